import { z } from 'zod';
import { EditorNote, Id, Sources, Text } from './common.ts';
import { Day, Moment } from './moment.ts';
import { Condition, Effect, Hours, Incident } from './rules.ts';

export const DECISION_KINDS = [
  'government',
  'act',
  'court',
  'operator',
  'other-side',
  'administrative',
  'operational',
  'not-adopted',
] as const;

export const Decision = z.strictObject({
  id: Id,
  kind: z.enum(DECISION_KINDS),
  title: Text,
  summary: Text,
  decided: Day.optional(),
  announced: Day.optional(),
  /** Who decided; absent where no source says. */
  by: Text.optional(),
  /** The law it rests on. */
  law: Text.optional(),
  /** Number of the document. */
  number: z.string().optional(),
  /** The end as it was announced, in words. When it really ended is computed, never stored. */
  end: Text.optional(),
  /** For an act or a resolution: the term of the text itself. `until` is exclusive. */
  in_force: z.strictObject({ from: Moment, until: Moment.optional() }).optional(),
  /** Decisions that end where this one begins, and never come back. */
  replaces: z.array(Id).default([]),
  effects: z.array(Effect).default([]),
  hours: z.array(Hours).default([]),
  conditions: z.array(Condition).default([]),
  incidents: z.array(Incident).default([]),
  /** Where sources contradict each other about this decision: told side by side. */
  disputes: z.array(z.strictObject({ text: Text, sources: Sources })).default([]),
  sources: Sources,
  /** One outlet only: shown with its name. */
  single_source: z.boolean().optional(),
  /** Why the entry no longer counts. The id stays. */
  withdrawn: z.string().min(1).optional(),
  note: EditorNote.optional(),
});
export type Decision = z.infer<typeof Decision>;

import { z } from 'zod';
import { ASKS } from './aim.ts';
import { Crossings, EditorNote, Id, Sources, State, Text, Traffic } from './common.ts';
import { Moment } from './moment.ts';

/** What a point is: something established, said, denied or thought by somebody, or a limit of the knowledge. */
export const POINT_STATUS = ['fact', 'claim', 'denial', 'opinion', 'limit'] as const;

/** A state a point rests on: when it no longer holds, the point drops out. */
const While = z.strictObject({ crossings: Crossings, traffic: Traffic, state: State.exclude(['unknown']) });

export const Point = z.strictObject({
  status: z.enum(POINT_STATUS),
  text: Text,
  /** Who says so; what is not an established fact is never shown without. */
  by: Text.optional(),
  /** When it was said; absent where no source shows it. */
  said: Moment.optional(),
  /** The last time it was said, where it was said over a time. */
  said_until: Moment.optional(),
  sources: Sources,
  while: While.optional(),
  single_source: z.boolean().optional(),
  note: EditorNote.optional(),
});
export type Point = z.infer<typeof Point>;

/** A question people ask, and what is known about it. */
export const Topic = z.strictObject({
  id: Id,
  title: Text,
  /** The question in full, then other ways people put it; by language. */
  questions: z.strictObject({
    en: z.array(z.string().min(1)).min(1),
    fi: z.array(z.string().min(1)).optional(),
    sv: z.array(z.string().min(1)).optional(),
    ru: z.array(z.string().min(1)).optional(),
  }),
  tags: z.array(z.string().min(1)).default([]),
  /** Other borders that it tells of, too. */
  touches: z.array(Id).default([]),
  /** Other topics that whoever asks for this one may want, too. */
  related: z.array(Id).default([]),
  /** What its questions ask for where they are asked of another border; without it, nothing that is held. */
  abroad: z.enum(ASKS).optional(),
  /** What is counted of it: a question for one is nearly one for the other. */
  measures: z.array(Id).default([]),
  /** A legal matter: the answer says that it is information, not legal advice. */
  legal: z.boolean().optional(),
  points: z.array(Point).min(1),
  note: EditorNote.optional(),
});
export type Topic = z.infer<typeof Topic>;

import { z } from 'zod';
import { Crossings, EditorNote, Sources, State, Text, TrafficList } from './common.ts';
import { Moment } from './moment.ts';

/** On this day this source said that this state still held. */
export const Confirmation = z.strictObject({
  date: Moment,
  state: State.exclude(['unknown']),
  crossings: Crossings,
  traffic: TrafficList,
  /** Whether the source named each crossing, or spoke of them together. */
  named: z.boolean(),
  text: Text,
  sources: Sources,
  note: EditorNote.optional(),
});
export type Confirmation = z.infer<typeof Confirmation>;

export const ConfirmationFile = z.strictObject({ confirmations: z.array(Confirmation) });

import { z } from 'zod';

/**
 * What a question can ask for, apart from the topics and measures that are held. `not-held` is what looks like a
 * question for this bot and is in no fact of it (queues, prices, tickets); `off-topic` is anything else people type.
 */
export const ASKS = [
  'state', // open or closed, may one cross
  'list-open', // which crossings are open
  'list-closed', // which crossings are closed
  'count', // how many crossings there are, or are open
  'when-changed', // when it closed or opened, since when, for how long
  'until', // until when, when it opens again
  'plan', // what was planned or announced by an earlier day
  'decisions', // what was decided, by whom
  'law', // on which law or ground
  'compare', // what differs between two times
  'crossing-where',
  'crossing-other-side',
  'crossing-hours',
  'crossing-about',
  'freshness', // when it was last confirmed, by whom
  'help', // what this bot can do
  'unlawful', // how to cross unlawfully, smuggle or deceive
  'not-held',
  'off-topic',
] as const;

/** One of `ASKS`, `topic/<id>` or `figures/<measure>`. */
export const Aim = z.union([
  z.enum(ASKS),
  z.templateLiteral(['topic/', z.string()]),
  z.templateLiteral(['figures/', z.string()]),
]);
export type Aim = z.infer<typeof Aim>;

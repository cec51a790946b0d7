import { z } from 'zod';
import { Crossings, EditorNote, Sources, State, Text, TrafficList } from './common.ts';
import { ClockTime, Moment } from './moment.ts';

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type DayOfWeek = (typeof DAYS)[number];

/** What a rule covers: crossings by id, or `all` for every crossing of the border. */
const Where = z.union([Crossings, z.literal('all')], {
  error: 'crossings are a list of ids, such as [salla], or the word all',
});

/** What a decision does to a class of traffic: the only thing that ever changes a state. */
export const Effect = z.strictObject({
  crossings: Where,
  traffic: TrafficList,
  state: State,
  from: Moment,
  /** Exclusive: the first moment at which the effect no longer holds. Absent: until further notice. */
  until: Moment.optional(),
  /** What follows `until`: the state before it comes back, or nobody said. */
  // biome-ignore lint/suspicious/noThenProperty: the word editors read; effects are never awaited
  then: z.enum(['resumes', 'unknown']).optional(),
  /** The source does not say it outright. An inferred effect never makes an answer fresher. */
  inferred: z.boolean().optional(),
  /** What it means in words, where the class and the state do not say it all. */
  text: Text.optional(),
  note: EditorNote.optional(),
});
export type Effect = z.infer<typeof Effect>;

const hoursFields = {
  days: z.array(z.enum(DAYS)).min(1).optional(),
  /** Clock times in the border's zone; both absent where only the days are known. */
  opens: ClockTime.optional(),
  closes: ClockTime.optional(),
  from: Moment,
  until: Moment.optional(),
  inferred: z.boolean().optional(),
  /** A term ended and nothing newer is held: which hours are kept then nobody knows. */
  unknown: z.boolean().optional(),
  text: Text,
  note: EditorNote.optional(),
};

/** Opening hours laid down by a decision. */
export const Hours = z.strictObject({ crossings: Where, traffic: TrafficList.optional(), ...hoursFields });
export type Hours = z.infer<typeof Hours>;

/** Opening hours a crossing keeps without a decision that is known. */
export const UsualHours = z.strictObject({ ...hoursFields, sources: Sources });
export type UsualHours = z.infer<typeof UsualHours>;

/** Who or what may not pass, or must do what. Conditions are listed beside a state and never change it. */
export const Condition = z.strictObject({
  crossings: Where,
  about: z.enum([
    'nationality',
    'registration',
    'vehicle',
    'bicycle',
    'foot',
    'direction',
    'booking',
    'customs',
  ]),
  text: Text,
  from: Moment,
  until: Moment.optional(),
  inferred: z.boolean().optional(),
  note: EditorNote.optional(),
});
export type Condition = z.infer<typeof Condition>;

/** A stop of hours, a gate shut early: told for its days, without any effect on a state. */
export const Incident = z.strictObject({
  crossings: Crossings,
  text: Text,
  from: Moment,
  until: Moment,
  note: EditorNote.optional(),
});
export type Incident = z.infer<typeof Incident>;

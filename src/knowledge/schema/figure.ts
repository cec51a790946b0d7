import { z } from 'zod';
import { EditorNote, Id, Sources, Text } from './common.ts';
import { Moment } from './moment.ts';

export const QUALIFIERS = [
  'exact',
  'about',
  'at-least',
  'more-than',
  'fewer-than',
  'average',
  'projection',
] as const;
export const Qualifier = z.enum(QUALIFIERS);
export type Qualifier = z.infer<typeof Qualifier>;

/** A number, a range, a vote, or an amount that its source gave in words only. */
export const Value = z.union([
  z.number(),
  z
    .strictObject({ from: z.number(), to: z.number() })
    .refine(({ from, to }) => from < to, 'a range runs upwards'),
  z.strictObject({ for: z.number().int(), against: z.number().int() }),
  z.strictObject({ words: Text }),
]);
export type Value = z.infer<typeof Value>;

export const Figure = z.strictObject({
  id: Id,
  /** The border, a district, a crossing, a country: an id of one of them. */
  scope: Id,
  /** Which part was counted: a nationality, an outcome, a stage. Absent: all of it. */
  of: Id.optional(),
  /** First and last moment counted, both inclusive; a last moment with a time is a count that ended then. */
  period: z.strictObject({ from: Moment, to: Moment }),
  /** The count ended during the last day. It never stands for that day. */
  part_day: z.boolean().optional(),
  value: Value,
  qualifier: Qualifier,
  /** Where it differs from the measure's own unit. */
  unit: Id.optional(),
  /** Who counted what, in one sentence for people. */
  text: Text,
  sources: Sources,
  conflicts_with: z.array(Id).default([]),
  /** Our own sum of other figures. */
  derived: z.boolean().optional(),
  single_source: z.boolean().optional(),
  /** Not shown as a fact, and why. */
  unreliable: z.string().min(1).optional(),
  /** Why the entry no longer counts. The id stays. */
  withdrawn: z.string().min(1).optional(),
  note: EditorNote.optional(),
});
export type Figure = z.infer<typeof Figure>;

/** All figures of one measure on one border. */
export const FigureFile = z.strictObject({
  measure: Id,
  names: Text,
  unit: Id,
  /**
   * `flow`: counted over its period, so that a part never stands for the whole. `standing`: how it stood all through
   * its period, such as a length. `total`: all since the beginning, as it stood at the end. `event`: of one occasion.
   */
  nature: z.enum(['flow', 'standing', 'total', 'event']).default('flow'),
  /**
   * Measures, of this border or another, that people ask for in the same words: what asks for those asks for this
   * one, where it alone was counted.
   */
  like: z.array(Id).default([]),
  /** Crossings that all of it is about: naming one of them narrows nothing. */
  about: z.array(Id).default([]),
  /** The figures to tell when no time is asked for; without any, the latest. */
  headline: z.array(Id).default([]),
  figures: z.array(Figure),
});
export type FigureFile = z.infer<typeof FigureFile>;

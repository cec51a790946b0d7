import { z } from 'zod';
import { Traffic } from '../knowledge/schema/common.ts';
import { isMoment } from '../knowledge/schema/moment.ts';

const Id = z.string().regex(/^[a-z0-9-]+$/);
const Day = z.string().refine((text) => text.length === 10 && isMoment(text));
const Minute = z.string().refine((text) => text.length === 16 && isMoment(text));

/** The time a question is about, in the border's own time: now, a minute, or days (both ends included). */
export const When = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('now') }),
  z.strictObject({ kind: z.literal('minute'), at: Minute }),
  z.strictObject({ kind: z.literal('days'), from: Day, to: Day }),
]);
export type When = z.infer<typeof When>;

/** What the highest or lowest can be looked for among. */
export const PER = ['day', 'week', 'month', 'year', 'crossing'] as const;
export type Per = (typeof PER)[number];

/** What every question about states can add: a class of traffic, and the day whose knowledge counts. */
const view = { traffic: Traffic.optional(), known: Day.optional() };

/**
 * A question, understood. Slash options and free text both become this one type, so that they cannot disagree.
 * Where `crossings` is empty the whole border is meant: its main crossings.
 */
export const Query = z.discriminatedUnion('ask', [
  /** How it stands: the state, since when and until when. */
  z.strictObject({ ask: z.literal('state'), border: Id, crossings: z.array(Id), when: When, ...view }),
  /** Which crossings are open or closed. */
  z.strictObject({
    ask: z.literal('list'),
    border: Id,
    state: z.enum(['open', 'closed']),
    when: When,
    ...view,
  }),
  /** Every change of state, with its decision; or those within a time. */
  z.strictObject({
    ask: z.literal('history'),
    border: Id,
    crossings: z.array(Id),
    when: When.optional(),
    ...view,
  }),
  /** What was decided by a day about the time from then on. */
  z.strictObject({
    ask: z.literal('plan'),
    border: Id,
    crossings: z.array(Id),
    known: Day,
    traffic: Traffic.optional(),
  }),
  /** What was decided within a time; without one, the decisions in force; of some crossings only what speaks of them. */
  z.strictObject({
    ask: z.literal('decisions'),
    border: Id,
    crossings: z.array(Id).min(1).optional(),
    when: When.optional(),
  }),
  /** One decision. */
  z.strictObject({ ask: z.literal('decision'), decision: Id }),
  /** How many: figures of one measure, one scope and one part. */
  z.strictObject({
    ask: z.literal('figures'),
    border: Id,
    measure: Id,
    scope: Id,
    of: Id.optional(),
    when: When.optional(),
    /** Only the highest or the lowest, among counts of single days, weeks, months or years, or of crossings. */
    rank: z.enum(['most', 'least']).optional(),
    per: z.enum(PER).optional(),
  }),
  z.strictObject({ ask: z.literal('topic'), topic: Id }),
  /** About a crossing itself. */
  z.strictObject({
    ask: z.literal('crossing'),
    crossing: Id,
    about: z.enum(['all', 'where', 'other-side', 'hours']),
  }),
  /** When the state was last confirmed, and by whom. */
  z.strictObject({ ask: z.literal('freshness'), border: Id, crossings: z.array(Id) }),
  /** What this bot can do. */
  z.strictObject({ ask: z.literal('help'), border: Id }),
]);
export type Query = z.infer<typeof Query>;
export type Ask = Query['ask'];

const NOW: When = { kind: 'now' };

/** `now`, `2023-12-15T20:00`, `2023-12-15` or `2023-11-18..2023-11-23`. */
export function printWhen(when: When): string {
  if (when.kind === 'now') return 'now';
  if (when.kind === 'minute') return when.at;
  return when.from === when.to ? when.from : `${when.from}..${when.to}`;
}

/** Reads a printed time back; undefined for anything that is not one. */
export function parseWhen(text: string): When | undefined {
  if (text === 'now') return NOW;
  const [from = '', to = from] = text.split('..');
  const written = text.length === 16 ? { kind: 'minute', at: text } : { kind: 'days', from, to };
  const when = When.safeParse(written).data;
  if (!when || (when.kind === 'days' && when.to < when.from)) return undefined;
  return printWhen(when) === text ? when : undefined;
}

/** The whole days of a time, as counts are kept: a minute is its day, now is the day of the clock. */
export function wholeDays(when: When, today: string): Extract<When, { kind: 'days' }> {
  if (when.kind === 'days') return when;
  const day = when.kind === 'minute' ? when.at.slice(0, 10) : today;
  return { kind: 'days', from: day, to: day };
}

/**
 * The printed query: the question, then `key=value` words, such as
 * `state border=fi-ru crossings=vaalimaa when=2023-12-15T19:00`. It reads back with `parseQuery`.
 */
export function printQuery(query: Query): string {
  const { ask, ...rest } = query;
  const words = Object.entries(rest).flatMap(([key, value]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [`${key}=${key === 'when' ? printWhen(value as When) : String(value)}`];
  });
  return [ask, ...words].join(' ');
}

/** Reads a printed query back; undefined for anything that is not one. */
export function parseQuery(text: string): Query | undefined {
  const [ask, ...words] = text.split(' ');
  const fields: Record<string, unknown> = { ask };
  if (ask === 'state' || ask === 'history' || ask === 'plan' || ask === 'freshness') fields.crossings = [];
  for (const word of words) {
    const [key = '', value = ''] = word.split('=', 2);
    if (key === 'when') fields.when = parseWhen(value);
    else fields[key] = key === 'crossings' ? value.split(',') : value;
  }
  const query = Query.safeParse(fields).data;
  return query && printQuery(query) === text ? query : undefined;
}

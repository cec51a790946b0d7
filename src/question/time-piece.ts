import type { Temporal } from 'temporal-polyfill';
import type { PARTS } from '../knowledge/schema/words.ts';
import { isDay, pastYear, ymd } from './day.ts';
import type { CompiledLexicon, TimeMeaning } from './lexicon.ts';
import type { Token } from './text.ts';

/** A piece of time as written, not yet placed in a year. */
export type Piece =
  | {
      readonly kind: 'date';
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      readonly monthFirst?: true;
    }
  /** `closed`: both ends were named, so that no word before them extends it. */
  | {
      readonly kind: 'days';
      readonly from: string;
      readonly to: string;
      readonly closed?: true;
      /** A holiday: a date beside it says more exactly which day is meant. */
      readonly holiday?: true;
      readonly yearless?: true;
    }
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number }
  /** Written like a clock time, but none: `25:00`. */
  | { readonly kind: 'no-clock' }
  | { readonly kind: 'part'; readonly part: (typeof PARTS)[number] }
  | { readonly kind: 'now' }
  | { readonly kind: 'join' }
  | { readonly kind: 'relation'; readonly relation: 'since' | 'until' | 'before' | 'after' };

export interface Placed {
  readonly piece: Piece;
  readonly at: number;
  readonly length: number;
}

export interface Reader {
  readonly tokens: readonly Token[];
  readonly lexicon: CompiledLexicon;
  readonly today: Temporal.PlainDate;
  /** The question is about what is to come: a date without a year lies ahead. */
  readonly future: boolean;
  /** It is about what is or comes: a weekday is the next one, today counting. */
  readonly ahead: boolean;
  /** It is about the past; about neither where nothing tells. */
  readonly past: boolean;
}

export type Reading = { piece: Piece; length: number } | undefined;

/** A date of whatever parts are named, read from so many words. */
export const date = (length: number, parts: Omit<Extract<Piece, { kind: 'date' }>, 'kind'>): Reading => ({
  piece: { kind: 'date', ...parts },
  length,
});

/** A span of whole days, read from so many words. */
export function days(length: number, from: Temporal.PlainDate, to = from): Reading {
  return { piece: { kind: 'days', from: from.toString(), to: to.toString() }, length };
}

/** The text of a word; empty past the end. */
export function word({ tokens }: Reader, i: number): string {
  return tokens[i]?.text ?? '';
}

/** An article or a preposition, such as may stand before a date. */
export function isFunctionWord({ tokens, lexicon }: Reader, i: number): boolean {
  return lexicon.meanings.at(tokens, i)?.values.some(({ kind }) => kind === 'function') ?? false;
}

/** What a word, or a phrase beginning at it, means as one kind of time word, and how many words that takes. */
export function meaning<K extends TimeMeaning['kind']>(reader: Reader, i: number, kind: K) {
  const found = reader.lexicon.times.at(reader.tokens, i);
  const value = found?.values.find((one) => one.kind === kind);
  return found && value
    ? { value: value as Extract<TimeMeaning, { kind: K }>, length: found.length }
    : undefined;
}

/** What a text that is only part of a word means. */
export function meaningOf<K extends TimeMeaning['kind']>({ lexicon }: Reader, text: string, kind: K) {
  const token: Token = {
    text,
    start: 0,
    end: 0,
    sentence: 0,
    clause: 0,
    question: false,
    capital: false,
    dashed: false,
  };
  const found = lexicon.times.at([token], 0)?.values.find((one) => one.kind === kind);
  return found as Extract<TimeMeaning, { kind: K }> | undefined;
}

/** A count in figures or written out. */
export function numberAt(reader: Reader, i: number): number | undefined {
  const text = word(reader, i);
  if (/^\d{1,3}$/.test(text)) return Number(text);
  return meaning(reader, i, 'number')?.value.number;
}

/** The day of a month: `14`, `14th`, `14-е`, `14.` */
export function dayNumber(reader: Reader, i: number): number | undefined {
  const text = word(reader, i);
  const match = /^(\d{1,2})$/.exec(text) ?? reader.lexicon.ordinals.exec(text);
  const day = match ? Number(match[1]) : Number.NaN;
  return day >= 1 && day <= 39 ? day : undefined;
}

const YEAR = /^((?:19|20)\d{2})(?:[-:]\p{L}{1,4}|\p{Script=Cyrillic}{1,3})?$/u;

/** A year of four digits, with an ending or not: `2023`, `2023-го`, `2023м`. */
export function yearAt(reader: Reader, i: number): number | undefined {
  const match = YEAR.exec(word(reader, i));
  return match ? Number(match[1]) : undefined;
}

/** Two years in one word: `2015-16`, `2015/2016`. */
export function yearsAt(reader: Reader, i: number): [number, number] | undefined {
  const match = /^((?:19|20)\d{2})[-/]((?:19|20)?\d{2})$/.exec(word(reader, i));
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), shortYear(match[2] ?? '')];
  return first < second ? [first, second] : undefined;
}

/** The year after a day and its month: any of four digits, or two (`14 dec 23`, `'23`) where neither a clock time nor a date begins. */
export function yearAfter(reader: Reader, i: number): number | undefined {
  const year = yearAt(reader, i) ?? yearWithEnding(reader, i);
  if (year !== undefined) return year;
  const text = word(reader, i);
  if (/^[1-9]\d{3}$/.test(text)) return Number(text);
  const other = (['am', 'pm', 'month'] as const).some((kind) => meaning(reader, i + 1, kind));
  return /^\d{2}$/.test(text) && !other && !reader.tokens[i]?.dashed ? shortYear(text) : undefined;
}

/** A year of two digits with an ending that a day has not, where it follows a month: `в январе 24-го`. */
export function yearWithEnding({ tokens, lexicon }: Reader, i: number): number | undefined {
  const match = /^(\d{2})-?(\p{L}{1,3})$/u.exec(tokens[i]?.text ?? '');
  return match?.[1] && lexicon.lexicon.time.year_endings.includes(match[2] ?? '')
    ? shortYear(match[1])
    : undefined;
}

/** The year of two digits or four: `23` is 2023. */
export function shortYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** Days of one month, both ends named; undefined where one of them does not exist. */
export function range(
  reader: Reader,
  first: number,
  last: number,
  month: number,
  year: number | undefined,
  length: number,
): Reading {
  const inYear = year ?? pastYear(reader.today, month, first, reader.future);
  const [from, to] = [ymd(inYear, month, first), ymd(inYear, month, last)];
  if (!isDay(from) || !isDay(to) || from > to) return undefined;
  return {
    piece: { kind: 'days', from, to, closed: true, ...(year ? {} : { yearless: true as const }) },
    length,
  };
}

/** A half of a span of days, or its early, middle or late third. Half a year is six months. */
export function partOf(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  part: (typeof PARTS)[number],
): [Temporal.PlainDate, Temporal.PlainDate] {
  const length = first.until(last, { largestUnit: 'days' }).days + 1;
  if (part === 'first-half' || part === 'second-half') {
    const isYear = length > 364 && first.dayOfYear === 1;
    const second = isYear ? first.add({ months: 6 }) : first.add({ days: Math.ceil(length / 2) });
    return part === 'first-half' ? [first, second.subtract({ days: 1 })] : [second, last];
  }
  const third = Math.floor(length / 3);
  const start = first.add({ days: part === 'early' ? 0 : part === 'mid' ? third : 2 * third });
  return [start, part === 'late' ? last : start.add({ days: third - 1 })];
}

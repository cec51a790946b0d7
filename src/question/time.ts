import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween, precisionOf } from '../calendar.ts';
import type { PARTS } from '../knowledge/schema/words.ts';
import { isDay, pad, pastYear, ymd } from './day.ts';
import type { CompiledLexicon } from './lexicon.ts';
import type { When } from './query.ts';
import type { Token } from './text.ts';
import { type Piece, type Placed, partOf, type Reader } from './time-piece.ts';
import { scan } from './time-scan.ts';

/** What a question says about time. */
export interface TimeReading {
  /** The time asked about; absent where none is named. */
  readonly when?: When;
  /** How the time bounds what is asked: from then on, up to then. */
  readonly relation?: 'since' | 'until' | 'before' | 'after';
  /** A second reading of the same numbers: 11/12 is a day in December or in November. */
  readonly other?: When;
  /** What was written as a day but is none: `31 november`. */
  readonly impossible?: string;
  /** A word for the present: now, still, currently. */
  readonly present: boolean;
  /** A length of time that is named without being a time: `the busiest week`. */
  readonly span?: 'day' | 'week' | 'month' | 'year' | undefined;
  /** No year was named, so that the latest one was taken. */
  readonly yearless?: boolean;
  /** Positions of the words that were read as time. */
  readonly taken: ReadonlySet<number>;
}

/**
 * Reads the time expressions of a question in one language, against the clock's day (`YYYY-MM-DD`) in the border's
 * zone. A date without a year is the latest one that is not in the future.
 */
export function readTime(tokens: readonly Token[], lexicon: CompiledLexicon, today: string): TimeReading {
  const future = tokens.some((_, i) =>
    lexicon.meanings.at(tokens, i)?.values.some((one) => one.kind === 'concept' && one.id === 'future'),
  );
  const says = (kind: 'is' | 'was') =>
    tokens.some((_, i) => lexicon.times.at(tokens, i)?.values.some((one) => one.kind === kind));
  const past = says('was');
  const ahead = future || (says('is') && !past);
  const reader = { tokens, lexicon, today: Temporal.PlainDate.from(today), future, ahead, past };
  const reading = interpret(scan(reader), reader);
  return { ...reading, span: spanOf(reader, reading.taken) };
}

function spanOf({ tokens, lexicon }: Reader, taken: ReadonlySet<number>): TimeReading['span'] {
  for (let i = 0; i < tokens.length; i++) {
    if (taken.has(i)) continue;
    const found = lexicon.times.at(tokens, i)?.values.find((one) => one.kind === 'span');
    if (found && found.span !== 'weekend') return found.span;
  }
  return undefined;
}

function interpret(pieces: readonly Placed[], reader: Reader): TimeReading {
  const taken = new Set<number>();
  const take = (...placed: readonly Placed[]) => {
    for (const { at, length } of placed) for (let k = at; k < at + length; k++) taken.add(k);
  };
  const present = pieces.some(({ piece }) => piece.kind === 'now');
  const dated = pieces.filter(({ piece }) => piece.kind === 'date' || piece.kind === 'days');
  const clock = pieces.find(({ piece }) => piece.kind === 'clock');
  take(...dated, ...pieces.filter(({ piece }) => piece.kind === 'now'));
  const years = dated.flatMap(({ piece }) => yearOf(piece) ?? []);
  const noClock = pieces.find(({ piece }) => piece.kind === 'no-clock');
  if (noClock) return { impossible: wordsOf(noClock, reader), present, taken };
  const meant = asked(dated, reader);
  const first = mostSpecific(meant, reader.today.toString());
  if (!first) {
    if (!clock) return { present, taken };
    take(clock);
    return { ...atClock(reader.today.toString(), clock.piece), present, taken };
  }

  const impossible = dated.find(({ piece }) => piece.kind === 'date' && !exists(piece, years[0]));
  if (impossible) {
    return { impossible: wordsOf(impossible, reader), present, taken };
  }
  const part = pieces.find(
    ({ piece, at, length }) =>
      piece.kind === 'part' && (at + length === first.at || at === first.at + first.length),
  );
  const relation = pieces.find(
    ({ piece, at, length }) =>
      piece.kind === 'relation' && at + length === Math.min(part?.at ?? first.at, first.at),
  );
  if (part) take(part);
  if (relation) take(relation);

  const joined = joinedDays(pieces, meant, reader, years[0]);
  if (joined) {
    take(...joined.join);
    return { when: { kind: 'days', ...joined.days }, yearless: lacksYear(first, years), present, taken };
  }
  const one = toDays(first.piece, reader, years[0]);
  const narrowed = part?.piece.kind === 'part' ? narrow(one, part.piece.part) : one;
  if (narrowed.from.length > 10) return { when: { kind: 'minute', at: narrowed.from }, present, taken };
  const closed = first.piece.kind === 'days' && first.piece.closed;
  const bound: Pick<TimeReading, 'relation'> =
    relation?.piece.kind === 'relation' && !closed ? { relation: relation.piece.relation } : {};
  if (clock && narrowed.from === narrowed.to) {
    take(clock);
    const second =
      first.piece.kind === 'date' && first.piece.monthFirst ? swap(first.piece, reader) : undefined;
    const other = second ? { other: atClock(second, clock.piece).when } : {};
    return { ...atClock(narrowed.from, clock.piece), ...other, ...bound, present, taken };
  }
  const swapped =
    first.piece.kind === 'date' && first.piece.monthFirst ? swap(first.piece, reader) : undefined;
  return {
    when: { kind: 'days', ...bounded(narrowed, bound.relation, reader.today) },
    ...(swapped ? { other: { kind: 'days', from: swapped, to: swapped } as const } : {}),
    ...bound,
    yearless: lacksYear(first, years),
    present,
    taken,
  };
}

/** The year that a date or a holiday names. */
function yearOf(piece: Piece): number | undefined {
  if (piece.kind === 'days' && piece.holiday && !piece.yearless) return Number(piece.from.slice(0, 4));
  return piece.kind === 'date' ? piece.year : undefined;
}

/** A day or a month, and no year anywhere. */
function lacksYear({ piece }: Placed, years: readonly number[]): boolean {
  if (piece.kind === 'days') return piece.yearless ?? false;
  return years.length === 0 && piece.kind === 'date' && piece.month !== undefined;
}

function wordsOf({ at, length }: Placed, { tokens }: Reader): string {
  return tokens
    .slice(at, at + length)
    .map((token) => token.text)
    .join(' ');
}

/** `since` and `after` a day mean from then to today, `before` the day before it; `until` leaves the day itself. */
function bounded(
  days: { from: string; to: string },
  relation: TimeReading['relation'],
  today: Temporal.PlainDate,
): { from: string; to: string } {
  const now = today.toString();
  if (relation === 'since' && days.from <= now) return { from: days.from, to: now };
  if (relation === 'after' && days.to < now) return { from: addDays(days.to, 1), to: now };
  if (relation === 'before') return { from: addDays(days.from, -1), to: addDays(days.from, -1) };
  return days;
}

/** The dates of the sentence that asks, where it has any; else those of the story that leads to it. */
function asked(dated: readonly Placed[], { tokens, today }: Reader): readonly Placed[] {
  const own = dated.filter(
    ({ at, piece }) => tokens[at]?.question && !(piece.kind === 'days' && piece.from === today.toString()),
  );
  return own.length > 0 ? own : dated;
}

/** Of several dates the one that says most: a day before a month before a year; "today" only where it is alone. */
function mostSpecific(dated: readonly Placed[], today: string): Placed | undefined {
  const precision = ({ piece }: Placed): number => {
    if (piece.kind === 'date') return piece.day ? (piece.year ? 4 : 3) : piece.month ? 2 : 1;
    if (piece.kind !== 'days' || piece.from === today) return 0;
    if (piece.holiday) return 2.5;
    return piece.from === piece.to || precisionOf(piece.from) === 'minute' ? 3 : 2;
  };
  return dated.toSorted((a, b) => precision(b) - precision(a) || a.at - b.at)[0];
}

/** Words between two dates that are the ends of one time. */
const MOST_BETWEEN = 5;

/** Two dates joined: by a word (`from 18 to 23 November`), by a dash, or two months side by side. */
function joinedDays(
  pieces: readonly Placed[],
  dated: readonly Placed[],
  reader: Reader,
  year: number | undefined,
) {
  const [first, second] = dated;
  // A year beside a month belongs to it.
  if (!first || !second || isYear(first) !== isYear(second)) return undefined;
  const join = pieces.find(({ piece, at }) => isJoin(piece) && at > first.at && at < second.at);
  const between = reader.tokens.slice(first.at + first.length, second.at);
  if (between.length > MOST_BETWEEN) return undefined;
  const adjacent = between.every((_, k) => saysYear(reader, first.at + first.length + k));
  const dashed = adjacent && reader.tokens[second.at]?.dashed;
  const months = adjacent && isMonth(first) && isMonth(second);
  if (!join && !dashed && !months) return undefined;
  const from = toDays(first.piece, reader, year).from;
  const to = toDays(second.piece, reader, year).to;
  return from.length === 10 && to.length === 10 && from <= to
    ? { join: join ? [join] : [], days: { from, to } }
    : undefined;
}

/** The word for year, as it follows its number: `2022 года`. */
function saysYear({ tokens, lexicon }: Reader, i: number): boolean {
  return (
    lexicon.times.at(tokens, i)?.values.some((one) => one.kind === 'span' && one.span === 'year') ?? false
  );
}

function isYear({ piece }: Placed): boolean {
  return piece.kind === 'date' && piece.month === undefined && piece.day === undefined;
}

function isMonth({ piece }: Placed): boolean {
  return piece.kind === 'date' && piece.month !== undefined && piece.day === undefined;
}

function isJoin(piece: Piece): boolean {
  return piece.kind === 'join' || (piece.kind === 'relation' && piece.relation === 'until');
}

function atClock(day: string, piece: Piece): { when: When } {
  if (piece.kind !== 'clock') throw new Error('a clock piece is expected');
  const midnight = piece.hour === 24;
  const on = midnight ? Temporal.PlainDate.from(day).add({ days: 1 }).toString() : day;
  return { when: { kind: 'minute', at: `${on}T${pad(midnight ? 0 : piece.hour)}:${pad(piece.minute)}` } };
}

function toDays(piece: Piece, reader: Reader, year: number | undefined): { from: string; to: string } {
  if (piece.kind === 'days') return { from: piece.from, to: piece.to };
  if (piece.kind !== 'date') throw new Error('a dated piece is expected');
  if (piece.month === undefined && piece.day !== undefined) return dayOfMonth(piece.day, reader);
  if (piece.month === undefined) {
    const whole = piece.year ?? reader.today.year;
    return { from: ymd(whole, 1, 1), to: ymd(whole, 12, 31) };
  }
  const inYear = piece.year ?? year ?? pastYear(reader.today, piece.month, piece.day ?? 1, reader.future);
  if (piece.day !== undefined) {
    const day = ymd(inYear, piece.month, piece.day);
    return { from: day, to: day };
  }
  const first = new Temporal.PlainDate(inYear, piece.month, 1);
  return { from: first.toString(), to: first.with({ day: first.daysInMonth }).toString() };
}

function dayOfMonth(day: number, { today }: Reader): { from: string; to: string } {
  let month = today.with({ day: 1 });
  if (day > today.day) month = month.subtract({ months: 1 });
  while (month.daysInMonth < day) month = month.subtract({ months: 1 });
  const on = month.with({ day }).toString();
  return { from: on, to: on };
}

/** Parts are those of a month or a longer time; a shorter one stays whole. */
function narrow(
  { from, to }: { from: string; to: string },
  part: (typeof PARTS)[number],
): { from: string; to: string } {
  if (daysBetween(from, to) < 27) return { from, to };
  const [first, last] = partOf(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to), part);
  return { from: first.toString(), to: last.toString() };
}

function swap(piece: Extract<Piece, { kind: 'date' }>, reader: Reader): string | undefined {
  const year = piece.year ?? pastYear(reader.today, piece.day ?? 1, piece.month ?? 1, reader.future);
  const day = ymd(year, piece.day ?? 0, piece.month ?? 0);
  return isDay(day) ? day : undefined;
}

/** Years that anything here can be about. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2200;
/** A leap year: a day that is in no year is not in this one. */
const LEAP_YEAR = 2024;

function exists({ year, month, day }: Extract<Piece, { kind: 'date' }>, named: number | undefined): boolean {
  if (month === undefined || day === undefined) return day === undefined || (day >= 1 && day <= 31);
  const inYear = year ?? named ?? LEAP_YEAR;
  return inYear >= FIRST_YEAR && inYear <= LAST_YEAR && isDay(ymd(inYear, month, day));
}

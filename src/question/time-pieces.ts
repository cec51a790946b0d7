import { Temporal } from 'temporal-polyfill';
import { isDay, pad, pastYear, ymd } from './day.ts';
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
  | { readonly kind: 'days'; readonly from: string; readonly to: string; readonly closed?: true }
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number }
  | { readonly kind: 'part'; readonly part: 'early' | 'mid' | 'late' }
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
}

type Reading = { piece: Piece; length: number } | undefined;

/** The pieces of time in a question, in their order; each word belongs to one piece at most. */
export function scan(reader: Reader): Placed[] {
  const pieces: Placed[] = [];
  for (let i = 0; i < reader.tokens.length; ) {
    const reading = READERS.map((read) => read(reader, i)).find((found) => found !== undefined);
    if (reading) pieces.push({ ...reading, at: i });
    i += reading?.length ?? 1;
  }
  return pieces;
}

/** In order: the first that reads something at a word wins. */
const READERS: readonly ((reader: Reader, i: number) => Reading)[] = [
  readIso,
  readDayRange,
  readMonthAndRange,
  readDayToDate,
  readHyphenated,
  readNumericDate,
  readClock,
  readDayAndMonth,
  readMonthAndDay,
  readShortDate,
  readRelative,
  readSeason,
  readHoliday,
  readMonth,
  readYear,
  readWeekday,
  readOrdinal,
  readWord,
];

const date = (length: number, parts: Omit<Extract<Piece, { kind: 'date' }>, 'kind'>): Reading => ({
  piece: { kind: 'date', ...parts },
  length,
});

function word({ tokens }: Reader, i: number): string {
  return tokens[i]?.text ?? '';
}

function meaning<K extends TimeMeaning['kind']>(reader: Reader, i: number, kind: K) {
  const found = reader.lexicon.times.at(reader.tokens, i);
  const value = found?.values.find((one) => one.kind === kind);
  return found && value
    ? { value: value as Extract<TimeMeaning, { kind: K }>, length: found.length }
    : undefined;
}

/** What a text that is only part of a word means. */
function meaningOf<K extends TimeMeaning['kind']>({ lexicon }: Reader, text: string, kind: K) {
  const token: Token = { text, start: 0, end: 0, sentence: 0, clause: 0, question: false, dashed: false };
  const found = lexicon.times.at([token], 0)?.values.find((one) => one.kind === kind);
  return found as Extract<TimeMeaning, { kind: K }> | undefined;
}

function numberAt(reader: Reader, i: number): number | undefined {
  const text = word(reader, i);
  if (/^\d{1,3}$/.test(text)) return Number(text);
  return meaning(reader, i, 'number')?.value.number;
}

/** The day of a month: `14`, `14th`, `14-е`, `14.` */
function dayNumber(reader: Reader, i: number): number | undefined {
  const text = word(reader, i);
  const match = /^(\d{1,2})$/.exec(text) ?? reader.lexicon.ordinals.exec(text);
  const day = match ? Number(match[1]) : Number.NaN;
  return day >= 1 && day <= 39 ? day : undefined;
}

const YEAR = /^((?:19|20)\d{2})(?:[-:]\p{L}{1,4})?$/u;

function yearAt(reader: Reader, i: number): number | undefined {
  const match = YEAR.exec(word(reader, i));
  return match ? Number(match[1]) : undefined;
}

function shortYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** `2023-12-15`, `2023-12-15T20:00` */
function readIso(reader: Reader, i: number): Reading {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:t(\d{2}):(\d{2}))?$/.exec(word(reader, i));
  if (!match) return undefined;
  const [, year, month, day, hour, minute] = match.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (match[4] === undefined) return date(1, { year, month, day });
  const at = `${match[1]}-${match[2]}-${match[3]}`;
  return isDay(at)
    ? { piece: { kind: 'days', from: `${at}T${pad(hour)}:${pad(minute)}`, to: '' }, length: 1 }
    : date(1, { year, month, day });
}

/** `18-23 November 2023`, `18.-23.11.2023` */
function readDayRange(reader: Reader, i: number): Reading {
  const match = /^(\d{1,2})\.?-(\d{1,2})(?:\.(\d{1,2})(?:\.(\d{4}|\d{2}))?)?$/.exec(word(reader, i));
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2]);
  if (match[3])
    return range(reader, first, last, Number(match[3]), match[4] ? shortYear(match[4]) : undefined, 1);
  const month = meaning(reader, i + 1, 'month');
  if (!month) return undefined;
  const year = yearAt(reader, i + 1 + month.length);
  return range(reader, first, last, month.value.month, year, 1 + month.length + (year ? 1 : 0));
}

function range(
  reader: Reader,
  first: number,
  last: number,
  month: number,
  year: number | undefined,
  length: number,
): Reading {
  const inYear = year ?? pastYear(reader.today, month, first);
  const [from, to] = [ymd(inYear, month, first), ymd(inYear, month, last)];
  if (!isDay(from) || !isDay(to) || from > to) return undefined;
  return { piece: { kind: 'days', from, to, closed: true }, length };
}

/** `November 18-23, 2023` */
function readMonthAndRange(reader: Reader, i: number): Reading {
  const month = meaning(reader, i, 'month');
  const match = month && /^(\d{1,2})-(\d{1,2})$/.exec(word(reader, i + month.length));
  if (!month || !match) return undefined;
  const year = yearAt(reader, i + month.length + 1);
  return range(
    reader,
    Number(match[1]),
    Number(match[2]),
    month.value.month,
    year,
    month.length + 1 + (year ? 1 : 0),
  );
}

/** `18 to 23 November`, `18 and 23 November`: a day that takes its month from the next one. */
function readDayToDate(reader: Reader, i: number): Reading {
  const first = dayNumber(reader, i);
  const join =
    first === undefined ? undefined : (meaning(reader, i + 1, 'to') ?? meaning(reader, i + 1, 'until'));
  const last = join && readDayAndMonth(reader, i + 1 + join.length);
  if (first === undefined || !join || last?.piece.kind !== 'date') return undefined;
  const { day, month, year } = last.piece;
  return range(reader, first, day ?? 0, month ?? 0, year, 1 + join.length + last.length);
}

/** Two words in one: `mid-November`, `marras-joulukuussa`. */
function readHyphenated(reader: Reader, i: number): Reading {
  const [left, right, more] = word(reader, i).split('-');
  const month = right && more === undefined ? meaningOf(reader, right, 'month')?.month : undefined;
  if (!left || month === undefined) return undefined;
  const year = yearAt(reader, i + 1);
  const length = 1 + (year ? 1 : 0);
  const inYear = year ?? pastYear(reader.today, month, 1);
  const whole = (of: number) => Temporal.PlainDate.from({ year: inYear, month: of, day: 1 });
  const part = meaningOf(reader, left, 'part')?.part;
  if (part)
    return days(
      length,
      ...thirdOf(whole(month), whole(month).add({ months: 1 }).subtract({ days: 1 }), part),
    );
  const first = monthBeginning(reader, left);
  if (first === undefined || first >= month) return undefined;
  return days(length, whole(first), whole(month).add({ months: 1 }).subtract({ days: 1 }));
}

/** The month whose name begins with the first half of a pair: marras- in `marras-joulukuussa`. */
function monthBeginning({ lexicon }: Reader, beginning: string): number | undefined {
  if (beginning.length < 3) return undefined;
  const months = Object.entries(lexicon.lexicon.months);
  const found = months.find(([, names]) => names?.some((name) => name.startsWith(beginning)));
  return found && Number(found[0]);
}

/** The early, middle or late third of a span of days. */
export function thirdOf(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  part: 'early' | 'mid' | 'late',
): [Temporal.PlainDate, Temporal.PlainDate] {
  const length = first.until(last, { largestUnit: 'days' }).days + 1;
  const third = Math.floor(length / 3);
  const start = first.add({ days: part === 'early' ? 0 : part === 'mid' ? third : 2 * third });
  return [start, part === 'late' ? last : start.add({ days: third - 1 })];
}

/** `14.12.2023`, `14/12/23`, `14-12-2023`; with a slash the first number may be the month. */
function readNumericDate(reader: Reader, i: number): Reading {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(word(reader, i));
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = shortYear(match[4] as string);
  if (match[2] !== '/') return date(1, { day: first, month: second, year });
  if (second > 12) return date(1, { month: first, day: second, year });
  return date(1, {
    day: first,
    month: second,
    year,
    ...(first <= 12 && first !== second ? { monthFirst: true } : {}),
  });
}

/** `15.12.`, `15/12`: only where the second number can be a month. */
function readShortDate(reader: Reader, i: number): Reading {
  const match = /^(\d{1,2})[./](\d{1,2})$/.exec(word(reader, i));
  if (!match) return undefined;
  const [day, month] = [Number(match[1]), Number(match[2])];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? date(1, { day, month }) : undefined;
}

/** `14 December 2023`, `14th of december`, `14. joulukuuta 2023`, `14 декабря 2023` */
function readDayAndMonth(reader: Reader, i: number): Reading {
  const day = dayNumber(reader, i);
  if (day === undefined) return undefined;
  // "14th of December", "17. päivä marraskuuta"
  const gap = word(reader, i + 1) === 'of' || meaning(reader, i + 1, 'span')?.value.span === 'day' ? 1 : 0;
  const month = meaning(reader, i + 1 + gap, 'month');
  if (!month) return undefined;
  const length = 1 + gap + month.length;
  const year = yearAt(reader, i + length);
  return date(length + (year ? 1 : 0), { day, month: month.value.month, ...(year ? { year } : {}) });
}

/** `December 14`, `Dec 14th, 2023` */
function readMonthAndDay(reader: Reader, i: number): Reading {
  const month = meaning(reader, i, 'month');
  const day = month && dayNumber(reader, i + month.length);
  if (!month || day === undefined) return undefined;
  const year = yearAt(reader, i + month.length + 1);
  return date(month.length + 1 + (year ? 1 : 0), {
    day,
    month: month.value.month,
    ...(year ? { year } : {}),
  });
}

function readMonth(reader: Reader, i: number): Reading {
  const month = meaning(reader, i, 'month');
  if (!month) return undefined;
  const year = yearAt(reader, i + month.length);
  // A modal verb or a name is no month: alone, `may` and `march` need a word before them that speaks of time.
  const bare = year === undefined && isAmbiguousMonth(reader, i);
  if (bare) return undefined;
  return date(month.length + (year ? 1 : 0), { month: month.value.month, ...(year ? { year } : {}) });
}

function isAmbiguousMonth(reader: Reader, i: number): boolean {
  const functional = reader.lexicon.meanings
    .at(reader.tokens, i)
    ?.values.some((one) => one.kind === 'function');
  if (!functional) return false;
  const before = word(reader, i - 1);
  return !(
    before === 'in' ||
    before === 'last' ||
    before === 'since' ||
    before === 'until' ||
    before === 'of'
  );
}

function readYear(reader: Reader, i: number): Reading {
  const year = yearAt(reader, i);
  return year === undefined ? undefined : date(1, { year });
}

/** `21:00`, `klo 21`, `at 9pm`, `в 20`, `noon`; a dot only after a word that announces a clock time. */
function readClock(reader: Reader, i: number): Reading {
  const announced = meaning(reader, i, 'at');
  const at = announced ? i + announced.length : i;
  const lead = announced?.length ?? 0;
  const named = clockName(reader, at);
  if (named) return { piece: named, length: lead + 1 };
  const match = /^(\d{1,2})(?:([:.])(\d{2}))?(am|pm)?$/.exec(word(reader, at));
  if (!match) return undefined;
  const half = (match[4] as 'am' | 'pm' | undefined) ?? halfOfDay(reader, at + 1);
  const halfLength = match[4] ? 0 : half ? (meaning(reader, at + 1, half)?.length ?? 0) : 0;
  if (!match[3] && !half && !announced) return undefined;
  if (match[2] === '.' && !announced && !half) {
    // 20.00 is a clock time, 15.12 a day.
    if (Number(match[3]) >= 1 && Number(match[3]) <= 12) return undefined;
  }
  // "at 14 December": a day, not an hour.
  if (!match[3] && !half && meaning(reader, at + 1, 'month')) return undefined;
  const hour =
    Number(match[1]) +
    (half === 'pm' && Number(match[1]) < 12 ? 12 : half === 'am' && Number(match[1]) === 12 ? -12 : 0);
  const minute = Number(match[3] ?? 0);
  if (hour > 24 || minute > 59) return undefined;
  return { piece: { kind: 'clock', hour, minute }, length: lead + 1 + halfLength };
}

function clockName(reader: Reader, i: number): Piece | undefined {
  if (meaning(reader, i, 'noon')) return { kind: 'clock', hour: 12, minute: 0 };
  if (meaning(reader, i, 'midnight')) return { kind: 'clock', hour: 0, minute: 0 };
  return undefined;
}

function halfOfDay(reader: Reader, i: number): 'am' | 'pm' | undefined {
  if (meaning(reader, i, 'am')) return 'am';
  return meaning(reader, i, 'pm') ? 'pm' : undefined;
}

/** `yesterday`, `two days ago`, `last week`, `last month` */
function readRelative(reader: Reader, i: number): Reading {
  const day = meaning(reader, i, 'day');
  if (day) return days(day.length, reader.today.add({ days: day.value.offset }));
  const single = meaning(reader, i, 'single');
  if (single) return spanAt(reader, single.value.span, single.value.step, single.length);
  const one = meaning(reader, i, 'span');
  const sinceOne = one && meaning(reader, i + one.length, 'ago');
  if (one && sinceOne) return agoBy(reader, 1, one.value.span, one.length + sinceOne.length);
  const count = numberAt(reader, i);
  const unit = count === undefined ? undefined : meaning(reader, i + 1, 'span');
  const ago = unit && meaning(reader, i + 1 + unit.length, 'ago');
  if (count !== undefined && unit && ago)
    return agoBy(reader, count, unit.value.span, 1 + unit.length + ago.length);
  for (const [kind, step] of [
    ['last', -1],
    ['this', 0],
    ['next', 1],
  ] as const) {
    const direction = meaning(reader, i, kind);
    const span = direction && meaning(reader, i + direction.length, 'span');
    if (direction && span) return spanAt(reader, span.value.span, step, direction.length + span.length);
    const weekday = direction && meaning(reader, i + direction.length, 'weekday');
    if (direction && weekday)
      return days(direction.length + weekday.length, weekdayFrom(reader, weekday.value.weekday, step));
    const season = direction && meaning(reader, i + direction.length, 'season');
    if (direction && season)
      return seasonSpan(reader, season.value.season, undefined, direction.length + season.length);
    const month = direction && kind === 'last' && meaning(reader, i + direction.length, 'month');
    if (direction && month) return date(direction.length + month.length, { month: month.value.month });
  }
  return undefined;
}

function days(length: number, from: Temporal.PlainDate, to = from): Reading {
  return { piece: { kind: 'days', from: from.toString(), to: to.toString() }, length };
}

function agoBy({ today }: Reader, count: number, span: string, length: number): Reading {
  if (span === 'weekend') return undefined;
  return days(length, today.subtract({ [`${span}s`]: count } as Temporal.DurationLike));
}

function spanAt({ today }: Reader, span: string, step: number, length: number): Reading {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  if (span === 'day') return days(length, today.add({ days: step }));
  if (span === 'week')
    return days(length, monday.add({ weeks: step }), monday.add({ weeks: step }).add({ days: 6 }));
  if (span === 'weekend')
    return days(
      length,
      monday.add({ weeks: step }).add({ days: 5 }),
      monday.add({ weeks: step }).add({ days: 6 }),
    );
  const first =
    span === 'month'
      ? today.with({ day: 1 }).add({ months: step })
      : today.with({ month: 1, day: 1 }).add({ years: step });
  return days(
    length,
    first,
    first.add(span === 'month' ? { months: 1 } : { years: 1 }).subtract({ days: 1 }),
  );
}

/** The weekday nearest in the past (today counts); `next` the one to come. */
function weekdayFrom({ today }: Reader, weekday: number, step: number): Temporal.PlainDate {
  const back = (today.dayOfWeek - weekday + 7) % 7;
  if (step > 0) return today.add({ days: 7 - back });
  return today.subtract({ days: step < 0 && back === 0 ? 7 : back });
}

function readWeekday(reader: Reader, i: number): Reading {
  const weekday = meaning(reader, i, 'weekday');
  if (!weekday) return undefined;
  // "Friday 15 December": the date says it all, with an article or a preposition between or not.
  const gap = reader.lexicon.meanings
    .at(reader.tokens, i + weekday.length)
    ?.values.some((one) => one.kind === 'function')
    ? 1
    : 0;
  const at = i + weekday.length;
  const dated = [at, at + gap]
    .flatMap((start) =>
      [readDayAndMonth, readMonthAndDay, readNumericDate].map((read) => read(reader, start)),
    )
    .find((reading) => reading !== undefined);
  if (dated) return { ...dated, length: weekday.length + gap + dated.length };
  return days(weekday.length, weekdayFrom(reader, weekday.value.weekday, 0));
}

/** First month and number of months of each season; winter begins in December. */
const SEASON_MONTHS = { winter: 12, spring: 3, summer: 6, autumn: 9 } as const;

function readSeason(reader: Reader, i: number): Reading {
  const season = meaning(reader, i, 'season');
  if (!season) return undefined;
  const gap = word(reader, i + season.length) === 'of' ? 1 : 0;
  const year = yearAt(reader, i + season.length + gap);
  return seasonSpan(reader, season.value.season, year, season.length + (year ? gap + 1 : 0));
}

/** Winter 2023 is the one that begins in December 2023. Without a year: the latest that has begun. */
function seasonSpan(
  { today }: Reader,
  season: keyof typeof SEASON_MONTHS,
  year: number | undefined,
  length: number,
): Reading {
  const month = SEASON_MONTHS[season];
  const begun = new Temporal.PlainDate(today.year, month, 1);
  const latest = Temporal.PlainDate.compare(begun, today) <= 0 ? today.year : today.year - 1;
  const first = new Temporal.PlainDate(year ?? latest, month, 1);
  return days(length, first, first.add({ months: 3 }).subtract({ days: 1 }));
}

function readHoliday(reader: Reader, i: number): Reading {
  const holiday = meaning(reader, i, 'holiday');
  if (!holiday) return undefined;
  const year = yearAt(reader, i + holiday.length);
  const length = holiday.length + (year ? 1 : 0);
  const inYear = (one: number) => holidayIn(holiday.value.holiday, one);
  const thisYear = inYear(reader.today.year);
  const latest =
    Temporal.PlainDate.compare(thisYear, reader.today) <= 0 ? thisYear : inYear(reader.today.year - 1);
  return days(length, year ? inYear(year) : latest);
}

/** Christmas is the 24th, as the north keeps it; Midsummer the Saturday of 20–26 June. */
function holidayIn(holiday: string, year: number): Temporal.PlainDate {
  if (holiday === 'christmas') return new Temporal.PlainDate(year, 12, 24);
  if (holiday === 'new-year') return new Temporal.PlainDate(year, 1, 1);
  if (holiday === 'independence-day') return new Temporal.PlainDate(year, 12, 6);
  const first = new Temporal.PlainDate(year, 6, 20);
  return first.add({ days: (6 - first.dayOfWeek + 7) % 7 });
}

/** `the 23rd`: a day of the latest month that has it behind it. */
function readOrdinal(reader: Reader, i: number): Reading {
  const match = reader.lexicon.ordinals.exec(word(reader, i));
  if (!match || /^\d+\.?$/.test(word(reader, i))) return undefined;
  return date(1, { day: Number(match[1]) });
}

function readWord(reader: Reader, i: number): Reading {
  const part = meaning(reader, i, 'part');
  if (part) return { piece: { kind: 'part', part: part.value.part }, length: part.length };
  const now = meaning(reader, i, 'now');
  if (now) return { piece: { kind: 'now' }, length: now.length };
  for (const relation of ['since', 'until', 'before', 'after'] as const) {
    const found = meaning(reader, i, relation);
    if (found) return { piece: { kind: 'relation', relation }, length: found.length };
  }
  const join = meaning(reader, i, 'to') ?? meaning(reader, i, 'between');
  return join ? { piece: { kind: 'join' }, length: join.length } : undefined;
}

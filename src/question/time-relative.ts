import { Temporal } from 'temporal-polyfill';
import { isAnnounced, readDayAndMonth, readMonthAndDay, readNumericDate, yearTold } from './time-dates.ts';
import {
  date,
  days,
  isFunctionWord,
  meaning,
  numberAt,
  type Reader,
  type Reading,
  shortYear,
  word,
  yearAt,
  yearsAt,
  yearWithEnding,
} from './time-piece.ts';

/** `yesterday`, `two days ago`, `last week`, `last month` */
export function readRelative(reader: Reader, i: number): Reading {
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
    // "The last day it was open" is not yesterday, nor "the next day" tomorrow.
    if (span?.value.span === 'day' && step !== 0) continue;
    // "The last year before the pandemic" is that year, not the one before this.
    const told = direction && span && meaning(reader, i + direction.length + span.length, 'year');
    if (told) return yearTold(told.value.year, direction.length + span.length + told.length);
    if (direction && span) return spanAt(reader, span.value.span, step, direction.length + span.length);
    const weekday = direction && meaning(reader, i + direction.length, 'weekday');
    if (direction && weekday)
      return days(direction.length + weekday.length, weekdayOf(reader, weekday.value.weekday, step));
    const season = direction && meaning(reader, i + direction.length, 'season');
    if (direction && season)
      return seasonSpan(reader, season.value.season, undefined, direction.length + season.length);
    const month = direction && kind === 'last' && meaning(reader, i + direction.length, 'month');
    if (direction && month) return lastMonth(reader, month.value.month, direction.length + month.length);
  }
  return undefined;
}

/** The last one that is over: in November, `last November` is that of the year before. */
function lastMonth({ today }: Reader, month: number, length: number): Reading {
  return date(length, { month, year: month < today.month ? today.year : today.year - 1 });
}

/** `week 46`, `week 46/2023`, `viikolla 46 vuonna 2023`: weeks as ISO 8601 numbers them. */
export function readWeek(reader: Reader, i: number): Reading {
  const span = meaning(reader, i, 'span');
  const match =
    span?.value.span === 'week' && /^(\d{1,2})(?:\/((?:20)?\d{2}))?$/.exec(word(reader, i + span.length));
  if (!span || !match) return undefined;
  const week = Number(match[1]);
  const after = i + span.length + 1;
  const gap =
    (meaning(reader, after, 'of') ?? meaning(reader, after, 'in') ?? meaning(reader, after, 'span')) ? 1 : 0;
  const named = match[2] ? undefined : yearAt(reader, after + gap);
  const elsewhere = reader.tokens.flatMap(({ sentence }, at) =>
    sentence === reader.tokens[i]?.sentence ? (yearAt(reader, at) ?? []) : [],
  )[0];
  const year = match[2] ? shortYear(match[2]) : (named ?? elsewhere);
  if (week < 1 || week > 53) return undefined;
  const monday = (inYear: number) => {
    // 4 January is always in the first week.
    const first = new Temporal.PlainDate(inYear, 1, 4);
    return first.subtract({ days: first.dayOfWeek - 1 }).add({ weeks: week - 1 });
  };
  const { today } = reader;
  const latest = Temporal.PlainDate.compare(monday(today.year), today) <= 0 ? today.year : today.year - 1;
  const start = monday(year ?? latest);
  return days(span.length + 1 + (named ? gap + 1 : 0), start, start.add({ days: 6 }));
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

/** `this Saturday` is the one to come, except of the past. */
function weekdayOf(reader: Reader, weekday: number, step: number): Temporal.PlainDate {
  return step === 0 && !reader.past
    ? comingWeekday(reader.today, weekday)
    : weekdayFrom(reader, weekday, step);
}

/** The next one, today counting. */
function comingWeekday(today: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return today.add({ days: (weekday - today.dayOfWeek + 7) % 7 });
}

/** The weekday nearest in the past (today counts); `next` the one to come. */
function weekdayFrom({ today }: Reader, weekday: number, step: number): Temporal.PlainDate {
  const back = (today.dayOfWeek - weekday + 7) % 7;
  if (step > 0) return today.add({ days: 7 - back });
  return today.subtract({ days: step < 0 && back === 0 ? 7 : back });
}

export function readWeekday(reader: Reader, i: number): Reading {
  const weekday = meaning(reader, i, 'weekday');
  if (!weekday) return undefined;
  // "Friday 15 December": the date says it all, with an article or a preposition between or not.
  const gap = isFunctionWord(reader, i + weekday.length) ? 1 : 0;
  const at = i + weekday.length;
  const dated = [at, at + gap]
    .flatMap((start) =>
      [readDayAndMonth, readMonthAndDay, readNumericDate].map((read) => read(reader, start)),
    )
    .find((reading) => reading !== undefined);
  if (dated) return { ...dated, length: weekday.length + gap + dated.length };
  const { ahead, today } = reader;
  const day = ahead
    ? comingWeekday(today, weekday.value.weekday)
    : weekdayFrom(reader, weekday.value.weekday, 0);
  return days(weekday.length, day);
}

/** First month and number of months of each season; winter begins in December. */
const SEASON_MONTHS = { winter: 12, spring: 3, summer: 6, autumn: 9 } as const;

export function readSeason(reader: Reader, i: number): Reading {
  const season = meaning(reader, i, 'season');
  if (!season) return undefined;
  const gap = meaning(reader, i + season.length, 'of') ? 1 : 0;
  const at = i + season.length + gap;
  const year = yearsAt(reader, at)?.[0] ?? yearAt(reader, at) ?? yearWithEnding(reader, at);
  if (isFunctionWord(reader, i) && !isAnnounced(reader, i) && !year) return undefined;
  const span = seasonSpan(reader, season.value.season, year, season.length + (year ? gap + 1 : 0));
  return year || span?.piece.kind !== 'days' ? span : { ...span, piece: { ...span.piece, yearless: true } };
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

export function readHoliday(reader: Reader, i: number): Reading {
  const holiday = meaning(reader, i, 'holiday');
  if (!holiday) return undefined;
  const year = yearAt(reader, i + holiday.length);
  const length = holiday.length + (year ? 1 : 0);
  const inYear = (one: number) => holidayIn(holiday.value.holiday, one);
  const thisYear = inYear(reader.today.year);
  const passed = Temporal.PlainDate.compare(thisYear, reader.today) <= 0;
  const latest = passed ? thisYear : inYear(reader.today.year - 1);
  const coming = passed ? inYear(reader.today.year + 1) : thisYear;
  const day = (year ? inYear(year) : reader.future ? coming : latest).toString();
  return {
    piece: { kind: 'days', from: day, to: day, holiday: true, ...(year ? {} : { yearless: true as const }) },
    length,
  };
}

/** Christmas is the 24th, as the north keeps it; Midsummer the Saturday of 20–26 June. */
function holidayIn(holiday: string, year: number): Temporal.PlainDate {
  if (holiday === 'christmas') return new Temporal.PlainDate(year, 12, 24);
  if (holiday === 'new-year') return new Temporal.PlainDate(year, 1, 1);
  if (holiday === 'independence-day') return new Temporal.PlainDate(year, 12, 6);
  const first = new Temporal.PlainDate(year, 6, 20);
  return first.add({ days: (6 - first.dayOfWeek + 7) % 7 });
}

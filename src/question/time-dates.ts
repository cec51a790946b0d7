import { Temporal } from 'temporal-polyfill';
import { isDay, pad, pastYear, ymd } from './day.ts';
import {
  date,
  dayNumber,
  days,
  isFunctionWord,
  meaning,
  meaningOf,
  partOf,
  type Reader,
  type Reading,
  range,
  shortYear,
  word,
  yearAfter,
  yearAt,
  yearsAt,
  yearWithEnding,
} from './time-piece.ts';

/** `2023-12-15`, `2023-12-15T20:00`, `2023-12` */
export function readIso(reader: Reader, i: number): Reading {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:t([01]\d|2[0-3]):([0-5]\d))?$/.exec(word(reader, i));
  const whole = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(word(reader, i));
  if (whole) return date(1, { year: Number(whole[1]), month: Number(whole[2]) });
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
export function readDayRange(reader: Reader, i: number): Reading {
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

/** `November 18-23, 2023` */
export function readMonthAndRange(reader: Reader, i: number): Reading {
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
export function readDayToDate(reader: Reader, i: number): Reading {
  const first = dayNumber(reader, i);
  const join =
    first === undefined ? undefined : (meaning(reader, i + 1, 'to') ?? meaning(reader, i + 1, 'until'));
  if (first === undefined || !join) return undefined;
  const article = isFunctionWord(reader, i + 1 + join.length) ? 1 : 0;
  const last = readDayAndMonth(reader, i + 1 + join.length + article);
  if (last?.piece.kind !== 'date') return undefined;
  const { day, month, year } = last.piece;
  return range(reader, first, day ?? 0, month ?? 0, year, 1 + join.length + article + last.length);
}

/** Two words in one: `mid-November`, `marras-joulukuussa`. */
export function readHyphenated(reader: Reader, i: number): Reading {
  const [left, right, more] = word(reader, i).split('-');
  const month = right && more === undefined ? meaningOf(reader, right, 'month')?.month : undefined;
  if (!left || month === undefined) return undefined;
  const year = yearAt(reader, i + 1);
  const length = 1 + (year ? 1 : 0);
  const inYear = year ?? pastYear(reader.today, month, 1, reader.future);
  const whole = (of: number) => Temporal.PlainDate.from({ year: inYear, month: of, day: 1 });
  const part = meaningOf(reader, left, 'part')?.part;
  if (part)
    return days(length, ...partOf(whole(month), whole(month).add({ months: 1 }).subtract({ days: 1 }), part));
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

/** `14.12.2023`, `14/12/23`, `14-12-2023`; with a slash the first number may be the month. */
export function readNumericDate(reader: Reader, i: number): Reading {
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
export function readShortDate(reader: Reader, i: number): Reading {
  const match = /^(\d{1,2})[./](\d{1,2})$/.exec(word(reader, i));
  if (!match) return undefined;
  const [day, month] = [Number(match[1]), Number(match[2])];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? date(1, { day, month }) : undefined;
}

/** `14 December 2023`, `14th of december`, `14. joulukuuta 2023`, `14 декабря 2023` */
export function readDayAndMonth(reader: Reader, i: number): Reading {
  const day = dayNumber(reader, i);
  if (day === undefined) return undefined;
  // "14th of December", "17. päivä marraskuuta"
  const gap = meaning(reader, i + 1, 'of') || meaning(reader, i + 1, 'span')?.value.span === 'day' ? 1 : 0;
  const month = meaning(reader, i + 1 + gap, 'month');
  if (!month) return undefined;
  const length = 1 + gap + month.length;
  const year = yearAfter(reader, i + length);
  return date(length + (year ? 1 : 0), { day, month: month.value.month, ...(year ? { year } : {}) });
}

/** `December 14`, `Dec 14th, 2023` */
export function readMonthAndDay(reader: Reader, i: number): Reading {
  const month = meaning(reader, i, 'month');
  const day = month && dayNumber(reader, i + month.length);
  if (!month || day === undefined || yearWithEnding(reader, i + month.length)) return undefined;
  const year = yearAfter(reader, i + month.length + 1);
  return date(month.length + 1 + (year ? 1 : 0), {
    day,
    month: month.value.month,
    ...(year ? { year } : {}),
  });
}

export function readMonth(reader: Reader, i: number): Reading {
  const month = meaning(reader, i, 'month');
  if (!month) return undefined;
  const year = yearAt(reader, i + month.length) ?? yearWithEnding(reader, i + month.length);
  // A modal verb or a name is no month: alone, `may` and `march` need a word before them that speaks of time.
  const bare = year === undefined && isAmbiguousMonth(reader, i);
  if (bare) return undefined;
  return date(month.length + (year ? 1 : 0), { month: month.value.month, ...(year ? { year } : {}) });
}

function isAmbiguousMonth(reader: Reader, i: number): boolean {
  const functional = reader.lexicon.meanings
    .at(reader.tokens, i)
    ?.values.some((one) => one.kind === 'function');
  return functional === true && !isAnnounced(reader, i);
}

/** A word that speaks of time stands before it. */
export function isAnnounced(reader: Reader, i: number): boolean {
  return (['in', 'of', 'last', 'this', 'next', 'since', 'until', 'before', 'after'] as const).some((kind) =>
    meaning(reader, i - 1, kind),
  );
}

/** A year that is named by what came after it: no word before it extends it. */
export function yearTold(year: number, length: number): Reading {
  return { piece: { kind: 'days', from: ymd(year, 1, 1), to: ymd(year, 12, 31), closed: true }, length };
}

export function readYear(reader: Reader, i: number): Reading {
  const years = yearsAt(reader, i);
  if (years) return days(1, new Temporal.PlainDate(years[0], 1, 1), new Temporal.PlainDate(years[1], 12, 31));
  const told = meaning(reader, i, 'year');
  if (told) return yearTold(told.value.year, told.length);
  const year = yearAt(reader, i);
  if (year !== undefined) return date(1, { year });
  const ended = yearWithEnding(reader, i);
  const named = ended === undefined ? undefined : meaning(reader, i + 1, 'span');
  if (ended !== undefined && named?.value.span === 'year') return date(1 + named.length, { year: ended });
  // "vuonna 21": two digits are a year only after the word for it, where they begin no date.
  const span = meaning(reader, i, 'span');
  const at = i + (span?.length ?? 0);
  const short = span?.value.span === 'year' && /^\d{2}$/.test(word(reader, at));
  if (!span || !short || yearAt(reader, i - 1) || meaning(reader, at + 1, 'month')) return undefined;
  return date(span.length + 1, { year: shortYear(word(reader, at)) });
}

/** `the 23rd`: a day of the latest month that has it behind it. */
export function readOrdinal(reader: Reader, i: number): Reading {
  const match = reader.lexicon.ordinals.exec(word(reader, i));
  if (!match || /^\d+\.?$/.test(word(reader, i))) return undefined;
  return date(1, { day: Number(match[1]) });
}

import { Temporal } from 'temporal-polyfill';

/** Years between two leap days at most. */
const LEAP_GAP = 8;

/**
 * The latest year in which a day of a month exists and is not in the future; with `future`, the first in which it is
 * not in the past.
 */
export function pastYear(today: Temporal.PlainDate, month: number, day: number, future = false): number {
  const ahead = month > today.month || (month === today.month && day > today.day);
  if (future) return ahead || (month === today.month && day === today.day) ? today.year : today.year + 1;
  const latest = ahead ? today.year - 1 : today.year;
  for (let year = latest; year > latest - LEAP_GAP; year--) if (isDay(ymd(year, month, day))) return year;
  return latest;
}

/** Whether `YYYY-MM-DD` is a day of the calendar. */
export function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

export function ymd(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

export function pad(n: number): string {
  return String(n).padStart(2, '0');
}

/** The same day so many years earlier; undefined where that year does not have it. */
export function yearsBefore(day: string, years: number): string | undefined {
  const date = Temporal.PlainDate.from(day);
  const before = ymd(date.year - years, date.month, date.day);
  return isDay(before) ? before : undefined;
}

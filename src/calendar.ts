import { Temporal } from 'temporal-polyfill';

/** A point in time: milliseconds since 1970 UTC. Plain numbers, so that intervals compare with `<`. */
export type Instant = number;

/** The forms a moment takes, by its length: `2024`, `2024-03`, `2024-03-14`, `2024-03-14T20:00`. */
export type Precision = 'year' | 'month' | 'day' | 'minute';

export function precisionOf(moment: string): Precision {
  if (moment.length === 4) return 'year';
  if (moment.length === 7) return 'month';
  return moment.length === 10 ? 'day' : 'minute';
}

/** The first day of a moment, as `YYYY-MM-DD`. */
export function firstDay(moment: string): string {
  return (moment + '-01-01'.slice(moment.length - 4)).slice(0, 10);
}

/** The last day of a moment, as `YYYY-MM-DD`. */
export function lastDay(moment: string): string {
  const first = Temporal.PlainDate.from(firstDay(moment));
  const precision = precisionOf(moment);
  if (precision === 'year') return first.add({ years: 1 }).subtract({ days: 1 }).toString();
  if (precision === 'month') return first.add({ months: 1 }).subtract({ days: 1 }).toString();
  return first.toString();
}

/** When a moment begins in a time zone. An hour skipped by daylight saving begins after the gap. */
export function startOf(moment: string, zone: string): Instant {
  const local = precisionOf(moment) === 'minute' ? moment : firstDay(moment);
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}

/** The first instant after a moment: the minute itself, or the midnight after its last day. */
export function endOf(moment: string, zone: string): Instant {
  if (precisionOf(moment) === 'minute') return startOf(moment, zone) + 60_000;
  return startOf(addDays(lastDay(moment), 1), zone);
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

function zoned(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

/** The calendar day on which an instant falls in a time zone. */
export function dayOf(instant: Instant, zone: string): string {
  return zoned(instant, zone).toPlainDate().toString();
}

/** The local clock time of an instant, `20:00`. */
export function clockOf(instant: Instant, zone: string): string {
  return zoned(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The local minute of an instant as a moment, `2023-12-15T20:00`. */
export function minuteOf(instant: Instant, zone: string): string {
  return zoned(instant, zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** ISO 8601 with the zone's offset, `2023-12-15T20:00:00+02:00`. */
export function isoOf(instant: Instant, zone: string): string {
  return zoned(instant, zone).toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

/** Day of the week of a calendar day, Monday = 1 … Sunday = 7. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

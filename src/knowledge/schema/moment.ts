import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const MOMENT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T([01]\d|2[0-3]):([0-5]\d))?)?)?$/;

/** Whether a text is a year, a month, a day or a local minute that exists in the calendar. */
export function isMoment(text: string): boolean {
  const match = MOMENT.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  try {
    Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
    return true;
  } catch {
    return false;
  }
}

/**
 * When something happened, as precisely as the sources tell: a year (`2024`), a month (`2024-03`), a day
 * (`2024-03-14`) or a minute (`2023-12-15T20:00`), always in the border's own time zone. A moment known less
 * precisely than to the minute stays so and is shown so; in computing it is the start of its first day.
 */
export const Moment = z
  // YAML reads an unquoted year as a number.
  .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string())
  .refine(
    isMoment,
    'a moment is a year, a month, a day or a local time that exists: 2024, 2024-03, 2024-03-14 or 2024-03-14T20:00',
  );

/** One calendar day, `2024-03-14`. */
export const Day = z
  .string()
  .refine((text) => text.length === 10 && isMoment(text), 'a day is written 2024-03-14 and must exist');

/** An instant with its offset, `2023-11-29T12:00+02:00`, as settings and questions give it; seconds may be left out. */
export const OffsetInstant = z.union(
  [z.iso.datetime({ offset: true, precision: -1 }), z.iso.datetime({ offset: true })],
  { error: 'must be an ISO instant with an offset, such as 2023-11-29T12:00:00+02:00' },
);

/** A time on the clock, `08:00`; `24:00` is the end of the day. */
export const ClockTime = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a clock time is written 08:00');

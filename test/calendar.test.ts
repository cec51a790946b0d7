import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  clockOf,
  dayOf,
  daysBetween,
  endOf,
  firstDay,
  isoOf,
  lastDay,
  minuteOf,
  precisionOf,
  startOf,
  weekdayOf,
} from '../src/calendar.ts';
import { instant } from './timeline/dossier.ts';

const HELSINKI = 'Europe/Helsinki';
const HOUR = 3_600_000;

/** Calendar days as text, built from the UTC calendar of Date rather than from the one under test. */
const days = fc
  .integer({ min: Date.UTC(1990, 0, 1) / (24 * HOUR), max: Date.UTC(2060, 0, 1) / (24 * HOUR) })
  .map((day) => new Date(day * 24 * HOUR).toISOString().slice(0, 10));

/** Moments of every precision. */
const moments = fc
  .tuple(days, fc.constantFrom(4, 7, 10, 16), fc.integer({ min: 0, max: 24 * 60 - 1 }))
  .map(([day, length, minute]) => {
    const clock = new Date(minute * 60_000).toISOString().slice(11, 16);
    return `${day}T${clock}`.slice(0, length);
  });

describe('a moment', () => {
  it.each([
    ['2024', 'year', '2024-01-01', '2024-12-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2023-02', 'month', '2023-02-01', '2023-02-28'],
    ['2023-12', 'month', '2023-12-01', '2023-12-31'],
    ['2024-04-15', 'day', '2024-04-15', '2024-04-15'],
    ['2023-12-15T20:00', 'minute', '2023-12-15', '2023-12-15'],
  ])('%s is a %s, from %s to %s', (moment, precision, first, last) => {
    expect(precisionOf(moment)).toBe(precision);
    expect(firstDay(moment)).toBe(first);
    expect(lastDay(moment)).toBe(last);
  });

  it.each([
    ['2024', '2024-01-01T00:00:00+02:00', '2025-01-01T00:00:00+02:00'],
    ['2024-03', '2024-03-01T00:00:00+02:00', '2024-04-01T00:00:00+03:00'],
    ['2024-10', '2024-10-01T00:00:00+03:00', '2024-11-01T00:00:00+02:00'],
    ['2024-04-15', '2024-04-15T00:00:00+03:00', '2024-04-16T00:00:00+03:00'],
    ['2023-12-15T20:00', '2023-12-15T20:00:00+02:00', '2023-12-15T20:01:00+02:00'],
  ])('%s begins in Helsinki at %s and ends at %s', (moment, start, end) => {
    expect(startOf(moment, HELSINKI)).toBe(instant(start));
    expect(endOf(moment, HELSINKI)).toBe(instant(end));
  });

  it('begins at the same wall clock in every zone', () => {
    expect(startOf('2024-04-15', 'Europe/Oslo')).toBe(instant('2024-04-15T00:00:00+02:00'));
    expect(startOf('2024-04-15', 'UTC')).toBe(instant('2024-04-15T00:00:00+00:00'));
  });

  it('ends after it begins, and its last day is not before its first', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(endOf(moment, HELSINKI)).toBeGreaterThan(startOf(moment, HELSINKI));
        expect(lastDay(moment) >= firstDay(moment)).toBe(true);
        expect(firstDay(moment).startsWith(moment.slice(0, 10))).toBe(true);
        expect(lastDay(moment).startsWith(moment.slice(0, 10))).toBe(true);
      }),
    );
  });

  it('begins on its first day and ends with its last', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(dayOf(startOf(moment, HELSINKI), HELSINKI)).toBe(firstDay(moment));
        expect(dayOf(endOf(moment, HELSINKI) - 1, HELSINKI)).toBe(lastDay(moment));
      }),
    );
  });
});

describe('daylight saving in Helsinki', () => {
  it('makes the last Sunday of March an hour shorter', () => {
    expect(endOf('2024-03-31', HELSINKI) - startOf('2024-03-31', HELSINKI)).toBe(23 * HOUR);
  });

  it('makes the last Sunday of October an hour longer', () => {
    expect(endOf('2024-10-27', HELSINKI) - startOf('2024-10-27', HELSINKI)).toBe(25 * HOUR);
  });

  it('leaves out the hour from 3 to 4 in March: a moment in it begins after the gap', () => {
    expect(startOf('2024-03-31T02:59', HELSINKI)).toBe(instant('2024-03-31T02:59:00+02:00'));
    expect(startOf('2024-03-31T03:30', HELSINKI)).toBeGreaterThanOrEqual(
      instant('2024-03-31T04:00:00+03:00'),
    );
    expect(startOf('2024-03-31T04:00', HELSINKI)).toBe(instant('2024-03-31T04:00:00+03:00'));
  });

  it('ends the last minute before the gap where the gap begins', () => {
    expect(endOf('2024-03-31T02:59', HELSINKI)).toBe(instant('2024-03-31T04:00:00+03:00'));
  });

  it('repeats the hour from 3 to 4 in October: a moment in it begins the first time', () => {
    expect(startOf('2024-10-27T03:30', HELSINKI)).toBe(instant('2024-10-27T03:30:00+03:00'));
    expect(startOf('2024-10-27T04:00', HELSINKI)).toBe(instant('2024-10-27T04:00:00+02:00'));
  });

  it('shows in the offset of an instant', () => {
    expect(isoOf(instant('2024-03-31T00:59:00+00:00'), HELSINKI)).toBe('2024-03-31T02:59:00+02:00');
    expect(isoOf(instant('2024-03-31T01:00:00+00:00'), HELSINKI)).toBe('2024-03-31T04:00:00+03:00');
    expect(isoOf(instant('2024-10-27T00:30:00+00:00'), HELSINKI)).toBe('2024-10-27T03:30:00+03:00');
    expect(isoOf(instant('2024-10-27T01:30:00+00:00'), HELSINKI)).toBe('2024-10-27T03:30:00+02:00');
  });
});

describe('a day', () => {
  it('is the day of its own beginning', () => {
    const zones = fc.constantFrom(HELSINKI, 'Europe/Oslo', 'Europe/Warsaw', 'UTC', 'America/New_York');
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        expect(dayOf(startOf(day, zone), zone)).toBe(day);
      }),
    );
  });

  it('ends where the next begins', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(endOf(day, HELSINKI)).toBe(startOf(addDays(day, 1), HELSINKI));
      }),
    );
  });

  it('comes back when as many days are taken as were added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        const other = addDays(day, count);
        expect(daysBetween(day, other)).toBe(count);
        expect(addDays(other, -count)).toBe(day);
      }),
    );
  });

  it('is counted by dates, whatever the clocks do', () => {
    expect(daysBetween('2026-05-24', '2026-11-23')).toBe(183);
    expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2);
    expect(daysBetween('2024-04-01', '2024-03-30')).toBe(-2);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });

  it('has a place in the week, from Monday 1 to Sunday 7', () => {
    expect(weekdayOf('2023-11-18')).toBe(6);
    expect(weekdayOf('2023-11-19')).toBe(7);
    expect(weekdayOf('2023-11-20')).toBe(1);
  });
});

describe('an instant', () => {
  it('falls on the day of its zone, not of UTC', () => {
    expect(dayOf(instant('2023-11-29T22:00:00+00:00'), HELSINKI)).toBe('2023-11-30');
    expect(dayOf(instant('2023-11-29T21:59:00+00:00'), HELSINKI)).toBe('2023-11-29');
  });

  it('has a local clock time and a local minute', () => {
    const closed = instant('2023-12-15T18:00:00+00:00');
    expect(clockOf(closed, HELSINKI)).toBe('20:00');
    expect(minuteOf(closed, HELSINKI)).toBe('2023-12-15T20:00');
    expect(isoOf(closed, HELSINKI)).toBe('2023-12-15T20:00:00+02:00');
  });

  it('is given back by its ISO form', () => {
    const seconds = fc.integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2060, 0, 1) / 1000 });
    fc.assert(
      fc.property(seconds, (second) => {
        expect(Date.parse(isoOf(second * 1000, HELSINKI))).toBe(second * 1000);
      }),
    );
  });
});

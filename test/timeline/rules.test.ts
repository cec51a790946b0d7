import { beforeAll, describe, expect, it } from 'vitest';
import { type HeldCrossing, held, type Knowledge } from '../../src/knowledge/knowledge.ts';
import {
  conditionsDuring,
  hoursDuring,
  incidentsDuring,
  isOutside,
  type OpeningHours,
} from '../../src/timeline/rules.ts';
import { deciding, road, small } from '../knowledge/small-knowledge.ts';
import { instant, LAST_DAY, MINUTE, ROAD_POINTS, realKnowledge } from './dossier.ts';

const ZONE = 'Europe/Helsinki';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await realKnowledge();
});

const minute = (iso: string) => ({ from: instant(iso), until: instant(iso) + MINUTE });
/** A whole day of November to March in Helsinki. */
const winterDay = (day: string) => {
  const from = instant(`${day}T00:00:00+02:00`);
  return { from, until: from + 24 * 60 * MINUTE };
};
const crossing = (id: string, of: Knowledge = knowledge): HeldCrossing => held(of.crossings, id);

/** Whether the gate of a real crossing is known to be shut by its hours. */
function shut(id: string, iso: string): boolean {
  return isOutside(hoursDuring(knowledge, crossing(id), minute(iso), LAST_DAY), instant(iso), ZONE);
}

describe('the opening hours of the real crossings', () => {
  it.each([
    ['kuusamo', '2023-11-18T12:00:00+02:00', true],
    ['kuusamo', '2023-11-19T12:00:00+02:00', true],
    ['kuusamo', '2023-11-20T12:00:00+02:00', false],
    ['raja-jooseppi', '2023-11-29T09:59:00+02:00', true],
    ['raja-jooseppi', '2023-11-29T10:00:00+02:00', false],
    ['raja-jooseppi', '2023-11-29T13:59:00+02:00', false],
    ['raja-jooseppi', '2023-11-29T14:00:00+02:00', true],
    ['niirala', '2023-12-14T07:59:00+02:00', true],
    ['niirala', '2023-12-14T08:00:00+02:00', false],
    ['niirala', '2023-12-15T19:59:00+02:00', false],
    ['niirala', '2023-12-14T20:00:00+02:00', true],
    ['vaalimaa', '2023-12-14T03:00:00+02:00', false],
    ['vartius', '2023-11-19T17:59:00+02:00', false],
    ['vartius', '2023-11-19T18:00:00+02:00', true],
  ])('have %s at %s shut: %s', (id, iso, expected) => {
    expect(shut(id, iso)).toBe(expected);
  });

  it('end with the decision that laid them down, where another replaces it', () => {
    const trial = (iso: string, known: string) =>
      hoursDuring(knowledge, crossing('niirala'), minute(iso), known).filter(
        ({ decision }) => decision?.id === 'd-2023-12-12-two-open',
      );
    expect(trial('2023-12-15T19:59:00+02:00', LAST_DAY)).toHaveLength(1);
    expect(trial('2023-12-15T20:00:00+02:00', LAST_DAY)).toEqual([]);
    expect(trial('2023-12-15T20:00:00+02:00', '2023-12-13')).toHaveLength(1);
  });

  it('of Niirala since March 2023 come with the decision and its sources', () => {
    const [hours] = hoursDuring(knowledge, crossing('niirala'), winterDay('2023-11-10'), LAST_DAY);
    expect(hours?.decision?.id).toBe('d-2023-03-niirala-hours');
    expect(hours?.sources).toContain('sss-2023-12-13');
  });

  it('are not known before they begin', () => {
    const november = winterDay('2023-11-20');
    expect(hoursDuring(knowledge, crossing('salla'), november, '2023-10-31')).toEqual([]);
    expect(hoursDuring(knowledge, crossing('salla'), november, '2023-11-01')).toHaveLength(1);
  });

  it('are told for their own time only', () => {
    expect(hoursDuring(knowledge, crossing('salla'), winterDay('2023-11-30'), LAST_DAY)).toHaveLength(1);
    expect(hoursDuring(knowledge, crossing('salla'), winterDay('2023-12-01'), LAST_DAY)).toEqual([]);
  });
});

describe('whether a gate is shut by its hours', () => {
  const hours = (fields: Partial<OpeningHours>): OpeningHours => ({
    text: { en: 'Hours' },
    sources: ['gazette'],
    ...fields,
  });
  const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
  /** 18 November 2023 was a Saturday. */
  const outside = (iso: string, ...all: readonly OpeningHours[]) => isOutside(all, instant(iso), ZONE);

  it('is not known without hours', () => {
    expect(outside('2023-11-17T03:00:00+02:00')).toBe(false);
    expect(outside('2023-11-17T03:00:00+02:00', hours({}))).toBe(false);
  });

  it('follows the days of the week', () => {
    const rule = hours({ days: weekdays });
    expect(outside('2023-11-17T23:59:00+02:00', rule)).toBe(false);
    expect(outside('2023-11-18T00:00:00+02:00', rule)).toBe(true);
    expect(outside('2023-11-19T23:59:00+02:00', rule)).toBe(true);
    expect(outside('2023-11-20T00:00:00+02:00', rule)).toBe(false);
  });

  it('follows the clock: open from the opening minute, shut from the closing one', () => {
    const rule = hours({ opens: '08:00', closes: '20:00' });
    expect(outside('2023-11-17T07:59:00+02:00', rule)).toBe(true);
    expect(outside('2023-11-17T08:00:00+02:00', rule)).toBe(false);
    expect(outside('2023-11-17T19:59:00+02:00', rule)).toBe(false);
    expect(outside('2023-11-17T20:00:00+02:00', rule)).toBe(true);
  });

  it('follows the clock of the border in summer, too', () => {
    const rule = hours({ opens: '08:00', closes: '20:00' });
    expect(outside('2023-07-03T04:59:00+00:00', rule)).toBe(true);
    expect(outside('2023-07-03T05:00:00+00:00', rule)).toBe(false);
  });

  it('takes 24:00 as the end of the day', () => {
    const rule = hours({ opens: '08:00', closes: '24:00' });
    expect(outside('2023-11-17T23:59:00+02:00', rule)).toBe(false);
    expect(outside('2023-11-18T00:00:00+02:00', rule)).toBe(true);
  });

  it('follows hours that run past midnight', () => {
    const rule = hours({ opens: '20:00', closes: '04:00' });
    expect(outside('2023-11-17T19:59:00+02:00', rule)).toBe(true);
    expect(outside('2023-11-17T20:00:00+02:00', rule)).toBe(false);
    expect(outside('2023-11-18T03:59:00+02:00', rule)).toBe(false);
    expect(outside('2023-11-18T04:00:00+02:00', rule)).toBe(true);
  });

  it('counts the hours past midnight to the day on which they began', () => {
    const friday = hours({ days: ['fri'], opens: '20:00', closes: '04:00' });
    expect(outside('2023-11-17T23:00:00+02:00', friday)).toBe(false);
    expect(outside('2023-11-18T03:59:00+02:00', friday)).toBe(false);
    expect(outside('2023-11-17T03:59:00+02:00', friday)).toBe(true);
  });

  it('follows the hours of the weekend at the weekend where the week has others', () => {
    const week = hours({ days: weekdays, opens: '08:00', closes: '20:00' });
    const weekend = hours({ days: ['sat', 'sun'], opens: '10:00', closes: '14:00' });
    expect(outside('2023-11-18T12:00:00+02:00', week, weekend)).toBe(false);
    expect(outside('2023-11-18T18:00:00+02:00', week, weekend)).toBe(true);
    expect(outside('2023-11-17T18:00:00+02:00', week, weekend)).toBe(false);
  });
});

describe('conditions', () => {
  /** The decisions behind the conditions at a crossing on a day. */
  const behind = (id: string, day: string, known = LAST_DAY) =>
    conditionsDuring(knowledge, crossing(id), winterDay(day), known).map(({ decision }) => decision.id);

  it('of a replaced decision end where the one that replaces it begins', () => {
    expect(behind('vaalimaa', '2023-11-14')).toContain('d-2023-11-09-bicycles-southeast');
    expect(behind('vaalimaa', '2023-11-14')).not.toContain('d-2023-11-15-bicycles-all');
    expect(behind('vaalimaa', '2023-11-15')).toContain('d-2023-11-15-bicycles-all');
    expect(behind('vaalimaa', '2023-11-15')).not.toContain('d-2023-11-09-bicycles-southeast');
  });

  it('of the tourist resolution end with the tightening of 10 July 2023, to the minute', () => {
    const at = (iso: string) =>
      conditionsDuring(knowledge, crossing('imatra'), minute(iso), LAST_DAY).map(
        ({ decision }) => decision.id,
      );
    expect(at('2023-07-09T23:59:00+03:00')).toEqual(['d-2022-09-29-tourist-entry']);
    expect(at('2023-07-10T00:00:00+03:00')).toEqual(['d-2023-07-06-entry-tightening']);
  });

  it('are all listed where several are in force', () => {
    expect(behind('salla', '2023-11-16').sort()).toEqual([
      'd-2023-07-06-entry-tightening',
      'd-2023-09-15-russian-cars',
      'd-2023-11-15-bicycles-all',
    ]);
  });

  it('hold only where they were laid down', () => {
    expect(behind('niirala', '2023-11-14')).not.toContain('d-2023-11-09-bicycles-southeast');
    expect(behind('vainikkala', '2023-11-16')).toEqual([]);
  });

  it('are not known before they are announced', () => {
    expect(behind('vaalimaa', '2023-11-12', '2023-11-12')).not.toContain('d-2023-11-09-bicycles-southeast');
    expect(behind('vaalimaa', '2023-11-12', '2023-11-13')).toContain('d-2023-11-09-bicycles-southeast');
  });

  it('of a replaced decision go on as known before it was replaced', () => {
    expect(behind('vaalimaa', '2023-11-16', '2023-11-14')).toContain('d-2023-11-09-bicycles-southeast');
  });

  it('end with their own term', () => {
    const own = small(
      deciding({
        id: 'd',
        decided: '2024-01-01',
        conditions: [
          {
            crossings: 'all',
            about: 'booking',
            from: '2024-01-10',
            until: '2024-01-12',
            text: { en: 'Book' },
          },
        ],
      }),
    );
    const on = (day: string) =>
      conditionsDuring(own, crossing('north', own), winterDay(day), '2024-12-31').length;
    expect(['2024-01-09', '2024-01-10', '2024-01-11', '2024-01-12'].map(on)).toEqual([0, 1, 1, 0]);
  });
});

describe('incidents', () => {
  const texts = (id: string, day: string, known = LAST_DAY) =>
    incidentsDuring(knowledge, crossing(id), winterDay(day), known).map(({ text }) => text.en);

  it('at Vartius are told for 18–23 November 2023 only', () => {
    const days = ['17', '18', '19', '20', '21', '22', '23', '24'].map((day) => `2023-11-${day}`);
    const told = days.filter((day) => texts('vartius', day).some((text) => /stopped repeatedly/.test(text)));
    expect(told).toEqual(days.slice(1, -1));
  });

  it('at Vartius are told of no other crossing', () => {
    for (const id of ROAD_POINTS.filter((one) => one !== 'vartius')) {
      expect(texts(id, '2023-11-20').some((text) => /stopped repeatedly/.test(text))).toBe(false);
    }
  });

  it('are never told before they are known', () => {
    expect(texts('vartius', '2023-11-20', '2023-11-17')).toEqual([]);
    expect(texts('vartius', '2023-11-20', '2023-11-18')).toHaveLength(1);
    expect(texts('niirala', '2023-12-14', '2023-12-13')).toEqual([]);
    expect(texts('raja-jooseppi', '2023-11-29', '2023-11-28')).toEqual([]);
  });

  it('at Niirala are the reported pause on 14 December 2023, for its hour', () => {
    const pause = (iso: string) =>
      incidentsDuring(knowledge, crossing('niirala'), minute(iso), LAST_DAY).filter(
        ({ decision }) => decision?.id === 'd-2023-12-14-niirala-pause',
      ).length;
    expect(pause('2023-12-14T17:59:00+02:00')).toBe(0);
    expect(pause('2023-12-14T18:00:00+02:00')).toBe(1);
    expect(pause('2023-12-14T18:59:00+02:00')).toBe(1);
    expect(pause('2023-12-14T19:00:00+02:00')).toBe(0);
  });

  it('are the gates that shut before their closure began', () => {
    expect(texts('niirala', '2023-11-17')).toEqual([expect.stringMatching(/shut in practice at 20:00/)]);
    expect(texts('niirala', '2023-11-18')).toEqual([]);
    expect(texts('raja-jooseppi', '2023-11-29')).toEqual([
      expect.stringMatching(/shut in practice at 14:00/),
    ]);
    expect(texts('raja-jooseppi', '2023-11-30')).toEqual([]);
  });

  it('carry their sources', () => {
    const [incident] = incidentsDuring(
      knowledge,
      crossing('raja-jooseppi'),
      winterDay('2023-11-29'),
      LAST_DAY,
    );
    expect(incident?.sources).toEqual(['yle-74-20062783']);
  });

  it('include dated notes of a crossing for their day, and undated ones never', () => {
    const noted = small({
      'ab/crossings/west.yaml': `${road('west', 'West')}notes:
  - { text: { en: A flood }, from: 2024-01-10, sources: [gazette] }
  - { text: { en: By the lake }, sources: [gazette] }
`,
    });
    const on = (day: string) =>
      incidentsDuring(noted, crossing('west', noted), winterDay(day), '2024-12-31').map(
        ({ text }) => text.en,
      );
    expect([on('2024-01-09'), on('2024-01-10'), on('2024-01-11')]).toEqual([[], ['A flood'], []]);
  });
});

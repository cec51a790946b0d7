import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Traffic } from '../../src/knowledge/schema/common.ts';
import { freshness } from '../../src/timeline/freshness.ts';
import { deciding, small } from '../knowledge/small-knowledge.ts';
import { LAST_DAY, ROAD_POINTS, realKnowledge, WATER_POINTS } from './dossier.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await realKnowledge();
});

interface Verified {
  readonly what: string;
  readonly crossings: readonly string[];
  readonly traffic?: Traffic;
  readonly date: string;
  /** Until the next confirmation, exclusive. */
  readonly until?: string;
  readonly source?: string;
  readonly named?: boolean;
}

/** The rows of "Last verified", newest first, with the days on which each was the newest. */
const VERIFIED: readonly Verified[] = [
  { what: 'road', crossings: ROAD_POINTS, date: '2026-05-24', source: 'unn-2026-05-24', named: false },
  {
    what: 'road',
    crossings: ROAD_POINTS,
    date: '2026-01-28',
    until: '2026-05-24',
    source: 'yle-74-20207008',
  },
  {
    what: 'road',
    crossings: ROAD_POINTS,
    date: '2026-01-16',
    until: '2026-01-28',
    source: 'mailru-2026-01-16',
  },
  {
    what: 'road',
    crossings: ROAD_POINTS,
    date: '2025-11-13',
    until: '2026-01-16',
    source: 'kommersant-2025-11-13',
  },
  {
    what: 'road',
    crossings: ROAD_POINTS,
    date: '2025-10-27',
    until: '2025-11-13',
    source: 'newsru-2025-10-27',
  },
  {
    what: 'road',
    crossings: ROAD_POINTS,
    date: '2025-09-16',
    until: '2025-10-27',
    source: 'mailru-life-2025-09-16',
  },
  {
    what: 'road',
    crossings: ROAD_POINTS,
    date: '2025-08-18',
    until: '2025-09-16',
    source: 'kommersant-2025-08-18',
  },
  {
    what: 'road',
    crossings: ROAD_POINTS,
    date: '2025-06-18',
    until: '2025-08-18',
    source: 'intermin-mirror-2025-06',
  },
  { what: 'road', crossings: ROAD_POINTS, date: '2025-03-27', until: '2025-04-16', source: 'he-18-2025' },
  {
    what: 'road',
    crossings: ROAD_POINTS,
    date: '2024-04-15',
    until: '2025-03-27',
    source: 'seanews-2024-04-15',
    named: true,
  },
  {
    what: 'freight',
    crossings: ['vainikkala'],
    traffic: 'train-freight',
    date: '2024-07-12',
    source: 'newkerala-2024-07-12',
    named: false,
  },
  {
    what: 'freight',
    crossings: ['vainikkala'],
    traffic: 'train-freight',
    date: '2024-04-15',
    until: '2024-07-12',
    source: 'seanews-2024-04-15',
    named: true,
  },
  {
    what: 'boats',
    crossings: WATER_POINTS,
    traffic: 'leisure-boat',
    date: '2025-03-27',
    source: 'he-18-2025',
  },
  {
    what: 'boats',
    crossings: WATER_POINTS,
    traffic: 'leisure-boat',
    date: '2024-06-24',
    until: '2025-03-27',
    source: 'lvm-2024-06-24',
    named: true,
  },
  {
    what: 'timber',
    crossings: ['parikkala', 'inari-lieksa'],
    date: '2024-10-24',
    source: 'yle-proxy-74-20119967',
    named: true,
  },
];

const rows = VERIFIED.map((row) => [row.what, row.date, row.until ?? LAST_DAY, row] as const);

describe('what was last verified', () => {
  it.each(rows)('(%s) is of %s until %s', (_what, date, until, { crossings, traffic, ...row }) => {
    const lastDay = row.until ? addDays(until, -1) : until;
    for (const today of [date, lastDay]) {
      for (const group of [crossings, ...crossings.map((crossing) => [crossing])]) {
        const fresh = freshness(knowledge, group, today, traffic);
        expect(fresh?.verified).toBe(date);
        expect(fresh?.confirmation?.sources).toContain(row.source);
        if (row.named !== undefined) expect(fresh?.confirmation?.named).toBe(row.named);
      }
    }
  });

  it('on the road points is 183 days old on 23 November 2026', () => {
    expect(freshness(knowledge, ROAD_POINTS, '2026-11-23')).toMatchObject({
      verified: '2026-05-24',
      days: 183,
      stale: true,
    });
  });

  it('on the road points is the renewal from the day it was decided to the next confirmation', () => {
    for (const today of ['2025-04-16', '2025-06-17']) {
      const fresh = freshness(knowledge, ROAD_POINTS, today);
      expect(fresh?.verified).toBe('2025-04-16');
      expect(fresh).not.toHaveProperty('confirmation');
    }
  });

  it('is never a report of a commercial site that backs nothing alone', () => {
    expect(freshness(knowledge, ROAD_POINTS, '2025-11-16')?.verified).toBe('2025-11-13');
  });

  it('is stale only when more than thirty days have passed', () => {
    expect(freshness(knowledge, ROAD_POINTS, '2026-06-23')).toMatchObject({ days: 30, stale: false });
    expect(freshness(knowledge, ROAD_POINTS, '2026-06-24')).toMatchObject({ days: 31, stale: true });
  });

  it('on passenger trains is the day on which they stopped', () => {
    expect(freshness(knowledge, ['vainikkala'], LAST_DAY, 'train-passenger')?.verified).toBe('2022-03-28');
  });

  it('on the Niirala railway is not made fresher by closures that are inferred', () => {
    expect(freshness(knowledge, ['niirala-rail'], LAST_DAY)?.verified).toBe('2023-11-27');
  });

  it('on cargo ships is the decision of April 2024, as the renewal only assumes them', () => {
    expect(freshness(knowledge, ['santio'], LAST_DAY, 'cargo-ship')?.verified).toBe('2024-04-04');
  });

  it.each(['imatra-rail', 'vartius-rail'])('on %s is nothing', (crossing) => {
    expect(freshness(knowledge, [crossing], LAST_DAY)).toBeUndefined();
  });

  it('on several crossings is the oldest of theirs', () => {
    expect(freshness(knowledge, ['vaalimaa', 'parikkala', 'santio'], LAST_DAY)?.verified).toBe('2024-10-24');
  });

  it('on several crossings is nothing where one has nothing, wherever it stands', () => {
    expect(freshness(knowledge, ['vaalimaa', 'imatra-rail'], LAST_DAY)).toBeUndefined();
    expect(freshness(knowledge, ['imatra-rail', 'vaalimaa'], LAST_DAY)).toBeUndefined();
    expect(freshness(knowledge, ['vaalimaa', 'imatra-rail', 'salla'], LAST_DAY)).toBeUndefined();
  });

  it('on no crossing is nothing', () => {
    expect(freshness(knowledge, [], LAST_DAY)).toBeUndefined();
  });
});

describe('freshness', () => {
  const closing = (more: object) =>
    deciding({
      id: 'd',
      decided: '2024-03-01',
      effects: [
        { crossings: ['north'], traffic: ['passenger'], state: 'closed', from: '2024-03-10', ...more },
      ],
    });

  it('counts a decision from the day it was decided, not from that on which it begins', () => {
    expect(freshness(small(closing({})), ['north'], '2024-03-02')).toEqual({
      verified: '2024-03-01',
      date: '2024-03-01',
      days: 1,
      stale: false,
    });
  });

  it('does not count a decision that is not yet made', () => {
    expect(freshness(small(closing({})), ['north'], '2024-02-29')).toBeUndefined();
  });

  it('does not count an inferred effect', () => {
    expect(freshness(small(closing({ inferred: true })), ['north'], '2024-04-01')).toBeUndefined();
  });

  it('does not count an effect that only says that nothing is known', () => {
    expect(freshness(small(closing({ state: 'unknown' })), ['north'], '2024-04-01')).toBeUndefined();
  });

  it('does not count a decision about another crossing or another class', () => {
    expect(freshness(small(closing({})), ['south'], '2024-04-01')).toBeUndefined();
    expect(freshness(small(closing({})), ['north'], '2024-04-01', 'freight')).toBeUndefined();
  });

  it('does not count a withdrawn decision', () => {
    const [[name, text] = ['', '']] = Object.entries(closing({}));
    const withdrawn = small({ [name]: text.replace('{', '{"withdrawn":"a mistake",') });
    expect(freshness(withdrawn, ['north'], '2024-04-01')).toBeUndefined();
  });

  it('takes a confirmation known only as a month as of its first day', () => {
    const confirmed = small({
      'ab/confirmations.yaml': JSON.stringify({
        confirmations: [
          {
            date: '2024-05',
            state: 'closed',
            crossings: ['north'],
            traffic: ['passenger'],
            named: true,
            text: { en: 'Closed' },
            sources: ['gazette'],
          },
        ],
      }),
    });
    expect(freshness(confirmed, ['north'], '2024-05-31')).toMatchObject({ verified: '2024-05-01', days: 30 });
  });
});

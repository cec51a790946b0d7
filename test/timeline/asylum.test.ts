import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { stretches } from '../../src/timeline/state.ts';
import { instant, LAST_DAY, MINUTE, ROAD_POINTS, realKnowledge, stateAt, WATER_POINTS } from './dossier.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await realKnowledge();
});

/** From each instant on, the road points that take applications. */
const TAKING: readonly { from: string; points: readonly string[] }[] = [
  { from: '2023-11-01T00:00:00+02:00', points: ROAD_POINTS },
  { from: '2023-11-18T00:00:00+02:00', points: ['vartius', 'salla'] },
  { from: '2023-11-24T00:00:00+02:00', points: ['raja-jooseppi'] },
  { from: '2023-11-30T00:00:00+02:00', points: [] },
  { from: '2023-12-14T00:00:00+02:00', points: ['vaalimaa', 'niirala'] },
  { from: '2023-12-15T20:00:00+02:00', points: [] },
];

const takingAt = (at: number) =>
  ROAD_POINTS.filter((crossing) => stateAt(knowledge, crossing, at, { traffic: 'asylum' }) === 'open');

describe('applications for asylum', () => {
  it.each(TAKING)('are taken from $from at $points', ({ from, points }) => {
    expect(takingAt(instant(from))).toEqual(points);
  });

  it.each(TAKING.slice(1).map(({ from }, i) => ({ from, points: TAKING[i]?.points ?? [] })))(
    'are taken until a minute before $from at $points',
    ({ from, points }) => {
      expect(takingAt(instant(from) - MINUTE)).toEqual(points);
    },
  );

  it('are refused, not unknown, at the points that do not take them', () => {
    for (const { from, points } of TAKING) {
      for (const crossing of ROAD_POINTS.filter((one) => !points.includes(one))) {
        expect(stateAt(knowledge, crossing, instant(from), { traffic: 'asylum' })).toBe('closed');
      }
    }
  });

  it('have been taken at no road point since 15 December 2023 at 20:00', () => {
    for (const crossing of ROAD_POINTS) {
      const later = stretches(knowledge, crossing, 'asylum', LAST_DAY).filter(
        ({ until }) => until > instant('2023-12-15T20:00:00+02:00'),
      );
      expect(new Set(later.map(({ state }) => state))).toEqual(new Set(['closed']));
    }
  });

  it('are not taken at points that are open but left out', () => {
    const during = instant('2023-11-20T12:00:00+02:00');
    for (const crossing of ['kuusamo', 'raja-jooseppi']) {
      expect(stateAt(knowledge, crossing, during)).toBe('open');
      expect(stateAt(knowledge, crossing, during, { traffic: 'asylum' })).toBe('closed');
    }
  });

  it.each(WATER_POINTS)('have not been taken at %s since 15 April 2024', (crossing) => {
    const closure = instant('2024-04-15T00:00:00+03:00');
    expect(stateAt(knowledge, crossing, closure - MINUTE, { traffic: 'asylum' })).toBe('open');
    expect(stateAt(knowledge, crossing, closure, { traffic: 'asylum' })).toBe('closed');
    expect(stateAt(knowledge, crossing, instant('2026-11-23T12:00:00+02:00'), { traffic: 'asylum' })).toBe(
      'closed',
    );
  });
});

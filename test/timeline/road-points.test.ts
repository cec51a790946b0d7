import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { chain, spellAt, spells } from '../../src/timeline/spell.ts';
import { instant, LAST_DAY, MINUTE, ROAD_POINTS, type RoadPoint, realKnowledge, stateAt } from './dossier.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await realKnowledge();
});

const FIRST_CLOSURE = '2023-11-18T00:00:00+02:00';
const THREE_MORE = '2023-11-24T00:00:00+02:00';
const ALL_CLOSED = '2023-11-30T00:00:00+02:00';
const TRIAL = '2023-12-14T00:00:00+02:00';
const CLOSED_AGAIN = '2023-12-15T20:00:00+02:00';

/** When each road point turned from open to closed or back: it was open on 1 November 2023. */
const TURNS: Record<RoadPoint, readonly string[]> = {
  vaalimaa: [FIRST_CLOSURE, TRIAL, CLOSED_AGAIN],
  niirala: [FIRST_CLOSURE, TRIAL, CLOSED_AGAIN],
  nuijamaa: [FIRST_CLOSURE],
  imatra: [FIRST_CLOSURE],
  vartius: [THREE_MORE],
  kuusamo: [THREE_MORE],
  salla: [THREE_MORE],
  'raja-jooseppi': [ALL_CLOSED],
};

const BEGINNING = instant('2023-11-01T00:00:00+02:00');

describe('a road point', () => {
  const turns = ROAD_POINTS.flatMap((crossing) =>
    TURNS[crossing].map((at, i) => ({ crossing, at, closes: i % 2 === 0 })),
  );

  it.each(turns)('$crossing turns at $at, and not a minute before', ({ crossing, at, closes }) => {
    const turn = instant(at);
    const [before, after] = closes ? ['open', 'closed'] : ['closed', 'open'];
    expect(stateAt(knowledge, crossing, turn - MINUTE)).toBe(before);
    expect(stateAt(knowledge, crossing, turn)).toBe(after);
  });

  it.each(ROAD_POINTS)('%s turns at no other time since 1 November 2023', (crossing) => {
    const ends = TURNS[crossing].map(instant);
    const expected = [BEGINNING, ...ends].map((from, i) => ({
      state: i % 2 === 0 ? 'open' : 'closed',
      from,
      until: ends[i] ?? Number.POSITIVE_INFINITY,
    }));
    const held = spells(knowledge, crossing, LAST_DAY)
      .filter(({ until }) => until > BEGINNING)
      .map(({ state, from, until }) => ({ state, from: Math.max(from, BEGINNING), until }));
    expect(held).toEqual(expected);
  });

  it.each(ROAD_POINTS)('%s closes and opens for passengers and freight alike', (crossing) => {
    for (const at of [BEGINNING, ...TURNS[crossing].map(instant)]) {
      const state = stateAt(knowledge, crossing, at);
      expect(stateAt(knowledge, crossing, at, { traffic: 'passenger' })).toBe(state);
      expect(stateAt(knowledge, crossing, at, { traffic: 'freight' })).toBe(state);
    }
  });

  it.each(ROAD_POINTS)('%s is closed until further notice on 23 November 2026', (crossing) => {
    const spell = spellAt(spells(knowledge, crossing, LAST_DAY), instant('2026-11-23T12:00:00+02:00'));
    expect(spell).toMatchObject({ state: 'closed', until: Number.POSITIVE_INFINITY });
  });

  it.each(ROAD_POINTS)('%s is not known to have been open before anything is held of it', (crossing) => {
    expect(stateAt(knowledge, crossing, instant('2020-01-01T00:00:00+02:00'))).toBe('unknown');
  });

  it('Niirala is legally open from midnight on 14 December 2023, though its gate opened at 8', () => {
    expect(stateAt(knowledge, 'niirala', instant('2023-12-14T03:00:00+02:00'))).toBe('open');
  });

  it('Niirala does not close for the hour of its unconfirmed pause', () => {
    expect(stateAt(knowledge, 'niirala', instant('2023-12-14T18:30:00+02:00'))).toBe('open');
  });

  it('Vartius does not close for its short stops of 18–23 November 2023', () => {
    for (const day of ['18', '19', '20', '21', '22', '23']) {
      expect(stateAt(knowledge, 'vartius', instant(`2023-11-${day}T12:00:00+02:00`))).toBe('open');
    }
  });

  it('Kuusamo does not count as closed on the weekend of 18–19 November 2023', () => {
    expect(stateAt(knowledge, 'kuusamo', instant('2023-11-18T12:00:00+02:00'))).toBe('open');
  });

  it('stays closed to people on foot and bicycles too', () => {
    for (const traffic of ['foot', 'bicycle'] as const) {
      for (const crossing of ROAD_POINTS) {
        expect(stateAt(knowledge, crossing, instant('2026-11-23T12:00:00+02:00'), { traffic })).toBe(
          'closed',
        );
      }
    }
  });
});

/** The decisions that kept road points closed, in the order in which they took effect. */
const CHAIN = [
  'd-2023-11-16-four-points',
  'd-2023-11-22-three-more',
  'd-2023-11-28-all-road',
  'd-2023-12-12-two-open',
  'd-2023-12-14-reclose',
  'd-2024-01-11-extend',
  'd-2024-02-08-extend',
  'd-2024-04-04-until-further-notice',
  'd-2025-04-16-renew',
];

describe('the chain of decisions behind a closure without end', () => {
  const now = instant('2026-11-23T12:00:00+02:00');
  const links = (crossing: string, until?: number) =>
    chain(spellAt(spells(knowledge, crossing, LAST_DAY), now), until).map(({ id }) => id);

  it.each([
    ['nuijamaa', 'd-2023-11-16-four-points'],
    ['imatra', 'd-2023-11-16-four-points'],
    ['vartius', 'd-2023-11-22-three-more'],
    ['kuusamo', 'd-2023-11-22-three-more'],
    ['salla', 'd-2023-11-22-three-more'],
    ['raja-jooseppi', 'd-2023-11-28-all-road'],
    ['vaalimaa', 'd-2023-12-14-reclose'],
    ['niirala', 'd-2023-12-14-reclose'],
  ])('of %s begins with %s and ends with the renewal of April 2025', (crossing, first) => {
    expect(links(crossing)).toEqual(CHAIN.slice(CHAIN.indexOf(first)));
  });

  it('goes no further than the instant asked about', () => {
    expect(links('vaalimaa', instant('2024-02-11T23:59:00+02:00'))).toEqual([
      'd-2023-12-14-reclose',
      'd-2024-01-11-extend',
    ]);
    expect(links('vaalimaa', instant('2024-02-12T00:00:00+02:00'))).toContain('d-2024-02-08-extend');
  });

  it('of the two days of December 2023 is the trial alone', () => {
    const open = spellAt(spells(knowledge, 'vaalimaa', LAST_DAY), instant('2023-12-15T19:59:00+02:00'));
    expect(chain(open).map(({ id }) => id)).toEqual(['d-2023-12-12-two-open']);
  });
});

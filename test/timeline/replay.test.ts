import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Traffic } from '../../src/knowledge/schema/common.ts';
import { spellAt, spells } from '../../src/timeline/spell.ts';
import {
  instant,
  MINUTE,
  ROAD_POINTS,
  type RoadPoint,
  realKnowledge,
  stateAt,
  WATER_POINTS,
} from './dossier.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await realKnowledge();
});

/** What a session of the Government announced. */
interface Announced {
  readonly id: string;
  readonly decided: string;
  readonly from: string;
  /** Exclusive, as announced; absent: until further notice. */
  readonly until?: string;
  readonly open: readonly RoadPoint[];
  readonly asylum: readonly RoadPoint[];
  readonly niiralaRail: 'closed' | 'unknown';
  /** Whether the waterway points were shut to pleasure craft. */
  readonly boats?: boolean;
}

const ANNOUNCED: readonly Announced[] = [
  {
    id: 'd-2023-11-16-four-points',
    decided: '2023-11-16',
    from: '2023-11-18T00:00:00+02:00',
    until: '2024-02-19T00:00:00+02:00',
    open: ['vartius', 'salla', 'kuusamo', 'raja-jooseppi'],
    asylum: ['vartius', 'salla'],
    niiralaRail: 'closed',
  },
  {
    id: 'd-2023-11-22-three-more',
    decided: '2023-11-22',
    from: '2023-11-24T00:00:00+02:00',
    until: '2023-12-24T00:00:00+02:00',
    open: ['raja-jooseppi'],
    asylum: ['raja-jooseppi'],
    niiralaRail: 'closed',
  },
  {
    id: 'd-2023-11-28-all-road',
    decided: '2023-11-28',
    from: '2023-11-30T00:00:00+02:00',
    until: '2023-12-14T00:00:00+02:00',
    open: [],
    asylum: [],
    niiralaRail: 'closed',
  },
  {
    id: 'd-2023-12-12-two-open',
    decided: '2023-12-12',
    from: '2023-12-14T00:00:00+02:00',
    until: '2024-01-15T00:00:00+02:00',
    open: ['vaalimaa', 'niirala'],
    asylum: ['vaalimaa', 'niirala'],
    niiralaRail: 'unknown',
  },
  {
    id: 'd-2023-12-14-reclose',
    decided: '2023-12-14',
    from: '2023-12-15T20:00:00+02:00',
    until: '2024-01-15T00:00:00+02:00',
    open: [],
    asylum: [],
    niiralaRail: 'closed',
  },
  {
    id: 'd-2024-01-11-extend',
    decided: '2024-01-11',
    from: '2024-01-15T00:00:00+02:00',
    until: '2024-02-12T00:00:00+02:00',
    open: [],
    asylum: [],
    niiralaRail: 'closed',
  },
  {
    id: 'd-2024-02-08-extend',
    decided: '2024-02-08',
    from: '2024-02-12T00:00:00+02:00',
    until: '2024-04-15T00:00:00+03:00',
    open: [],
    asylum: [],
    niiralaRail: 'closed',
  },
  {
    id: 'd-2024-04-04-until-further-notice',
    decided: '2024-04-04',
    from: '2024-04-15T00:00:00+03:00',
    open: [],
    asylum: [],
    niiralaRail: 'closed',
    boats: true,
  },
  {
    id: 'd-2025-04-16-renew',
    decided: '2025-04-16',
    from: '2025-04-17T00:00:00+03:00',
    open: [],
    asylum: [],
    niiralaRail: 'closed',
    boats: true,
  },
];

/** The first and the last minute of what was announced, and moments between. */
function moments({ from, until }: Announced): number[] {
  const first = instant(from);
  const end = until ? instant(until) : instant('2030-01-01T00:00:00+02:00');
  return [first, first + (end - first) / 3, first + (2 * (end - first)) / 3, end - MINUTE];
}

describe.each(ANNOUNCED)('as known on the day of $id', (announced) => {
  const { id, decided, from, until, open, asylum } = announced;
  const state = (crossing: string, at: number, traffic?: Traffic) =>
    stateAt(knowledge, crossing, at, { traffic, known: decided });

  /** The road points in a state throughout what was announced. */
  const throughout = (traffic: Traffic | undefined, wanted: string) =>
    moments(announced).map((at) => ROAD_POINTS.filter((crossing) => state(crossing, at, traffic) === wanted));

  const inOrder = (points: readonly RoadPoint[]) =>
    ROAD_POINTS.filter((crossing) => points.includes(crossing));
  const all = <T>(value: T) => moments(announced).map(() => value);

  it('the road points announced as open are open from start to end, and no others', () => {
    expect(throughout(undefined, 'open')).toEqual(all(inOrder(open)));
  });

  it('the other road points are closed from start to end', () => {
    expect(throughout(undefined, 'closed')).toEqual(all(ROAD_POINTS.filter((one) => !open.includes(one))));
  });

  it('the points announced for asylum take applications from start to end, and no others', () => {
    expect(throughout('asylum', 'open')).toEqual(all(inOrder(asylum)));
    expect(throughout('asylum', 'closed')).toEqual(all(ROAD_POINTS.filter((one) => !asylum.includes(one))));
  });

  it('Vainikkala is open to freight trains and the Niirala railway as announced', () => {
    expect(moments(announced).map((at) => state('vainikkala', at, 'train-freight'))).toEqual(all('open'));
    expect(moments(announced).map((at) => state('niirala-rail', at))).toEqual(all(announced.niiralaRail));
  });

  it('the waterway points are as announced', () => {
    for (const crossing of WATER_POINTS) {
      const boats = announced.boats ? 'closed' : 'open';
      expect(moments(announced).map((at) => state(crossing, at, 'leisure-boat'))).toEqual(all(boats));
      expect(moments(announced).map((at) => state(crossing, at, 'cargo-ship'))).toEqual(all('open'));
    }
  });

  it('its decision sets the state of every road point at its start', () => {
    for (const crossing of ROAD_POINTS) {
      const spell = spellAt(spells(knowledge, crossing, decided), instant(from));
      const part = spell.parts.find((one) => one.from === instant(from));
      const ids = part?.classes.map(({ basis }) => ('decision' in basis ? basis.decision.id : basis.kind));
      expect(ids).toEqual([id, id]);
    }
  });

  it('the closed road points are expected to open at the announced end', () => {
    for (const crossing of ROAD_POINTS.filter((one) => !open.includes(one))) {
      const spell = spellAt(spells(knowledge, crossing, decided), instant(from));
      expect(spell.until).toBe(until ? instant(until) : Number.POSITIVE_INFINITY);
      if (until) expect(state(crossing, instant(until))).toBe('open');
    }
  });
});

describe('as known the day before a decision', () => {
  it('the first closure is not expected', () => {
    for (const crossing of ROAD_POINTS) {
      expect(
        stateAt(knowledge, crossing, instant('2023-11-18T00:00:00+02:00'), { known: '2023-11-15' }),
      ).toBe('open');
    }
  });

  it('the points closed in November 2023 are expected to open on 24 December, Raja-Jooseppi to stay open', () => {
    const spell = spellAt(
      spells(knowledge, 'raja-jooseppi', '2023-11-27'),
      instant('2023-11-30T00:00:00+02:00'),
    );
    expect(spell.state).toBe('open');
    expect(stateAt(knowledge, 'vartius', instant('2023-12-23T23:59:00+02:00'), { known: '2023-11-27' })).toBe(
      'closed',
    );
    expect(stateAt(knowledge, 'vartius', instant('2023-12-24T00:00:00+02:00'), { known: '2023-11-27' })).toBe(
      'open',
    );
  });

  it('Vaalimaa is expected to stay open on the evening of 15 December 2023', () => {
    const evening = instant('2023-12-15T20:00:00+02:00');
    expect(stateAt(knowledge, 'vaalimaa', evening, { known: '2023-12-13' })).toBe('open');
    expect(stateAt(knowledge, 'vaalimaa', evening, { known: '2023-12-14' })).toBe('closed');
  });

  it('the draft of 21 November 2023 that was never adopted closes nothing', () => {
    const later = instant('2023-11-25T00:00:00+02:00');
    expect(stateAt(knowledge, 'raja-jooseppi', later, { known: '2023-11-21' })).toBe('open');
    expect(stateAt(knowledge, 'vartius', later, { known: '2023-11-21' })).toBe('open');
  });
});

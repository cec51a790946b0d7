import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Traffic } from '../../src/knowledge/schema/common.ts';
import { type CrossingState, chain, partAt, spellAt, spells } from '../../src/timeline/spell.ts';
import { instant, LAST_DAY, MINUTE, realKnowledge, stateAt, WATER_POINTS } from './dossier.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await realKnowledge();
});

/** Expects a state to turn at an instant and not a minute before. */
function expectTurn(
  crossing: string,
  at: string,
  [before, after]: readonly [CrossingState, CrossingState],
  traffic?: Traffic,
): void {
  const turn = instant(at);
  expect(stateAt(knowledge, crossing, turn - MINUTE, { traffic })).toBe(before);
  expect(stateAt(knowledge, crossing, turn, { traffic })).toBe(after);
}

/** Whether what sets the state of a class at an instant is marked as inferred. */
function inferred(crossing: string, traffic: Traffic, at: string): boolean | undefined {
  const spell = spellAt(spells(knowledge, crossing, LAST_DAY, traffic), instant(at));
  const basis = partAt(spell, instant(at)).classes[0]?.basis;
  return basis?.kind === 'decision' ? (basis.effect.rule.inferred ?? false) : undefined;
}

const NOW = instant('2026-11-23T12:00:00+02:00');
const BOATS_CLOSED = '2024-04-15T00:00:00+03:00';

describe('Vainikkala', () => {
  it('has been open to freight trains without a break since autumn 2023', () => {
    const spell = spellAt(spells(knowledge, 'vainikkala', LAST_DAY, 'train-freight'), NOW);
    expect(spell).toMatchObject({ state: 'open', until: Number.POSITIVE_INFINITY });
    expect(spell.from).toBeLessThanOrEqual(instant('2023-11-01T00:00:00+02:00'));
  });

  it('has had no passenger trains since 28 March 2022', () => {
    expectTurn('vainikkala', '2022-03-28T00:00:00+03:00', ['unknown', 'closed'], 'train-passenger');
    const spell = spellAt(spells(knowledge, 'vainikkala', LAST_DAY, 'train-passenger'), NOW);
    expect(spell).toMatchObject({
      state: 'closed',
      from: instant('2022-03-28T00:00:00+03:00'),
      until: Number.POSITIVE_INFINITY,
    });
  });

  it('is restricted, as freight may pass and passengers may not', () => {
    expect(stateAt(knowledge, 'vainikkala', NOW)).toBe('restricted');
    expect(stateAt(knowledge, 'vainikkala', instant('2023-11-29T12:00:00+02:00'))).toBe('restricted');
  });

  it('is open to freight trains only by assumption since the renewal of April 2025', () => {
    expect(inferred('vainikkala', 'train-freight', '2025-04-16T23:59:00+03:00')).toBe(false);
    expect(inferred('vainikkala', 'train-freight', '2025-04-17T00:00:00+03:00')).toBe(true);
  });
});

describe('the Niirala railway', () => {
  it('was open until 18 November 2023', () => {
    expectTurn('niirala-rail', '2023-11-18T00:00:00+02:00', ['open', 'closed']);
  });

  it('is unknown during the trial of 14–15 December 2023', () => {
    expectTurn('niirala-rail', '2023-12-14T00:00:00+02:00', ['closed', 'unknown']);
    expectTurn('niirala-rail', '2023-12-15T20:00:00+02:00', ['unknown', 'closed']);
  });

  it('has been closed since, until further notice', () => {
    expect(spellAt(spells(knowledge, 'niirala-rail', LAST_DAY), NOW)).toMatchObject({
      state: 'closed',
      from: instant('2023-12-15T20:00:00+02:00'),
      until: Number.POSITIVE_INFINITY,
    });
  });

  it('was closed outright at first', () => {
    expect(inferred('niirala-rail', 'train-freight', '2023-11-18T00:00:00+02:00')).toBe(false);
  });

  it.each([
    '2023-12-15T20:00:00+02:00',
    '2024-01-15T00:00:00+02:00',
    '2024-02-12T00:00:00+02:00',
    '2024-04-15T00:00:00+03:00',
    '2025-04-17T00:00:00+03:00',
  ])('is closed by inference from %s', (at) => {
    expect(inferred('niirala-rail', 'train-freight', at)).toBe(true);
  });
});

describe.each(['imatra-rail', 'vartius-rail'])('%s', (crossing) => {
  it('is unknown throughout: no decision names it', () => {
    for (const at of [
      '2019-01-01T00:00:00+02:00',
      '2023-11-20T00:00:00+02:00',
      '2026-11-23T12:00:00+02:00',
    ]) {
      expect(stateAt(knowledge, crossing, instant(at))).toBe('unknown');
    }
    expect(spells(knowledge, crossing, LAST_DAY)).toHaveLength(1);
  });
});

describe.each(WATER_POINTS)('%s', (crossing) => {
  it('was open until 15 April 2024 and is restricted since', () => {
    expect(stateAt(knowledge, crossing, instant('2023-11-01T00:00:00+02:00'))).toBe('open');
    expectTurn(crossing, BOATS_CLOSED, ['open', 'restricted']);
    expect(spellAt(spells(knowledge, crossing, LAST_DAY), NOW)).toMatchObject({
      state: 'restricted',
      from: instant(BOATS_CLOSED),
      until: Number.POSITIVE_INFINITY,
    });
  });

  it('is closed to leisure boats', () => {
    expectTurn(crossing, BOATS_CLOSED, ['open', 'closed'], 'leisure-boat');
    expect(stateAt(knowledge, crossing, NOW, { traffic: 'leisure-boat' })).toBe('closed');
  });

  it('stays open to cargo ships', () => {
    expectTurn(crossing, BOATS_CLOSED, ['open', 'open'], 'cargo-ship');
    expect(stateAt(knowledge, crossing, NOW, { traffic: 'cargo-ship' })).toBe('open');
  });

  it('keeps its state only by assumption since the renewal of April 2025', () => {
    expect(inferred(crossing, 'leisure-boat', '2025-04-16T23:59:00+03:00')).toBe(false);
    expect(inferred(crossing, 'leisure-boat', '2025-04-17T00:00:00+03:00')).toBe(true);
    expect(inferred(crossing, 'cargo-ship', '2025-04-17T00:00:00+03:00')).toBe(true);
  });
});

describe.each([
  ['parikkala', '2022-04-19T00:00:00+03:00', 'd-2022-04-19-parikkala-traffic-stop'],
  ['inari-lieksa', '2021-11-01T00:00:00+02:00', 'd-2021-11-01-inari-traffic-stop'],
])('the temporary point %s', (crossing, stop, decision) => {
  it('has had no traffic since the day it stopped', () => {
    expectTurn(crossing, stop, ['unknown', 'closed']);
  });

  it('has been closed without a break since, through its abolition', () => {
    expect(spellAt(spells(knowledge, crossing, LAST_DAY), NOW)).toMatchObject({
      state: 'closed',
      from: instant(stop),
      until: Number.POSITIVE_INFINITY,
    });
  });

  it('is closed by the abolition from 24 October 2024, before by the end of its traffic', () => {
    const spell = spellAt(spells(knowledge, crossing, LAST_DAY), NOW);
    const abolition = instant('2024-10-24T00:00:00+03:00');
    expect(chain(spell, abolition - MINUTE).map(({ id }) => id)).toEqual([decision]);
    expect(chain(spell).map(({ id }) => id)).toEqual([decision, 'd-2024-10-24-temporary-points-abolished']);
    expect(partAt(spell, abolition).from).toBe(abolition);
  });

  it('is marked as abolished on the day of the announcement', () => {
    expect(knowledge.crossings.get(crossing)?.abolished).toBe('2024-10-24');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain, mainClasses, partAt, setters, spellAt, spells } from '../../src/timeline/spell.ts';
import { type DecisionDraft, deciding, ends, small } from '../knowledge/small-knowledge.ts';
import { CROSSINGS, day, decisions, knowledgeOf } from './drafts.ts';

const NOON = (when: string) => Date.parse(`${when}T12:00:00+02:00`);

const closing = (
  id: string,
  decided: string,
  fields: object,
  more: Partial<DecisionDraft> = {},
): DecisionDraft => ({
  id,
  decided,
  effects: [{ crossings: ['north'], traffic: ['passenger', 'freight'], state: 'closed', ...fields }],
  ...more,
});

/** Three closures without a break: two terms and one until further notice. */
const CLOSURE = [
  closing('d-one', '2024-01-01', { from: '2024-02-01', ...ends('2024-03-01', 'resumes') }),
  closing(
    'd-two',
    '2024-02-20',
    { from: '2024-03-01', ...ends('2024-03-20', 'resumes') },
    { replaces: ['d-one'] },
  ),
  closing('d-three', '2024-03-10', { from: '2024-03-20' }, { replaces: ['d-two'] }),
];

describe('the spells of a crossing', () => {
  it('cover all time, each with parts that cover it', () => {
    fc.assert(
      fc.property(
        decisions(),
        fc.constantFrom(...CROSSINGS),
        fc.integer({ min: 0, max: 220 }),
        (drafts, crossing, known) => {
          const all = spells(knowledgeOf(drafts), crossing, day(known));
          const parts = all.flatMap((spell) => spell.parts);
          expect(all[0]?.from).toBe(Number.NEGATIVE_INFINITY);
          expect(all.at(-1)?.until).toBe(Number.POSITIVE_INFINITY);
          expect(all.slice(1).map(({ from }) => from)).toEqual(all.slice(0, -1).map(({ until }) => until));
          expect(parts.slice(1).map(({ from }) => from)).toEqual(
            parts.slice(0, -1).map(({ until }) => until),
          );
          for (const { from, until, parts: own } of all) {
            expect([own[0]?.from, own.at(-1)?.until]).toEqual([from, until]);
          }
        },
      ),
    );
  });

  it('end only where the state of some class changes', () => {
    fc.assert(
      fc.property(decisions(), fc.constantFrom(...CROSSINGS), (drafts, crossing) => {
        const all = spells(knowledgeOf(drafts), crossing, '2026-01-01');
        const states = all.map(({ parts }) =>
          parts.map(({ classes }) => classes.map(({ state }) => state).join()),
        );
        for (const [i, own] of states.entries()) {
          expect(new Set(own).size).toBe(1);
          if (i > 0) expect(own[0]).not.toBe(states[i - 1]?.[0]);
        }
      }),
    );
  });

  it('join renewals into one unbroken state, since its true beginning', () => {
    const knowledge = small(deciding(...CLOSURE));
    expect(spellAt(spells(knowledge, 'north', '2024-12-31'), NOON('2024-12-31'))).toMatchObject({
      state: 'closed',
      from: Date.parse('2024-02-01T00:00:00+02:00'),
      until: Number.POSITIVE_INFINITY,
    });
  });

  it('end as announced, as known before a renewal', () => {
    const knowledge = small(deciding(...CLOSURE));
    expect(spellAt(spells(knowledge, 'north', '2024-02-19'), NOON('2024-02-19'))).toMatchObject({
      state: 'closed',
      until: Date.parse('2024-03-01T00:00:00+02:00'),
    });
  });

  it('have each the decisions of its chain once, in the order in which they took effect', () => {
    const spell = spellAt(spells(small(deciding(...CLOSURE)), 'north', '2024-12-31'), NOON('2024-12-31'));
    expect(chain(spell).map(({ id }) => id)).toEqual(['d-one', 'd-two', 'd-three']);
    expect(chain(spell, NOON('2024-03-02')).map(({ id }) => id)).toEqual(['d-one', 'd-two']);
  });

  it('tell which decision sets the state at an instant', () => {
    const spell = spellAt(spells(small(deciding(...CLOSURE)), 'north', '2024-12-31'), NOON('2024-12-31'));
    expect(setters(partAt(spell, NOON('2024-03-02'))).map(({ id }) => id)).toEqual(['d-two']);
  });
});

describe('the one state of a crossing', () => {
  const with_ = (...effects: readonly object[]) =>
    small(
      deciding({
        id: 'd',
        decided: '2024-01-01',
        effects: effects.map((effect) => ({ crossings: ['north'], from: '2024-02-01', ...effect })),
      }),
    );
  const state = (...effects: readonly object[]) =>
    spellAt(spells(with_(...effects), 'north', '2024-12-31'), NOON('2024-03-01')).state;

  it('is that of its main classes where they are alike', () => {
    expect(state({ traffic: ['passenger', 'freight'], state: 'closed' })).toBe('closed');
    expect(state()).toBe('open');
  });

  it('is restricted where one main class may pass and the other may not', () => {
    expect(state({ traffic: ['passenger'], state: 'closed' })).toBe('restricted');
  });

  it('is not touched by classes that are not main', () => {
    expect(state({ traffic: ['asylum', 'bicycle', 'foot'], state: 'closed' })).toBe('open');
  });

  it('is made of its main classes in the order of the one list', () => {
    const quay = small().crossings.get('quay');
    expect(quay && mainClasses(quay)).toEqual(['leisure-boat', 'cargo-ship']);
  });

  it('breaks where a class changes though the one state stays', () => {
    const knowledge = with_(
      { traffic: ['passenger'], state: 'closed', ...ends('2024-03-01', 'resumes') },
      { traffic: ['freight'], state: 'closed', from: '2024-03-01' },
    );
    const restricted = spells(knowledge, 'north', '2024-12-31').filter(
      (spell) => spell.state === 'restricted',
    );
    expect(restricted.map(({ parts }) => parts[0]?.classes.map((one) => one.state))).toEqual([
      ['closed', 'open'],
      ['open', 'closed'],
    ]);
  });
});

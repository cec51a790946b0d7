import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/question/query.ts';
import { factsOf } from './real-bot.ts';
import { ARNAS_CLOSED, jsonAt, smallWorld } from './small-world.ts';

const REOPENED = `
id: d-open
kind: government
title: { en: Arnas opens again }
summary: { en: Arnas opens on trial. }
decided: 2024-05-20
end: { en: 30 June 2024 }
replaces: [d-close]
effects:
  - { crossings: [arnas], traffic: [passenger], state: open, from: 2024-06-01, until: 2024-07-01, then: unknown }
disputes:
  - { text: { en: The Paper says June. }, sources: [paper-1] }
sources: [guard-1, paper-1]
`;
const DRAFT = `
id: d-draft
kind: not-adopted
title: { en: Draft to close Brenn }
summary: { en: A draft that was not adopted. }
decided: 2024-05-21
effects:
  - { crossings: [brenn], traffic: [passenger], state: closed, from: 2024-05-22 }
sources: [paper-1]
`;

const knowledge = smallWorld({
  'a-b/decisions/d-close.yaml': ARNAS_CLOSED,
  'a-b/decisions/d-open.yaml': REOPENED,
  'a-b/decisions/d-draft.yaml': DRAFT,
});

const decided = (query: Query, at: string) => jsonAt(knowledge, query, at);
const ids = (query: Query, at: string) => factsOf(decided(query, at), 'decision').map(({ id }) => id);
const inForce: Query = { ask: 'decisions', border: 'a-b' };

describe('the decisions in force', () => {
  it('are those that have begun, have not run out and were not replaced', () => {
    expect(ids(inForce, '2024-02-25T12:00+02:00')).toEqual([]);
    expect(ids(inForce, '2024-03-05T12:00+02:00')).toEqual(['d-close']);
    expect(ids(inForce, '2024-06-05T12:00+03:00')).toEqual(['d-open']);
    expect(ids(inForce, '2024-07-05T12:00+03:00')).toEqual([]);
  });

  it('where there are none, are not answered by something else', () => {
    expect(decided(inForce, '2024-07-05T12:00+03:00')).toMatchObject({ outcome: 'unknown', facts: [] });
  });
});

describe('the decisions of a time', () => {
  const on = (from: string, to: string): Query => ({ ...inForce, when: { kind: 'days', from, to } }) as Query;

  it('are those decided within it', () => {
    expect(ids(on('2024-02-20', '2024-02-20'), '2026-01-01T12:00+02:00')).toEqual(['d-close']);
  });

  it('are those that began within it where none was decided', () => {
    expect(ids(on('2024-06-01', '2024-06-01'), '2026-01-01T12:00+02:00')).toEqual(['d-open']);
  });

  it('do not hold what the clock does not know of yet', () => {
    const year = on('2024-01-01', '2024-12-31');
    expect(ids(year, '2024-03-05T12:00+02:00')).toEqual(['d-close']);
  });

  it('are not in the knowledge where there was none', () => {
    expect(decided(on('2023-01-01', '2023-12-31'), '2026-01-01T12:00+02:00')).toMatchObject({
      outcome: 'unknown',
      facts: [],
      citations: [],
    });
  });
});

describe('one decision', () => {
  const query: Query = { ask: 'decision', decision: 'd-open' };

  it('is told with its day, its end as announced and what its sources dispute', () => {
    const { answer, facts } = decided(query, '2026-01-01T12:00+02:00');
    expect(facts).toEqual([{ kind: 'decision', id: 'd-open', decided: '2024-05-20', by: null }]);
    expect(answer).toContain('20 May 2024');
    expect(answer).toContain('30 June 2024');
    expect(answer).toContain('The Paper says June.');
  });

  it('is not told before it was made', () => {
    expect(decided(query, '2024-05-19T12:00+03:00')).toMatchObject({ outcome: 'unknown', facts: [] });
  });
});

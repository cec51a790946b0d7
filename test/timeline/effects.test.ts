import { describe, expect, it } from 'vitest';
import { datedDecisions, knownDecisions, knownSince } from '../../src/timeline/effects.ts';
import { type DecisionDraft, deciding, small } from '../knowledge/small-knowledge.ts';

const effect = (from: string) => ({ crossings: ['north'], traffic: ['passenger'], state: 'closed', from });
const ids = (decisions: readonly { decision: { id: string } }[]) =>
  decisions.map(({ decision }) => decision.id);

const DRAFTS: readonly DecisionDraft[] = [
  { id: 'd-late', decided: '2024-03-01', replaces: ['d-early'], effects: [effect('2024-03-10')] },
  { id: 'd-early', decided: '2024-01-01', effects: [effect('2024-02-01')] },
  { id: 'd-told', announced: '2024-02-01', effects: [effect('2024-04-01')] },
  { id: 'd-begun', effects: [effect('2024-02-15'), { ...effect('2024-02'), traffic: ['freight'] }] },
  { id: 'd-draft', decided: '2024-01-01', kind: 'not-adopted', effects: [effect('2024-02-01')] },
  { id: 'd-slip', decided: '2024-01-01', withdrawn: 'a slip', effects: [effect('2024-02-01')] },
];
const knowledge = small(deciding(...DRAFTS));

describe('dated decisions', () => {
  it('come in the order in which they became known, without the withdrawn and the not adopted', () => {
    expect(ids(datedDecisions(knowledge))).toEqual(['d-early', 'd-begun', 'd-told', 'd-late']);
  });

  it('begin with the earliest of their rules', () => {
    const begun = datedDecisions(knowledge).find(({ decision }) => decision.id === 'd-begun');
    expect(begun?.begins).toBe(Date.parse('2024-02-01T00:00:00+02:00'));
  });

  it.each([
    ['d-late', '2024-03-01'],
    ['d-told', '2024-02-01'],
    ['d-begun', '2024-02-01'],
  ])('(%s) are known since %s', (id, since) => {
    const decision = knowledge.decisions.get(id);
    expect(decision && knownSince(decision)).toBe(since);
  });
});

describe('known decisions', () => {
  it('are those that became known by the day', () => {
    expect(ids(knownDecisions(knowledge, 'ab', '2024-01-31'))).toEqual(['d-early']);
    expect(ids(knownDecisions(knowledge, 'ab', '2024-02-29'))).toEqual(['d-early', 'd-begun', 'd-told']);
  });

  it('are replaced where a known decision that replaces them begins', () => {
    const replacedAt = (known: string) => knownDecisions(knowledge, 'ab', known)[0]?.replacedAt;
    expect(replacedAt('2024-02-29')).toBe(Number.POSITIVE_INFINITY);
    expect(replacedAt('2024-03-01')).toBe(Date.parse('2024-03-10T00:00:00+02:00'));
  });

  it('are those of one border', () => {
    expect(knownDecisions(knowledge, 'cd', '2024-12-31')).toEqual([]);
  });
});

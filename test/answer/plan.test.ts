import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/question/query.ts';
import { ARNAS_CLOSED, jsonAt, smallWorld } from './small-world.ts';

describe('a plan', () => {
  const query: Extract<Query, { ask: 'plan' }> = {
    ask: 'plan',
    border: 'a-b',
    crossings: ['arnas'],
    known: '2024-02-21',
  };

  it('is what a decision known by that day sets for the time to come', () => {
    const knowledge = smallWorld({ 'a-b/decisions/d-close.yaml': ARNAS_CLOSED });
    expect(jsonAt(knowledge, query, '2025-01-01T12:00+02:00')).toMatchObject({
      outcome: 'answered',
      facts: [{ state: 'closed', since: '2024-03-01T00:00:00+02:00', decision: 'd-close' }],
    });
  });

  it('of the day before the decision is not in the knowledge', () => {
    const knowledge = smallWorld({ 'a-b/decisions/d-close.yaml': ARNAS_CLOSED });
    const answer = jsonAt(knowledge, { ...query, known: '2024-02-19' }, '2025-01-01T12:00+02:00');
    expect(answer).toMatchObject({ outcome: 'unknown', facts: [], citations: [] });
  });
});

import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/question/query.ts';
import { ARNAS_CLOSED, jsonAt, smallWorld } from './small-world.ts';

describe('a state of the present', () => {
  const query: Query = { ask: 'state', border: 'a-b', crossings: ['arnas'], when: { kind: 'now' } };
  const confirmed = (date: string, more = '') => `
confirmations:
  - { date: ${date}, state: closed, crossings: [arnas], traffic: [passenger], named: true, text: { en: Still shut. }, sources: [paper-1]${more} }
`;
  const files = { 'a-b/decisions/d-close.yaml': ARNAS_CLOSED };
  const at = (confirmation: string, clock: string) =>
    jsonAt(smallWorld({ ...files, 'a-b/confirmations.yaml': confirmation }), query, clock);

  it('is plain up to the last day allowed, and says "as of" from the next', () => {
    const fresh = at(confirmed('2024-04-01'), '2024-05-01T12:00+03:00');
    expect(fresh.freshness).toEqual({ verified: '2024-04-01', days: 30, stale: false });
    expect(fresh.answer).toContain('Arnas is closed.');
    const stale = at(confirmed('2024-04-01'), '2024-05-02T12:00+03:00');
    expect(stale.freshness).toEqual({ verified: '2024-04-01', days: 31, stale: true });
    expect(stale.answer).toContain(
      'Arnas is closed as of 1 April 2024, the last confirmation in the knowledge',
    );
  });

  it('points to the official page, and names who confirmed it', () => {
    const { answer } = at(confirmed('2024-04-01'), '2024-05-02T12:00+03:00');
    expect(answer).toContain('https://guard.example/en');
    expect(answer).toContain('Paper');
  });

  it('rests on its decision where nobody has confirmed it', () => {
    const answer = jsonAt(smallWorld(files), query, '2024-03-05T12:00+02:00');
    expect(answer.freshness).toEqual({ verified: '2024-02-20', days: 14, stale: false });
  });

  it('is not made fresher by a confirmation from after the clock', () => {
    const answer = at(confirmed('2024-04-01'), '2024-03-05T12:00+02:00');
    expect(answer.freshness?.verified).toBe('2024-02-20');
    expect(answer.answer).not.toContain('April');
  });

  it('is not what the clock of a past question makes of it', () => {
    const past: Query = { ...query, when: { kind: 'days', from: '2024-03-02', to: '2024-03-02' } };
    const answer = jsonAt(smallWorld(files), past, '2026-01-01T12:00+02:00');
    expect(answer.freshness).toBeNull();
    expect(answer.answer).not.toContain('as of');
  });
});

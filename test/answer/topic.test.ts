import { describe, expect, it } from 'vitest';
import { factsOf } from './real-bot.ts';
import { ARNAS_CLOSED, jsonAt, smallWorld } from './small-world.ts';

const query = { ask: 'topic', topic: 'walking' } as const;
const topic = (points: string, more = '') => ({
  'a-b/topics/walking.yaml': `
id: walking
title: { en: Walking over the border }
questions: { en: [Can I walk over the border?] }
${more}
points:
${points}`,
});
const FACT = '  - { status: fact, text: { en: Nobody walks. }, sources: [guard-1] }\n';
const CLAIM =
  '  - { status: claim, text: { en: Many walk. }, by: { en: Mayor Mo }, said: 2024-05-10, sources: [paper-1] }\n';
const WHILE =
  '  - { status: fact, text: { en: You cannot pass at Arnas. }, while: { crossings: [arnas], traffic: passenger, state: closed }, sources: [guard-1] }\n';

describe('a point of a topic', () => {
  it('that was said after the clock is not told', () => {
    const knowledge = smallWorld(topic(FACT + CLAIM));
    const before = jsonAt(knowledge, query, '2024-05-09T23:59+03:00');
    expect(before.answer).not.toContain('Many walk');
    expect(before.facts).toEqual([{ kind: 'topic', id: 'walking', points: [0] }]);
    const after = jsonAt(knowledge, query, '2024-05-10T12:00+03:00');
    expect(after.answer).toContain('Many walk');
    expect(after.facts).toEqual([{ kind: 'topic', id: 'walking', points: [0, 1] }]);
  });

  it('names who said it and when', () => {
    const { answer } = jsonAt(smallWorld(topic(CLAIM)), query, '2024-06-01T12:00+03:00');
    expect(answer).toContain('Mayor Mo');
    expect(answer).toContain('10 May 2024');
  });

  it('drops out when the state it rests on ends, and stands while it lasts', () => {
    const knowledge = smallWorld({ ...topic(FACT + WHILE), 'a-b/decisions/d-close.yaml': ARNAS_CLOSED });
    const told = (at: string) => factsOf(jsonAt(knowledge, query, at), 'topic')[0]?.points;
    expect(told('2024-02-29T23:59+02:00')).toEqual([0]);
    expect(told('2024-03-01T00:00+02:00')).toEqual([0, 1]);
  });

  it('that is the only one and does not stand leaves the topic unanswered', () => {
    const answer = jsonAt(smallWorld(topic(WHILE)), query, '2024-01-01T12:00+02:00');
    expect(answer).toMatchObject({ outcome: 'unknown', facts: [], citations: [] });
  });

  it('of a legal matter is information, not legal advice', () => {
    expect(jsonAt(smallWorld(topic(FACT, 'legal: true')), query, '2024-06-01T12:00+03:00').answer).toMatch(
      /not legal advice/,
    );
    expect(jsonAt(smallWorld(topic(FACT)), query, '2024-06-01T12:00+03:00').answer).not.toMatch(
      /legal advice/,
    );
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/bot.ts';
import { dayOf, firstDay } from '../../src/timeline/calendar.ts';
import { factsOf, NOW, realBot } from './real-bot.ts';
import { GATE_CLOSED, jsonAt, smallWorld } from './small-world.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await realBot();
});

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
  '  - { status: fact, text: { en: You cannot pass at Gate. }, while: { crossings: [gate], traffic: passenger, state: closed }, sources: [guard-1] }\n';

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
    const knowledge = smallWorld({ ...topic(FACT + WHILE), 'a-b/decisions/d-close.yaml': GATE_CLOSED });
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

describe('the topics that are held', () => {
  const asked = (id: string, at: string) => jsonAt(bot.knowledge, { ask: 'topic', topic: id }, at);

  it('are each answered today, in one fact, with citations', () => {
    const today = new Date(NOW).toISOString();
    const poor = [...bot.knowledge.topics.keys()].filter((id) => {
      const { outcome, facts, citations } = asked(id, today);
      return outcome !== 'answered' || facts.length !== 1 || citations.length === 0;
    });
    expect(poor).toEqual([]);
  });

  it.each(['2023-11-20T12:00+02:00', '2024-02-01T12:00+02:00', '2025-01-01T12:00+02:00'])(
    'tell at %s nothing that was said later',
    (at) => {
      const today = dayOf(Date.parse(at), 'Europe/Helsinki');
      const later = [...bot.knowledge.topics.values()].flatMap(({ id, points }) =>
        factsOf(asked(id, at), 'topic')
          .flatMap((fact) => fact.points.map((i) => points[i]?.said))
          .filter((said) => said !== undefined && firstDay(said) > today),
      );
      expect(later).toEqual([]);
    },
  );

  it('that rest on the closure drop that while two crossings were open in December 2023', () => {
    const resting = [...bot.knowledge.topics.values()].flatMap(({ id, points }) =>
      points.flatMap((point, i) =>
        point.while?.state === 'closed' && point.while.crossings.includes('vaalimaa') ? [{ id, i }] : [],
      ),
    );
    expect(resting.length).toBeGreaterThan(2);
    const told = ({ id, i }: { id: string; i: number }, at: string) =>
      factsOf(asked(id, at), 'topic').some((fact) => fact.points.includes(i));
    expect(resting.filter((point) => told(point, '2023-12-14T12:00+02:00'))).toEqual([]);
    expect(resting.filter((point) => !told(point, new Date(NOW).toISOString()))).toEqual([]);
  });

  it('attribute every claim, denial and opinion', () => {
    const today = new Date(NOW).toISOString();
    const bare = [...bot.knowledge.topics.values()].flatMap(({ id, points }) => {
      const { answer } = asked(id, today);
      return points
        .filter(({ status }) => status === 'claim' || status === 'denial' || status === 'opinion')
        .filter(({ text, by }) => answer.includes(text.en) && !(by && answer.includes(by.en)))
        .map(({ text }) => text.en);
    });
    expect(bare).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/bot.ts';
import { held } from '../../src/knowledge/knowledge.ts';
import { knownSince } from '../../src/timeline/effects.ts';
import { askJson, factsOf, realBot } from './real-bot.ts';
import { GATE_CLOSED, jsonAt, smallWorld } from './small-world.ts';

/** The day after the two weeks were decided, and before anything else was. */
const DAY = '2023-11-29';

let bot: Bot;
beforeAll(async () => {
  bot = await realBot();
});

describe.each([
  ['asked that day', 'What is the plan for Raja-Jooseppi?', Date.parse(`${DAY}T12:00+02:00`)],
  ['asked today about that day', 'what was the plan for Raja-Jooseppi on 29 November 2023?', undefined],
])('the plan for Raja-Jooseppi on 29 November 2023, %s', (_, question, at) => {
  const answer = () => askJson(bot, question, at === undefined ? {} : { at });

  it('is two weeks of closure', () => {
    expect(answer().outcome).toBe('answered');
    expect(factsOf(answer(), 'state')).toContainEqual(
      expect.objectContaining({
        crossing: 'raja-jooseppi',
        state: 'closed',
        at: '2023-11-30T00:00:00+02:00',
        since: '2023-11-30T00:00:00+02:00',
        until: '2023-12-14T00:00:00+02:00',
        decision: 'd-2023-11-28-all-road',
      }),
    );
    expect(answer().answer).toContain('30 November 2023');
    expect(answer().answer).toContain('13 December 2023 (that day included)');
  });

  it('holds nothing that was decided later', () => {
    const ids = factsOf(answer(), 'state').flatMap(({ decision, decisions }) => [decision, ...decisions]);
    const later = ids.filter((id) => id && knownSince(held(bot.knowledge.decisions, id)) > DAY);
    expect(later).toEqual([]);
    const titles = [...bot.knowledge.decisions.values()].filter((decision) => knownSince(decision) > DAY);
    for (const { title } of titles) expect(answer().answer).not.toContain(title.en);
  });

  it('does not say that the crossing would stay closed, nor that it would open', () => {
    const facts = factsOf(answer(), 'state');
    expect(facts.filter(({ state, until }) => state === 'closed' && until === null)).toEqual([]);
    const opened = facts.filter(({ state, since }) => state === 'open' && since !== null);
    expect(opened).toEqual([]);
  });

  it('cites its decision', () => {
    const { sources } = held(bot.knowledge.decisions, 'd-2023-11-28-all-road');
    expect(answer().citations.some(({ source }) => sources.includes(source))).toBe(true);
  });
});

describe('a plan', () => {
  const query = { ask: 'plan', border: 'a-b', crossings: ['gate'], known: '2024-02-21' } as const;

  it('is what a decision known by that day sets for the time to come', () => {
    const knowledge = smallWorld({ 'a-b/decisions/d-close.yaml': GATE_CLOSED });
    expect(jsonAt(knowledge, query, '2025-01-01T12:00+02:00')).toMatchObject({
      outcome: 'answered',
      facts: [{ state: 'closed', since: '2024-03-01T00:00:00+02:00', decision: 'd-close' }],
    });
  });

  it('of the day before the decision is not in the knowledge', () => {
    const knowledge = smallWorld({ 'a-b/decisions/d-close.yaml': GATE_CLOSED });
    const answer = jsonAt(knowledge, { ...query, known: '2024-02-19' }, '2025-01-01T12:00+02:00');
    expect(answer).toMatchObject({ outcome: 'unknown', facts: [], citations: [] });
  });
});

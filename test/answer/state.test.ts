import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerJson } from '../../src/answer/contract.ts';
import type { Bot } from '../../src/bot.ts';
import { held } from '../../src/knowledge/knowledge.ts';
import type { Query } from '../../src/question/query.ts';
import { askJson, factsOf, realBot } from './real-bot.ts';
import { GATE_CLOSED, jsonAt, smallWorld } from './small-world.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await realBot();
});

const states = (answer: AnswerJson) =>
  Object.fromEntries(factsOf(answer, 'state').map(({ crossing, state }) => [crossing, state]));

/** Whether an answer cites a source that supports a decision. */
function cites(answer: AnswerJson, decision: string): boolean {
  const { sources } = held(bot.knowledge.decisions, decision);
  return answer.citations.some(({ source }) => sources.includes(source));
}

describe('Vaalimaa on 15 December 2023', () => {
  it('was open at 19:00 by the decision of 12 December, which is cited', () => {
    const answer = askJson(bot, 'was Vaalimaa open on 15 Dec 2023 at 19:00?');
    expect(answer).toMatchObject({ outcome: 'answered', freshness: null });
    expect(factsOf(answer, 'state')).toEqual([
      {
        kind: 'state',
        crossing: 'vaalimaa',
        state: 'open',
        at: '2023-12-15T19:00:00+02:00',
        since: '2023-12-14T00:00:00+02:00',
        until: '2023-12-15T20:00:00+02:00',
        decision: 'd-2023-12-12-two-open',
        decisions: ['d-2023-12-12-two-open'],
      },
    ]);
    expect(cites(answer, 'd-2023-12-12-two-open')).toBe(true);
    expect(answer.answer).toContain('Vaalimaa was open on 15 December 2023 at 19:00');
  });

  it('was closed at 21:00 by the decision of 14 December, which is cited', () => {
    const answer = askJson(bot, 'was Vaalimaa open on 15 Dec 2023 at 21:00?');
    expect(answer).toMatchObject({ outcome: 'answered', freshness: null });
    expect(factsOf(answer, 'state')).toEqual([
      {
        kind: 'state',
        crossing: 'vaalimaa',
        state: 'closed',
        at: '2023-12-15T21:00:00+02:00',
        since: '2023-12-15T20:00:00+02:00',
        until: null,
        decision: 'd-2023-12-14-reclose',
        decisions: expect.arrayContaining(['d-2023-12-14-reclose']),
      },
    ]);
    expect(cites(answer, 'd-2023-12-14-reclose')).toBe(true);
  });

  it('has one fact for each part of the day, with the instant at which it begins', () => {
    const answer = askJson(bot, 'Was Vaalimaa open on 15 December 2023?');
    expect(factsOf(answer, 'state').map(({ state, at }) => [state, at])).toEqual([
      ['open', '2023-12-15T00:00:00+02:00'],
      ['closed', '2023-12-15T20:00:00+02:00'],
    ]);
    expect(answer.answer).toContain('20:00');
  });
});

describe('a crossing at an instant', () => {
  it.each([
    ['Was Vaalimaa open on 17 November 2023?', 'vaalimaa', 'open'],
    ['Was Vaalimaa open on 18 November 2023?', 'vaalimaa', 'closed'],
    ['Was Vaalimaa open on 13 December 2023 at 23:59?', 'vaalimaa', 'closed'],
    ['Was Vaalimaa open on 14 December 2023 at 00:00?', 'vaalimaa', 'open'],
    ['Was Salla open on 23 November 2023?', 'salla', 'open'],
    ['Was Salla open on 24 November 2023?', 'salla', 'closed'],
    ['Was Raja-Jooseppi open on 29 November 2023?', 'raja-jooseppi', 'open'],
    ['Was Raja-Jooseppi open on 30 November 2023?', 'raja-jooseppi', 'closed'],
    ['Was Nuijamaa open on 14 December 2023?', 'nuijamaa', 'closed'],
    ['Was Imatra open on 20 February 2024?', 'imatra', 'closed'],
    ['Was Parikkala open on 1 January 2025?', 'parikkala', 'closed'],
  ])('stood as the dossier has it: %s', (question, crossing, state) => {
    expect(factsOf(askJson(bot, question), 'state')).toMatchObject([{ crossing, state }]);
  });

  it('counts as closed outside its hours when a clock time is named, and else tells the hours', () => {
    const early = askJson(bot, 'Was Niirala open on 14 December 2023 at 07:00?');
    expect(states(early)).toEqual({ niirala: 'closed' });
    const day = askJson(bot, 'Was Niirala open on 14 December 2023?');
    expect(states(day)).toEqual({ niirala: 'open' });
    expect(day.answer).toContain('08:00');
  });

  it('tells of a gate that shut early without changing the state of the day', () => {
    const answer = askJson(bot, 'Was Raja-Jooseppi open on 29 November 2023?');
    expect(answer.answer).toContain('14:00');
    expect(states(answer)).toEqual({ 'raja-jooseppi': 'open' });
  });

  it('is not open because its road namesake once was: the railway at Niirala is closed, by inference', () => {
    const answer = askJson(bot, 'Is the Niirala railway open?');
    expect(factsOf(answer, 'state')).toMatchObject([
      { crossing: 'niirala-rail', state: 'closed', inferred: true },
    ]);
    expect(answer.answer).toContain('inferred');
  });

  it('about which nothing is held is not known, and never open by default', () => {
    const answer = askJson(bot, 'Is the Vartius railway open?');
    expect(new Set(['unknown', ...Object.values(states(answer))])).toEqual(new Set(['unknown']));
    expect(answer.answer).toMatch(/not (tell|know)/);
  });

  it('that lets only some classes pass says which', () => {
    const answer = askJson(bot, 'Is Vainikkala open for freight trains?');
    expect(factsOf(answer, 'state')).toMatchObject([
      { crossing: 'vainikkala', traffic: 'train-freight', state: 'open' },
    ]);
  });
});

describe('the whole border', () => {
  it('on 25 November 2023 had Raja-Jooseppi alone open', () => {
    const answer = askJson(bot, 'Which crossings were open on 25 November 2023?');
    expect(answer.outcome).toBe('answered');
    expect(states(answer)).toEqual({
      vaalimaa: 'closed',
      nuijamaa: 'closed',
      imatra: 'closed',
      niirala: 'closed',
      vartius: 'closed',
      kuusamo: 'closed',
      salla: 'closed',
      'raja-jooseppi': 'open',
    });
    expect(cites(answer, 'd-2023-11-22-three-more')).toBe(true);
  });

  it('is all closed today, each point since its own day', () => {
    const facts = factsOf(askJson(bot, 'Which crossings are open?'), 'state');
    const since = Object.fromEntries(facts.map((fact) => [fact.crossing, fact.since]));
    expect(new Set(facts.map(({ state }) => state))).toEqual(new Set(['closed']));
    expect(since).toEqual({
      vaalimaa: '2023-12-15T20:00:00+02:00',
      niirala: '2023-12-15T20:00:00+02:00',
      nuijamaa: '2023-11-18T00:00:00+02:00',
      imatra: '2023-11-18T00:00:00+02:00',
      vartius: '2023-11-24T00:00:00+02:00',
      kuusamo: '2023-11-24T00:00:00+02:00',
      salla: '2023-11-24T00:00:00+02:00',
      'raja-jooseppi': '2023-11-30T00:00:00+02:00',
    });
    expect(new Set(facts.map(({ decision }) => decision))).toEqual(new Set(['d-2025-04-16-renew']));
  });

  it('answers "today" from what was known at the clock', () => {
    const answer = askJson(bot, 'whats still open', { at: Date.parse('2023-11-25T11:00+02:00') });
    const open = factsOf(answer, 'state').filter(({ state }) => state === 'open');
    expect(open.map(({ crossing }) => crossing)).toEqual(['raja-jooseppi']);
  });
});

describe('a state of the present', () => {
  const query: Query = { ask: 'state', border: 'a-b', crossings: ['gate'], when: { kind: 'now' } };
  const confirmed = (date: string, more = '') => `
confirmations:
  - { date: ${date}, state: closed, crossings: [gate], traffic: [passenger], named: true, text: { en: Still shut. }, sources: [paper-1]${more} }
`;
  const files = { 'a-b/decisions/d-close.yaml': GATE_CLOSED };
  const at = (confirmation: string, clock: string) =>
    jsonAt(smallWorld({ ...files, 'a-b/confirmations.yaml': confirmation }), query, clock);

  it('names the last confirmation where it is older than the border allows', () => {
    const answer = askJson(bot, 'Is Vaalimaa open?');
    expect(answer.answer).toContain('closed as of 24 May 2026, the last confirmation in the knowledge');
    expect(answer.answer).toContain('183 days ago');
    expect(answer.answer).toContain('https://raja.fi/en');
  });

  it('is plain up to the last day allowed, and says "as of" from the next', () => {
    const fresh = at(confirmed('2024-04-01'), '2024-05-01T12:00+03:00');
    expect(fresh.freshness).toEqual({ verified: '2024-04-01', days: 30, stale: false });
    expect(fresh.answer).toContain('Gate is closed.');
    const stale = at(confirmed('2024-04-01'), '2024-05-02T12:00+03:00');
    expect(stale.freshness).toEqual({ verified: '2024-04-01', days: 31, stale: true });
    expect(stale.answer).toContain(
      'Gate is closed as of 1 April 2024, the last confirmation in the knowledge',
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

describe('a state of the future', () => {
  it('is told by what has been decided, and is no forecast', () => {
    const answer = askJson(bot, 'Will Vaalimaa be open on 1 January 2027?');
    expect(states(answer)).toEqual({ vaalimaa: 'closed' });
    expect(answer.answer).toMatch(/decided/);
    expect(answer.answer).toMatch(/not a forecast/);
  });
});

describe('a state as it was known on a day', () => {
  it('does not use what was decided later', () => {
    const known = askJson(bot, 'Was Vaalimaa open on 16 December 2023?', { known: '2023-12-13' });
    expect(factsOf(known, 'state')).toMatchObject([{ state: 'open', decision: 'd-2023-12-12-two-open' }]);
    const now = askJson(bot, 'Was Vaalimaa open on 16 December 2023?');
    expect(factsOf(now, 'state')).toMatchObject([{ state: 'closed', decision: 'd-2023-12-14-reclose' }]);
  });
});

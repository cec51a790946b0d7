import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuery } from '../../src/answer/answer-query.ts';
import { contextFor } from '../../src/answer/ask.ts';
import { type AnswerJson, toJson } from '../../src/answer/contract.ts';
import type { Bot } from '../../src/bot.ts';
import { dayOf, firstDay, lastDay } from '../../src/calendar.ts';
import { type HeldFigure, held } from '../../src/knowledge/knowledge.ts';
import type { Query } from '../../src/question/query.ts';
import { knownSince } from '../../src/timeline/effects.ts';
import { askJson, factsOf, NOW, realBot } from './real-bot.ts';
import { jsonAt } from './small-world.ts';

// What the knowledge that is held answers: the expectations are those of the dossier, not of the code.

/** The day after the two weeks of closure were decided, and before anything else was. */
const DAY = '2023-11-29';

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

describe('today', () => {
  it('names the last confirmation where it is older than the border allows', () => {
    const answer = askJson(bot, 'Is Vaalimaa open?');
    expect(answer.answer).toContain('closed as of 24 May 2026, the last confirmation in the knowledge');
    expect(answer.answer).toContain('183 days ago');
    expect(answer.answer).toContain('https://raja.fi/en');
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
  it('tells no opening hours that were decided later than the day whose knowledge counts', () => {
    const question = 'What are the opening hours of Vaalimaa?';
    expect(askJson(bot, question).answer).toContain('it opened at 00:00 on 14 December 2023');
    expect(askJson(bot, question, { known: '2023-11-20' }).answer).not.toContain('December 2023');
  });

  it('does not use what was decided later', () => {
    const known = askJson(bot, 'Was Vaalimaa open on 16 December 2023?', { known: '2023-12-13' });
    expect(factsOf(known, 'state')).toMatchObject([{ state: 'open', decision: 'd-2023-12-12-two-open' }]);
    const now = askJson(bot, 'Was Vaalimaa open on 16 December 2023?');
    expect(factsOf(now, 'state')).toMatchObject([{ state: 'closed', decision: 'd-2023-12-14-reclose' }]);
  });
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

const ids = (answer: AnswerJson) => factsOf(answer, 'figure').map(({ id }) => id);

const answersAt = new Map<number, readonly AnswerJson[]>();

/** The answers to every question that the held figures lead to: each series, with and without each of its periods. */
function everyAnswer(clock: number): readonly AnswerJson[] {
  const before = answersAt.get(clock);
  if (before) return before;
  const context = contextFor(bot.knowledge, clock, 'en');
  const queries = new Map<string, Query>();
  for (const { border, measure, scope, of, period } of bot.knowledge.figures.values()) {
    const when = { kind: 'days', from: firstDay(period.from), to: lastDay(period.to.slice(0, 10)) } as const;
    const series = { ask: 'figures', border, measure, scope, ...(of ? { of } : {}) } as const;
    for (const query of [series, { ...series, when }]) queries.set(JSON.stringify(query), query);
  }
  const all = [...queries.values()].map((query) => toJson(answerQuery(query, context), bot.knowledge, ''));
  answersAt.set(clock, all);
  return all;
}

describe('asylum seekers in November 2023', () => {
  const asked = 'How many asylum seekers came in November 2023?';

  it('are several figures side by side, each with its own sources', () => {
    const answer = askJson(bot, asked);
    expect(answer.outcome).toBe('answered');
    expect(ids(answer)).toEqual(
      expect.arrayContaining(['arr-2023-nov-900plus', 'arr-2023-nov-900plus-vb', 'arr-2023-nov-900']),
    );
    expect(answer.answer).toContain('more than 900');
    expect(answer.answer).toContain('fewer than 1,000');
    expect(answer.answer).toContain('about 900');
    expect(answer.citations.length).toBeGreaterThanOrEqual(3);
  });

  it('are said to disagree', () => {
    expect(askJson(bot, asked).answer).toMatch(/do not agree/);
  });

  it('are told with the period that each counts', () => {
    const [, ...lines] = askJson(bot, asked).answer.split('\n');
    const shorter = lines.find((line) => line.startsWith('about 900'));
    expect(shorter).toContain('1–28 November 2023');
  });

  it('are never averaged: every value told is a value that is held', () => {
    for (const fact of factsOf(askJson(bot, asked), 'figure'))
      expect(held(bot.knowledge.figures, fact.id)).toMatchObject({
        value: fact.value,
        qualifier: fact.qualifier,
      });
  });
});

describe('a count that ended during the day', () => {
  it('never stands beside or for the count of the whole day', () => {
    const answer = askJson(bot, 'How many asylum seekers came on 14 December 2023?');
    expect(ids(answer)).toEqual(['arr-2023-12-14-155']);
  });

  it('is called that where there is no other, and keeps its hour', () => {
    const answer = askJson(bot, 'How many asylum seekers came to Southeast Finland on 14 November 2023?');
    expect(factsOf(answer, 'figure')).toMatchObject([
      { id: 'arr-2023-11-14-50', period: { to: '2023-11-14T21:00' } },
    ]);
    expect(answer.answer).toMatch(/ended during the day/);
    expect(answer.answer).toContain('at least 50');
  });

  it('is told nowhere without being called that', () => {
    const partDay = (id: string) => held(bot.knowledge.figures, id).part_day;
    const unsaid = everyAnswer(NOW).filter(
      (answer) => ids(answer).some(partDay) && !answer.answer.includes('ended during the day'),
    );
    expect(unsaid.map(ids)).toEqual([]);
  });
});

describe('a figure', () => {
  it('that is withdrawn or unreliable is never told', () => {
    const bad = [...bot.knowledge.figures.values()].filter((one) => one.withdrawn || one.unreliable);
    expect(bad.map(({ id }) => id)).toContain('arr-2023-seed-91');
    const told = new Set(everyAnswer(NOW).flatMap(ids));
    expect(bad.filter(({ id }) => told.has(id))).toEqual([]);
  });

  it('that counts well is told to whoever asks for exactly what it counts', () => {
    const told = new Set(everyAnswer(NOW).flatMap(ids));
    const good = [...bot.knowledge.figures.values()].filter(
      (one) => !one.withdrawn && !one.unreliable && !one.part_day && one.qualifier !== 'projection',
    );
    expect(good.filter(({ id }) => !told.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('of a time that was not over at the clock is not told, unless it is a projection', () => {
    for (const clock of ['2023-11-20T12:00+02:00', '2024-02-01T12:00+02:00'].map(Date.parse)) {
      const today = dayOf(clock, 'Europe/Helsinki');
      const later = everyAnswer(clock)
        .flatMap((answer) => factsOf(answer, 'figure'))
        .filter(({ period, qualifier }) =>
          qualifier === 'projection' ? firstDay(period.from) > today : firstDay(period.to) > today,
        );
      expect(later).toEqual([]);
    }
  });

  it('is told beside every figure it conflicts with, when asked for its own period', () => {
    const context = contextFor(bot.knowledge, NOW, 'en');
    const alone = [...bot.knowledge.figures.values()].filter((figure) => {
      const partners = figure.conflicts_with.map((id) => held(bot.knowledge.figures, id)).filter(shown);
      if (!shown(figure) || partners.length === 0) return false;
      const { border, measure, scope, of, period } = figure;
      const when = {
        kind: 'days',
        from: firstDay(period.from),
        to: lastDay(period.to.slice(0, 10)),
      } as const;
      const query = { ask: 'figures', border, measure, scope, ...(of ? { of } : {}), when } as const;
      const told = ids(toJson(answerQuery(query, context), bot.knowledge, ''));
      return partners.some(({ id, measure: other }) => other === measure && !told.includes(id));
    });
    expect(alone.map(({ id }) => id)).toEqual([]);
  });

  it('is always cited', () => {
    expect(
      everyAnswer(NOW).filter(({ outcome, citations }) => outcome === 'answered' && citations.length === 0),
    ).toEqual([]);
  });
});

const shown = (figure: HeldFigure) => !figure.withdrawn && !figure.unreliable && !figure.part_day;

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

describe('the changes of the whole border', () => {
  const answer = () => askJson(bot, 'When were the crossings closed, in what order?');

  it('are told in their order, those that changed alike together', () => {
    const closings = factsOf(answer(), 'state').map(
      ({ crossing, at, state }) => `${at.slice(0, 10)} ${state} ${crossing}`,
    );
    expect(closings).toContain('2023-11-18 closed imatra');
    expect(closings).toContain('2023-11-24 closed salla');
    expect(closings).toContain('2023-11-30 closed raja-jooseppi');
    expect(closings).toContain('2023-12-14 open niirala');
    expect(closings).toEqual(
      [...closings].sort((a, b) =>
        a.slice(0, 10) < b.slice(0, 10) ? -1 : a.slice(0, 10) > b.slice(0, 10) ? 1 : 0,
      ),
    );
  });
});

describe('a day on which nothing was decided', () => {
  it('is answered with what was in force then or decided near it, saying so', () => {
    const answer = askJson(bot, 'What did the government decide on 11 February 2024?');
    expect(answer.outcome).toBe('answered');
    expect(answer.answer).toMatch(/no decision made on 11 February 2024/);
    expect(factsOf(answer, 'decision').map(({ id }) => id)).toContain('d-2024-02-08-extend');
  });
});

describe('a rule about just the traffic that is asked about', () => {
  it('is told before the state of the crossing, which alone would mislead', () => {
    const at = Date.parse('2023-11-16T12:00+02:00');
    const answer = askJson(bot, 'can I still cross by bicycle at Nuijamaa?', { at });
    expect(answer.answer.indexOf('by bicycle was not allowed')).toBeLessThan(
      answer.answer.indexOf('Nuijamaa is open'),
    );
    expect(factsOf(answer, 'decision').map(({ id }) => id)).toContain('d-2023-11-15-bicycles-all');
  });
});

describe('what was decided in November 2023', () => {
  it('has every decision that closed a crossing, and the draft that fell', () => {
    const ids = factsOf(askJson(bot, 'What was decided in November 2023?'), 'decision').map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'd-2023-11-16-four-points',
        'd-2023-11-21-full-closure-stopped',
        'd-2023-11-22-three-more',
        'd-2023-11-28-all-road',
      ]),
    );
  });

  it('is told of one crossing where one is named', () => {
    const answer = askJson(bot, 'What was decided about Salla in November 2023?');
    const ids = factsOf(answer, 'decision').map(({ id }) => id);
    expect(ids).toContain('d-2023-11-22-three-more');
    expect(ids).not.toContain('d-2023-11-09-bicycles-southeast');
  });
});

describe('a day to come', () => {
  const at = Date.parse('2023-11-16T12:00:00+02:00');

  it.each([
    'is vaalimaa open this Saturday?',
    'onko Vaalimaa auki lauantaina?',
    'är Vaalimaa öppen på lördag?',
    'Открыт ли Ваалимаа в эту субботу?',
  ])('is not the same weekday of the week before: %s', (text) => {
    const [state] = factsOf(askJson(bot, text, { at }), 'state');
    expect(state).toMatchObject({ state: 'closed', at: '2023-11-18T00:00:00+02:00' });
  });
});

describe('a time of which no state is held', () => {
  it('is not said to have had no crossing open', () => {
    expect(askJson(bot, 'was the border open in 2019?')).toMatchObject({ outcome: 'unknown', facts: [] });
  });
});

describe('the hours of a crossing', () => {
  it('are told after the state, so that nobody drives to a closed one', () => {
    const { answer, facts } = askJson(bot, 'opening hours of Vartius');
    expect(answer.indexOf('Vartius is closed')).toBeGreaterThan(-1);
    expect(answer.indexOf('Vartius is closed')).toBeLessThan(answer.indexOf('07:30'));
    expect(facts).toContainEqual(
      expect.objectContaining({ kind: 'state', crossing: 'vartius', state: 'closed' }),
    );
  });

  it('do not close it for the whole of a day that is asked about', () => {
    const at = Date.parse('2023-11-27T09:00:00+02:00');
    const state = (text: string) => factsOf(askJson(bot, text, { at }), 'state').map(({ state }) => state);
    expect(state('is Raja-Jooseppi open today?')).toEqual(['open']);
    expect(state('is Raja-Jooseppi open?')).toEqual(['closed']);
  });
});

describe('figures of two years', () => {
  it('are told one by one', () => {
    const answer = askJson(bot, 'How many people crossed at Vaalimaa in 2019 and 2022?');
    expect(factsOf(answer, 'figure').map(({ id }) => id)).toEqual(['pax-2019-vaalimaa', 'pax-2022-vaalimaa']);
  });
});

describe('a nationality that was not counted', () => {
  it.each([
    'How many Iraqis came in autumn 2023?',
    'Montako irakilaista tuli syksyllä 2023?',
    'Hur många irakier kom hösten 2023?',
    'Сколько иракцев пришло осенью 2023 года?',
  ])('is not answered with all who came: %s', (text) => {
    expect(askJson(bot, text)).toMatchObject({ outcome: 'unknown', facts: [] });
  });
});

describe('bicycles, kept out since November 2023', () => {
  const at = Date.parse('2023-11-16T12:00:00+02:00');

  it('are not said to pass because the crossings are open', () => {
    const answer = askJson(bot, 'is the border open for bicycles?', { at });
    expect(factsOf(answer, 'decision').map(({ id }) => id)).toContain('d-2023-11-15-bicycles-all');
    expect(answer.answer).toMatch(/Crossing by bicycle was not allowed/);
    expect(answer.answer).not.toMatch(/open for bicycles/);
  });

  it('have the decisions about them in the history of a crossing', () => {
    const query: Query = { ask: 'history', border: 'fi-ru', crossings: ['imatra'], traffic: 'bicycle' };
    const answer = jsonAt(bot.knowledge, query, '2026-11-23T12:00+02:00');
    expect(factsOf(answer, 'decision').map(({ id }) => id)).toEqual([
      'd-2023-11-09-bicycles-southeast',
      'd-2023-11-15-bicycles-all',
    ]);
  });
});

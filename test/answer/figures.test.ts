import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuery } from '../../src/answer/answer-query.ts';
import { contextFor } from '../../src/answer/ask.ts';
import { type AnswerJson, toJson } from '../../src/answer/contract.ts';
import type { Bot } from '../../src/bot.ts';
import { type HeldFigure, held } from '../../src/knowledge/knowledge.ts';
import type { Query } from '../../src/question/query.ts';
import { dayOf, firstDay, lastDay } from '../../src/timeline/calendar.ts';
import { askJson, factsOf, NOW, realBot } from './real-bot.ts';
import { jsonAt, smallWorld } from './small-world.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await realBot();
});

const ids = (answer: AnswerJson) => factsOf(answer, 'figure').map(({ id }) => id);

/** The answers to every question that the held figures lead to: each series, with and without each of its periods. */
function everyAnswer(clock: number): AnswerJson[] {
  const context = contextFor(bot.knowledge, clock, 'en');
  const queries = new Map<string, Query>();
  for (const { border, measure, scope, of, period } of bot.knowledge.figures.values()) {
    const when = { kind: 'days', from: firstDay(period.from), to: lastDay(period.to.slice(0, 10)) } as const;
    const series = { ask: 'figures', border, measure, scope, ...(of ? { of } : {}) } as const;
    for (const query of [series, { ...series, when }]) queries.set(JSON.stringify(query), query);
  }
  return [...queries.values()].map((query) => toJson(answerQuery(query, context), bot.knowledge, ''));
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

describe('figures of a small world', () => {
  const file = (rows: string, headline = '[]') => ({
    'a-b/figures/arrivals.yaml': `
measure: arrivals
names: { en: people who arrived }
unit: person
headline: ${headline}
figures:
${rows}`,
  });
  const row = (id: string, value: string, more = '', period = '{ from: 2024-01-01, to: 2024-01-31 }') =>
    `  - { id: ${id}, scope: a-b, period: ${period}, value: ${value}, qualifier: exact, text: { en: Counted. }, sources: [paper-1]${more} }\n`;
  const january: Query = {
    ask: 'figures',
    border: 'a-b',
    measure: 'arrivals',
    scope: 'a-b',
    when: { kind: 'days', from: '2024-01-01', to: '2024-01-31' },
  };
  const at = '2024-06-01T12:00+03:00';

  it('that conflict are told side by side and never averaged', () => {
    const rows = row('one', '10', ', conflicts_with: [two]') + row('two', '20', ', conflicts_with: [one]');
    const answer = jsonAt(smallWorld(file(rows)), january, at);
    expect(factsOf(answer, 'figure').map(({ value }) => value)).toEqual([10, 20]);
    expect(answer.answer).not.toContain('15');
    expect(answer.answer).toMatch(/do not agree/);
  });

  it('that agree are not said to disagree', () => {
    const answer = jsonAt(smallWorld(file(row('one', '10'))), january, at);
    expect(answer.answer).not.toMatch(/do not agree/);
  });

  it('say one person and two people, ranges and votes', () => {
    const text = (value: string) => jsonAt(smallWorld(file(row('one', value))), january, at).answer;
    expect(text('1')).toContain('1 person ');
    expect(text('1200')).toContain('1,200 people');
    expect(text('{ from: 10, to: 20 }')).toContain('10–20 people');
    expect(text('{ for: 167, against: 31 }')).toContain('167 for, 31 against');
  });

  it('that nobody holds are not in the knowledge, and the nearest are offered', () => {
    const year: Query = { ...january, when: { kind: 'days', from: '2019-01-01', to: '2019-01-31' } };
    const answer = jsonAt(smallWorld(file(row('one', '10'))), year, at);
    expect(answer).toMatchObject({ outcome: 'unknown', facts: [], citations: [] });
    expect(answer.answer).toContain('January 2024');
    expect(answer.answer).not.toContain('10 people');
  });

  it('of one outlet only say so', () => {
    const answer = jsonAt(smallWorld(file(row('one', '10', ', single_source: true'))), january, at);
    expect(answer.answer).toContain('one outlet only: Paper');
  });

  it('that are our own sum say so', () => {
    const answer = jsonAt(smallWorld(file(row('one', '10', ', derived: true'))), january, at);
    expect(factsOf(answer, 'figure')).toMatchObject([{ derived: true }]);
    expect(answer.answer).toContain('our own sum');
  });

  it('without a time asked are the headline', () => {
    const { when: _, ...latest } = january as Extract<Query, { ask: 'figures' }>;
    const later = row('two', '20', '', '{ from: 2024-02-01, to: 2024-02-29 }');
    const rows = row('one', '10') + later;
    expect(ids(jsonAt(smallWorld(file(rows, '[one]')), latest, at))).toEqual(['one']);
    expect(ids(jsonAt(smallWorld(file(rows)), latest, at))).toEqual(['two']);
  });
});

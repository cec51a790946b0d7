import { describe, expect, it } from 'vitest';
import type { AnswerJson } from '../../src/answer/contract.ts';
import type { Query } from '../../src/question/query.ts';
import { factsOf } from './real-bot.ts';
import { jsonAt, smallWorld } from './small-world.ts';

const ids = (answer: AnswerJson) => factsOf(answer, 'figure').map(({ id }) => id);

describe('figures', () => {
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

  const days = (counts: readonly number[]) =>
    counts
      .map((count, i) =>
        row(`day-${i + 1}`, String(count), '', `{ from: 2024-01-0${i + 1}, to: 2024-01-0${i + 1} }`),
      )
      .join('');
  const asked = (more: object, rows: string, nature = 'flow') => {
    const text = file(rows)['a-b/figures/arrivals.yaml'].replace(
      'unit: person',
      `unit: person\nnature: ${nature}`,
    );
    return jsonAt(smallWorld({ 'a-b/figures/arrivals.yaml': text }), { ...january, ...more } as Query, at);
  };

  it('ranked by day give the highest or the lowest, and of how many', () => {
    const most = asked({ rank: 'most', per: 'day' }, days([3, 9, 5]));
    expect(ids(most)).toEqual(['day-2']);
    expect(most.answer).toContain('highest of the 3 counts of a single day');
    expect(ids(asked({ rank: 'least', per: 'day' }, days([3, 9, 5])))).toEqual(['day-1']);
  });

  it('of days that fill the time asked about are summed, and said to be our own sum', () => {
    const answer = asked({ when: { kind: 'days', from: '2024-01-01', to: '2024-01-03' } }, days([3, 9, 5]));
    expect(ids(answer)).toEqual(['day-1', 'day-2', 'day-3']);
    expect(answer.answer).toContain('17 in all: our own sum of these 3 daily counts');
  });

  it('are not summed where a day lacks', () => {
    const rows = days([3, 9, 5]).replace(/^.*day-2.*\n/m, '');
    const answer = asked({ when: { kind: 'days', from: '2024-01-01', to: '2024-01-03' } }, rows);
    expect(answer.answer).not.toContain('our own sum');
  });

  it('that are totals tell how it stood by the time asked about, never what came later', () => {
    const rows =
      row('by-march', '10', '', '{ from: 2023-08-01, to: 2024-03-31 }') +
      row('by-may', '30', '', '{ from: 2023-08-01, to: 2024-05-31 }');
    const when = { kind: 'days', from: '2024-03-01', to: '2024-03-31' };
    expect(ids(asked({ when }, rows, 'total'))).toEqual(['by-march']);
  });

  it('that stand hold all through their period', () => {
    const rows = row('long', '10', '', '{ from: 2023-08-01, to: 2024-05-31 }');
    const when = { kind: 'days', from: '2024-03-01', to: '2024-03-31' };
    expect(ids(asked({ when }, rows, 'standing'))).toEqual(['long']);
  });

  it('of occasions are all told where no time is asked about', () => {
    expect(ids(asked({ when: undefined }, days([3, 9]), 'event'))).toEqual(['day-1', 'day-2']);
  });

  it('ranked without a length of time are looked for among the shortest that several were counted in', () => {
    const year = (id: string, value: string, of: string) =>
      row(id, value, '', `{ from: ${of}-01-01, to: ${of}-12-31 }`);
    const rows = year('y1', '30', '2021') + year('y2', '70', '2022') + year('y3', '50', '2023');
    const most = asked({ when: undefined, rank: 'most' }, rows);
    expect(ids(most)).toEqual(['y2']);
    expect(most.answer).toContain('The highest of the 3 counts of a single year');
  });

  it('ranked by crossing compare the crossings in the same time', () => {
    const at = (id: string, scope: string, value: string, of: string) =>
      row(id, value, '', `{ from: ${of}-01-01, to: ${of}-12-31 }`).replace('scope: a-b', `scope: ${scope}`);
    const rows =
      at('a22', 'arnas', '30', '2022') + at('b22', 'brenn', '70', '2022') + at('a23', 'arnas', '99', '2023');
    const most = asked({ when: undefined, rank: 'most', per: 'crossing' }, rows);
    expect(ids(most)).toEqual(['b22']);
    expect(most.answer).toContain('The highest of the 2 counts of a single crossing');
    const in2022 = { kind: 'days', from: '2022-01-01', to: '2022-12-31' };
    expect(ids(asked({ when: in2022, rank: 'least', per: 'crossing' }, rows))).toEqual(['a22']);
  });

  it('that cannot be ranked are not replaced by others', () => {
    const answer = asked({ when: undefined, rank: 'most', per: 'day' }, row('month', '9'));
    expect(answer).toMatchObject({ outcome: 'unknown', facts: [] });
  });

  it('within a month are told with their own period', () => {
    const when = { kind: 'days', from: '2024-01-01', to: '2024-01-31' };
    const answer = asked({ when }, days([3]));
    expect(ids(answer)).toEqual(['day-1']);
    expect(answer.answer).toContain('1 January 2024');
  });

  it('told more than half a year before the time asked about are no answer', () => {
    const rows = row('old', '10', '', '{ from: 2023-09-01, to: 2023-09-30 }');
    const when = { kind: 'days', from: '2024-05-01', to: '2024-05-31' };
    expect(asked({ when }, rows, 'standing')).toMatchObject({ outcome: 'unknown', facts: [] });
  });

  it('that are totals from before a whole year do not say what came about in it', () => {
    const rows = row('by-december', '10', '', '{ from: 2023-08-01, to: 2023-12-31 }');
    const year = { kind: 'days', from: '2024-01-01', to: '2024-12-31' };
    const day = { kind: 'days', from: '2024-03-01', to: '2024-03-01' };
    expect(asked({ when: year }, rows, 'total')).toMatchObject({ outcome: 'unknown', facts: [] });
    expect(ids(asked({ when: day }, rows, 'total'))).toEqual(['by-december']);
  });

  it('of another time are named where only parts of the whole are held', () => {
    const rows = row('part', '10', ', of: oldest', '{ from: 2024-03-01, to: 2024-03-31 }');
    const answer = asked({ when: { kind: 'days', from: '2020-01-01', to: '2020-01-31' } }, rows);
    expect(answer).toMatchObject({ outcome: 'unknown', facts: [] });
    expect(answer.answer).toContain('March 2024');
  });
});

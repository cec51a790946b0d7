import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRAFFIC } from '../../src/knowledge/schema/common.ts';
import { parseQuery, parseWhen, printQuery, printWhen, type Query } from '../../src/question/query.ts';
import { anyText } from './any-text.ts';

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,2}$/).filter((text) => text.length <= 20);
const ids = fc.array(id, { maxLength: 4 });
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const minute = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([on, hour, past]) => `${on}T${String(hour).padStart(2, '0')}:${String(past).padStart(2, '0')}`);
const when = fc.oneof(
  fc.constant({ kind: 'now' } as const),
  minute.map((at) => ({ kind: 'minute', at }) as const),
  fc
    .tuple(day, day)
    .filter(([from, to]) => from <= to)
    .map(([from, to]) => ({ kind: 'days', from, to }) as const),
);
const traffic = fc.constantFrom(...TRAFFIC);
/** A record of which some keys may be missing (never undefined, as in JSON). */
const view = { traffic, known: day };

/** An arbitrary query for each thing that can be asked. */
const QUERIES: { readonly [ask in Query['ask']]: fc.Arbitrary<Query> } = {
  state: fc.record(
    { ask: fc.constant('state' as const), border: id, crossings: ids, when, ...view },
    { requiredKeys: ['ask', 'border', 'crossings', 'when'] },
  ),
  list: fc.record(
    {
      ask: fc.constant('list' as const),
      border: id,
      state: fc.constantFrom('open' as const, 'closed' as const),
      when,
      ...view,
    },
    { requiredKeys: ['ask', 'border', 'state', 'when'] },
  ),
  history: fc.record(
    { ask: fc.constant('history' as const), border: id, crossings: ids, when, ...view },
    { requiredKeys: ['ask', 'border', 'crossings'] },
  ),
  plan: fc.record(
    { ask: fc.constant('plan' as const), border: id, crossings: ids, known: day, traffic },
    { requiredKeys: ['ask', 'border', 'crossings', 'known'] },
  ),
  decisions: fc.record(
    {
      ask: fc.constant('decisions' as const),
      border: id,
      crossings: fc.uniqueArray(id, { minLength: 1 }),
      when,
    },
    { requiredKeys: ['ask', 'border'] },
  ),
  decision: fc.record({ ask: fc.constant('decision' as const), decision: id }),
  figures: fc.record(
    { ask: fc.constant('figures' as const), border: id, measure: id, scope: id, of: id, when },
    { requiredKeys: ['ask', 'border', 'measure', 'scope'] },
  ),
  topic: fc.record({ ask: fc.constant('topic' as const), topic: id }),
  crossing: fc.record({
    ask: fc.constant('crossing' as const),
    crossing: id,
    about: fc.constantFrom('all' as const, 'where' as const, 'other-side' as const, 'hours' as const),
  }),
  freshness: fc.record({ ask: fc.constant('freshness' as const), border: id, crossings: ids }),
  help: fc.record({ ask: fc.constant('help' as const), border: id }),
};

describe('a printed query', () => {
  it.each(Object.entries(QUERIES))('of the kind "%s" reads back as the query it was', (_, query) => {
    fc.assert(
      fc.property(query, (asked) => {
        expect(parseQuery(printQuery(asked))).toEqual(asked);
      }),
      { numRuns: 50 },
    );
  });

  it('is one line of words that a person can read', () => {
    const query: Query = {
      ask: 'state',
      border: 'fi-ru',
      crossings: ['vaalimaa', 'niirala'],
      when: { kind: 'minute', at: '2023-12-15T19:00' },
    };
    expect(printQuery(query)).toBe('state border=fi-ru crossings=vaalimaa,niirala when=2023-12-15T19:00');
  });

  it('says a single day once and a span with both its ends', () => {
    expect(printWhen({ kind: 'days', from: '2023-12-15', to: '2023-12-15' })).toBe('2023-12-15');
    expect(printWhen({ kind: 'days', from: '2023-11-18', to: '2023-11-23' })).toBe('2023-11-18..2023-11-23');
  });
});

describe('a text that is no printed query', () => {
  it.each([
    ['nothing', ''],
    ['a question', 'Is Vaalimaa open?'],
    ['a question word for a kind that is not asked', 'weather border=fi-ru when=now'],
    ['a kind without what it needs', 'state border=fi-ru'],
    ['a key that the kind does not have', 'state border=fi-ru when=now colour=red'],
    ['a day that is not in the calendar', 'state border=fi-ru when=2023-02-30'],
    ['a time in words', 'state border=fi-ru when=yesterday'],
    ['an id in capitals', 'state border=FI-RU when=now'],
    ['a class of traffic that does not exist', 'state border=fi-ru when=now traffic=horse'],
    ['a state that cannot be listed', 'list border=fi-ru state=unknown when=now'],
    ['a value that goes on after its end', 'state border=fi-ru=x when=now'],
    ['a span with three ends', 'state border=fi-ru when=2023-11-18..2023-11-23..2023-11-30'],
    ['a query twice', 'help help'],
    ['JSON', '{"ask":"help"}'],
  ])('is undefined: %s', (_, text) => {
    expect(parseQuery(text)).toBeUndefined();
  });

  it('is undefined whatever it is, as long as it does not begin with a kind of question', () => {
    const kinds = Object.keys(QUERIES);
    const foreign = anyText(200);
    fc.assert(
      fc.property(
        foreign.filter((text) => !kinds.includes(text.split(' ')[0] ?? '')),
        (text) => {
          expect(parseQuery(text)).toBeUndefined();
        },
      ),
    );
  });

  it('never throws, even where it begins like a query', () => {
    const kind = fc.constantFrom(...Object.keys(QUERIES));
    const rest = anyText(100);
    fc.assert(
      fc.property(kind, rest, (ask, more) => {
        expect(() => parseQuery(`${ask} ${more}`)).not.toThrow();
      }),
    );
  });
});

describe('a printed time', () => {
  it('reads back as the time it was', () => {
    fc.assert(
      fc.property(when, (asked) => {
        expect(parseWhen(printWhen(asked))).toEqual(asked);
      }),
    );
  });

  it.each(['', 'today', '2023', '2023-13-01', '2023-12-15T25:00', '2023-12-15 20:00', '..', '2023-12-15..'])(
    'is undefined for "%s"',
    (text) => {
      expect(parseWhen(text)).toBeUndefined();
    },
  );
});

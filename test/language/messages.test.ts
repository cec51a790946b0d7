import { describe, expect, it } from 'vitest';
import { LANGUAGES, type State, TRAFFIC } from '../../src/knowledge/schema/common.ts';
import { QUALIFIERS } from '../../src/knowledge/schema/figure.ts';
import { SOURCE_KINDS } from '../../src/knowledge/schema/source.ts';
import { en } from '../../src/language/en.ts';
import { messagesIn } from '../../src/language/language.ts';
import type { Messages, Tense } from '../../src/language/messages.ts';
import type { CrossingState } from '../../src/timeline/spell.ts';

type Key = Exclude<keyof Messages, 'language' | 'commands'>;

const STATES: readonly CrossingState[] = ['open', 'closed', 'restricted', 'unknown'];
const HELD: readonly State[] = ['open', 'closed'];
const TENSES: readonly Tense[] = ['past', 'present', 'future'];
const subject = 'Vaalimaa';
const date = '15 December 2023';
const other = '14 December 2023';
const when = 'on 25 November 2023';
const decision = 'Border closed';
const period = '1–17 November 2023';

/** Calls for every message, with and without each parameter that may be missing. Adding a message asks for its call. */
const CALLS: { readonly [K in Key]: readonly Parameters<Messages[K]>[] } = {
  traffic: TRAFFIC.map((traffic) => [traffic]),
  classes: [
    [[{ state: 'open', traffic: ['freight trains'] }]],
    [
      [
        { state: 'open', traffic: ['freight trains', 'cargo ships'] },
        { state: 'closed', traffic: ['passenger trains'] },
      ],
    ],
  ],
  theBorder: [[{ name: 'Finland–Russia border' }]],

  atMinute: [[{ date, time: '19:00' }]],
  onDay: [[{ date }]],
  inPeriod: [[{ period, whole: false }], [{ period: 'November 2023', whole: true }]],
  localTimes: [[{ city: 'Helsinki' }]],

  stateNow: STATES.flatMap((state): Parameters<Messages['stateNow']>[] => [
    [{ subject, many: false, state }],
    [{ subject, many: true, state, traffic: 'bicycles', asOf: date }],
  ]),
  stateConcluded: STATES.flatMap((state): Parameters<Messages['stateConcluded']>[] => [
    [{ subject, many: false, state }],
    [{ subject, many: true, state, traffic: 'bicycles' }],
  ]),
  stateThen: STATES.flatMap((state) =>
    TENSES.flatMap((tense): Parameters<Messages['stateThen']>[] => [
      [{ subject, many: false, state, when, tense }],
      [{ subject, many: true, state, traffic: 'bicycles', when, tense }],
    ]),
  ),
  changes: [[{ subject, when }]],
  part: [[{ since: date }], [{ until: date }], [{ since: other, until: date }]],
  stateNotHeld: [[{ subject }], [{ subject, traffic: 'bicycles' }], [{ subject, traffic: 'bicycles', when }]],
  stateLapsed: [[{ subject, decision, ended: date }]],
  outsideHours: TENSES.map((tense) => [{ subject, many: false, tense }]),
  outsideHoursCount: TENSES.map((tense) => [{ count: 2, tense }]),
  withinHours: [[{ classes: 'open for bicycles' }]],
  outsideHoursTerm: [[]],

  lasts: STATES.flatMap((state) =>
    TENSES.flatMap((tense): Parameters<Messages['lasts']>[] => [
      [{ state, tense, many: true, since: other }],
      [{ state, tense, many: false, until: date }],
      [{ state, tense, many: true, since: other, until: date }],
    ]),
  ),
  term: TENSES.flatMap((tense): Parameters<Messages['term']>[] => [
    [{ tense }],
    [{ tense, since: other }],
    [{ tense, until: date }],
    [{ tense, since: other, until: date }],
  ]),
  announcedEnd: [[{ end: '13 December 2023 (that day included)' }]],
  next: STATES.flatMap((state): Parameters<Messages['next']>[] => [
    [{ state, from: date, normal: false }],
    [{ state, from: date, normal: true }],
  ]),
  futureNote: [[]],

  decidedBy: [
    [{ title: decision }],
    [{ title: decision, by: 'Government', decided: date, law: 'Border Guard Act' }],
  ],
  normalState: TENSES.flatMap((tense): Parameters<Messages['normalState']>[] => [
    [{ inferred: false, tense }],
    [{ inferred: true, tense }],
  ]),
  abolished: [[{ since: date }]],
  inferred: [[]],

  hours: [[{ text: 'Open 08:00–20:00.' }]],
  condition: [[{ text: 'No bicycles.' }]],
  incident: [[{ text: 'The gate shut at 14:00.' }]],
  dispute: [[{ text: 'Yle says the 24th.' }]],

  listTitle: HELD.flatMap((state): Parameters<Messages['listTitle']>[] =>
    state === 'unknown' ? [] : [[{ state, when: null }], [{ state, when }]],
  ),
  count: TENSES.flatMap((tense) =>
    [0, 1, 2, 3, 8].flatMap((count): Parameters<Messages['count']>[] => [
      [{ main: true, state: 'open', count, of: 8, border: 'the Finland–Russia border', tense }],
      [{ main: false, traffic: 'freight trains', state: 'open', count, of: 8, border: 'the border', tense }],
      [{ main: true, state: 'closed', count, of: 8, border: 'the border', tense, when, asOf: date }],
    ]),
  ),
  partlyOpenCount: [[{ count: 1 }], [{ count: 2 }]],
  several: TENSES.flatMap((tense): Parameters<Messages['several']>[] =>
    tense === 'present' ? [[{ tense }], [{ tense, asOf: date }]] : [[{ tense, when }]],
  ),
  listItem: STATES.flatMap((state): Parameters<Messages['listItem']>[] => [
    [{ crossings: subject, state, term: 'until further notice' }],
    [{ crossings: subject, state, term: 'until further notice', classes: 'open for boats' }],
  ]),

  historyTitle: [[{ subject }]],
  historyLead: [[{ subject }]],
  historyItem: STATES.flatMap((state): Parameters<Messages['historyItem']>[] => [
    [{ state }],
    [{ state, from: other }],
    [{ state, until: date }],
    [{ state, from: other, until: date, decision, duration: '44 hours' }],
  ]),
  planLead: [[{ subject, known: date }]],
  planItem: STATES.flatMap((state): Parameters<Messages['planItem']>[] => [
    [{ subject, state, decision }],
    [{ subject, state, decision, from: other, until: date, decided: '12 December 2023' }],
    [{ subject, state, decision, from: other, end: '13 December 2023 (that day included)' }],
  ]),
  noPlan: [[{ subject, known: date }]],
  duration: [
    [{ days: 0, hours: 1 }],
    [{ days: 0, hours: 20 }],
    [{ days: 1, hours: 0 }],
    [{ days: 1, hours: 20 }],
    [{ days: 26, hours: 0 }],
    [{ days: 26, hours: 5 }],
  ],

  ranked: (['most', 'least'] as const).flatMap((rank) =>
    (['day', 'week', 'month'] as const).map(
      (per): Parameters<Messages['ranked']> => [{ rank, per, count: 5 }],
    ),
  ),
  sumOf: [[{ total: '123', count: 3 }]],
  decidedBefore: [[{ when }]],
  declinedOffTopic: [[]],
  unclear: [[]],
  ambiguousBorder: [[{ borders: 'A and B' }]],
  askBorder: [[{ border: 'A' }]],
  quoted: [[{ text: 'Vyborg' }]],
  decisionsTitle: [[{ when: null }], [{ when }]],
  decisionItem: [
    [{ title: decision, summary: 'All points were shut.' }],
    [
      {
        title: decision,
        summary: 'All points were shut.',
        date,
        by: 'Government',
        law: 'Border Guard Act',
        number: 'SM/2023/15',
        end: 'until further notice',
      },
    ],
  ],
  noDecisions: [[{ when }]],
  noDecisionsInForce: [[]],

  figuresTitle: [[{ measure: 'asylum seekers who arrived' }]],
  figureItem: [
    [{ amount: '415 people', scope: 'Southeast Finland', period, text: 'Counted.' }],
    [
      {
        amount: '415 people',
        of: 'Syrians',
        scope: 'Southeast Finland',
        period,
        text: 'Counted.',
        single: 'Yle',
      },
    ],
  ],
  amount: QUALIFIERS.flatMap((qualifier): Parameters<Messages['amount']>[] => [
    [{ value: '900', unit: 'people', qualifier }],
    [{ value: '167 for, 31 against', unit: '', qualifier }],
  ]),
  range: [[{ from: '10', to: '20' }]],
  vote: [[{ for: '167', against: '31' }]],
  figuresDisagree: [[]],
  nearestPeriod: [[{ when: date }]],
  partDayOnly: [[{ when: date }]],
  derived: [[]],
  noFigure: [
    [{ measure: 'arrivals', scope: 'Southeast Finland' }],
    [{ measure: 'arrivals', scope: 'Southeast Finland', when }],
  ],
  heldFigures: [[{ what: 'November 2023 and 2015' }]],

  point: [
    [{ text: 'Nobody walks.', single: false }],
    [{ text: 'Many walk.', by: 'Mayor Mo', single: false }],
    [{ text: 'Many walk.', said: date, single: true }],
    [{ text: 'Many walk.', by: 'Mayor Mo', said: date, single: true }],
  ],
  notLegalAdvice: [[]],

  crossingKind: ['road', 'rail', 'port', 'waterway', 'temporary', 'foot'].map((kind) => [
    { name: subject, kind, municipality: 'Virolahti', region: 'Kymenlaakso' },
  ]),
  otherSide: [[{ name: subject, other: 'Torfyanovka' }]],
  otherSideNotHeld: [[{ name: subject }]],
  hoursNotHeld: [[{ name: subject }]],

  lastConfirmed: [0, 1, 183].flatMap((days): Parameters<Messages['lastConfirmed']>[] => [
    [{ date, days, stale: false }],
    [{ date, days, publisher: 'Yle', stale: true }],
  ]),
  checkOfficial: [[{ name: 'Finnish Border Guard', url: 'https://raja.fi/en' }]],
  official: [[{ name: 'Finnish Border Guard', url: 'https://raja.fi/en' }]],
  freshnessTitle: [[]],
  freshnessLead: [1, 183].map((days) => [{ subject, date, days }]),
  confirmation: [[{ date, text: 'Still shut.' }]],
  neverConfirmed: [[{ subject }]],

  refusalTitle: [[]],
  unknownQuestion: [[]],
  notUnderstood: [[{ words: '“weather”' }]],
  declinedUnlawful: [[]],
  clarifyTitle: [[]],
  ambiguousDate: [[{ first: '11 December 2023', second: '12 November 2023' }]],
  badDate: [[{ given: 'soonish' }]],
  noSuchDay: [[{ given: '31 november' }]],
  dateForms: [[]],
  unknownCrossing: [[{ given: 'Narnia' }]],
  unknownBorder: [[{ given: 'Mexico' }]],
  heldBorders: [[{ borders: 'A, B' }]],
  emptyQuestion: [[]],

  helpTitle: [[]],
  help: [[{ crossings: [subject, 'Salla'], date }]],

  sources: [[]],
  nearQuestions: [[]],
  revision: [[{ revision: 'e5d19a9b72' }]],
  undated: [[]],
  noAddress: [[]],

  more: [[{ count: 1 }], [{ count: 12 }]],
  page: [[{ page: 2, of: 3 }]],
  yourTime: STATES.map((state): Parameters<Messages['yourTime']> => [{ state, since: '<t:1702663200:f>' }]),

  sourcesTitle: [[{ title: subject }]],
  sourceKind: SOURCE_KINDS.map((kind) => [kind]),
  readOnCopy: [[]],
  noSources: [[]],

  buttonShow: [[]],
  buttonDelete: [[]],
  buttonHistory: [[]],
  buttonSources: [[]],
  buttonAll: [[]],
  buttonEarlier: [[]],
  buttonLater: [[]],

  notYours: [[]],
  oldButton: [[{ command: '</crossing ask:1>' }]],
  unknownCommand: [[{ commands: '/crossing' }]],
  wait: [[{ who: 'person', seconds: 1 }], [{ who: 'server', seconds: 12 }]],

  checkTitle: [[]],
  claim: [[{ text: 'Vaalimaa opens on Monday' }]],
  claimNotHeld: [[]],
  nothingToCheck: [[]],

  failure: [[{ id: 'f-1a2b' }]],

  askStateOf: [[{ crossing: subject }]],
  askHistoryOf: [[{ crossing: subject }]],
  askOpenOn: [[{ date, whole: false }], [{ date: 'November 2023', whole: true }]],
  askOpenOf: [
    [{ crossing: subject, date, whole: false }],
    [{ crossing: subject, date: 'November 2023', whole: true }],
  ],
  askFigures: [
    [{ measure: 'asylum seekers who arrived', scope: '', when: 'November 2023' }],
    [{ measure: 'asylum seekers who arrived', scope: 'Southeast Finland', when: 'November 2023' }],
  ],
  askWhichOpen: [[]],
};

/** Parameters that choose a wording and are no words themselves. */
const CHOICES = new Set(['state', 'tense', 'kind', 'qualifier', 'who']);

/** The finished words among the parameters of a call. */
function wordsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return CHOICES.has(key) || key === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => wordsOf(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => wordsOf(inner, name));
}

function called(messages: Messages, key: Key, parameters: readonly unknown[]): readonly string[] {
  const message = messages[key] as (...given: readonly unknown[]) => string | readonly string[];
  return [message(...parameters)].flat();
}

const keys = Object.keys(CALLS) as Key[];

describe.each(LANGUAGES)('the messages for the language "%s"', (language) => {
  const messages = messagesIn(language);

  it('are all called here', () => {
    expect(
      Object.keys(messages)
        .filter((key) => key !== 'language' && key !== 'commands')
        .sort(),
    ).toEqual([...keys].sort());
  });

  it.each(keys)('say something whole in %s', (key) => {
    for (const parameters of CALLS[key]) {
      for (const text of called(messages, key, parameters)) {
        expect(text.trim()).not.toBe('');
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{| {2}| [.,;:?!](\s|$)|\(\)|“”/);
      }
    }
  });

  it.each(keys.filter((key) => key !== 'ranked'))('use every word that they are given in %s', (key) => {
    const lost = CALLS[key].flatMap((parameters) => {
      const text = called(messages, key, parameters).join('\n').toLowerCase();
      return wordsOf(parameters).filter((word) => !text.includes(word.toLowerCase()));
    });
    expect(lost).toEqual([]);
  });
});

describe('a state in English', () => {
  it('never says open for closed, or closed for open', () => {
    for (const many of [true, false]) {
      for (const tense of TENSES) {
        expect(en.stateThen({ subject, many, state: 'closed', when, tense })).not.toMatch(/\bopen\b/);
        expect(en.stateThen({ subject, many, state: 'open', when, tense })).not.toMatch(/\bclosed\b/);
        expect(en.lasts({ state: 'closed', tense, many, since: date })).not.toMatch(/\bopen\b/);
      }
      expect(en.stateNow({ subject, many, state: 'closed' })).not.toMatch(/\bopen\b/);
    }
  });

  it('agrees with its subject in number', () => {
    expect(en.stateNow({ subject, many: false, state: 'closed' })).toBe('Vaalimaa is closed.');
    expect(en.stateNow({ subject: 'Salla and Vartius', many: true, state: 'closed' })).toBe(
      'Salla and Vartius are closed.',
    );
    expect(en.stateThen({ subject, many: false, state: 'open', when, tense: 'past' })).toBe(
      'Vaalimaa was open on 25 November 2023.',
    );
  });

  it('of which neither end is known has no sentence about its term', () => {
    expect(en.lasts({ state: 'open', many: false, tense: 'past' })).toBe('');
  });

  it('says as of when it was last confirmed', () => {
    expect(en.stateNow({ subject, many: false, state: 'closed', asOf: '24 May 2026' })).toBe(
      'Vaalimaa is closed as of 24 May 2026, the last confirmation in the knowledge.',
    );
  });
});

describe('numbers in English', () => {
  it('of days and hours are singular for one', () => {
    expect(en.duration({ days: 0, hours: 1 })).toBe('1 hour');
    expect(en.duration({ days: 1, hours: 20 })).toBe('44 hours');
    expect(en.duration({ days: 1, hours: 0 })).toBe('1 day');
    expect(en.duration({ days: 26, hours: 0 })).toBe('26 days');
    expect(en.lastConfirmed({ date, days: 1, stale: false })).toContain('1 day ago');
    expect(en.lastConfirmed({ date, days: 183, stale: true })).toContain('183 days ago');
    expect(en.freshnessLead({ subject, date, days: 1 })).toContain('1 day ago');
  });

  it('of crossings are none, only one, some or all', () => {
    const count = (n: number) =>
      en.count({ main: true, state: 'open', count: n, of: 8, border: 'the border', tense: 'past', when });
    expect(count(0)).toMatch(/^None of the 8 .* open on 25 November 2023\.$/);
    expect(count(1)).toMatch(/^Only 1 of the 8 .* was open/);
    expect(count(3)).toMatch(/^3 of the 8 .* were open/);
    expect(count(8)).toMatch(/^All 8 .* were open/);
  });
});

import { describe, expect, it } from 'vitest';
import { CLOSING, decision, expectFound, type Fault, figure, figures, rows, topic } from '../faults.ts';
import { deciding, findingsOf, road, small, smallFiles } from '../small-knowledge.ts';

const BORDER = smallFiles().get('ab/border.yaml') ?? '';
const D = 'ab/decisions/d.yaml';
const NORT = /^crossing "nort" does not exist; did you mean "north"\?$/;
const GAZETE = /^source "gazete" does not exist; did you mean "gazette"\?$/;
const ALONE = /unreliable back nothing alone/;

const unknownCrossings: Fault[] = [
  {
    what: 'the main crossings of a border',
    file: 'ab/border.yaml',
    text: BORDER.replace('main: [north', 'main: [▸nort'),
    path: 'main[0]',
    says: NORT,
  },
  {
    what: 'a district',
    file: 'ab/border.yaml',
    text: BORDER.replace('crossings: [north]', 'crossings: [▸nort]'),
    path: 'areas[0].crossings[0]',
    says: NORT,
  },
  {
    what: 'an effect',
    file: D,
    text: decision(
      'd',
      `effects:\n  - ${CLOSING.replace('[north]', '[south, ▸nort]')}\nsources: [gazette]\n`,
    ),
    path: 'effects[0].crossings[1]',
    says: NORT,
  },
  {
    what: 'opening hours',
    file: D,
    text: decision(
      'd',
      'hours: [{ crossings: [▸nort], from: 2024-02-01, text: { en: Daily } }]\nsources: [gazette]\n',
    ),
    path: 'hours[0].crossings[0]',
    says: NORT,
  },
  {
    what: 'a condition',
    file: D,
    text: decision(
      'd',
      'conditions: [{ crossings: [▸nort], about: foot, from: 2024-02-01, text: { en: No walking } }]\nsources: [gazette]\n',
    ),
    path: 'conditions[0].crossings[0]',
    says: NORT,
  },
  {
    what: 'an incident',
    file: D,
    text: decision(
      'd',
      'incidents:\n  - crossings: [▸nort]\n    from: 2024-02-01\n    until: 2024-02-02\n    text: { en: A stop }\nsources: [gazette]\n',
    ),
    path: 'incidents[0].crossings[0]',
    says: NORT,
  },
  {
    what: 'a confirmation',
    file: 'ab/confirmations.yaml',
    text: `confirmations:
  - date: 2024-03-01
    state: closed
    crossings: [▸nort]
    traffic: [passenger]
    named: true
    text: { en: Still so }
    sources: [gazette]
`,
    path: 'confirmations[0].crossings[0]',
    says: NORT,
  },
  {
    what: 'the state on which a point rests',
    file: 'ab/topics/t.yaml',
    text: topic(
      't',
      '{ status: fact, text: { en: So }, sources: [gazette], while: { crossings: [▸nort], traffic: passenger, state: closed } }',
    ),
    path: 'points[0].while.crossings[0]',
    says: NORT,
  },
];

const unknownSources: Fault[] = [
  {
    what: 'a decision',
    file: D,
    text: decision('d', 'sources: [herald, ▸gazete]\n'),
    path: 'sources[1]',
    says: GAZETE,
  },
  {
    what: 'a crossing',
    file: 'ab/crossings/west.yaml',
    text: road('west', 'West').replace(/sources: \[gazette\]\n$/, 'sources: [▸gazete, herald]\n'),
    path: 'sources[0]',
    says: GAZETE,
  },
  {
    what: 'a normal state',
    file: 'ab/crossings/west.yaml',
    text: road('west', 'West').replace('sources: [gazette]', 'sources: [▸gazete, herald]'),
    path: 'traffic.passenger.sources[0]',
    says: GAZETE,
  },
  {
    what: 'a note on a crossing',
    file: 'ab/crossings/west.yaml',
    text: `${road('west', 'West')}notes: [{ text: { en: Remote }, sources: [herald, ▸gazete] }]\n`,
    path: 'notes[0].sources[1]',
    says: GAZETE,
  },
  {
    what: 'usual opening hours',
    file: 'ab/crossings/west.yaml',
    text: `${road('west', 'West')}hours: [{ from: 2024, text: { en: Daily }, sources: [herald, ▸gazete] }]\n`,
    path: 'hours[0].sources[1]',
    says: GAZETE,
  },
  {
    what: 'a dispute',
    file: D,
    text: decision(
      'd',
      'disputes: [{ text: { en: Two days }, sources: [▸gazete, herald] }]\nsources: [gazette]\n',
    ),
    path: 'disputes[0].sources[0]',
    says: GAZETE,
  },
  {
    what: 'a confirmation',
    file: 'ab/confirmations.yaml',
    text: `confirmations:
  - date: 2024-03-01
    state: closed
    crossings: [north]
    traffic: [passenger]
    named: true
    text: { en: Still so }
    sources: [▸gazete]
`,
    path: 'confirmations[0].sources[0]',
    says: GAZETE,
  },
  {
    what: 'a figure',
    file: 'ab/figures/arrivals.yaml',
    text: figures(figure('a', { sources: '[herald, ▸gazete]' })),
    path: 'figures[0].sources[1]',
    says: GAZETE,
  },
  {
    what: 'a point of a topic',
    file: 'ab/topics/t.yaml',
    text: topic('t', '{ status: fact, text: { en: So }, sources: [herald, ▸gazete] }'),
    path: 'points[0].sources[1]',
    says: GAZETE,
  },
];

const alone: Fault[] = [
  {
    what: 'a decision',
    file: D,
    text: decision('d', '▸sources: [rumour]\n'),
    path: 'sources',
    says: ALONE,
  },
  {
    what: 'a crossing',
    file: 'ab/crossings/west.yaml',
    text: road('west', 'West').replace(/sources: \[gazette\]\n$/, '▸sources: [rumour]\n'),
    path: 'sources',
    says: ALONE,
  },
  {
    what: 'a normal state',
    file: 'ab/crossings/west.yaml',
    text: road('west', 'West').replace('sources: [gazette]', '▸sources: [rumour]'),
    path: 'traffic.passenger.sources',
    says: ALONE,
  },
  {
    what: 'a note on a crossing',
    file: 'ab/crossings/west.yaml',
    text: `${road('west', 'West')}notes: [{ text: { en: Remote }, ▸sources: [rumour] }]\n`,
    path: 'notes[0].sources',
    says: ALONE,
  },
  {
    what: 'usual opening hours',
    file: 'ab/crossings/west.yaml',
    text: `${road('west', 'West')}hours: [{ from: 2024, text: { en: Daily }, ▸sources: [rumour] }]\n`,
    path: 'hours[0].sources',
    says: ALONE,
  },
  {
    what: 'a figure',
    file: 'ab/figures/arrivals.yaml',
    text: figures(figure('a', { sources: '[rumour]' }, 'sources')),
    path: 'figures[0].sources',
    says: ALONE,
  },
  {
    what: 'a point of a topic',
    file: 'ab/topics/t.yaml',
    text: topic('t', '{ status: fact, text: { en: So }, ▸sources: [rumour] }'),
    path: 'points[0].sources',
    says: ALONE,
  },
];

describe('the check of references', () => {
  it.each(rows(unknownCrossings))('finds a crossing that does not exist in %s', (_what, fault) =>
    expectFound(fault),
  );

  it.each(rows(unknownSources))('finds a source that does not exist in %s', (_what, fault) =>
    expectFound(fault),
  );

  it.each(rows(alone))('finds that only an unreliable report backs %s', (_what, fault) => expectFound(fault));

  it('suggests nothing where no name is near', () => {
    const [finding] = findingsOf({ [D]: decision('d', 'sources: [xyzzy]\n') });
    expect(finding?.message).toBe('source "xyzzy" does not exist');
  });

  it('finds a replaced decision that does not exist', () =>
    expectFound({
      what: '',
      file: D,
      text: decision('d', 'replaces: [▸d-frist]\nsources: [gazette]\n'),
      path: 'replaces[0]',
      says: /^decision "d-frist" does not exist; did you mean "d-first"\?$/,
      beside: deciding({ id: 'd-first', decided: '2023-01-01' }),
    }));

  it('finds a decision that replaces one of another border', () =>
    expectFound({
      what: '',
      file: 'cd/decisions/d.yaml',
      text: decision('d', 'replaces: [▸d-first]\nsources: [gazette]\n'),
      path: 'replaces[0]',
      says: /d-first/,
      beside: {
        ...deciding({ id: 'd-first', decided: '2023-01-01' }),
        'cd/border.yaml': BORDER.replace('id: ab', 'id: cd')
          .replace(/^main.*$/m, 'main: [west]')
          .replace(/^areas:\n.*\n/m, ''),
        'cd/crossings/west.yaml': road('west', 'West'),
      },
    }));

  it('finds a crossing of another border in an effect', () =>
    expectFound({
      what: '',
      file: 'cd/decisions/d.yaml',
      text: decision('d', `effects: [${CLOSING.replace('north', '▸north')}]\nsources: [gazette]\n`),
      path: 'effects[0].crossings[0]',
      says: /^crossing "north" does not exist/,
      beside: {
        'cd/border.yaml': BORDER.replace('id: ab', 'id: cd')
          .replace(/^main.*$/m, 'main: [west]')
          .replace(/^areas:\n.*\n/m, ''),
        'cd/crossings/west.yaml': road('west', 'West'),
      },
    }));

  const TOPIC = topic('t', '{ status: fact, text: { en: So }, sources: [gazette] }');

  it('finds a related topic that does not exist', () =>
    expectFound({
      what: '',
      file: 'ab/topics/t.yaml',
      text: `${TOPIC}related: [▸u]\n`,
      path: 'related[0]',
      says: /^topic "u" does not exist/,
    }));

  it('finds a border that is told of and does not exist', () =>
    expectFound({
      what: '',
      file: 'ab/topics/t.yaml',
      text: `${TOPIC}touches: [▸ac]\n`,
      path: 'touches[0]',
      says: /^border "ac" does not exist/,
    }));

  it.each(['claim', 'denial', 'opinion'])('finds a %s without the one who makes it', (status) =>
    expectFound({
      what: '',
      file: 'ab/topics/t.yaml',
      text: topic('t', `▸{ status: ${status}, text: { en: So }, sources: [gazette] }`),
      path: 'points[0]',
      says: new RegExp(`^a ${status} says \`by\` whom`),
    }),
  );

  it('takes a fact without anyone who states it', () => {
    const knowledge = small({
      'ab/topics/t.yaml': topic('t', '{ status: fact, text: { en: So }, sources: [gazette] }'),
    });
    expect(knowledge.topics.get('t')?.points).toHaveLength(1);
  });

  it('lets an unreliable report stand beside a good source', () => {
    const knowledge = small({ [D]: decision('d', 'sources: [rumour, herald]\n') });
    expect(knowledge.decisions.has('d')).toBe(true);
  });

  it('lets an unreliable report back what is marked as unreliable itself', () => {
    const row = figure('a', { sources: '[rumour]', unreliable: 'one rumour' });
    expect(small({ 'ab/figures/arrivals.yaml': figures(row) }).figures.has('a')).toBe(true);
  });

  it('lets an unreliable report be one side of a dispute', () => {
    const text = decision('d', 'disputes: [{ text: { en: So }, sources: [rumour] }]\nsources: [gazette]\n');
    expect(small({ [D]: text }).decisions.get('d')?.disputes).toHaveLength(1);
  });

  it('finds a source under an id it formerly had', () => {
    const knowledge = small({
      'sources/2021.yaml': `sources:
  - { id: post, formerly: [old-post], publisher: Post, title: News, url: null, published: 2021, language: en, kind: news }
`,
      [D]: decision('d', 'sources: [old-post]\n'),
    });
    expect(knowledge.sources.get('old-post')?.id).toBe('post');
  });
});

import { describe, expect, it } from 'vitest';
import { CLOSING, decision, expectFound, type Fault, figure, figures, rows } from './faults.ts';
import { findingsOf, road } from './small-knowledge.ts';

const D = 'ab/decisions/d.yaml';
const WEST = 'ab/crossings/west.yaml';

/** A fault in the lines of one decision that has its sources. */
function faulty(what: string, lines: string, path: string, says: RegExp): Fault {
  return { what, file: D, text: decision('d', `${lines}\nsources: [gazette]\n`), path, says };
}

const yaml: Fault[] = [
  faulty('a bracket that is not closed', 'replaces: [d-one\n▸law: { en: The Act }', '', /\]|flow|bracket/i),
  faulty('a key given twice', 'number: A1\n▸number: A2', '', /unique/),
  faulty('a tab as indentation', 'law:\n▸\ten: The Act', '', /tab/i),
  faulty('an anchor', 'law: &law ▸{ en: The Act }', '', /anchors and aliases.*write the value out/),
];

const values: Fault[] = [
  faulty('an unknown key', '▸colour: red', 'colour', /"colour"/),
  faulty(
    'an unknown key deep in a file',
    `effects:\n  - ${CLOSING.replace(' }', ', ▸colour: red }')}`,
    'effects[0].colour',
    /"colour"/,
  ),
  faulty(
    'a mistyped key, with the key that is meant',
    `effects:\n  - ${CLOSING.replace(' }', ', ▸untill: 2024-03-01 }')}`,
    'effects[0].untill',
    /"untill".*"until"/,
  ),
  faulty(
    'a mistyped state, with the one that is meant',
    `effects:\n  - ${CLOSING.replace('state: closed', '▸state: closd')}`,
    'effects[0].state',
    /^"closd" is not one of open, closed, unknown; did you mean "closed"\?$/,
  ),
  faulty(
    'a mistyped class of traffic, with the one that is meant',
    `effects:\n  - ${CLOSING.replace('passenger', '▸pasenger')}`,
    'effects[0].traffic[0]',
    /"pasenger" is not one of passenger.*did you mean "passenger"/,
  ),
  faulty(
    'a crossing named outside a list, saying that a list or "all" is right',
    `effects:\n  - ${CLOSING.replace('crossings: [north]', '▸crossings: north')}`,
    'effects[0].crossings',
    /list|array|\ball\b/,
  ),
  faulty(
    'a day that does not exist',
    `effects:\n  - ${CLOSING.replace('from: 2024-02-01', '▸from: 2024-02-30')}`,
    'effects[0].from',
    /that exists.*2024-03-14T20:00/,
  ),
  faulty(
    'a time with an offset, as times are local',
    `effects:\n  - ${CLOSING.replace('from: 2024-02-01', '▸from: 2024-02-01T00:00:00+02:00')}`,
    'effects[0].from',
    /a moment is a year, a month, a day or a local time/,
  ),
  faulty('a month where a day is needed', '▸announced: 2024-02', 'announced', /a day is written 2024-03-14/),
  faulty(
    'an hour that no clock shows',
    'hours: [{ crossings: all, ▸opens: "8:00", closes: "20:00", from: 2024, text: { en: Daily } }]',
    'hours[0].opens',
    /a clock time is written 08:00/,
  ),
  faulty(
    'a class of traffic named twice',
    `effects:\n  - ${CLOSING.replace('traffic: [passenger]', '▸traffic: [passenger, passenger]')}`,
    'effects[0].traffic',
    /named twice/,
  ),
  faulty(
    'a crossing named twice',
    `effects:\n  - ${CLOSING.replace('crossings: [north]', '▸crossings: [north, north]')}`,
    'effects[0].crossings',
    /named twice/,
  ),
  faulty('a text that lacks English', '▸law: { fi: Laki }', 'law.en', /"en" is missing/),
  faulty('an empty text', 'law: { ▸en: " " }', 'law.en', /must not be empty/),
  faulty(
    'an id that is not in kebab-case',
    'replaces: [▸D_First]',
    'replaces[0]',
    /lower-case letters and digits joined by hyphens/,
  ),
];

const missing: Fault[] = [
  {
    what: 'a missing source',
    file: D,
    text: `▸${decision('d', '')}`,
    path: 'sources',
    says: /"sources" is missing/,
  },
  {
    what: 'an empty list of sources',
    file: D,
    text: decision('d', '▸sources: []\n'),
    path: 'sources',
    says: /at least one source/,
  },
  faulty(
    'a missing beginning',
    `effects:\n  - ▸${CLOSING.replace(', from: 2024-02-01', '')}`,
    'effects[0].from',
    /"from" is missing/,
  ),
  faulty(
    'a missing state, without taking it for a mistyped one',
    `effects:\n  - ▸${CLOSING.replace(', state: closed', '')}`,
    'effects[0].state',
    /"state" is missing/,
  ),
];

const crossings: Fault[] = [
  {
    what: 'a normal state without a day and sources',
    file: WEST,
    text: road('west', 'West').replace(
      'passenger: { main: true, normal: open, from: 2020, sources: [gazette] }',
      '▸passenger: { main: true, normal: open }',
    ),
    path: 'traffic.passenger',
    says: /`from`.*`sources`/,
  },
  {
    what: 'a crossing without a main class',
    file: WEST,
    text: road('west', 'West').replaceAll('main: true, ', '').replace('traffic:', '▸traffic:'),
    path: 'traffic',
    says: /at least one class is main/,
  },
  {
    what: 'a latitude beyond the pole',
    file: WEST,
    text: road('west', 'West').replace(
      'position: null',
      'position: { ▸lat: 91, lon: 28, provenance: general knowledge }',
    ),
    path: 'position.lat',
    says: /90/,
  },
];

const others: Fault[] = [
  {
    what: 'a range that runs downwards',
    file: 'ab/figures/arrivals.yaml',
    text: figures(figure('a', { value: '{ from: 20, to: 10 }' }, 'value')),
    path: 'figures[0].value',
    says: /a range runs upwards/,
  },
  {
    what: 'a word with a capital letter in the lexicon',
    file: 'words/en.yaml',
    text: 'language: en\nfunction_words: [▸The]\n',
    path: 'function_words[0]',
    says: /lower case/,
  },
];

describe('reading a file', () => {
  it.each(rows(yaml))('finds %s', (_what, fault) => expectFound(fault));

  it('finds an alias and the anchor it goes back to', () => {
    const text = decision('d', 'law: &law { en: The Act }\nend: *law\nsources: [gazette]\n');
    const findings = findingsOf({ [D]: text });
    expect(findings.map(({ line, column, message }) => [line, column, message])).toEqual([
      [6, 11, 'YAML anchors and aliases are not used here: write the value out'],
      [7, 6, 'YAML anchors and aliases are not used here: write the value out'],
    ]);
  });

  it('finds a file that is empty', () => {
    const [finding, ...more] = findingsOf({ [D]: '' });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ file: D, line: 1, column: 1, message: expect.stringMatching(/object/) });
  });

  it('finds a file with two documents', () => {
    const text = decision('d', 'sources: [gazette]\n');
    expect(findingsOf({ [D]: `${text}---\n${text}` }).map(({ file, message }) => [file, message])).toEqual([
      [D, expect.stringMatching(/multiple documents/)],
    ]);
  });

  it.each(rows([...values, ...missing, ...crossings]))('finds %s', (_what, fault) => expectFound(fault));

  it.each(rows(others))('finds %s, among others', (_what, { file, text, path, says }) => {
    const place = text.split('▸')[0]?.split('\n') ?? [];
    expect(findingsOf({ [file]: text.replace('▸', '') })).toContainEqual({
      level: 'error',
      file,
      line: place.length,
      column: (place.at(-1) ?? '').length + 1,
      path,
      message: expect.stringMatching(says),
    });
  });

  it('reports every fault of one file', () => {
    const effect = '{ crossings: [], traffic: [car], state: shut, from: yesterday, colour: red }';
    const findings = findingsOf({ [D]: decision('d', `effects: [${effect}]\nsources: []\n`) });
    expect(findings.map(({ path }) => path).sort()).toEqual([
      'effects[0].colour',
      'effects[0].crossings',
      'effects[0].from',
      'effects[0].state',
      'effects[0].traffic[0]',
      'sources',
    ]);
  });

  it('takes a year as YAML reads it, as a number', () => {
    expect(findingsOf({ [WEST]: road('west', 'West').replaceAll('from: 2020', 'from: 2019') })).toEqual([]);
  });
});

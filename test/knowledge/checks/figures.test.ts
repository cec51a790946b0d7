import { describe, expect, it } from 'vitest';
import { expectFound, type Fault, figure, figures, rows } from '../faults.ts';
import { findingsOf, small } from '../small-knowledge.ts';

const FILE = 'ab/figures/arrivals.yaml';

function faulty(what: string, text: string, path: string, says: RegExp): Fault {
  return { what, file: FILE, text, path, says };
}

const CONTRADICTS = /contradicts "a".*conflicts_with/;

/** Two rows about the same thing, the second with a mark. */
const pair = (first: Record<string, string>, second: Record<string, string>) =>
  figures(figure('a', first), `▸${figure('b', second)}`);

const faults: Fault[] = [
  faulty(
    'a measure in an unknown unit',
    figures(figure('a')).replace('unit: person', '▸unit: persn'),
    'unit',
    /^unit "persn" does not exist; did you mean "person"\?$/,
  ),
  faulty(
    'a figure in an unknown unit',
    figures(figure('a', { unit: 'euros' }, 'unit')),
    'figures[0].unit',
    /^unit "euros" does not exist; did you mean "euro"\?$/,
  ),
  faulty(
    'a figure of an unknown part',
    figures(figure('a', { of: 'negativ' }, 'of')),
    'figures[0].of',
    /^aspect "negativ" does not exist; did you mean "negative"\?$/,
  ),
  faulty(
    'a figure counted for an unknown place',
    figures(figure('a', { scope: 'uplands' }, 'scope')),
    'figures[0].scope',
    /^scope "uplands" does not exist; did you mean "upland"\?$/,
  ),
  faulty(
    'a headline that is no figure of the measure',
    figures(figure('first-count')).replace('figures:', 'headline: [▸frst-count]\nfigures:'),
    'headline[0]',
    /^figure "frst-count" does not exist; did you mean "first-count"\?$/,
  ),
  faulty(
    'a period that ends before it begins',
    figures(figure('a', { period: '{ from: 2024-02-01, to: 2024-01 }' }, 'period')),
    'figures[0].period',
    /ends before it begins/,
  ),
  faulty(
    'a conflict with a figure that does not exist',
    figures(figure('a', { conflicts_with: '[b-count]' }, 'conflicts_with')),
    'figures[0].conflicts_with',
    /^figure "b-count" does not exist/,
  ),
  faulty(
    'a conflict that only one side names',
    figures(figure('a', { conflicts_with: '[b]' }, 'conflicts_with'), figure('b', { scope: 'north' })),
    'figures[0].conflicts_with',
    /^"b" must name "a" in its own conflicts_with/,
  ),
  faulty('two exact numbers for one thing', pair({}, { value: '11' }), 'figures[1]', CONTRADICTS),
  faulty(
    'a number below what is counted at least',
    pair({ value: '12', qualifier: 'at-least' }, {}),
    'figures[1]',
    CONTRADICTS,
  ),
  faulty(
    'a number above a limit it should stay under',
    pair({ value: '5', qualifier: 'fewer-than' }, {}),
    'figures[1]',
    CONTRADICTS,
  ),
  faulty('a number outside a range', pair({ value: '{ from: 11, to: 20 }' }, {}), 'figures[1]', CONTRADICTS),
  faulty(
    'a number far from a rough one',
    pair({ value: '100', qualifier: 'about' }, { value: '200' }),
    'figures[1]',
    CONTRADICTS,
  ),
  faulty(
    'two votes with different results',
    pair({ value: '{ for: 167, against: 31 }' }, { value: '{ for: 168, against: 29 }' }),
    'figures[1]',
    CONTRADICTS,
  ),
];

describe('the check of figures', () => {
  it.each(rows(faults))('finds %s', (_what, fault) => expectFound(fault));

  it.each([
    ['say the same', {}, {}],
    ['are counted at different places', {}, { value: '11', scope: 'north' }],
    ['count different parts', {}, { value: '11', of: 'negative' }],
    ['are of different days', {}, { value: '11', period: '{ from: 2024-01-02, to: 2024-01-02 }' }],
    ['are in different units', {}, { value: '11', unit: 'euro' }],
    ['leave the same number possible', { value: '8', qualifier: 'at-least' }, {}],
    ['are rough and close', { qualifier: 'about' }, { value: '11' }],
    ['are a range and a number in it', { value: '{ from: 5, to: 15 }' }, {}],
    ['are linked both ways', { conflicts_with: '[b]' }, { value: '11', conflicts_with: '[a]' }],
    ['include one that ended during the day', { part_day: 'true' }, { value: '11' }],
    ['include one that is withdrawn', { withdrawn: 'a slip' }, { value: '11' }],
    ['include one that is unreliable', { unreliable: 'a rumour' }, { value: '11' }],
  ] satisfies [string, Record<string, string>, Record<string, string>][])(
    'takes two figures that %s',
    (_what, first, second) => {
      const knowledge = small({ [FILE]: figures(figure('a', first), figure('b', second)) });
      expect([...knowledge.figures.keys()]).toEqual(['a', 'b']);
    },
  );

  it('takes the border, its districts and its crossings as places', () => {
    const rows = ['ab', 'upland', 'quay'].map((scope) => figure(`a-${scope}`, { scope }));
    expect(small({ [FILE]: figures(...rows) }).figures.size).toBe(3);
  });

  it('links conflicts across measures', () => {
    const other = figures(figure('b', { value: '11' })).replace('measure: arrivals', 'measure: entries');
    const findings = findingsOf({
      [FILE]: figures(figure('a', { conflicts_with: '[b]' })),
      'ab/figures/entries.yaml': other,
    });
    expect(findings.map(({ file, message }) => [file, message])).toEqual([
      [FILE, '"b" must name "a" in its own conflicts_with, too'],
    ]);
  });
});

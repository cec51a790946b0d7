import { describe, expect, it } from 'vitest';
import { decision, expectFound, type Fault, figure, figures, rows, topic } from '../faults.ts';
import { findingsOf, marked, road, smallFiles } from '../small-knowledge.ts';

const POINT = '{ status: fact, text: { en: So }, sources: [gazette] }';
const SOURCE = 'publisher: Post, title: News, url: null, published: 2021, language: en, kind: news';

const duplicates: Fault[] = [
  {
    what: 'source',
    file: 'sources/2021.yaml',
    text: `sources:\n  - { ▸id: gazette, ${SOURCE} }\n`,
    path: 'sources[0].id',
    says: /^the source id "gazette" is used already in sources\/2020\.yaml$/,
  },
  {
    what: 'former source',
    file: 'sources/2021.yaml',
    text: `sources:\n  - { id: post, formerly: [▸gazette], ${SOURCE} }\n`,
    path: 'sources[0].formerly[0]',
    says: /^the source id "gazette" is used already in sources\/2020\.yaml$/,
  },
  {
    what: 'figure',
    file: 'ab/figures/arrivals.yaml',
    text: figures(figure('a'), figure('a', { scope: 'north' }, 'id')),
    path: 'figures[1].id',
    says: /^the figure id "a" is used already in ab\/figures\/arrivals\.yaml$/,
  },
];

const misnamed: Fault[] = [
  {
    what: 'crossing',
    file: 'ab/crossings/eastern.yaml',
    text: `▸${road('east', 'East')}`,
    path: 'id',
    says: /must be named after what it holds: east\.yaml$/,
  },
  {
    what: 'decision',
    file: 'ab/decisions/d-close.yaml',
    text: `▸${decision('d-open', 'sources: [gazette]\n')}`,
    path: 'id',
    says: /must be named after what it holds: d-open\.yaml$/,
  },
  {
    what: 'topic',
    file: 'ab/topics/dogs.yaml',
    text: `▸${topic('cats', POINT)}`,
    path: 'id',
    says: /must be named after what it holds: cats\.yaml$/,
  },
  {
    what: 'measure',
    file: 'ab/figures/people.yaml',
    text: `▸${figures(figure('a'))}`,
    path: 'measure',
    says: /must be named after what it holds: arrivals\.yaml$/,
  },
];

describe('the check of ids', () => {
  it.each(rows(duplicates))('finds a %s id used twice', (_what, fault) => expectFound(fault));

  it.each([
    { kind: 'crossing', folder: 'crossings', text: `▸${road('north', 'North')}`, key: 'id' },
    { kind: 'decision', folder: 'decisions', text: `▸${decision('d', 'sources: [gazette]\n')}`, key: 'id' },
    { kind: 'topic', folder: 'topics', text: `▸${topic('t', POINT)}`, key: 'id' },
    { kind: 'measure', folder: 'figures', text: `▸${figures(figure('a'))}`, key: 'measure' },
  ])('finds a $kind id used twice, in two files', ({ kind, folder, text, key }) => {
    const place = marked(text);
    const id = /^\w+: (\S+)/.exec(place.text)?.[1];
    const first = `ab/${folder}/${id}.yaml`;
    const second = `ab/${folder}/twin.yaml`;
    expect(findingsOf({ [first]: place.text, [second]: place.text })).toContainEqual({
      level: 'error',
      file: second,
      line: 1,
      column: 1,
      path: key,
      message: `the ${kind} id "${id}" is used already in ${first}`,
    });
  });

  it.each(rows(misnamed))('finds a %s in a file of another name', (_what, fault) => expectFound(fault));

  it('finds a border in a folder of another name', () => {
    const text = (smallFiles().get('ab/border.yaml') ?? '').replace('id: ab', 'id: ba');
    expect(findingsOf({ 'ab/border.yaml': text })).toContainEqual({
      level: 'error',
      file: 'ab/border.yaml',
      line: 1,
      column: 1,
      path: 'id',
      message: 'the border in the folder ab/ must have the id "ab"',
    });
  });
});

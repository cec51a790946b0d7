import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/answer/answer.ts';
import { best, cite, oneOfEach, withMarks } from '../../src/answer/citations.ts';
import { smallWorld } from './small-world.ts';

const source = (id: string, fields: string, url = `https://${id}.example/`, published = '2024-01-01') =>
  `  - { id: ${id}, publisher: P, title: T, url: ${url}, published: ${published}, ${fields} }\n`;

const knowledge = smallWorld({
  'sources/more.yaml': `sources:
${source('official', 'language: fi, kind: official')}
${source('official-nowhere', 'language: en, kind: official', 'null')}
${source('official-read-as-copy', 'language: fi, kind: official, copy: https://copy.example/x')}
${source('official-untrue', 'language: en, kind: official, unreliable: a forgery')}
${source('law', 'language: fi, kind: law')}
${source('wire', 'language: en, kind: wire')}
${source('news', 'language: en, kind: news')}
${source('news-fi', 'language: fi, kind: news')}
${source('news-nowhere', 'language: en, kind: news', 'null')}
${source('ngo', 'language: en, kind: ngo')}
${source('official-later', 'language: en, kind: official', undefined, '2024-07-01')}
${source('moved', 'language: en, kind: news, formerly: [moved-old]')}
`,
});

/** A day by which every source but `official-later` is out. */
const asOf = '2024-06-01';
const order = (ids: readonly string[], language: 'en' | 'fi' = 'en') =>
  best(ids, knowledge, { language, asOf }, ids.length).map(({ id }) => id);
const statement = (text: string, ...sources: string[]): Statement => ({ text, facts: [], sources });
const cited = (...statements: readonly Statement[]) => cite({ statements, language: 'en', asOf }, knowledge);

describe('the best sources', () => {
  it.each([
    ['an official source before a wire report', ['official', 'wire']],
    ['a law before a news report in the reader’s language', ['law', 'news']],
    ['an official source without an address before a news report with one', ['official-nowhere', 'news']],
    ['among alike ones, the one with an address', ['news', 'news-nowhere']],
    ['among alike ones, the one in the reader’s language', ['news', 'news-fi']],
    ['among alike ones, the one read at first hand', ['official', 'official-read-as-copy']],
    ['a wire report before a news report, and that before an organisation', ['wire', 'news', 'ngo']],
    ['what was out on the day of the clock before what came later', ['news', 'official-later']],
    ['anything before an unreliable report, were it official', ['ngo', 'official-untrue']],
  ])('are in order of worth: %s', (_, ids) => {
    expect(order(ids)).toEqual(ids);
    expect(order(ids.toReversed())).toEqual(ids);
  });

  it('are for a Finnish reader those in Finnish', () => {
    expect(order(['news', 'news-fi'], 'fi')).toEqual(['news-fi', 'news']);
  });

  it('are the same source under an id it formerly had', () => {
    expect(order(['moved-old', 'moved'])).toEqual(['moved']);
  });

  it('of several things said are one for each', () => {
    const groups = [
      ['news', 'official'],
      ['wire', 'ngo'],
    ];
    expect(oneOfEach(groups, knowledge, { language: 'en', asOf })).toEqual(['official', 'wire']);
  });
});

describe('an answer with citations', () => {
  it('numbers its sources in the order in which its sentences need them', () => {
    const { statements, citations } = cited(
      statement('First.', 'news', 'wire'),
      statement('Second.', 'official'),
      statement('Third.', 'wire'),
    );
    expect(citations.map(({ n, source: id }) => [n, id])).toEqual([
      [1, 'wire'],
      [2, 'news'],
      [3, 'official'],
    ]);
    expect(statements.map(withMarks)).toEqual(['First. [1][2]', 'Second. [3]', 'Third. [1]']);
  });

  it('names two sources beside a sentence at most, and one beside a remark that was not asked for', () => {
    const many = ['official', 'law', 'wire', 'news', 'ngo'];
    expect(cited(statement('Much.', ...many)).citations).toHaveLength(2);
    expect(cited({ ...statement('By the way.', ...many), aside: true }).citations).toHaveLength(1);
  });

  it('puts no mark where nothing supports a sentence', () => {
    expect(cited(statement('Hello.')).statements.map(withMarks)).toEqual(['Hello.']);
  });

  it('links the original address or nothing, never that of a copy', () => {
    const { citations } = cited(
      statement('A.', 'official-read-as-copy'),
      statement('B.', 'official-nowhere'),
    );
    expect(citations.map(({ url }) => url)).toEqual(['https://official-read-as-copy.example/', null]);
    expect(JSON.stringify(citations)).not.toContain('//copy.example');
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildKnowledge, type Loaded, loadKnowledge } from '../../src/knowledge/load.ts';
import { CLOSING, decision, figure, figures } from './faults.ts';
import { buildSmall, findingsOf, road, small, smallFiles } from './small-knowledge.ts';

const D = 'ab/decisions/d.yaml';

describe('building knowledge', () => {
  it('takes the small knowledge of these tests without a finding', () => {
    expect(buildSmall().findings).toEqual([]);
  });

  it.each([
    'notes.yaml',
    'ab/crossing/west.yaml',
    'ab/crossings/old/west.yaml',
    'ab/crossings/west.yml',
    'ab/readme.md',
  ])('finds %s, which is in no place where knowledge is kept', (file) => {
    const { knowledge, findings } = buildSmall({ [file]: road('west', 'West') });
    expect(findings).toEqual([
      {
        level: 'error',
        file,
        line: 0,
        column: 0,
        path: '',
        message: expect.stringMatching(/in no place where knowledge is kept.*docs\/knowledge\.md/),
      },
    ]);
    expect(knowledge).toBeUndefined();
  });

  it('finds that there is no border and no vocabulary where there is no file', () => {
    const { knowledge, findings } = buildKnowledge(new Map());
    expect(knowledge).toBeUndefined();
    expect(findings.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      expect.stringMatching(/^border\.yaml: no border is held.*<border>\/border\.yaml/),
      expect.stringMatching(/^vocabulary\.yaml: the file is missing.*units and aspects/),
    ]);
  });

  it('finds a folder of crossings that has no border.yaml', () => {
    const { knowledge, findings } = buildSmall({ 'cd/crossings/west.yaml': road('west', 'West') });
    expect(findings).toContainEqual(
      expect.objectContaining({ level: 'error', message: expect.stringMatching(/border/) }),
    );
    expect(knowledge).toBeUndefined();
  });

  it('reports the faults of all files that cannot be read', () => {
    const findings = findingsOf({
      [D]: decision('d', 'number: [\n'),
      'ab/topics/t.yaml': 'id: t\n',
      'ab/figures/arrivals.yaml': figures(figure('a', { qualifier: 'roughly' })),
      'elsewhere.yaml': 'a: b\n',
    });
    expect(new Set(findings.map(({ file }) => file))).toEqual(
      new Set([D, 'ab/topics/t.yaml', 'ab/figures/arrivals.yaml', 'elsewhere.yaml']),
    );
  });

  it('reports everything that the files contradict about each other', () => {
    const findings = findingsOf({
      [D]: decision(
        'd',
        `replaces: [d]\neffects: [${CLOSING.replace('north', 'nort')}]\nsources: [rumour]\n`,
      ),
      'ab/crossings/east.yaml': road('west', 'West'),
      'ab/figures/arrivals.yaml': figures(
        figure('a', { scope: 'nowhere' }),
        figure('b', { scope: 'nowhere', value: '11' }),
      ),
    });
    expect(findings.map(({ file, path }) => `${file} ${path}`).sort()).toEqual(
      [
        'ab/crossings/east.yaml id',
        `${D} effects[0].crossings[0]`,
        `${D} replaces`,
        `${D} sources`,
        'ab/figures/arrivals.yaml figures[0].scope',
        'ab/figures/arrivals.yaml figures[1]',
        'ab/figures/arrivals.yaml figures[1].scope',
      ].sort(),
    );
  });

  it('reports a wrong reference beside a file that cannot be read', () => {
    const findings = findingsOf({
      [D]: decision('d', 'sources: [gazete]\n'),
      'ab/topics/t.yaml': 'id: t\n',
    });
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set([D, 'ab/topics/t.yaml']));
  });

  it('does not call a crossing missing whose file cannot be read', () => {
    const findings = findingsOf({
      'ab/crossings/west.yaml': road('west', 'West').replace('kind: road', 'kind: rood'),
      [D]: decision('d', `effects: [${CLOSING.replace('north', 'west')}]\nsources: [gazette]\n`),
    });
    expect(findings.map(({ file, path }) => `${file} ${path}`)).toEqual(['ab/crossings/west.yaml kind']);
  });
});

describe('the revision', () => {
  it('is the same for the same files in another order', () => {
    const entries = [...smallFiles({ [D]: decision('d', 'sources: [gazette]\n') })];
    const revision = buildKnowledge(new Map(entries)).knowledge?.revision;
    expect(revision).toMatch(/^[0-9a-f]+$/);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(buildKnowledge(new Map(shuffled)).knowledge?.revision).toBe(revision);
      }),
      { numRuns: 15 },
    );
  });

  it('changes with a space at the end of any line of any file', () => {
    const files = smallFiles();
    const lines = [...files].flatMap(([name, text]) =>
      text.split('\n').map((_line, at) => ({ name, text, at })),
    );
    const revisions = lines.map(({ name, text, at }) => {
      const changed = text.split('\n').map((line, i) => (i === at ? `${line} ` : line));
      return small({ [name]: changed.join('\n') }).revision;
    });
    expect(new Set([small().revision, ...revisions]).size).toBe(lines.length + 1);
  });

  it('changes with any character of a remark', () => {
    const remark = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 });
    const revisionWith = (text: string) =>
      small({ 'vocabulary.yaml': `units: {}\naspects: {} # ${text}\n` }).revision;
    fc.assert(
      fc.property(remark, fc.nat(11), (text, at) => {
        const i = at % text.length;
        const other = text[i] === 'x' ? 'y' : 'x';
        expect(revisionWith(text.slice(0, i) + other + text.slice(i + 1))).not.toBe(revisionWith(text));
      }),
      { numRuns: 25 },
    );
  });

  it('changes with the name of a file', () => {
    const source =
      '{ id: post, publisher: Post, title: News, url: null, published: 2021, language: en, kind: news }';
    const text = `sources:\n  - ${source}\n`;
    expect(small({ 'sources/2021.yaml': text }).revision).not.toBe(
      small({ 'sources/post.yaml': text }).revision,
    );
  });
});

describe('loading a folder', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  async function write(name: string, files: ReadonlyMap<string, string>): Promise<string> {
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, name, path)), { recursive: true });
      await writeFile(join(folder, name, path), text);
    }
    return join(folder, name);
  }

  it('is a finding where there is no such folder', async () => {
    const missing = join(folder, 'missing');
    const { knowledge, findings } = await loadKnowledge(missing);
    expect(knowledge).toBeUndefined();
    expect(findings).toEqual([
      {
        level: 'error',
        file: missing,
        line: 0,
        column: 0,
        path: '',
        message: expect.stringMatching(/folder cannot be read/),
      },
    ]);
  });

  it('finds that an empty folder holds no border', async () => {
    const empty = join(folder, 'empty');
    await mkdir(empty);
    const { knowledge, findings } = await loadKnowledge(empty);
    expect(knowledge).toBeUndefined();
    expect(findings.map(({ message }) => message)).toContainEqual(expect.stringMatching(/no border is held/));
  });

  it('gives the same knowledge as the texts of its files', async () => {
    const { knowledge } = await loadKnowledge(await write('small', smallFiles()));
    expect(knowledge).toEqual(small());
  });

  it('passes over hidden files', async () => {
    const path = await write('hidden', new Map([...smallFiles(), ['.gitkeep', '']]));
    expect((await loadKnowledge(path)).knowledge?.revision).toBe(small().revision);
  });

  it('names a faulty file below the folder, with forward slashes', async () => {
    const path = await write('faulty', smallFiles({ [D]: decision('d', 'sources: [gazete]\n') }));
    expect((await loadKnowledge(path)).findings.map(({ file }) => file)).toEqual([D]);
  });
});

describe('the real knowledge', () => {
  let real: Loaded;

  beforeAll(async () => {
    real = await loadKnowledge('knowledge');
  });

  it('has no findings', () => {
    expect(real.findings).toEqual([]);
  });

  it('holds nine borders, with 57 crossings, 87 decisions, 301 figures and 55 topics with 231 points', () => {
    const { borders, crossings, decisions, figures, topics } = real.knowledge ?? {};
    const sizes = [borders, crossings, decisions, figures, topics].map((held) => held?.size);
    expect(sizes).toEqual([9, 57, 87, 301, 55]);
    const finnish = [crossings, decisions, figures].map(
      (held) => [...(held?.values() ?? [])].filter(({ border }) => border === 'fi-ru').length,
    );
    expect(finnish).toEqual([17, 28, 258]);
    expect([...(topics?.values() ?? [])].flatMap(({ points }) => points)).toHaveLength(231);
  });

  it('speaks the four languages', () => {
    expect([...(real.knowledge?.words.keys() ?? [])].sort()).toEqual(['en', 'fi', 'ru', 'sv']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crossingFile, smallFiles } from '../answer/small-world.ts';
import { type Ended, folderOf, forget, linesOf, run } from './child.ts';

/** Three faults in three files, and a file that is in no place where knowledge is kept. */
const BROKEN = smallFiles({
  'a-b/crossings/arnas.yaml': crossingFile('Not An Id', 'Arnas'),
  'a-b/crossings/brenn.yaml': crossingFile('brenn', 'Brenn', 'colour: red'),
  'a-b/topics/talk.yaml': 'id: [unfinished',
  'a-b/stray.yaml': 'id: stray',
});

let folder: string;
let text: Ended;
let json: Ended;
beforeAll(async () => {
  folder = await folderOf(BROKEN);
  [text, json] = await Promise.all([
    run('src/cli/check.ts', [folder]),
    run('src/cli/check.ts', ['--json', folder]),
  ]);
});
afterAll(() => forget(folder));

const FILES = [
  'a-b/crossings/arnas.yaml',
  'a-b/crossings/brenn.yaml',
  'a-b/stray.yaml',
  'a-b/topics/talk.yaml',
];

describe('check of a broken folder', () => {
  it('ends with 1', () => {
    expect([text.code, json.code]).toEqual([1, 1]);
  });

  it('prints all findings, each as file, line and column, and counts them', () => {
    const findings = linesOf(text.stdout).filter((line) => /^\S+:\d+:\d+ error: ./.test(line));
    expect(new Set(findings.map((line) => line.split(':')[0]))).toEqual(new Set(FILES));
    const warnings = linesOf(text.stdout).filter((line) => /^\S+:\d+:\d+ warning: ./.test(line));
    expect(text.stdout).toContain(`${findings.length} errors, ${warnings.length} warnings`);
  });

  it('leads to the line that is wrong', () => {
    const line = crossingFile('brenn', 'Brenn', 'colour: red').split('\n').indexOf('colour: red') + 1;
    expect(text.stdout).toContain(`a-b/crossings/brenn.yaml:${line}:`);
  });

  it('prints with --json the same findings as one array', () => {
    const findings = JSON.parse(json.stdout) as {
      level: string;
      file: string;
      line: number;
      message: string;
    }[];
    const errors = findings.filter(({ level }) => level === 'error');
    expect(new Set(errors.map(({ file }) => file))).toEqual(new Set(FILES));
    expect(findings.every(({ line, message }) => line >= 0 && message !== '')).toBe(true);
    const printed = linesOf(text.stdout).filter((line) => /^\S+:\d+:\d+ (?:error|warning): ./.test(line));
    expect(findings).toHaveLength(printed.length);
  });

  it('names each text that a language lacks as a warning, with its languages', () => {
    expect(text.stdout).toMatch(/^a-b\/\S+:\d+:\d+ warning: the text is not held in (?:fi|sv|ru)/m);
  });

  it('says nothing of what the folder holds, and shows no trace', () => {
    expect(text.stdout).not.toContain('revision');
    expect(text.stderr).toBe('');
  });
});

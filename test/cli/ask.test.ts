import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARNAS_CLOSED, englishWords, smallFiles } from '../answer/small-world.ts';
import { type Ended, folderOf, forget, linesOf, run } from './child.ts';

/** Lines of `--jsonl`: three questions, three faulty lines and an empty one between them. */
const LINES = [
  '{"id":"now","question":"Is Arnas open?"}',
  'Is Arnas open?',
  '{"id":"then","question":"Is Arnas open?","at":"2024-02-01T12:00:00+02:00"}',
  '',
  '{"id":"nothing asked"}',
  '{"id":"no offset","question":"Is Arnas open?","at":"2024-02-01T12:00"}',
  '{"question":"What is the petrol price at Arnas?"}',
];

const ended: Record<string, Ended> = {};
let folder: string;
beforeAll(async () => {
  const small = smallFiles({ ...englishWords(), 'a-b/decisions/d-close.yaml': ARNAS_CLOSED });
  folder = await folderOf(small);
  const env = { KNOWLEDGE_DIR: folder };
  const ask = async (name: string, args: readonly string[], input = '') => {
    ended[name] = await run('src/cli/ask.ts', args, { env, input });
  };
  // Together, since each waits mostly for its own start.
  await Promise.all([
    ask('readable', ['--explain', 'Is', 'Arnas', 'open?']),
    ask('json', ['--json', '--at', '2024-02-01T12:00:00+02:00', 'Is Arnas open?']),
    ask('lines', ['--jsonl'], LINES.join('\n')),
    ask('no offset', ['--at', '2023-11-29T12:00', 'Is Arnas open?']),
    ask('no such instant', ['--at', '2023-02-30T12:00:00+02:00', 'Is Arnas open?']),
    ask('no such day', ['--known', '2023-02-30', 'Is Arnas open?']),
    ask('no such option', ['--bogus', 'Is Arnas open?']),
  ]);
});
afterAll(() => forget(folder));

const result = (name: string): Ended => {
  const one = ended[name];
  if (!one) throw new Error(`"${name}" was not run`);
  return one;
};

describe('ask', () => {
  it('answers readably, with its sources and without colours where there is no terminal', () => {
    const { code, stdout, stderr } = result('readable');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/Arnas is closed as of 20 February 2024/);
    expect(stdout).toMatch(/\[1\]/);
    expect(stdout).toContain('Sources:');
    expect(stdout).toContain('https://guard.example/1');
    expect(stdout).not.toContain('\u001b');
  });

  it('explains with --explain how the question was understood', () => {
    expect(result('readable').stdout).toContain('state border=a-b crossings=arnas when=now');
  });

  it('prints with --json one object and nothing else, at the clock of --at', () => {
    const { code, stdout, stderr } = result('json');
    expect([code, stderr, linesOf(stdout).length]).toEqual([0, '', 1]);
    expect(JSON.parse(stdout)).toMatchObject({
      id: null,
      question: 'Is Arnas open?',
      outcome: 'answered',
      facts: [{ kind: 'state', crossing: 'arnas', state: 'open', at: '2024-02-01T12:00:00+02:00' }],
    });
  });

  it.each([
    ['an instant without an offset', 'no offset', '2023-11-29T12:00'],
    ['an instant on a day that does not exist', 'no such instant', '2023-02-30T12:00:00+02:00'],
    ['a day that does not exist', 'no such day', '2023-02-30'],
  ])('given %s ends with 1 and one clear line', (_, name, named) => {
    const { code, stdout, stderr } = result(name);
    expect([code, stdout]).toEqual([1, '']);
    expect(linesOf(stderr)).toEqual([expect.stringContaining(named)]);
  });

  it('names an option that it does not have, and tells how it is used', () => {
    const { code, stdout, stderr } = result('no such option');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('--bogus');
    expect(stderr).toContain('--jsonl');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('ask --jsonl', () => {
  const objects = () =>
    linesOf(result('lines').stdout).map((line) => JSON.parse(line) as Record<string, unknown>);

  it('prints one object for each line, in the same order', () => {
    expect(objects().map(({ id, line }) => id ?? line ?? null)).toEqual(['now', 2, 'then', 5, 6, null]);
  });

  it('answers each question at its own clock', () => {
    expect(objects()[0]).toMatchObject({ outcome: 'answered', facts: [{ state: 'closed' }] });
    expect(objects()[2]).toMatchObject({ outcome: 'answered', facts: [{ state: 'open' }] });
    expect(objects()[5]).toMatchObject({ outcome: 'unknown', facts: [] });
  });

  it('makes of a faulty line an object that says what is wrong, and goes on', () => {
    const [, noJson, , noQuestion, noOffset] = objects();
    expect(noJson).toEqual({ line: 2, error: expect.stringContaining('JSON') });
    expect(noQuestion).toEqual({ line: 5, error: expect.stringContaining('question') });
    expect(noOffset).toEqual({ line: 6, error: expect.stringContaining('at') });
  });

  it('ends with 1 where a line was no question, with nothing on standard error', () => {
    expect([result('lines').code, result('lines').stderr]).toEqual([1, '']);
  });
});

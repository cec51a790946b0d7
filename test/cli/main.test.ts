import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARNAS_CLOSED, crossingFile, englishWords, smallFiles } from '../answer/small-world.ts';
import { type Ended, folderOf, forget, linesOf, run } from './child.ts';

const SECRET = 'n0t-a-t0ken-but-secret';

let whole: string;
let broken: string;
let plain: Ended;
let faulty: Ended;
let malformed: Ended;
beforeAll(async () => {
  whole = await folderOf(smallFiles({ ...englishWords(), 'a-b/decisions/d-close.yaml': ARNAS_CLOSED }));
  broken = await folderOf(smallFiles({ 'a-b/crossings/arnas.yaml': crossingFile('Not An Id', 'Arnas') }));
  const main = (env: Record<string, string>) => run('src/main.ts', [], { env });
  [plain, faulty, malformed] = await Promise.all([
    main({ KNOWLEDGE_DIR: whole }),
    main({ KNOWLEDGE_DIR: broken }),
    main({ DISCORD_TOKEN: SECRET, DISCORD_PUBLIC_KEY: SECRET, CLOCK: 'yesterday' }),
  ]);
});
afterAll(() => Promise.all([forget(whole), forget(broken)]));

describe('the bot without a token and without a terminal', () => {
  it('prints the state of the border with its citations and ends with 0', () => {
    expect([plain.code, plain.stderr]).toEqual([0, '']);
    expect(plain.stdout).toMatch(/Arnas: closed since 1 March 2024, until further notice \[\d\]/);
    expect(plain.stdout).toMatch(/Brenn: open/);
    expect(plain.stdout).toContain('Decision: “Arnas is closed”');
    expect(plain.stdout).toContain('Sources:');
    expect(plain.stdout).toContain('https://guard.example/1');
  });

  it('says how to go on', () => {
    expect(plain.stdout).toContain('DISCORD_TOKEN');
    expect(plain.stdout).toContain('npm run -s ask');
  });
});

describe('the bot on broken knowledge', () => {
  it('prints every finding and ends with 1, without answering anything', () => {
    expect([faulty.code, faulty.stdout]).toEqual([1, '']);
    expect(linesOf(faulty.stderr)).toContainEqual(
      expect.stringMatching(/^a-b\/crossings\/arnas\.yaml:\d+:\d+ error: /),
    );
    expect(faulty.stderr).not.toMatch(/^\s+at /m);
  });
});

describe('the bot with malformed settings', () => {
  it('names each of them, says what it should look like, and ends with 1', () => {
    expect([malformed.code, malformed.stdout]).toEqual([1, '']);
    const lines = linesOf(malformed.stderr);
    for (const setting of ['DISCORD_TOKEN', 'DISCORD_PUBLIC_KEY', 'CLOCK'])
      expect(lines.filter((line) => line.startsWith(`${setting}: must be `))).toHaveLength(1);
    expect(lines).toHaveLength(3);
  });

  it('never prints their values', () => {
    expect(malformed.stdout + malformed.stderr).not.toContain(SECRET);
    expect(malformed.stderr).not.toContain('yesterday');
  });
});

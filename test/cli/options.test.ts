import { describe, expect, it } from 'vitest';
import { run } from './child.ts';

describe.each([
  ['ask', 'ask [--json'],
  ['check', 'check [--json]'],
  ['register', 'register [--guild'],
  ['questions', 'questions [--failures]'],
])('%s with an option it does not have', (command, usage) => {
  it('names the option, says how the command is used, and ends with 1', async () => {
    const ended = await run(`src/cli/${command}.ts`, ['--colour']);
    expect(ended.stderr).toContain("'--colour'");
    expect(ended.stderr).toContain(`use: ${usage}`);
    expect(ended.stderr).not.toContain('    at ');
    expect([ended.code, ended.stdout]).toEqual([1, '']);
  });
});

describe('questions', () => {
  it('names a set that cannot be read', async () => {
    const ended = await run('src/cli/questions.ts', ['no-such-set.jsonl']);
    expect(ended.stderr).toMatch(/^no-such-set\.jsonl: ENOENT/);
    expect(ended.code).toBe(1);
  });

  it('names the line of a set that is no question', async () => {
    const ended = await run('src/cli/questions.ts', ['package.json']);
    expect(ended.stderr).toMatch(/^package\.json:1: /);
    expect(ended.code).toBe(1);
  });
});

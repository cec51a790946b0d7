import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

it('decides no fewer questions rightly, and answers no more of them wrongly, than the recorded level', async () => {
  const ended = await run(process.execPath, ['--import', 'tsx', 'src/cli/questions.ts', '--level']).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  expect(ended.stderr).toBe('');
  expect(ended.stdout).toContain('not below the level');
}, 60_000);

import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What a command of the terminal left behind. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The clock of every child process. */
export const CLOCK = '2026-11-23T12:00:00+02:00';

/** Settings that must not come from this machine; an empty one counts as not set, in `.env`, too. */
const UNSET = [
  'DISCORD_TOKEN',
  'DISCORD_APPLICATION_ID',
  'DISCORD_PUBLIC_KEY',
  'DISCORD_API_BASE',
  'LOG_LEVEL',
];

/** Runs a script of `src` with tsx, without a terminal, and waits until it ends. */
export function run(
  script: string,
  args: readonly string[],
  { env = {}, input = '' }: { env?: Readonly<Record<string, string>>; input?: string } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
      env: { ...process.env, ...Object.fromEntries(UNSET.map((name) => [name, ''])), CLOCK, ...env },
    });
    const ended = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ended.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ended.stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...ended }));
    // A process that ends before it has read everything is no fault of this one.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Writes a knowledge folder that is thrown away with `forget`. */
export async function folderOf(files: ReadonlyMap<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await copyFile('knowledge/weights.bin', join(folder, 'weights.bin'));
  return folder;
}

export function forget(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

/** The lines of an output, without empty ones. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

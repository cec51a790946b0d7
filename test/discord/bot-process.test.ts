import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startBot } from './bot-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'bot-process-'));
afterAll(() => rmSync(folder, { recursive: true }));

function script(name: string, text: string): string {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, text);
  return path;
}

const polite = script(
  'polite',
  `console.log(Object.keys(process.env).sort().join(' '));
   process.on('SIGTERM', () => { console.log('bye'); process.exit(7); });
   console.error('ready');
   setInterval(() => {}, 1000);`,
);

it('gives only the environment it is told, reads lines, stops', async () => {
  const bot = startBot({ env: { DISCORD_TOKEN: 'x' }, entry: polite });
  await bot.line(/^ready$/);
  expect(bot.stdout[0]).toBe('DISCORD_TOKEN PATH');
  const { code, signal, ms } = await bot.stop();
  expect([code, signal]).toEqual([7, null]);
  expect(ms).toBeLessThan(2000);
  expect(bot.stdout.at(-1)).toBe('bye');
  expect(bot.output).toContain('ready');
});

it('tells when the bot ends without the line awaited', async () => {
  const bot = startBot({ env: {}, entry: script('brief', 'console.log("so"); process.exit(3)') });
  await expect(bot.line('never')).rejects.toThrow(/ended with code 3.*\nso/s);
  expect(await bot.exited).toMatchObject({ code: 3 });
  expect(bot.running).toBe(false);
});

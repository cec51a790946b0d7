import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { askBot, createBot } from '../src/bot.ts';
import { readSet } from '../src/cli/question-set.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { benchDiscord } from './discord.ts';
import { benchQuestions } from './questions.ts';

/**
 * Measures, on this machine and in one run: reading and checking the knowledge, building the indexes, the first
 * answer, the answers to every question of test/questions, and the memory that takes; then commands through the
 * loopback Discord; then the understanding of questions beside search libraries. Nothing is asserted.
 */
const ROUNDS = 1;

const started = performance.now();
const { knowledge } = await loadKnowledge('knowledge');
const loaded = performance.now();
if (!knowledge) throw new Error('the knowledge has errors: run `npm run check`');
const bot = createBot(knowledge, Date.now);
const built = performance.now();
askBot(bot, 'is Vaalimaa open?');
const first = performance.now();

const folder = 'test/questions';
const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'));
const questions = (await Promise.all(files.map((name) => readSet(join(folder, name))))).flat();
const times: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const { q, at } of questions) {
    const before = performance.now();
    askBot(bot, q, { at: Date.parse(at) });
    times.push(performance.now() - before);
  }
}
times.sort((a, b) => a - b);
const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
const long = 'is vaalimaa open and why not '.repeat(400);
const beforeLong = performance.now();
askBot(bot, long);
const afterLong = performance.now();

const rows: [string, string][] = [
  ['read and check the knowledge', ms(loaded - started)],
  ['build the indexes', ms(built - loaded)],
  ['first answer', ms(first - built)],
  [`answer, median of ${times.length}`, ms(quantile(0.5))],
  ['answer, 99th percentile', ms(quantile(0.99))],
  ['answer, slowest', ms(times.at(-1) ?? 0)],
  [`a text of ${long.length} characters`, ms(afterLong - beforeLong)],
  ['memory, resident', `${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`],
];
for (const [name, value] of rows) console.log(`${name.padEnd(34)} ${value}`);
await benchDiscord();
await benchQuestions(knowledge);

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

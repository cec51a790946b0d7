import { createInterface } from 'node:readline';
import { Temporal } from 'temporal-polyfill';
import { toJson } from '../answer/contract.ts';
import { askBot, type Bot } from '../bot.ts';
import { Day } from '../knowledge/schema/moment.ts';
import { openBot, openSettings } from '../open-bot.ts';
import { explain } from './explain.ts';
import { fallbackOf, readLine } from './jsonl.ts';
import { fail, readOptions } from './options.ts';
import { drawText, styleFor } from './terminal.ts';

/**
 * `ask -- "question"` answers on standard output: readable, as one JSON object with `--json`, or line by line with
 * `--jsonl` from standard input. `--at` sets the clock (ISO 8601 with offset), `--known` the day whose knowledge
 * counts, `--locale` the language where the question tells none; `--explain` shows how it was understood.
 * Exit code 1 on bad options, on faulty knowledge, or when a line of `--jsonl` was no question.
 */
const USAGE =
  'ask [--json | --jsonl | --explain] [--at 2023-11-29T12:00+02:00] [--known 2023-11-29] [--locale fi] "question"';

const { values, positionals } = readOptions(USAGE, {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  explain: { type: 'boolean' },
  at: { type: 'string' },
  known: { type: 'string' },
  locale: { type: 'string' },
});
const at = values.at === undefined ? undefined : readInstant(values.at);
const known = values.known === undefined ? undefined : readKnown(values.known);
const bot = await openBot(openSettings());

if (values.jsonl) {
  process.exitCode = (await answerLines(bot)) ? 0 : 1;
} else {
  const question = positionals.join(' ');
  if (question.trim() === '') fail(`no question; use: ${USAGE}`);
  answerOne(bot, question);
}

function answerOne(answering: Bot, question: string): void {
  const { answer, understanding } = askBot(answering, question, {
    ...(at === undefined ? {} : { at }),
    ...(known ? { known } : {}),
    fallback: fallbackOf(values.locale),
  });
  if (values.json) console.log(JSON.stringify(toJson(answer, answering.knowledge, question)));
  else console.log(drawText(answer, answering.knowledge, styleFor(process.stdout)));
  if (values.explain) console.log(`\n${explain(understanding)}`);
}

/** Answers each line in order; a faulty line becomes an error object and the rest goes on. */
async function answerLines(answering: Bot): Promise<boolean> {
  let good = true;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number++;
    if (line.trim() === '') continue;
    const read = readLine(line);
    if ('problem' in read) {
      good = false;
      console.log(JSON.stringify({ line: number, error: read.problem }));
      continue;
    }
    const { id, question, locale, at: ownAt, known: ownKnown } = read.question;
    const clock = ownAt ? Date.parse(ownAt) : at;
    const day = ownKnown ?? known;
    const { answer } = askBot(answering, question, {
      ...(clock === undefined ? {} : { at: clock }),
      ...(day ? { known: day } : {}),
      fallback: fallbackOf(locale ?? values.locale),
    });
    console.log(JSON.stringify(toJson(answer, answering.knowledge, question, id ?? null)));
  }
  return good;
}

function readInstant(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return fail(`--at "${text}" is not an instant with an offset, such as 2023-11-29T12:00+02:00`);
  }
}

function readKnown(text: string): string {
  if (!Day.safeParse(text).success)
    fail(`--known "${text}" is not a day of the calendar, such as 2023-11-29`);
  return text;
}

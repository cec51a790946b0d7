import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { toJson } from '../answer/contract.ts';
import { askBot } from '../bot.ts';
import { LANGUAGES } from '../knowledge/schema/common.ts';
import { openBot, openSettings } from '../open-bot.ts';
import { printQuery } from '../question/query.ts';
import { type Grade, grade } from './grade.ts';
import { interval } from './interval.ts';
import { MUTATIONS, type Mutation, mutate } from './mutate.ts';
import { fail, readOptions } from './options.ts';
import { readSet, type SetQuestion } from './question-set.ts';

/**
 * Asks every question of the sets in test/questions, or of those that are named, and prints how many were decided
 * rightly, with 95 % intervals. `--failures` prints each wrong answer, of sets that are unread only where they are
 * named; `--mutations` asks everything again as others would type it; `--level` fails below the level that is
 * recorded, and `--raise` records a higher one.
 */
const { values, positionals } = readOptions(
  'questions [--failures] [--mutations] [--level] [--raise] [set.jsonl …]',
  {
    failures: { type: 'boolean' },
    mutations: { type: 'boolean' },
    level: { type: 'boolean' },
    raise: { type: 'boolean' },
  },
);
const FOLDER = 'test/questions';
const LEVEL_FILE = `${FOLDER}/level.json`;

/** What was reached on some sets, in shares of 1. A set that is new has a level of its own, so that none can hide another. */
const Level = z.strictObject({
  sets: z.array(z.string()).min(1),
  right: z.number(),
  wrong: z.number(),
  refused: z.number(),
  languages: z.partialRecord(z.enum(LANGUAGES), z.number()),
});
type Level = z.infer<typeof Level>;

interface Result {
  readonly set: string;
  readonly question: SetQuestion;
  readonly grade: Grade;
  readonly outcome: string;
  readonly query: string;
}

const sets = positionals.length > 0 ? positionals : await allSets();
const asked = (
  await Promise.all(
    sets.map(async (set) => (await readSet(set)).map((question) => ({ set, question }))),
  ).catch((error: Error) => fail(error.message))
).flat();
const bot = await openBot(openSettings());
const results = asked.map(({ set, question }) => ask(set, question, question.q));

printTable('all', () => 'all');
printTable('set', ({ set }) => set.replace(/^.*\/|\.jsonl$/g, ''));
printTable('language', ({ question }) => question.lang);
printTable('kind', ({ question }) => question.kind);
printTable('style', ({ question }) => question.style);
if (values.mutations) printMutations();
if (values.failures) printFailures();
if (values.level || values.raise) await compare();

async function allSets(): Promise<string[]> {
  const names = await readdir(FOLDER);
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => `${FOLDER}/${name}`);
}

function ask(set: string, question: SetQuestion, text: string): Result {
  const { answer, understanding } = askBot(bot, text, {
    at: Date.parse(question.at),
    fallback: question.lang,
  });
  const query = understanding.query ? printQuery(understanding.query) : (understanding.gate?.gate ?? '');
  const given = grade(question, toJson(answer, bot.knowledge, text));
  return { set, question, grade: given, outcome: answer.outcome, query };
}

/** What is counted of some results. */
interface Tally {
  readonly questions: number;
  readonly right: number;
  readonly answered: number;
  readonly wrong: number;
  /** Questions that no answer is due to, and those of them that were not answered. */
  readonly due: number;
  readonly refused: number;
}

function tally(group: readonly Result[]): Tally {
  const due = group.filter(({ question }) => ![question.expect.outcome].flat().includes('answered'));
  return {
    questions: group.length,
    right: group.filter((one) => one.grade.verdict === 'right').length,
    answered: group.filter(({ outcome }) => outcome === 'answered').length,
    wrong: group.filter((one) => one.grade.verdict === 'wrong').length,
    due: due.length,
    refused: due.filter(({ outcome }) => outcome !== 'answered').length,
  };
}

function printTable(name: string, keyOf: (result: Result) => string): void {
  const groups = new Map<string, Result[]>();
  for (const result of results) groups.set(keyOf(result), [...(groups.get(keyOf(result)) ?? []), result]);
  const width = Math.max(name.length, ...[...groups.keys()].map((key) => key.length));
  console.log(
    `\n${name.padEnd(width)}  questions  right            right of answered  answered wrongly  refused where due`,
  );
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { questions, right, answered, wrong, due, refused } = tally(group);
    console.log(
      [
        key.padEnd(width),
        String(questions).padStart(9),
        share(right, questions),
        share(answered - wrong, answered).padEnd(17),
        share(wrong, questions).padEnd(16),
        due === 0 ? '' : share(refused, due),
      ].join('  '),
    );
  }
}

/** `93 % (88–96)` */
function share(part: number, of: number): string {
  if (of === 0) return ''.padEnd(15);
  const [low, high] = interval(part, of).map((one) => Math.round(100 * one));
  return `${String(Math.round((100 * part) / of)).padStart(3)} % (${low}–${high})`.padEnd(15);
}

/** Every question as others would type it: it may be missed then, but must not be answered wrongly. */
function printMutations(): void {
  console.log('\nmutation       questions  right            answered wrongly  wrongly only then');
  for (const mutation of MUTATIONS) {
    const again = results.map((result, i) => ({ before: result, after: mutated(result, mutation, i) }));
    const changed = again.filter(({ after }) => after !== undefined) as { before: Result; after: Result }[];
    const right = changed.filter(({ after }) => after.grade.verdict === 'right').length;
    const wrong = changed.filter(({ after }) => after.grade.verdict === 'wrong');
    const newly = wrong.filter(({ before }) => before.grade.verdict !== 'wrong').length;
    console.log(
      `${mutation.padEnd(13)}  ${String(changed.length).padStart(9)}  ${share(right, changed.length)}  ${share(wrong.length, changed.length)}   ${newly}`,
    );
  }
}

/** A question asked again otherwise; undefined where the mutation leaves it as it is. */
function mutated({ set, question }: Result, mutation: Mutation, seed: number): Result | undefined {
  const text = mutate(question.q, question.lang, mutation, seed);
  return text === question.q ? undefined : ask(set, question, text);
}

function printFailures(): void {
  const shown = results.filter(({ set }) => positionals.includes(set) || !/\/unread[^/]*$/.test(set));
  for (const { question, grade: given, query } of shown) {
    if (given.verdict === 'right') continue;
    console.log(
      `\n${given.verdict}: ${question.id} (${question.kind}, ${question.style})\n  ${question.q}\n  ${given.why}\n  read as: ${query}`,
    );
  }
}

/** Compares with the recorded levels: they may only rise. */
async function compare(): Promise<void> {
  const recorded = z.array(Level).parse(JSON.parse(await readFile(LEVEL_FILE, 'utf8')));
  const held = new Set(recorded.flatMap(({ sets }) => sets));
  const asked = new Set(results.map(({ set }) => nameOf(set)));
  const gone = positionals.length > 0 ? [] : [...held].filter((name) => !asked.has(name));
  if (gone.length > 0) fail(`\n${LEVEL_FILE} has a level of sets that are gone: ${gone.join(', ')}`);
  const fresh = [...asked].filter((name) => !held.has(name));
  const now = recorded.map((level) =>
    level.sets.every((set) => asked.has(set)) ? levelOf(level.sets) : level,
  );
  const below = recorded.flatMap((level, i) => shortfalls(level, now[i] as Level));
  if (below.length > 0) fail(`\nbelow the level of ${LEVEL_FILE}:\n${below.join('\n')}`);
  if (fresh.length > 0 && !values.raise)
    fail(`\nno level is recorded of ${fresh.join(', ')}: npm run questions -- --raise`);
  console.log(`\nnot below the level of ${LEVEL_FILE}`);
  if (!values.raise) return;
  const levels = fresh.length > 0 ? [...now, levelOf(fresh)] : now;
  await writeFile(LEVEL_FILE, `${JSON.stringify(levels, null, 2)}\n`);
}

/** `test/questions/sample.jsonl` is `sample`. */
function nameOf(set: string): string {
  return basename(set, '.jsonl');
}

function levelOf(sets: readonly string[]): Level {
  const group = results.filter(({ set }) => sets.includes(nameOf(set)));
  const all = tally(group);
  const languages = LANGUAGES.flatMap((language) => {
    const { right, questions } = tally(group.filter(({ question }) => question.lang === language));
    return questions > 0 ? [[language, floor(right / questions)]] : [];
  });
  return {
    sets: [...sets],
    right: floor(all.right / all.questions),
    wrong: -floor(-all.wrong / all.questions),
    refused: all.due > 0 ? floor(all.refused / all.due) : 1,
    languages: Object.fromEntries(languages),
  };
}

function shortfalls(recorded: Level, now: Level): string[] {
  const of = `of ${recorded.sets.join(', ')}`;
  return [
    ...(now.right < recorded.right ? [`right: ${now.right}, at least ${recorded.right} ${of}`] : []),
    ...(now.wrong > recorded.wrong
      ? [`answered wrongly: ${now.wrong}, at most ${recorded.wrong} ${of}`]
      : []),
    ...(now.refused < recorded.refused
      ? [`refused where due: ${now.refused}, at least ${recorded.refused} ${of}`]
      : []),
    ...LANGUAGES.filter(
      (language) => (now.languages[language] ?? 0) < (recorded.languages[language] ?? 0),
    ).map(
      (language) => `${language}: ${now.languages[language]}, at least ${recorded.languages[language]} ${of}`,
    ),
  ];
}

/** Down to whole thousandths, so that a level is never above what was measured. */
function floor(value: number): number {
  return Math.floor(1000 * value) / 1000;
}

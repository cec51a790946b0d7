import { toJson } from '../answer/contract.ts';
import { askBot } from '../bot.ts';
import { openBot, openSettings } from '../open-bot.ts';
import { printQuery } from '../question/query.ts';
import { type Grade, grade } from './grade.ts';
import { fail, readOptions } from './options.ts';
import { readSet, type SetQuestion } from './question-set.ts';

/**
 * Asks every question of a set and prints how many were decided rightly, by kind, language and style.
 * `--failures` prints each wrong answer; a path names another set than test/questions/sample.jsonl.
 */
const { values, positionals } = readOptions('questions [--failures] [set.jsonl …]', {
  failures: { type: 'boolean' },
});
const sets = positionals.length > 0 ? positionals : ['test/questions/sample.jsonl'];

interface Result {
  readonly question: SetQuestion;
  readonly grade: Grade;
  readonly outcome: string;
  readonly query: string;
}

const questions = (await Promise.all(sets.map(readSet)).catch((error: Error) => fail(error.message))).flat();
const bot = await openBot(openSettings());
const results = questions.map((question): Result => {
  const { answer, understanding } = askBot(bot, question.q, {
    at: Date.parse(question.at),
    fallback: question.lang,
  });
  const query = understanding.query ? printQuery(understanding.query) : (understanding.gate?.gate ?? '');
  return {
    question,
    grade: grade(question, toJson(answer, bot.knowledge, question.q)),
    outcome: answer.outcome,
    query,
  };
});

printTable('all', () => 'all');
printTable('language', (result) => result.question.lang);
printTable('kind', (result) => result.question.kind);
printTable('style', (result) => result.question.style);
if (values.failures) printFailures();

function printTable(name: string, keyOf: (result: Result) => string): void {
  const groups = new Map<string, Result[]>();
  for (const result of results) groups.set(keyOf(result), [...(groups.get(keyOf(result)) ?? []), result]);
  const width = Math.max(name.length, ...[...groups.keys()].map((key) => key.length));
  console.log(`\n${name.padEnd(width)}  questions  right  answered  answered wrongly  refused where due`);
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const right = group.filter((result) => result.grade.verdict === 'right').length;
    const answered = group.filter((result) => result.outcome === 'answered').length;
    const wrong = group.filter((result) => result.grade.verdict === 'wrong').length;
    const due = group.filter((result) => ![result.question.expect.outcome].flat().includes('answered'));
    const refused = due.filter((result) => result.grade.verdict === 'right').length;
    console.log(
      `${key.padEnd(width)}  ${String(group.length).padStart(9)}  ${percent(right, group.length)}  ${String(answered).padStart(8)}  ` +
        `${String(wrong).padStart(16)}  ${due.length === 0 ? '' : `${refused}/${due.length}`}`,
    );
  }
}

function percent(part: number, of: number): string {
  return `${Math.round((100 * part) / of)}%`.padStart(5);
}

function printFailures(): void {
  for (const { question, grade: given, query } of results) {
    if (given.verdict === 'right') continue;
    console.log(
      `\n${given.verdict}: ${question.id} (${question.kind}, ${question.style})\n  ${question.q}\n  ${given.why}\n  read as: ${query}`,
    );
  }
}

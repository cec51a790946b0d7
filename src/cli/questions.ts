import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { toJson } from '../answer/contract.ts';
import { askBot, createBot } from '../bot.ts';
import { printFinding } from '../knowledge/finding.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { printQuery } from '../question/query.ts';
import { knowledgeFolder } from '../settings.ts';
import { type Grade, grade, SetQuestion } from './grade.ts';

/**
 * Asks every question of a set and prints how many were decided rightly, by kind, language and style.
 * `--failures` prints each wrong answer; a path names another set than test/questions/sample.jsonl.
 */
const { values, positionals } = parseArgs({
  options: { failures: { type: 'boolean' } },
  allowPositionals: true,
});
const sets = positionals.length > 0 ? positionals : ['test/questions/sample.jsonl'];

const { knowledge, findings } = await loadKnowledge(knowledgeFolder());
if (!knowledge) {
  for (const finding of findings) console.error(printFinding(finding));
  process.exit(1);
}

interface Result {
  readonly question: SetQuestion;
  readonly grade: Grade;
  readonly outcome: string;
  readonly query: string;
}

const texts = await Promise.all(sets.map((path) => readFile(path, 'utf8')));
const questions = texts.flatMap((text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => SetQuestion.parse(JSON.parse(line))),
);
const bot = createBot(knowledge, Date.now);
const results = questions.map((question): Result => {
  const { answer, understanding } = askBot(bot, question.q, {
    at: Date.parse(question.at),
    fallback: question.lang,
  });
  const query = understanding.query ? printQuery(understanding.query) : (understanding.gate?.gate ?? '');
  return {
    question,
    grade: grade(question, toJson(answer, knowledge, question.q)),
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

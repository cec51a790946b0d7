import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../src/answer/answer.ts';
import { answerQuery } from '../src/answer/answer-query.ts';
import { ask, contextFor } from '../src/answer/ask.ts';
import { toJson } from '../src/answer/contract.ts';
import { refuseQuestion } from '../src/answer/refusal.ts';
import { grade } from '../src/cli/grade.ts';
import { readSet, type SetQuestion } from '../src/cli/question-set.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { Understander } from '../src/question/understand.ts';
import { seeded } from '../src/random.ts';
import { type Engine, entriesOf, fuseDefaults, fuseTuned, miniSearch, nlpJs } from './engines.ts';
import { grow } from './grow.ts';

const HOME = 'fi-ru';
/** How many times the knowledge is held. */
const SIZES = [1, 10, 100] as const;
/** Each engine is asked for so long, in seconds, or until it was asked everything: Fuse needs seconds for one. */
const SECONDS = 15;
/** nlp.js learns for minutes from more than this. */
const MOST_FOR_NLP = 1;

/**
 * This engine beside Fuse, MiniSearch and nlp.js on the same questions and the same texts, in one run: right decisions,
 * answered wrongly, and the time from the question to the query. The questions come in an order that mixes the sets.
 */
export async function benchQuestions(knowledge: Knowledge): Promise<void> {
  const all = await everyQuestion();
  console.log('\nknowledge  engine               asked  right  answered wrongly    median       p99');
  for (const times of SIZES) {
    const grown = grow(knowledge, times);
    const entries = entriesOf(grown);
    const makers: (() => Engine | Promise<Engine>)[] = [
      () => ownEngine(grown),
      () => miniSearch(entries),
      () => fuseDefaults(entries),
      () => fuseTuned(entries),
    ];
    if (times <= MOST_FOR_NLP) makers.push(() => nlpJs(entries));
    for (const make of makers) {
      const engine = await make();
      // The first question compiles what the later ones use.
      await engine.find(all[0]?.q ?? '', 'en', Date.now());
      const until = performance.now() + 1000 * SECONDS;
      const measured: Measured[] = [];
      for (const question of all) {
        if (performance.now() > until) break;
        measured.push(await measure(question, engine, grown));
      }
      report(times, engine.name, measured, grown);
    }
  }
}

/** This bot's understanding, with everything that it answers besides. */
function ownEngine(knowledge: Knowledge): Engine {
  const understander = new Understander(knowledge);
  return {
    name: 'this bot',
    find: (question, language, at) => understander.understand(question, at, HOME, language).query,
    answer: ({ q, at, lang }) =>
      ask(q, knowledge, understander, { now: Date.parse(at), home: HOME, fallback: lang }).answer,
  };
}

async function everyQuestion(): Promise<SetQuestion[]> {
  const folder = 'test/questions';
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const sets = (await Promise.all(files.map((name) => readSet(join(folder, name))))).flat();
  const random = seeded(1);
  return sets
    .map((question) => ({ question, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ question }) => question);
}

interface Measured {
  readonly question: SetQuestion;
  readonly answer: Answer;
  /** Milliseconds from the text to the query. */
  readonly time: number;
}

async function measure(question: SetQuestion, engine: Engine, knowledge: Knowledge): Promise<Measured> {
  const at = Date.parse(question.at);
  const before = performance.now();
  const query = await engine.find(question.q, question.lang, at);
  const time = performance.now() - before;
  const context = contextFor(knowledge, at, question.lang);
  const found = () => (query ? answerQuery(query, context) : refuseQuestion([], [], context));
  return { question, answer: engine.answer?.(question) ?? found(), time };
}

function report(times: number, name: string, measured: readonly Measured[], knowledge: Knowledge): void {
  const graded = measured.map(
    ({ question, answer }) => grade(question, toJson(answer, knowledge, question.q)).verdict,
  );
  const share = (verdict: string) =>
    `${Math.round((100 * graded.filter((one) => one === verdict).length) / graded.length)} %`;
  const sorted = measured.map(({ time }) => time).sort((a, b) => a - b);
  const quantile = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  const row = [
    `${times}×`.padEnd(9),
    name.padEnd(19),
    String(measured.length).padStart(5),
    share('right').padStart(5),
    share('wrong').padStart(16),
    ms(quantile(0.5)).padStart(9),
    ms(quantile(0.99)).padStart(9),
  ];
  console.log(row.join('  '));
}

function ms(time: number): string {
  return `${time.toFixed(2)} ms`;
}

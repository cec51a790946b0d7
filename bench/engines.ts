import { containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en';
import { LangFi } from '@nlpjs/lang-fi';
import { LangRu } from '@nlpjs/lang-ru';
import { LangSv } from '@nlpjs/lang-sv';
import { Nlp } from '@nlpjs/nlp';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Answer } from '../src/answer/answer.ts';
import type { SetQuestion } from '../src/cli/question-set.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { LANGUAGES, type Language } from '../src/knowledge/schema/common.ts';
import { parseQuery, printQuery, type Query } from '../src/question/query.ts';
import { MOST_CHARACTERS } from '../src/question/text.ts';

/** Something that finds the query a question means; undefined where it finds none. */
export interface Engine {
  readonly name: string;
  /** `at`: the clock. */
  find(question: string, language: Language, at: number): Query | undefined | Promise<Query | undefined>;
  /** The whole answer, where it is more than that to the query. */
  answer?(question: SetQuestion): Answer;
}

/** One thing that can be answered, with every text by which it may be found, in one language. */
interface Entry {
  readonly id: string;
  readonly language: Language;
  readonly query: string;
  readonly title: string;
  readonly questions: string;
  readonly text: string;
}

/** Everything that is held, as a search engine is fed with it: topics, crossings, decisions and measures. */
export function entriesOf(knowledge: Knowledge): Entry[] {
  const { topics, crossings, decisions, measures, borders } = knowledge;
  return LANGUAGES.flatMap((language) => {
    const entry = (
      query: Query,
      title: string | undefined,
      questions: readonly string[],
      text: readonly (string | undefined)[],
    ): Entry => ({
      id: `${language} ${printQuery(query)}`,
      language,
      query: printQuery(query),
      title: title ?? '',
      questions: questions.join('\n'),
      text: text.filter((one) => one !== undefined).join('\n'),
    });
    return [
      ...[...topics.values()].map((topic) =>
        entry(
          { ask: 'topic', topic: topic.id },
          topic.title[language],
          topic.questions[language] ?? [],
          topic.points.map(({ text }) => text[language]),
        ),
      ),
      ...[...crossings.values()].map((crossing) =>
        entry(
          { ask: 'state', border: crossing.border, crossings: [crossing.id], when: { kind: 'now' } },
          crossing.names[language] ?? crossing.names.en,
          crossing.also,
          crossing.notes.map(({ text }) => text[language]),
        ),
      ),
      ...[...decisions.values()].map((decision) =>
        entry(
          { ask: 'decision', decision: decision.id },
          decision.title[language],
          [],
          [decision.summary[language]],
        ),
      ),
      ...[...measures.values()].map(({ measure, names, border }) => {
        const held = knowledge.counts.get(measure) ?? [];
        const scope = held.some((figure) => figure.scope === border) ? border : (held[0]?.scope ?? border);
        return entry(
          { ask: 'figures', border, measure, scope },
          names[language],
          [],
          held.map(({ text }) => text[language]),
        );
      }),
      ...[...borders.values()].map((border) =>
        entry(
          { ask: 'state', border: border.id, crossings: [], when: { kind: 'now' } },
          border.names[language] ?? border.names.en,
          border.also,
          [],
        ),
      ),
    ];
  });
}

const clipped = (question: string) => question.slice(0, MOST_CHARACTERS);

/** Fuse.js as it comes. */
export function fuseDefaults(entries: readonly Entry[]): Engine {
  const fuse = new Fuse(entries, { keys: ['title', 'questions', 'text'] });
  return {
    name: 'Fuse, defaults',
    find: (question) => queryOf(fuse.search(clipped(question), { limit: 1 })[0]?.item),
  };
}

/** Fuse.js with the settings that did best in a trial: token search, position ignored, titles and questions heavier. */
export function fuseTuned(entries: readonly Entry[]): Engine {
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'title', weight: 2 },
      { name: 'questions', weight: 2 },
      { name: 'text', weight: 1 },
    ],
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.4,
    useTokenSearch: true,
    includeScore: true,
  });
  return {
    name: 'Fuse, best settings',
    find: (question) => queryOf(fuse.search(clipped(question), { limit: 1 })[0]?.item),
  };
}

/** MiniSearch: BM25+ with prefixes and a fifth of a word's letters wrong, titles and questions heavier. */
export function miniSearch(entries: readonly Entry[]): Engine {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'questions', 'text'],
    storeFields: ['query'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2, questions: 2 } },
  });
  index.addAll([...entries]);
  return {
    name: 'MiniSearch',
    find: (question) => queryOf(index.search(clipped(question))[0] as unknown as Entry | undefined),
  };
}

/** nlp.js: an intent for each entry, learnt from its titles and questions; answered from a score of a half. */
export async function nlpJs(entries: readonly Entry[]): Promise<Engine> {
  const container = await containerBootstrap();
  for (const plugin of [LangEn, LangFi, LangSv, LangRu]) container.use(plugin);
  const nlp = new Nlp({ autoSave: false, nlu: { log: false } }, container);
  for (const language of LANGUAGES) nlp.addLanguage(language);
  for (const { language, query, title, questions } of entries)
    for (const text of [title, ...questions.split('\n')]) if (text) nlp.addDocument(language, text, query);
  await nlp.train();
  const least = 0.5;
  return {
    name: 'nlp.js',
    find: async (question, language) => {
      const { intent, score } = await nlp.process(language, clipped(question));
      return intent === 'None' || score < least ? undefined : parseQuery(intent);
    },
  };
}

function queryOf(entry: Entry | undefined): Query | undefined {
  return entry && parseQuery(entry.query);
}

import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema/common.ts';
import { skeleton } from './letters.ts';
import type { Query } from './query.ts';
import { type Recognised, type Recogniser, recogniseIn, type Word } from './recognise.ts';
import { tokenize } from './text.ts';

/** Something that is found by the words of its own questions. */
interface Entry {
  readonly query: Query;
  /** The terms of each way to ask for it. */
  readonly questions: readonly ReadonlySet<string>[];
  /** Terms of its questions and tags. */
  readonly terms: ReadonlySet<string>;
  /** Terms that only its points have: names and details. They count for less. */
  readonly details: ReadonlySet<string>;
}

/** A word of a question with what it is compared by. */
interface Asked {
  readonly at: number;
  readonly terms: readonly string[];
  readonly time: boolean;
}

export interface TopicMatch {
  readonly query: Query;
  /** 0 to 1: how much of what the question says the topic's own questions say, and how much of one of them is asked. */
  readonly score: number;
  /** 0 to 1: the share of the question's weight that its own words account for. */
  readonly coverage: number;
  /** It is asked in the very words of one of its questions. */
  readonly verbatim: boolean;
  /** Positions of the words it accounts for. */
  readonly explained: ReadonlySet<number>;
}

/** Letters of a word that carry its sense; endings differ by case and number. */
const STEM_LETTERS = 6;
/** Likeness from which on a question is one of the topic's own. */
const VERBATIM = 0.95;
/** What a word counts that only the points of a topic have. */
const DETAIL_SHARE = 0.7;
/** What a date counts: topics are asked for with dates that their questions do not have. */
const TIME_SHARE = 0.3;
/** What a question's coverage counts beside its likeness to one way of asking. */
const COVERAGE_SHARE = 0.6;

/** Finds topics by the words of their questions, weighed by how rarely topics use them. */
export class TopicIndex {
  readonly #entries: readonly Entry[];
  readonly #weights: ReadonlyMap<string, number>;

  constructor(knowledge: Knowledge, language: Language, recogniser: Recogniser) {
    // What is held is spelt right: nothing is guessed.
    const terms = (text: string) =>
      new Set(termsOfAll(recogniseIn(language, tokenize([text]), recogniser, '2000-01-01', false)));
    const topics = [...knowledge.topics.values()].map((topic): Entry => {
      const english = language === 'en' ? [topic.title.en] : [];
      const questions = [...(topic.questions[language] ?? []), ...english].map(terms);
      const tags = language === 'en' ? topic.tags.map((tag) => terms(tag)) : [];
      const own = new Set([...questions, ...tags].flatMap((one) => [...one]));
      const points = topic.points.flatMap((point) => [point.text, ...(point.by ? [point.by] : [])]);
      const details = points
        .flatMap((text) => [...terms(text[language] ?? '')])
        .filter((term) => !own.has(term));
      return { query: { ask: 'topic', topic: topic.id }, questions, terms: own, details: new Set(details) };
    });
    this.#entries = topics;
    const frequency = new Map<string, number>();
    for (const { terms: own, details } of topics) {
      for (const term of [...own, ...details]) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
    // 1 for a term that no topic has, falling with the number of topics that have it.
    const most = Math.log(1 + 2 * topics.length);
    this.#weights = new Map(
      [...frequency].map(([term, count]) => [term, Math.log(1 + topics.length / count) / most]),
    );
  }

  /** The weight of a word: the rarer among topics, the heavier; a word no topic uses weighs most. */
  weight(word: Word): number {
    return this.#heaviest(termsOf(word));
  }

  /** Topics that share words with a question, best first. */
  search(recognised: Recognised): TopicMatch[] {
    const words = recognised.words
      .filter((word) => !word.filler)
      .map((word): Asked => ({ at: word.at, terms: termsOf(word), time: word.time }));
    const total = words.reduce(
      (sum, word) => sum + this.#heaviest(word.terms) * (word.time ? TIME_SHARE : 1),
      0,
    );
    if (total === 0) return [];
    const asked = new Set(words.flatMap((word) => word.terms));
    return this.#entries
      .flatMap((entry) => this.#match(entry, words, asked, total) ?? [])
      .sort((a, b) => b.score - a.score);
  }

  #match(
    entry: Entry,
    words: readonly Asked[],
    asked: ReadonlySet<string>,
    total: number,
  ): TopicMatch | undefined {
    let shared = 0;
    const explained = new Set<number>();
    for (const { at, terms, time } of words) {
      const own = terms.filter((term) => entry.terms.has(term));
      const detail = terms.filter((term) => entry.details.has(term));
      if (own.length + detail.length === 0) continue;
      explained.add(at);
      const weight = Math.max(this.#heaviest(own), DETAIL_SHARE * this.#heaviest(detail));
      shared += weight * (time ? TIME_SHARE : 1);
    }
    if (explained.size === 0) return undefined;
    const coverage = shared / total;
    const likeness = Math.max(...entry.questions.map((question) => this.#likeness(question, asked)));
    return {
      query: entry.query,
      coverage,
      verbatim: likeness >= VERBATIM,
      score: COVERAGE_SHARE * coverage + (1 - COVERAGE_SHARE) * likeness,
      explained,
    };
  }

  /** Weight of what a question and one way of asking share, over the weight of what either says. */
  #likeness(question: ReadonlySet<string>, asked: ReadonlySet<string>): number {
    let shared = 0;
    let either = 0;
    for (const term of question) {
      const weight = this.#weightOf(term);
      either += weight;
      if (asked.has(term)) shared += weight;
    }
    for (const term of asked) if (!question.has(term)) either += this.#weightOf(term);
    return either === 0 ? 0 : shared / either;
  }

  #heaviest(terms: readonly string[]): number {
    return Math.max(0, ...terms.map((term) => this.#weightOf(term)));
  }

  #weightOf(term: string): number {
    return this.#weights.get(term) ?? 1;
  }
}

function termsOfAll(recognised: Recognised): string[] {
  return recognised.words.filter((word) => !word.filler).flatMap(termsOf);
}

/** Concepts that gather unlike things: two words of them need not mean the same. */
const VAGUE = new Set<string>(['elsewhere', 'not-held', 'future']);

/** What a word is compared by: its stem, what it means, and the place it names. */
export function termsOf(word: Word): string[] {
  if (word.place) return word.place.places.map((place) => `${place.kind}:${place.id}`);
  const meanings = word.meanings.flatMap((meaning) =>
    'id' in meaning && !VAGUE.has(meaning.id) ? [`${meaning.kind}:${meaning.id}`] : [],
  );
  return [stem(word.token.text), ...meanings];
}

function stem(text: string): string {
  const letters = skeleton(text);
  // Two words in one share no stem with either of them.
  if (text.includes('-')) return letters;
  return letters.length > STEM_LETTERS ? letters.slice(0, STEM_LETTERS) : letters.replace(/(?<=.{3})s$/, '');
}

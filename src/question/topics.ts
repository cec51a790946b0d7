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
  readonly terms: ReadonlySet<string>;
}

export interface TopicMatch {
  readonly query: Query;
  /** 0 to 1: how much of what the question says the topic's own questions say, and how much of one of them is asked. */
  readonly score: number;
  /** 0 to 1: the share of the question's weight that its own words account for. */
  readonly coverage: number;
  /** Positions of the words it accounts for. */
  readonly explained: ReadonlySet<number>;
}

/** Letters of a word that carry its sense; endings differ by case and number. */
const STEM_LETTERS = 6;
/** What a question's coverage counts beside its likeness to one way of asking. */
const COVERAGE_SHARE = 0.6;

/** Finds topics by the words of their questions, weighed by how rarely topics use them. */
export class TopicIndex {
  readonly #entries: readonly Entry[];
  readonly #frequency = new Map<string, number>();

  constructor(knowledge: Knowledge, language: Language, recogniser: Recogniser) {
    // What is held is spelt right: nothing is guessed.
    const terms = (text: string) =>
      new Set(termsOfAll(recogniseIn(language, tokenize([text]), recogniser, '2000-01-01', false)));
    const topics = [...knowledge.topics.values()].map((topic): Entry => {
      const english = language === 'en' ? [topic.title.en] : [];
      const questions = [...(topic.questions[language] ?? []), ...english].map(terms);
      const tags = language === 'en' ? topic.tags.map((tag) => terms(tag)) : [];
      return {
        query: { ask: 'topic', topic: topic.id },
        questions,
        terms: new Set([...questions, ...tags].flatMap((one) => [...one])),
      };
    });
    this.#entries = topics;
    for (const { terms: own } of topics) {
      for (const term of own) this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1);
    }
  }

  /** The weight of a word: the rarer among topics, the heavier; a word no topic uses weighs most. */
  weight(word: Word): number {
    return Math.max(0, ...termsOf(word).map((term) => this.#weightOf(term)));
  }

  /** Topics that share words with a question, best first. */
  search(recognised: Recognised): TopicMatch[] {
    const words = recognised.words.filter((word) => !word.filler);
    const total = words.reduce((sum, word) => sum + this.weight(word), 0);
    if (total === 0) return [];
    const asked = new Set(words.flatMap(termsOf));
    return this.#entries
      .map((entry) => this.#match(entry, words, asked, total))
      .filter((match) => match.score > 0)
      .sort((a, b) => b.score - a.score);
  }

  #match(entry: Entry, words: readonly Word[], asked: ReadonlySet<string>, total: number): TopicMatch {
    const shared = words.filter((word) => termsOf(word).some((term) => entry.terms.has(term)));
    const coverage = shared.reduce((sum, word) => sum + this.#sharedWeight(word, entry.terms), 0) / total;
    const likeness = Math.max(0, ...entry.questions.map((question) => this.#likeness(question, asked)));
    return {
      query: entry.query,
      coverage,
      score: shared.length === 0 ? 0 : COVERAGE_SHARE * coverage + (1 - COVERAGE_SHARE) * likeness,
      explained: new Set(shared.map((word) => word.at)),
    };
  }

  #sharedWeight(word: Word, terms: ReadonlySet<string>): number {
    return Math.max(
      0,
      ...termsOf(word)
        .filter((term) => terms.has(term))
        .map((term) => this.#weightOf(term)),
    );
  }

  /** Weight of what a question and one way of asking share, over the weight of what either says. */
  #likeness(question: ReadonlySet<string>, asked: ReadonlySet<string>): number {
    let shared = 0;
    let either = 0;
    for (const term of new Set([...question, ...asked])) {
      const weight = this.#weightOf(term);
      either += weight;
      if (question.has(term) && asked.has(term)) shared += weight;
    }
    return either === 0 ? 0 : shared / either;
  }

  #weightOf(term: string): number {
    const topics = this.#entries.length || 1;
    return Math.log(1 + topics / (this.#frequency.get(term) ?? 0.5)) / Math.log(1 + 2 * topics);
  }
}

function termsOfAll(recognised: Recognised): string[] {
  return recognised.words.filter((word) => !word.filler).flatMap(termsOf);
}

/** What a word is compared by: its stem, what it means, and the place it names. */
export function termsOf(word: Word): string[] {
  if (word.place) return word.place.places.map((place) => `${place.kind}:${place.id}`);
  const meanings = word.meanings.map((meaning) => `${meaning.kind}:${'id' in meaning ? meaning.id : ''}`);
  return [stem(word.token.text), ...meanings];
}

function stem(text: string): string {
  const letters = skeleton(text);
  return letters.length > STEM_LETTERS ? letters.slice(0, STEM_LETTERS) : letters.replace(/(?<=.{3})s$/, '');
}

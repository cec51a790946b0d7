import type { Token } from './text.ts';

/** A phrase found in a question: how many words it takes and everything it can mean. */
export interface Found<T> {
  readonly length: number;
  readonly values: readonly T[];
}

interface Phrase<T> {
  readonly words: readonly { readonly text: string; readonly stem: boolean }[];
  readonly value: T;
}

/** A comma in the name of a measure is no part of a word, as it is none in a question. */
const BETWEEN_WORDS = /[\s,]+/;

/** Letters by which stems are looked up: no stem of a lexicon is shorter. */
const STEM_KEY = 2;

/** Words and phrases with their meanings; `clos*` stands for every word that begins so. */
export class Phrases<T> {
  readonly #exact = new Map<string, Phrase<T>[]>();
  readonly #stems = new Map<string, Phrase<T>[]>();
  readonly #byLetter = new Map<string, { text: string; stem: boolean; value: T }[]>();

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [text, value] of entries) {
      const words = text
        .split(BETWEEN_WORDS)
        .map((word) => ({ text: word.replace(/\*$/, ''), stem: word.endsWith('*') }));
      const first = words[0];
      if (!first) continue;
      const [index, key] = first.stem
        ? ([this.#stems, first.text.slice(0, STEM_KEY)] as const)
        : ([this.#exact, first.text] as const);
      push(index, key, { words, value });
      if (words.length === 1) push(this.#byLetter, first.text.slice(0, 1), { ...first, value });
    }
  }

  /** The longest phrase that begins at a word, with all its meanings; a phrase does not cross sentences. */
  at(tokens: readonly Token[], i: number): Found<T> | undefined {
    const token = tokens[i];
    if (!token) return undefined;
    const candidates = [
      ...(this.#exact.get(token.text) ?? []),
      ...(this.#stems.get(token.text.slice(0, STEM_KEY)) ?? []),
    ];
    const matching = candidates.filter((phrase) => this.#matches(phrase, tokens, i));
    const length = Math.max(0, ...matching.map((phrase) => phrase.words.length));
    if (length === 0) return undefined;
    return {
      length,
      values: matching.filter((phrase) => phrase.words.length === length).map((phrase) => phrase.value),
    };
  }

  /** Single words and stems beginning with a letter, for finding what a mistyped word may have meant. */
  wordsFrom(letter: string): readonly { text: string; stem: boolean; value: T }[] {
    return this.#byLetter.get(letter) ?? [];
  }

  #matches({ words }: Phrase<T>, tokens: readonly Token[], i: number): boolean {
    return words.every(({ text, stem }, k) => {
      const token = tokens[i + k];
      if (!token || token.sentence !== tokens[i]?.sentence) return false;
      return stem ? token.text.startsWith(text) : token.text === text;
    });
  }
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

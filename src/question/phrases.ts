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

/** Letters by which stems are looked up: no stem of a lexicon is shorter. */
const STEM_KEY = 2;

/** Words and phrases with their meanings; `clos*` stands for every word that begins so. */
export class Phrases<T> {
  readonly #exact = new Map<string, Phrase<T>[]>();
  readonly #stems = new Map<string, Phrase<T>[]>();

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [text, value] of entries) {
      const words = text
        .split(' ')
        .map((word) => ({ text: word.replace(/\*$/, ''), stem: word.endsWith('*') }));
      const first = words[0];
      if (!first) continue;
      const [index, key] = first.stem
        ? ([this.#stems, first.text.slice(0, STEM_KEY)] as const)
        : ([this.#exact, first.text] as const);
      index.set(key, [...(index.get(key) ?? []), { words, value }]);
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

  /** Every single word and stem, for finding what a mistyped word may have meant. */
  words(): { text: string; stem: boolean; value: T }[] {
    const single = [...this.#exact.values(), ...this.#stems.values()]
      .flat()
      .filter((phrase) => phrase.words.length === 1);
    return single.map(({ words, value }) => ({ ...(words[0] as { text: string; stem: boolean }), value }));
  }

  #matches({ words }: Phrase<T>, tokens: readonly Token[], i: number): boolean {
    return words.every(({ text, stem }, k) => {
      const token = tokens[i + k];
      if (!token || token.sentence !== tokens[i]?.sentence) return false;
      return stem ? token.text.startsWith(text) : token.text === text;
    });
  }
}

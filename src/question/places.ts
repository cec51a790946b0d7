import Fuse from 'fuse.js';
import type { HeldCrossing, Knowledge } from '../knowledge/knowledge.ts';
import type { Names } from '../knowledge/schema/common.ts';
import { skeleton, within } from './letters.ts';
import type { Token } from './text.ts';

/** What a name can stand for. */
export type Place =
  | { readonly kind: 'crossing'; readonly id: string; readonly border: string }
  | { readonly kind: 'border'; readonly id: string; readonly border: string }
  | { readonly kind: 'area'; readonly id: string; readonly border: string }
  | { readonly kind: 'country'; readonly id: string; readonly border: string }
  /** A municipality or region, with the crossings in it. */
  | {
      readonly kind: 'municipality';
      readonly id: string;
      readonly border: string;
      readonly crossings: readonly string[];
    };

/** A place named in a question. */
export interface FoundPlace {
  readonly at: number;
  readonly length: number;
  readonly places: readonly Place[];
  /** Spelt otherwise than any name that is held. */
  readonly fuzzy: boolean;
}

interface Name {
  readonly skeleton: string;
  readonly places: readonly Place[];
}

/** Words that one name takes at most. */
const MOST_WORDS = 5;
/** A short name is too near to ordinary words to be guessed at. */
const FUZZY_LETTERS = 5;
/** Longer words are no names. */
const MOST_LETTERS = 20;
const MOST_GUESSES = 5_000;
/** So short a skeleton is shared by ordinary words: then the letters must be those of the name. */
const LITERAL_LETTERS = 4;

/** Every name of every place, by its skeleton: exact look-up first, then a careful guess at misspelt ones. */
export class PlaceIndex {
  readonly #names = new Map<string, Place[]>();
  /** Names as they are written, in lower case. */
  readonly #literal = new Set<string>();
  /** Names a crossing bears only without the part in brackets: it shares them with a town. */
  readonly #bare = new Set<string>();
  readonly #fuse: Fuse<Name>;
  readonly #guesses = new Map<string, readonly Place[] | undefined>();

  constructor(knowledge: Knowledge) {
    for (const crossing of knowledge.crossings.values()) this.#addCrossing(crossing);
    for (const crossing of knowledge.crossings.values()) this.#addByNames(crossing);
    for (const crossing of knowledge.crossings.values()) this.#addMunicipality(crossing);
    for (const border of knowledge.borders.values()) {
      for (const name of [...spellings(border.names), ...border.also]) {
        this.#add(name, { kind: 'border', id: border.id, border: border.id });
      }
      for (const area of border.areas) {
        for (const name of [...spellings(area.names), ...area.also]) {
          this.#add(name, { kind: 'area', id: area.id, border: border.id });
        }
      }
      for (const country of border.countries) {
        for (const name of [...spellings(country.names), ...country.also]) {
          this.#add(name, { kind: 'country', id: country.code, border: border.id });
        }
      }
    }
    const crossings = [...this.#names]
      .filter(
        ([name, places]) => name.length >= FUZZY_LETTERS && places.some(({ kind }) => kind === 'crossing'),
      )
      .map(([name, places]): Name => ({ skeleton: name, places }));
    // Fuse proposes, a bounded edit distance decides: alone it would match almost every ordinary word.
    this.#fuse = new Fuse(crossings, {
      keys: ['skeleton'],
      threshold: 0.4,
      distance: 50,
      minMatchCharLength: 2,
    });
  }

  /** Places named in a question, longest names first; `known` tells the ordinary words, which are never guessed at. */
  find(tokens: readonly Token[], known: (i: number) => boolean): FoundPlace[] {
    const found: FoundPlace[] = [];
    for (let i = 0; i < tokens.length; ) {
      const place = this.#exactAt(tokens, i) ?? (known(i) ? undefined : this.#fuzzyAt(tokens, i, known));
      if (place) found.push(place);
      i += place?.length ?? 1;
    }
    return found;
  }

  /** Places of a name on its own, as an option of a command gives it; misspelt ones only where one is near. */
  resolve(name: string): readonly Place[] {
    return this.#names.get(skeleton(name)) ?? this.#guess(skeleton(name)) ?? [];
  }

  #exactAt(tokens: readonly Token[], i: number): FoundPlace | undefined {
    for (let length = MOST_WORDS; length >= 1; length--) {
      const key = joined(tokens, i, length);
      const places = key === undefined ? undefined : this.#names.get(key);
      if (key && places && (key.length > LITERAL_LETTERS || this.#literal.has(spelt(tokens, i, length)))) {
        return { at: i, length, places, fuzzy: false };
      }
    }
    return undefined;
  }

  #fuzzyAt(tokens: readonly Token[], i: number, known: (i: number) => boolean): FoundPlace | undefined {
    for (const length of [2, 1]) {
      if (length === 2 && known(i + 1)) continue;
      const name = joined(tokens, i, length);
      const places = name === undefined ? undefined : this.#guess(name);
      if (places) return { at: i, length, places, fuzzy: true };
    }
    return undefined;
  }

  /** What a misspelt name most likely means; people misspell alike, so what was found is remembered for a while. */
  #guess(name: string): readonly Place[] | undefined {
    if (name.length < FUZZY_LETTERS || name.length > MOST_LETTERS) return undefined;
    if (this.#guesses.has(name)) return this.#guesses.get(name);
    if (this.#guesses.size >= MOST_GUESSES) this.#guesses.clear();
    const places = this.#propose(name);
    this.#guesses.set(name, places);
    return places;
  }

  #propose(name: string): readonly Place[] | undefined {
    const proposed = this.#fuse.search(name, { limit: 8 }).map((result) => result.item);
    return proposed.find((candidate) => within(name, candidate.skeleton, editsAllowed(candidate.skeleton)))
      ?.places;
  }

  #addCrossing(crossing: HeldCrossing): void {
    const place: Place = { kind: 'crossing', id: crossing.id, border: crossing.border };
    for (const name of [...spellings(crossing.names), ...crossing.also]) this.#add(name, place);
  }

  /** A name without its bracket, and what lies opposite, name the crossing, unless they are another crossing's own. */
  #addByNames(crossing: HeldCrossing): void {
    const place: Place = { kind: 'crossing', id: crossing.id, border: crossing.border };
    for (const name of bareNames(crossing.names)) {
      if (this.#names.has(skeleton(name))) continue;
      this.#bare.add(skeleton(name));
      this.#add(name, place);
    }
    if (!crossing.other_side.names) return;
    for (const name of [...spellings(crossing.other_side.names), ...bareNames(crossing.other_side.names)])
      if (!this.#names.has(skeleton(name))) this.#add(name, place);
  }

  /** A municipality with a crossing of its own name means that crossing. */
  #addMunicipality(crossing: HeldCrossing): void {
    for (const name of spellings(crossing.municipality)) {
      const key = skeleton(name);
      const before = this.#names.get(key)?.find((place) => place.kind === 'municipality');
      if (!before && this.#names.get(key)?.some((place) => place.kind === 'crossing' && !this.#bare.has(key)))
        continue;
      const others = before?.kind === 'municipality' ? before.crossings : [];
      const place: Place = {
        kind: 'municipality',
        id: crossing.municipality.en,
        border: crossing.border,
        crossings: [...new Set([...others, crossing.id])],
      };
      this.#names.set(key, [...(this.#names.get(key) ?? []).filter((one) => one !== before), place]);
    }
  }

  #add(name: string, place: Place): void {
    const key = skeleton(name);
    if (key === '') return;
    this.#literal.add(name.toLowerCase());
    const places = this.#names.get(key) ?? [];
    if (places.some((one) => one.kind === place.kind && one.id === place.id)) return;
    // What is a crossing is not also the country or area of the same name.
    if (places.length > 0 && place.kind !== 'crossing') return;
    this.#names.set(key, [...places, place]);
  }
}

/** Edits allowed in a name of so many letters: none up to 5, one up to 8, two above. */
function editsAllowed(name: string): number {
  if (name.length <= FUZZY_LETTERS) return 0;
  return name.length <= 8 ? 1 : 2;
}

function joined(tokens: readonly Token[], i: number, length: number): string | undefined {
  const words = tokens.slice(i, i + length);
  if (words.length < length || words.some((token) => token.sentence !== words[0]?.sentence)) return undefined;
  return skeleton(words.map((token) => token.text).join(''));
}

function spelt(tokens: readonly Token[], i: number, length: number): string {
  return tokens
    .slice(i, i + length)
    .map((token) => token.text)
    .join(' ');
}

/** The names of a place, and what stands in brackets after them. */
function spellings(names: Names): string[] {
  const all = Object.values(names).filter((name) => name !== undefined);
  return [...all, ...all.flatMap((name) => /\(([^)]+)\)/.exec(name)?.[1] ?? [])];
}

function bareNames(names: Names): string[] {
  const bracketed = Object.values(names).filter((name) => name?.includes('('));
  return bracketed.map((name) => (name ?? '').replace(/\s*\([^)]*\)/g, '').trim());
}

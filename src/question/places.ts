import type { HeldCrossing, Knowledge } from '../knowledge/knowledge.ts';
import type { Border } from '../knowledge/schema/border.ts';
import type { Names } from '../knowledge/schema/common.ts';
import { bitsIn, letterSet, letters, plain, skeleton, within } from './letters.ts';
import type { Token } from './text.ts';

/** What a name can stand for. */
export type Place =
  | { readonly kind: 'crossing'; readonly id: string; readonly border: string }
  | { readonly kind: 'border'; readonly id: string; readonly border: string }
  | { readonly kind: 'area'; readonly id: string; readonly border: string }
  | { readonly kind: 'country'; readonly id: string; readonly border: string }
  /** A municipality with the crossings in it, or a town with those on the way to it. */
  | {
      readonly kind: 'town';
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

/** A name to guess at, in plain Latin letters, and how many edits away a word may be. */
interface Guessable {
  readonly name: string;
  /** The letters it is made of. */
  readonly letters: number;
  readonly edits: number;
  readonly place: Place;
}

/** Letters of the shortest stem. */
const LEAST_STEM = 4;
/** Words that one name takes at most. */
const MOST_WORDS = 5;
/** So short a skeleton is shared by ordinary words: then the letters must be those of the name. */
const LITERAL_LETTERS = 5;
/** A short name is too near to ordinary words to be guessed at; longer words than these are no names. */
const GUESSED_LETTERS = { least: 6, most: 20 };
const MOST_EDITS = 2;
/** An edit takes one letter out of the set of a word's letters and puts one in, at most. */
const LETTERS_AN_EDIT = 2;
/** A name on another border than the home one is guessed at from this many letters. */
const FAR_LETTERS = 8;
const MOST_GUESSES = 5_000;

/** Every name of every place, by its skeleton: exact look-up first, then a careful guess at misspelt ones. */
export class PlaceIndex {
  readonly #names = new Map<string, Place[]>();
  /** Beginnings of names (`латв*`), by their letters without diacritics: what they are alike to is not meant. */
  readonly #stems = new Map<string, Place[]>();
  /** Names as they are written, in lower case. */
  readonly #literal = new Set<string>();
  /** Names a crossing bears only without the part in brackets: it shares them with a town. */
  readonly #bare = new Set<string>();
  /** Names that a misspelt word may have meant, by their number of letters. */
  readonly #guessable = new Map<number, Guessable[]>();
  /** People misspell alike: what was guessed is remembered for a while. */
  readonly #guesses = new Map<string, readonly Place[] | undefined>();

  /** Borders that a knowledge calls home; all, where it calls none so. */
  readonly #homes: ReadonlySet<string>;

  constructor({ crossings, borders }: Knowledge) {
    const homes = [...borders.values()].filter(({ home }) => home);
    this.#homes = new Set((homes.length > 0 ? homes : [...borders.values()]).map(({ id }) => id));
    for (const crossing of crossings.values()) this.#addCrossing(crossing);
    for (const crossing of crossings.values()) this.#addByNames(crossing);
    for (const crossing of crossings.values()) this.#addMunicipality(crossing);
    for (const { id: border, names, also, areas, countries, towns } of borders.values()) {
      for (const town of towns) this.#addTown(town, border);
      for (const name of [...written(names), ...also])
        this.#add(name, { kind: 'border', id: border, border });
      for (const area of areas) {
        for (const name of [...written(area.names), ...area.also])
          this.#add(name, { kind: 'area', id: area.id, border });
      }
      for (const country of countries) {
        const place: Place = { kind: 'country', id: country.code, border };
        for (const name of [...written(country.names), ...country.also]) this.#add(name, place);
      }
    }
  }

  /**
   * Places named in a question, longest names first. `known` tells the ordinary words, which are never guessed at;
   * without `guess` nothing is.
   */
  find(tokens: readonly Token[], known: (i: number) => boolean, guess = true): FoundPlace[] {
    const found: FoundPlace[] = [];
    for (let i = 0; i < tokens.length; ) {
      const exact = this.#exactAt(tokens, i);
      // An ordinary word is a crossing or a border by its name, but not a country: "finns" is Swedish, too.
      const ordinary = exact?.length === 1 && known(i) && !exact.places.some(isNamedCrossingOrBorder);
      const guessed = () => (!guess || known(i) ? undefined : this.#guessAt(tokens, i, known));
      const place = (ordinary ? undefined : exact) ?? guessed();
      if (place) found.push(place);
      i += place?.length ?? 1;
    }
    return found;
  }

  /** The countries that a word names, whatever else it means: "to Russia" tells which border is meant. */
  countriesIn(word: string): readonly Place[] {
    const places = this.#names.get(skeleton(word)) ?? this.#beginning(word) ?? [];
    return places.filter(({ kind }) => kind === 'country');
  }

  /** Places of a name on its own, as an option of a command gives it; misspelt ones only where one is near. */
  resolve(name: string): readonly Place[] {
    const key = skeleton(name);
    return this.#names.get(key) ?? this.#beginning(name) ?? this.#guess(plain(name)) ?? [];
  }

  #exactAt(tokens: readonly Token[], i: number): FoundPlace | undefined {
    for (let length = MOST_WORDS; length >= 1; length--) {
      const words = wordsAt(tokens, i, length);
      const key = words && skeleton(words);
      const places = key && this.#names.get(key);
      if (key && places && (key.length > LITERAL_LETTERS || this.#literal.has(words))) {
        return { at: i, length, places, fuzzy: false };
      }
    }
    const word = tokens[i]?.text ?? '';
    const places = this.#beginning(word) ?? this.#halves(word);
    return places && { at: i, length: 1, places, fuzzy: false };
  }

  /** The places of both halves of a pair: `imatra-svetogorsk`. */
  #halves(word: string): readonly Place[] | undefined {
    const halves = word.split('-').map((half) => this.#names.get(skeleton(half)));
    if (halves.length !== 2 || halves.some((places) => !places)) return undefined;
    return [...new Set(halves.flatMap((places) => places ?? []))];
  }

  /** The places of the longest stem that a word begins with. */
  #beginning(text: string): readonly Place[] | undefined {
    const word = letters(text);
    for (let length = word.length; length >= LEAST_STEM; length--) {
      const places = this.#stems.get(word.slice(0, length));
      if (places) return places;
    }
    return undefined;
  }

  #guessAt(tokens: readonly Token[], i: number, known: (i: number) => boolean): FoundPlace | undefined {
    for (const length of [2, 1]) {
      const words = wordsAt(tokens, i, length);
      if (!words || (length === 2 && known(i + 1))) continue;
      const places = this.#guess(plain(words));
      if (places) return { at: i, length, places, fuzzy: true };
    }
    return undefined;
  }

  /** What a misspelt word most likely means. */
  #guess(word: string): readonly Place[] | undefined {
    if (word.length < GUESSED_LETTERS.least - 1 || word.length > GUESSED_LETTERS.most) return undefined;
    if (this.#guesses.has(word)) return this.#guesses.get(word);
    if (this.#guesses.size >= MOST_GUESSES) this.#guesses.clear();
    const places = this.#nearest(word);
    this.#guesses.set(word, places);
    return places;
  }

  #nearest(word: string): readonly Place[] | undefined {
    let nearest: { place: Place; edits: number } | undefined;
    const letters = letterSet(word);
    for (let length = word.length - MOST_EDITS; length <= word.length + MOST_EDITS; length++) {
      for (const { name, letters: own, edits, place } of this.#guessable.get(length) ?? []) {
        // Nearly all names are told apart by their letters, without being compared.
        if (bitsIn(own ^ letters) > LETTERS_AN_EDIT * edits) continue;
        const most = nearest ? nearest.edits - 1 : edits;
        const needed = [1, 2].find((one) => one <= Math.min(most, edits) && within(word, name, one));
        if (needed !== undefined) nearest = { place, edits: needed };
      }
    }
    return nearest && [nearest.place];
  }

  #addCrossing(crossing: HeldCrossing): void {
    const place: Place = { kind: 'crossing', id: crossing.id, border: crossing.border };
    const own = written(crossing.names);
    for (const name of [...own, ...crossing.also]) {
      this.#add(name, place);
    }
    this.#makeGuessable(own.map(plain), [...own, ...crossing.also].map(plain), place);
  }

  /**
   * A crossing's own names, names that are quite others, and the inflections of both can be guessed at. A spelling
   * that is itself a slip cannot: one slip further the ordinary words begin.
   */
  #makeGuessable(own: readonly string[], all: readonly string[], place: Place): void {
    for (const name of new Set(all)) {
      // An ending may change the last letter: Vartius, Vartiuksen.
      const inflected = own.some(
        (one) => name.startsWith(one) || (name.length > one.length && name.startsWith(one.slice(0, -1))),
      );
      const slip = !inflected && own.some((one) => one.slice(0, 2) === name.slice(0, 2));
      // An inflection is as near to ordinary words as the name it is of.
      const base = all.find(
        (one) => one.length >= 4 && one.length <= name.length && name.startsWith(one.slice(0, -1)),
      );
      // Misspelt names of the home border are frequent; those of others are more often ordinary words.
      const edits =
        this.#homes.has(place.border) || name.length >= FAR_LETTERS ? editsAllowed(base ?? name) : 0;
      if (slip || edits === 0 || name.length > GUESSED_LETTERS.most) continue;
      const alike = this.#guessable.get(name.length) ?? [];
      alike.push({ name, letters: letterSet(name), edits, place });
      this.#guessable.set(name.length, alike);
    }
  }

  /** A name without its bracket, and what lies opposite, name the crossing, unless they are another's own. */
  #addByNames(crossing: HeldCrossing): void {
    const place: Place = { kind: 'crossing', id: crossing.id, border: crossing.border };
    for (const name of bare(crossing.names)) {
      // It may stand among the crossing's other names, too, in another script.
      if (this.#names.get(skeleton(name))?.some(({ id }) => id !== crossing.id)) continue;
      this.#bare.add(skeleton(name));
      this.#add(name, place);
    }
    const { names } = crossing.other_side;
    const opposite = names ? [...written(names), ...bare(names)] : [];
    for (const name of opposite) if (!this.#names.has(skeleton(name))) this.#add(name, place);
  }

  /** A municipality that a crossing is named after means that crossing. */
  #addMunicipality(crossing: HeldCrossing): void {
    for (const name of written(crossing.municipality)) {
      const key = skeleton(name);
      const places = this.#names.get(key) ?? [];
      const before = places.find((place) => place.kind === 'town');
      const taken = places.some((place) => place.kind === 'crossing') && !this.#bare.has(key);
      if (taken && !before) continue;
      const place: Place = {
        kind: 'town',
        id: crossing.municipality.en,
        border: crossing.border,
        crossings: [...new Set([...(before?.crossings ?? []), crossing.id])],
      };
      this.#literal.add(name.toLowerCase());
      this.#names.set(key, [...places.filter((one) => one !== before), place]);
    }
  }

  /** A town by whose name no crossing and no municipality is meant. */
  #addTown({ names, also, crossings }: Border['towns'][number], border: string): void {
    const all = [...written(names), ...also];
    const place: Place = { kind: 'town', id: names.en, border, crossings };
    for (const name of all) this.#add(name, place);
    this.#makeGuessable(written(names).map(plain), all.map(plain), place);
  }

  #add(name: string, place: Place): void {
    const stem = name.endsWith('*');
    const key = stem ? letters(name.slice(0, -1)) : skeleton(name);
    if (key === '') return;
    this.#literal.add(name.toLowerCase());
    const names = stem ? this.#stems : this.#names;
    const places = names.get(key) ?? [];
    const isSame = (one: Place) =>
      one.kind === place.kind && one.id === place.id && one.border === place.border;
    if (places.some(isSame)) return;
    // On one border, what is a crossing is not also the country or area of the same name.
    if (place.kind !== 'crossing' && places.some(({ border }) => border === place.border)) return;
    names.set(key, [...places, place]);
  }
}

function isNamedCrossingOrBorder({ kind }: Place): boolean {
  return kind === 'crossing' || kind === 'border';
}

/** Edits allowed in a name of so many letters: none up to 5, one up to 8, two above. */
function editsAllowed(name: string): number {
  if (name.length < GUESSED_LETTERS.least) return 0;
  return name.length <= 8 ? 1 : MOST_EDITS;
}

/** Some words in a row as one text; undefined where a sentence ends between them. */
function wordsAt(tokens: readonly Token[], i: number, length: number): string | undefined {
  const words = tokens.slice(i, i + length);
  if (words.length < length || words.some((token) => token.sentence !== words[0]?.sentence)) return undefined;
  return words.map((token) => token.text).join(' ');
}

/** The names of a place as they are written, and what stands in brackets where it is a name itself. */
function written(names: Names): string[] {
  const all = Object.values(names).filter((name) => name !== undefined);
  return [...new Set([...all, ...all.flatMap((name) => /\((\p{Lu}[^)]+)\)/u.exec(name)?.[1] ?? [])])];
}

/** Names that have a part in brackets, without it. */
function bare(names: Names): string[] {
  const bracketed = Object.values(names).filter((name) => name?.includes('('));
  return bracketed.map((name) => (name ?? '').replace(/\s*\([^)]*\)/g, '').trim());
}

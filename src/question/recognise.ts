import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema/common.ts';
import type { Concept } from '../knowledge/schema/words.ts';
import { detectLanguage } from './language.ts';
import { inCyrillic } from './latin-russian.ts';
import { within } from './letters.ts';
import { type CompiledLexicon, compile, type Meaning } from './lexicon.ts';
import type { Found } from './phrases.ts';
import { type FoundPlace, type Place, PlaceIndex } from './places.ts';
import { type Token, tokenize } from './text.ts';
import { readTime, type TimeReading } from './time.ts';

/** A word of a question and what it was recognised as. */
export interface Word {
  readonly token: Token;
  readonly at: number;
  readonly meanings: readonly Meaning[];
  readonly place?: FoundPlace;
  readonly time: boolean;
  /** Says nothing about what is asked. */
  readonly filler: boolean;
  /** The meaning was guessed from a misspelt word. */
  readonly guessed: boolean;
}

/** A question, word by word. */
export interface Recognised {
  readonly language: Language;
  readonly words: readonly Word[];
  readonly time: TimeReading;
  readonly places: readonly FoundPlace[];
  /** Countries named by words that mean something else, too: `to Russia`, `Finns`. */
  readonly countries: readonly Place[];
}

export interface Recogniser {
  readonly lexicons: ReadonlyMap<Language, CompiledLexicon>;
  readonly places: PlaceIndex;
}

/** What the words and names of a knowledge are recognised by; made once for each revision. */
export function recogniserOf(knowledge: Knowledge): Recogniser {
  const lexicons = new Map<Language, CompiledLexicon>();
  for (const [language, lexicon] of knowledge.words) {
    const measures = [...knowledge.measures.values()].map(
      ({ measure, names }) => [measure, names[language] ?? names.en] as const,
    );
    lexicons.set(language, compile(lexicon, measures));
  }
  return { lexicons, places: new PlaceIndex(knowledge) };
}

/** A word this long may be one edit away from the word that was meant. */
const TYPO_LETTERS = 6;

/** Recognises the words of some sentences; `today` is the clock's day in the border's zone. */
export function recognise(
  parts: readonly string[],
  recogniser: Recogniser,
  fallback: Language,
  today: string,
): Recognised {
  const tokens = tokenize(parts);
  // Names are of no language: "is Ваалимаа open" is English.
  const names = recogniser.places.find(tokens, () => false, false);
  const others = tokens.filter((_, i) => !names.some(({ at, length }) => at <= i && i < at + length));
  const { language, latin } = detectLanguage(
    others.length > 0 ? others : tokens,
    recogniser.lexicons,
    fallback,
  );
  return recogniseIn(language, latin ? inCyrillic(tokens) : tokens, recogniser, today, true);
}

/** Recognises words in a language that is known; `guess` says whether misspelt words are looked into. */
export function recogniseIn(
  language: Language,
  tokens: readonly Token[],
  { lexicons, places }: Recogniser,
  today: string,
  guess: boolean,
): Recognised {
  const lexicon = lexicons.get(language) ?? (lexicons.get('en') as CompiledLexicon);
  const time = readTime(guess ? spelt(tokens, lexicon) : tokens, lexicon, today);
  const meanings = meaningsByWord(tokens, lexicon);
  const ordinary = (i: number) =>
    meanings[i] !== undefined || time.taken.has(i) || /^\d/.test(tokens[i]?.text ?? '');
  const found = places.find(tokens, ordinary, guess);
  const words = tokens.map((token, at): Word => {
    const place = found.find((one) => one.at <= at && at < one.at + one.length);
    const exact = place ? undefined : meanings[at];
    const guessed =
      !guess || exact || place || time.taken.has(at) ? undefined : guessMeaning(token.text, lexicon);
    const own = exact ?? guessed ?? [];
    return {
      token,
      at,
      meanings: own.filter((meaning) => meaning.kind !== 'function'),
      ...(place ? { place } : {}),
      time: time.taken.has(at),
      filler:
        !place &&
        !time.taken.has(at) &&
        own.some((meaning) => meaning.kind === 'function') &&
        own.every((meaning) => meaning.kind === 'function'),
      guessed: guessed !== undefined || (place?.fuzzy ?? false),
    };
  });
  const countries = words.flatMap(({ token, place, meanings: own }) =>
    !place && own.length > 0 ? places.countriesIn(token.text) : [],
  );
  return { language, words, time, places: found, countries };
}

/** Meanings of each word; a phrase gives its meanings to all its words and hides those of its parts. */
function meaningsByWord(
  tokens: readonly Token[],
  { meanings }: CompiledLexicon,
): (readonly Meaning[] | undefined)[] {
  const byWord: (readonly Meaning[] | undefined)[] = tokens.map(() => undefined);
  for (let i = 0; i < tokens.length; ) {
    const found = meanings.at(tokens, i) ?? halvesAt(tokens, i, meanings);
    for (let k = 0; k < (found?.length ?? 0); k++) byWord[i + k] = found?.values;
    i += found?.length ?? 1;
  }
  return byWord;
}

/** What the halves of a hyphenated word mean, where the whole means nothing: `Finland-Sweden`. */
function halvesAt(
  tokens: readonly Token[],
  i: number,
  meanings: CompiledLexicon['meanings'],
): Found<Meaning> | undefined {
  const token = tokens[i];
  const halves = token?.text.includes('-') ? token.text.split('-') : [];
  const values = halves.flatMap((text) =>
    token ? (meanings.at([{ ...token, text }], 0)?.values ?? []) : [],
  );
  const telling = values.filter(({ kind }) => kind !== 'function');
  return telling.length > 0 ? { length: 1, values: telling } : undefined;
}

/** Kinds of time words that people misspell and nothing else is near to. */
const GUESSED_TIMES: ReadonlySet<string> = new Set([
  'month',
  'weekday',
  'day',
  'season',
  'holiday',
  'last',
  'span',
]);

/** The words with the names of months and days spelt right, where a misspelt one is near to just one of them. */
function spelt(tokens: readonly Token[], { meanings, times }: CompiledLexicon): readonly Token[] {
  return tokens.map((token, i) => {
    const { text } = token;
    if (text.length < TYPO_LETTERS || /\d/.test(text) || meanings.at(tokens, i) || times.at(tokens, i))
      return token;
    const near = times
      .wordsFrom(text.slice(0, 1))
      .filter(
        ({ text: word, value }) =>
          GUESSED_TIMES.has(value.kind) && !word.includes(' ') && within(text, word, 1),
      );
    const meant = new Set(near.map(({ value }) => JSON.stringify(value)));
    return meant.size === 1 && near[0] ? { ...token, text: near[0].text } : token;
  });
}

/** What a misspelt word may have meant: a known word, or the beginning of one, one edit away. */
function guessMeaning(text: string, { meanings, ordinary }: CompiledLexicon): readonly Meaning[] | undefined {
  if (text.length < TYPO_LETTERS || /\d/.test(text) || ordinary.has(text)) return undefined;
  const near = meanings.wordsFrom(text.slice(0, 1)).filter(({ text: word, stem }) => {
    if (word.length < TYPO_LETTERS - 1) return false;
    if (!stem) return within(text, word, 1);
    return [-1, 0, 1].some((more) => within(text.slice(0, word.length + more), word, 1));
  });
  return near.length > 0 ? near.map(({ value }) => value) : undefined;
}

/** Whether any word of a question means a concept. */
export function means(recognised: Recognised, ...concepts: readonly Concept[]): boolean {
  return recognised.words.some((word) => wordMeans(word, ...concepts));
}

export function wordMeans(word: Word, ...concepts: readonly Concept[]): boolean {
  return word.meanings.some((meaning) => meaning.kind === 'concept' && concepts.includes(meaning.id));
}

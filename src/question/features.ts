import type { Knowledge } from '../knowledge/knowledge.ts';
import { skeleton } from './letters.ts';
import type { Recognised, Word } from './recognise.ts';

/** What a question is told by. Names and dates stand as their kind, not as themselves. */
export interface Features {
  /** How much each feature counts. */
  readonly values: ReadonlyMap<string, number>;
  /** The features that are whole words, and whether the word is written as a name. */
  readonly words: ReadonlyMap<string, boolean>;
}

/** Runs of letters of a word that are looked at: they survive endings, typos and compounds. */
const GRAMS = [3, 4, 5] as const;
/** Letters by which two words in a row are told. */
const STEM_LETTERS = 5;
/** What the words of a story count beside those of the sentence that asks. */
const STORY_SHARE = 0.5;
const WORD = 1;
const GRAM = 0.5;
const PAIR = 0.7;
const MEANING = 3;
const UNKNOWN = 2;

/**
 * The features of a recognised question about a border. Their squares sum to 1, so that long and short questions weigh
 * alike.
 */
export function featuresOf(
  recognised: Recognised,
  knowledge: Knowledge,
  border: string | undefined,
): Features {
  const found = new Map<string, number>();
  const whole = new Map<string, boolean>();
  const add = (name: string, weight: number) => {
    if ((found.get(name) ?? 0) < weight) found.set(name, weight);
  };
  const { words, time, places } = recognised;
  const asks = words.some((word) => word.token.question);
  let before = '^';
  let sentence = -1;
  for (const word of words) {
    const share = asks && !word.token.question ? STORY_SHARE : 1;
    if (word.token.sentence !== sentence) before = '^';
    sentence = word.token.sentence;
    const name = nameOf(word, knowledge, border);
    if (word.place && word.place.at !== word.at) continue;
    if (name === 'time:' && before === 'time:') continue;
    if (name.endsWith(':')) add(name, share * WORD);
    else {
      add(`w ${name}`, share * WORD);
      whole.set(`w ${name}`, word.token.capital);
      for (const gram of gramsOf(name)) add(`g ${gram}`, share * GRAM);
    }
    for (const meaning of word.meanings)
      if ('id' in meaning) add(`${meaning.kind} ${meaning.id}`, share * MEANING);
    const short = name.endsWith(':') ? name : name.slice(0, STEM_LETTERS);
    add(`p ${before} ${short}`, share * PAIR);
    before = short;
  }
  add(`p ${before} $`, PAIR);
  add(`places ${Math.min(places.length, 3)}`, WORD);
  add(`when ${whenOf(recognised)}`, WORD);
  if (time.relation) add(`relation ${time.relation}`, WORD);
  if (time.present) add('present', WORD);
  add(`length ${Math.min(6, Math.floor(Math.log2(1 + words.length)))}`, WORD);
  add('always', WORD);
  return { values: unit(found), words: whole };
}

const MOST_UNKNOWN = 4;

/**
 * The features with how many words, and how many names, no example has: a question full of them is about something
 * else.
 */
export function withUnknown(
  { values, words }: Features,
  known: (name: string) => boolean,
): ReadonlyMap<string, number> {
  const unknown = [...words].filter(([name]) => !known(name));
  const names = unknown.filter(([, capital]) => capital).length;
  const weight = values.get('always') ?? 1;
  const all = new Map(values).set(`unknown ${Math.min(unknown.length, MOST_UNKNOWN)}`, UNKNOWN * weight);
  if (names > 0) all.set(`unknown names ${Math.min(names, MOST_UNKNOWN)}`, UNKNOWN * weight);
  return all;
}

/** The feature that a whole word is. */
export function wordFeature(word: string): string {
  return `w ${skeleton(word)}`;
}

/**
 * A word as it is compared: its letters, or what stands for it where it is a name, a time or a number. A country of
 * the border that is asked about stands for any of them, so that every border is asked about alike.
 */
function nameOf(word: Word, knowledge: Knowledge, border: string | undefined): string {
  if (word.place) {
    const { places } = word.place;
    const place = places.find((one) => one.border === border) ?? places[0];
    if (place?.kind === 'crossing') return `${knowledge.crossings.get(place.id)?.kind}-crossing:`;
    return place?.kind === 'country' && place.border !== border ? 'other-country:' : `${place?.kind}:`;
  }
  if (word.time) return 'time:';
  if (/^\d/.test(word.token.text)) return 'number:';
  return skeleton(word.token.text);
}

function whenOf({ time }: Recognised): string {
  if (!time.when) return 'none';
  if (time.when.kind !== 'days') return time.when.kind;
  return time.when.from === time.when.to ? 'day' : 'days';
}

function* gramsOf(name: string): Generator<string> {
  const text = `^${name}$`;
  for (const size of GRAMS) for (let i = 0; i + size <= text.length; i++) yield text.slice(i, i + size);
}

function unit(found: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const length = Math.hypot(...found.values());
  return new Map([...found].map(([name, weight]) => [name, weight / length]));
}

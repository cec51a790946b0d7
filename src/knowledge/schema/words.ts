import { z } from 'zod';
import { Id, LANGUAGES, Traffic } from './common.ts';
import { DAYS } from './rules.ts';

/**
 * What a question can turn on. The words for each are data, one list per language; what they mean together is
 * decided in src/question.
 */
export const CONCEPTS = [
  'open', // open, working, in use
  'closed', // closed, shut, blocked
  'cross', // cross, drive over, get through
  'reopen', // open again
  'when', // when, on what day
  'since', // since when
  'until', // until when, for how much longer
  'how-long', // for how long
  'still', // still, yet
  'which', // which, what, list
  'how-many', // how many, number of, count
  'why', // why, reason
  'who', // who, by whom
  'where', // where, location
  'decide', // decide, decision, government
  'law', // law, section, legal basis
  'plan', // plan, meant to, supposed to
  'history', // history, timeline, what happened
  'first', // first, earliest
  'latest', // last, latest, newest
  'source', // source, says who
  'checked', // verified, confirmed, how old
  'other-side', // opposite, on the Russian side
  'hours', // opening hours
  'help', // what can you do
  'border', // border
  'crossing', // crossing point, checkpoint, station
  'that-day', // a day that was spoken of before, and is not named
  'northernmost', // the crossing farthest north
  'southernmost', // the crossing farthest south
  'road', // road, by land
  'rail', // railway
  'people', // people, persons
  'arrive', // came, arrived
  'per-day', // a day, daily
  'most', // most, peak, busiest, record
  'least', // least, fewest, quietest
  'elsewhere', // other countries and their borders
  'future', // will, going to
  'not-held', // queue, price, weather: what no fact about a crossing tells
  'unlawful', // sneak, smuggle, forge, evade
] as const;
export const Concept = z.enum(CONCEPTS);
export type Concept = z.infer<typeof Concept>;

/**
 * A word as people type it, in lower case. `clos*` stands for every word that begins so; two or more words in a
 * row are one phrase (`how many`).
 */
const Word = z
  .string()
  .regex(
    /^[\p{L}\p{N}'’.-]+\*?( [\p{L}\p{N}'’.-]+\*?)*$/u,
    'a word or phrase in lower case; only its words may end in *',
  )
  .refine((word) => word === word.toLowerCase(), 'words are written in lower case');

const Words = z.array(Word);

export const SEASONS = ['winter', 'spring', 'summer', 'autumn'] as const;
export const RELATIVE_DAYS = [
  'today',
  'yesterday',
  'tomorrow',
  'day-before-yesterday',
  'day-after-tomorrow',
] as const;
export const SPANS = ['day', 'week', 'month', 'year', 'weekend'] as const;
export const SPAN_STEPS = ['last', 'this', 'next'] as const;
export const HOLIDAYS = ['christmas', 'new-year', 'midsummer', 'independence-day'] as const;
export const PARTS = ['early', 'mid', 'late', 'first-half', 'second-half'] as const;

/** The lexicon of one language: every word the understanding of questions knows. */
export const Lexicon = z.strictObject({
  language: z.enum(LANGUAGES),
  /** Words that say nothing about what is asked: articles, pronouns, politeness, filler. */
  function_words: Words,
  /** Words that are spelt as they are meant: they are no misspelt others, and no stem may swallow them. */
  ordinary: Words.default([]),
  /** Words and letters that tell this language from the others. */
  marks: z.strictObject({ words: Words, letters: z.string() }),
  /** `1` (January) to `12`, in every case form. */
  months: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']), Words),
  weekdays: z.partialRecord(z.enum(DAYS), Words),
  seasons: z.partialRecord(z.enum(SEASONS), Words),
  holidays: z.partialRecord(z.enum(HOLIDAYS), Words),
  time: z.strictObject({
    now: Words,
    days: z.partialRecord(z.enum(RELATIVE_DAYS), Words),
    spans: z.partialRecord(z.enum(SPANS), Words),
    /** Verbs that say that the present is asked about, or the past: which Saturday is meant hangs on them. */
    is: Words.default([]),
    was: Words.default([]),
    /** Before a span, a weekday, a month or a season: the one before this one. */
    last: Words,
    this: Words,
    next: Words,
    ago: Words,
    /** Words that say both at once: `last-year` is "i fjol". */
    single: z.partialRecord(z.templateLiteral([z.enum(SPAN_STEPS), '-', z.enum(SPANS)]), Words).default({}),
    parts: z.partialRecord(z.enum(PARTS), Words),
    /** Years that people name by what happened before or in them: `before the pandemic` is 2019. */
    years: z.partialRecord(z.string().regex(/^(19|20)\d{2}$/), Words).default({}),
    /** Between a day and its month: 14th of December. */
    of: Words.default([]),
    /** Before a month: in May. */
    in: Words.default([]),
    /** Before a clock time. */
    at: Words,
    am: Words,
    pm: Words,
    noon: Words,
    midnight: Words,
    since: Words,
    until: Words,
    before: Words,
    after: Words,
    between: Words,
    /** Between the two ends of a range. */
    to: Words,
    /** Endings after the number of a day: st, nd, th, -е, e. */
    ordinal_endings: z.array(z.string()),
    /** Endings of a number that follows a month and is its year: `января 24-го`. */
    year_endings: z.array(z.string()).default([]),
  }),
  /** Number words people write out, `1` to `12`. */
  numbers: z.record(z.string().regex(/^\d+$/), Words),
  concepts: z.partialRecord(Concept, Words),
  traffic: z.partialRecord(Traffic, Words),
  /** Ids of measures and of aspects (the `of` of figures) to the words that ask for them. */
  measures: z.record(Id, Words),
  aspects: z.record(Id, Words),
});
export type Lexicon = z.infer<typeof Lexicon>;

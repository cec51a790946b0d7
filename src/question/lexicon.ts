import type { Traffic } from '../knowledge/schema/common.ts';
import { DAYS } from '../knowledge/schema/rules.ts';
import type { Concept, HOLIDAYS, Lexicon, PARTS, SEASONS, SPANS } from '../knowledge/schema/words.ts';
import { Phrases } from './phrases.ts';

/** What a word of a question can mean, apart from places and times. */
export type Meaning =
  | { readonly kind: 'function' }
  | { readonly kind: 'concept'; readonly id: Concept }
  | { readonly kind: 'traffic'; readonly id: Traffic }
  | { readonly kind: 'measure'; readonly id: string }
  | { readonly kind: 'aspect'; readonly id: string };

/** What a word of a time expression can mean. */
export type TimeMeaning =
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'season'; readonly season: (typeof SEASONS)[number] }
  | { readonly kind: 'holiday'; readonly holiday: (typeof HOLIDAYS)[number] }
  | { readonly kind: 'day'; readonly offset: number }
  | { readonly kind: 'span'; readonly span: (typeof SPANS)[number] }
  | { readonly kind: 'single'; readonly step: -1 | 0 | 1; readonly span: (typeof SPANS)[number] }
  | { readonly kind: 'part'; readonly part: (typeof PARTS)[number] }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: TimeWord };
// biome-ignore format: one row a group
type TimeWord =
  | 'now' | 'of' | 'in' | 'last' | 'this' | 'next' | 'ago' | 'at' | 'am' | 'pm' | 'noon' | 'midnight'
  | 'since' | 'until' | 'before' | 'after' | 'between' | 'to' | 'is' | 'was';

/** A lexicon made ready for looking words up. */
export interface CompiledLexicon {
  readonly lexicon: Lexicon;
  readonly meanings: Phrases<Meaning>;
  readonly times: Phrases<TimeMeaning>;
  readonly ordinals: RegExp;
  /** Words that are no misspelt others. */
  readonly ordinary: ReadonlySet<string>;
}

const STEPS = { last: -1, this: 0, next: 1 } as const;
const DAY_OFFSETS = {
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  'day-before-yesterday': -2,
  'day-after-tomorrow': 2,
} as const;
// biome-ignore format: one row a group
const TIME_WORDS = [
  'now', 'of', 'in', 'last', 'this', 'next', 'ago', 'at', 'am', 'pm', 'noon', 'midnight',
  'since', 'until', 'before', 'after', 'between', 'to', 'is', 'was',
] as const;

/** Makes a lexicon ready; `measures` are the names of measures in its language, which mean themselves. */
export function compile(
  lexicon: Lexicon,
  measures: readonly (readonly [id: string, name: string])[],
): CompiledLexicon {
  return {
    lexicon,
    meanings: new Phrases([
      ...meaningsOf(lexicon),
      ...measures.map(([id, name]) => [name.toLowerCase(), { kind: 'measure', id }] as const),
    ]),
    times: new Phrases(timesOf(lexicon)),
    ordinary: new Set(lexicon.ordinary),
    ordinals: new RegExp(
      `^(\\d{1,2})(?:[.:-]?(?:${lexicon.time.ordinal_endings.map(escapeRegex).join('|') || '(?!)'}))$`,
      'u',
    ),
  };
}

function* meaningsOf(lexicon: Lexicon): Generator<[string, Meaning]> {
  for (const word of lexicon.function_words) yield [word, { kind: 'function' }];
  for (const kind of ['concept', 'traffic', 'measure', 'aspect'] as const) {
    const lists = kind === 'traffic' ? lexicon.traffic : lexicon[`${kind}s`];
    for (const [id, words] of Object.entries(lists)) {
      for (const word of words ?? []) yield [word, { kind, id } as Meaning];
    }
  }
}

function* timesOf(lexicon: Lexicon): Generator<[string, TimeMeaning]> {
  const { months, weekdays, seasons, holidays, time, numbers } = lexicon;
  yield* each(months, (id) => ({ kind: 'month', month: Number(id) }));
  yield* each(weekdays, (id) => ({ kind: 'weekday', weekday: DAYS.indexOf(id) + 1 }));
  yield* each(seasons, (season) => ({ kind: 'season', season }));
  yield* each(holidays, (holiday) => ({ kind: 'holiday', holiday }));
  yield* each(time.days, (id) => ({ kind: 'day', offset: DAY_OFFSETS[id] }));
  yield* each(time.spans, (span) => ({ kind: 'span', span }));
  yield* each(time.single, (id) => {
    const [step, span] = id.split('-') as ['last' | 'this' | 'next', (typeof SPANS)[number]];
    return { kind: 'single', step: STEPS[step], span } as const;
  });
  yield* each(time.parts, (part) => ({ kind: 'part', part }));
  yield* each(time.years, (year) => ({ kind: 'year', year: Number(year) }));
  yield* each(numbers, (id) => ({ kind: 'number', number: Number(id) }));
  for (const kind of TIME_WORDS) for (const word of time[kind]) yield [word, { kind }];
}

function* each<K extends string, T>(
  lists: { readonly [key in K]?: readonly string[] | undefined },
  mean: (id: K) => T,
): Generator<[string, T]> {
  for (const [id, words] of Object.entries(lists) as [K, readonly string[] | undefined][]) {
    for (const word of words ?? []) yield [word, mean(id)];
  }
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

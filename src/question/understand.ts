import { dayOf, type Instant } from '../calendar.ts';
import { held, type Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema/common.ts';
import { type CompiledLexicon, compile } from './lexicon.ts';
import { type FoundPlace, PlaceIndex } from './places.ts';
import { parseWhen, type Query, type When } from './query.ts';
import { means, type Recognised, type Recogniser, recognise, type Word, wordMeans } from './recognise.ts';
import { type Reading, readings } from './rules.ts';
import { clean, reduce, tokenize } from './text.ts';
import { readTime, type TimeReading } from './time.ts';
import { TopicIndex, type TopicMatch } from './topics.ts';

/** A query that a question may mean, and how much of the question it accounts for (0 to 1). */
export interface Candidate {
  readonly query: Query;
  readonly score: number;
  /** The rule or index that found it. */
  readonly by: string;
  /** It accounts for enough of the question to be answered. */
  readonly passes: boolean;
}

/** Why a question is not answered. */
export type Gate =
  | { readonly gate: 'empty' }
  | { readonly gate: 'unlawful' }
  /** A day was named that is not in the calendar. */
  | { readonly gate: 'impossible-date'; readonly given: string }
  /** Numbers that are two different days. */
  | { readonly gate: 'two-dates'; readonly readings: readonly [When, When] }
  /** No candidate accounts for enough of the words; these are left over. */
  | { readonly gate: 'not-understood'; readonly words: readonly string[] };

/** What a question was understood as. Candidates are best first; `query` is absent where a gate refused. */
export interface Understanding {
  readonly language: Language;
  readonly recognised: Recognised;
  readonly candidates: readonly Candidate[];
  readonly query?: Query;
  readonly gate?: Gate;
}

/** The share of a question's weight that a reading must account for; less where place, time and state are all named. */
const RULE_THRESHOLD = 0.6;
const EXPLICIT_THRESHOLD = 0.4;
const STRICT_THRESHOLD = 0.65;
/** What a topic must score, what of the question it must account for, and how far it must lead the next one. */
const TOPIC_THRESHOLD = 0.38;
const TOPIC_COVERAGE = 0.45;
const TOPIC_LEAD = 0.03;
const MOST_TOPICS = 6;
/** A rule knows what it reads; a topic only sounds alike, unless it is asked in its own words. */
const RULE_ADVANTAGE = 0.12;
const STATE_ADVANTAGE = 0.3;
const ADVANTAGE: Readonly<Record<string, number>> = { topic: 0, verbatim: 0.2 };

/** Understands questions about one state of the knowledge; built once for each revision. */
export class Understander {
  readonly #knowledge: Knowledge;
  readonly #recogniser: Recogniser;
  readonly #topics: ReadonlyMap<Language, TopicIndex>;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    const measures = [...knowledge.measures.values()];
    const lexicons = new Map<Language, CompiledLexicon>();
    for (const [language, lexicon] of knowledge.words) {
      const named = measures.map(({ measure, names }) => [measure, names[language] ?? names.en] as const);
      lexicons.set(language, compile(lexicon, named));
    }
    this.#recogniser = { lexicons, places: new PlaceIndex(knowledge) };
    this.#topics = new Map(
      [...lexicons.keys()].map((language) => [
        language,
        new TopicIndex(knowledge, language, this.#recogniser),
      ]),
    );
  }

  get places(): PlaceIndex {
    return this.#recogniser.places;
  }

  /** The time that a text names and nothing else, read in one language; undefined where it says other things. */
  readTime(text: string, language: Language, today: string): TimeReading | undefined {
    const when = parseWhen(text);
    if (when) return { when, present: when.kind === 'now', taken: new Set() };
    const lexicon = this.#recogniser.lexicons.get(language);
    if (!lexicon) return undefined;
    const tokens = tokenize([text]);
    const reading = readTime(tokens, lexicon, today);
    const other = tokens.some(
      (_, i) =>
        !reading.taken.has(i) &&
        !lexicon.meanings.at(tokens, i)?.values.some(({ kind }) => kind === 'function'),
    );
    return other && !reading.impossible ? undefined : reading;
  }

  /** Understands a free text asked at an instant on a border; `fallback` is the language where the text tells none. */
  understand(text: string, now: Instant, home: string, fallback: Language): Understanding {
    const today = dayOf(now, held(this.#knowledge.borders, home).zone);
    const parts = reduce(clean(text), (sentence) => this.#matters(sentence, fallback, today));
    const recognised = recognise(parts, this.#recogniser, fallback, today);
    const { language } = recognised;
    const refuse = (gate: Gate, candidates: readonly Candidate[] = []): Understanding => ({
      language,
      recognised,
      candidates,
      gate,
    });

    if (recognised.words.length === 0) return refuse({ gate: 'empty' });
    // How many crossed unlawfully is a count, not a way to do it.
    const counts = means(recognised, 'how-many') && recognised.words.some(hasMeasure);
    if (recognised.time.impossible)
      return refuse({ gate: 'impossible-date', given: recognised.time.impossible });
    const candidates = this.#candidates(recognised, home, today);
    // What happens to people who did it is held as a topic; how to do it is not told.
    const told = counts || candidates[0]?.by === 'verbatim';
    if (means(recognised, 'unlawful') && !told) return refuse({ gate: 'unlawful' }, candidates);
    const { when, other } = recognised.time;
    const best = candidates.find((one) => one.passes);
    if (!best) return refuse({ gate: 'not-understood', words: leftOver(recognised) }, candidates);
    if (when && other && 'when' in best.query)
      return { ...refuse({ gate: 'two-dates', readings: [when, other] }, candidates), query: best.query };
    return { language, recognised, candidates, query: best.query };
  }

  /** Whether a topic accounts for enough of a question, and clearly more than the next one. */
  #isAbout(recognised: Recognised, match: TopicMatch, next: TopicMatch | undefined): boolean {
    const { words, places } = recognised;
    if (match.score < TOPIC_THRESHOLD || match.coverage < TOPIC_COVERAGE) return false;
    if (next && match.score - next.score < TOPIC_LEAD) return false;
    // A topic that knows nothing of a crossing that is named is about something else.
    if (places.some((found) => namesCrossing(found) && !match.explained.has(found.at))) return false;
    // Another country is not this border: a topic must know of it.
    if (words.some((word) => wordMeans(word, 'elsewhere') && !match.explained.has(word.at))) return false;
    // What no crossing has, such as a queue, a topic may tell of: in its own words, and of no crossing by name.
    const notHeld = words.filter((word) => wordMeans(word, 'not-held'));
    if (notHeld.length === 0) return true;
    return !places.some(namesCrossing) && notHeld.every((word) => match.explained.has(word.at));
  }

  /** Whether a sentence of a long text asks or names a place. */
  #matters(sentence: string, fallback: Language, today: string): boolean {
    if (sentence.endsWith('?')) return true;
    return recognise([sentence], this.#recogniser, fallback, today).places.length > 0;
  }

  #candidates(recognised: Recognised, home: string, today: string): Candidate[] {
    const topics = this.#topics.get(recognised.language) ?? (this.#topics.get('en') as TopicIndex);
    const asking = askingWords(recognised);
    const weights = new Map(asking.map((word) => [word.at, topics.weight(word)]));
    const total = [...weights.values()].reduce((a, b) => a + b, 0);
    const share = (reading: Reading) => {
      const explained = asking.reduce(
        (sum, word) => sum + (reading.explained.has(word.at) ? (weights.get(word.at) ?? 0) : 0),
        0,
      );
      return total === 0 ? 0 : explained / total;
    };
    const unknown = asking.filter(isUnknown).length;
    const byRule = readings(recognised, this.#knowledge, home, today).map((reading) => {
      const score = share(reading);
      const threshold = thresholdFor(reading, recognised, unknown);
      const passes =
        score >= threshold &&
        !means(recognised, 'not-held') &&
        !isElsewhere(reading, recognised) &&
        !namesAnotherThing(reading, recognised);
      return { query: reading.query, score, by: reading.rule, passes };
    });
    const byTopic = topics
      .search(recognised)
      .slice(0, MOST_TOPICS)
      .map((match, i, matches) => ({
        query: match.query,
        score: match.verbatim ? 1 : match.score,
        by: match.verbatim ? 'verbatim' : 'topic',
        passes: match.verbatim || this.#isAbout(recognised, match, i === 0 ? matches[1] : undefined),
      }));
    // "Is Parikkala open?" asks for the state, even where a topic lists the same words.
    const plain =
      recognised.places.some(namesCrossing) &&
      means(recognised, 'open', 'closed') &&
      !means(recognised, 'when', 'reopen');
    const order = ({ by, score }: Candidate) =>
      score + (by === 'state' && plain ? STATE_ADVANTAGE : (ADVANTAGE[by] ?? RULE_ADVANTAGE));
    return [...byRule, ...byTopic].sort((a, b) => order(b) - order(a));
  }
}

/** Concepts that are part of a story as often as of a question. */
const NARRATIVE = new Set(['border', 'crossing', 'road', 'rail', 'people', 'arrive', 'cross']);

/**
 * The words that ask: those of the clauses that hold a word of asking, with the places and times named anywhere.
 * A story round the question need not be accounted for.
 */
function askingWords({ words }: Recognised): Word[] {
  const content = words.filter((word) => !word.filler);
  const asks = (word: Word) =>
    word.meanings.some((one) => one.kind === 'measure' || (one.kind === 'concept' && !NARRATIVE.has(one.id)));
  const questions = new Set(content.filter((word) => word.token.question).map((word) => word.token.sentence));
  const inQuestion = (word: Word) => questions.size === 0 || questions.has(word.token.sentence);
  const clauses = new Set(
    content.filter((word) => asks(word) && inQuestion(word)).map((word) => word.token.clause),
  );
  if (clauses.size === 0) return content;
  return content.filter((word) => clauses.has(word.token.clause) || word.place || word.time);
}

function leftOver({ words }: Recognised): string[] {
  const unknown = words.filter(
    (word) => !word.filler && !word.time && !word.place && word.meanings.length === 0,
  );
  return unknown.map((word) => word.token.text);
}

/** What a reading must account for: less where the question is explicit, more where unknown words could turn it. */
function thresholdFor(reading: Reading, recognised: Recognised, unknown: number): number {
  if (isExplicit(reading, recognised)) return EXPLICIT_THRESHOLD;
  return unknown > 1 || (unknown > 0 && reading.rule === 'figures') ? STRICT_THRESHOLD : RULE_THRESHOLD;
}

function hasMeasure(word: Word): boolean {
  return word.meanings.some(({ kind }) => kind === 'measure');
}

function namesCrossing({ places }: FoundPlace): boolean {
  return places.some(({ kind }) => kind === 'crossing');
}

function isUnknown(word: Word): boolean {
  return !word.filler && !word.time && !word.place && word.meanings.length === 0;
}

/** A place, a day and a word of state leave little doubt about what is asked, unless it is why or how many. */
function isExplicit(reading: Reading, recognised: Recognised): boolean {
  const { when } = recognised.time;
  const oneDay = when?.kind === 'minute' || (when?.kind === 'days' && when.from === when.to);
  const status = means(recognised, 'open', 'closed', 'cross') && !means(recognised, 'why', 'how-many');
  return reading.rule === 'state' && recognised.places.length > 0 && oneDay && status;
}

/** Another country's border is not this one: only figures are held of some of them. */
function isElsewhere({ rule }: Reading, recognised: Recognised): boolean {
  return rule !== 'figures' && rule !== 'help' && means(recognised, 'elsewhere');
}

/** `the Kuusamo ski resort`: an unknown word right after a place makes it the name of another thing. */
function namesAnotherThing(reading: Reading, { words, places }: Recognised): boolean {
  if (reading.rule !== 'state' && reading.rule !== 'list') return false;
  return places.some(({ at, length }) => {
    const place = words[at];
    const next = words[at + length];
    if (!place || !next || next.token.clause !== place.token.clause) return false;
    return !next.filler && !next.time && !next.place && next.meanings.length === 0 && !next.guessed;
  });
}

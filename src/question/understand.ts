import { dayOf, type Instant } from '../calendar.ts';
import { held, type Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema/common.ts';
import { type Asked, gather } from './asked.ts';
import { ByHeart } from './by-heart.ts';
import { type Reading, weigh } from './evidence.ts';
import { featuresOf } from './features.ts';
import { learn } from './learn.ts';
import type { PlaceIndex } from './places.ts';
import { plainAim } from './plain.ts';
import { parseWhen, printQuery, type Query, type When } from './query.ts';
import { read } from './read.ts';
import { means, type Recognised, type Recogniser, recognise, recogniserOf } from './recognise.ts';
import { clean, reduce, tokenize } from './text.ts';
import { readTime, type TimeReading } from './time.ts';
import { type Likely, Weights } from './weights.ts';

/** A query that a question may mean, and how likely it does (0 to 1). */
export interface Candidate {
  readonly query: Query;
  readonly score: number;
  /** The aim that was read, `by heart` where a topic is asked in its own words, or `plain`. */
  readonly by: string;
}

/** Why a question is not answered. */
export type Gate =
  | { readonly gate: 'empty' }
  | { readonly gate: 'unlawful' }
  /** Nothing that this bot is for. */
  | { readonly gate: 'off-topic' }
  /** A day was named that is not in the calendar. */
  | { readonly gate: 'impossible-date'; readonly given: string }
  /** A name that is of two borders; the query is read for the first of them. */
  | { readonly gate: 'two-borders'; readonly borders: readonly string[] }
  /** Numbers that are two different days. */
  | { readonly gate: 'two-dates'; readonly readings: readonly [When, When] }
  /** A country is named of which nothing is held. */
  | { readonly gate: 'elsewhere' }
  /** A short question that may mean several things, all of them held. */
  | { readonly gate: 'unclear' }
  /** What is asked is not held, or no reading is likely enough; these words are known from no question. */
  | { readonly gate: 'not-understood'; readonly words: readonly string[] };

/** What a question was understood as. Candidates are best first; `query` is absent where a gate refused. */
export interface Understanding {
  readonly language: Language;
  readonly recognised: Recognised;
  readonly aims: readonly Likely[];
  readonly candidates: readonly Candidate[];
  readonly query?: Query;
  readonly gate?: Gate;
}

/** A reading this likely is answered, if it is likelier than that nothing held is asked. */
const SURE = 0.5;
/** How likely it must be alone, where aims that the same answer serves are likely enough together. */
const LEAST_ALONE = 0.25;
/** Asked back is a question of no more words, hardly likely to ask for nothing held, with a reading this likely. */
const UNCLEAR_WORDS = 12;
const UNCLEAR_REFUSED = 0.2;
const UNCLEAR_LEAST = 0.3;
/** What is said of a way to a town. */
const GOING = ['open', 'closed', 'cross', 'reopen', 'still', 'road', 'rail'] as const;
/** A question of no more telling words than these says little beside the place that it names. */
const SHORT_WORDS = 4;
/** Aims whose answers tell the state, since when and until when. */
const STATUS: readonly string[] = ['state', 'list-open', 'list-closed', 'count', 'until', 'when-changed'];
/** Aims whose answers tell about the crossing itself. */
const ABOUT: readonly string[] = [
  'crossing-about',
  'crossing-where',
  'crossing-other-side',
  'crossing-hours',
];
/** Aims whose answers tell what was decided, and for how long. */
const DECIDED: readonly string[] = ['decisions', 'plan', 'until', 'compare', 'law'];
/** A reading that is less likely is not offered either; one still less likely is not read, whatever is held. */
const WORTH_OFFERING = 0.03;
const WORTH_READING = 0.01;
/** How likely a way round the law must be to be declined; less where a word for it stands in the question. */
const UNLAWFUL = 0.5;
const UNLAWFUL_BY_WORD = 0.2;

/** Understands questions about one state of the knowledge; built once for each revision. */
export class Understander {
  readonly #knowledge: Knowledge;
  readonly #recogniser: Recogniser;
  readonly #byHeart: ByHeart;
  readonly #weights: Weights;
  /** Aims that one answer serves. */
  readonly #groups: readonly (readonly string[])[];

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#recogniser = recogniserOf(knowledge);
    this.#byHeart = new ByHeart(knowledge);
    this.#groups = [
      STATUS,
      ABOUT,
      DECIDED,
      ...[...knowledge.topics.values()].map(({ id, measures, related }) => [
        `topic/${id}`,
        ...measures.map((measure) => `figures/${measure}`),
        ...related.map((topic) => `topic/${topic}`),
      ]),
    ];
    this.#weights = Weights.read(knowledge.weights ?? learn(knowledge, this.#recogniser));
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
    const asked = gather(recognised, this.#knowledge, home, today);
    const learnt = this.#weights.likelihoods(featuresOf(recognised, this.#knowledge, asked?.border.id));
    const weighed = asked && weigh(readings(learnt, asked, home), asked);
    const candidates = asked && weighed ? this.#candidates(parts.join(' '), weighed, asked) : [];
    const understood = {
      language: recognised.language,
      recognised,
      aims: weighed ?? learnt,
      candidates,
    };
    const gate = this.#gate(understood);
    if (gate) return { ...understood, gate };

    const [best] = candidates as [Candidate];
    const borders = asked?.borders ?? [];
    if (borders.length > 1 && 'border' in best.query)
      return { ...understood, query: best.query, gate: { gate: 'two-borders', borders } };
    const { when, other } = recognised.time;
    const twoDates = when && other && 'when' in best.query;
    return {
      ...understood,
      query: best.query,
      ...(twoDates ? { gate: { gate: 'two-dates', readings: [when, other] } } : {}),
    };
  }

  #gate({ recognised, aims, candidates }: Understanding): Gate | undefined {
    const likelihood = (aim: string) => aims.find((one) => one.aim === aim)?.likelihood ?? 0;
    const [best] = candidates;
    if (recognised.words.length === 0) return { gate: 'empty' };
    if (recognised.time.impossible) return { gate: 'impossible-date', given: recognised.time.impossible };
    if (best?.by === BY_HEART || best?.by === PLAIN) return undefined;
    const least = means(recognised, 'unlawful') ? UNLAWFUL_BY_WORD : UNLAWFUL;
    // What is known of smuggling, and of its price, may be told to anybody.
    const lawful = best && isKnowledge(best.query) ? this.#together(best, aims) : 0;
    if (likelihood('unlawful') > Math.max(least, lawful)) return { gate: 'unlawful' };
    const refused = likelihood('not-held') + likelihood('off-topic');
    const stray = best && this.#isStray(best.query, recognised);
    const clear = best && !stray && this.#isClear(best, aims, refused);
    if (clear && isOfUnnamedDay(best.query, recognised)) return { gate: 'unclear' };
    if (clear) return undefined;
    // Whoever names a crossing is offered its state, whatever else is said.
    const named = candidates.some(({ query }) => query.ask === 'state' && query.crossings.length > 0);
    if (!stray && !named && likelihood('off-topic') >= SURE) return { gate: 'off-topic' };
    if (means(recognised, 'elsewhere') && means(recognised, 'border', 'crossing', ...GOING))
      return { gate: 'elsewhere' };
    const short = recognised.words.length <= UNCLEAR_WORDS && refused < UNCLEAR_REFUSED;
    if (short && !stray && best && best.score >= UNCLEAR_LEAST)
      // What was not counted is not held, whatever else is meant.
      return isUncounted(best.query, this.#knowledge) ? undefined : { gate: 'unclear' };
    return { gate: 'not-understood', words: this.#unknown(recognised) };
  }

  /** Whether one reading is likely enough, and likelier than that nothing held is asked. */
  #isClear(best: Candidate, aims: readonly Likely[], refused: number): boolean {
    const likely = Math.max(best.score, this.#together(best, aims));
    return likely >= SURE && best.score >= LEAST_ALONE && likely > refused;
  }

  /** Aims that nearly the same answer serves, such as a topic and what is counted of it. */
  #groupOf({ by }: Candidate): readonly string[] {
    return (
      this.#groups.find(([first]) => first === by) ?? this.#groups.find((one) => one.includes(by)) ?? [by]
    );
  }

  /** How likely the aims are together that a reading serves. */
  #together(candidate: Candidate, aims: readonly Likely[]): number {
    const group = this.#groupOf(candidate);
    return aims.reduce((sum, { aim, likelihood }) => (group.includes(aim) ? sum + likelihood : sum), 0);
  }

  /**
   * A state that the question need not be about: of a whole border, where a short question names no border but a word
   * that nothing is known of, which may be the place that is meant; of the crossings on the way to a town, where
   * nothing is said of going there.
   */
  #isStray(query: Query, recognised: Recognised): boolean {
    if (query.ask === 'figures') return this.#namesUnheld(recognised);
    if (query.ask !== 'state' && query.ask !== 'history' && query.ask !== 'list') return false;
    if (means(recognised, 'border') || (query.ask === 'history' && query.when)) return false;
    const { words, places } = recognised;
    if (places.length > 0) {
      if (means(recognised, 'crossing')) return false;
      const named = places.some(({ places: meant }) =>
        meant.some(({ kind }) => kind !== 'town' && kind !== 'country'),
      );
      const goes = words.some(({ meanings }) => meanings.some(({ kind }) => kind === 'traffic'));
      return !named && !goes && !means(recognised, ...GOING);
    }
    const speaks = words.some(({ meanings }) => meanings.some(({ kind }) => kind === 'traffic'));
    if (!speaks && !means(recognised, 'crossing', ...GOING)) return true;
    const short = words.filter(({ filler }) => !filler).length <= SHORT_WORDS;
    return (
      (query.ask === 'list' || query.crossings.length === 0) &&
      short &&
      this.#unknown(recognised).some((word) => !this.#weights.knows(word))
    );
  }

  /** A name that nothing is known of, where no place is named: it may be where something was counted. */
  #namesUnheld({ words, places }: Recognised): boolean {
    if (places.some(({ places: meant }) => meant.some(({ kind }) => kind !== 'country'))) return false;
    return words.some(
      ({ token, time, place, meanings }) =>
        token.capital && !time && !place && meanings.length === 0 && !this.#weights.knows(token.text),
    );
  }

  /** Whether a sentence of a long text asks or names a place. */
  #matters(sentence: string, fallback: Language, today: string): boolean {
    if (sentence.endsWith('?')) return true;
    return recognise([sentence], this.#recogniser, fallback, today).places.length > 0;
  }

  /** What a question may mean, likeliest first; aims that come to the same query are likely together. */
  #candidates(text: string, aims: readonly Reading[], asked: Asked): Candidate[] {
    const byQuery = new Map<string, Candidate>();
    for (const { aim, likelihood, query } of aims) {
      if (likelihood < WORTH_OFFERING) break;
      if (!query) continue;
      const key = printQuery(query);
      const same = byQuery.get(key);
      byQuery.set(key, { query, by: same?.by ?? aim, score: likelihood + (same?.score ?? 0) });
    }
    const reading = [...byQuery.values()].sort((a, b) => b.score - a.score);
    // Whatever is asked of a crossing that is not held, its state is: worth offering, never worth answering.
    const state = asked.crossings.length > 0 ? read('state', asked) : undefined;
    if (state && !byQuery.has(printQuery(state))) reading.push({ query: state, by: OFFERED, score: 0 });
    const aim = plainAim(asked);
    const plain = aim && read(aim, asked);
    if (plain) return first({ query: plain, by: PLAIN, score: 1 }, reading);
    const topic = this.#byHeart.topicOf(text);
    return topic ? first({ query: { ask: 'topic', topic }, by: BY_HEART, score: 1 }, reading) : reading;
  }

  /** Words that stand in no example, as they were typed. */
  #unknown({ words }: Recognised): string[] {
    return words
      .filter((word) => !word.filler && !word.time && !word.place && word.meanings.length === 0)
      .map((word) => word.token.text);
  }
}

/** What each aim makes of a question, of those that are worth a look. */
function readings(aims: readonly Likely[], asked: Asked, home: string): Reading[] {
  return aims.map((one) => {
    const query = one.likelihood < WORTH_READING ? undefined : read(one.aim, asked);
    return { ...one, query: query && !isElsewhere(query, asked, home) ? query : undefined };
  });
}

/** Asks for a part that a measure was not counted by. */
function isUncounted(query: Query, { counts }: Knowledge): boolean {
  if (query.ask !== 'figures' || !query.of) return false;
  return !(counts.get(query.measure) ?? []).some(({ of }) => of === query.of);
}

/** How it stood, or how many there were, on "that day", which is not named. */
function isOfUnnamedDay({ ask }: Query, recognised: Recognised): boolean {
  if (ask !== 'state' && ask !== 'list' && ask !== 'figures') return false;
  return means(recognised, 'that-day') && !recognised.time.when;
}

/** Asks for a topic or a figure: what was said or counted, not how it stands at a place. */
function isKnowledge({ ask }: Query): boolean {
  return ask === 'topic' || ask === 'figures';
}

/** A candidate before the others, without those that come to the same query. */
function first(candidate: Candidate, others: readonly Candidate[]): Candidate[] {
  const key = printQuery(candidate.query);
  return [candidate, ...others.filter(({ query }) => printQuery(query) !== key)];
}

const BY_HEART = 'by heart';
const PLAIN = 'plain';
const OFFERED = 'offered';

/** Another country's border is not this one: only topics and figures speak of some. */
function isElsewhere({ ask }: Query, { recognised, crossings, border }: Asked, home: string): boolean {
  if (ask === 'topic' || ask === 'figures' || ask === 'help') return false;
  return border.id === home && crossings.length === 0 && means(recognised, 'elsewhere');
}

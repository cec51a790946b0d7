import type { Instant } from '../calendar.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema/common.ts';
import { messagesIn } from '../language/language.ts';
import { wordingOf } from '../language/wording.ts';
import type { Query, When } from '../question/query.ts';
import type { Understander, Understanding } from '../question/understand.ts';
import type { Answer, Option } from './answer.ts';
import { answerQuery } from './answer-query.ts';
import type { Context } from './context.ts';
import { optionsFor } from './option.ts';
import {
  clarifyBorders,
  clarifyDates,
  clarifyMeaning,
  declineOffTopic,
  declineUnlawful,
  refuseDate,
  refuseElsewhere,
  refuseEmpty,
  refuseQuestion,
} from './refusal.ts';

/** Who asks, when and where: all that an answer depends on beside the knowledge. */
export interface Asking {
  /** The clock. */
  readonly now: Instant;
  /** The border meant where none is named. */
  readonly home: string;
  /** The language of the answer where the question tells none. */
  readonly fallback: Language;
  /** The day (`YYYY-MM-DD`) whose knowledge counts; the clock's day if absent. */
  readonly known?: string | undefined;
}

/** An answer and how its question was understood. */
export interface Asked {
  readonly answer: Answer;
  readonly understanding: Understanding;
}

/** How likely another reading must be to be answered where the likeliest leads to nothing held. */
const ALTERNATIVE = 0.25;
const MOST_OPTIONS = 3;

/** Answers a free text, or refuses it with near questions that can be answered. */
export function ask(text: string, knowledge: Knowledge, understander: Understander, asking: Asking): Asked {
  const understanding = understander.understand(text, asking.now, asking.home, asking.fallback);
  const context = { ...contextFor(knowledge, asking.now, understanding.language), known: asking.known };
  // An option is worth offering only if its own words lead to an answer.
  const leadsOn = ({ question }: Option): boolean => {
    const { query } = understander.understand(question, asking.now, asking.home, understanding.language);
    return query !== undefined && answerQuery(query, context).outcome === 'answered';
  };
  const answer = answerUnderstood(understanding, asking, context);
  return {
    understanding,
    answer: {
      ...answer,
      inWords: true,
      options: distinctOptions(answer.options).filter(leadsOn).slice(0, MOST_OPTIONS),
    },
  };
}

/** Each question once. */
function distinctOptions(options: readonly Option[]): Option[] {
  return options.filter(
    (option, i) => options.findIndex(({ question }) => question === option.question) === i,
  );
}

export function contextFor(knowledge: Knowledge, now: Instant, language: Language): Context {
  const messages = messagesIn(language);
  return { knowledge, now, messages, wording: wordingOf(messages.language) };
}

function answerUnderstood(understanding: Understanding, asking: Asking, context: Context): Answer {
  const { gate, query, candidates } = understanding;
  const options = () =>
    optionsFor(
      candidates.map((candidate) => candidate.query),
      context,
    );
  if (gate?.gate === 'empty') return refuseEmpty(asking.home, context);
  if (gate?.gate === 'unlawful') return declineUnlawful(asking.home, context);
  if (gate?.gate === 'off-topic') return declineOffTopic(asking.home, context);
  if (gate?.gate === 'impossible-date') return refuseDate(gate.given, context);
  if (gate?.gate === 'two-dates' && query) return answerTwoDates(query, gate.readings, context);
  if (gate?.gate === 'two-borders') return clarifyBorders(gate.borders, [], context);
  if (gate?.gate === 'elsewhere') return refuseElsewhere(context);
  if (gate?.gate === 'unclear') return clarifyMeaning(options(), asking.home, context);
  if (!query) return refuseQuestion(gate?.gate === 'not-understood' ? gate.words : [], options(), context);

  const best = answerQuery(query, context);
  if (best.outcome === 'answered') return best;
  for (const next of candidates.filter((one) => one.query !== query && one.score >= ALTERNATIVE)) {
    const answer = answerQuery(next.query, context);
    if (answer.outcome === 'answered') return answer;
  }
  return best.options.length > 0 ? best : { ...best, options: options() };
}

/** A date that can be read two ways: where both give the same state it does not matter, else it is asked back. */
function answerTwoDates(query: Query, readings: readonly [When, When], context: Context): Answer {
  const [first, second] = readings.map((when) => ({
    when,
    query: { ...query, when } as Query,
  }));
  if (!first || !second) throw new Error('a date has two readings here');
  return clarifyDates([first, second], context);
}

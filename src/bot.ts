import { type Asked, ask, contextFor } from './answer/ask.ts';
import type { Context } from './answer/context.ts';
import type { Instant } from './calendar.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Language } from './knowledge/schema/common.ts';
import { Understander } from './question/understand.ts';

/** The clock of a running bot; a fixed one in tests and demonstrations. */
export type Clock = () => Instant;

/** Knowledge made ready for questions. A reload builds another one and swaps the reference. */
export interface Bot {
  readonly knowledge: Knowledge;
  readonly understander: Understander;
  readonly clock: Clock;
  /** The border meant where none is named. */
  readonly home: string;
}

export function createBot(knowledge: Knowledge, clock: Clock): Bot {
  const home = [...knowledge.borders.keys()][0];
  if (!home) throw new Error('the check refuses a knowledge without a border');
  return { knowledge, understander: new Understander(knowledge), clock, home };
}

/** Answers a free text. `at` replaces the clock; `known` is the day whose knowledge counts. */
export function askBot(
  bot: Bot,
  question: string,
  { at = bot.clock(), known, fallback = 'en' }: { at?: Instant; known?: string; fallback?: Language } = {},
): Asked {
  return ask(question, bot.knowledge, bot.understander, { now: at, home: bot.home, fallback, known });
}

/** What a command needs to compute an answer in a language, now. */
export function contextOf(bot: Bot, language: Language, at: Instant = bot.clock()): Context {
  return contextFor(bot.knowledge, at, language);
}

import { type Asked, ask, contextFor } from './answer/ask.ts';
import type { Context } from './answer/context.ts';
import type { Instant } from './calendar.ts';
import { homeOf, type Knowledge } from './knowledge/knowledge.ts';
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
  /** The same for servers (by Discord id) that have one of their own. */
  readonly homes: ReadonlyMap<string, string>;
}

/** Which border is meant where none is named, by settings; what is not held counts as not set. */
export interface Homes {
  readonly home?: string | undefined;
  readonly homes?: ReadonlyMap<string, string>;
}

/** A bot on some knowledge; without a home border among the settings, the one that the knowledge says. */
export function createBot(knowledge: Knowledge, clock: Clock, { home, homes = new Map() }: Homes = {}): Bot {
  const meant = home !== undefined && knowledge.borders.has(home) ? home : homeOf(knowledge);
  return { knowledge, understander: new Understander(knowledge), clock, home: meant, homes };
}

/** The bot as if a border were its home; as it is where that border is not held. */
export function botAt(bot: Bot, home: string | undefined): Bot {
  return home && bot.knowledge.borders.has(home) ? { ...bot, home } : bot;
}

/** The bot as a server has it: with its home border, if it has one that is held. */
export function botIn(bot: Bot, server: string | undefined): Bot {
  return botAt(bot, server && bot.homes.get(server));
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

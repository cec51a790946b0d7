import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { resolve } from '../src/answer/context.ts';
import { type Bot, contextOf } from '../src/bot.ts';
import { LIMITS } from '../src/discord/limits.ts';
import { type HeldCrossing, held } from '../src/knowledge/knowledge.ts';
import type { Language } from '../src/knowledge/schema/common.ts';
import { skeleton } from '../src/question/letters.ts';
import { printWhen } from '../src/question/query.ts';
import { readDate } from './options.ts';

type Choice = APIApplicationCommandOptionChoice<string>;

/** Crossings whose names begin with what is typed, then those that contain it, then those that are near. */
export function completeCrossing(typed: string, bot: Bot, language: Language): Choice[] {
  const { knowledge, understander } = bot;
  const { wording } = contextOf(bot, language);
  const border = held(knowledge.borders, bot.home);
  const key = skeleton(typed.slice(0, 100));
  const choice = (crossing: HeldCrossing): Choice => ({
    name: wording.name(crossing.names),
    value: crossing.id,
  });
  const main = border.main.map((id) => held(knowledge.crossings, id));
  const others = [...knowledge.crossings.values()].filter((crossing) => !border.main.includes(crossing.id));
  if (key === '') return [...main, ...others].map(choice).slice(0, LIMITS.choices);

  const ranked = [...main, ...others]
    .map((crossing) => ({ crossing, rank: rankOf(crossing, key) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ crossing }) => crossing);
  const guessed = understander.places
    .resolve(typed)
    .flatMap((place) => (place.kind === 'crossing' ? [held(knowledge.crossings, place.id)] : []));
  return [...new Set([...ranked, ...guessed])].map(choice).slice(0, LIMITS.choices);
}

/** 0: a name is what is typed; 1: one begins so; 2: one contains it; 3: none. */
function rankOf(crossing: HeldCrossing, key: string): number {
  const names = [...Object.values(crossing.names), ...crossing.also].map((name) => skeleton(name ?? ''));
  if (names.includes(key)) return 0;
  if (names.some((name) => name.startsWith(key))) return 1;
  return names.some((name) => name.includes(key)) ? 2 : 3;
}

/** How a typed date is understood, as the one choice; nothing while it cannot be read yet. */
export function completeDate(typed: string, bot: Bot, language: Language): Choice[] {
  if (typed.trim() === '') return [];
  const read = readDate(typed, bot, language);
  if (!('when' in read)) return [];
  const context = contextOf(bot, language);
  const { words } = resolve(read.when, held(bot.knowledge.borders, bot.home), context);
  const name = words ?? typed;
  return [{ name: name.slice(0, LIMITS.choiceName), value: printWhen(read.when) }];
}

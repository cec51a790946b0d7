import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { resolve } from '../src/answer/context.ts';
import { type Bot, contextOf } from '../src/bot.ts';
import { LIMITS } from '../src/discord/limits.ts';
import { shorten } from '../src/discord/markdown.ts';
import { held } from '../src/knowledge/knowledge.ts';
import type { Border } from '../src/knowledge/schema/border.ts';
import type { Language, Names } from '../src/knowledge/schema/common.ts';
import { skeleton } from '../src/question/letters.ts';
import { printWhen } from '../src/question/query.ts';
import { homeFirst, readDate, readMeasure, topicsLike } from './options.ts';

type Choice = APIApplicationCommandOptionChoice<string>;

/** Borders, the home border first; by their names or their countries'. */
export function completeBorder(typed: string, bot: Bot, language: Language): Choice[] {
  const { wording } = contextOf(bot, language);
  const borders = homeFirst(
    [...bot.knowledge.borders.values()].map((one) => ({ ...one, border: one.id })),
    bot,
  );
  const named = ({ names, also, countries }: Border) => [
    ...Object.values(names),
    ...also,
    ...countries.flatMap((country) => [...Object.values(country.names), ...country.also]),
  ];
  return rank(borders, named, typed)
    .map(({ names, id }) => choice(wording.name(names), id))
    .slice(0, LIMITS.choices);
}

/**
 * Crossings with the name that is typed, then those whose names begin so, then those that hold it or are near;
 * districts after them. Of those that fit alike, the main ones come first, then the others of the home border.
 */
export function completeCrossing(typed: string, bot: Bot, language: Language): Choice[] {
  const { knowledge, understander } = bot;
  const { wording } = contextOf(bot, language);
  const border = held(knowledge.borders, bot.home);
  const main = border.main.map((id) => held(knowledge.crossings, id));
  const others = homeFirst(
    [...knowledge.crossings.values()].filter((crossing) => !border.main.includes(crossing.id)),
    bot,
  );
  const named = (place: { names: Names; also: readonly string[] }) => [
    ...Object.values(place.names),
    ...place.also,
  ];
  const guessed = understander.places
    .resolve(typed)
    .flatMap((place) => (place.kind === 'crossing' ? [held(knowledge.crossings, place.id)] : []));
  const crossings = rank([...main, ...others], named, typed);
  const areas = rank(border.areas, named, typed);
  return [...new Set([...crossings, ...guessed, ...areas])]
    .map((place) => choice(wording.name(place.names), place.id))
    .slice(0, LIMITS.choices);
}

/** How a typed date is understood; both ways where it can be read as two days; nothing while it cannot be read yet. */
export function completeDate(typed: string, bot: Bot, language: Language): Choice[] {
  if (typed.trim() === '') return [];
  const read = readDate(typed, bot, language);
  if (!('when' in read) || !read.when) return [];
  const context = contextOf(bot, language);
  const border = held(bot.knowledge.borders, bot.home);
  return [read.when, ...(read.other ? [read.other] : [])].map((when) => {
    const { words } = resolve(when, border, context);
    return choice(words ?? typed, printWhen(when));
  });
}

/** Measures whose names begin with what is typed, then those that hold it, then the one its words mean. */
export function completeMeasure(typed: string, bot: Bot, language: Language): Choice[] {
  const { measures } = bot.knowledge;
  const { wording } = contextOf(bot, language);
  const all = [...measures.values()].filter((measure) => measure.border === bot.home);
  const ranked = rank(all, ({ names }) => Object.values(names), typed);
  const meant = measures.get(readMeasure(typed, bot, language) ?? '');
  return [...new Set([...ranked, ...(meant ? [meant] : [])])]
    .map(({ measure, names }) => choice(wording.text(names), measure))
    .slice(0, LIMITS.choices);
}

/** Topics whose titles begin with what is typed, then those that hold it, then those that speak of it. */
export function completeTopic(typed: string, bot: Bot, language: Language): Choice[] {
  const { topics } = bot.knowledge;
  const { wording } = contextOf(bot, language);
  const all = [...topics.values()].filter((topic) => topic.border === bot.home);
  const ranked = rank(all, ({ title }) => Object.values(title), typed);
  const like = topicsLike(typed, bot, language).map((topic) => held(topics, topic));
  return [...new Set([...ranked, ...like])]
    .map(({ id, title }) => choice(wording.text(title), id))
    .slice(0, LIMITS.choices);
}

/** Things with the name that is typed, then those whose name, or a word of it, begins so, then those that hold it. */
function rank<T>(
  things: readonly T[],
  names: (thing: T) => readonly (string | undefined)[],
  typed: string,
): T[] {
  const key = skeleton(typed);
  if (key === '') return [...things];
  const place = (thing: T): number => {
    const keys = names(thing).map((name) => skeleton(name ?? ''));
    if (keys.includes(key)) return 0;
    if (keys.some((name) => name.startsWith(key))) return 1;
    const words = names(thing).flatMap((name) => (name ?? '').split(/[\s–-]+/).map(skeleton));
    if (words.some((word) => word.startsWith(key))) return 2;
    return keys.some((name) => name.includes(key)) ? 3 : 4;
  };
  return things
    .map((thing) => ({ thing, at: place(thing) }))
    .filter(({ at }) => at < 4)
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}

/** A choice as Discord takes it: what the value cannot hold is found again by the name. */
function choice(name: string, value: string): Choice {
  return { name: shorten(name, LIMITS.choiceName), value };
}

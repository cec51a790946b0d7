import type { Bot } from '../src/bot.ts';
import { dayOf } from '../src/calendar.ts';
import { held } from '../src/knowledge/knowledge.ts';
import { nearestFew } from '../src/knowledge/nearest.ts';
import { LANGUAGES, type Language } from '../src/knowledge/schema/common.ts';
import type { When } from '../src/question/query.ts';
import { clean } from '../src/question/text.ts';

/** Near names offered for one that is not known. */
const MOST_NEAR = 3;

/**
 * The crossings an option names: by id, by any name in any script, or by the district they lie in; none where the
 * border itself is named. `near` are the ids of crossings with like names where nothing is.
 */
export function readCrossing(given: string, bot: Bot): { crossings: string[] } | { near: string[] } {
  const { crossings, borders } = bot.knowledge;
  const name = clean(given);
  if (crossings.has(name)) return { crossings: [name] };
  const places = bot.understander.places.resolve(name);
  const ids = places.flatMap((place) => {
    if (place.kind === 'crossing') return [place.id];
    if (place.kind === 'municipality') return [...place.crossings];
    if (place.kind === 'area')
      return held(borders, place.border).areas.find((area) => area.id === place.id)?.crossings ?? [];
    return [];
  });
  if (places.length > 0) return { crossings: [...new Set(ids)] };
  const named = new Map<string, string>();
  for (const crossing of crossings.values()) {
    for (const text of [...Object.values(crossing.names), ...crossing.also])
      if (text) named.set(text, crossing.id);
  }
  const near = nearestFew(name, [...named.keys()], 4 * MOST_NEAR).flatMap((text) => named.get(text) ?? []);
  return { near: [...new Set(near)].slice(0, MOST_NEAR) };
}

/** The time an option names, in the person's language or any other; the past is preferred where the year is missing. */
export function readDate(
  given: string,
  bot: Bot,
  language: Language,
): { when: When } | { readings: readonly [When, When] } | { impossible: string } | { unreadable: true } {
  const text = clean(given);
  const today = dayOf(bot.clock(), held(bot.knowledge.borders, bot.home).zone);
  for (const one of [language, ...LANGUAGES.filter((other) => other !== language)]) {
    const reading = bot.understander.readTime(text, one, today);
    if (!reading) continue;
    if (reading.impossible) return { impossible: reading.impossible };
    if (reading.when && reading.other) return { readings: [reading.when, reading.other] };
    if (reading.when) return { when: reading.when };
    if (reading.present) return { when: { kind: 'now' } };
  }
  return { unreadable: true };
}

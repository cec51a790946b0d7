import type { Answer } from '../src/answer/answer.ts';
import { type Context, today } from '../src/answer/context.ts';
import {
  refuseCrossing,
  refuseDate,
  refuseMeasure,
  refuseTopic,
  refuseUnreadableDate,
} from '../src/answer/refusal.ts';
import { type Bot, botAt } from '../src/bot.ts';
import { dayOf } from '../src/calendar.ts';
import { held } from '../src/knowledge/knowledge.ts';
import { nearestFew } from '../src/knowledge/nearest.ts';
import { LANGUAGES, type Language, type Text } from '../src/knowledge/schema/common.ts';
import { messagesIn } from '../src/language/language.ts';
import { skeleton } from '../src/question/letters.ts';
import { type When, wholeDays } from '../src/question/query.ts';
import { clean } from '../src/question/text.ts';
import type { Candidate } from '../src/question/understand.ts';
import type { CommandRequest } from './command.ts';

/** The options of a command, understood. What was not given is empty or has its default. */
export interface Options {
  /** Ids; empty for the whole border. */
  readonly crossings: string[];
  /** The border of the crossing or district that was named. */
  readonly border?: string | undefined;
  /** The borders of a name that is of several. */
  readonly borders?: readonly string[] | undefined;
  /** The district that was named: counts have it for a scope. */
  readonly area?: string | undefined;
  readonly when?: When | undefined;
  /** The day whose knowledge counts. */
  readonly known?: string | undefined;
  readonly state: 'open' | 'closed';
  readonly measure: string;
  readonly topic: string;
  /** The day of the clock on the border. */
  readonly today: string;
}

/** Near things offered for one that is not held. */
const MOST_NEAR = 3;

/** Reads every option that was given; `other` is the second reading of a date such as 11/12/2023. */
export function readOptions(
  { subcommand, options, language }: CommandRequest,
  bot: Bot,
  context: Context,
): { options: Options; other?: When | undefined } | { refusal: Answer } {
  const named: Named | { near: string[] } =
    options.crossing === undefined ? { crossings: [] } : readCrossing(options.crossing, bot);
  if ('near' in named) return { refusal: refuseCrossing(options.crossing ?? '', named.near, context) };
  const here = botAt(bot, named.border);
  const border = held(bot.knowledge.borders, here.home);
  const now = today(border, context);

  const time = options.date ?? options.period;
  const date: DateRead = time === undefined ? {} : readDate(time, here, language);
  if ('impossible' in date) return { refusal: refuseDate(date.impossible, context) };
  if ('unreadable' in date) return { refusal: refuseUnreadableDate(time ?? '', context) };

  const known: DateRead = options.known === undefined ? {} : readDate(options.known, here, language);
  if ('impossible' in known) return { refusal: refuseDate(known.impossible, context) };
  if ('unreadable' in known) return { refusal: refuseUnreadableDate(options.known ?? '', context) };

  const measure =
    subcommand === 'figures' ? readMeasure(options.measure ?? '', here, language) : arrivals(here);
  if (!measure && subcommand === 'figures')
    return { refusal: refuseMeasure(options.measure ?? '', border.id, context) };
  const about: readonly string[] = bot.knowledge.measures.get(measure)?.about ?? [];
  const counts = subcommand === 'figures' || subcommand === 'arrivals';

  const topic = subcommand === 'topic' ? readTopic(options.topic ?? '', bot, language) : { topic: '' };
  if ('near' in topic) return { refusal: refuseTopic(options.topic ?? '', topic.near, context) };

  return {
    options: {
      ...named,
      // Where no border is given, what only another one counts is asked of that one.
      ...(counts && !named.border && options.border === undefined
        ? { border: bot.knowledge.measures.get(measure)?.border }
        : {}),
      // All that is counted is about these crossings: naming one of them narrows nothing.
      crossings: counts ? named.crossings.filter((id) => !about.includes(id)) : named.crossings,
      when: date.when,
      known: known.when && wholeDays(known.when, now).to,
      state: readState(options.state) ?? 'open',
      measure,
      ...topic,
      today: now,
    },
    other: date.other,
  };
}

/** The crossings that an option names, the border they are on, and the district if it names one. */
interface Named {
  readonly crossings: string[];
  readonly border?: string | undefined;
  readonly area?: string | undefined;
  /** The borders of a name that is of several, such as that of a country. */
  readonly borders?: readonly string[];
}

/**
 * The crossings an option names: by id, by any name in any script, or by the district they lie in; none where the
 * border itself is named. What is at home comes before its namesake elsewhere. `near` are the ids of crossings with
 * like names where nothing is.
 */
export function readCrossing(given: string, bot: Bot): Named | { near: string[] } {
  const { crossings, borders } = bot.knowledge;
  const name = clean(given);
  const known = crossings.get(name);
  if (known) return { crossings: [name], border: known.border };
  const own = held(borders, bot.home).areas.find(({ id }) => id === name);
  if (own) return { crossings: [...(own.crossings ?? [])], border: bot.home, area: own.id };

  const places = bot.understander.places.resolve(name);
  const atHome = places.filter(({ border }) => border === bot.home);
  const wide = places.every(({ kind }) => kind === 'border' || kind === 'country');
  if (wide && atHome.length === 0 && places.length > 1)
    return { crossings: [], borders: [...new Set(places.map(({ border }) => border))] };
  const [first] = atHome.length > 0 ? atHome : places;
  if (first) {
    const meant = places.filter(({ border }) => border === first.border);
    const area = meant.find((place) => place.kind === 'area');
    const ids = area
      ? (held(borders, area.border).areas.find(({ id }) => id === area.id)?.crossings ?? [])
      : meant.flatMap((place) => {
          if (place.kind === 'crossing') return [place.id];
          return place.kind === 'town' ? [...place.crossings] : [];
        });
    return { crossings: [...new Set(ids)], border: first.border, area: area?.id };
  }
  const named = new Map<string, string>();
  for (const crossing of crossings.values()) {
    for (const text of [...Object.values(crossing.names), ...crossing.also])
      if (text) named.set(text, crossing.id);
  }
  const near = nearestFew(name, [...named.keys()], 4 * MOST_NEAR).flatMap((text) => named.get(text) ?? []);
  return { near: [...new Set(near)].slice(0, MOST_NEAR) };
}

/** What tells most surely which border an option means. */
const TELLING = ['border', 'country', 'crossing', 'town', 'area'] as const;

/** The borders an option names: by id, by any name, or by a country or place of theirs; none where none is held. */
export function readBorders(given: string, { knowledge, understander }: Bot): string[] {
  const name = clean(given);
  if (knowledge.borders.has(name)) return [name];
  const whole = understander.places.resolve(name);
  const parts = name.split(/[-–—]/).flatMap((part) => understander.places.resolve(part));
  const places = whole.some(({ kind }) => kind !== 'country') || parts.length === 0 ? whole : parts;
  const telling = TELLING.find((one) => places.some(({ kind }) => kind === one));
  const told = places.filter(({ kind }) => kind === telling);
  // A pair of countries is of the border between them.
  const countries = (id: string) =>
    new Set(told.flatMap((place) => (place.border === id ? [place.id] : []))).size;
  const most = Math.max(0, ...told.map(({ border }) => countries(border)));
  return [...new Set(told.map(({ border }) => border))].filter((id) => countries(id) === most);
}

/** A time read from an option: none where none was given, two where the digits can be two days. */
type DateRead =
  | { readonly when?: When; readonly other?: When | undefined }
  | { readonly impossible: string }
  | { readonly unreadable: true };

/** The time an option names, in the person's language or any other; the past is preferred where the year is missing. */
export function readDate(given: string, bot: Bot, language: Language): DateRead {
  const text = clean(given);
  const today = dayOf(bot.clock(), held(bot.knowledge.borders, bot.home).zone);
  for (const one of [language, ...LANGUAGES.filter((other) => other !== language)]) {
    const reading = bot.understander.readTime(text, one, today);
    if (!reading) continue;
    if (reading.impossible) return { impossible: reading.impossible };
    if (reading.when) return { when: reading.when, other: reading.other };
    if (reading.present) return { when: { kind: 'now' } };
  }
  return { unreadable: true };
}

/**
 * The measure an option names: by id, by its name in any language, or by the words people use for it; that of the home
 * border where it has one of that kind.
 */
export function readMeasure(given: string, bot: Bot, language: Language): string {
  const { measures } = bot.knowledge;
  const name = clean(given);
  if (skeleton(name) === '') return '';
  const all = homeFirst([...measures.values()], bot);
  const named = measures.has(name) ? name : all.find(({ names }) => isNamed(names, name))?.measure;
  const { recognised } = bot.understander.understand(name, bot.clock(), bot.home, language);
  const meanings = recognised.words.flatMap((word) => word.meanings);
  const meant = named ?? meanings.flatMap((meaning) => (meaning.kind === 'measure' ? [meaning.id] : []))[0];
  if (!meant) return '';
  const own = all.filter(({ border }) => border === bot.home);
  const alike = own.find(({ measure }) => measure === meant) ?? own.find(({ like }) => like.includes(meant));
  return alike?.measure ?? meant;
}

/** What counts those who arrive: the home border's own measure, or the one that is like the others'. */
function arrivals({ knowledge, home }: Bot): string {
  const own = held(knowledge.borders, home).arrivals;
  const others = [...knowledge.borders.values()].flatMap(({ arrivals: measure }) => measure ?? []);
  const alike = [...knowledge.measures.values()].find(
    ({ border, like }) => border === home && others.some((id) => like.includes(id)),
  );
  return own ?? alike?.measure ?? others[0] ?? '';
}

/** What is of the home border before the rest, each in its own order. */
export function homeFirst<T extends { readonly border: string }>(things: readonly T[], { home }: Bot): T[] {
  return things.toSorted((a, b) => Number(b.border === home) - Number(a.border === home));
}

/** The topic an option names: by id, by its title in any language, or by words that only it has; else near ones. */
export function readTopic(
  given: string,
  bot: Bot,
  language: Language,
): { topic: string } | { near: string[] } {
  const { topics } = bot.knowledge;
  const name = clean(given);
  if (topics.has(name)) return { topic: name };
  if (skeleton(name) === '') return { near: [] };
  const titled = [...topics.values()].find(({ title }) => isNamed(title, name));
  if (titled) return { topic: titled.id };
  const { query, candidates } = bot.understander.understand(name, bot.clock(), bot.home, language);
  if (query?.ask === 'topic') return { topic: query.topic };
  return { near: topicsOf(candidates).slice(0, MOST_NEAR) };
}

/** Topics that a text may ask for, likeliest first. */
export function topicsLike(text: string, bot: Bot, language: Language): string[] {
  return topicsOf(bot.understander.understand(text, bot.clock(), bot.home, language).candidates);
}

function topicsOf(candidates: readonly Candidate[]): string[] {
  return candidates.flatMap(({ query }) => (query.ask === 'topic' ? [query.topic] : []));
}

/** Whether a text is this in any language, however it is spelt. */
function isNamed(text: Text, name: string): boolean {
  return Object.values(text).some((one) => one !== undefined && skeleton(one) === skeleton(name));
}

/** `open` or `closed`: the value of the choice, or its name in any language. */
function readState(given: string | undefined): 'open' | 'closed' | undefined {
  const word = given?.trim().toLowerCase();
  return (['open', 'closed'] as const).find(
    (state) =>
      word === state ||
      LANGUAGES.some((language) => messagesIn(language).commands.states[state].toLowerCase() === word),
  );
}

import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Border } from '../knowledge/schema/border.ts';
import type { Traffic } from '../knowledge/schema/common.ts';
import type { Place } from './places.ts';
import type { When } from './query.ts';
import { means, type Recognised, type Word } from './recognise.ts';
import type { TimeReading } from './time.ts';

/** What a question names, gathered once. */
export interface Asked {
  readonly recognised: Recognised;
  readonly knowledge: Knowledge;
  readonly border: Border;
  /** The borders that the places may be of; more than one only where nothing tells them apart. */
  readonly borders: readonly string[];
  /** More of the border is named than one of its countries. */
  readonly firmly: boolean;
  /** The border meant where none is named. */
  readonly home: string;
  /** Crossings named, or lying in a district or municipality that is named. */
  readonly crossings: readonly string[];
  /** A crossing is named, or told by its place on the border: the northernmost. */
  readonly named: boolean;
  /** Every place named, on any border. */
  readonly anywhere: readonly Place[];
  readonly traffic?: Traffic | undefined;
  readonly when: When;
  /** A time other than now is named. */
  readonly dated: boolean;
  /** The clock's day is named. */
  readonly isToday: boolean;
  /** No year was named, so that the latest one was taken. */
  readonly yearless: boolean;
  /** A length of time that is named without being a time. */
  readonly span?: TimeReading['span'];
  /** The clock's day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Gathers what a question names; undefined where it names a border that is not held. */
export function gather(
  recognised: Recognised,
  knowledge: Knowledge,
  home: string,
  today: string,
): Asked | undefined {
  const anywhere = recognised.places.flatMap((found) => found.places);
  const telling = [...anywhere, ...recognised.countries];
  const borders = bordersOf(telling, knowledge, home);
  const [borderId = home] = borders;
  const border = knowledge.borders.get(borderId);
  if (!border) return undefined;
  const places = anywhere.filter((place) => place.border === borderId);
  const ends = endsOf(recognised, border);
  const byName = places.some(({ kind }) => kind === 'crossing');
  const crossings = !byName && ends.length > 0 ? ends : crossingsOf(places, border);
  const traffic = trafficOf(recognised.words);
  const named = recognised.time.when;
  // "today" is now: what is asked is the present.
  const isToday = named?.kind === 'days' && named.from === today && named.to === today;
  const when: When = named === undefined || isToday ? { kind: 'now' } : named;
  return {
    recognised,
    knowledge,
    border,
    borders,
    firmly:
      places.some(({ kind }) => kind !== 'country') || (countriesNamed(telling).get(borderId)?.size ?? 0) > 1,
    home,
    named: byName || ends.length > 0,
    crossings: narrow([...new Set(crossings)], byRail(recognised.words), knowledge),
    anywhere,
    traffic,
    when,
    dated: when.kind !== 'now',
    isToday,
    span: recognised.time.span,
    yearless: recognised.time.yearless ?? false,
    today,
  };
}

/** The crossing farthest north or south, where the question speaks of it. */
function endsOf(recognised: Recognised, { ends }: Border): string[] {
  // "The southernmost still open" is an end of a list.
  if (means(recognised, 'open', 'closed') && means(recognised, 'which')) return [];
  const north = means(recognised, 'northernmost') ? ends.north : undefined;
  const south = means(recognised, 'southernmost') ? ends.south : undefined;
  return [north, south].flatMap((id) => id ?? []);
}

/** How much the kinds of places tell which border is meant. */
const TELLING = { crossing: 8, border: 6, town: 4, area: 4, country: 3, elsewhere: 1, own: 0 } as const;
/** How much it tells that a country of the border is named beside what tells most. */
const BESIDE = 1;

/** The borders that the places may be of, the likeliest first; more than one only where nothing tells them apart. */
function bordersOf(places: readonly Place[], { borders }: Knowledge, home: string): string[] {
  const votes = new Map<string, number>();
  for (const place of places) {
    const kind = isElsewhere(place, borders.get(place.border))
      ? 'elsewhere'
      : isOwn(place, borders.get(home))
        ? 'own'
        : place.kind;
    votes.set(place.border, Math.max(votes.get(place.border) ?? 0, TELLING[kind]));
  }
  const named = countriesNamed(places);
  for (const [id, vote] of votes) {
    const beside = (named.get(id)?.size ?? 0) - (vote === TELLING.country ? 1 : 0);
    if (vote > 0) votes.set(id, vote + BESIDE * Math.max(0, beside));
  }
  const most = Math.max(0, ...votes.values());
  const likeliest = [...votes].filter(([, vote]) => vote === most).map(([id]) => id);
  if (most === 0 || likeliest.includes(home)) return [home];
  return most >= TELLING.crossing ? [mostNamed(places, likeliest)] : likeliest;
}

/** Of borders whose crossings are named, the one with the most of them, and of these the one named last. */
function mostNamed(places: readonly Place[], borders: readonly string[]): string {
  const named = places.flatMap(({ kind, border }) =>
    kind === 'crossing' && borders.includes(border) ? [border] : [],
  );
  const count = (id: string) => named.filter((border) => border === id).length;
  const most = Math.max(...borders.map(count));
  return named.findLast((border) => count(border) === most) ?? (borders[0] as string);
}

/** Which of its two countries are named, for each border: a country's name may be of very many. */
function countriesNamed(places: readonly Place[]): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const { kind, id, border } of places)
    if (kind === 'country') named.set(border, (named.get(border) ?? new Set()).add(id));
  return named;
}

/** An area that only figures of context are counted for. */
function isElsewhere(place: Place, border: Border | undefined): boolean {
  return place.kind === 'area' && border?.areas.find(({ id }) => id === place.id)?.kind === 'elsewhere';
}

/** One of the home border's own countries: it tells of no other border. */
function isOwn(place: Place, home: Border | undefined): boolean {
  return place.kind === 'country' && (home?.countries.some(({ code }) => code === place.id) ?? false);
}

/**
 * The crossings meant: those named; else the main ones of a district; else those on the way between the towns, which
 * are those that all of them share, if there are any.
 */
function crossingsOf(places: readonly Place[], border: Border): string[] {
  const named = places.flatMap((place) => (place.kind === 'crossing' ? [place.id] : []));
  if (named.length > 0) return named;
  const districts = places.flatMap(
    (place) => border.areas.find((area) => area.id === place.id)?.crossings ?? [],
  );
  if (districts.length > 0) return districts.filter((id) => border.main.includes(id));
  const towns = places.flatMap((place) => (place.kind === 'town' ? [place.crossings] : []));
  const shared = towns.reduce((a, b) => a.filter((id) => b.includes(id)), towns[0] ?? []);
  return shared.length > 0 ? [...shared] : towns.flat();
}

/** The one class of traffic that is named; a word that means several ("trains") names none of them. */
function trafficOf(words: readonly Word[]): Traffic | undefined {
  const classes = new Set(words.flatMap(trafficsOf));
  // "Passengers by train" are passenger trains.
  if (classes.size > 1) for (const general of ['passenger', 'freight'] as const) classes.delete(general);
  return classes.size === 1 ? [...classes][0] : undefined;
}

function trafficsOf(word: Word): Traffic[] {
  return word.meanings.flatMap((meaning) => (meaning.kind === 'traffic' ? [meaning.id] : []));
}

function byRail(words: readonly Word[]): boolean {
  return words.some((word) =>
    trafficsOf(word).some((one) => one === 'train-freight' || one === 'train-passenger'),
  );
}

/** Asked for trains, a road point means the railway of the same name in its municipality. */
function narrow(crossings: readonly string[], rail: boolean, knowledge: Knowledge): string[] {
  return crossings.map((id) => {
    const crossing = knowledge.crossings.get(id);
    if (!crossing || !rail || crossing.kind === 'rail') return id;
    const sibling = [...knowledge.crossings.values()].find(
      (other) =>
        other.kind === 'rail' &&
        other.municipality.en === crossing.municipality.en &&
        other.id.startsWith(id),
    );
    return sibling?.id ?? id;
  });
}

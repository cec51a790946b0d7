import { daysBetween, firstDay, lastDay } from '../calendar.ts';
import type { HeldFigure, HeldMeasure, HeldTopic } from '../knowledge/knowledge.ts';
import type { Aim, ASKS } from '../knowledge/schema/aim.ts';
import type { Asked } from './asked.ts';
import { yearsBefore } from './day.ts';
import type { Place } from './places.ts';
import { type Query, type When, wholeDays } from './query.ts';
import { means } from './recognise.ts';

type Read = (asked: Asked) => Query | undefined;

const base = ({ border }: Asked) => ({ border: border.id });
const scope = (asked: Asked) => ({ ...base(asked), crossings: [...asked.crossings] });
const traffic = (asked: Asked) => (asked.traffic ? { traffic: asked.traffic } : {});

/** The query that an aim makes of what a question names; undefined where it names too little, or nothing that is held. */
export function read(aim: Aim, asked: Asked): Query | undefined {
  const [kind, id] = aim.split('/');
  if (kind === 'topic' && id) return readTopic(id, asked);
  if (kind === 'figures' && id) return readFigures(id, asked);
  return READ[aim as (typeof ASKS)[number]](asked);
}

/**
 * A topic of the border that is asked about, or one that tells of it, too; what the home border's topics say of a
 * country, where no more is named; else a related topic that tells of that border; else what is like it there.
 */
function readTopic(id: string, asked: Asked): Query | undefined {
  const { knowledge, border, home, firmly, named } = asked;
  const topic = knowledge.topics.get(id);
  if (!topic) return undefined;
  // Of a crossing its own state is told rather, where the question speaks of passing.
  const passing = named && means(asked.recognised, ...PASSING);
  // Of a crossing in a time that is named the topic says too little.
  if (topic.abroad && named && asked.when.kind === 'days') return READ[topic.abroad](asked);
  const tells = (one: HeldTopic) => one.border === border.id || (one.touches.includes(border.id) && !passing);
  const related = topic.related.find((other) => {
    const one = knowledge.topics.get(other);
    return topic.touches.length > 0 && one && tells(one);
  });
  if (tells(topic)) return { ask: 'topic', topic: id };
  if (related) return { ask: 'topic', topic: related };
  const ofHome = topic.border === home && !firmly && !topic.abroad;
  return ofHome ? { ask: 'topic', topic: id } : topic.abroad && READ[topic.abroad](asked);
}

/** What is said of the state of a crossing, in any way. */
const PASSING = ['open', 'closed', 'cross', 'reopen', 'hours', 'until', 'still'] as const;

const READ: Readonly<Record<(typeof ASKS)[number], Read>> = {
  state: readState,
  'list-open': (asked) => readList('open', asked),
  'list-closed': (asked) => readList('closed', asked),
  count: (asked) => (asked.named ? undefined : readList('open', asked)),
  'when-changed': readHistory,
  until: readUntil,
  plan: readPlan,
  decisions: readDecisions,
  law: readGrounds,
  compare: readHistory,
  'crossing-where': (asked) => readCrossing('where', asked),
  'crossing-other-side': (asked) => readCrossing('other-side', asked),
  'crossing-hours': (asked) => readCrossing('hours', asked),
  'crossing-about': (asked) => readCrossing('all', asked),
  freshness: (asked) => ({ ask: 'freshness', ...scope(asked) }),
  help: (asked) => ({ ask: 'help', ...base(asked) }),
  unlawful: () => undefined,
  'not-held': () => undefined,
  'off-topic': () => undefined,
};

function readState(asked: Asked): Query {
  const crossings = asked.crossings.length === 0 ? withTraffic(asked) : asked.crossings;
  const when: When = asked.isToday ? { kind: 'days', from: asked.today, to: asked.today } : asked.when;
  return { ask: 'state', ...base(asked), crossings: [...crossings], when, ...traffic(asked) };
}

/** Days of a closure within which "until when" means the state then; of a longer time its decisions tell. */
const SHORT_DAYS = 2;

/** Until when: what is decided now; of days of the past how it stood then; of a longer time what was decided in it. */
function readUntil(asked: Asked): Query {
  const decided = decidedIn(asked);
  const days = asked.when.kind === 'days' ? inHeldYear(asked, decided) : undefined;
  const past = days && days.to < asked.today && (!asked.yearless || decided(days));
  if (!past) return readState({ ...asked, when: { kind: 'now' } });
  const short = daysBetween(days.from, days.to) < SHORT_DAYS;
  return short || asked.crossings.length > 0 ? readState({ ...asked, when: days }) : readDecisions(asked);
}

/** Asked for trains or boats without a name, the crossings that have them are meant, not the main ones. */
function withTraffic({ traffic: asked, knowledge, border }: Asked): string[] {
  if (!asked) return [];
  const has = (id: string) => knowledge.crossings.get(id)?.traffic[asked] !== undefined;
  if (border.main.some(has)) return [];
  return [...knowledge.crossings.values()]
    .filter((crossing) => crossing.border === border.id && has(crossing.id))
    .map(({ id }) => id);
}

/** Of several crossings that are named, which one is open is told by the state of each. */
function readList(state: 'open' | 'closed', asked: Asked): Query {
  if (asked.named) return readState(asked);
  return { ask: 'list', ...base(asked), state, when: asked.when, ...traffic(asked) };
}

/**
 * Of a crossing how it stood on a day that is named, or all its changes, so that a wrong date in the question is put
 * right; of the border those of the time.
 */
function readHistory(asked: Asked): Query {
  if (asked.named && isOneDay(asked)) return readState(asked);
  const when = asked.dated && asked.crossings.length === 0 ? { when: asked.when } : {};
  return { ask: 'history', ...scope(asked), ...when, ...traffic(asked) };
}

/** One day, with its year. */
function isOneDay({ when, yearless }: Asked): boolean {
  return when.kind === 'days' && when.from === when.to && !yearless;
}

function readPlan(asked: Asked): Query {
  const { when, today } = asked;
  const known = when.kind === 'days' && when.to <= today ? when.to : today;
  return { ask: 'plan', ...scope(asked), known, ...traffic(asked) };
}

/** Years that a date without one is looked for in, where nothing is held of the latest. */
const YEARS_BACK = 4;

/** Days from the first to the last. */
interface Days {
  readonly from: string;
  readonly to: string;
}

/** The latest year of which something is held, for a time that names none; undefined where there is no such year. */
function heldYear(
  asked: Asked,
  isHeld: (days: Days) => boolean,
): Extract<When, { kind: 'days' }> | undefined {
  const days = wholeDays(asked.when, asked.today);
  for (let back = 0; back <= (asked.yearless ? YEARS_BACK : 0); back++) {
    const [from, to] = [yearsBefore(days.from, back), yearsBefore(days.to, back)];
    if (from && to && isHeld({ from, to })) return { kind: 'days', from, to };
  }
  return undefined;
}

/** The same, and the time as it is read where there is no such year. */
function inHeldYear(asked: Asked, isHeld: (days: Days) => boolean): Extract<When, { kind: 'days' }> {
  return heldYear(asked, isHeld) ?? wholeDays(asked.when, asked.today);
}

/** A figure of exactly these days. */
export function isPeriod({ from, to }: HeldFigure['period'], days: Days): boolean {
  return firstDay(from) === days.from && lastDay(to.slice(0, 10)) === days.to;
}

/** A figure of some of these days, dated by the day. */
function meets({ from, to }: HeldFigure['period'], days: Days): boolean {
  return from.length === 10 && days.from <= lastDay(to.slice(0, 10)) && firstDay(from) <= days.to;
}

/** Decisions of a time; those in force now of a crossing are told with its state. */
function readDecisions(asked: Asked): Query {
  if (asked.named && isOneDay(asked)) return readState(asked);
  if (!asked.dated && isRuledOn(asked)) return readHistory(asked);
  if (asked.dated)
    return {
      ask: 'decisions',
      ...(asked.crossings.length > 0 ? scope(asked) : base(asked)),
      when: asked.yearless ? inHeldYear(asked, decidedIn(asked)) : asked.when,
    };
  return asked.crossings.length > 0 ? readState(asked) : { ask: 'decisions', ...base(asked) };
}

/** Whether decisions of the border have rules for the class of traffic that is named. */
function isRuledOn({ traffic, border, knowledge }: Asked): boolean {
  if (!traffic) return false;
  return [...knowledge.decisions.values()].some(
    (decision) => decision.border === border.id && decision.conditions.some(({ about }) => about === traffic),
  );
}

/** On what ground something is closed: of a crossing all decisions in force that speak of it. */
function readGrounds(asked: Asked): Query {
  if (asked.dated || asked.crossings.length === 0) return readDecisions(asked);
  return { ask: 'decisions', ...scope(asked) };
}

function decidedIn({ knowledge, border }: Asked) {
  const decisions = [...knowledge.decisions.values()].filter((decision) => decision.border === border.id);
  return ({ from, to }: Days) =>
    decisions.some(({ decided, announced }) => {
      const day = (decided ?? announced)?.slice(0, 10);
      return day !== undefined && from <= day && day <= to;
    });
}

/** About one crossing; of a district's, which are not told apart, how each stands. */
function readCrossing(about: 'all' | 'where' | 'other-side' | 'hours', asked: Asked): Query | undefined {
  const { crossings, named } = asked;
  if (crossings.length > 1 && !named) return readState(asked);
  // The hours of a day that is named are told with how it stood that day.
  if (about === 'hours' && named && isOneDay(asked)) return readState(asked);
  const [crossing] = crossings;
  return crossing ? { ask: 'crossing', crossing, about } : undefined;
}

/**
 * The measures meant by one that was learnt: it and those asked for in the same words, of the border asked about, or of
 * another whose area is named.
 */
function measuresMeant({ knowledge, border, anywhere }: Asked, learnt: string): HeldMeasure[] {
  return [...knowledge.measures.values()]
    .filter(({ measure, like }) => measure === learnt || like.includes(learnt))
    .filter((measure) => measure.border === border.id || areasOf(anywhere, measure.border).length > 0)
    .toSorted(
      (a, b) =>
        Number(b.border === border.id) - Number(a.border === border.id) ||
        Number(b.measure === learnt) - Number(a.measure === learnt),
    );
}

/** Of measures asked for in the same words, the one that was counted where and when the question says. */
function readFigures(learnt: string, asked: Asked): Query | undefined {
  const meant = measuresMeant(asked, learnt).map((measure) => figuresOf(measure, asked));
  const most = Math.max(0, ...meant.map(({ fit }) => fit));
  return meant.find(({ fit }) => fit === most)?.query;
}

type FiguresQuery = Extract<Query, { ask: 'figures' }>;

/** How well a measure answers: it was counted there, then, and by the part that is named; these count alike. */
interface Fitting {
  readonly query: FiguresQuery;
  readonly fit: number;
}

function figuresOf(measure: HeldMeasure, asked: Asked): Fitting {
  const { knowledge, border, crossings, anywhere, dated, isToday } = asked;
  const held = knowledge.counts.get(measure.measure) ?? [];
  const of = aspectOf(asked, held);
  const isHeld = (id: string) => held.some((figure) => figure.scope === id);
  // What is counted at no crossing at all is not counted at the one that is named: it only says where somebody was.
  const atCrossings = held.some(({ scope }) => knowledge.crossings.has(scope));
  const own = measure.border === border.id && atCrossings ? crossings : [];
  const about: readonly string[] = measure.about;
  const named = [...areasOf(anywhere, measure.border), ...own].filter((id) => !about.includes(id));
  const countedAt = (scopes: readonly string[], isIt: typeof isPeriod) => (days: Days) =>
    held.some(({ scope, period }) => scopes.includes(scope) && isIt(period, days));
  // A date without a year that happens to be today's is rather one of the past.
  const past = dated || (isToday && asked.yearless);
  const scopes = named.length > 0 ? named : held.map(({ scope }) => scope);
  const year = past
    ? (heldYear(asked, countedAt(scopes, isPeriod)) ?? heldYear(asked, countedAt(scopes, meets)))
    : undefined;
  const when = year ?? wholeDays(asked.when, asked.today);
  const isIt = (id: string) =>
    held.some(
      (figure) => figure.scope === id && figure.of === of && (!past || isPeriod(figure.period, when)),
    );
  const wide = wideScopes(asked, measure.border).filter(isHeld);
  const oneDay = past && when.from === when.to;
  const thatDay = held.find((figure) => oneDay && figure.of === of && isPeriod(figure.period, when))?.scope;
  const widest = wide.find(isIt) ?? thatDay ?? [measure.border, ...wide].find(isHeld) ?? held[0]?.scope;
  const scope = named.find(isIt) ?? named.find(isHeld) ?? named[0] ?? widest ?? measure.border;
  return {
    query: {
      ask: 'figures',
      border: measure.border,
      measure: measure.measure,
      scope,
      ...(of ? { of } : {}),
      ...(dated || isToday ? { when } : {}),
      ...rankOf(asked),
    },
    fit:
      crossings.length > 0 && !atCrossings && border.main.length > 1
        ? 0
        : Number(isHeld(scope)) + Number(isIt(scope)) + Number(of !== undefined),
  };
}

/** What is counted where no district or crossing is named: a whole country that is named, else the border. */
function wideScopes({ knowledge, anywhere, recognised }: Asked, border: string): string[] {
  const places = [...anywhere, ...recognised.countries];
  const areas = knowledge.borders.get(border)?.areas ?? [];
  const named = areas.filter(({ country }) =>
    places.some(({ kind, id }) => kind === 'country' && id === country),
  );
  return [...named.map(({ id }) => id), border];
}

/** Areas of a border that are named. */
function areasOf(places: readonly Place[], border: string): string[] {
  return places.flatMap((place) => (place.kind === 'area' && place.border === border ? [place.id] : []));
}

/** `the busiest week`, `most in a day`, `the busiest crossing` */
function rankOf({
  recognised,
  named,
  span,
}: Asked): Pick<Extract<Query, { ask: 'figures' }>, 'rank' | 'per'> {
  const rank = (['most', 'least'] as const).find((one) => means(recognised, one));
  if (!rank) return {};
  const places = !named && means(recognised, 'crossing') && (!span || means(recognised, 'which'));
  const per = places ? 'crossing' : span;
  return { rank, ...(per ? { per } : {}) };
}

/**
 * The part that is asked for, such as a nationality: one that the measure was counted by. A nationality that it was not
 * counted by is asked for none the less, so that the whole is not told in its place.
 */
function aspectOf({ recognised, knowledge }: Asked, held: readonly HeldFigure[]): string | undefined {
  const named = recognised.words.flatMap(({ time, meanings }) =>
    time ? [] : meanings.flatMap((one) => (one.kind === 'aspect' ? [one.id] : [])),
  );
  const counted = (of: string) => held.some((figure) => figure.of === of);
  const { nationalities } = knowledge.vocabulary;
  return named.find((of) => nationalities.includes(of) && !counted(of)) ?? named.find(counted);
}

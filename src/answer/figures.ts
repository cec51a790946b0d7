import { addDays, daysBetween, firstDay, lastDay } from '../calendar.ts';
import { type HeldFigure, type HeldMeasure, held } from '../knowledge/knowledge.ts';
import type { Value } from '../knowledge/schema/figure.ts';
import type { Per, Query } from '../question/query.ts';
import type { Answer, Fact, Statement } from './answer.ts';
import { best } from './citations.ts';
import { type Context, compose, knownOn, readerOf, resolve, scopeName } from './context.ts';
import { optionsFor } from './option.ts';

type FiguresQuery = Extract<Query, { ask: 'figures' }>;

/** Figures told in one answer: as many as can disagree without drowning the reader. */
const MOST_FIGURES = 7;
/** A headline stands for a long period asked for when the two share at least this part of their days. */
const HEADLINE_SHARE = 0.4;
const LONG_PERIOD_DAYS = 60;
/** A count within a long time asked for is told, with its own period, when it covers at least this part of it. */
const INSIDE_SHARE = 0.25;
const WEEK_DAYS = 7;
/** Within a time no longer than a month whatever was counted is told, with its own period. */
const MONTH_DAYS = 31;
/** What was told longer ago says nothing about the time asked about. */
const HALF_YEAR_DAYS = 183;

/** Figures of exactly one measure, scope, part and period; those that disagree side by side; else what is held. */
export function answerFigures(query: FiguresQuery, context: Context): Answer {
  const { knowledge, messages, wording } = context;
  const border = held(knowledge.borders, query.border);
  const measure = held(knowledge.measures, query.measure);
  const now = knownOn(border, context);
  const title = messages.figuresTitle({ measure: wording.text(measure.names) });
  const counted = (knowledge.counts.get(query.measure) ?? []).filter(
    (figure) => !figure.withdrawn && !figure.unreliable && firstDay(figure.period.from) <= now,
  );
  const shownBy = counted.filter(
    (figure) => firstDay(figure.period.to) <= now || figure.qualifier === 'projection',
  );
  const inScope = shownBy.filter((figure) => figure.scope === query.scope);
  const ofPart = inScope.filter((figure) => figure.of === query.of);
  const part = ofPart.length > 0 || query.of ? ofPart : inScope;

  const {
    figures: chosen,
    exact,
    among,
    per = 'day',
  } = rankCrossings(shownBy, query, context) ?? choose(query, part, inScope, measure);
  // A highest or lowest that cannot be told is not replaced by some other figure.
  const unranked = query.rank && measure.nature === 'flow' && among === undefined && !isOneWeek(query);
  if (chosen.length === 0 || unranked) return refuse(query, part.length > 0 ? part : inScope, title, context);

  const all = withConflicts(chosen, shownBy);
  const told = all.slice(0, MOST_FIGURES);
  const remarks = all.length > told.length ? [messages.more({ count: all.length - told.length })] : [];
  const statements = told.map((figure) => figureStatement(figure, context));
  const disagree = told.some((figure) =>
    figure.conflicts_with.some((id) => told.some((other) => other.id === id)),
  );
  const asked = query.when?.kind === 'days' ? wording.period(query.when.from, query.when.to) : '';
  const sum =
    query.when?.kind === 'days' && measure.nature === 'flow' ? sumOf(part, query.when, chosen) : undefined;
  if (sum) return sumAnswer(sum, title, context);
  const leads = [
    ...(among && query.rank ? [messages.ranked({ rank: query.rank, per, count: among })] : []),
    ...(exact ? [] : [messages.nearestPeriod({ when: asked })]),
    ...(asked && told.every((figure) => figure.part_day) ? [messages.partDayOnly({ when: asked })] : []),
    ...(disagree ? [messages.figuresDisagree()] : []),
  ];
  const leading = leads.map((text): Statement => ({ text, facts: [], sources: [] }));
  return compose({ title, statements: [...leading, ...statements], remarks }, context);
}

/** What is told: the highest or lowest; else what was counted in the time asked about; else what is newest. */
function choose(
  query: FiguresQuery,
  part: readonly HeldFigure[],
  inScope: readonly HeldFigure[],
  { nature, headline }: HeldMeasure,
): During {
  const ranked = nature === 'flow' && !isOneWeek(query) ? rank(part, query) : undefined;
  if (ranked) return ranked;
  if (query.when?.kind !== 'days')
    return { figures: nature === 'event' ? part : latest(part, headline), exact: true };
  const during = DURING[nature](part, query.when, headline);
  // What was not yet told by then is told as it was counted since; people date the people, not the count.
  const none = nature === 'total' && query.of !== undefined && during.figures.length === 0;
  const own = none ? { figures: latest(part, headline), exact: false } : during;
  if (own.exact || !query.of || own.figures.length === 0) return own;
  // Of a part that was not counted just then, the whole of that time is told beside it.
  const whole = DURING[nature](
    inScope.filter((figure) => !figure.of),
    query.when,
    headline,
  );
  return whole.exact ? { figures: [...whole.figures, ...own.figures], exact: false } : own;
}

/** "The peak week, week 46": a week that is named is not looked for among others, though its busiest day may be. */
function isOneWeek({ when, per }: FiguresQuery): boolean {
  return per !== 'day' && when?.kind === 'days' && daysBetween(when.from, when.to) < WEEK_DAYS;
}

/** Figures of a time, and whether they are of exactly that time. */
interface During {
  /** Of how many, and of what, they are the highest or lowest. */
  readonly among?: number;
  readonly per?: Per;
  readonly figures: readonly HeldFigure[];
  readonly exact: boolean;
}

/**
 * Figures of exactly these days; else counts that ended within the day; else a headline that shares most of a long
 * period; else the longest count that lies within the time, if it covers enough of it.
 */
function during(
  figures: readonly HeldFigure[],
  when: { from: string; to: string },
  headline: readonly string[],
): During {
  const same = figures.filter((figure) => {
    const [from, to] = daysOf(figure);
    return from === when.from && to === when.to;
  });
  const whole = same.filter((figure) => !figure.part_day);
  if (same.length > 0) return { figures: whole.length > 0 ? whole : same, exact: true };
  const each = ofEachYear(figures, when);
  if (each) return each;
  if (daysBetween(when.from, when.to) >= LONG_PERIOD_DAYS) {
    const headlines = figures.filter(
      (figure) =>
        (headline.includes(figure.id) || figure.of !== undefined) &&
        sameYear(daysOf(figure)[0], when.from) &&
        overlapShare(daysOf(figure), when) >= HEADLINE_SHARE,
    );
    if (headlines.length > 0) return { figures: headlines, exact: false };
  }
  const least = daysBetween(when.from, when.to) < MONTH_DAYS ? 0 : INSIDE_SHARE;
  const inside = figures.filter((figure) => {
    const [from, to] = daysOf(figure);
    return !figure.part_day && when.from <= from && to <= when.to && overlapShare([from, to], when) >= least;
  });
  const longest = Math.max(0, ...inside.map((figure) => overlapShare(daysOf(figure), when)));
  return { figures: inside.filter((figure) => overlapShare(daysOf(figure), when) === longest), exact: false };
}

/** Of several whole years those that were counted, the first and the last among them; undefined where one of these lacks. */
function ofEachYear(
  figures: readonly HeldFigure[],
  { from, to }: { from: string; to: string },
): During | undefined {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (from !== `${first}-01-01` || to !== `${last}-12-31` || first === last) return undefined;
  const years = Array.from({ length: last - first + 1 }, (_, i) => {
    const days = [`${first + i}-01-01`, `${first + i}-12-31`];
    return figures.filter((figure) => !figure.part_day && daysOf(figure).join() === days.join());
  });
  const ends = [years[0], years.at(-1)];
  if (!ends.every((counts) => counts && counts.length > 0)) return undefined;
  return { figures: years.flat(), exact: true };
}

/**
 * Totals as they were told in the time asked about; else as they were last told in the half year before a day or a month. Of a
 * longer time what came about in it is asked for, which a total from before it does not say.
 */
function total(figures: readonly HeldFigure[], when: { from: string; to: string }): During {
  const told = figures.filter((figure) => when.from <= daysOf(figure)[1] && daysOf(figure)[1] <= when.to);
  if (told.length > 0) return { figures: told, exact: true };
  if (daysBetween(when.from, when.to) >= MONTH_DAYS) return { figures: [], exact: false };
  const before = figures.filter(
    (figure) => daysOf(figure)[1] < when.from && daysBetween(daysOf(figure)[1], when.from) <= HALF_YEAR_DAYS,
  );
  return { figures: latest(before, []), exact: false };
}

/** How it stood in the time asked about: as told in that time; else as told for a time round it; else as last told. */
function standing(figures: readonly HeldFigure[], when: { from: string; to: string }): During {
  const told = total(figures, when);
  const round = overlapping(figures, when);
  return told.exact || round.length === 0 ? told : { figures: round, exact: true };
}

/** Occasions within the time asked about. */
function occasions(figures: readonly HeldFigure[], when: { from: string; to: string }): During {
  return { figures: overlapping(figures, when), exact: true };
}

/** Figures whose period shares a day with the time asked about. */
function overlapping(figures: readonly HeldFigure[], when: { from: string; to: string }): HeldFigure[] {
  return figures.filter((figure) => daysOf(figure)[0] <= when.to && when.from <= daysOf(figure)[1]);
}

const DURING = { flow: during, standing, total, event: occasions } as const;

/** Days that a count of one day, week, month or year covers. */
const LENGTHS = { day: [1, 1], week: [7, 7], month: [28, 31], year: [365, 366] } as const;

/** The highest or lowest of the counts of single days, weeks, months or years, and how many there are to choose from. */
function rank(figures: readonly HeldFigure[], { rank: wanted, per, when }: FiguresQuery): During | undefined {
  if (!wanted || per === 'crossing') return undefined;
  const within = figures.filter((figure) => {
    const [from, to] = daysOf(figure);
    return when?.kind !== 'days' || (when.from <= to && from <= when.to);
  });
  for (const span of per ? [per] : (['day', 'week', 'month', 'year'] as const)) {
    const [least, most] = LENGTHS[span];
    const counts = within.filter((figure) => {
      const days = daysBetween(...daysOf(figure)) + 1;
      return least <= days && days <= most;
    });
    const found = extreme(counts, wanted);
    if (found) return { ...found, per: span };
  }
  return undefined;
}

/** The crossing with the highest or lowest count of the time asked about, or of the latest that several were counted in. */
function rankCrossings(
  figures: readonly HeldFigure[],
  { rank: wanted, per, when, of, border }: FiguresQuery,
  { knowledge }: Context,
): During | undefined {
  if (!wanted || per !== 'crossing') return undefined;
  const counts = figures.filter(
    (figure) => figure.of === of && knowledge.crossings.get(figure.scope)?.border === border,
  );
  const period = (figure: HeldFigure) => daysOf(figure).join('..');
  const countedIn = (time: string | undefined) => counts.filter((figure) => period(figure) === time);
  const several = [...new Set(counts.map(period))].filter((time) => countedIn(time).length > 1);
  const meant = when?.kind === 'days' ? `${when.from}..${when.to}` : several.sort().at(-1);
  const found = extreme(countedIn(meant), wanted);
  return found && { ...found, per };
}

/** The highest or lowest of at least two counts. */
function extreme(figures: readonly HeldFigure[], wanted: 'most' | 'least'): During | undefined {
  const counts = figures.filter((figure) => !figure.part_day && amount(figure) !== undefined);
  if (counts.length < 2) return undefined;
  const best = counts
    .map((figure) => amount(figure) ?? 0)
    .reduce((a, b) => (wanted === 'most' ? Math.max(a, b) : Math.min(a, b)));
  return { figures: counts.filter((figure) => amount(figure) === best), exact: true, among: counts.length };
}

/** A count as one number: the upper end of a range; undefined for words and votes. */
function amount({ value }: HeldFigure): number | undefined {
  if (typeof value === 'number') return value;
  return 'to' in value ? value.to : undefined;
}

/** Counts of single days that fill a time exactly and of which no source gives the whole; undefined where a day lacks. */
function sumOf(
  figures: readonly HeldFigure[],
  when: { from: string; to: string },
  chosen: readonly HeldFigure[],
): readonly HeldFigure[] | undefined {
  const days = daysBetween(when.from, when.to) + 1;
  if (days < 2 || days > MOST_FIGURES) return undefined;
  if (chosen.some((figure) => daysOf(figure)[0] === when.from && daysOf(figure)[1] === when.to))
    return undefined;
  const each = Array.from({ length: days }, (_, i) => {
    const day = addDays(when.from, i);
    const counts = figures.filter((figure) => {
      const [from, to] = daysOf(figure);
      return (
        from === day &&
        to === day &&
        !figure.part_day &&
        figure.qualifier === 'exact' &&
        typeof figure.value === 'number'
      );
    });
    return counts.length === 1 ? counts[0] : undefined;
  });
  return each.every((figure) => figure !== undefined) ? each : undefined;
}

function sumAnswer(each: readonly HeldFigure[], title: string, context: Context): Answer {
  const total = each.reduce((sum, figure) => sum + (amount(figure) ?? 0), 0);
  const text = context.messages.sumOf({ total: context.wording.number(total), count: each.length });
  const lead: Statement = { text, facts: [], sources: [] };
  return compose(
    { title, statements: [lead, ...each.map((figure) => figureStatement(figure, context))] },
    context,
  );
}

/** Without a time: the measure's headline, else the figures whose period ended last. */
function latest(figures: readonly HeldFigure[], headline: readonly string[]): HeldFigure[] {
  const headlines = figures.filter((figure) => headline.includes(figure.id));
  if (headlines.length > 0) return headlines;
  const counts = figures.filter((figure) => !figure.part_day && figure.qualifier !== 'projection');
  const whole = counts.length > 0 ? counts : figures.filter((figure) => !figure.part_day);
  const newest = whole
    .map((figure) => daysOf(figure)[1])
    .sort()
    .at(-1);
  return whole.filter((figure) => daysOf(figure)[1] === newest);
}

function sameYear(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4);
}

/** Days both periods have, as a share of the days either has. */
function overlapShare([from, to]: readonly [string, string], when: { from: string; to: string }): number {
  const shared = daysBetween(from > when.from ? from : when.from, to < when.to ? to : when.to) + 1;
  const either = daysBetween(from < when.from ? from : when.from, to > when.to ? to : when.to) + 1;
  return Math.max(0, shared) / either;
}

function withConflicts(chosen: readonly HeldFigure[], among: readonly HeldFigure[]): HeldFigure[] {
  const linked = among.filter(
    (figure) => !figure.part_day && chosen.some((one) => one.conflicts_with.includes(figure.id)),
  );
  return [...new Set([...chosen, ...linked])];
}

function daysOf({ period }: HeldFigure): [string, string] {
  return [firstDay(period.from), lastDay(period.to.slice(0, 10))];
}

export function figureStatement(figure: HeldFigure, context: Context): Statement {
  const { knowledge, messages, wording } = context;
  const single = figure.single_source
    ? best(figure.sources, knowledge, readerOf(context), 1)[0]?.publisher
    : undefined;
  const aspect = figure.of ? knowledge.vocabulary.aspects[figure.of] : undefined;
  const text = messages.figureItem({
    amount: amountOf(figure, context),
    ...(aspect ? { of: wording.text(aspect) } : {}),
    scope: scopeName(figure.border, figure.scope, context),
    period: wording.period(figure.period.from, figure.period.to),
    text: wording.text(figure.text) + (figure.derived ? ` ${messages.derived()}` : ''),
    ...(single ? { single } : {}),
  });
  return { text, facts: [figureFact(figure)], sources: figure.sources, item: true };
}

/** `about 900 people` */
export function amountOf(figure: HeldFigure, { knowledge, messages, wording }: Context): string {
  const forms = knowledge.vocabulary.units[figure.unit];
  const unitFor = (value: number) => {
    const own = forms?.[wording.language] ?? forms?.en;
    return own?.[wording.plural(value) as 'one'] ?? own?.other ?? '';
  };
  return messages.amount({ ...printed(figure.value), qualifier: figure.qualifier });

  function printed(value: Value): { value: string; unit: string } {
    if (typeof value === 'number') return { value: wording.number(value), unit: unitFor(value) };
    if ('words' in value) return { value: wording.text(value.words), unit: unitFor(5) };
    if ('for' in value)
      return {
        value: messages.vote({ for: wording.number(value.for), against: wording.number(value.against) }),
        unit: '',
      };
    return {
      value: messages.range({ from: wording.number(value.from), to: wording.number(value.to) }),
      unit: unitFor(value.to),
    };
  }
}

function figureFact(figure: HeldFigure): Fact {
  const { id, measure, value, qualifier, unit, scope, of = null, period, derived } = figure;
  return {
    kind: 'figure',
    id,
    measure,
    value,
    qualifier,
    unit,
    scope,
    of,
    period,
    ...(derived ? { derived: true as const } : {}),
  };
}

function refuse(query: FiguresQuery, near: readonly HeldFigure[], title: string, context: Context): Answer {
  const { knowledge, messages, wording } = context;
  const border = held(knowledge.borders, query.border);
  const name = wording.text(held(knowledge.measures, query.measure).names);
  const part = query.of ? knowledge.vocabulary.aspects[query.of] : undefined;
  const measure = part ? `${name}: ${wording.text(part)}` : name;
  const scope = scopeName(query.border, query.scope, context);
  const when = query.when ? resolve(query.when, border, context).words : undefined;
  const days = nearest(near, query).map(daysOf);
  const periods = days.map(([from, to]) => wording.period(from, to));
  const texts = [messages.noFigure({ measure, scope, ...(when ? { when } : {}) })];
  // Of a part that was never counted there, only the whole is held: that is offered, not said to be the part.
  const { of, ...whole } = query;
  const onlyWhole = of !== undefined && near.every((figure) => figure.of !== of);
  if (!onlyWhole && periods.length > 0)
    texts.push(messages.heldFigures({ what: wording.list([...new Set(periods)]) }));
  const asked = days.map(
    ([from, to]): Query => ({ ...(onlyWhole ? whole : query), when: { kind: 'days', from, to } }),
  );
  return compose(
    {
      title,
      outcome: 'unknown',
      statements: [{ text: texts.join(' '), facts: [], sources: [] }],
      options: optionsFor(asked, context),
    },
    context,
  );
}

/** The figures nearest in time to what was asked for. */
function nearest(figures: readonly HeldFigure[], { when }: FiguresQuery): HeldFigure[] {
  const whole = figures.filter((figure) => !figure.part_day);
  const asked = when?.kind === 'days' ? when : undefined;
  const distance = (figure: HeldFigure) => {
    const [from, to] = daysOf(figure);
    return asked
      ? Math.abs(daysBetween(asked.from, from)) + Math.abs(daysBetween(asked.to, to))
      : -daysBetween('2000-01-01', to);
  };
  return whole.toSorted((a, b) => distance(a) - distance(b)).slice(0, 3);
}

import { type Instant, startOf } from '../calendar.ts';
import { type HeldCrossing, type HeldDecision, held } from '../knowledge/knowledge.ts';
import type { Border } from '../knowledge/schema/border.ts';
import type { Traffic } from '../knowledge/schema/common.ts';
import { hoursDuring, isOutside, type Span } from '../timeline/rules.ts';
import {
  type ClassState,
  type CrossingState,
  chain,
  partAt,
  type Spell,
  setters,
  spells,
} from '../timeline/spell.ts';
import type { Fact, Statement } from './answer.ts';
import { oneOfEach } from './citations.ts';
import { borderOf, type Context, crossingName, iso, type Moment, readerOf } from './context.ts';

/** A crossing's state during one part of the time asked about. */
export interface View {
  readonly crossing: HeldCrossing;
  readonly traffic?: Traffic | undefined;
  /** The class of traffic asked about, also where nothing is said of it. */
  readonly asked?: Traffic | undefined;
  readonly spell: Spell;
  /** The part of the span asked about in which the spell holds. */
  readonly span: Span;
  /** At an instant, a gate outside its hours counts as closed. */
  readonly state: CrossingState;
  readonly outsideHours: boolean;
  readonly classes: readonly ClassState[];
}

/** The states of a crossing during a moment, in order; more than one where the state changes within it. */
export function viewsOf(
  id: string,
  traffic: Traffic | undefined,
  moment: Moment,
  known: string,
  { knowledge }: Context,
): View[] {
  const crossing = held(knowledge.crossings, id);
  const zone = held(knowledge.borders, crossing.border).zone;
  const asked = traffic && classFor(crossing, traffic);
  const all = spells(knowledge, id, known, asked);
  const told = all.filter((spell) => spell.from < moment.span.until && moment.span.from < spell.until);
  const silent = asked && told.every((spell) => spell.parts.every((part) => part.classes.every(isSilent)));
  // A class nothing is said about (walking where nobody may walk) is answered by the crossing and its conditions.
  const chosen = silent ? spells(knowledge, id, known) : all;
  return chosen
    .filter((spell) => spell.from < moment.span.until && moment.span.from < spell.until)
    .map((spell) => {
      const span = {
        from: Math.max(moment.span.from, spell.from),
        until: Math.min(moment.span.until, spell.until),
      };
      const hours = hoursDuring(knowledge, crossing, span, known);
      const passable = spell.state === 'open' || spell.state === 'restricted';
      const outsideHours = moment.hour !== undefined && passable && isOutside(hours, span.from, zone);
      // An hour of the day is asked about, and nobody knows the hours.
      const unsure = moment.hour === 'named' && passable && hours.some(({ unknown }) => unknown);
      return {
        crossing,
        traffic: silent ? undefined : asked,
        asked,
        spell,
        span,
        state: outsideHours ? 'closed' : unsure ? 'unknown' : spell.state,
        outsideHours,
        classes: partAt(spell, span.from).classes,
      };
    });
}

/** The view of a whole spell, or of a span within it, without regard to opening hours. */
export function viewOfSpell(spell: Spell, span: Span): View {
  const { crossing, traffic, state } = spell;
  const classes = partAt(spell, span.from).classes;
  return { crossing, traffic, spell, span, state, outsideHours: false, classes };
}

/** What a general word for traffic means at a crossing: goods go by train at a railway. */
const NARROWER: Partial<Record<Traffic, readonly Traffic[]>> = {
  freight: ['train-freight', 'cargo-ship'],
  passenger: ['train-passenger'],
  'cargo-ship': [],
};

/** The class of traffic that a word means at a crossing. */
export function classFor(crossing: HeldCrossing, traffic: Traffic): Traffic {
  if (crossing.traffic[traffic]) return traffic;
  return NARROWER[traffic]?.find((narrower) => crossing.traffic[narrower]) ?? traffic;
}

const isSilent = ({ basis }: ClassState) => basis.kind === 'nothing';

/** Views told in one breath: the same state over the same time, set by the same decisions. */
export function group(views: readonly View[]): View[][] {
  const groups = new Map<string, View[]>();
  for (const view of views) {
    const { spell, span, state, classes } = view;
    const setBy = classes.map((one) => `${one.state}${one.basis.kind}`).join();
    const key = [
      state,
      spell.from,
      spell.until,
      span.from,
      span.until,
      setBy,
      setters(partAt(spell, span.from)).map((d) => d.id),
    ].join('|');
    groups.set(key, [...(groups.get(key) ?? []), view]);
  }
  return [...groups.values()];
}

/** Whether no source says outright how a class stands. */
export function isInferred({ basis }: ClassState): boolean {
  if (basis.kind === 'decision') return basis.effect.rule.inferred ?? false;
  return basis.kind === 'normal' && basis.inferred;
}

/** The fact that a view's sentence states. */
export function factOf(view: View, moment: Moment, context: Context): Fact {
  const { crossing, traffic, spell, span, state, classes, outsideHours } = view;
  const border = borderOf(crossing, context);
  const decisions = chain(spell, span.until - 1).map((decision) => decision.id);
  const inferred = classes.some(isInferred);
  return {
    kind: 'state',
    crossing: crossing.id,
    ...(traffic ? { traffic } : {}),
    state,
    at: iso(moment.tense === 'present' ? context.now : span.from, border) ?? '',
    // A gate shut by its hours is shut by no decision on the crossing, and nothing is said of when it opens.
    since: outsideHours ? null : iso(startOfSpell(spell) ?? Number.NEGATIVE_INFINITY, border),
    until: outsideHours ? null : iso(spell.until, border),
    decision: outsideHours ? null : (setters(partAt(spell, span.from)).at(-1)?.id ?? null),
    decisions: outsideHours ? [] : decisions,
    ...(inferred ? { inferred: true as const } : {}),
  };
}

/** `open for freight trains, closed for passenger trains` */
export function classesText({ classes }: View, { messages }: Context): string {
  const states = [...new Set(classes.map((one) => one.state))];
  return messages.classes(
    states.map((state) => ({
      state,
      traffic: classes.filter((one) => one.state === state).map((one) => messages.traffic(one.traffic)),
    })),
  );
}

/** Which part of the span asked about a view covers: `until 20:00`, `from 20:00`. */
function partOfSpan(view: View, moment: Moment, border: Border, { messages, wording }: Context): string {
  const from =
    view.span.from > moment.span.from ? { since: wording.instant(view.span.from, border.zone) } : {};
  const until =
    view.span.until < moment.span.until ? { until: wording.instant(view.span.until, border.zone) } : {};
  return messages.part({ ...from, ...until });
}

/** The start of a spell; undefined where it is only the start of what is known about the crossing's normal state. */
export function startOfSpell({ from, parts }: Spell): Instant | undefined {
  const onlyKnownSince = parts[0]?.classes.some(
    ({ basis }) => basis.kind === 'normal' && basis.from === from,
  );
  return Number.isFinite(from) && !onlyKnownSince ? from : undefined;
}

/** The ends of a spell in words; what is not known or open is absent. */
export function ends(spell: Spell, border: Border, { wording }: Context): { since?: string; until?: string } {
  const since = startOfSpell(spell);
  return {
    ...(since === undefined ? {} : { since: wording.instant(since, border.zone) }),
    ...(Number.isFinite(spell.until) ? { until: wording.instant(spell.until, border.zone) } : {}),
  };
}

/** Whether a spell lasts as long as a decision announced, not cut short by another. */
export function endsAsAnnounced(spell: Spell, decision: HeldDecision, border: Border): boolean {
  return decision.effects.some(
    (effect) => !effect.until || startOf(effect.until, border.zone) === spell.until,
  );
}

/** Sources that support what sets a view's state. */
export function sourcesOf({ classes, crossing }: View): string[] {
  return classes.flatMap(({ basis }) => {
    if (basis.kind === 'decision' || basis.kind === 'lapsed') return basis.decision.sources;
    if (basis.kind === 'normal') return basis.sources;
    return crossing.sources;
  });
}

/** Sources for the term of a view's state: one for how it began, one for what sets it now. */
export function sourcesOfTerm(view: View, context: Context): string[] {
  const [first] = view.spell.parts;
  const began = first ? setters(first).flatMap((decision) => decision.sources) : [];
  return oneOfEach([began, sourcesOf(view)], context.knowledge, readerOf(context));
}

/** One line for crossings that stand alike: `Vaalimaa and Niirala: closed since 15 December 2023, 20:00`. */
export function stateItem(members: readonly View[], moment: Moment, context: Context): Statement {
  const { messages, wording } = context;
  const [view] = members as [View];
  const border = borderOf(view.crossing, context);
  const partial = view.span.from > moment.span.from || view.span.until < moment.span.until;
  const term = view.outsideHours
    ? messages.outsideHoursTerm()
    : partial
      ? partOfSpan(view, moment, border, context)
      : view.state === 'unknown'
        ? ''
        : messages.term({ ...ends(view.spell, border, context), tense: moment.tense });
  const text = messages.listItem({
    crossings: wording.list(members.map((one) => crossingName(one.crossing, context))),
    state: view.state,
    term,
    ...(view.state === 'restricted' ? { classes: classesText(view, context) } : {}),
  });
  const facts = members.map((one) => factOf(one, moment, context));
  return { text, item: true, facts, sources: sourcesOfTerm(view, context) };
}

import { dayOf, daysBetween, firstDay, type Instant } from '../calendar.ts';
import { type HeldDecision, held } from '../knowledge/knowledge.ts';
import type { Border } from '../knowledge/schema/border.ts';
import type { Query } from '../question/query.ts';
import {
  type CrossingsRule,
  coversAny,
  type Dated,
  datedDecisions,
  knownDecisions,
  knownSince,
} from '../timeline/effects.ts';
import type { Answer, Fact, Statement } from './answer.ts';
import { type Context, compose, knownOn, resolve } from './context.ts';

type DecisionsQuery = Extract<Query, { ask: 'decisions' }>;
type DecisionQuery = Extract<Query, { ask: 'decision' }>;

/** Decisions told in one answer: more would not be read. */
const MOST_DECISIONS = 8;

/**
 * What was decided, announced or came into force within a time, drafts that fell among it; of some crossings what speaks
 * of them. Without a time, the decisions in force.
 */
export function answerDecisions(query: DecisionsQuery, context: Context): Answer {
  const { knowledge, messages } = context;
  const border = held(knowledge.borders, query.border);
  const now = knownOn(border, context);
  if (!query.when || query.when.kind === 'now') {
    const inForce = query.crossings
      ? decisionsAbout(query.crossings, border, now, context)
      : decisionsInForce(context.now, border, now, context);
    if (inForce.length === 0)
      return noDecisions(messages.decisionsTitle({ when: null }), messages.noDecisionsInForce(), context);
    return decisionsAnswer(inForce, messages.decisionsTitle({ when: null }), context);
  }
  const moment = resolve(query.when, border, context);
  const [first, last] = [dayOf(moment.span.from, border.zone), dayOf(moment.span.until - 1, border.zone)];
  const within = (day: string | undefined) => day !== undefined && first <= day && day <= last;
  const known = datedDecisions(knowledge).filter(
    (one) => one.decision.border === border.id && one.known <= now,
  );
  const drafts = [...knowledge.decisions.values()].filter(
    (decision) =>
      decision.border === border.id && decision.kind === 'not-adopted' && knownSince(decision) <= now,
  );
  const decided = [...known.map(({ decision }) => decision), ...drafts]
    .filter((decision) => within(decision.decided ?? decision.announced) || within(knownSince(decision)))
    .toSorted((a, b) => (knownSince(a) < knownSince(b) ? -1 : 1));
  const begun = known.filter(({ begins }) => Number.isFinite(begins) && within(dayOf(begins, border.zone)));
  const all = decided.length > 0 ? decided : begun.map(({ decision }) => decision);
  const { crossings } = query;
  const chosen = crossings ? all.filter((decision) => speaksOf(decision, crossings)) : all;
  const title = messages.decisionsTitle({ when: moment.words ?? null });
  if (chosen.length > 0) return decisionsAnswer(chosen, title, context);
  const near = known
    .filter(({ decision }) => daysFrom(decision.decided ?? decision.announced, first) <= NEAR_DAYS)
    .map(({ decision }) => decision);
  const told = [...new Set([...decisionsInForce(moment.span.from, border, now, context), ...near])].filter(
    (decision) => !crossings || speaksOf(decision, crossings),
  );
  if (first === last && told.length > 0) {
    const { statements, ...rest } = decisionsAnswer(told, title, context);
    const text = messages.decidedBefore({ when: moment.words ?? '' });
    return { ...rest, statements: [{ text, facts: [], sources: [] }, ...statements] };
  }
  return noDecisions(title, messages.noDecisions({ when: moment.words ?? '' }), context);
}

/** Days before or after a day asked about within which a decision is told where that day had none. */
const NEAR_DAYS = 7;

function daysFrom(decided: string | undefined, day: string): number {
  return decided?.length === 10 ? Math.abs(daysBetween(decided, day)) : Number.POSITIVE_INFINITY;
}

/** Decisions that set a state at an instant, as known on a day, the newest first. */
function decisionsInForce(
  at: Instant,
  border: Border,
  known: string,
  { knowledge }: Context,
): HeldDecision[] {
  return knownDecisions(knowledge, border.id, known)
    .filter(({ begins, replacedAt, effects }) => begins <= at && at < replacedAt && effects.length > 0)
    .filter(({ effects }) => effects.some((effect) => at < effect.until))
    .map(({ decision }) => decision)
    .reverse();
}

/**
 * Decisions of which any rule holds now at one of some crossings: those that set its state, then those that set hours or
 * conditions, each the newest first.
 */
function decisionsAbout(
  crossings: readonly string[],
  border: Border,
  known: string,
  { knowledge, now }: Context,
): HeldDecision[] {
  const decisions = knownDecisions(knowledge, border.id, known).reverse();
  const speaks = (rules: readonly Dated<CrossingsRule>[], replacedAt: Instant) =>
    rules.some(
      ({ rule, from, until }) =>
        from <= now && now < Math.min(until, replacedAt) && coversAny(rule, crossings),
    );
  const setting = decisions.filter(({ effects, replacedAt }) => speaks(effects, replacedAt));
  const others = decisions.filter(({ hours, conditions, replacedAt }) =>
    speaks([...hours, ...conditions], replacedAt),
  );
  return [...new Set([...setting, ...others].map(({ decision }) => decision))];
}

function noDecisions(title: string, text: string, context: Context): Answer {
  const statements = [{ text, facts: [], sources: [] }];
  return compose(
    { title: title || context.messages.refusalTitle(), outcome: 'unknown', statements },
    context,
  );
}

/** One decision: what, when, by whom, on which law, for how long. */
export function answerDecision(query: DecisionQuery, context: Context): Answer {
  const decision = held(context.knowledge.decisions, query.decision);
  // Asked as of a day before it was made, it does not exist yet.
  if (
    knownSince(decision) > knownOn(held(context.knowledge.borders, decision.border), context) ||
    decision.withdrawn
  )
    return noDecisions('', context.messages.unknownQuestion(), context);
  return decisionsAnswer([decision], context.wording.text(decision.title), context);
}

/** Some decisions, each with all that is told of it. */
export function decisionsAnswer(decisions: readonly HeldDecision[], title: string, context: Context): Answer {
  const shown = foremost(decisions);
  const statements = shown.flatMap((decision) => [
    { ...decisionStatement(decision, context), item: shown.length > 1 },
    ...(shown.length === 1
      ? disputes(decision, context, knownOn(held(context.knowledge.borders, decision.border), context))
      : []),
  ]);
  const left = decisions.length - shown.length;
  const remarks = left > 0 ? [context.messages.more({ count: left })] : [];
  return compose({ title, statements, remarks }, context);
}

/** As many as are told, in their order; where there are more, those that set a state before the others. */
function foremost(decisions: readonly HeldDecision[]): readonly HeldDecision[] {
  const setting = decisions.filter(({ effects }) => effects.length > 0);
  const others = decisions.filter(({ effects }) => effects.length === 0);
  const told = new Set([...setting, ...others].slice(0, MOST_DECISIONS));
  return decisions.filter((decision) => told.has(decision));
}

/** Whether any rule of a decision is for one of some crossings. */
function speaksOf(
  { effects, hours, conditions, incidents }: HeldDecision,
  crossings: readonly string[],
): boolean {
  return [...effects, ...hours, ...conditions, ...incidents].some((rule) => coversAny(rule, crossings));
}

export function decisionStatement(decision: HeldDecision, { messages, wording }: Context): Statement {
  const date = decision.decided ?? decision.announced ?? decision.effects[0]?.from ?? decision.in_force?.from;
  const text = messages.decisionItem({
    title: wording.text(decision.title),
    summary: wording.text(decision.summary),
    ...(date ? { date: wording.moment(date) } : {}),
    ...(decision.by ? { by: wording.text(decision.by) } : {}),
    ...(decision.law ? { law: wording.text(decision.law) } : {}),
    ...(decision.number ? { number: decision.number } : {}),
    ...(decision.end ? { end: wording.text(decision.end) } : {}),
  });
  return { text, facts: [decisionFact(decision)], sources: decision.sources };
}

/** How the sources of a decision differ, as far as they were published by a day (`YYYY-MM-DD`). */
export function disputes(
  decision: HeldDecision,
  { knowledge, messages, wording }: Context,
  known: string,
): Statement[] {
  const published = (id: string) => knowledge.sources.get(id)?.published;
  return decision.disputes
    .filter((dispute) => dispute.sources.every((id) => firstDay(published(id) ?? known) <= known))
    .map((dispute) => ({
      text: messages.dispute({ text: wording.text(dispute.text) }),
      facts: [],
      sources: dispute.sources,
      item: true,
      aside: true,
    }));
}

export function decisionFact(decision: HeldDecision): Fact {
  return {
    kind: 'decision',
    id: decision.id,
    decided: decision.decided ?? null,
    by: decision.by?.en ?? null,
  };
}

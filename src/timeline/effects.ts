import { firstDay, type Instant, startOf } from '../calendar.ts';
import type { HeldCrossing, HeldDecision, Knowledge } from '../knowledge/knowledge.ts';
import type { Condition, Effect, Hours, Incident } from '../knowledge/schema/rules.ts';

/** A decision as the timeline sees it: since when it is known, when it begins, and its rules in instants. */
export interface DatedDecision {
  readonly decision: HeldDecision;
  /** The day from which it counts as known: decided, else announced, else in force. */
  readonly known: string;
  readonly begins: Instant;
  readonly effects: readonly DatedEffect[];
  readonly hours: readonly Dated<Hours>[];
  readonly conditions: readonly Dated<Condition>[];
  readonly incidents: readonly Dated<Incident>[];
}

/** A rule with its term; `until` is exclusive, Infinity for "until further notice". */
export interface Dated<T> {
  readonly rule: T;
  readonly decision: HeldDecision;
  readonly from: Instant;
  readonly until: Instant;
}

export type DatedEffect = Dated<Effect>;

/** All decisions that count, oldest known first. Withdrawn ones and those never adopted have no effect. */
export function datedDecisions(knowledge: Knowledge): readonly DatedDecision[] {
  const cached = cache.get(knowledge);
  if (cached) return cached;
  const dated = [...knowledge.decisions.values()]
    .filter((decision) => !decision.withdrawn && decision.kind !== 'not-adopted')
    .map((decision) => date(decision, knowledge.borders.get(decision.border)?.zone ?? 'UTC'))
    .sort((a, b) => (a.known === b.known ? a.begins - b.begins : a.known < b.known ? -1 : 1));
  cache.set(knowledge, dated);
  return dated;
}

/** Knowledge is immutable, so what follows from it is worked out once. */
const cache = new WeakMap<Knowledge, readonly DatedDecision[]>();

/** The day from which a decision counts as known: decided, else announced, else the first day of its term. */
export function knownSince(decision: HeldDecision): string {
  return decision.decided ?? decision.announced ?? firstDay(earliest(decision) ?? '0001-01-01');
}

function earliest(decision: HeldDecision): string | undefined {
  const { effects, hours, conditions, incidents, in_force } = decision;
  const starts = [...effects, ...hours, ...conditions, ...incidents].map((rule) => rule.from);
  if (in_force) starts.push(in_force.from);
  return starts.sort()[0];
}

function date(decision: HeldDecision, zone: string): DatedDecision {
  const term = <T extends { from: string; until?: string | undefined }>(rule: T): Dated<T> => ({
    rule,
    decision,
    from: startOf(rule.from, zone),
    until: rule.until ? startOf(rule.until, zone) : Number.POSITIVE_INFINITY,
  });
  const begins = earliest(decision);
  return {
    decision,
    known: knownSince(decision),
    begins: begins ? startOf(begins, zone) : Number.POSITIVE_INFINITY,
    effects: decision.effects.map(term),
    hours: decision.hours.map(term),
    conditions: decision.conditions.map(term),
    incidents: decision.incidents.map(term),
  };
}

/** The decisions of a border known on a day (`YYYY-MM-DD`), each with the instant at which another replaced it. */
export function knownDecisions(knowledge: Knowledge, border: string, known: string) {
  const decisions = datedDecisions(knowledge).filter(
    (one) => one.decision.border === border && one.known <= known,
  );
  const replaced = new Map<string, Instant>();
  for (const { decision, begins } of decisions) {
    for (const id of decision.replaces)
      replaced.set(id, Math.min(begins, replaced.get(id) ?? Number.POSITIVE_INFINITY));
  }
  return decisions.map((one) => ({
    ...one,
    replacedAt: replaced.get(one.decision.id) ?? Number.POSITIVE_INFINITY,
  }));
}

/** A rule with the crossings of its border that it is for. */
export interface CrossingsRule {
  readonly crossings: readonly string[] | 'all';
}

/** Whether a rule speaks of a crossing. */
export function covers(rule: CrossingsRule, crossing: HeldCrossing): boolean {
  return rule.crossings === 'all' || rule.crossings.includes(crossing.id);
}

/** Whether a rule speaks of one of some crossings of its border. */
export function coversAny({ crossings }: CrossingsRule, ids: readonly string[]): boolean {
  return crossings === 'all' || ids.some((id) => crossings.includes(id));
}

import { addDays, clockOf, dayOf, endOf, type Instant, startOf, weekdayOf } from '../calendar.ts';
import { type HeldCrossing, type HeldDecision, held, type Knowledge } from '../knowledge/knowledge.ts';
import type { Text } from '../knowledge/schema/common.ts';
import { DAYS, type DayOfWeek } from '../knowledge/schema/rules.ts';
import { covers, knownDecisions } from './effects.ts';

/** Something to tell beside a state: opening hours, a condition, an incident, a dated remark. */
export interface Remark {
  readonly text: Text;
  readonly sources: readonly string[];
  /** Absent where it belongs to the crossing itself. */
  readonly decision?: HeldDecision;
  /** When it began, as it is held; absent for what is true at any time. */
  readonly from?: string | undefined;
}

export interface OpeningHours extends Remark {
  readonly days?: readonly DayOfWeek[] | undefined;
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
  /** Which hours are kept is not known. */
  readonly unknown?: boolean | undefined;
}

/** A span of time, `until` exclusive. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** The opening hours in force at a crossing at some time within a span, as known on a day. */
export function hoursDuring(
  knowledge: Knowledge,
  crossing: HeldCrossing,
  span: Span,
  known: string,
): OpeningHours[] {
  const zone = held(knowledge.borders, crossing.border).zone;
  const decided = knownDecisions(knowledge, crossing.border, known).flatMap(({ hours, replacedAt }) =>
    hours
      .filter(
        (dated) => covers(dated.rule, crossing) && meets(dated.from, Math.min(dated.until, replacedAt), span),
      )
      .map(({ rule, decision }) => ({ ...rule, sources: decision.sources, decision })),
  );
  const usual = crossing.hours.filter((hours) => {
    const until = hours.until ? startOf(hours.until, zone) : Number.POSITIVE_INFINITY;
    return meets(startOf(hours.from, zone), until, span) && hours.from.slice(0, 10) <= known;
  });
  return [...decided, ...usual];
}

/** Whether a gate is shut by its hours at an instant: hours are known for it, and none of them has it open. */
export function isOutside(hours: readonly OpeningHours[], at: Instant, zone: string): boolean {
  const definite = hours.filter(({ days, opens, closes }) => days || (opens && closes));
  return definite.length > 0 && !definite.some((one) => admits(one, at, zone));
}

/** Whether hours have the gate open at an instant; those past midnight belong to the day on which they began. */
function admits(
  { days, opens = '00:00', closes = '24:00' }: OpeningHours,
  at: Instant,
  zone: string,
): boolean {
  const day = dayOf(at, zone);
  const clock = clockOf(at, zone);
  const on = (date: string) => !days || days.includes(DAYS[weekdayOf(date) - 1] as DayOfWeek);
  if (opens < closes) return on(day) && opens <= clock && clock < closes;
  return (on(day) && opens <= clock) || (on(addDays(day, -1)) && clock < closes);
}

/** The conditions in force at a crossing at some time within a span, as known on a day. */
export function conditionsDuring(knowledge: Knowledge, crossing: HeldCrossing, span: Span, known: string) {
  return knownDecisions(knowledge, crossing.border, known).flatMap(({ conditions, replacedAt }) =>
    conditions
      .filter(
        (dated) => covers(dated.rule, crossing) && meets(dated.from, Math.min(dated.until, replacedAt), span),
      )
      .map(({ rule, decision }) => ({ ...rule, sources: decision.sources, decision })),
  );
}

/** What happened at a crossing during a span without changing its state: incidents and dated notes. */
export function incidentsDuring(
  knowledge: Knowledge,
  crossing: HeldCrossing,
  span: Span,
  known: string,
): Remark[] {
  const zone = held(knowledge.borders, crossing.border).zone;
  const incidents = knownDecisions(knowledge, crossing.border, known).flatMap((one) =>
    one.incidents
      .filter((dated) => covers(dated.rule, crossing) && meets(dated.from, dated.until, span))
      .map(({ rule, decision }) => ({
        text: rule.text,
        from: rule.from,
        sources: decision.sources,
        decision,
      })),
  );
  const notes = crossing.notes.filter((note) => {
    if (!note.from || note.from.slice(0, 10) > known) return false;
    const until = note.until ? startOf(note.until, zone) : endOf(note.from, zone);
    return meets(startOf(note.from, zone), until, span);
  });
  return [...incidents, ...notes];
}

function meets(from: Instant, until: Instant, span: Span): boolean {
  return from < span.until && span.from < until;
}

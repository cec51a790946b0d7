import { type HeldCrossing, type HeldDecision, held, type Knowledge } from '../knowledge/knowledge.ts';
import type { Text } from '../knowledge/schema/common.ts';
import { DAYS, type DayOfWeek } from '../knowledge/schema/rules.ts';
import { clockOf, dayOf, endOf, type Instant, startOf, weekdayOf } from './calendar.ts';
import { covers, knownDecisions } from './effects.ts';

/** Something to tell beside a state: opening hours, a condition, an incident, a dated remark. */
export interface Remark {
  readonly text: Text;
  readonly sources: readonly string[];
  /** Absent where it belongs to the crossing itself. */
  readonly decision?: HeldDecision;
}

export interface OpeningHours extends Remark {
  readonly days?: readonly DayOfWeek[] | undefined;
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
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

/** Whether some of the hours are known to have the gate shut at an instant. */
export function isOutside(hours: readonly OpeningHours[], at: Instant, zone: string): boolean {
  const day = DAYS[weekdayOf(dayOf(at, zone)) - 1];
  const clock = clockOf(at, zone);
  return hours.some(({ days, opens, closes }) => {
    if (days && day && !days.includes(day)) return true;
    if (!opens || !closes) return false;
    // Hours that run past midnight (opens later than closes) are outside only between the two.
    return opens < closes ? clock < opens || clock >= closes : clock >= closes && clock < opens;
  });
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
      .map(({ rule, decision }) => ({ text: rule.text, sources: decision.sources, decision })),
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

import { daysBetween, firstDay } from '../calendar.ts';
import { type HeldConfirmation, held, type Knowledge } from '../knowledge/knowledge.ts';
import type { Traffic } from '../knowledge/schema/common.ts';
import { covers, knownDecisions } from './effects.ts';
import { mainClasses } from './spell.ts';

/** How fresh the knowledge of some crossings is. */
export interface Freshness {
  /** The day of the newest confirmation or decision (`YYYY-MM-DD`). */
  readonly verified: string;
  /** The same as it is known: a day, a month or a year. */
  readonly date: string;
  /** Whole days from then to the day of asking. */
  readonly days: number;
  /** Older than the border's `warn_after_days`. */
  readonly stale: boolean;
  /** The confirmation it rests on; absent where it rests on a decision. */
  readonly confirmation?: HeldConfirmation;
}

/**
 * Freshness of the states of some crossings on a day: of each crossing the newest confirmation or decision about
 * the class (without one: about any main class), of these the oldest. Undefined where one crossing has neither. `known` is the day whose knowledge counts.
 * Inferred effects and reports that are unreliable make nothing fresher.
 */
export function freshness(
  knowledge: Knowledge,
  crossings: readonly string[],
  today: string,
  traffic?: Traffic,
  known = today,
): Freshness | undefined {
  const each = crossings.map((crossing) => newest(knowledge, crossing, known, traffic));
  const oldest = each.reduce((a, b) => (a && b ? (b.verified < a.verified ? b : a) : undefined), each[0]);
  if (!oldest) return undefined;
  const border = held(knowledge.borders, held(knowledge.crossings, crossings[0] as string).border);
  const days = daysBetween(oldest.verified, today);
  return { ...oldest, days, stale: days > border.warn_after_days };
}

type Newest = Pick<Freshness, 'verified' | 'date' | 'confirmation'>;

function newest(
  knowledge: Knowledge,
  crossingId: string,
  today: string,
  traffic?: Traffic,
): Newest | undefined {
  const crossing = held(knowledge.crossings, crossingId);
  const classes = traffic ? [traffic] : mainClasses(crossing);
  const concerns = (rule: { traffic: readonly Traffic[] }) =>
    rule.traffic.some((one) => classes.includes(one));
  const confirmed = knowledge.confirmations
    .filter((one) => one.crossings.includes(crossingId) && concerns(one) && isBacked(knowledge, one))
    .map((confirmation) => ({
      verified: firstDay(confirmation.date),
      date: confirmation.date,
      confirmation,
    }));
  const decided = knownDecisions(knowledge, crossing.border, today)
    .filter(({ effects }) =>
      effects.some(
        ({ rule }) => covers(rule, crossing) && concerns(rule) && !rule.inferred && rule.state !== 'unknown',
      ),
    )
    .map(({ known }) => ({ verified: known, date: known }));
  return [...decided, ...confirmed]
    .filter(({ verified }) => verified <= today)
    .reduce<Newest | undefined>(
      (best, one) => (best && best.verified > one.verified ? best : one),
      undefined,
    );
}

/** Reports that are unreliable confirm nothing alone. */
export function isBacked(knowledge: Knowledge, confirmation: HeldConfirmation): boolean {
  return confirmation.sources.some((id) => !knowledge.sources.get(id)?.unreliable);
}

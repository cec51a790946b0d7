import { firstDay, type Instant, startOf } from '../calendar.ts';
import { type HeldCrossing, type HeldDecision, held, type Knowledge } from '../knowledge/knowledge.ts';
import type { State, Traffic } from '../knowledge/schema/common.ts';
import { covers, type Dated, type DatedEffect, knownDecisions } from './effects.ts';

/** What sets a state. */
export type Basis =
  | { readonly kind: 'decision'; readonly decision: HeldDecision; readonly effect: DatedEffect }
  /** No decision applies: the crossing's normal state, known since an instant by its sources. */
  | {
      readonly kind: 'normal';
      readonly from: Instant;
      readonly sources: readonly string[];
      readonly inferred: boolean;
    }
  /** The crossing was abolished. */
  | { readonly kind: 'abolished' }
  /** A term ran out, and nobody said what follows. */
  | { readonly kind: 'lapsed'; readonly decision: HeldDecision; readonly until: Instant }
  /** Nothing is held about this class at this time. */
  | { readonly kind: 'nothing' };

/** A stretch of time during which one thing sets the state of a class of traffic; `until` is exclusive. */
export interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
  readonly state: State;
  readonly basis: Basis;
}

/**
 * The state of one class of traffic at a crossing through all time, as known on a day (`YYYY-MM-DD`): stretches
 * in order, from -Infinity to Infinity, without gap or overlap.
 *
 * At each instant the latest decided effect that holds sets the state. An effect ends with its term or where a
 * known decision that replaces its own begins, and never comes back. Where every term has run out, one that says
 * `unknown` leaves the state unknown, and one that says `resumes` leaves it as it was before: unknown where an
 * older term ended so, else normal. Where no effect ever was, the normal state
 * holds if there is one, else the state is unknown: nothing is ever open by default.
 */
export function stretches(
  knowledge: Knowledge,
  crossingId: string,
  traffic: Traffic,
  known: string,
): Stretch[] {
  const crossing = held(knowledge.crossings, crossingId);
  const zone = held(knowledge.borders, crossing.border).zone;
  const effects = effectsOn(knowledge, crossing, traffic, known);
  const normal = normalState(crossing, traffic, zone);
  const gone = crossing.abolished !== undefined && firstDay(crossing.abolished) <= known;
  const abolished = gone ? startOf(crossing.abolished ?? '', zone) : Number.POSITIVE_INFINITY;

  const turns = new Set([Number.NEGATIVE_INFINITY, normal?.from ?? Number.NEGATIVE_INFINITY, abolished]);
  for (const { from, until, replacedAt } of effects)
    for (const turn of [from, until, replacedAt]) turns.add(turn);
  const starts = [...turns].filter((turn) => turn < Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  return starts.map((from, i) => ({
    from,
    until: starts[i + 1] ?? Number.POSITIVE_INFINITY,
    ...stateAt(from, effects, normal, abolished),
  }));
}

interface Running extends Dated<DatedEffect['rule']> {
  readonly replacedAt: Instant;
}

interface Normal {
  readonly state: State;
  readonly from: Instant;
  readonly basis: Basis;
}

/** Effects on a class at a crossing among the known decisions, latest decided first. */
function effectsOn(knowledge: Knowledge, crossing: HeldCrossing, traffic: Traffic, known: string): Running[] {
  return knownDecisions(knowledge, crossing.border, known)
    .flatMap(({ effects, replacedAt }) => effects.map((effect) => ({ ...effect, replacedAt })))
    .filter(({ rule }) => covers(rule, crossing) && rule.traffic.includes(traffic))
    .reverse();
}

function normalState(crossing: HeldCrossing, traffic: Traffic, zone: string): Normal | undefined {
  const normal = crossing.traffic[traffic];
  if (!normal?.normal || !normal.from) return undefined;
  const from = startOf(normal.from, zone);
  const basis: Basis = {
    kind: 'normal',
    from,
    sources: normal.sources ?? [],
    inferred: normal.inferred ?? false,
  };
  return { state: normal.normal, from, basis };
}

function stateAt(
  at: Instant,
  effects: readonly Running[],
  normal: Normal | undefined,
  abolished: Instant,
): { state: State; basis: Basis } {
  const begun = effects.filter((effect) => effect.from <= at && at < effect.replacedAt);
  const holding = begun.find((effect) => at < effect.until);
  // What no longer exists is closed, whatever was decided about it before.
  if (at >= abolished && holding?.rule.state !== 'closed')
    return { state: 'closed', basis: { kind: 'abolished' } };
  if (holding) {
    return {
      state: holding.rule.state,
      basis: { kind: 'decision', decision: holding.decision, effect: holding },
    };
  }
  const lapsed = begun.find((effect) => effect.rule.then === 'unknown');
  if (lapsed) {
    return { state: 'unknown', basis: { kind: 'lapsed', decision: lapsed.decision, until: lapsed.until } };
  }
  if (normal && at >= normal.from) return { state: normal.state, basis: normal.basis };
  return { state: 'unknown', basis: { kind: 'nothing' } };
}

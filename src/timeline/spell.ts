import type { Instant } from '../calendar.ts';
import { type HeldCrossing, type HeldDecision, held, type Knowledge } from '../knowledge/knowledge.ts';
import { type State, TRAFFIC, type Traffic } from '../knowledge/schema/common.ts';
import { type Basis, type Stretch, stretches } from './state.ts';

/** `restricted`: some main classes may pass and others may not. */
export type CrossingState = State | 'restricted';

/** One class of traffic within a spell. */
export interface ClassState {
  readonly traffic: Traffic;
  readonly state: State;
  readonly basis: Basis;
}

/** An unbroken state: the longest stretch of time during which neither the state nor any of its classes changes. */
export interface Spell {
  readonly crossing: HeldCrossing;
  /** The class that was asked about; absent for the one state of the crossing. */
  readonly traffic?: Traffic;
  readonly state: CrossingState;
  /** -Infinity where the knowledge tells no beginning. */
  readonly from: Instant;
  /** Exclusive; Infinity until further notice. */
  readonly until: Instant;
  /** What sets the state, stretch by stretch. */
  readonly parts: readonly Part[];
}

/** A part of a spell in which the same decision sets the state. */
export interface Part {
  readonly from: Instant;
  readonly until: Instant;
  readonly classes: readonly ClassState[];
}

/** The main classes of a crossing, in the order of the one list of classes. */
export function mainClasses(crossing: HeldCrossing): Traffic[] {
  return TRAFFIC.filter((traffic) => crossing.traffic[traffic]?.main);
}

/**
 * The spells of a crossing through all time, as known on a day: of one class of traffic, or, without one, of the
 * crossing's main classes together (all alike: that state; some open and others not: restricted).
 */
export function spells(knowledge: Knowledge, crossingId: string, known: string, traffic?: Traffic): Spell[] {
  const crossing = held(knowledge.crossings, crossingId);
  const classes = traffic ? [traffic] : mainClasses(crossing);
  const parts = align(
    classes.map((one) => ({ traffic: one, stretches: stretches(knowledge, crossingId, one, known) })),
  );
  const merged: Spell[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last && sameStates(last.parts[0]?.classes ?? [], part.classes)) {
      merged[merged.length - 1] = { ...last, until: part.until, parts: [...last.parts, part] };
      continue;
    }
    const state = together(part.classes.map((one) => one.state));
    merged.push({
      crossing,
      ...(traffic ? { traffic } : {}),
      state,
      from: part.from,
      until: part.until,
      parts: [part],
    });
  }
  return merged;
}

/** The spell that holds at an instant. Spells cover all time, so there always is one. */
export function spellAt(all: readonly Spell[], at: Instant): Spell {
  const spell = all.find((one) => one.from <= at && at < one.until);
  if (!spell) throw new Error('spells must cover all time');
  return spell;
}

/** The part of a spell in force at an instant. */
export function partAt(spell: Spell, at: Instant): Part {
  const part = spell.parts.find((one) => one.from <= at && at < one.until);
  if (!part) throw new Error('the parts of a spell must cover it');
  return part;
}

/** The decisions behind a spell up to an instant, in the order in which they took effect, each once. */
export function chain(spell: Spell, at: Instant = Number.POSITIVE_INFINITY): HeldDecision[] {
  const decisions = spell.parts.filter((part) => part.from <= at).flatMap((part) => setters(part));
  return [...new Set(decisions)];
}

/** The decisions that set the state during a part. */
export function setters(part: Part): HeldDecision[] {
  const decisions = part.classes.flatMap(({ basis }) =>
    basis.kind === 'decision' || basis.kind === 'lapsed' ? [basis.decision] : [],
  );
  return [...new Set(decisions)];
}

function together(states: readonly State[]): CrossingState {
  const [first = 'unknown', ...rest] = states;
  if (rest.every((state) => state === first)) return first;
  return states.includes('open') ? 'restricted' : 'unknown';
}

function sameStates(a: readonly ClassState[], b: readonly ClassState[]): boolean {
  return a.every((one, i) => one.state === b[i]?.state);
}

/** Cuts the stretches of several classes at each other's turns, so that each part has one stretch of every class. */
function align(rows: readonly { traffic: Traffic; stretches: readonly Stretch[] }[]): Part[] {
  const starts = [...new Set(rows.flatMap((row) => row.stretches.map((stretch) => stretch.from)))].sort(
    (a, b) => a - b,
  );
  return starts.map((from, i) => ({
    from,
    until: starts[i + 1] ?? Number.POSITIVE_INFINITY,
    classes: rows.map(({ traffic, stretches: own }) => {
      const { state, basis } = own.findLast((stretch) => stretch.from <= from) as Stretch;
      return { traffic, state, basis };
    }),
  }));
}

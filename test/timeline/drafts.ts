import fc from 'fast-check';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { State, Traffic } from '../../src/knowledge/schema/common.ts';
import { Decision } from '../../src/knowledge/schema/decision.ts';
import { ends, small } from '../knowledge/small-knowledge.ts';

export const CROSSINGS = ['north', 'south', 'track'] as const;
export const CLASSES = ['passenger', 'freight', 'train-freight'] as const satisfies readonly Traffic[];

/** An effect of a random decision. Days are counted from 1 January 2024. */
export interface EffectDraft {
  readonly crossings: readonly string[];
  readonly traffic: readonly Traffic[];
  readonly state: State;
  readonly from: number;
  /** Exclusive; absent: until further notice. */
  readonly until?: number;
  readonly next?: 'resumes' | 'unknown';
}

/** A random decision, so small that a test can say by itself what must follow from it. */
export interface Drafted {
  readonly id: string;
  /** The day it was decided. No two random decisions are of the same day. */
  readonly decided: number;
  readonly kind: 'government' | 'not-adopted';
  readonly withdrawn: boolean;
  /** Ids of decisions before it in the list. */
  readonly replaces: readonly string[];
  readonly effects: readonly EffectDraft[];
}

const DAY = 86_400_000;

/** The calendar day that many days after 1 January 2024. */
export function day(count: number): string {
  return new Date(Date.UTC(2024, 0, 1) + count * DAY).toISOString().slice(0, 10);
}

/** The midnight that begins that day on the border of these tests, whose clocks keep UTC. */
export function midnight(count: number): number {
  return Date.UTC(2024, 0, 1) + count * DAY;
}

/** What may be fixed of the random decisions. */
interface Shape {
  readonly next?: 'resumes' | 'unknown';
  /** Every effect has an end. */
  readonly bounded?: boolean;
}

const SPAN = 200;

function effects({ next, bounded = false }: Shape): fc.Arbitrary<EffectDraft> {
  const length = fc.integer({ min: 1, max: 60 });
  return fc
    .record({
      crossings: fc.subarray([...CROSSINGS], { minLength: 1 }),
      traffic: fc.subarray([...CLASSES], { minLength: 1 }),
      state: fc.constantFrom<State>('open', 'closed', 'unknown'),
      from: fc.integer({ min: 0, max: SPAN }),
      length: bounded ? length : fc.option(length, { nil: undefined }),
      next: next ? fc.constant(next) : fc.constantFrom('resumes' as const, 'unknown' as const),
    })
    .map(({ length, next, ...rest }) =>
      length === undefined ? rest : { ...rest, until: rest.from + length, next },
    );
}

/** One effect, or two of which the second follows the first: effects of one decision do not overlap. */
function terms(shape: Shape): fc.Arbitrary<EffectDraft[]> {
  return fc.tuple(effects(shape), fc.option(effects(shape))).map(([first, second]) => {
    if (!second || first.until === undefined) return [first];
    const shift = first.until - second.from;
    const until = second.until === undefined ? {} : { until: second.until + shift };
    return [first, { ...second, from: first.until, ...until }];
  });
}

/** Up to six random decisions, each of a day of its own, some replacing others, some withdrawn or never adopted. */
export function decisions(shape: Shape = {}): fc.Arbitrary<Drafted[]> {
  const one = fc.record({
    decided: fc.integer({ min: 0, max: SPAN }),
    kind: fc.constantFrom(
      'government' as const,
      'government' as const,
      'government' as const,
      'not-adopted' as const,
    ),
    withdrawn: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
    replaces: fc.array(fc.nat(5), { maxLength: 2 }),
    effects: terms(shape),
  });
  return fc
    .uniqueArray(one, { minLength: 1, maxLength: 6, selector: ({ decided }) => decided })
    .map((drafts) =>
      drafts.map((draft, i) => ({
        ...draft,
        id: `d-${i}`,
        replaces: [...new Set(draft.replaces.filter((k) => k < i).map((k) => `d-${k}`))],
      })),
    );
}

/** The small knowledge with these decisions; only they are read anew, so that hundreds of them take no time. */
export function knowledgeOf(drafts: readonly Drafted[]): Knowledge {
  const written = drafts.map(({ id, decided, kind, withdrawn, replaces, effects: own }) => ({
    ...Decision.parse({
      id,
      kind,
      title: { en: id },
      summary: { en: id },
      sources: ['gazette'],
      decided: day(decided),
      replaces,
      ...(withdrawn ? { withdrawn: 'a mistake' } : {}),
      effects: own.map(({ from, until, next = 'resumes', ...rest }) => ({
        ...rest,
        from: day(from),
        ...(until === undefined ? {} : ends(day(until), next)),
      })),
    }),
    border: 'ab',
  }));
  return { ...BASE, decisions: new Map(written.map((decision) => [decision.id, decision])) };
}

const UTC_BORDER = `id: ab
names: { en: Aland–Bland border }
countries:
  - { code: AA, names: { en: Aland } }
  - { code: BB, names: { en: Bland } }
zone: Atlantic/Reykjavik
official: { url: https://border.example, name: { en: Border Guard } }
warn_after_days: 30
main: [north, south]
`;

const BASE = small({ 'ab/border.yaml': UTC_BORDER });

/** The decisions that count on a day: decided by then, adopted, not withdrawn. */
export function counting(drafts: readonly Drafted[], known: number): Drafted[] {
  return drafts.filter(
    ({ decided, kind, withdrawn }) => decided <= known && kind !== 'not-adopted' && !withdrawn,
  );
}

/** The day on which a decision ends because another that counts replaces it. */
export function replacedFrom(id: string, among: readonly Drafted[]): number {
  const begins = among
    .filter(({ replaces }) => replaces.includes(id))
    .map(({ effects: own }) => Math.min(...own.map(({ from }) => from)));
  return Math.min(Number.POSITIVE_INFINITY, ...begins);
}

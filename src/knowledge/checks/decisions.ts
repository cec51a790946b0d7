import { startOf } from '../../calendar.ts';
import type { Finding } from '../finding.ts';
import type { Located, Parts } from '../parts.ts';
import type { Decision } from '../schema/decision.ts';
import type { Effect } from '../schema/rules.ts';
import type { Path, YamlFile } from '../yaml-file.ts';

/** Terms run forwards and say what follows them; no decision contradicts or replaces itself. */
export function checkDecisions(parts: Parts): Finding[] {
  const zones = new Map(parts.borders.map(({ value }) => [value.id, value.zone]));
  const decisions = new Map(parts.decisions.map(({ value }) => [value.id, value]));
  const atCrossings = parts.crossings.flatMap((entry) => {
    const zone = zones.get(entry.border) ?? 'UTC';
    const rows = (['hours', 'notes'] as const).flatMap((part) =>
      entry.value[part].map(({ from, until }, i) => ({ path: [part, i], from, until })),
    );
    return backwards(entry.file, rows, zone);
  });
  const byDecision = parts.decisions.flatMap((entry) => {
    const zone = zones.get(entry.border) ?? 'UTC';
    return [
      ...terms(entry, zone),
      ...follows(entry),
      ...overlaps(entry, zone),
      ...dated(entry),
      ...cycles(entry, decisions),
    ];
  });
  return [...atCrossings, ...byDecision];
}

interface Term {
  readonly path: Path;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

function terms({ file, value }: Located<Decision>, zone: string): Finding[] {
  const rows: Term[] = (['effects', 'hours', 'conditions', 'incidents'] as const).flatMap((part) =>
    value[part].map(({ from, until }, i) => ({ path: [part, i], from, until })),
  );
  return backwards(file, value.in_force ? [{ path: ['in_force'], ...value.in_force }, ...rows] : rows, zone);
}

/** Terms that end before they begin. */
function backwards(file: YamlFile, rows: readonly Term[], zone: string): Finding[] {
  return rows.flatMap(({ path, from, until }) => {
    if (!from || !until || startOf(from, zone) < startOf(until, zone)) return [];
    return [file.finding([...path, 'until'], `it ends (${until}, exclusive) before it begins (${from})`)];
  });
}

function follows({ file, value }: Located<Decision>): Finding[] {
  return value.effects.flatMap((effect, i) => {
    const path: Path = ['effects', i];
    if (effect.until && !effect.then) {
      const message =
        'an effect with an `until` says what comes `then`: resumes (the state before it) or unknown';
      return [file.finding([...path, 'until'], message)];
    }
    if (!effect.until && effect.then) {
      return [
        file.finding(
          [...path, 'then'],
          '`then` needs an `until`: without one the effect lasts until further notice',
        ),
      ];
    }
    return [];
  });
}

function overlaps({ file, value }: Located<Decision>, zone: string): Finding[] {
  return value.effects.flatMap((effect, i) =>
    value.effects.slice(0, i).flatMap((before, k) => {
      const both = shared(effect, before);
      if (!both || !overlap(effect, before, zone)) return [];
      return [file.finding(['effects', i], `it overlaps effects[${k}] of the same decision (${both})`)];
    }),
  );
}

function shared(a: Effect, b: Effect): string | undefined {
  const traffic = a.traffic.find((one) => b.traffic.includes(one));
  if (!traffic) return undefined;
  if (a.crossings === 'all' || b.crossings === 'all') return `all crossings, ${traffic}`;
  const others = b.crossings;
  const crossing = a.crossings.find((one) => others.includes(one));
  return crossing && `${crossing}, ${traffic}`;
}

function overlap(a: Effect, b: Effect, zone: string): boolean {
  const ends = (effect: Effect) => (effect.until ? startOf(effect.until, zone) : Number.POSITIVE_INFINITY);
  return startOf(a.from, zone) < ends(b) && startOf(b.from, zone) < ends(a);
}

/** A decision must be known from some day on: decided, announced, or at the latest in force. */
function dated({ file, value }: Located<Decision>): Finding[] {
  const begins =
    [...value.effects, ...value.hours, ...value.conditions, ...value.incidents].length > 0 || value.in_force;
  if (value.decided || value.announced || begins) return [];
  return [file.finding(['id'], 'the day is missing: give `decided`, `announced` or a term that begins')];
}

function cycles({ file, value }: Located<Decision>, decisions: ReadonlyMap<string, Decision>): Finding[] {
  const seen = new Set<string>();
  const queue = [...value.replaces];
  for (let id = queue.pop(); id; id = queue.pop()) {
    if (id === value.id)
      return [file.finding(['replaces'], 'the decision replaces itself, through the ones it replaces')];
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...(decisions.get(id)?.replaces ?? []));
  }
  return [];
}

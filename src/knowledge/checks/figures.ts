import { startOf } from '../../calendar.ts';
import type { Finding } from '../finding.ts';
import type { Located, Parts } from '../parts.ts';
import type { Figure, FigureFile, Value } from '../schema/figure.ts';
import type { Path } from '../yaml-file.ts';
import { missing } from './references.ts';

/** Figures name scopes, units and aspects that exist, and those that contradict each other are linked both ways. */
export function checkFigures(parts: Parts): Finding[] {
  const vocabulary = parts.vocabulary[0]?.value ?? { units: {}, aspects: {} };
  const units = new Set(Object.keys(vocabulary.units));
  const aspects = new Set(Object.keys(vocabulary.aspects));
  const all = new Map(
    parts.figures.flatMap(({ value }) => value.figures.map((figure) => [figure.id, figure])),
  );
  const scopes = scopesOf(parts);
  const zones = new Map(parts.borders.map(({ value }) => [value.id, value.zone]));

  const measures = new Set(parts.figures.map(({ value }) => value.measure));
  const arrivals = parts.borders.flatMap(({ file, value }) => {
    const named = value.arrivals;
    if (!named || measures.has(named) || parts.unread.has('figures')) return [];
    return [file.finding(['arrivals'], missing('measure', named, measures))];
  });
  const byFile = parts.figures.flatMap((entry) => {
    const { file, value, border } = entry;
    const zone = zones.get(border) ?? 'UTC';
    const known = scopes.get(border) ?? new Set<string>();
    const findings: Finding[] =
      parts.unread.has('vocabulary') || units.has(value.unit)
        ? []
        : [file.finding(['unit'], missing('unit', value.unit, units))];
    const own = new Set(value.figures.map((figure) => figure.id));
    value.headline.forEach((id, i) => {
      if (!own.has(id)) findings.push(file.finding(['headline', i], missing('figure', id, own)));
    });
    value.figures.forEach((figure, i) => {
      const say = (key: string, message: string) => findings.push(file.finding(['figures', i, key], message));
      if (!parts.unread.has('border') && !parts.unread.has('crossing') && !known.has(figure.scope))
        say('scope', missing('scope', figure.scope, known));
      if (!parts.unread.has('vocabulary') && figure.unit && !units.has(figure.unit))
        say('unit', missing('unit', figure.unit, units));
      if (!parts.unread.has('vocabulary') && figure.of && !aspects.has(figure.of))
        say('of', missing('aspect', figure.of, aspects));
      if (startOf(figure.period.from, zone) > startOf(figure.period.to, zone))
        say('period', 'the period ends before it begins');
      for (const other of figure.conflicts_with) {
        const linked = all.get(other);
        if (!linked && parts.unread.has('figures')) continue;
        if (!linked) say('conflicts_with', missing('figure', other, new Set(all.keys())));
        else if (!linked.conflicts_with.includes(figure.id)) {
          say('conflicts_with', `"${other}" must name "${figure.id}" in its own conflicts_with, too`);
        }
      }
    });
    return [...findings, ...unlinked(entry)];
  });
  const nationalities = (parts.vocabulary[0]?.value.nationalities ?? []).flatMap((id, i) =>
    aspects.has(id)
      ? []
      : (parts.vocabulary[0]?.file.finding(['nationalities', i], missing('aspect', id, aspects)) ?? []),
  );
  return [...arrivals, ...nationalities, ...byFile];
}

function scopesOf(parts: Parts): Map<string, Set<string>> {
  const scopes = new Map(
    parts.borders.map(({ value }) => [value.id, new Set([value.id, ...value.areas.map((area) => area.id)])]),
  );
  for (const { border, value } of parts.crossings) scopes.get(border)?.add(value.id);
  return scopes;
}

/** Two counts of the same thing that cannot both be right must be linked, so that they are shown side by side. */
function unlinked({ file, value }: Located<FigureFile>): Finding[] {
  const counted = value.figures
    .map((figure, i) => ({ figure, path: ['figures', i] satisfies Path }))
    .filter(({ figure }) => !figure.withdrawn && !figure.unreliable && !figure.part_day);
  return counted.flatMap(({ figure, path }, i) =>
    counted.slice(0, i).flatMap(({ figure: before }) => {
      if (!sameThing(figure, before) || agree(figure, before) || figure.conflicts_with.includes(before.id))
        return [];
      const message = `it contradicts "${before.id}" (same scope, part and period): link the two in conflicts_with`;
      return [file.finding(path, message)];
    }),
  );
}

function sameThing(a: Figure, b: Figure): boolean {
  return (
    a.scope === b.scope &&
    a.of === b.of &&
    a.unit === b.unit &&
    a.period.from === b.period.from &&
    a.period.to === b.period.to
  );
}

function agree(a: Figure, b: Figure): boolean {
  const [vote, otherVote] = [a.value, b.value];
  if (typeof vote === 'object' && 'for' in vote && typeof otherVote === 'object' && 'for' in otherVote) {
    return vote.for === otherVote.for && vote.against === otherVote.against;
  }
  const one = possible(a.value, a.qualifier);
  const other = possible(b.value, b.qualifier);
  if (!one || !other) return true;
  return one.from <= other.to && other.from <= one.to;
}

/** The numbers a figure leaves possible; `about` is taken as a fifth either way. */
function possible(value: Value, qualifier: Figure['qualifier']): { from: number; to: number } | undefined {
  if (typeof value === 'object') return 'to' in value ? value : undefined;
  if (qualifier === 'about' || qualifier === 'average') return { from: value * 0.8, to: value * 1.2 };
  if (qualifier === 'at-least' || qualifier === 'more-than')
    return { from: value, to: Number.POSITIVE_INFINITY };
  if (qualifier === 'fewer-than') return { from: 0, to: value };
  return { from: value, to: value };
}

import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { Located, Parts } from '../parts.ts';
import type { Path, YamlFile } from '../yaml-file.ts';

/** The kind of file in which a kind of thing is found. */
const FILES_OF = {
  crossing: 'crossing',
  source: 'sources',
  decision: 'decision',
  measure: 'figures',
  topic: 'topic',
  border: 'border',
} as const;

/** Every id that an entry names exists, on the same border, and every fact rests on a source that may back it. */
export function checkReferences(parts: Parts): Finding[] {
  const known = indexIds(parts);
  const findings: Finding[] = [];
  const refer = (
    file: YamlFile,
    kind: keyof typeof FILES_OF,
    among: ReadonlySet<string>,
    ids: readonly string[],
    path: Path,
  ) => {
    // What stands in a file that could not be read cannot be said to be missing.
    if (parts.unread.has(FILES_OF[kind])) return;
    ids.forEach((id, i) => {
      if (!among.has(id)) findings.push(file.finding([...path, i], missing(kind, id, among)));
    });
  };
  const crossings = (entry: Located<unknown>, ids: readonly string[] | 'all', path: Path) => {
    if (ids !== 'all')
      refer(entry.file, 'crossing', known.crossings.get(entry.border) ?? new Set(), ids, path);
  };
  /** `admitted`: the entry itself says that its reports are not to be relied on. */
  const sources = (entry: Located<unknown>, ids: readonly string[], path: Path, admitted = false) => {
    refer(entry.file, 'source', known.sources, ids, path);
    if (!admitted && ids.length > 0 && ids.every((id) => known.unreliable.has(id))) {
      findings.push(
        entry.file.finding(path, 'reports marked unreliable back nothing alone: name a source that does'),
      );
    }
  };

  for (const entry of parts.borders) {
    crossings({ ...entry, border: entry.value.id }, entry.value.main, ['main']);
    for (const [end, id] of Object.entries(entry.value.ends))
      if (id) crossings({ ...entry, border: entry.value.id }, [id], ['ends', end]);
    entry.value.areas.forEach((area, i) => {
      if (area.crossings)
        crossings({ ...entry, border: entry.value.id }, area.crossings, ['areas', i, 'crossings']);
    });
    entry.value.towns.forEach((town, i) => {
      crossings({ ...entry, border: entry.value.id }, town.crossings, ['towns', i, 'crossings']);
    });
  }
  for (const entry of parts.crossings) {
    sources(entry, entry.value.sources, ['sources']);
    for (const [traffic, normal] of Object.entries(entry.value.traffic)) {
      if (normal.sources) sources(entry, normal.sources, ['traffic', traffic, 'sources']);
    }
    entry.value.notes.forEach((note, i) => {
      sources(entry, note.sources, ['notes', i, 'sources']);
    });
    entry.value.hours.forEach((hours, i) => {
      sources(entry, hours.sources, ['hours', i, 'sources']);
    });
  }
  for (const entry of parts.decisions) {
    const { value } = entry;
    sources(entry, value.sources, ['sources']);
    refer(entry.file, 'decision', known.decisions.get(entry.border) ?? new Set(), value.replaces, [
      'replaces',
    ]);
    for (const part of ['effects', 'hours', 'conditions', 'incidents'] as const) {
      value[part].forEach((rule, i) => {
        crossings(entry, rule.crossings, [part, i, 'crossings']);
      });
    }
    value.disputes.forEach((dispute, i) => {
      sources(entry, dispute.sources, ['disputes', i, 'sources'], true);
    });
  }
  for (const entry of parts.confirmations) {
    entry.value.confirmations.forEach((confirmation, i) => {
      crossings(entry, confirmation.crossings, ['confirmations', i, 'crossings']);
      sources(entry, confirmation.sources, ['confirmations', i, 'sources'], true);
    });
  }
  const measures = new Set(parts.figures.map(({ value }) => value.measure));
  for (const entry of parts.figures) {
    refer(entry.file, 'measure', measures, entry.value.like, ['like']);
    crossings(entry, entry.value.about, ['about']);
    entry.value.figures.forEach((figure, i) => {
      const admitted = figure.unreliable !== undefined || figure.withdrawn !== undefined;
      sources(entry, figure.sources, ['figures', i, 'sources'], admitted);
    });
  }
  const topics = new Set(parts.topics.map(({ value }) => value.id));
  const borders = new Set(parts.borders.map(({ value }) => value.id));
  for (const entry of parts.topics) {
    refer(entry.file, 'measure', measures, entry.value.measures, ['measures']);
    refer(entry.file, 'topic', topics, entry.value.related, ['related']);
    refer(entry.file, 'border', borders, entry.value.touches, ['touches']);
    entry.value.points.forEach((point, i) => {
      sources(entry, point.sources, ['points', i, 'sources']);
      if (point.while) crossings(entry, point.while.crossings, ['points', i, 'while', 'crossings']);
      if (['claim', 'denial', 'opinion'].includes(point.status) && !point.by) {
        findings.push(entry.file.finding(['points', i], `a ${point.status} says \`by\` whom it is made`));
      }
    });
  }
  return findings;
}

/** `crossing "vaalima" does not exist; did you mean "vaalimaa"?` */
export function missing(kind: string, id: string, among: ReadonlySet<string>): string {
  const near = nearest(id, [...among]);
  return `${kind} "${id}" does not exist${near ? `; did you mean "${near}"?` : ''}`;
}

function indexIds(parts: Parts) {
  const sources = parts.sources.flatMap(({ value }) => value.sources);
  const ids = sources.flatMap((source) => [source.id, ...(source.formerly ?? [])]);
  return {
    crossings: byBorder(parts.crossings),
    decisions: byBorder(parts.decisions),
    sources: new Set(ids),
    unreliable: new Set(sources.filter((source) => source.unreliable).map((source) => source.id)),
  };
}

function byBorder(entries: readonly Located<{ id: string }>[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { border, value } of entries) ids.set(border, (ids.get(border) ?? new Set()).add(value.id));
  return ids;
}

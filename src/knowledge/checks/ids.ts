import type { Finding } from '../finding.ts';
import type { Located, Parts } from '../parts.ts';
import type { Path } from '../yaml-file.ts';

/** Ids are used once within their kind, and a file bears the name of what it holds. */
export function checkIds(parts: Parts): Finding[] {
  return [
    ...duplicates('source', parts.sources, ({ value }) =>
      value.sources.flatMap((source, i) => [
        { id: source.id, path: ['sources', i, 'id'] },
        ...(source.formerly ?? []).map((id, k) => ({ id, path: ['sources', i, 'formerly', k] })),
      ]),
    ),
    ...duplicates('figure', parts.figures, ({ value }) =>
      value.figures.map((figure, i) => ({ id: figure.id, path: ['figures', i, 'id'] })),
    ),
    ...duplicates('measure', parts.figures, ({ value }) => [{ id: value.measure, path: ['measure'] }]),
    ...duplicates('crossing', parts.crossings, own),
    ...duplicates('decision', parts.decisions, own),
    ...duplicates('topic', parts.topics, own),
    ...duplicates('border', parts.borders, own),
    ...[...parts.crossings, ...parts.decisions, ...parts.topics].flatMap((entry) =>
      misnamed(entry, entry.value.id, 'id'),
    ),
    ...parts.figures.flatMap((entry) => misnamed(entry, entry.value.measure, 'measure')),
    ...parts.borders.flatMap(({ file, border, value }) =>
      value.id === border
        ? []
        : [file.finding(['id'], `the border in the folder ${border}/ must have the id "${border}"`)],
    ),
  ];
}

function own({ value }: Located<{ id: string }>) {
  return [{ id: value.id, path: ['id'] }];
}

function duplicates<T>(
  kind: string,
  entries: readonly Located<T>[],
  idsOf: (entry: Located<T>) => { id: string; path: Path }[],
): Finding[] {
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  for (const entry of entries) {
    for (const { id, path } of idsOf(entry)) {
      const before = seen.get(id);
      if (before)
        findings.push(entry.file.finding(path, `the ${kind} id "${id}" is used already in ${before}`));
      else seen.set(id, entry.file.name);
    }
  }
  return findings;
}

function misnamed({ file }: Located<unknown>, id: string, key: string): Finding[] {
  if (file.name.endsWith(`/${id}.yaml`)) return [];
  return [file.finding([key], `the file must be named after what it holds: ${id}.yaml`)];
}

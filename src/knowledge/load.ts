import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { check } from './check.ts';
import { type Finding, hasErrors } from './finding.ts';
import type { HeldConfirmation, HeldFigure, HeldMeasure, Knowledge } from './knowledge.ts';
import { type Kind, type Located, type Parts, PLACES, type ValueOf } from './parts.ts';
import type { Language } from './schema/common.ts';
import { parseYaml, validate, type YamlFile } from './yaml-file.ts';

/** The text of every file of a knowledge folder, by its path with forward slashes. */
export type KnowledgeFiles = ReadonlyMap<string, string>;

/** What was learnt from the examples: no text, so that it is read apart. */
export const WEIGHTS_FILE = 'weights.bin';

/** Either the whole knowledge, or what keeps it from being loaded. Warnings come with both. */
export type Loaded =
  | { readonly knowledge: Knowledge; readonly findings: readonly Finding[] }
  | { readonly knowledge?: never; readonly findings: readonly Finding[] };

/** A check that only those ask for who keep the knowledge: its findings never keep it from being loaded. */
export type ExtraCheck = (parts: Parts) => Finding[];

/** What those ask for who keep the knowledge. */
interface Keeping {
  /** Reads the examples although what was learnt from them lies beside them. */
  readonly examples?: boolean;
  readonly extra?: ExtraCheck;
}

/**
 * Reads and checks a knowledge folder. A folder that cannot be read is a finding, too. The examples, half of all text,
 * are read only where something is to be learnt from them.
 */
export async function loadKnowledge(
  folder: string,
  { examples = false, extra }: Keeping = {},
): Promise<Loaded> {
  let files: KnowledgeFiles;
  let weights: Uint8Array | undefined;
  try {
    weights = await readFile(join(folder, WEIGHTS_FILE)).catch(() => undefined);
    const learning = examples || weights === undefined;
    files = await readFiles(folder, (path) => learning || !isExamples(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { findings: [whole(folder, `the knowledge folder cannot be read: ${reason}`)] };
  }
  return buildKnowledge(files, weights, extra);
}

/** Questions to learn from: they hold no facts. */
function isExamples(path: string): boolean {
  return path.startsWith('examples/');
}

async function readFiles(folder: string, wanted: (path: string) => boolean): Promise<KnowledgeFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== WEIGHTS_FILE)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(wanted);
  const texts = await Promise.all(
    paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const),
  );
  return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Builds the knowledge from the texts of its files; nothing is built from faulty ones. */
export function buildKnowledge(files: KnowledgeFiles, weights?: Uint8Array, extra?: ExtraCheck): Loaded {
  const findings: Finding[] = [];
  const unread = new Set<Kind>();
  const read: { kind: Kind; border: string; file: YamlFile; value: unknown }[] = [];
  for (const [name, text] of files) {
    const place = PLACES.find((candidate) => candidate.place.test(name));
    if (!place) {
      findings.push(whole(name, 'this file is in no place where knowledge is kept (see docs/knowledge.md)'));
      continue;
    }
    const parsed = parseYaml(name, text);
    findings.push(...parsed.findings);
    if (!parsed.file) {
      unread.add(place.kind);
      continue;
    }
    const valid = validate<z.ZodType>(parsed.file, place.schema);
    findings.push(...valid.findings);
    if (valid.value === undefined) {
      unread.add(place.kind);
      continue;
    }
    read.push({
      kind: place.kind,
      border: place.place.exec(name)?.[1] ?? '',
      file: parsed.file,
      value: valid.value,
    });
  }
  const all = <K extends Kind>(kind: K): Located<ValueOf<K>>[] =>
    read
      .filter((entry) => entry.kind === kind)
      .map(({ file, border, value }) => ({ file, border, value: value as ValueOf<K> }));
  const parts = {
    borders: all('border'),
    confirmations: all('confirmations'),
    crossings: all('crossing'),
    decisions: all('decision'),
    figures: all('figures'),
    topics: all('topic'),
    sources: all('sources'),
    words: all('words'),
    examples: all('examples'),
    vocabulary: all('vocabulary'),
    unread,
  };
  findings.push(...absent(parts, files), ...check(parts), ...(extra?.(parts) ?? []));
  if (hasErrors(findings)) return { findings };
  return { knowledge: assemble(parts, revisionOf(files), weights), findings };
}

/** Files that no knowledge can be without. */
function absent(parts: Parts, files: KnowledgeFiles): Finding[] {
  const findings: Finding[] = [];
  const folders = new Set(
    [...files.keys()].flatMap(
      (name) => /^([a-z0-9-]+)\/(?:crossings|decisions|figures|topics)\//.exec(name)?.[1] ?? [],
    ),
  );
  for (const folder of folders) {
    if (files.has(`${folder}/border.yaml`)) continue;
    findings.push(
      whole(
        `${folder}/border.yaml`,
        'the file is missing: it says which border the facts in this folder are of',
      ),
    );
  }
  if (parts.borders.length === 0 && folders.size === 0 && !parts.unread.has('border')) {
    findings.push(
      whole('border.yaml', 'no border is held: a knowledge folder holds at least <border>/border.yaml'),
    );
  }
  if (parts.vocabulary.length === 0 && !parts.unread.has('vocabulary')) {
    findings.push(whole('vocabulary.yaml', 'the file is missing: it names the units and aspects of figures'));
  }
  return findings;
}

function whole(file: string, message: string): Finding {
  return { level: 'error', file, line: 0, column: 0, path: '', message };
}

function assemble(parts: Parts, revision: string, weights: Uint8Array | undefined): Knowledge {
  const on = <T extends { id: string }>(entries: readonly Located<T>[]) =>
    new Map(entries.map(({ value, border }) => [value.id, { ...value, border }]));
  const sources = parts.sources.flatMap(({ value }) => value.sources);
  const measures: HeldMeasure[] = [];
  const figures: HeldFigure[] = [];
  for (const { value, border } of parts.figures) {
    const { figures: rows, ...measure } = value;
    measures.push({ ...measure, border });
    for (const row of rows)
      figures.push({ ...row, border, measure: measure.measure, unit: row.unit ?? measure.unit });
  }
  const confirmations: HeldConfirmation[] = parts.confirmations.flatMap(({ value, border }) =>
    value.confirmations.map((confirmation) => ({ ...confirmation, border })),
  );
  return {
    revision,
    borders: new Map(parts.borders.map(({ value }) => [value.id, value])),
    crossings: on(parts.crossings),
    decisions: on(parts.decisions),
    topics: on(parts.topics),
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    measures: new Map(measures.map((measure) => [measure.measure, measure])),
    counts: new Map(
      measures.map(({ measure }) => [measure, figures.filter((figure) => figure.measure === measure)]),
    ),
    confirmations,
    sources: new Map(
      sources.flatMap((source) => [source.id, ...(source.formerly ?? [])].map((id) => [id, source])),
    ),
    vocabulary: parts.vocabulary[0]?.value ?? { units: {}, aspects: {}, nationalities: [] },
    words: new Map(parts.words.map(({ value }) => [value.language as Language, value])),
    examples: new Map(parts.examples.map(({ value }) => [value.language, value.examples])),
    weights,
  };
}

function revisionOf(files: KnowledgeFiles): string {
  const hash = createHash('sha256');
  const sorted = [...files].filter(([name]) => !isExamples(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, text] of sorted) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex').slice(0, 10);
}

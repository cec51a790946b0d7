import { isAlias, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

/** A path inside a file: keys and positions. */
export type Path = readonly (string | number)[];

/** One parsed file, which can tell where in its text a path stands. */
export interface YamlFile {
  readonly name: string;
  readonly value: unknown;
  finding(path: Path, message: string, level?: Finding['level']): Finding;
}

/** Parses one file. Syntax errors, aliases and anchors are findings; then there is no file. */
export function parseYaml(name: string, text: string): { file?: YamlFile; findings: Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const findings: Finding[] = [...document.errors, ...document.warnings].map((error) => ({
    level: 'error',
    file: name,
    ...at(error.pos[0]),
    path: '',
    message: error.message,
  }));
  visit(document, {
    Node(_key, node) {
      const anchored = isAlias(node) || ('anchor' in node && node.anchor);
      if (!anchored) return;
      const message = 'YAML anchors and aliases are not used here: write the value out';
      findings.push({ level: 'error', file: name, ...at(node.range?.[0] ?? 0), path: '', message });
    },
  });
  if (findings.length > 0) return { findings };

  const file: YamlFile = {
    name,
    value: document.toJS(),
    finding: (path, message, level = 'error') => ({
      level,
      file: name,
      ...at(offsetOf(document.contents, path)),
      path: printPath(path),
      message,
    }),
  };
  return { file, findings };
}

/** Validates a file against a schema; every problem becomes a finding that says what would be right. */
export function validate<S extends z.ZodType>(
  file: YamlFile,
  schema: S,
): { value?: z.output<S>; findings: Finding[] } {
  const result = schema.safeParse(file.value);
  if (result.success) return { value: result.data, findings: [] };
  return { findings: result.error.issues.flatMap((issue) => describe(file, issue, [], schema)) };
}

function describe(file: YamlFile, issue: z.core.$ZodIssue, base: Path, schema: z.ZodType): Finding[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      return file.finding(
        [...path, key],
        `the key "${key}" is not known here${near ? `; did you mean "${near}"?` : ''}`,
      );
    });
  }
  if (issue.code === 'invalid_union') {
    const closest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
    if (depth(closest) > 0) return closest.flatMap((inner) => describe(file, inner, path, schema));
    return [
      file.finding(
        path,
        issue.message === 'Invalid input' ? 'the value has none of the forms allowed here' : issue.message,
      ),
    ];
  }
  const absent = valueAt(file.value, path) === undefined;
  if (issue.code === 'invalid_value' && !absent) {
    const allowed = issue.values.map(String);
    const given = String(valueAt(file.value, path));
    const hint = nearest(given, allowed);
    const suggestion = hint ? `; did you mean "${hint}"?` : '';
    return [file.finding(path, `"${given}" is not one of ${allowed.join(', ')}${suggestion}`)];
  }
  if (absent && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    const expected =
      issue.code === 'invalid_type' ? `a ${issue.expected}` : `one of ${issue.values.join(', ')}`;
    return [file.finding(path, `"${String(path.at(-1))}" is missing; it must be ${expected}`)];
  }
  return [file.finding(path, issue.message)];
}

/** The keys a schema knows at a path: what a mistyped one may have meant. */
function keysAt(schema: unknown, path: Path): string[] {
  const def = (schema as { def?: SchemaDef } | undefined)?.def;
  if (!def) return [];
  const inner = [def.innerType, def.in, def.out, def.element, def.valueType, ...(def.options ?? [])];
  const [key, ...rest] = path;
  if (def.shape) {
    if (key === undefined) return Object.keys(def.shape);
    return keysAt(def.shape[key], rest);
  }
  const within = def.element || def.valueType ? rest : path;
  return inner.flatMap((one) => (one ? keysAt(one, within) : []));
}

/** The parts of a zod definition that lead to other schemas. */
interface SchemaDef {
  readonly shape?: Record<string | number, unknown>;
  readonly innerType?: unknown;
  readonly in?: unknown;
  readonly out?: unknown;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly options?: readonly unknown[];
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
}

/** Where the key or item of a path begins; the nearest that exists where the path leads to something missing. */
function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return offset;
      offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else {
      const item: unknown = (node as { items?: unknown[] } | null)?.items?.[Number(key)];
      if (!isNode(item)) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    }
  }
  return offset;
}

function printPath(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

import type { Finding } from '../finding.ts';
import type { Parts } from '../parts.ts';
import { LANGUAGES } from '../schema/common.ts';
import type { Path, YamlFile } from '../yaml-file.ts';

/** Every text that answers show is held in every language; a missing one is shown in English, which says so. */
export function checkTranslations(parts: Parts): Finding[] {
  const shown = [
    parts.borders,
    parts.confirmations,
    parts.crossings,
    parts.decisions,
    parts.figures,
    parts.topics,
  ];
  return [...shown.flat(), ...parts.vocabulary].flatMap(({ file }) => missing(file, file.value, []));
}

/** What lies opposite has a name in the languages that speak of it, and no other. */
const MAY_LACK: ReadonlySet<string> = new Set(['other_side']);

function missing(file: YamlFile, value: unknown, path: Path): Finding[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => missing(file, item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (!('en' in value))
    return entries
      .filter(([key]) => !MAY_LACK.has(key))
      .flatMap(([key, item]) => missing(file, item, [...path, key]));
  const lacks = LANGUAGES.filter((language) => !(language in value));
  if (lacks.length === 0) return [];
  return [
    file.finding(
      path,
      `the text is not held in ${lacks.join(', ')}: it is shown in English there`,
      'warning',
    ),
  ];
}

import type { Finding } from '../finding.ts';
import type { Parts } from '../parts.ts';
import type { Path, YamlFile } from '../yaml-file.ts';
import { missing } from './references.ts';

/** The lexicon speaks of measures and aspects that exist; no stem swallows the name of a place or an ordinary word. */
export function checkWords(parts: Parts): Finding[] {
  const measures = new Set(parts.figures.map(({ value }) => value.measure));
  const aspects = new Set(Object.keys(parts.vocabulary[0]?.value.aspects ?? {}));
  const places = placeNames(parts);
  const countries = parts.borders.flatMap(({ value }) =>
    value.countries.flatMap(({ names }) =>
      Object.values(names).flatMap((name) => (name ? [{ name: name.toLowerCase(), border: value.id }] : [])),
    ),
  );
  return parts.words.flatMap(({ file, value }) => {
    const { ordinary, ...stems } = value;
    const unread = { measures: 'figures', aspects: 'vocabulary' } as const;
    const unknown = (key: 'measures' | 'aspects', among: ReadonlySet<string>, kind: string) =>
      parts.unread.has(unread[key])
        ? []
        : Object.keys(value[key])
            .filter((id) => !among.has(id))
            .map((id) => file.finding([key, id], missing(kind, id, among)));
    return [
      ...(file.name === `words/${value.language}.yaml`
        ? []
        : [file.finding(['language'], `the file must be named after its language: ${value.language}.yaml`)]),
      ...unknown('measures', measures, 'measure'),
      ...unknown('aspects', aspects, 'aspect'),
      ...(value.concepts.elsewhere ?? []).flatMap((word, i) => {
        const country = countries.find(({ name }) => matches(word, name));
        const path = ['concepts', 'elsewhere', i];
        return country
          ? [file.finding(path, `"${word}" is not elsewhere: it is a country of ${country.border}`)]
          : [];
      }),
      ...swallowed(file, value, [], places),
      ...swallowed(file, stems, [], new Map(ordinary.map((word) => [word, undefined]))),
    ];
  });
}

/** Single-word names of crossings, in lower case, with the crossing they name. */
function placeNames(parts: Parts): Map<string, string> {
  const names = new Map<string, string>();
  for (const { value } of parts.crossings) {
    for (const name of [...Object.values(value.names), ...value.also]) {
      if (name && /^[\p{L}-]+$/u.test(name)) names.set(name.toLowerCase(), value.id);
    }
  }
  return names;
}

/** Whether a word of a lexicon, or a stem such as `clos*`, is found in a name in lower case. */
function matches(word: string, name: string): boolean {
  return word.endsWith('*') ? name.startsWith(word.slice(0, -1)) : name === word;
}

function swallowed(
  file: YamlFile,
  value: unknown,
  path: Path,
  names: ReadonlyMap<string, string | undefined>,
): Finding[] {
  if (typeof value === 'string') {
    const victim = [...names].find(([name]) => matches(value, name));
    if (!victim) return [];
    const what = victim[1] ? `a name of the crossing ${victim[1]}` : 'an ordinary word';
    return [file.finding(path, `"${value}" swallows "${victim[0]}", ${what}`)];
  }
  if (Array.isArray(value)) return value.flatMap((item, i) => swallowed(file, item, [...path, i], names));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => swallowed(file, item, [...path, key], names));
  }
  return [];
}

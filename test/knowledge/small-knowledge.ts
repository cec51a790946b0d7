import type { Finding } from '../../src/knowledge/finding.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { buildKnowledge, type Loaded } from '../../src/knowledge/load.ts';

/**
 * A small faultless knowledge: one border with the road points North and South, a Quay for boats and a disused
 * Track. Tests put files beside these, or other texts in their place.
 */
const FILES: Readonly<Record<string, string>> = {
  'ab/border.yaml': `id: ab
names: { en: Aland–Bland border }
countries:
  - { code: AA, names: { en: Aland } }
  - { code: BB, names: { en: Bland } }
zone: Europe/Helsinki
official: { url: https://border.example, name: { en: Border Guard } }
warn_after_days: 30
main: [north, south]
areas:
  - { id: upland, kind: district, names: { en: Upland }, crossings: [north] }
`,
  'ab/crossings/north.yaml': road('north', 'North'),
  'ab/crossings/south.yaml': road('south', 'South'),
  'ab/crossings/quay.yaml': `id: quay
kind: port
names: { en: Quay }
other_side: { names: null }
international: true
traffic:
  leisure-boat: { main: true, normal: open, from: 2020, sources: [gazette] }
  cargo-ship: { main: true, normal: open, from: 2020, sources: [gazette] }
municipality: { en: Shore }
region: { en: Coast }
position: null
sources: [gazette]
`,
  'ab/crossings/track.yaml': `id: track
kind: rail
names: { en: Track }
other_side: { names: null }
international: false
traffic:
  train-freight: { main: true }
municipality: { en: Shore }
region: { en: Coast }
position: null
sources: [gazette]
`,
  'sources/2020.yaml': `sources:
  - { id: gazette, publisher: Gazette, title: All points, url: null, published: 2020-01-01, language: en, kind: official }
  - { id: herald, publisher: Herald, title: News, url: null, published: 2020-01-02, language: en, kind: news }
  - id: rumour
    publisher: Rumour
    title: Hearsay
    url: null
    published: 2020-01-03
    language: en
    kind: news
    unreliable: often wrong
`,
  'vocabulary.yaml': `units:
  person: { en: { one: person, other: people } }
  euro: { en: { other: euros } }
aspects:
  negative: { en: negative decisions }
`,
};

/** The text of a road point's file, with passenger and freight traffic normally open. */
export function road(id: string, name: string): string {
  return `id: ${id}
kind: road
names: { en: ${name} }
other_side: { names: null }
international: true
traffic:
  passenger: { main: true, normal: open, from: 2020, sources: [gazette] }
  freight: { main: true, normal: open, from: 2020, sources: [gazette] }
municipality: { en: Shore }
region: { en: Coast }
position: null
sources: [gazette]
`;
}

/** Texts by path; null takes a file away. */
export type Changes = Readonly<Record<string, string | null>>;

/** The files of the small knowledge, sorted, with some put in place of, beside, or taken from them. */
export function smallFiles(changes: Changes = {}): Map<string, string> {
  const files = Object.entries({ ...FILES, ...changes });
  const kept = files.filter((entry): entry is [string, string] => entry[1] !== null);
  return new Map(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function buildSmall(changes: Changes = {}): Loaded {
  return buildKnowledge(smallFiles(changes));
}

/** The small knowledge with changes that must be faultless. */
export function small(changes: Changes = {}): Knowledge {
  const { knowledge, findings } = buildSmall(changes);
  if (!knowledge) throw new Error(`the test's own knowledge is faulty: ${JSON.stringify(findings, null, 1)}`);
  return knowledge;
}

export function findingsOf(changes: Changes): readonly Finding[] {
  return buildSmall(changes).findings;
}

/** A decision as tests write it; JSON is YAML. What a test does not say has a harmless value. */
export interface DecisionDraft {
  readonly id: string;
  readonly kind?: string;
  readonly decided?: string;
  readonly announced?: string;
  readonly replaces?: readonly string[];
  readonly effects?: readonly object[];
  readonly hours?: readonly object[];
  readonly conditions?: readonly object[];
  readonly incidents?: readonly object[];
  readonly withdrawn?: string;
}

/** The changes that put decisions beside the small knowledge. */
export function deciding(...drafts: readonly DecisionDraft[]): Record<string, string> {
  return Object.fromEntries(
    drafts.map((draft) => [
      `ab/decisions/${draft.id}.yaml`,
      JSON.stringify({
        kind: 'government',
        title: { en: draft.id },
        summary: { en: draft.id },
        sources: ['gazette'],
        ...draft,
      }),
    ]),
  );
}

/** The end of an effect's term, exclusive, and what comes then. */
export function ends(until: string, next: 'resumes' | 'unknown'): object {
  // biome-ignore lint/suspicious/noThenProperty: the word of the knowledge; never awaited
  return { until, then: next };
}

/** A text in which `▸` marks where a finding should point, and that place. Lines and columns count from 1. */
export function marked(text: string): { text: string; line: number; column: number } {
  const before = text.split('▸')[0] ?? '';
  if (before === text) throw new Error('the text marks no place with ▸');
  const lines = before.split('\n');
  return { text: text.replace('▸', ''), line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

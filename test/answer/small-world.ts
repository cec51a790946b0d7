import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuery } from '../../src/answer/answer-query.ts';
import { contextFor } from '../../src/answer/ask.ts';
import { type AnswerJson, toJson } from '../../src/answer/contract.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { buildKnowledge } from '../../src/knowledge/load.ts';
import type { Language } from '../../src/knowledge/schema/common.ts';
import type { Query } from '../../src/question/query.ts';

/** A border with two road crossings, Arnas and Brenn, both normally open, and four sources. */
const BASE: Readonly<Record<string, string>> = {
  'a-b/border.yaml': `
id: a-b
names: { en: Arland–Borland border }
countries:
  - { code: AA, names: { en: Arland } }
  - { code: BB, names: { en: Borland } }
zone: Europe/Helsinki
official: { url: https://guard.example/en, name: { en: Arland Guard } }
warn_after_days: 30
main: [arnas, brenn]
`,
  'a-b/crossings/arnas.yaml': crossingFile('arnas', 'Arnas'),
  'a-b/crossings/brenn.yaml': crossingFile('brenn', 'Brenn'),
  'vocabulary.yaml': `
units:
  person: { en: { one: person, other: people } }
aspects:
  oldest: { en: oldest }
`,
  'sources/2024.yaml': `
sources:
  - { id: guard-1, publisher: Arland Guard, title: Notice, url: https://guard.example/1, published: 2024-01-02, language: en, kind: official }
  - { id: paper-1, publisher: Paper, title: Story, url: https://paper.example/1, published: 2024-01-03, language: en, kind: news }
  - { id: paper-2, publisher: Paper, title: Second story, url: https://paper.example/2, published: 2024-02-03, language: en, kind: news }
  - { id: rumour-1, publisher: Rumour, title: Hearsay, url: https://rumour.example/1, published: 2024-02-04, language: en, kind: news, unreliable: known to invent }
`,
};

/** A road crossing, open to all since 2020 while no decision says otherwise. */
export function crossingFile(id: string, name: string, more = ''): string {
  return `
id: ${id}
kind: road
names: { en: ${name} }
other_side: { names: null }
international: true
traffic:
  passenger: { main: true, normal: open, from: 2020-01-01, sources: [guard-1] }
municipality: { en: Town }
region: { en: Region }
position: null
sources: [guard-1]
${more}`;
}

/** Arnas closed from 1 March 2024 until further notice. */
export const ARNAS_CLOSED = `
id: d-close
kind: government
title: { en: Arnas is closed }
summary: { en: Arnas is closed until further notice. }
decided: 2024-02-20
effects:
  - { crossings: [arnas], traffic: [passenger], state: closed, from: 2024-03-01 }
sources: [guard-1]
`;

/** The English lexicon that is held, without the measures and aspects that the small world lacks. */
export function englishWords(): Readonly<Record<string, string>> {
  const words = parse(readFileSync('knowledge/words/en.yaml', 'utf8')) as Record<string, unknown>;
  return { 'words/en.yaml': stringify({ ...words, measures: {}, aspects: {} }) };
}

/** What is asked is learnt from the examples of the real knowledge: they name no border. */
const WEIGHTS = readFileSync('knowledge/weights.bin');

/** The files of the small world, its own and further ones, by their path. */
export function smallFiles(more: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries({ ...BASE, ...more }));
}

/** The small knowledge with further files, or with its own replaced; fails with its findings where it is faulty. */
export function smallWorld(files: Readonly<Record<string, string>> = {}): Knowledge {
  const { knowledge, findings } = buildKnowledge(smallFiles(files), WEIGHTS);
  if (!knowledge) throw new Error(`the small world is faulty: ${JSON.stringify(findings, null, 1)}`);
  return knowledge;
}

/** The answer to a query at an instant (ISO 8601 with offset). */
export function answerAt(knowledge: Knowledge, query: Query, at: string, language: Language = 'en'): Answer {
  return answerQuery(query, contextFor(knowledge, Date.parse(at), language));
}

/** The same as JSON. */
export function jsonAt(knowledge: Knowledge, query: Query, at: string): AnswerJson {
  return toJson(answerAt(knowledge, query, at), knowledge, '');
}

import { expect } from 'vitest';
import { buildSmall, type Changes, marked } from './small-knowledge.ts';

/** A fault in one file of the small knowledge. */
export interface Fault {
  /** Ends the sentence "the check finds …". */
  readonly what: string;
  readonly file: string;
  /** The text of the file; `▸` marks the place of the fault. */
  readonly text: string;
  /** The path inside the file at which the fault lies. */
  readonly path: string;
  /** What the message must say. */
  readonly says: RegExp;
  /** Other files that the fault needs. */
  readonly beside?: Changes;
}

/** Expects the fault as the only finding, at its place, and no knowledge. */
export function expectFound({ file, text, path, says, beside }: Fault): void {
  const place = marked(text);
  const { knowledge, findings } = buildSmall({ ...beside, [file]: place.text });
  expect(findings).toEqual([
    {
      level: 'error',
      file,
      line: place.line,
      column: place.column,
      path,
      message: expect.stringMatching(says),
    },
  ]);
  expect(knowledge, 'a faulty file yields no knowledge').toBeUndefined();
}

/** The faults as rows of `it.each`, named by what they are. */
export function rows(faults: readonly Fault[]): [string, Fault][] {
  return faults.map((fault) => [fault.what, fault]);
}

/** The text of a decision from the lines that follow its head; `sources` and what else is needed must be in them. */
export function decision(id: string, lines: string): string {
  return `id: ${id}
kind: government
title: { en: A decision }
summary: { en: A summary }
decided: 2024-01-01
${lines}`;
}

/** A whole effect in one line, closing North to passengers. */
export const CLOSING = '{ crossings: [north], traffic: [passenger], state: closed, from: 2024-02-01 }';

/** The text of a file of figures of people who arrived, from its rows. */
export function figures(...lines: readonly string[]): string {
  return `measure: arrivals
names: { en: arrivals }
unit: person
figures:
${lines.map((line) => `  - ${line}\n`).join('')}`;
}

/** One row of figures in flow style, with some fields other than usual and `▸` before the field `mark`. */
export function figure(id: string, fields: Readonly<Record<string, string>> = {}, mark?: string): string {
  const all = {
    id,
    scope: 'ab',
    period: '{ from: 2024-01-01, to: 2024-01-01 }',
    value: '10',
    qualifier: 'exact',
    text: '{ en: Counted }',
    sources: '[gazette]',
    ...fields,
  };
  const written = Object.entries(all).map(([key, value]) => `${key === mark ? '▸' : ''}${key}: ${value}`);
  return `{ ${written.join(', ')} }`;
}

/** The text of a topic with one point. */
export function topic(id: string, point: string): string {
  return `id: ${id}
title: { en: A topic }
questions: { en: [What is it?] }
points:
  - ${point}
`;
}

/** The text of an English lexicon that holds hardly a word. */
export function lexicon(fields: Readonly<Record<string, string>> = {}): string {
  const all = {
    language: 'en',
    function_words: '[the]',
    marks: '{ words: [], letters: "" }',
    months: '{}',
    weekdays: '{}',
    seasons: '{}',
    holidays: '{}',
    time:
      '{ now: [], days: {}, spans: {}, last: [], this: [], next: [], ago: [], parts: {}, at: [], am: [], pm: [], noon: [], ' +
      'midnight: [], since: [], until: [], before: [], after: [], between: [], to: [], ordinal_endings: [] }',
    numbers: '{}',
    concepts: '{}',
    traffic: '{}',
    measures: '{}',
    aspects: '{}',
    ...fields,
  };
  return Object.entries(all)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}

import { firstDay } from '../calendar.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { SOURCE_KINDS, type Source } from '../knowledge/schema/source.ts';
import type { Answer, Statement } from './answer.ts';

export interface Citation {
  readonly n: number;
  readonly source: string;
  readonly publisher: string;
  readonly title: string;
  /** The original address, or null; never the address of a third party's copy. */
  readonly url: string | null;
  readonly published: string | null;
}

/** A statement with the numbers of its citations. */
export interface CitedStatement extends Statement {
  readonly marks: readonly number[];
}

export interface CitedAnswer {
  readonly statements: readonly CitedStatement[];
  readonly citations: readonly Citation[];
}

/** Sources named beside one statement: enough to check it, few enough to read. */
const MARKS_PER_STATEMENT = 2;
/** Beside a remark that is not what was asked. */
const MARKS_ASIDE = 1;

/** Numbers the sources of an answer in the order in which its statements need them, official ones first. */
export function cite(
  answer: Pick<Answer, 'statements' | 'language' | 'asOf'>,
  knowledge: Knowledge,
): CitedAnswer {
  const numbers = new Map<string, number>();
  const statements = answer.statements.map((statement) => {
    const marks = best(
      statement.sources,
      knowledge,
      answer,
      statement.aside ? MARKS_ASIDE : MARKS_PER_STATEMENT,
    ).map((source) => {
      if (!numbers.has(source.id)) numbers.set(source.id, numbers.size + 1);
      return numbers.get(source.id) as number;
    });
    return { ...statement, marks };
  });
  const citations = [...numbers].map(([id, n]) => {
    const { publisher, title, url, published } = knowledge.sources.get(id) as Source;
    return { n, source: id, publisher, title, url, published };
  });
  return { statements, citations };
}

/** `The border is closed. [1][2]` */
export function withMarks(statement: CitedStatement): string {
  const marks = statement.marks.map((n) => `[${n}]`).join('');
  return marks ? `${statement.text} ${marks}` : statement.text;
}

/** Whom sources are chosen for: the reader's language, and the day (`YYYY-MM-DD`) by which they should be out. */
export type Reader = Pick<Answer, 'language' | 'asOf'>;

/**
 * The best sources for a statement: reliable, published by the day of the clock, official, with an address and a
 * date, in the reader's language, read at first hand.
 */
export function best(ids: readonly string[], knowledge: Knowledge, reader: Reader, limit: number): Source[] {
  const sources = new Set(ids.flatMap((id) => knowledge.sources.get(id) ?? []));
  return [...sources].sort((a, b) => compare(rank(a, reader), rank(b, reader))).slice(0, limit);
}

/** The best source of each group: of a sentence that says two things, each is supported. */
export function oneOfEach(
  groups: readonly (readonly string[])[],
  knowledge: Knowledge,
  reader: Reader,
): string[] {
  return groups.flatMap((ids) => best(ids, knowledge, reader, 1).map((source) => source.id));
}

function rank(source: Source, { language, asOf }: Reader): (number | string)[] {
  const official = source.kind === 'official' || source.kind === 'law';
  return [
    source.unreliable ? 1 : 0,
    source.published && firstDay(source.published) > asOf ? 1 : 0,
    official ? 0 : 1,
    source.url ? 0 : 1,
    source.published ? 0 : 1,
    source.language === language ? 0 : 1,
    SOURCE_KINDS.indexOf(source.kind),
    source.copy ? 1 : 0,
    source.id,
  ];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as number | string, b[i] as number | string];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

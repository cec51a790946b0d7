import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Answer, Fact, Option, Outcome } from './answer.ts';
import { type Citation, cite, withMarks } from './citations.ts';

/** An answer as the data that `ask --json` prints; the shape is a contract (docs/answer.md). */
export interface AnswerJson {
  readonly id: string | null;
  readonly question: string;
  readonly language: string;
  readonly outcome: Outcome;
  readonly answer: string;
  readonly facts: readonly Fact[];
  readonly options: readonly Pick<Option, 'label' | 'question'>[];
  readonly citations: readonly Citation[];
  readonly freshness: Answer['freshness'];
  readonly revision: string;
}

export function toJson(
  answer: Answer,
  knowledge: Knowledge,
  question: string,
  id: string | null = null,
): AnswerJson {
  const { statements, citations } = cite(answer, knowledge);
  return {
    id,
    question,
    language: answer.language,
    outcome: answer.outcome,
    answer: [...statements.map(withMarks), ...answer.remarks].join('\n'),
    facts: statements.flatMap((statement) => statement.facts),
    options: answer.options.map(({ label, question }) => ({ label, question })),
    citations,
    freshness: answer.freshness,
    revision: answer.revision,
  };
}

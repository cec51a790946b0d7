import { z } from 'zod';
import { LANGUAGES, type Language } from '../knowledge/schema/common.ts';
import { Day, OffsetInstant } from '../knowledge/schema/moment.ts';
import { languageOf } from '../language/language.ts';

/** One line of `--jsonl`: a question with its own clock, knowledge day and locale. */
const QuestionLine = z.object({
  id: z.string().optional(),
  question: z.string(),
  at: OffsetInstant.optional(),
  known: Day.optional(),
  locale: z.string().optional(),
});
export type QuestionLine = z.infer<typeof QuestionLine>;

/** Reads one line; the problem as one sentence where it is no question. */
export function readLine(line: string): { question: QuestionLine } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return {
      problem: 'this line is not JSON; a line looks like {"id":"q1","question":"Is the border open?"}',
    };
  }
  const result = QuestionLine.safeParse(value);
  if (result.success) return { question: result.data };
  const issues = result.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`,
  );
  return { problem: issues.join('; ') };
}

export function fallbackOf(locale: string | undefined): Language {
  return locale ? languageOf(locale) : LANGUAGES[0];
}

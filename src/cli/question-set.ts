import { readFile } from 'node:fs/promises';
import { prettifyError, ZodError, z } from 'zod';
import { LANGUAGES } from '../knowledge/schema/common.ts';

const Outcome = z.enum(['answered', 'unknown', 'clarify', 'declined']);

/** One question of a set and what a right answer to it is (test/questions/README.md). */
export const SetQuestion = z.object({
  id: z.string(),
  lang: z.enum(LANGUAGES),
  kind: z.string(),
  style: z.string(),
  at: z.iso.datetime({ offset: true }),
  q: z.string(),
  expect: z.object({
    outcome: z.union([Outcome, z.array(Outcome)]),
    states: z.array(z.object({ crossing: z.string(), state: z.string() })).optional(),
    on: z.string().optional(),
    any: z.array(z.string()).optional(),
    all: z.array(z.string()).optional(),
    values: z.array(z.number()).optional(),
    not: z.array(z.string()).optional(),
  }),
  note: z.string().optional(),
});
export type SetQuestion = z.infer<typeof SetQuestion>;

/** The questions of a set, one JSON object a line; an error names the file and the line that cannot be read. */
export async function readSet(path: string): Promise<SetQuestion[]> {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new Error(`${path}: ${error.message}`);
  });
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [SetQuestion.parse(JSON.parse(line))];
    } catch (error) {
      const why = error instanceof ZodError ? prettifyError(error) : String(error);
      throw new Error(`${path}:${index + 1}: ${why}`);
    }
  });
}

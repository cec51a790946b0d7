import { z } from 'zod';
import { Aim } from './aim.ts';
import { LANGUAGES } from './common.ts';

/** Questions as people type them, in one language, under what they ask for. The understanding learns from them. */
export const ExampleFile = z.strictObject({
  language: z.enum(LANGUAGES),
  examples: z.record(Aim, z.array(z.string().min(1).max(600))),
});
export type ExampleFile = z.infer<typeof ExampleFile>;

import { z } from 'zod';
import { Id, Text } from './common.ts';

/** The forms a unit takes beside a number, by CLDR plural category. */
const PluralForms = z.strictObject({
  one: z.string().optional(),
  few: z.string().optional(),
  many: z.string().optional(),
  other: z.string(),
});

const Unit = z.strictObject({
  en: PluralForms,
  fi: PluralForms.optional(),
  sv: PluralForms.optional(),
  ru: PluralForms.optional(),
});

/** What figures are counted in (`units`) and which part they count (`aspects`): ids to words; which parts are of a nationality. */
export const Vocabulary = z.strictObject({
  units: z.record(Id, Unit),
  aspects: z.record(Id, Text),
  nationalities: z.array(Id).default([]),
});
export type Vocabulary = z.infer<typeof Vocabulary>;

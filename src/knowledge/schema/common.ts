import { z } from 'zod';

/** The languages the bot speaks. English is the one that no text may lack. */
export const LANGUAGES = ['en', 'fi', 'sv', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Kebab-case, stable, never reused. */
export const Id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'an id is lower-case letters and digits joined by hyphens, such as raja-jooseppi',
  );

const Words = z.string().trim().min(1, 'a text must not be empty');

/** A text for people: English always, the other languages as they are translated. */
export const Text = z.strictObject({
  en: Words,
  fi: Words.optional(),
  sv: Words.optional(),
  ru: Words.optional(),
});
export type Text = z.infer<typeof Text>;

/** Names differ by country, not only by language: a place may lack a name in one of them. */
export const Names = z.strictObject({
  en: Words,
  fi: Words.optional(),
  sv: Words.optional(),
  ru: Words.optional(),
  local: Words.optional(),
});
export type Names = z.infer<typeof Names>;

/** A remark for whoever keeps the knowledge. It is never shown in an answer. */
export const EditorNote = z.union([Words, z.array(Words).min(1)]);

export const Sources = z.array(Id).min(1, 'every fact names at least one source');

/** Every class of traffic the knowledge can speak of, on any border. */
export const TRAFFIC = [
  'passenger',
  'freight',
  'foot',
  'bicycle',
  'leisure-boat',
  'cargo-ship',
  'train-passenger',
  'train-freight',
  'asylum',
] as const;
export const Traffic = z.enum(TRAFFIC);
export type Traffic = z.infer<typeof Traffic>;

export const State = z.enum(['open', 'closed', 'unknown']);
export type State = z.infer<typeof State>;

/** What stands where: a non-empty list of crossing ids without repeats. */
export const Crossings = z
  .array(Id)
  .min(1, 'name at least one crossing')
  .refine((ids) => new Set(ids).size === ids.length, 'a crossing is named twice');

export const TrafficList = z
  .array(Traffic)
  .min(1, 'name at least one class of traffic')
  .refine((classes) => new Set(classes).size === classes.length, 'a class of traffic is named twice');

import { z } from 'zod';
import { EditorNote, Id } from './common.ts';
import { Moment } from './moment.ts';

export const SOURCE_KINDS = ['official', 'law', 'wire', 'news', 'reference', 'ngo'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A text that was read. Several versions of one address are several sources. */
export const Source = z.strictObject({
  id: Id,
  /** Ids under which the same page once stood; they still resolve to this source. */
  formerly: z.array(Id).optional(),
  publisher: z.string().min(1),
  title: z.string().min(1),
  /** The original address, or null where it is not known. Never the address of a third party's copy. */
  url: z.httpUrl().nullable(),
  /** The day it was published; null where it shows none, and then `published_note` tells what it does show. */
  published: Moment.nullable(),
  published_note: z.string().optional(),
  language: z.string().regex(/^[a-z]{2}$/, 'a language is its two-letter code, such as fi'),
  kind: z.enum(SOURCE_KINDS),
  /** The address of the third party's copy that was read. For editors: answers never link it. */
  copy: z.string().optional(),
  /** Why the report is known to be wrong or poor; it then backs nothing alone. */
  unreliable: z.string().min(1).optional(),
  note: EditorNote.optional(),
});
export type Source = z.infer<typeof Source>;

export const SourceFile = z.strictObject({ sources: z.array(Source) });

import { z } from 'zod';
import { Crossings, EditorNote, Id, Names, Text } from './common.ts';

const CountryCode = z.string().regex(/^[A-Z]{2}$/, 'a country is its two capital letters, such as FI');

const Country = z.strictObject({
  code: CountryCode,
  names: Names,
  /** Other words by which people name the country or its people. */
  also: z.array(z.string()).default([]),
});

/** Something figures are counted for that is neither the border nor one crossing. */
const Area = z.strictObject({
  id: Id,
  kind: z.enum(['district', 'country', 'elsewhere']),
  names: Names,
  also: z.array(z.string()).default([]),
  /** For counts of a whole country: its code, one of the border's two. */
  country: CountryCode.optional(),
  /** For a district: its crossings. */
  crossings: Crossings.optional(),
  note: EditorNote.optional(),
});
export type Area = z.infer<typeof Area>;

/** A town by which people mean the crossings on the way to it, where they name no crossing. */
const Town = z.strictObject({
  names: Names,
  also: z.array(z.string()).default([]),
  crossings: Crossings,
  /** Where it is known from that these crossings lie on the way. */
  provenance: z.string().min(1),
});

export const Border = z.strictObject({
  id: Id,
  /** The border meant where neither a question nor a setting names one. */
  home: z.boolean().default(false),
  names: Names,
  /** Other words by which people mean this border. */
  also: z.array(z.string()).default([]),
  countries: z.tuple([Country, Country]),
  /** IANA name of the time zone in which the border's decisions are dated. */
  zone: z.string().refine(isZone, 'a time zone is an IANA name, such as Europe/Helsinki'),
  /** The authority's own page: where people check what is newer than the knowledge. */
  official: z.strictObject({ url: z.httpUrl(), name: Text }),
  /** After this many days without a confirmation an answer about now says how old the knowledge is. */
  warn_after_days: z.number().int().positive(),
  /** The crossings meant by "the border": a question about the whole border states each of them. */
  main: Crossings,
  /** The crossings farthest north and farthest south, where a source says which they are. */
  ends: z.strictObject({ north: Id, south: Id }).partial().default({}),
  /** The measure that `/crossing arrivals` tells. */
  arrivals: Id.optional(),
  areas: z.array(Area).default([]),
  towns: z.array(Town).default([]),
  note: EditorNote.optional(),
});
export type Border = z.infer<typeof Border>;

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

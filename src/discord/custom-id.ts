import { z } from 'zod';
import { LANGUAGES, type Language } from '../knowledge/schema/common.ts';
import { parseQuery, printQuery, type Query } from '../question/query.ts';
import { LIMITS } from './limits.ts';

/** What a button leads to: a page of an answer, or of all its sources. */
export interface Destination {
  readonly of: 'answer' | 'sources';
  /** From 1. */
  readonly page: number;
  /** The language of the question's words; absent where the reader's language counts. */
  readonly language?: Language | undefined;
  readonly query: Query;
}

/**
 * What a button does. All of its state stands in its custom_id, so that it works after a restart; it is never
 * trusted for authority.
 */
export type ButtonAction =
  /** Everybody gets to see what only the asker sees: as it is, or in the server's language. */
  | { readonly does: 'show'; readonly to?: Destination | undefined }
  | { readonly does: 'delete' }
  /** A new private answer. */
  | { readonly does: 'open'; readonly to: Destination }
  /** Another page in place of the one shown. */
  | { readonly does: 'turn'; readonly to: Destination };

/** The form of the text; another one is of another version of the bot. */
const VERSION = '1';

/** Keys of the printed query, in one letter each. */
const SHORT: Readonly<Record<string, string>> = {
  border: 'b',
  crossings: 'c',
  crossing: 'x',
  when: 'w',
  known: 'k',
  traffic: 't',
  state: 'z',
  measure: 'm',
  scope: 's',
  of: 'o',
  topic: 'p',
  decision: 'd',
  about: 'a',
};
const LONG = Object.fromEntries(Object.entries(SHORT).map(([key, letter]) => [letter, key]));

const Parts = z.tuple([
  z.literal(VERSION),
  z.enum(['show', 'delete', 'open', 'turn']),
  z.enum(['answer', 'sources']).optional(),
  z.coerce.number().int().min(1).max(99).optional(),
  z.enum([...LANGUAGES, '-']).optional(),
]);

/** The custom_id of a button, such as `1 open answer 1 - history b=fi-ru c=vaalimaa`; undefined where it is too long. */
export function printCustomId(action: ButtonAction): string | undefined {
  const words = [VERSION, action.does, ...('to' in action && action.to ? printDestination(action.to) : [])];
  const text = words.join(' ');
  return text.length <= LIMITS.customId ? text : undefined;
}

function printDestination({ of, page, language, query }: Destination): string[] {
  return [of, String(page), language ?? '-', rename(printQuery(query), SHORT)];
}

/** Reads a custom_id back; undefined for anything that this version of the bot did not print. */
export function parseCustomId(text: string): ButtonAction | undefined {
  const [version, does, of, page, language, ...query] = text.split(' ');
  const parts = Parts.safeParse([version, does, of, page, language]).data;
  const action = parts && actionOf(parts, query.join(' '));
  return action && printCustomId(action) === text ? action : undefined;
}

function actionOf(
  [, does, of, page, language]: z.infer<typeof Parts>,
  printed: string,
): ButtonAction | undefined {
  if (does === 'delete') return { does };
  if (does === 'show' && !of) return { does };
  const query = parseQuery(rename(printed, LONG));
  if (!of || !page || !language || !query) return undefined;
  return { does, to: { of, page, query, ...(language === '-' ? {} : { language }) } };
}

/** `state b=fi-ru` for `state border=fi-ru`, or the other way round. */
function rename(printed: string, names: Readonly<Record<string, string>>): string {
  return printed
    .split(' ')
    .map((word) =>
      word.replace(/^([a-z]+)=/, (whole, key: string) => (names[key] ? `${names[key]}=` : whole)),
    )
    .join(' ');
}

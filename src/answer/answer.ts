import type { Language, Traffic } from '../knowledge/schema/common.ts';
import type { Value } from '../knowledge/schema/figure.ts';
import type { Query } from '../question/query.ts';
import type { CrossingState } from '../timeline/spell.ts';

/** `unknown` = not in the knowledge; `clarify` = it could mean several things; `declined` = not for this bot. */
export type Outcome = 'answered' | 'clarify' | 'unknown' | 'declined';

/** What a sentence of an answer states. Instants are ISO with the border's offset, days `YYYY-MM-DD`. */
export type Fact =
  | {
      readonly kind: 'state';
      readonly crossing: string;
      readonly traffic?: Traffic;
      readonly state: CrossingState;
      readonly at: string;
      /** Start of the unbroken state; null where the knowledge tells none. */
      readonly since: string | null;
      /** Null = until further notice. */
      readonly until: string | null;
      /** The decision that sets the state; null where none does. */
      readonly decision: string | null;
      /** The decisions of the unbroken state, in order. */
      readonly decisions: readonly string[];
      readonly hours?: readonly string[];
      readonly conditions?: readonly string[];
      readonly inferred?: true;
    }
  | {
      readonly kind: 'decision';
      readonly id: string;
      readonly decided: string | null;
      readonly by: string | null;
    }
  | {
      readonly kind: 'figure';
      readonly id: string;
      readonly measure: string;
      readonly value: Value;
      readonly qualifier: string;
      readonly unit: string;
      readonly scope: string;
      readonly of: string | null;
      readonly period: { readonly from: string; readonly to: string };
      readonly derived?: true;
    }
  | { readonly kind: 'topic'; readonly id: string; readonly points: readonly number[] }
  | { readonly kind: 'crossing'; readonly id: string }
  | { readonly kind: 'border'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string };

/** One sentence or line, what it states, and the sources that support it. */
export interface Statement {
  readonly text: string;
  readonly facts: readonly Fact[];
  /** Ids of sources, in any order: the citation picks the best of them. */
  readonly sources: readonly string[];
  /** A list item is drawn with a bullet. */
  readonly item?: boolean;
  /** Said beside what was asked: one source is enough. */
  readonly aside?: boolean;
}

/** A near question that can be answered, offered as a button: its words, and what they mean. */
export interface Option {
  readonly label: string;
  readonly question: string;
  readonly query: Query;
}

export interface AnswerFreshness {
  readonly verified: string;
  readonly days: number;
  readonly stale: boolean;
}

/** Where to check what is newer than the knowledge. */
export interface OfficialPage {
  readonly name: string;
  readonly url: string;
}

/** An answer before it is drawn as a message, a terminal text or JSON. */
export interface Answer {
  /** What is answered; absent where nothing was understood. */
  readonly query?: Query;
  /** It was asked in words, so that its language is the question's and stays so. */
  readonly inWords?: boolean;
  readonly language: Language;
  readonly outcome: Outcome;
  readonly title: string;
  readonly statements: readonly Statement[];
  /** Closing remarks that state no fact: how old the knowledge is, not legal advice. */
  readonly remarks: readonly string[];
  readonly options: readonly Option[];
  readonly freshness: AnswerFreshness | null;
  readonly official: OfficialPage | null;
  readonly revision: string;
  /** The day of the clock: sources published by then are cited first. */
  readonly asOf: string;
}

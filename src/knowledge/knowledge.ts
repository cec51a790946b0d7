import type { Border } from './schema/border.ts';
import type { Language } from './schema/common.ts';
import type { Confirmation } from './schema/confirmation.ts';
import type { Crossing } from './schema/crossing.ts';
import type { Decision } from './schema/decision.ts';
import type { ExampleFile } from './schema/examples.ts';
import type { Figure, FigureFile } from './schema/figure.ts';
import type { Source } from './schema/source.ts';
import type { Topic } from './schema/topic.ts';
import type { Vocabulary } from './schema/vocabulary.ts';
import type { Lexicon } from './schema/words.ts';

/** Everything but sources and words belongs to one border. */
type On<T> = T & { readonly border: string };

export type HeldCrossing = On<Crossing>;
export type HeldDecision = On<Decision>;
export type HeldTopic = On<Topic>;
export type HeldConfirmation = On<Confirmation>;
/** A figure with its measure, and with the unit it is counted in. */
export type HeldFigure = On<Figure> & { readonly measure: string; readonly unit: string };
export type HeldMeasure = On<Omit<FigureFile, 'figures'>>;

/**
 * All that is known, as one immutable value. Ids are unique across borders within their kind; a source is found
 * under the ids it formerly had, too.
 */
export interface Knowledge {
  /** Hash of the content of all files but the examples: the same facts have the same revision anywhere. */
  readonly revision: string;
  readonly borders: ReadonlyMap<string, Border>;
  readonly crossings: ReadonlyMap<string, HeldCrossing>;
  readonly decisions: ReadonlyMap<string, HeldDecision>;
  readonly figures: ReadonlyMap<string, HeldFigure>;
  readonly measures: ReadonlyMap<string, HeldMeasure>;
  /** The figures of each measure. */
  readonly counts: ReadonlyMap<string, readonly HeldFigure[]>;
  readonly topics: ReadonlyMap<string, HeldTopic>;
  readonly confirmations: readonly HeldConfirmation[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly vocabulary: Vocabulary;
  readonly words: ReadonlyMap<Language, Lexicon>;
  /** Questions under what they ask for, by language; none where it was learnt already. */
  readonly examples: ReadonlyMap<Language, ExampleFile['examples']>;
  /** What was learnt from the examples (src/question/weights.ts); without it, that is learnt anew. */
  readonly weights?: Uint8Array | undefined;
}

/** The border meant where neither a question nor a setting names one: the one that says so, else the first. */
export function homeOf({ borders }: Knowledge): string {
  const all = [...borders.values()];
  const home = all.find((border) => border.home) ?? all[0];
  if (!home) throw new Error('the check refuses a knowledge without a border');
  return home.id;
}

/** The entry with this id; its presence was established when the knowledge was checked. */
export function held<T>(entries: ReadonlyMap<string, T>, id: string): T {
  const entry = entries.get(id);
  if (entry === undefined)
    throw new Error(`"${id}" is referred to but not held; the check should have refused it`);
  return entry;
}

import type { z } from 'zod';
import { Border } from './schema/border.ts';
import { ConfirmationFile } from './schema/confirmation.ts';
import { Crossing } from './schema/crossing.ts';
import { Decision } from './schema/decision.ts';
import { ExampleFile } from './schema/examples.ts';
import { FigureFile } from './schema/figure.ts';
import { SourceFile } from './schema/source.ts';
import { Topic } from './schema/topic.ts';
import { Vocabulary } from './schema/vocabulary.ts';
import { Lexicon } from './schema/words.ts';
import type { YamlFile } from './yaml-file.ts';

/** Which schema a file must satisfy, by where it lies. */
export const PLACES = [
  { place: /^([a-z0-9-]+)\/border\.yaml$/, kind: 'border', schema: Border },
  { place: /^([a-z0-9-]+)\/confirmations\.yaml$/, kind: 'confirmations', schema: ConfirmationFile },
  { place: /^([a-z0-9-]+)\/crossings\/[^/]+\.yaml$/, kind: 'crossing', schema: Crossing },
  { place: /^([a-z0-9-]+)\/decisions\/[^/]+\.yaml$/, kind: 'decision', schema: Decision },
  { place: /^([a-z0-9-]+)\/figures\/[^/]+\.yaml$/, kind: 'figures', schema: FigureFile },
  { place: /^([a-z0-9-]+)\/topics\/[^/]+\.yaml$/, kind: 'topic', schema: Topic },
  { place: /^sources\/[^/]+\.yaml$/, kind: 'sources', schema: SourceFile },
  { place: /^words\/[^/]+\.yaml$/, kind: 'words', schema: Lexicon },
  { place: /^examples\/[^/]+\.yaml$/, kind: 'examples', schema: ExampleFile },
  { place: /^vocabulary\.yaml$/, kind: 'vocabulary', schema: Vocabulary },
] as const;

type Place = (typeof PLACES)[number];
export type Kind = Place['kind'];
export type ValueOf<K extends Kind> = z.output<Extract<Place, { kind: K }>['schema']>;

/** A valid value, the file it stands in and the border whose folder that is (empty for common files). */
export interface Located<T> {
  readonly file: YamlFile;
  readonly border: string;
  readonly value: T;
}

/** The parts of the knowledge as they lie in files. */
export type Parts = { [K in keyof PartKinds]: readonly Located<ValueOf<PartKinds[K]>>[] } & {
  /** Kinds of which some file could not be read: what such a file holds cannot be said to be missing. */
  readonly unread: ReadonlySet<Kind>;
};
interface PartKinds {
  borders: 'border';
  confirmations: 'confirmations';
  crossings: 'crossing';
  decisions: 'decision';
  figures: 'figures';
  topics: 'topic';
  sources: 'sources';
  words: 'words';
  examples: 'examples';
  vocabulary: 'vocabulary';
}

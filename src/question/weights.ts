import { Aim } from '../knowledge/schema/aim.ts';
import { type Features, withUnknown, wordFeature } from './features.ts';
import { softmax, type Trained } from './train.ts';

/** Steps that one weight is kept in, both ways from nothing. */
const STEPS = 127;
/** A weight of fewer steps says so little that leaving it out changes nothing but the size of the file. */
const LEAST_STEPS = 5;

/** An aim, and how likely a question has it (0 to 1). */
export interface Likely {
  readonly aim: Aim;
  readonly likelihood: number;
}

/** Where the table of a weights file begins, and what it is of. */
interface Header {
  readonly aims: readonly string[];
  /** What one step of a weight is worth. */
  readonly step: number;
  readonly rows: number;
  /** Hash of what the weights were learnt from. */
  readonly lesson: string;
}

/**
 * How much each feature speaks for each aim: a sparse table. A row is found by the hash of its feature's name; two
 * features with one hash share a row, which among so many hashes is rare and does little harm.
 */
export class Weights {
  readonly aims: readonly Aim[];
  readonly lesson: string;
  readonly #step: number;
  readonly #rows: ReadonlyMap<number, number>;
  readonly #starts: Uint32Array;
  readonly #columns: Uint8Array;
  readonly #steps: Int8Array;

  private constructor(
    header: Header,
    hashes: Uint32Array,
    starts: Uint32Array,
    columns: Uint8Array,
    steps: Int8Array,
  ) {
    this.aims = header.aims.map((aim) => Aim.parse(aim));
    this.lesson = header.lesson;
    this.#step = header.step;
    this.#rows = new Map([...hashes].map((hash, row) => [hash, row]));
    this.#starts = starts;
    this.#columns = columns;
    this.#steps = steps;
  }

  /** Reads a weights file; throws where it is none. */
  static read(bytes: Uint8Array): Weights {
    const end = bytes.indexOf(10);
    const header = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString('utf8')) as Header;
    // A copy begins at an address that numbers of four bytes can be read from.
    const table = Uint8Array.from(bytes.subarray(end + 1)).buffer;
    const { rows } = header;
    const hashes = new Uint32Array(table, 0, rows);
    const starts = new Uint32Array(table, 4 * rows, rows + 1);
    const held = starts[rows] ?? 0;
    const columns = new Uint8Array(table, 8 * rows + 4, held);
    const steps = new Int8Array(table, 8 * rows + 4 + held, held);
    return new Weights(header, hashes, starts, columns, steps);
  }

  /** What was learnt, as the bytes of a weights file (numbers little-endian). */
  static write({ aims, features, weights }: Trained, lesson: string): Uint8Array {
    const width = aims.length;
    let most = 0;
    for (const weight of weights) if (Math.abs(weight) > most) most = Math.abs(weight);
    const step = most / STEPS;
    const rows = features
      .map((name, row) => ({ hash: hashOf(name), weights: weights.subarray(row * width, (row + 1) * width) }))
      .sort((a, b) => a.hash - b.hash)
      .filter(({ hash }, i, all) => all[i - 1]?.hash !== hash);
    const columns: number[] = [];
    const steps: number[] = [];
    const starts = [0];
    for (const row of rows) {
      row.weights.forEach((weight, column) => {
        const rounded = Math.round(weight / step);
        if (Math.abs(rounded) < LEAST_STEPS) return;
        columns.push(column);
        steps.push(rounded);
      });
      starts.push(columns.length);
    }
    const header: Header = { aims, step, rows: rows.length, lesson };
    return Buffer.concat([
      Buffer.from(`${JSON.stringify(header)}\n`),
      Buffer.from(Uint32Array.from(rows, ({ hash }) => hash).buffer),
      Buffer.from(Uint32Array.from(starts).buffer),
      Buffer.from(Uint8Array.from(columns)),
      Buffer.from(Int8Array.from(steps).buffer),
    ]);
  }

  /** Whether a word stands in examples. */
  knows(word: string): boolean {
    return this.#rows.has(hashOf(wordFeature(word)));
  }

  /** Every aim with its likelihood, the likeliest first. */
  likelihoods(features: Features): Likely[] {
    const scores = new Float64Array(this.aims.length);
    const known = (name: string) => this.#rows.has(hashOf(name));
    for (const [name, value] of withUnknown(features, known)) {
      const row = this.#rows.get(hashOf(name));
      if (row === undefined) continue;
      const end = this.#starts[row + 1] ?? 0;
      for (let i = this.#starts[row] ?? 0; i < end; i++) {
        const column = this.#columns[i] as number;
        scores[column] = (scores[column] as number) + value * this.#step * (this.#steps[i] as number);
      }
    }
    softmax(scores);
    return this.aims
      .map((aim, i) => ({ aim, likelihood: scores[i] as number }))
      .sort((a, b) => b.likelihood - a.likelihood);
  }
}

/** FNV-1a, 32 bits. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

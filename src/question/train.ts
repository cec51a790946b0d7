import { seeded } from '../random.ts';
import { type Features, withUnknown } from './features.ts';

/** A question and what it asks for. */
export interface Example {
  readonly features: Features;
  readonly aim: string;
  /** How much it counts; 1 for a question somebody typed. */
  readonly weight: number;
}

/** Weights of features for aims, before they are made small. */
export interface Trained {
  readonly aims: readonly string[];
  readonly features: readonly string[];
  /** A row of one weight for each aim, for each feature in turn. */
  readonly weights: Float32Array;
}

/** A feature seen in fewer examples than this says nothing that holds for others. */
const LEAST_SEEN = 3;
const ROUNDS = 8;
const RATE = 0.6;
const DECAY = 2e-5;
/** Share of an example's features left out each time it is learnt from, so that no single word is leaned on. */
const LEFT_OUT = 0.3;
const SEED = 20231118;

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad's rates. The same examples in the same
 * order give the same weights: the shuffle is seeded.
 */
export function train(examples: readonly Example[], rounds = ROUNDS): Trained {
  const aims = [...new Set(examples.map(({ aim }) => aim))].sort();
  const seen = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.values.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const isKnown = (name: string) => (seen.get(name) ?? 0) >= LEAST_SEEN;
  const whole = examples.map((example) => ({ ...example, features: withUnknown(example.features, isKnown) }));
  const features = [...new Set(whole.flatMap((example) => [...example.features.keys()]))]
    .filter((name) => isKnown(name) || name.startsWith('unknown '))
    .sort();
  const row = new Map(features.map((name, i) => [name, i]));
  const width = aims.length;
  const rows = whole.map(({ features: found, aim, weight }) => {
    const held = [...found].filter(([name]) => row.has(name));
    return {
      at: Uint32Array.from(held, ([name]) => (row.get(name) ?? 0) * width),
      value: Float32Array.from(held, ([, value]) => value),
      aim: aims.indexOf(aim),
      weight,
    };
  });
  const weights = new Float32Array(features.length * width);
  const squares = new Float32Array(features.length * width).fill(1e-3);
  const scores = new Float64Array(width);
  const random = seeded(SEED);
  for (let round = 0; round < rounds; round++) {
    for (const { at, value, aim, weight } of shuffled(rows, random)) {
      const kept = [...at.keys()].filter(() => random() >= LEFT_OUT);
      scores.fill(0);
      for (const i of kept) {
        const start = at[i] as number;
        const x = value[i] as number;
        for (let k = 0; k < width; k++)
          scores[k] = (scores[k] as number) + x * (weights[start + k] as number);
      }
      softmax(scores);
      scores[aim] = (scores[aim] as number) - 1;
      for (const i of kept) {
        const start = at[i] as number;
        const x = (value[i] as number) * weight;
        for (let k = 0; k < width; k++) {
          const j = start + k;
          const gradient = x * (scores[k] as number) + DECAY * (weights[j] as number);
          const square = (squares[j] as number) + gradient * gradient;
          squares[j] = square;
          weights[j] = (weights[j] as number) - (RATE * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return { aims, features, weights };
}

/** Scores to shares of 1, in place. */
export function softmax(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const share = Math.exp((scores[k] as number) - most);
    scores[k] = share;
    sum += share;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) / sum;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [order[i], order[k]] = [order[k] as T, order[i] as T];
  }
  return order;
}

/** How many are let through at once, and how many a second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Keys remembered before those whose buckets are full again are forgotten. */
const MOST_KEYS = 10_000;

interface Bucket {
  tokens: number;
  /** When `tokens` was true, in milliseconds. */
  at: number;
  /** The last refusal was told; the next one within the same wait need not be. */
  told: boolean;
}

/** What becomes of one request: it passes, or it waits, and `isFirst` tells whether that is news to its sender. */
export type Passage = { readonly passes: true } | { readonly passes: false; wait: number; isFirst: boolean };

/** Token buckets, one for each key. */
export class Throttle {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Takes a token for a key at a time (milliseconds of any steady clock); `wait` is in whole seconds, at least 1. */
  take(key: string, now: number): Passage {
    const { burst, perSecond } = this.#rate;
    const bucket = this.#buckets.get(key) ?? { tokens: burst, at: now, told: false };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    this.#buckets.set(key, bucket);
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      bucket.told = false;
      if (this.#buckets.size > MOST_KEYS) this.#forget(now);
      return { passes: true };
    }
    const isFirst = !bucket.told;
    bucket.told = true;
    return { passes: false, wait: Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond)), isFirst };
  }

  /** Keys that would be let through in full are as good as new. */
  #forget(now: number): void {
    const { burst, perSecond } = this.#rate;
    for (const [key, { tokens, at }] of this.#buckets)
      if (tokens + ((now - at) / 1000) * perSecond >= burst) this.#buckets.delete(key);
  }
}

import type { Knowledge } from '../knowledge/knowledge.ts';
import { skeleton } from './letters.ts';

/** Topics by the very words of their own questions and titles, however these are spelt. */
export class ByHeart {
  readonly #topics = new Map<string, string>();

  constructor({ topics }: Knowledge) {
    for (const { id, title, questions } of topics.values()) {
      const texts = [...Object.values(title), ...Object.values(questions).flat()];
      for (const text of texts) if (text) this.#topics.set(skeleton(text), id);
    }
  }

  /** The topic that has this text among its questions. */
  topicOf(text: string): string | undefined {
    return this.#topics.get(skeleton(text));
  }
}

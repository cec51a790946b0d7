/** Lets tests wait until a condition on changing state holds, without polling. */
export class Changes {
  readonly #watchers = new Set<() => void>();
  readonly #aborts = new Set<(reason: Error) => void>();

  /** To be called after every change of the state that is watched. */
  notify(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  /** Ends all waiting with an error. */
  abort(reason: string): void {
    for (const abort of [...this.#aborts]) abort(new Error(reason));
  }

  /**
   * The first value other than undefined that `look` gives, now or after a change.
   * @param patienceMs milliseconds before it rejects with the text `complaint` gives
   * @throws whatever `look` throws
   */
  until<T>(look: () => T | undefined, patienceMs: number, complaint: () => string): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const settle = (outcome: () => void): void => {
        clearTimeout(timer);
        this.#watchers.delete(watcher);
        this.#aborts.delete(abort);
        outcome();
      };
      const abort = (reason: Error): void => settle(() => reject(reason));
      const watcher = (): void => {
        try {
          const seen = look();
          if (seen !== undefined) settle(() => resolve(seen));
        } catch (error) {
          settle(() => reject(error));
        }
      };
      const late = (): void => abort(new Error(`${complaint()} (waited ${patienceMs} ms)`));
      const timer = setTimeout(late, patienceMs);
      this.#watchers.add(watcher);
      this.#aborts.add(abort);
      watcher();
    });
  }
}

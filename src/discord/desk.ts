import { Worker } from 'node:worker_threads';
import type { Homes } from '../bot.ts';
import type { Instant } from '../calendar.ts';
import type { Finding } from '../knowledge/finding.ts';
import type { Kind, Work } from './work.ts';

/** What a desk is opened on. */
export interface DeskData {
  /** The knowledge folder. */
  readonly folder: string;
  /** A fixed clock; the real one where absent. */
  readonly clock?: Instant | undefined;
  readonly homes?: Homes;
}

/** What is sent to the thread of a desk, and what it sends. */
export interface ToDesk<K extends Kind = Kind> {
  readonly id: number;
  readonly kind: K;
  readonly given: Work[K]['given'];
}
export type FromDesk =
  | { readonly id: number; readonly reply: Work[Kind]['reply'] }
  | { readonly id: number; readonly error: unknown }
  | { readonly opened: Opened };

/** What a thread found in the knowledge folder: no revision where it is faulty. */
interface Opened {
  readonly revision: string | undefined;
  readonly findings: readonly Finding[];
}

interface Waiting {
  resolve(reply: never): void;
  reject(error: unknown): void;
}

/** Milliseconds after which a thread that does not answer is given up. Answers take a hundredth of that. */
const PATIENCE = 2_000;

/** Starts the thread. Compiled, it is JavaScript; in development it is run as it is by tsx, which threads do not inherit. */
function startThread(workerData: DeskData): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./desk-thread.js', import.meta.url), { workerData });
  const source = new URL('./desk-thread.ts', import.meta.url).href;
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import('${source}'); })`;
  return new Worker(code, { eval: true, workerData });
}

/** The desk was lost before it answered. */
class DeskLost extends Error {}

/**
 * Answers from one revision of the knowledge, on a thread of its own: reading, checking and indexing another
 * revision, or a slow question, never keeps the connection to Discord waiting.
 */
export class Desk {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #lost: (error: unknown) => void;
  #next = 0;
  #retired = false;

  private constructor(
    worker: Worker,
    readonly revision: string,
    lost: (error: unknown) => void,
  ) {
    this.#worker = worker;
    this.#lost = lost;
  }

  /**
   * Opens a desk on a knowledge folder; without one where the knowledge is faulty. Findings come with both.
   * @param lost called when an open desk ends by itself or is given up
   */
  static async open(
    data: DeskData,
    lost: (error: unknown) => void,
  ): Promise<{ desk: Desk | undefined; findings: readonly Finding[] }> {
    const worker = startThread(data);
    const { revision, findings } = await new Promise<Opened>((resolve, reject) => {
      worker.once('message', (message: FromDesk) => {
        if ('opened' in message) resolve(message.opened);
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new DeskLost('the thread ended before it was ready')));
    });
    if (revision === undefined) {
      await worker.terminate();
      return { desk: undefined, findings };
    }
    const desk = new Desk(worker, revision, lost);
    desk.#listen();
    return { desk, findings };
  }

  /** It has neither been retired nor lost. */
  get isOpen(): boolean {
    return !this.#retired;
  }

  /**
   * The reply to one piece of work.
   * @throws what the work threw, or DeskLost
   */
  async do<K extends Kind>(kind: K, given: Work[K]['given']): Promise<Work[K]['reply']> {
    if (this.#retired) throw new DeskLost('the desk is no longer open');
    const id = this.#next++;
    const timer = setTimeout(() => this.#giveUp(new DeskLost(`no answer after ${PATIENCE} ms`)), PATIENCE);
    return new Promise<Work[K]['reply']>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, kind, given } satisfies ToDesk<K>);
    }).finally(() => clearTimeout(timer));
  }

  /** Takes no more work, and ends when what is under way has been answered. */
  async retire(): Promise<void> {
    this.#retired = true;
    if (this.#waiting.size === 0) await this.#worker.terminate();
  }

  #listen(): void {
    this.#worker.on('message', (message: FromDesk) => {
      if ('opened' in message) return;
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if ('error' in message) waiting?.reject(message.error);
      else waiting?.resolve(message.reply as never);
      if (this.#retired) void this.retire();
    });
    this.#worker.once('error', (error) => this.#giveUp(error));
    this.#worker.once('exit', () => this.#giveUp(new DeskLost('the thread ended')));
  }

  /** Everything that waits is told; the thread, which may hang, is ended. */
  #giveUp(error: unknown): void {
    if (this.#retired && this.#waiting.size === 0) return;
    const wasOpen = !this.#retired;
    this.#retired = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    void this.#worker.terminate();
    if (wasOpen) this.#lost(error);
  }
}

import { type Finding, hasErrors, printFinding } from '../knowledge/finding.ts';
import type { Logger } from '../log.ts';
import { Desk, type DeskData } from './desk.ts';
import type { Kind, Work } from './work.ts';

/**
 * Hands work to the desk that is open. A reload opens another desk beside it and then swaps the one reference:
 * answers under way end on the revision they began with, and a faulty state of the files changes nothing.
 */
export class Front {
  readonly #data: DeskData;
  readonly #log: Logger;
  readonly #failed: (error: unknown) => void;
  #desk: Desk;
  /** The findings that were last logged: the same ones are not logged again. */
  #told = '';
  /** Reloads run one after another; at most one waits. */
  #running: Promise<void> | undefined;
  #wanted = false;
  #closed = false;

  private constructor(desk: Desk, data: DeskData, log: Logger, failed: (error: unknown) => void) {
    this.#desk = desk;
    this.#data = data;
    this.#log = log;
    this.#failed = failed;
  }

  /**
   * Opens the first desk; undefined where the knowledge is faulty, every finding being logged.
   * @param failed called when no desk can be opened any more
   */
  static async open(
    data: DeskData,
    log: Logger,
    failed: (error: unknown) => void,
  ): Promise<Front | undefined> {
    let front: Front | undefined;
    const { desk, findings } = await Desk.open(data, (error) => front?.replace(error));
    if (!desk) {
      for (const finding of findings) logFinding(finding, log);
      return undefined;
    }
    front = new Front(desk, data, log, failed);
    front.#tell(findings);
    return front;
  }

  get revision(): string {
    return this.#desk.revision;
  }

  /** The reply to one piece of work. */
  do<K extends Kind>(kind: K, given: Work[K]['given']): Promise<Work[K]['reply']> {
    return this.#desk.do(kind, given);
  }

  /** Reads the files again. Calls during a reload make one more after it. */
  reload(): Promise<void> {
    this.#wanted = true;
    this.#running ??= this.#reloadAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** A desk that was lost is replaced by another one. */
  replace(error: unknown): void {
    if (this.#closed) return;
    this.#log.error({ error }, 'the answering thread was lost; another one is opened');
    void this.reload();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#desk.retire();
  }

  async #reloadAll(): Promise<void> {
    while (this.#wanted && !this.#closed) {
      this.#wanted = false;
      await this.#reload();
    }
  }

  async #reload(): Promise<void> {
    const started = performance.now();
    try {
      const { desk, findings } = await Desk.open(this.#data, (error) => this.replace(error));
      const isNews = this.#tell(findings);
      if (!desk) {
        // A lost desk and faulty files: nothing is left that could answer.
        if (!this.#desk.isOpen) return this.#failed(new Error('the knowledge files are faulty'));
        if (isNews)
          this.#log.error(
            { errors: findings.filter(({ level }) => level === 'error').length, revision: this.revision },
            'the knowledge files are faulty: the last good revision goes on answering',
          );
        return;
      }
      const old = this.#desk;
      this.#desk = desk;
      await old.retire();
      const ms = Math.round(performance.now() - started);
      this.#log.info({ revision: desk.revision, before: old.revision, ms }, 'knowledge reloaded');
    } catch (error) {
      if (!this.#desk.isOpen) return this.#failed(error);
      this.#log.error(
        { error },
        'the knowledge could not be reloaded: the last good revision goes on answering',
      );
    }
  }

  /** Logs findings once, however often the same state is read; whether there was anything new. */
  #tell(findings: readonly Finding[]): boolean {
    const all = findings.map(printFinding).join('\n');
    if (all === this.#told) return false;
    this.#told = all;
    for (const finding of findings) logFinding(finding, this.#log);
    return true;
  }
}

function logFinding(finding: Finding, log: Logger): void {
  const { file, line, path } = finding;
  const level = hasErrors([finding]) ? 'error' : 'warn';
  log[level]({ file, line, path }, `knowledge: ${printFinding(finding)}`);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Changes } from './changes.ts';

export interface BotLaunch {
  /** The whole environment of the child, PATH apart: nothing else is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** The script to run; `dist/src/main.js` unless told. */
  readonly entry?: string;
  readonly args?: readonly string[];
  /** Flags for node itself, such as `--import=tsx`. */
  readonly nodeArgs?: readonly string[];
  readonly cwd?: string;
}

export interface BotExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** From the signal, or from the start when it ended by itself, to the end. Milliseconds. */
  readonly ms: number;
}

/** How long a bot may take to end after a signal before it is killed, milliseconds. */
const KILL_AFTER_MS = 10_000;

/** Starts the bot as its own process. It does not outlive the test process. */
export function startBot(launch: BotLaunch): BotProcess {
  return new BotProcess(launch);
}

/** A running bot: its log lines as they come, and its end. */
export class BotProcess {
  readonly stdout: string[] = [];
  readonly stderr: string[] = [];
  /** Lines of both streams in the order they arrived. */
  readonly lines: string[] = [];
  /** Resolves when the process is gone and its output read. */
  readonly exited: Promise<BotExit>;
  readonly #child: ChildProcess;
  readonly #changes = new Changes();
  #since = Date.now();
  #exit: BotExit | undefined;

  constructor(launch: BotLaunch) {
    const { env, entry = 'dist/src/main.js', args = [], nodeArgs = [], cwd = process.cwd() } = launch;
    this.#child = spawn(process.execPath, [...nodeArgs, entry, ...args], {
      cwd,
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#collect(this.#child.stdout, this.stdout);
    this.#collect(this.#child.stderr, this.stderr);
    this.exited = this.#watchExit();
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get running(): boolean {
    return this.#exit === undefined;
  }

  /** Everything it wrote so far. */
  get output(): string {
    return this.lines.join('\n');
  }

  /**
   * The first line that contains the text or matches the pattern, past or to come.
   * @param timeoutMs milliseconds; rejects after that, or when the process ends without such a line
   * @param from index in `lines` to look from: `bot.lines.length` means only what is still to come
   */
  line(pattern: string | RegExp, timeoutMs = 10_000, from = 0): Promise<string> {
    const matches = (line: string): boolean =>
      typeof pattern === 'string' ? line.includes(pattern) : pattern.test(line);
    const look = (): string | undefined => {
      const line = this.lines.slice(from).find(matches);
      if (line === undefined && this.#exit) throw new Error(this.#complaint(pattern));
      return line;
    };
    return this.#changes.until(look, timeoutMs, () => this.#complaint(pattern));
  }

  /** Signals the process and resolves when it is gone; SIGKILL follows after 10 s. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<BotExit> {
    if (this.#exit) return this.#exit;
    this.#since = Date.now();
    this.#child.kill(signal);
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), KILL_AFTER_MS);
    const exit = await this.exited;
    clearTimeout(kill);
    return exit;
  }

  #collect(stream: Readable | null, into: string[]): void {
    if (!stream) return;
    createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
      into.push(line);
      this.lines.push(line);
      this.#changes.notify();
    });
  }

  #watchExit(): Promise<BotExit> {
    const killWithUs = (): boolean => this.#child.kill('SIGKILL');
    process.once('exit', killWithUs);
    return new Promise<BotExit>((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('close', (code, signal) => {
        process.off('exit', killWithUs);
        this.#exit = { code, signal, ms: Date.now() - this.#since };
        resolve(this.#exit);
        this.#changes.notify();
      });
    });
  }

  #complaint(pattern: string | RegExp): string {
    const end = this.#exit ? ` (it ended with code ${this.#exit.code}, signal ${this.#exit.signal})` : '';
    return `the bot wrote no line matching ${pattern}${end}; it wrote:\n${this.output}`;
  }
}

import type { Answer } from './answer.ts';
import type { BotRequest } from './bot-request.ts';

/** Which requests a fault strikes. */
export interface FaultRoute {
  readonly method?: string;
  /** A part of the path, or a pattern for it; paths look like `/interactions/1/token/callback`. */
  readonly path: string | RegExp;
}

/** What goes wrong. Exactly one of `answer`, `kill`, `silence` and `delayMs`. */
export interface Fault {
  /** Answer this instead. A number is a bare status with a body like Discord's. */
  readonly answer?: Answer | number;
  /** Kill the socket before answering. */
  readonly kill?: boolean;
  /** Never answer. */
  readonly silence?: boolean;
  /** Answer as usual, so many milliseconds late. */
  readonly delayMs?: number;
  /** How many requests it strikes; 1 unless told. */
  readonly times?: number;
  /** True: the request is carried out first, and only its answer is spoilt. */
  readonly taken?: boolean;
}

interface Planned {
  readonly route: FaultRoute;
  readonly fault: Fault;
  left: number;
}

/** The faults the stand-in is to commit, in the order they were planned. */
export class Faults {
  readonly #planned: Planned[] = [];

  /** Plans a fault for the next matching requests. Returns a function that calls it off. */
  plan(route: FaultRoute, fault: Fault): () => void {
    const planned: Planned = { route, fault, left: fault.times ?? 1 };
    this.#planned.push(planned);
    return () => {
      planned.left = 0;
    };
  }

  clear(): void {
    this.#planned.length = 0;
  }

  /** The fault that strikes this request, counted as used. */
  strike(request: BotRequest): Fault | undefined {
    const planned = this.#planned.find((one) => one.left > 0 && strikes(one.route, request));
    if (!planned) return undefined;
    planned.left -= 1;
    return planned.fault;
  }
}

function strikes(route: FaultRoute, request: BotRequest): boolean {
  if (route.method !== undefined && route.method !== request.method) return false;
  if (typeof route.path === 'string') return request.path.includes(route.path);
  return route.path.test(request.path);
}

/**
 * Carries a request out under a fault.
 * @param carryOut handles the request as usual
 * @returns the answer to send, 'kill' to drop the socket, 'silence' to leave it open
 */
export async function underFault(
  fault: Fault | undefined,
  carryOut: () => Answer,
): Promise<Answer | 'kill' | 'silence'> {
  if (!fault) return carryOut();
  const taken = fault.taken ? carryOut() : undefined;
  if (fault.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  if (fault.kill) return 'kill';
  if (fault.silence) return 'silence';
  if (typeof fault.answer === 'number') return bareStatus(fault.answer);
  return fault.answer ?? taken ?? carryOut();
}

function bareStatus(status: number): Answer {
  return { status, body: { code: 0, message: `${status}: planned by the test` } };
}

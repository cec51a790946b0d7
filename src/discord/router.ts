import { randomBytes } from 'node:crypto';
import { DiscordAPIError, type REST, Routes } from 'discord.js';
import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { languageOf, messagesIn } from '../language/language.ts';
import type { Logger } from '../log.ts';
import type { Front } from './front.ts';
import { Incoming, personOf } from './incoming.ts';
import { THROTTLE } from './limits.ts';
import { type Reply, say } from './respond.ts';
import { type Passage, Throttle } from './throttle.ts';

/** Discord no longer takes an answer: too late, or it has one already. Never a reason to answer again. */
const TOO_LATE = new Set<number | string>([10062, 40060]);

/** Who asked too much, and for how long they wait. */
export interface Wait {
  readonly who: 'person' | 'server';
  readonly seconds: number;
  readonly isFirst: boolean;
}

/**
 * The one way in for interactions: has them answered, sends the reply, and is the one place that replies when
 * something fails. The person gets a short error id, the log the cause.
 */
export class Router {
  readonly #front: Front;
  readonly #rest: REST;
  readonly #log: Logger;
  readonly #persons = new Throttle(THROTTLE.person);
  readonly #servers = new Throttle(THROTTLE.server);
  /** Answers that Discord no longer took, since the start. */
  #tooLate = 0;
  /** Persons whom not even the failure reply reached, since the start. */
  #unreached = 0;

  constructor(front: Front, rest: REST, log: Logger) {
    this.#front = front;
    this.#rest = rest;
    this.#log = log;
  }

  /** Answers an interaction as it came over the gateway. Never rejects. */
  async interaction({ token, ...given }: APIInteraction): Promise<void> {
    const { id: request, log } = this.begin();
    const started = performance.now();
    const send = (response: APIInteractionResponse) =>
      this.#rest.post(Routes.interactionCallback(given.id, token), { body: response, auth: false });
    const incoming = Incoming.parse(given);
    try {
      const reply = this.#refusal(incoming) ?? (await this.#front.do('interaction', incoming));
      await send(reply.response);
      if (reply.deletes) {
        const message = Routes.webhookMessage(given.application_id, token, '@original');
        await this.#rest.delete(message, { auth: false });
      }
      log.info({ ...reply.about, ms: Math.round(performance.now() - started) }, 'answered');
    } catch (error) {
      await this.failed(error, log, () => send(failureReply(incoming, request)));
    }
  }

  /** A log whose every line carries the short id that a person is given when something fails. */
  begin(): { id: string; log: Logger } {
    const id = randomBytes(3).toString('hex');
    return { id, log: this.#log.child({ request: id }) };
  }

  /** Logs a failure and has the person told, unless Discord says that they have an answer, or can have none. */
  async failed(error: unknown, log: Logger, tell: () => Promise<unknown>): Promise<void> {
    if (this.#isTooLate(error, log)) return;
    log.error({ error }, 'an answer failed');
    try {
      await tell();
    } catch (second) {
      if (this.#isTooLate(second, log)) return;
      this.#unreached += 1;
      log.error({ error: second, unreached: this.#unreached }, 'the failure reply was not taken either');
    }
  }

  /** Whether a person or their server has to wait. */
  wait(person: string | undefined, server: string | undefined): Wait | undefined {
    const now = performance.now();
    const asked: readonly ['person' | 'server', Passage | undefined][] = [
      ['person', person ? this.#persons.take(person, now) : undefined],
      ['server', server ? this.#servers.take(server, now) : undefined],
    ];
    for (const [who, passage] of asked) {
      if (passage && !passage.passes) return { who, seconds: passage.wait, isFirst: passage.isFirst };
    }
    return undefined;
  }

  /** What somebody types costs little and cannot be told to wait. */
  #refusal(incoming: Incoming): Reply | undefined {
    if (incoming.type === InteractionType.ApplicationCommandAutocomplete) return undefined;
    const wait = this.wait(personOf(incoming), incoming.guild_id);
    if (!wait) return undefined;
    const text = messagesIn(languageOf(incoming.locale)).wait(wait);
    return { ...say(text), about: { kind: 'wait', name: wait.who } };
  }

  #isTooLate(error: unknown, log: Logger): boolean {
    if (!(error instanceof DiscordAPIError) || !TOO_LATE.has(error.code)) return false;
    this.#tooLate += 1;
    log.warn({ code: error.code, count: this.#tooLate }, 'Discord no longer took the answer');
    return true;
  }
}

function failureReply({ type, locale }: Incoming, id: string): APIInteractionResponse {
  if (type === InteractionType.ApplicationCommandAutocomplete) {
    return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } };
  }
  return say(messagesIn(languageOf(locale)).failure({ id })).response;
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type APIMessage, GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import type { Answer } from './answer.ts';
import { type BotRequest, readRequest } from './bot-request.ts';
import { Channels } from './channels.ts';
import type { CommandPart } from './command-rules.ts';
import { Commands } from './commands.ts';
import { Faults, underFault } from './faults.ts';
import type { Finding } from './finding.ts';
import { Gateway, type GatewaySettings } from './gateway.ts';
import { type Identity, makeIdentity } from './identity.ts';
import type { Interaction } from './interaction.ts';
import { DISCORD_CLOCK, type InteractionClock, Interactions } from './interactions.ts';
import { wireCopy } from './json.ts';
import { JUDGES, judgeRefusal } from './judge.ts';
import { Person, type PersonSeed } from './person.ts';
import { carryOut, findRoute, makeRoutes, type Route } from './routes.ts';
import { type Guild, type GuildSeed, guildCreate, makeGuild, World } from './world.ts';

export interface LoopbackOptions extends GatewaySettings, Partial<InteractionClock> {
  /** The bot token that is right. */
  readonly token?: string;
  readonly applicationId?: string;
  /** One server named "Test Server" unless told. */
  readonly guilds?: readonly GuildSeed[];
  /** 0, a free one, unless told. */
  readonly port?: number;
}

/** A request of the bot with what came of it. */
export interface RecordedRequest extends BotRequest {
  /** HTTP status sent; undefined while there is none or when the socket was killed. */
  status?: number;
  /** The JSON that was sent back. */
  answer?: unknown;
}

const DEFAULT_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.loopback.not-a-real-token';

/**
 * Discord on this machine: HTTP and gateway on one port of 127.0.0.1, for bots under test.
 * It refuses what Discord refuses and notes each such fault in `violations`.
 * Not there: channels' other endpoints, several shards, gateway compression, rate limits but by `faults`.
 */
export class LoopbackDiscord {
  readonly world = new World();
  readonly faults = new Faults();
  readonly requests: RecordedRequest[] = [];
  /** What the bot sent that Discord would refuse, and what the stand-in itself answered wrongly. */
  readonly violations: string[] = [];
  readonly identity: Identity;
  readonly commands: Commands;
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  readonly channels: Channels;
  readonly #server: Server;
  readonly #routes: readonly Route[];
  readonly #origin: string;

  private constructor(server: Server, options: LoopbackOptions) {
    const { port } = server.address() as AddressInfo;
    const clock = {
      ackWindowMs: options.ackWindowMs ?? DISCORD_CLOCK.ackWindowMs,
      tokenLifetimeMs: options.tokenLifetimeMs ?? DISCORD_CLOCK.tokenLifetimeMs,
    };
    this.#server = server;
    this.#origin = `http://127.0.0.1:${port}`;
    this.world.guilds.push(...(options.guilds ?? [{}]).map(makeGuild));
    this.identity = makeIdentity(options.token ?? DEFAULT_TOKEN, options.applicationId);
    this.commands = new Commands(this.identity.applicationId);
    this.gateway = new Gateway(`ws://127.0.0.1:${port}/gateway`, this.world, this.identity, options);
    this.interactions = new Interactions(this.world, this.identity, this.#origin, clock);
    this.channels = new Channels(this.world, this.identity);
    this.#routes = makeRoutes({ ...this, gatewayUrl: this.gateway.url });
    server.on('request', (request, response) => void this.#serve(request, response));
    server.on('upgrade', (request, socket, head) => this.gateway.upgrade(request, socket, head));
  }

  /** Starts listening on 127.0.0.1. */
  static async start(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    return new LoopbackDiscord(server, options);
  }

  /** For the bot: `http://127.0.0.1:PORT/api`. */
  get apiBase(): string {
    return `${this.#origin}/api`;
  }

  get token(): string {
    return this.identity.token;
  }

  get applicationId(): string {
    return this.identity.applicationId;
  }

  get guilds(): readonly Guild[] {
    return this.world.guilds;
  }

  /** The environment a bot needs to come here. */
  get env(): Record<string, string> {
    return {
      DISCORD_TOKEN: this.token,
      DISCORD_APPLICATION_ID: this.applicationId,
      DISCORD_API_BASE: this.apiBase,
    };
  }

  /** Ends all connections and all waiting. */
  async stop(): Promise<void> {
    this.gateway.stop();
    this.interactions.abort();
    this.channels.abort();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The bot is added to a server while it runs. */
  addGuild(seed: GuildSeed = {}): Guild {
    const guild = makeGuild(seed);
    this.world.guilds.push(guild);
    if (guild.hasBot) {
      const data = guildCreate(guild, this.identity.user);
      this.gateway.dispatch(GatewayDispatchEvents.GuildCreate, data, GatewayIntentBits.Guilds);
    }
    return guild;
  }

  /**
   * Registers commands as a PUT of the bot would, replacing those there are.
   * @throws Error with the findings when Discord would refuse them
   */
  register(declared: readonly object[], guildId = ''): void {
    const commands = wireCopy(declared) as readonly CommandPart[];
    const findings = JUDGES.commandSet.request(commands);
    if (findings.length > 0) throw new Error(findings.map(inWords).join('\n'));
    this.commands.replaceAll(commands, guildId);
  }

  /**
   * Somebody who talks to the bot.
   * @param guild the server they do it in, the first one unless told; null for a direct message with the bot
   */
  person(guild: Guild | null | undefined = this.world.guilds[0], seed: PersonSeed = {}): Person {
    return new Person(this, guild ?? null, seed);
  }

  /** The present state of a message; undefined when it was deleted. */
  message(id: string): APIMessage | undefined {
    return this.world.messages.get(id);
  }

  /** The interaction a message of the bot came of. */
  interactionOf(message: APIMessage): Interaction {
    const interaction = this.interactions.byId(message.interaction_metadata?.id ?? '');
    if (!interaction) throw new Error(`message ${message.id} came of no interaction`);
    return interaction;
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    try {
      const request: RecordedRequest = await readRequest(incoming);
      this.requests.push(request);
      const fault = this.faults.strike(request);
      const answer = await underFault(fault, () => this.#carryOut(request));
      if (answer === 'silence') return;
      if (answer === 'kill') return void incoming.socket.destroy();
      request.status = answer.status;
      request.answer = answer.body;
      reply(outgoing, answer);
    } catch (error) {
      if (!incoming.destroyed)
        this.violations.push(`the stand-in failed on ${incoming.url}: ${String(error)}`);
      incoming.socket.destroy();
    }
  }

  #carryOut(request: BotRequest): Answer {
    const answer = carryOut(this.#routes, request, this.token);
    const at = `${request.method} ${request.path}`;
    for (const one of answer.findings ?? []) this.violations.push(`${at}: ${inWords(one)}`);
    for (const one of this.#judgeAnswer(request, answer))
      this.violations.push(`answer to ${at}: ${inWords(one)}`);
    return answer;
  }

  #judgeAnswer(request: BotRequest, answer: Answer): readonly Finding[] {
    if (answer.status >= 400) return judgeRefusal(answer.body);
    if (answer.body === undefined) return [];
    return findRoute(this.#routes, request)?.route.judge.answer?.(answer.body) ?? [];
  }
}

function reply(outgoing: ServerResponse, { status, body, headers }: Answer): void {
  if (body === undefined) outgoing.writeHead(status, headers).end();
  else if (Buffer.isBuffer(body)) outgoing.writeHead(status, headers).end(body);
  else
    outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function inWords({ at, code, message }: Finding): string {
  return `${at === '' ? '(whole)' : at}: ${message} (${code})`;
}

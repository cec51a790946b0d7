import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayIdentifyData,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewayReadyDispatchData,
  type GatewayReceivePayload,
  type GatewayResumeData,
} from 'discord-api-types/v10';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { Changes } from './changes.ts';
import type { Identity } from './identity.ts';
import { isObject } from './json.ts';
import { snowflake } from './snowflake.ts';
import { guildCreate, NO_FLAGS, type World } from './world.ts';

export interface GatewaySettings {
  /** Milliseconds between heartbeats asked of the bot; 41 250 as with Discord unless told. */
  readonly heartbeatMs?: number;
  /** The privileged intents switched on for the app (members 2, presences 256, message content 32768); none unless told. */
  readonly privilegedIntents?: number;
}

/** A session outlives its socket: what is dispatched meanwhile is replayed on RESUME. */
interface Session {
  readonly id: string;
  readonly intents: number;
  readonly sent: { readonly s: number; readonly text: string }[];
  socket: WebSocket | undefined;
}

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

type CloseReason = readonly [code: GatewayCloseCodes, text: string];

const REASONS = {
  undecodable: [GatewayCloseCodes.DecodeError, 'Error while decoding payload.'],
  notAuthenticated: [GatewayCloseCodes.NotAuthenticated, 'Not authenticated.'],
  wrongToken: [GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.'],
  alreadyAuthenticated: [GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.'],
  invalidSeq: [GatewayCloseCodes.InvalidSeq, 'Invalid seq.'],
  invalidIntents: [GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).'],
  disallowedIntents: [GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).'],
} as const satisfies Record<string, CloseReason>;

/** Discord's gateway: one shard, JSON, no compression. */
export class Gateway {
  /** Every IDENTIFY that was accepted. */
  readonly identifies: GatewayIdentifyData[] = [];
  /** How many RESUMEs were accepted. */
  resumes = 0;
  heartbeats = 0;
  /** True: heartbeats are no longer answered, as with a zombie connection. */
  isDeaf = false;
  /** True: connections are refused with 503, as when the gateway is down. */
  isDown = false;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sockets = new Set<WebSocket>();
  readonly #sessions = new Map<string, Session>();
  readonly #changes = new Changes();

  /** @param url `ws://127.0.0.1:PORT/gateway` */
  constructor(
    readonly url: string,
    private readonly world: World,
    private readonly identity: Identity,
    private readonly settings: GatewaySettings,
  ) {}

  /** True when a bot has a session with a live socket. */
  get isConnected(): boolean {
    return [...this.#sessions.values()].some((session) => session.socket !== undefined);
  }

  /** Waits until a bot has identified or resumed. */
  async connected(patienceMs = 10_000): Promise<void> {
    const look = (): true | undefined => (this.isConnected ? true : undefined);
    await this.#changes.until(look, patienceMs, () => 'no bot connected to the gateway');
  }

  /** Waits until so many IDENTIFYs and RESUMEs were accepted since the start. */
  async sessionsOpened(count: number, patienceMs = 10_000): Promise<void> {
    const opened = (): number => this.identifies.length + this.resumes;
    const look = (): true | undefined => (opened() >= count ? true : undefined);
    await this.#changes.until(look, patienceMs, () => `${opened()} of ${count} sessions were opened`);
  }

  /**
   * Sends an event to every session that has the intent; sessions without a socket get it on RESUME.
   * @returns how many sessions it went to
   */
  dispatch(event: string, data: unknown, intent = 0): number {
    const sessions = [...this.#sessions.values()].filter((session) => (session.intents & intent) === intent);
    for (const session of sessions) send(session, event, data);
    return sessions.length;
  }

  /** Closes all sockets with this code; the sessions can be resumed. */
  close(code: number, reason = ''): void {
    for (const socket of this.#sockets) socket.close(code, reason);
  }

  /** Drops all sockets without a word; the sessions can be resumed. */
  drop(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  /** Opcode 7: the bot is to reconnect and resume. */
  askToReconnect(): void {
    for (const socket of this.#sockets) sendRaw(socket, { op: GatewayOpcodes.Reconnect });
  }

  /** Opcode 9. Not resumable: the sessions are forgotten and the bot must identify anew. */
  invalidate(isResumable = false): void {
    for (const socket of this.#sockets)
      sendRaw(socket, { op: GatewayOpcodes.InvalidSession, d: isResumable });
    if (!isResumable) this.#sessions.clear();
  }

  /** Forgets all sessions without a word: a later RESUME is answered with opcode 9. */
  forget(): void {
    this.#sessions.clear();
  }

  /** Takes an HTTP upgrade over as a gateway connection. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.isDown) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (ws) => this.#greet(ws));
  }

  stop(): void {
    this.drop();
    this.#sessions.clear();
    this.#changes.abort('the loopback Discord was stopped');
    this.#server.close();
  }

  #greet(socket: WebSocket): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('message', (data) => this.#receive(socket, data));
    socket.on('close', (code) => this.#lose(socket, code));
    sendRaw(socket, {
      op: GatewayOpcodes.Hello,
      d: { heartbeat_interval: this.settings.heartbeatMs ?? 41_250 },
    });
  }

  /** A bot that closes with 1000 or 1001 gives its session up. */
  #lose(socket: WebSocket, code: number): void {
    this.#sockets.delete(socket);
    const session = this.#sessionOf(socket);
    if (!session) return;
    session.socket = undefined;
    if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    this.#changes.notify();
  }

  #receive(socket: WebSocket, data: RawData): void {
    const payload = parsePayload(data);
    if (!payload) return void socket.close(...REASONS.undecodable);
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        this.heartbeats += 1;
        if (!this.isDeaf) sendRaw(socket, { op: GatewayOpcodes.HeartbeatAck });
        break;
      case GatewayOpcodes.Identify:
        this.#identify(socket, payload.d as Partial<GatewayIdentifyData>);
        break;
      case GatewayOpcodes.Resume:
        this.#resume(socket, payload.d as Partial<GatewayResumeData>);
        break;
      default:
        if (!this.#sessionOf(socket)) socket.close(...REASONS.notAuthenticated);
    }
  }

  #identify(socket: WebSocket, data: Partial<GatewayIdentifyData>): void {
    const reason = this.#sessionOf(socket) ? REASONS.alreadyAuthenticated : this.#identifyFault(data);
    if (reason) socket.close(...reason);
    else this.#open(socket, data as GatewayIdentifyData);
  }

  #identifyFault({ token, intents, properties }: Partial<GatewayIdentifyData>): CloseReason | undefined {
    if (!isObject(properties)) return REASONS.undecodable;
    if (token !== this.identity.token) return REASONS.wrongToken;
    if (intents === undefined || !Number.isInteger(intents)) return REASONS.invalidIntents;
    const isAllowed = (intents & PRIVILEGED & ~(this.settings.privilegedIntents ?? 0)) === 0;
    return isAllowed ? undefined : REASONS.disallowedIntents;
  }

  #open(socket: WebSocket, data: GatewayIdentifyData): void {
    for (const [id, old] of this.#sessions) if (!old.socket) this.#sessions.delete(id);
    const session: Session = { id: `session-${snowflake()}`, intents: data.intents, sent: [], socket };
    this.#sessions.set(session.id, session);
    this.identifies.push(data);
    send(session, GatewayDispatchEvents.Ready, this.#ready(session));
    if ((data.intents & GatewayIntentBits.Guilds) !== 0) {
      for (const guild of this.world.guilds.filter((one) => one.hasBot)) {
        send(session, GatewayDispatchEvents.GuildCreate, guildCreate(guild, this.identity.user));
      }
    }
    this.#changes.notify();
  }

  #ready(session: Session): GatewayReadyDispatchData {
    const guilds = this.world.guilds.filter((guild) => guild.hasBot);
    return {
      v: 10,
      user: this.identity.user,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard: [0, 1],
      application: { id: this.identity.applicationId, flags: NO_FLAGS, flags_new: '0' },
    };
  }

  #resume(socket: WebSocket, data: Partial<GatewayResumeData>): void {
    const { token, session_id: id = '', seq = 0 } = data;
    if (token !== this.identity.token) return void socket.close(...REASONS.wrongToken);
    const session = this.#sessions.get(id);
    if (!session) return void sendRaw(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    if (seq > session.sent.length) return void socket.close(...REASONS.invalidSeq);
    session.socket?.terminate();
    session.socket = socket;
    this.resumes += 1;
    for (const missed of session.sent.filter(({ s }) => s > seq)) socket.send(missed.text);
    send(session, GatewayDispatchEvents.Resumed, {});
    this.#changes.notify();
  }

  #sessionOf(socket: WebSocket): Session | undefined {
    return [...this.#sessions.values()].find((session) => session.socket === socket);
  }
}

/** Puts an event on a session's record, and on its socket if it has one. */
function send(session: Session, event: string, data: unknown): void {
  const s = session.sent.length + 1;
  const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event, s, d: data });
  session.sent.push({ s, text });
  session.socket?.send(text);
}

function sendRaw(socket: WebSocket, payload: Partial<GatewayReceivePayload>): void {
  socket.send(JSON.stringify({ t: null, s: null, d: null, ...payload }));
}

function parsePayload(data: RawData): { op: number; d: unknown } | undefined {
  try {
    const payload: unknown = JSON.parse(String(data));
    return isObject(payload) && typeof payload.op === 'number' ? { op: payload.op, d: payload.d } : undefined;
  } catch {
    return undefined;
  }
}

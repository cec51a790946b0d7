import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { LoopbackDiscord } from './loopback.ts';

interface Frame {
  readonly op: number;
  readonly t: string | null;
  readonly d: unknown;
}

let discord: LoopbackDiscord;

beforeAll(async () => {
  discord = await LoopbackDiscord.start({ heartbeatMs: 1000 });
});

afterAll(() => discord.stop());

/** A bare gateway client: says these things after HELLO; ends with the close code, or when `enough` frames came. */
function talk(
  says: readonly object[],
  enough = Number.POSITIVE_INFINITY,
): Promise<{ frames: Frame[]; code: number }> {
  const socket = new WebSocket(discord.gateway.url);
  const frames: Frame[] = [];
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', (code) => resolve({ frames, code }));
    socket.on('message', (data) => {
      frames.push(JSON.parse(String(data)) as Frame);
      if (frames.length === 1) for (const one of says) socket.send(JSON.stringify(one));
      if (frames.length >= enough) socket.close(4200);
    });
  });
}

function identify(changes: object): object {
  const d = { token: discord.token, intents: GatewayIntentBits.Guilds, properties: {}, ...changes };
  return { op: GatewayOpcodes.Identify, d };
}

it.each([
  ['a wrong token', () => [identify({ token: 'x' })], 4004],
  ['a missing intents field', () => [identify({ intents: undefined })], 4013],
  ['a privileged intent', () => [identify({ intents: GatewayIntentBits.MessageContent })], 4014],
  ['anything before IDENTIFY', () => [{ op: GatewayOpcodes.PresenceUpdate, d: {} }], 4003],
  ['a second IDENTIFY', () => [identify({}), identify({})], 4005],
  [
    'a RESUME with a wrong token',
    () => [{ op: GatewayOpcodes.Resume, d: { token: 'x', session_id: '', seq: 0 } }],
    4004,
  ],
])('closes on %s', async (_name, says, code) => {
  expect((await talk(says())).code).toBe(code);
});

it('greets, acknowledges heartbeats, replays and resumes', async () => {
  const first = await talk([{ op: GatewayOpcodes.Heartbeat, d: null }, identify({})], 4);
  expect(first.frames.map((frame) => frame.t ?? frame.op)).toEqual([10, 11, 'READY', 'GUILD_CREATE']);
  const { session_id: id } = (first.frames[2]?.d ?? {}) as { session_id?: string };
  const resume = { op: GatewayOpcodes.Resume, d: { token: discord.token, session_id: id, seq: 1 } };
  const second = await talk([resume], 3);
  expect(second.frames.map((frame) => frame.t)).toEqual([null, 'GUILD_CREATE', 'RESUMED']);
  discord.gateway.forget();
  const third = await talk([resume], 2);
  expect(third.frames[1]).toMatchObject({ op: GatewayOpcodes.InvalidSession, d: false });
});

it('refuses connections while down', async () => {
  discord.gateway.isDown = true;
  await expect(talk([])).rejects.toThrow('503');
  discord.gateway.isDown = false;
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ServedBot, serveBot, textOf } from './served-bot.ts';

const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
cpSync('knowledge', folder, { recursive: true });

let served: ServedBot;
beforeAll(async () => {
  served = await serveBot({ guilds: [{}, { name: 'Quiet' }] }, { KNOWLEDGE_DIR: folder });
}, 60_000);
afterEach(() => served.discord.faults.clear());
afterAll(async () => {
  await served.end();
  rmSync(folder, { recursive: true });
});

const ask = (crossing = 'Vaalimaa') =>
  served.discord.person().slash('crossing', { sub: 'status', options: { crossing } });
const start = (server = 0) =>
  served.discord
    .person(served.discord.guilds[server])
    .startSlash('crossing', { sub: 'status', options: { crossing: 'Vaalimaa' } });
const CALLBACK = { method: 'POST', path: '/callback' };

describe('when Discord', () => {
  it('answers 500 to a reply, it is sent again and arrives', async () => {
    served.discord.faults.plan(CALLBACK, { answer: 500, times: 2 });
    expect(textOf(await ask())).toContain('Vaalimaa is closed');
  });

  it('answers 500 until it is given up, the person gets a short id and the log the cause', async () => {
    served.discord.faults.plan(CALLBACK, { answer: 500, times: 4 });
    const text = textOf(await ask());
    const id = /this id: ([0-9a-f]{6})/.exec(text)?.[1];
    expect(id).toBeDefined();
    expect(text).not.toMatch(/at .+:\d+|Error/);
    expect(await served.bot.line(`"request":"${id}"`)).toContain('"status":500');
  });

  it('says that it is too late, that is counted and nothing is answered again', async () => {
    const from = served.bot.lines.length;
    const answer = { status: 404, body: { code: 10062, message: 'Unknown interaction' } };
    served.discord.faults.plan(CALLBACK, { answer });
    start();
    const line = await served.bot.line('no longer took', 5_000, from);
    expect(line).toContain('"code":10062');
    expect(line).toMatch(/"count":\d+/);
    expect(served.bot.lines.slice(from).join()).not.toContain('an answer failed');
  });

  it('takes a reply and kills the socket before it says so, the person has one answer', async () => {
    served.discord.faults.plan(CALLBACK, { kill: true, taken: true });
    const interaction = start();
    expect(textOf(await interaction.message())).toContain('Vaalimaa is closed');
  });

  it('answers 429 with a time to wait, the reply is sent after it', async () => {
    const body = { message: 'You are being rate limited.', retry_after: 0.3, global: false };
    const answer = { status: 429, body, headers: { 'retry-after': '0.3' } };
    served.discord.faults.plan(CALLBACK, { answer });
    expect(textOf(await ask())).toContain('Vaalimaa is closed');
  });

  it('does not answer at all, the reply is given up in time to be sent again within the three seconds', async () => {
    served.discord.faults.plan(CALLBACK, { silence: true });
    expect(textOf(await ask())).toContain('Vaalimaa is closed');
  });

  it('answers too late to the reply, which it has taken, the person has one answer', async () => {
    const from = served.bot.lines.length;
    served.discord.faults.plan(CALLBACK, { delayMs: 3_200, taken: true });
    expect(textOf(await start().message())).toContain('Vaalimaa is closed');
    expect(await served.bot.line('no longer took', 10_000, from)).toContain('"code":40060');
  }, 15_000);

  it.each([
    ['asks to connect again', () => served.discord.gateway.askToReconnect()],
    ['closes the gateway with 4000', () => served.discord.gateway.close(4000)],
    ['ends the session', () => served.discord.gateway.invalidate()],
    ['closes the gateway with 4009', () => served.discord.gateway.close(4009)],
  ])(
    '%s, the bot is back by itself and answers',
    async (_, happens) => {
      const { gateway } = served.discord;
      const before = gateway.identifies.length + gateway.resumes;
      happens();
      await gateway.sessionsOpened(before + 1, 15_000);
      expect(textOf(await ask('Niirala'))).toContain('Niirala is closed');
    },
    20_000,
  );

  it('has its gateway down, the bot tries until it is up again', async () => {
    const { gateway } = served.discord;
    const before = gateway.identifies.length + gateway.resumes;
    gateway.isDown = true;
    gateway.drop();
    await new Promise((done) => setTimeout(done, 1_200));
    gateway.isDown = false;
    await gateway.sessionsOpened(before + 1, 15_000);
    expect(textOf(await ask('Niirala'))).toContain('Niirala is closed');
  }, 20_000);

  it('drops the gateway connection, it is resumed and what came meanwhile is answered', async () => {
    served.discord.gateway.drop();
    expect(textOf(await ask('Salla'))).toContain('Salla is closed');
    expect(served.discord.gateway.resumes).toBeGreaterThan(0);
  });
});

describe('the knowledge files', () => {
  const salla = join(folder, 'fi-ru/crossings/salla.yaml');
  const good = readFileSync(salla, 'utf8');

  it('are read again when they change, without a restart', async () => {
    const from = served.bot.lines.length;
    writeFileSync(salla, `${good}\n# a remark\n`);
    const line = await served.bot.line('knowledge reloaded', 20_000, from);
    const { revision } = JSON.parse(line) as { revision: string };
    expect(textOf(await ask())).toContain(`Knowledge ${revision}`);
  }, 30_000);

  it('that are faulty leave the last good revision answering, and every finding is logged once', async () => {
    const before = /Knowledge (\w+)/.exec(textOf(await ask()))?.[1];
    const from = served.bot.lines.length;
    writeFileSync(salla, good.replace('kind: road', 'kind: rode'));
    await served.bot.line('the last good revision goes on answering', 20_000, from);
    expect(textOf(await ask())).toContain(`Knowledge ${before}`);
    const findings = served.bot.lines.slice(from).filter((line) => line.includes('salla.yaml'));
    expect(findings).toHaveLength(1);
    const mended = served.bot.lines.length;
    writeFileSync(salla, good);
    await served.bot.line('knowledge reloaded', 20_000, mended);
  }, 60_000);

  it('change under load, and everybody is answered', async () => {
    const from = served.bot.lines.length;
    writeFileSync(salla, `${good}\n# another remark\n`);
    let reloaded = false;
    void served.bot.line('knowledge reloaded', 20_000, from).then(() => {
      reloaded = true;
    });
    const texts: string[] = [];
    while (!reloaded) texts.push(textOf(await ask()));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => !/Vaalimaa is closed|Please try again/.test(text))).toEqual([]);
  }, 60_000);
});

it('asked to stop in the middle of a reply, the bot ends the reply first', async () => {
  served.discord.faults.plan(CALLBACK, { delayMs: 800 });
  // In a server that has asked nothing yet.
  const interaction = start(1);
  await new Promise((done) => setTimeout(done, 200));
  const exit = served.bot.stop();
  expect(textOf(await interaction.message())).toContain('Vaalimaa is closed');
  expect(await exit).toMatchObject({ code: 0 });
});

it('nothing that was sent was refused by Discord, and no secret was logged', () => {
  expect(served.discord.violations).toEqual([]);
  expect(served.bot.output).not.toContain(served.discord.token);
  for (const { path } of served.discord.requests) {
    const token = /^\/interactions\/\d+\/([^/]+)\/callback$/.exec(path)?.[1];
    if (token) expect(served.bot.output).not.toContain(token);
  }
});

describe('when Discord closes the gateway for good', () => {
  it.each([4004, 4014])(
    'with %i, the bot says so in one fatal line and ends with exit code 1',
    async (code) => {
      const other = await serveBot();
      other.discord.gateway.close(code);
      expect(await other.bot.exited).toMatchObject({ code: 1 });
      expect(other.bot.lines.filter((line) => line.includes('"level":"fatal"'))).toHaveLength(1);
      await other.end();
    },
    30_000,
  );
});

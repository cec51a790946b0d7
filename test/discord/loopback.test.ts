import { type Client, DiscordAPIError, REST, Routes } from 'discord.js';
import {
  type APIMessage,
  ApplicationCommandOptionType,
  InteractionType,
  Locale,
  MessageFlags,
} from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LoopbackDiscord } from './loopback.ts';
import { startTinyBot, TINY_COMMANDS } from './tiny-bot.ts';

let discord: LoopbackDiscord;
let client: Client<true>;
const errors: unknown[] = [];

beforeAll(async () => {
  discord = await LoopbackDiscord.start({
    ackWindowMs: 300,
    guilds: [{ locale: Locale.Finnish }, { hasBot: false }],
  });
  const rest = new REST({ api: discord.apiBase }).setToken(discord.token);
  await rest.put(Routes.applicationCommands(discord.applicationId), { body: TINY_COMMANDS });
  client = await startTinyBot(discord, errors);
});

afterEach(() => {
  discord.faults.clear();
  errors.length = 0;
  discord.violations.length = 0;
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

describe('a bot on the loopback Discord', () => {
  it('sees its server', () => {
    expect([...client.guilds.cache.values()].map((guild) => guild.preferredLocale)).toEqual([Locale.Finnish]);
    expect(discord.gateway.identifies).toHaveLength(1);
  });

  it('registers, reads and deletes commands', async () => {
    expect(discord.commands.all().map((command) => command.name)).toEqual(['crossing', 'Explain', 'kick']);
    const guildId = discord.guilds[0]?.id ?? '';
    const made = await client.application.commands.create({ name: 'local', description: 'Here' }, guildId);
    await client.application.commands.edit(made, { description: 'There' }, guildId);
    const fetched = await client.application.commands.fetch({ guildId, withLocalizations: true });
    expect(fetched.map((command) => command.description)).toEqual(['There']);
    await client.application.commands.delete(made, guildId);
    expect(discord.commands.all(guildId)).toEqual([]);
    await client.application.fetch();
    expect(discord.violations).toEqual([]);
  });

  it('replies with embed, buttons and menu', async () => {
    const message = await discord
      .person()
      .slash('crossing', { sub: 'status', options: { crossing: 'Vaalimaa' } });
    expect(message.embeds[0]).toMatchObject({ title: 'Vaalimaa', type: 'rich' });
    expect(message.mention_everyone).toBe(false);
    expect(message.interaction_metadata?.user.username).toBe('somebody');
    expect(discord.violations).toEqual([]);
  });

  it('updates on a button and a menu', async () => {
    const person = discord.person(undefined, { locale: Locale.German });
    const message = await person.slash('crossing', { sub: 'status' });
    const pressed = await person.click(message, 'Again');
    expect(pressed).toMatchObject({ id: message.id, content: 'pressed in de/fi' });
    const picked = await discord.person().select(pressed, 'Other crossings', 'Niirala');
    expect(picked).toMatchObject({ id: message.id, content: 'picked niirala', components: [] });
    await expect(person.click(message, 'Again')).rejects.toThrow('has no Again');
  });

  it('defers, edits, follows up', async () => {
    const person = discord.person();
    const interaction = person.startSlash('crossing', { sub: 'later' });
    const message = await interaction.message();
    expect(message.content).toBe('now');
    expect(message.flags).toBe(MessageFlags.Ephemeral);
    const followUp = await interaction.followUp();
    expect(await interaction.edited(followUp)).toMatchObject({ content: 'and then some' });
    await interaction.changes.until(
      () => person.sees(message)?.content === 'at last' || undefined,
      1000,
      () => 'no edit',
    );
    expect(discord.person().sees(message)).toBeUndefined();
    expect(discord.violations).toEqual([]);
  });

  it('deletes its reply', async () => {
    const interaction = discord.person().startSlash('crossing', { sub: 'lines' });
    const message = await interaction.message();
    const followUp = await interaction.followUp();
    expect(followUp.content).toBe(`after ${message.id}`);
    await interaction.deleted(message);
    expect(discord.violations).toEqual([]);
  });

  it('uploads a file', async () => {
    const message = await discord.person().slash('crossing', { sub: 'upload' });
    const attachment = message.attachments[0];
    expect(attachment).toMatchObject({ filename: 'map.svg', description: 'A map', size: 6 });
    expect(message.embeds[0]?.image?.url).toBe(attachment?.url);
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('<svg/>');
    expect(discord.violations).toEqual([]);
  });

  it('answers autocomplete in the person’s language', async () => {
    const choices = await discord
      .person(undefined, { locale: Locale.Finnish })
      .autocomplete('crossing', 'status', 'crossing', 'vaa');
    expect(choices).toEqual([{ name: 'Suomi', value: 'vaalimaa' }]);
    const [english] = await discord.person().autocomplete('crossing', 'status', 'crossing', 'vaa');
    expect(english?.name).toBe('Vaalimaa (vaa)');
  });

  it('opens a modal and takes its answers', async () => {
    const person = discord.person();
    const shown = await person.startSlash('crossing', { sub: 'form' }).modal();
    const message = await person.modal(shown, { Note: 'hello' });
    expect(message.content).toBe('wrote hello');
    await expect(person.slash('crossing', { sub: 'form' })).rejects.toThrow('a modal came');
    expect(discord.violations).toEqual([]);
  });

  it('answers in direct messages, private channels and menus', async () => {
    for (const person of [
      discord.person(null),
      discord.person(null, { isElsewhere: true }),
      discord.person(discord.guilds[1]),
    ]) {
      const message = await person.slash('crossing', { sub: 'status' });
      expect(message.channel_id).toBe(person.channel.id);
      const note = await person.messageCommand('Explain', person.say('what?'));
      expect(note).toMatchObject({ content: '«what?»', flags: MessageFlags.Ephemeral });
    }
    expect(discord.violations).toEqual([]);
  });

  it('offers a command only to those who may use it', async () => {
    const target = discord.person();
    const options = { whom: target.id };
    await expect(discord.person().slash('kick', { options })).rejects.toThrow('not offered');
    await expect(discord.person(null).slash('kick', { options })).rejects.toThrow('not offered in context');
    const message = await discord.person(undefined, { permissions: 2n }).slash('kick', { options });
    expect(message).toMatchObject({ content: `kicked <@${target.id}>`, mentions: [] });
  });

  it('receives hand-made interactions', async () => {
    const command = discord.commands.find('crossing', 1, undefined);
    const options = [{ name: 'crossing', type: ApplicationCommandOptionType.Integer, value: 5 }];
    const sub = { name: 'status', type: ApplicationCommandOptionType.Subcommand, options };
    const data = { id: command?.id, name: 'crossing', type: 1, options: [sub] };
    const interaction = discord
      .person(undefined, { patienceMs: 150 })
      .raw({ type: InteractionType.ApplicationCommand, data });
    await expect(interaction.message()).rejects.toThrow('was not acknowledged');
    expect(String(errors[0])).toContain('type');
  });
});

describe('Discord’s rules', () => {
  it('refuses a second acknowledgement with 40060', async () => {
    await discord.person().slash('crossing', { sub: 'twice' });
    await expect.poll(() => errors).toHaveLength(1);
    expect((errors[0] as DiscordAPIError).code).toBe(40060);
    expect(discord.violations).toEqual([]);
  });

  it('refuses a late acknowledgement with 10062', async () => {
    discord.faults.plan({ path: '/callback' }, { delayMs: 350 });
    await expect(
      discord.person(undefined, { patienceMs: 500 }).slash('crossing', { sub: 'status' }),
    ).rejects.toThrow('not acknowledged');
    expect((errors[0] as DiscordAPIError).code).toBe(10062);
  });

  it('refuses faulty messages with 50035 and notes a violation', async () => {
    const person = discord.person(undefined, { patienceMs: 100 });
    await expect(person.slash('crossing', { sub: 'nothing' })).rejects.toThrow();
    await expect(person.slash('crossing', { sub: 'picture' })).rejects.toThrow();
    expect(errors.map((error) => (error as DiscordAPIError).code)).toEqual([50035, 50035]);
    expect(discord.violations.join('\n')).toMatch(
      /data\.embeds\.0\.description.*\n.*missing\.png was not uploaded/,
    );
  });

  it('refuses wrong tokens, unknown interactions and bad commands', async () => {
    const bad = new REST({ api: discord.apiBase }).setToken('wrong');
    await expect(bad.get(Routes.user())).rejects.toMatchObject({ status: 401 });
    const { rest } = client;
    const callback = rest.post(Routes.interactionCallback('1', 'x'), { body: { type: 5 }, auth: false });
    await expect(callback).rejects.toMatchObject({ code: 10062 });
    const webhook = rest.post(Routes.webhook(discord.applicationId, 'x'), {
      body: { content: 'a' },
      auth: false,
    });
    await expect(webhook).rejects.toMatchObject({ code: 50027 });
    const put = rest.put(Routes.applicationCommands(discord.applicationId), {
      body: [{ name: 'Up', description: 'x', colour: 1 }],
    });
    await expect(put).rejects.toBeInstanceOf(DiscordAPIError);
    expect(discord.violations.join()).toContain('0.colour');
  });

  it('lets tokens expire', async () => {
    const short = await LoopbackDiscord.start({ tokenLifetimeMs: 0, guilds: [] });
    const interaction = short.person(null).raw({ type: InteractionType.ApplicationCommand, data: {} });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const path = `${short.apiBase}/v10/webhooks/${short.applicationId}/${interaction.token}`;
    const answer = await fetch(path, {
      method: 'POST',
      body: '{"content":"x"}',
      headers: { 'content-type': 'application/json' },
    });
    expect([answer.status, ((await answer.json()) as { code: number }).code]).toEqual([401, 50027]);
    await short.stop();
  });
});

describe('faults', () => {
  it('answers otherwise, once or often', async () => {
    discord.faults.plan(
      { method: 'GET', path: '/users/@me' },
      {
        answer: {
          status: 429,
          body: { message: 'slow', retry_after: 0.05, global: false },
          headers: { 'retry-after': '0.05' },
        },
      },
    );
    await expect(client.rest.get(Routes.user())).resolves.toMatchObject({ id: discord.applicationId });
    const before = discord.requests.length;
    discord.faults.plan({ path: /@me$/ }, { answer: 500, times: 4 });
    await expect(client.rest.get(Routes.user())).rejects.toMatchObject({ status: 500 });
    expect(discord.requests.length - before).toBe(4);
  });

  it('kills the socket, before or after the request is carried out', async () => {
    const person = discord.person(undefined, { patienceMs: 100 });
    discord.faults.plan({ path: '/callback' }, { kill: true });
    await expect(person.slash('crossing', { sub: 'status' })).rejects.toThrow();
    discord.faults.plan({ path: '/callback' }, { kill: true, taken: true });
    const message: APIMessage = await person.slash('crossing', { sub: 'status' });
    expect(message.embeds).toHaveLength(1);
    await expect.poll(() => errors).toHaveLength(2);
  });

  it('stays silent', async () => {
    discord.faults.plan({ path: '/users/@me' }, { silence: true });
    await expect(client.rest.get(Routes.user(), { signal: AbortSignal.timeout(100) })).rejects.toThrow();
  });
});

describe('the gateway', () => {
  it('replays what was missed after a drop', async () => {
    const seen = discord.gateway.identifies.length + discord.gateway.resumes;
    discord.gateway.drop();
    const reply = discord.person().startSlash('crossing', { sub: 'vanish' });
    const asked = new Promise((resolve) => client.once('interactionCreate', (one) => resolve(one.id)));
    await discord.gateway.sessionsOpened(seen + 1);
    expect(discord.gateway.resumes).toBe(1);
    expect(await asked).toBe(reply.id);
  });

  it('refuses a login with 4004', async () => {
    const url = discord.gateway.url;
    const limit = { total: 1, remaining: 1, reset_after: 1, max_concurrency: 1 };
    const body = { url, shards: 1, session_start_limit: limit };
    discord.faults.plan({ path: '/gateway/bot' }, { answer: { status: 200, body }, times: 10 });
    await expect(startTinyBot(discord, errors, 'a.wrong.token')).rejects.toThrow('Authentication failed');
  });

  it('tells a running bot of a new server', async () => {
    const guild = discord.addGuild({ name: 'Second' });
    await expect.poll(() => client.guilds.cache.get(guild.id)?.name).toBe('Second');
  });
});

import { InteractionType, Locale, MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotProcess, startBot } from './bot-process.ts';
import { LoopbackDiscord } from './loopback.ts';
import { CLOCK, textOf } from './served-bot.ts';

let discord: LoopbackDiscord;
let bot: BotProcess;

beforeAll(async () => {
  discord = await LoopbackDiscord.start({ guilds: [{ locale: Locale.Finnish }] });
  bot = startBot({ env: { ...discord.env, CLOCK } });
  await bot.line('"msg":"ready"');
});

afterAll(async () => {
  await bot.stop('SIGKILL');
  await discord.stop();
});

function register(...args: string[]) {
  return startBot({ env: discord.env, entry: 'dist/src/cli/register.js', args }).exited;
}

describe('the built bot on a loopback Discord', () => {
  it('tells at the start that its commands are not registered, with the invite link', async () => {
    const line = await bot.line('commands are not registered');
    expect(line).toContain(`client_id=${discord.applicationId}`);
    expect(line).toContain('npm run register');
  });

  it('registers its commands, and finds nothing to do the second time', async () => {
    const first = startBot({ env: discord.env, entry: 'dist/src/cli/register.js' });
    expect(await first.exited).toMatchObject({ code: 0 });
    expect(first.output).toContain('added: /crossing');
    expect(discord.commands.all().map((command) => command.name)).toEqual(['crossing', 'Check border facts']);

    const puts = () => discord.requests.filter((request) => request.method === 'PUT').length;
    const before = puts();
    const second = startBot({ env: discord.env, entry: 'dist/src/cli/register.js' });
    expect(await second.exited).toMatchObject({ code: 0 });
    expect(second.output).toContain('nothing to do');
    expect(puts()).toBe(before);
  });

  it('registers in one server when asked to', async () => {
    const guildId = discord.guilds[0]?.id ?? '';
    expect(await register('--guild', guildId)).toMatchObject({ code: 0 });
    expect(discord.commands.all(guildId).map((command) => command.name)).toContain('crossing');
  });

  it('answers /crossing status privately, with numbered links and the official page', async () => {
    const message = await discord
      .person()
      .slash('crossing', { sub: 'status', options: { crossing: 'Vaalimaa' } });
    const text = textOf(message);
    expect(text).toContain('Vaalimaa is closed as of 24 May 2026, the last confirmation in the knowledge.');
    expect(text).toMatch(/since 15 December 2023, 20:00/);
    expect(text).toMatch(/\[1\] \[.+\]\(https:\/\/.+\)|\\\[1\\\] \[.+\]\(https:\/\/.+\)/);
    expect((message.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(JSON.stringify(message.components)).toContain('https://raja.fi/en');
  });

  it('answers a past day with the state and decision of then', async () => {
    const options = { crossing: 'raja-jooseppi', date: '25.11.2023' };
    const text = textOf(await discord.person().slash('crossing', { sub: 'status', options }));
    expect(text).toContain('Raja-Jooseppi was open on 25 November 2023.');
    expect(text).not.toContain('last confirmation');
  });

  it('answers /crossing list', async () => {
    const text = textOf(
      await discord.person().slash('crossing', { sub: 'list', options: { date: '14.12.2023' } }),
    );
    expect(text).toContain('2 of the 8 main crossings');
    expect(text).toMatch(/Vaalimaa and Niirala: open/);
  });

  it('answers /crossing history', async () => {
    const text = textOf(
      await discord.person().slash('crossing', { sub: 'history', options: { crossing: 'Ниирала' } }),
    );
    expect(text).toContain('Open from 14 December 2023 to 15 December 2023, 20:00');
  });

  it('answers /crossing arrivals', async () => {
    const options = { period: '25.11.2023', crossing: 'Raja-Jooseppi' };
    const text = textOf(await discord.person().slash('crossing', { sub: 'arrivals', options }));
    expect(text).toContain('55 people');
  });

  it('answers /crossing ask', async () => {
    const options = { question: 'why did Finland close the border?' };
    const text = textOf(await discord.person().slash('crossing', { sub: 'ask', options }));
    expect(text).toContain('hybrid');
  });

  it('offers the nearest names for an unknown crossing', async () => {
    const text = textOf(
      await discord.person().slash('crossing', { sub: 'status', options: { crossing: 'Valimma' } }),
    );
    expect(text).toMatch(/Vaalimaa/);
  });

  it('tells which forms of a date work when it cannot read one', async () => {
    const options = { crossing: 'Salla', date: 'the day of the sauna' };
    const text = textOf(await discord.person().slash('crossing', { sub: 'status', options }));
    expect(text).toContain('15.12.2023');
  });

  it('completes names in any script, and shows how a date is understood', async () => {
    const person = discord.person();
    const names = await person.autocomplete('crossing', 'status', 'crossing', 'торф');
    expect(names[0]).toMatchObject({ name: 'Vaalimaa', value: 'vaalimaa' });
    expect(await person.autocomplete('crossing', 'status', 'crossing', '')).toHaveLength(25);
    const dates = await person.autocomplete('crossing', 'status', 'date', '14.12.23');
    expect(dates).toEqual([expect.objectContaining({ name: 'on 14 December 2023', value: '2023-12-14' })]);
  });

  it('answers a broken option instead of failing', async () => {
    const message = await discord
      .person()
      .raw({
        type: InteractionType.ApplicationCommand,
        data: {
          id: discord.commands.all()[0]?.id,
          name: 'crossing',
          type: 1,
          options: [{ name: 'status', type: 1, options: [{ name: 'crossing', type: 4, value: 42 }] }],
        },
      })
      .message();
    expect(textOf(message)).toContain('There is no crossing “42”');
  });

  it('tells which commands there are when one is gone', async () => {
    const message = await discord
      .person()
      .raw({ type: InteractionType.ApplicationCommand, data: { id: '1', name: 'gone', type: 1 } })
      .message();
    expect(textOf(message)).toContain('/crossing');
  });

  it('shows hostile text harmlessly', async () => {
    const question =
      '@everyone <@123456789012345678> **bold** [x](https://evil.example) ```code``` \u202eabc';
    const message = await discord.person().slash('crossing', { sub: 'ask', options: { question } });
    expect(textOf(message)).not.toMatch(/(?<!\\)<@|\u202e|(?<!\\)\*\*bold/);
  });

  it('sends nothing that Discord would refuse, and logs no secret', () => {
    expect(discord.violations).toEqual([]);
    expect(bot.output).not.toContain(discord.token);
    expect(bot.output).not.toMatch(/DeprecationWarning/);
  });

  it('stops on SIGTERM with exit code 0', async () => {
    expect(await bot.stop('SIGTERM')).toMatchObject({ code: 0 });
    expect(bot.output).toContain('stopping');
  });
});

describe('a bot that cannot log in', () => {
  it('says so in one line and ends with exit code 1', async () => {
    const other = await LoopbackDiscord.start({ token: 'right.token.here-it-is' });
    const stranger = startBot({ env: { ...other.env, DISCORD_TOKEN: 'wrong-wrong.token.wrong' } });
    expect(await stranger.exited).toMatchObject({ code: 1 });
    const fatal = stranger.lines.filter((line) => line.includes('"level":"fatal"'));
    expect(fatal).toHaveLength(1);
    expect(fatal[0]).toContain('DISCORD_TOKEN');
    expect(stranger.output).not.toContain('wrong-wrong.token.wrong');
    await other.stop();
  });
});

describe('a bot that is run from its source, as in development', () => {
  it('serves as the built one does', async () => {
    const other = await LoopbackDiscord.start();
    const source = startBot({ env: other.env, entry: 'src/main.ts', nodeArgs: ['--import=tsx'] });
    await source.line('"msg":"ready"', 30_000);
    expect(await source.stop()).toMatchObject({ code: 0 });
    await other.stop();
  }, 40_000);
});

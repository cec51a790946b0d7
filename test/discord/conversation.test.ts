import { type APIMessage, Locale, MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonSeed } from './person.ts';
import { labelsOf, type ServedBot, serveBot, textOf } from './served-bot.ts';

let served: ServedBot;
beforeAll(async () => {
  served = await serveBot({ guilds: [{ locale: Locale.Finnish }, { name: 'Guests', hasBot: false }] });
}, 60_000);
afterAll(() => served.end());

const person = (seed: PersonSeed = {}, guild: number | null = 0) =>
  served.discord.person(guild === null ? null : served.discord.guilds[guild], seed);
const mention = () => `<@${served.discord.applicationId}>`;
const isPrivate = (message: APIMessage): boolean => ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

describe('a message that mentions the bot', () => {
  it('is answered in place, for everybody, without pinging anybody', async () => {
    const reply = await person().speak(`${mention()} is Vaalimaa open?`);
    expect(textOf(reply)).toContain('Vaalimaa is closed as of 24 May 2026');
    expect(isPrivate(reply)).toBe(false);
    expect(reply.mentions).toEqual([]);
    expect(labelsOf(reply)).toContain('Delete');
  });

  it.each([
    ['Finnish', 'onko Niirala auki?', 'Niirala on kiinni'],
    ['Swedish', 'är Salla öppet?', 'Salla'],
    ['Russian', 'Вартиус открыт?', 'Вартиус закрыт'],
  ])('in %s is answered in it', async (_, question, answer) => {
    expect(textOf(await person().speak(`${mention()} ${question}`))).toContain(answer);
  });

  it('that has no language of its own is answered in the server’s', async () => {
    expect(textOf(await person().speak(`${mention()} Vaalimaa?`))).toContain('Vaalimaa on kiinni');
  });

  it('and says nothing else gets three examples as buttons', async () => {
    const reply = await person().speak(mention());
    expect(textOf(reply)).toContain('esimerkiksi');
    expect(labelsOf(reply).filter((label) => label.endsWith('?')).length).toBeGreaterThanOrEqual(2);
  });

  it('can be deleted by the one who asked, and by nobody else', async () => {
    const who = person();
    const reply = await who.speak(`${mention()} is Vaalimaa open?`);
    expect(textOf(await person().click(reply, 'Delete'))).toContain('Only the person who asked');
    await who.startClick(reply, 'Delete').acknowledged();
    await expect.poll(() => served.discord.message(reply.id)).toBeUndefined();
  });
});

describe('a message that does not speak to the bot', () => {
  it('is left alone, and so is one to everybody and one of another bot', async () => {
    const before = served.discord.requests.length;
    person().write('is Vaalimaa open?');
    person().write('@everyone is Vaalimaa open?');
    const robot = person({ name: 'Robot' });
    Object.assign(robot.user, { bot: true });
    robot.write(`${mention()} is Vaalimaa open?`);
    // A later question that is answered shows that the ones before were not.
    await person().speak(`${mention()} is Salla open?`);
    const posts = served.discord.requests.slice(before).filter(({ path }) => path.includes('/messages'));
    expect(posts).toHaveLength(1);
  });
});

describe('a conversation with the bot alone', () => {
  it('needs no mention', async () => {
    const reply = await person({}, null).speak('when did Salla close?');
    expect(textOf(reply)).toContain('24 November 2023');
  });

  it('takes commands, whose answers need neither be hidden nor shown', async () => {
    const message = await person({ locale: Locale.Swedish }, null).slash('crossing', { sub: 'list' });
    expect(isPrivate(message)).toBe(false);
    expect(labelsOf(message)).not.toContain('Visa för alla');
    expect(labelsOf(message)).not.toContain('Radera');
  });
});

describe('somebody who has installed the bot for themselves', () => {
  it.each([
    ['in a server without it', 1],
    ['in a conversation with somebody else', null],
  ])('can use it %s', async (_, guild) => {
    const who = person({ install: 'user', isElsewhere: guild === null }, guild);
    const message = await who.slash('crossing', { sub: 'status', options: { crossing: 'Vaalimaa' } });
    expect(textOf(message)).toContain('Vaalimaa is closed');
    expect(isPrivate(message)).toBe(true);
    const shown = await who.click(message, 'Show to everyone');
    expect(isPrivate(shown)).toBe(false);
  });

  it('never needs a follow-up, of which there are only five', () => {
    expect(served.discord.requests.filter(({ path }) => /^\/webhooks\/\d+\/[^/]+$/.test(path))).toEqual([]);
  });
});

describe('Check border facts', () => {
  const check = async (text: string, seed: PersonSeed = {}) => {
    const who = person(seed);
    return who.messageCommand('Check border facts', who.say(text));
  };

  it('answers each claim with what the knowledge holds, cited', async () => {
    const message = await check('Vaalimaa opens on Monday! About 900 asylum seekers came in November 2023.');
    const text = textOf(message);
    expect(text).toContain('The message says: “Vaalimaa opens on Monday!”');
    expect(text).toMatch(/Vaalimaa is closed as of 24 May 2026.* \[1\]/);
    expect(text).toMatch(/900 people · Finland–Russia border · November 2023/);
    expect(text).toMatch(/\\\[1\\\] \[.+\]\(https:/);
    expect(isPrivate(message)).toBe(true);
  });

  it('answers in the reader’s language, whatever the message is written in', async () => {
    const text = textOf(await check('Raja-Jooseppi on auki!', { locale: Locale.Russian }));
    expect(text).toMatch(/Рая-Йоосеппи.* закрыт/);
  });

  it('says when the knowledge holds nothing on a claim', async () => {
    const text = textOf(await check('13 people applied for asylum at Salla on 23 November 2019.'));
    expect(text).toMatch(/no figure|holds nothing/);
  });

  it.each(['I love pancakes and my cat.', '', '🦊🦊🦊', 'https://example.com/vaalimaa'])(
    'says that there is nothing to check in "%s"',
    async (text) => {
      expect(textOf(await check(text))).toContain('nothing in this message that I could check');
    },
  );

  it('pings nobody with what it repeats', async () => {
    const message = await check(
      '<@1234567890123456789> @everyone **Vaalimaa** is open [here](https://evil.example)',
    );
    expect(textOf(message)).not.toMatch(/(?<!\\)<@|evil\.example|(?<!\\)\*\*/);
    expect(message.mentions).toEqual([]);
  });
});

describe('asking a lot', () => {
  it('is answered with how long to wait, and goes on after it', async () => {
    const who = person();
    const ask = () => who.slash('crossing', { sub: 'status', options: { crossing: 'Salla' } });
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    const waiting = answers.map(textOf).filter((text) => text.includes('Please try again in'));
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting[0]).toMatch(/in \d+ seconds?\./);
    expect(answers.every(isPrivate)).toBe(true);
    const seconds = Number(/in (\d+) second/.exec(waiting.at(-1) ?? '')?.[1]);
    await new Promise((done) => setTimeout(done, (seconds + 0.2) * 1000));
    expect(textOf(await ask())).toContain('Salla is closed');
  });

  it('by mentions is told once, not for every message', async () => {
    const who = person();
    const messages = Array.from({ length: 20 }, () => who.write(`${mention()} is Salla open?`));
    await person().speak(`${mention()} is Niirala open?`);
    const replies = [...served.discord.world.messages.values()].filter((one) =>
      messages.some((asked) => asked?.id === one.message_reference?.message_id),
    );
    expect(replies.map(textOf).filter((text) => text.includes('hetken sisään paljon'))).toHaveLength(1);
  });
});

describe('completing an option', () => {
  it('finds a measure and a topic by their words in the person’s language', async () => {
    const who = person({ locale: Locale.Finnish });
    const topics = await who.autocomplete('crossing', 'topic', 'topic', 'aita');
    expect(topics.map(({ value }) => value)).toContain('border-fence');
    expect((await who.autocomplete('crossing', 'figures', 'measure', '')).length).toBe(25);
  });

  it('understands a choice’s name where its value should be', async () => {
    const who = person();
    const [topic] = await who.autocomplete('crossing', 'topic', 'topic', 'barrier');
    const byName = await who.slash('crossing', { sub: 'topic', options: { topic: topic?.name ?? '' } });
    expect(textOf(byName)).toContain('fence');
    const [date] = await who.autocomplete('crossing', 'status', 'date', '14.12.23');
    const options = { crossing: 'Vaalimaa', date: date?.name ?? '' };
    expect(textOf(await who.slash('crossing', { sub: 'status', options }))).toContain('Vaalimaa was open');
  });

  it('is never an error, whatever is typed', async () => {
    const who = person();
    for (const typed of ['\u0000', '\ud800', '🦊', 'x'.repeat(6000), '‮', '<@1>', '2023-13-45', '()[]{}*+?']) {
      for (const [sub, option] of [
        ['status', 'crossing'],
        ['status', 'date'],
        ['figures', 'measure'],
        ['topic', 'topic'],
      ] as const)
        expect(Array.isArray(await who.autocomplete('crossing', sub, option, typed))).toBe(true);
    }
  });
});

it('nothing that was sent was refused by Discord, and nothing failed', () => {
  expect(served.discord.violations).toEqual([]);
  expect(served.bot.output).not.toMatch(/"level":"(error|fatal)"/);
});

it('the log holds neither what was asked nor who asked', () => {
  const log = served.bot.output;
  expect(log).toContain('"kind":"mention"');
  expect(log).not.toMatch(/vaalimaa|pancakes|salla/i);
  for (const id of served.discord.world.users.keys()) expect(log).not.toContain(id);
});

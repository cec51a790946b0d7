import { type APIMessage, ComponentType, InteractionType, Locale, MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from './person.ts';
import { labelsOf, type ServedBot, serveBot, textOf } from './served-bot.ts';

let served: ServedBot;
beforeAll(async () => {
  served = await serveBot({
    guilds: [{ locale: Locale.Finnish }, { name: 'Svenska', locale: Locale.Swedish }],
  });
}, 60_000);
afterAll(() => served.end());

const person = (locale: Locale = Locale.EnglishGB): Person =>
  served.discord.person(served.discord.guilds[0], { locale });
const status = (who: Person, crossing = 'Vaalimaa'): Promise<APIMessage> =>
  who.slash('crossing', { sub: 'status', options: { crossing } });
const isPrivate = (message: APIMessage): boolean => ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
const press = (who: Person, message: APIMessage, custom_id: string): Promise<APIMessage> =>
  who
    .raw({
      type: InteractionType.MessageComponent,
      data: { component_type: ComponentType.Button, custom_id },
      message,
    })
    .message();

describe('an answer', () => {
  it('is private first, with buttons for its history, its sources, the whole border and everybody', async () => {
    const message = await status(person());
    expect(isPrivate(message)).toBe(true);
    expect(labelsOf(message)).toEqual([
      'History',
      'All crossings',
      'All sources',
      'Show to everyone',
      'Finnish Border Guard',
    ]);
  });

  it('about the present leads to the official page, one about the past does not', async () => {
    const past = await person().slash('crossing', {
      sub: 'status',
      options: { crossing: 'Vaalimaa', date: '17.11.2023' },
    });
    expect(labelsOf(past)).not.toContain('Finnish Border Guard');
  });

  it('tells the clock of the border in words and the reader’s own time only beside it', async () => {
    const text = textOf(await status(person()));
    expect(text).toContain('15 December 2023, 20:00');
    expect(text).toContain('In your own time: closed since <t:1702663200:f>');
  });

  it('of a day without a clock time has no Discord timestamp, and no footer has one', async () => {
    const message = await status(person(), 'Salla');
    expect(textOf(message)).not.toContain('<t:');
    expect(message.embeds.map(({ footer }) => footer?.text).join()).not.toContain('<t:');
  });
});

describe('the buttons', () => {
  it('History tells every state, in a private answer of its own', async () => {
    const who = person();
    const message = await status(who);
    const history = await who.click(message, 'History');
    expect(textOf(history)).toContain('Open from 14 December 2023 to 15 December 2023, 20:00');
    expect(isPrivate(history)).toBe(true);
    expect(textOf(who.sees(message) as APIMessage)).toContain('Vaalimaa is closed');
  });

  it('All crossings tells of all eight main crossings', async () => {
    const who = person();
    expect(textOf(await who.click(await status(who), 'All crossings'))).toContain('All 8 main crossings');
  });

  it('All sources lists what stands behind the answer, page by page in place', async () => {
    const who = person();
    const first = await who.click(await status(who), 'All sources');
    expect(textOf(first)).toMatch(/^Sources: Vaalimaa/);
    expect(textOf(first)).toContain('Page 1 of');
    const second = await who.click(first, 'More');
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toContain('Page 2 of');
    expect(textOf(await who.click(second, 'Back'))).toContain('Page 1 of');
  });

  it('of a refusal ask the questions that it offers', async () => {
    const who = person();
    const refused = await status(who, 'Valimma Grande');
    expect(textOf(refused)).toContain('There is no crossing');
    expect(textOf(await who.click(refused, 'Is Vaalimaa open?'))).toContain('Vaalimaa is closed');
  });

  it('work after a restart of the bot', async () => {
    const who = person();
    const message = await status(who);
    const shown = await who.click(message, 'Show to everyone');
    await served.restart();
    expect(textOf(await who.click(message, 'History'))).toContain('Vaalimaa: history');
    expect(textOf(await who.click(shown, 'Kaikki lähteet'))).toContain('Sources: Vaalimaa');
    await who.startClick(shown, 'Poista').acknowledged();
    await expect.poll(() => served.discord.message(shown.id)).toBeUndefined();
  }, 30_000);
});

describe('Show to everyone', () => {
  it('shows the answer in the server’s language, not in the asker’s', async () => {
    const who = person(Locale.Russian);
    const shown = await who.click(await status(who), 'Показать всем');
    expect(isPrivate(shown)).toBe(false);
    expect(textOf(shown)).toContain('Vaalimaa on kiinni');
    expect(JSON.stringify(shown)).not.toMatch(/[а-яё]{4}/i);
  });

  it('re-posts just what is shown where the languages agree', async () => {
    const who = person(Locale.Finnish);
    const message = await status(who);
    const shown = await who.click(message, 'Näytä kaikille');
    expect(shown.embeds).toEqual(message.embeds);
  });

  it('keeps a free question in its own language, and the page that is shown', async () => {
    const who = person(Locale.Finnish);
    const options = { question: 'when did Vaalimaa close?' };
    const message = await who.slash('crossing', { sub: 'ask', options });
    const shown = await who.click(message, 'Show to everyone');
    expect(textOf(shown)).toBe(textOf(message));
    expect(isPrivate(shown)).toBe(false);
  });

  it('leaves what everybody sees alone: others get a private answer from its buttons', async () => {
    const who = person();
    const shown = await who.click(await status(who), 'Show to everyone');
    const other = person(Locale.Swedish);
    const history = await other.click(shown, 'Historia');
    expect(isPrivate(history)).toBe(true);
    expect(history.id).not.toBe(shown.id);
    expect(textOf(history)).toContain('Vaalimaa: historik');
  });
});

describe('Delete', () => {
  it('is for the person who asked', async () => {
    const who = person();
    const shown = await who.click(await status(who), 'Show to everyone');
    const other = person();
    expect(textOf(await other.click(shown, 'Poista'))).toContain('Only the person who asked');
    expect(served.discord.message(shown.id)).toBeDefined();
    await who.startClick(shown, 'Poista').acknowledged();
    await expect.poll(() => served.discord.message(shown.id)).toBeUndefined();
  });
});

describe('a button that this bot did not make', () => {
  it.each([
    ['an older version', '0 open answer 1 - state b=fi-ru w=now'],
    ['another bot', 'ticket:close'],
    ['nothing', ' '],
    ['a forged border', '1 open answer 1 - state b=mexico w=now'],
    ['a forged crossing', '1 open answer 1 - state b=fi-ru c=narnia w=now'],
    ['a forged time', '1 open answer 1 - state b=fi-ru w=2023-99-99'],
    ['a time that ends before it begins', '1 open answer 1 - list b=fi-ru z=open w=2024-01-02..2024-01-01'],
    ['a page that is no number', '1 open answer x - state b=fi-ru w=now'],
    ['a query that is none', '1 open answer 1 - constructor __proto__=1'],
    ['a word too many', '1 delete now'],
  ])('but %s is refused kindly', async (_, custom_id) => {
    const who = person();
    const message = await press(who, await status(who), custom_id);
    expect(textOf(message)).toBe('I cannot read this button any more. Please ask again with /crossing.');
    expect(isPrivate(message)).toBe(true);
  });

  it('but a page beyond the last is the last', async () => {
    const who = person();
    const message = await press(who, await status(who), '1 open sources 99 - state b=fi-ru c=vaalimaa w=now');
    expect(textOf(message)).toMatch(/Page (\d) of \1/);
  });

  it('but one that claims to delete somebody else’s answer is not obeyed', async () => {
    const who = person();
    const shown = await who.click(await status(who), 'Show to everyone');
    expect(textOf(await press(person(), shown, '1 delete'))).toContain('Only the person who asked');
  });
});

it('nothing that was sent was refused by Discord, and nothing failed', () => {
  expect(served.discord.violations).toEqual([]);
  expect(served.bot.output).not.toMatch(/"level":"(error|fatal)"/);
});

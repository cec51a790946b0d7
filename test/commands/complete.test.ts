import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { crossing } from '../../commands/crossing.ts';
import { readDate } from '../../commands/options.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import { held } from '../../src/knowledge/knowledge.ts';
import type { Language } from '../../src/knowledge/schema/common.ts';
import { messagesIn } from '../../src/language/language.ts';
import { NOW, realBot } from '../answer/real-bot.ts';
import { crossingFile, smallWorld } from '../answer/small-world.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await realBot();
});

const complete = (focused: string, typed: string, at: Bot = bot, language: Language = 'en') =>
  crossing.complete({ subcommand: 'status', options: { [focused]: typed }, language, focused }, at);
const values = (focused: string, typed: string, at?: Bot) =>
  complete(focused, typed, at).map(({ value }) => value);

describe('completing a crossing', () => {
  it('offers the main ones first while nothing is typed', () => {
    const main = bot.knowledge.borders.get('fi-ru')?.main ?? [];
    expect(values('crossing', '').slice(0, 8)).toEqual(main);
    expect(values('crossing', '').length).toBe(bot.knowledge.crossings.size);
  });

  it.each([
    ['imatra', 'imatra', 'imatra-rail'],
    ['nuijamaa', 'nuijamaa', 'nuijamaa-harbour'],
    ['vartius', 'vartius', 'vartius-rail'],
    ['Niirala', 'niirala', 'niirala-rail'],
  ])('puts the exact name "%s" before the names that begin so', (typed, exact, longer) => {
    const offered = values('crossing', typed);
    expect(offered[0]).toBe(exact);
    expect(offered).toContain(longer);
  });

  it('puts names that begin so before names that hold it elsewhere', () => {
    const names = [
      ['Eastgate', 'eastgate'],
      ['Gateway', 'gateway'],
    ] as const;
    const files = Object.fromEntries(
      names.map(([name, id]) => [`a-b/crossings/${id}.yaml`, crossingFile(id, name)]),
    );
    const small = createBot(smallWorld(files), () => NOW);
    expect(values('crossing', 'gate', small)).toEqual(['gate', 'gateway', 'eastgate']);
  });

  it.each([
    ['a few letters', 'raja', 'raja-jooseppi'],
    ['Cyrillic letters', 'Ваал', 'vaalimaa'],
    ['another spelling', 'waalimaa', 'vaalimaa'],
    ['a misspelt name', 'kusamo', 'kuusamo'],
    ['the other side', 'svetog', 'imatra'],
  ])('finds it by %s', (_, typed, id) => {
    expect(values('crossing', typed)).toContain(id);
  });

  it('offers nothing where nothing is near', () => {
    expect(complete('crossing', 'qqqqqq')).toEqual([]);
  });

  it('offers 25 at most, however many there are', () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `a-b/crossings/road-${i}.yaml`,
        crossingFile(`road-${i}`, `Road ${i}`),
      ]),
    );
    const small = createBot(smallWorld(files), () => NOW);
    expect(complete('crossing', '', small)).toHaveLength(25);
    expect(complete('crossing', 'road', small)).toHaveLength(25);
    expect(values('crossing', '', small).slice(0, 2)).toEqual(['gate', 'bridge']);
  });

  it('names them in the language that the reader is answered in', () => {
    const { names } = held(bot.knowledge.crossings, 'vaalimaa');
    const [choice] = complete('crossing', 'vaalimaa', bot, 'ru');
    expect(choice).toEqual({ name: names[messagesIn('ru').language], value: 'vaalimaa' });
  });

  it('offers values that the command takes', () => {
    for (const value of values('crossing', '')) {
      const answer = crossing.run(
        { subcommand: 'status', options: { crossing: value }, language: 'en' },
        bot,
      );
      expect(answer.title).not.toBe('Not in my knowledge');
    }
  });
});

describe('completing a date', () => {
  it('offers how the date is understood', () => {
    expect(complete('date', '15.12.2023')).toEqual([{ name: 'on 15 December 2023', value: '2023-12-15' }]);
    expect(values('date', '15 Dec 2023 at 7pm')).toEqual(['2023-12-15T19:00']);
    expect(values('period', 'November 2023')).toEqual(['2023-11-01..2023-11-30']);
  });

  it.each(['', '  ', 'soonish', '31 November 2023', '32'])('offers nothing for "%s"', (typed) => {
    expect(complete('date', typed)).toEqual([]);
  });

  it('offers values that mean the same when they are sent', () => {
    for (const typed of ['yesterday', '15.12.2023', 'December 2023', '15 Dec 2023 at 7pm', 'now', '2023']) {
      const [value = ''] = values('date', typed);
      expect(readDate(value, bot, 'en')).toEqual(readDate(typed, bot, 'en'));
    }
  });
});

describe('completing anything', () => {
  it('never throws, and keeps to what Discord shows: 25 choices of 100 characters', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        'last week',
        '29 February',
        '18-23 November',
        '0.0.0',
        '99 years ago',
        '24:00',
        '2023-12-15T',
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom('crossing', 'date', 'period', 'nonsense'), text, (focused, typed) => {
        const choices = complete(focused, typed);
        expect(choices.length).toBeLessThanOrEqual(25);
        for (const { name, value } of choices) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(100);
          expect(value.length).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

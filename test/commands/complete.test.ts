import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossing } from '../../commands/crossing.ts';
import { readDate } from '../../commands/options.ts';
import { type Bot, botAt, createBot } from '../../src/bot.ts';
import { held } from '../../src/knowledge/knowledge.ts';
import type { Language } from '../../src/knowledge/schema/common.ts';
import { messagesIn } from '../../src/language/language.ts';
import { NOW, realBot } from '../answer/real-bot.ts';
import { crossingFile, englishWords, smallWorld } from '../answer/small-world.ts';
import { anyText } from '../question/any-text.ts';

/** Crossings whose names begin alike, hold each other, or are written in Cyrillic letters. */
const NAMES = {
  'arnas-rail': '{ en: Arnas railway }',
  'vast-arnas': '{ en: Vastarnas }',
  'raja-joosela': '{ en: Raja-Joosela, ru: Рая-Йоосела }',
};
const bot = botWith(
  Object.fromEntries(
    Object.entries(NAMES).map(([id, names]) => [
      `a-b/crossings/${id}.yaml`,
      crossingFile(id, 'X').replace('{ en: X }', names),
    ]),
  ),
);

function botWith(files: Readonly<Record<string, string>>): Bot {
  return createBot(smallWorld({ ...englishWords(), ...files }), () => NOW);
}

const complete = (focused: string, typed: string, at: Bot = bot, language: Language = 'en') =>
  crossing.complete({ subcommand: 'status', options: { [focused]: typed }, language, focused }, at);
const values = (focused: string, typed: string, at?: Bot) =>
  complete(focused, typed, at).map(({ value }) => value);

describe('completing a crossing', () => {
  it('offers the main ones first while nothing is typed, then all others', () => {
    expect(values('crossing', '').slice(0, 2)).toEqual(['arnas', 'brenn']);
    expect(new Set(values('crossing', ''))).toEqual(new Set(['arnas', 'brenn', ...Object.keys(NAMES)]));
  });

  it('puts the exact name before those that begin so, and these before those that hold it elsewhere', () => {
    expect(values('crossing', 'arnas')).toEqual(['arnas', 'arnas-rail', 'vast-arnas']);
    expect(values('crossing', 'arnas railway')[0]).toBe('arnas-rail');
    expect(values('crossing', 'VASTARNAS')[0]).toBe('vast-arnas');
  });

  it.each([
    ['a few letters', 'raja'],
    ['Cyrillic letters', 'Рая-Йо'],
    ['another spelling', 'rayajoosela'],
    ['a misspelt name', 'Raja-Joosella'],
    ['a name with a letter wrong', 'Raja-Joosepa'],
  ])('finds it by %s', (_, typed) => {
    expect(values('crossing', typed)).toContain('raja-joosela');
  });

  it('offers nothing where nothing is near', () => {
    expect(complete('crossing', 'qqqqqq')).toEqual([]);
  });

  it('offers 25 at most, however many there are, and the main ones first', () => {
    const roads = Array.from({ length: 40 }, (_, i) => `road-${i}`);
    const many = botWith(
      Object.fromEntries(roads.map((id) => [`a-b/crossings/${id}.yaml`, crossingFile(id, `Strada ${id}`)])),
    );
    expect(complete('crossing', '', many)).toHaveLength(25);
    expect(complete('crossing', 'strada', many)).toHaveLength(25);
    expect(values('crossing', '', many).slice(0, 2)).toEqual(['arnas', 'brenn']);
  });

  it('names them in the language that the reader is answered in', () => {
    const { names } = held(bot.knowledge.crossings, 'raja-joosela');
    const [choice] = complete('crossing', 'raja', bot, 'ru');
    expect(choice).toEqual({ name: names[messagesIn('ru').language], value: 'raja-joosela' });
  });

  it('offers values that the command takes', () => {
    for (const value of values('crossing', '')) {
      const answer = crossing.run(
        { subcommand: 'status', options: { crossing: value }, language: 'en' },
        bot,
      );
      expect([value, answer.outcome]).toEqual([value, 'answered']);
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
  it('never throws, and keeps to what Discord shows: 25 choices of 1 to 100 characters', () => {
    const nasty = [
      'last week',
      '29 February',
      '18-23 November',
      '0.0.0',
      '99 years ago',
      '24:00',
      '2023-12-15T',
    ];
    const text = fc.oneof(anyText(300), fc.constantFrom(...nasty));
    fc.assert(
      fc.property(fc.constantFrom('crossing', 'date', 'period', 'nonsense'), text, (focused, typed) => {
        const choices = complete(focused, typed);
        expect(choices.length).toBeLessThanOrEqual(25);
        for (const { name, value } of choices) {
          expect(name).toMatch(/^.{1,100}$/su);
          expect(value).toMatch(/^.{1,100}$/su);
        }
      }),
    );
  });
});

describe('completing a border', () => {
  const real = realBot();
  const borders = async (typed: string, home?: string) =>
    complete('border', typed, botAt(await real, home)).map(({ value }) => value);

  it('offers the home border first', async () => {
    expect((await borders(''))[0]).toBe('fi-ru');
    expect((await borders('', 'pl-by'))[0]).toBe('pl-by');
    expect(await borders('')).toHaveLength(9);
  });

  it('finds it by a country, in any language', async () => {
    expect(await borders('Valko')).toEqual(['lt-by', 'lv-by', 'pl-by']);
    expect(await borders('Эстон')).toEqual(['ee-ru']);
  });

  it('that was chosen puts its crossings before the others', async () => {
    const request = { subcommand: 'status', language: 'en', focused: 'crossing' } as const;
    const choices = crossing.complete({ ...request, options: { border: 'ee-ru', crossing: '' } }, await real);
    expect(choices[0]?.value).toMatch(/^narva/);
  });
});

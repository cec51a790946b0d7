import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/bot.ts';
import { cyrillic } from '../../src/question/latin-russian.ts';
import { askJson, factsOf, NOW, realBot } from '../answer/real-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await realBot();
});

describe('Russian typed in Latin letters', () => {
  it.each([
    ['granitsa', 'граница'],
    ['skazhite', 'скажите'],
    ['proezd', 'проезд'],
    ['shchas', 'щас'],
    ['noyabrya', 'ноября'],
    ['russkiy', 'русский'],
    ['otkryty', 'открыты'],
  ])('is read as it would be in Cyrillic: %s', (latin, word) => {
    expect(cyrillic(latin)).toBe(word);
  });

  it.each([
    ['granitsa otkryta?', 'ru'],
    ['kogda zakryli vaalimaa', 'ru'],
    ['vaalimaa seychas otkryta ili net', 'ru'],
    ['is vaalimaa open', 'en'],
    ['onko vaalimaa auki', 'fi'],
    ['är vaalimaa öppet', 'sv'],
  ])('is told from other languages: %s', (question, language) => {
    expect(askJson(bot, question).language).toBe(language);
  });

  it('is answered as the same question in Cyrillic is', () => {
    const told = (question: string) => factsOf(askJson(bot, question), 'state');
    expect(told('vaalimaa seychas otkryta?')).toEqual(told('Ваалимаа сейчас открыта?'));
  });

  it('names times, too', () => {
    const { recognised } = bot.understander.understand(
      'vaalimaa 15 dekabrya 2023 otkryta?',
      NOW,
      'fi-ru',
      'en',
    );
    expect(recognised.time.when).toEqual({ kind: 'days', from: '2023-12-15', to: '2023-12-15' });
  });

  it('leaves nothing of any word in Latin letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,30}$/), (word) => {
        expect(cyrillic(word)).toMatch(/^\p{Script=Cyrillic}+$/u);
      }),
    );
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/bot.ts';
import { printQuery } from '../../src/question/query.ts';
import { NOW, realBot } from '../answer/real-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await realBot();
});

const read = (text: string) => {
  const [best] = bot.understander.understand(text, NOW, bot.home, 'en').candidates;
  return best && { by: best.by, query: printQuery(best.query) };
};

describe('a plain question', () => {
  it.each([
    ['a bare name', 'Vaalimaa?', 'state border=fi-ru crossings=vaalimaa when=now'],
    [
      'a bare name and a day',
      'raja-jooseppi 30.11.2023',
      'state border=fi-ru crossings=raja-jooseppi when=2023-11-30',
    ],
    ['a bare town', 'Ivalo?', 'state border=fi-ru crossings=raja-jooseppi when=now'],
    ['a name and a state', 'is Salla closed', 'state border=fi-ru crossings=salla when=now'],
    ['a name in Finnish', 'onko Vartius auki', 'state border=fi-ru crossings=vartius when=now'],
    ['the bare border', 'border?', 'state border=fi-ru when=now'],
    ['how the border is', 'how is the border now', 'state border=fi-ru when=now'],
    [
      'the northernmost crossing',
      'is the northernmost crossing open',
      'state border=fi-ru crossings=raja-jooseppi when=now',
    ],
    ['the border', 'is the border still closed', 'state border=fi-ru when=now'],
    [
      'the future',
      'Will Vaalimaa be open on 1 January 2027?',
      'state border=fi-ru crossings=vaalimaa when=2027-01-01',
    ],
    [
      'a plan',
      'what was the plan for Salla on 29 November 2023?',
      'plan border=fi-ru crossings=salla known=2023-11-29',
    ],
    [
      'a count',
      'how many asylum seekers came in November 2023',
      'figures border=fi-ru measure=asylum-seekers-arrived scope=fi-ru when=2023-11-01..2023-11-30',
    ],
  ])('is read by its words alone: %s', (_, text, query) => {
    expect(read(text)).toEqual({ by: 'plain', query });
  });

  it.each(['is the Kuusamo ski resort open', 'why is Vaalimaa closed', 'is the café at Salla open'])(
    'is not one with a word that says something else: %s',
    (text) => {
      expect(read(text)?.by).not.toBe('plain');
    },
  );
});

describe('a topic', () => {
  it('is found by its own question, however it is spelt', () => {
    expect(read('WHY DID FINLAND CLOSE ITS BORDER WITH RUSSIA')).toEqual({
      by: 'by heart',
      query: 'topic topic=why-finland-closed-border',
    });
  });
});

describe('the ends of a trip', () => {
  it.each([
    ['from Lappeenranta to Vyborg', ['nuijamaa']],
    ['from Joensuu to Sortavala', ['niirala']],
    ['from Vyborg by way of Vaalimaa', ['vaalimaa']],
  ])('mean the crossings on the way: %s', (text, crossings) => {
    const { candidates } = bot.understander.understand(`can I drive ${text}`, NOW, bot.home, 'en');
    const state = candidates.find(({ query }) => query.ask === 'state')?.query;
    expect(state).toMatchObject({ crossings });
  });
});

describe('a count on a day without a year', () => {
  it.each([
    ['how many asylum seekers came at Salla on 22 November?', '2023-11-22'],
    ['how many asylum seekers came at Salla on the 23rd of November?', '2023-11-23'],
    ['how many asylum seekers came at Salla on 22 November 2025?', '2025-11-22'],
  ])('is of the latest year in which it was counted there: %s', (text, day) => {
    const [best] = bot.understander.understand(text, NOW, bot.home, 'en').candidates;
    expect(best?.query).toMatchObject({ ask: 'figures', when: { from: day, to: day } });
  });
});

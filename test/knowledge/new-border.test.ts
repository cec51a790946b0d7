import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, createBot } from '../../src/bot.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { askJson, factsOf, NOW } from '../answer/real-bot.ts';

const FILES = 'test/knowledge/new-border';
const MARCH = Date.parse('2026-03-10T12:00+00:00');

let folder: string;
let bot: Bot;
let faults: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'new-border-'));
  await cp('knowledge', folder, { recursive: true });
  await cp(FILES, folder, { recursive: true });
  const { knowledge, findings } = await loadKnowledge(folder);
  faults = findings.filter(({ level }) => level === 'error').map(({ message }) => message);
  if (!knowledge) throw new Error(faults.join('\n'));
  bot = createBot(knowledge, () => NOW);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const statesOf = (question: string, at = MARCH) =>
  factsOf(askJson(bot, question, { at }), 'state').map(({ crossing, state }) => `${crossing} ${state}`);

describe('a border that is added by files alone', () => {
  it('passes the check', () => {
    expect(faults).toEqual([]);
  });

  it.each([
    ['English', 'Is Millbridge open?', ['millbridge open']],
    ['Finnish', 'Onko Saltferry auki?', ['saltferry closed']],
    ['Swedish', 'Är Saltferry stängt?', ['saltferry closed']],
    ['Russian', 'Миллбридж открыт?', ['millbridge open']],
    ['a misspelt name', 'is milbridge open', ['millbridge open']],
    ['its border', 'Is the Westland border open?', ['millbridge open', 'saltferry closed']],
    ['a country of it', 'onko Länsilän raja kiinni', ['millbridge open', 'saltferry closed']],
    ['the other side', 'Is Oldmill open?', ['millbridge open']],
  ])('is understood and answered in or by %s', (_, question, states) => {
    expect(statesOf(question).sort()).toEqual(states);
  });

  it('is shut by its hours, also where the clock alone says which hour is meant', () => {
    expect(statesOf('is Millbridge open at 5 am?')).toEqual(['millbridge closed']);
    expect(statesOf('is Millbridge open?', Date.parse('2026-03-10T23:30+00:00'))).toEqual([
      'millbridge closed',
    ]);
  });

  it('is not known where a term ran out', () => {
    expect(statesOf('Is Saltferry open?', NOW)).toEqual(['saltferry unknown']);
  });

  it('has its own figures, asked for in the words of another border', () => {
    const told = askJson(bot, 'How many crossings were there at Millbridge in 2025?', { at: MARCH });
    expect(factsOf(told, 'figure').map(({ id }) => id)).toEqual(['wl-millbridge-2025']);
  });

  it('changes nothing of what another border is asked', () => {
    expect(statesOf('Is Vaalimaa open?')).toEqual(['vaalimaa closed']);
    expect(statesOf('Is the border open?')).toHaveLength(8);
  });
});

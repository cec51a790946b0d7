import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuery } from '../../src/answer/answer-query.ts';
import { toJson } from '../../src/answer/contract.ts';
import { type Bot, contextOf } from '../../src/bot.ts';
import { held } from '../../src/knowledge/knowledge.ts';
import type { Query } from '../../src/question/query.ts';
import { realBot } from './real-bot.ts';

const MARCH = Date.parse('2026-03-10T12:00+02:00');

let bot: Bot;
beforeAll(async () => {
  bot = await realBot(MARCH);
});

/** Crossings of the neighbours at which something may pass on 10 March 2026, and the decisions then in force there. */
// biome-ignore format: a table is read as a table
const IN_FORCE: readonly (readonly [crossing: string, decisions: string])[] = [
  ['narva-1', 'joint-tourist-ban-2022 russian-cars-ban-2023-eu ee-narva-vehicles-2024 ee-narva-night-2024 ee-full-customs-2024'],
  ['luhamaa', 'joint-tourist-ban-2022 russian-cars-ban-2023-eu ee-full-customs-2024 ee-luhamaa-koidula-night-2026'],
  ['koidula', 'joint-tourist-ban-2022 russian-cars-ban-2023-eu ee-full-customs-2024 ee-luhamaa-koidula-night-2026'],
  ['storskog', 'no-tourist-visas-2022 no-russian-cars-2023 no-leisure-entry-ban-2024'],
  ['terehova', 'joint-tourist-ban-2022 russian-cars-ban-2023-eu lv-vientuli-pededze-2023 lv-no-foot-bicycle-2025 lv-entry-form-2025 lv-queue-booking-2025 lv-unscheduled-buses-2025'],
  ['grebneva', 'joint-tourist-ban-2022 russian-cars-ban-2023-eu lv-vientuli-pededze-2023 lv-no-foot-bicycle-2025 lv-entry-form-2025 lv-queue-booking-2025 lv-unscheduled-buses-2025'],
  ['paternieki', 'joint-tourist-ban-2022 lv-silene-2023 lv-no-foot-bicycle-2025 lv-entry-form-2025 lv-queue-booking-2025 lv-unscheduled-buses-2025'],
  ['medininkai', 'joint-tourist-ban-2022 lt-lavoriskes-raigardas-2024 by-truck-ban-2025 lt-border-reopened-2025-11-20'],
  ['salcininkai', 'joint-tourist-ban-2022 lt-lavoriskes-raigardas-2024 by-truck-ban-2025 lt-border-reopened-2025-11-20'],
  ['kybartai', 'joint-tourist-ban-2022 russian-cars-ban-2023-eu'],
  ['panemune', 'joint-tourist-ban-2022 russian-cars-ban-2023-eu'],
  ['kuznica', 'joint-tourist-ban-2022 by-truck-ban-2025 pl-kuznica-bobrowniki-reopened-2025'],
  ['bobrowniki', 'joint-tourist-ban-2022 by-truck-ban-2025 pl-kuznica-bobrowniki-reopened-2025'],
  ['terespol', 'joint-tourist-ban-2022 by-truck-ban-2025 pl-reopened-2025-09-25'],
  ['kukuryki', 'joint-tourist-ban-2022 by-truck-ban-2025 pl-kukuryki-trucks-2023 pl-by-ru-trucks-2023 pl-reopened-2025-09-25'],
  ['kuznica-rail', 'joint-tourist-ban-2022 by-truck-ban-2025 pl-reopened-2025-09-25'],
  ['siemianowka-rail', 'joint-tourist-ban-2022 by-truck-ban-2025 pl-reopened-2025-09-25'],
  ['terespol-rail', 'joint-tourist-ban-2022 by-truck-ban-2025 pl-reopened-2025-09-25'],
  ['bezledy', 'joint-tourist-ban-2022 russian-cars-ban-2023-eu'],
  ['grzechotki', 'joint-tourist-ban-2022 russian-cars-ban-2023-eu'],
];

describe('every rule in force where something may pass', () => {
  it.each(IN_FORCE)('is told: %s', (id, decisions) => {
    const { border } = held(bot.knowledge.crossings, id);
    const query: Query = { ask: 'state', border, crossings: [id], when: { kind: 'now' } };
    const answer = toJson(answerQuery(query, contextOf(bot, 'en')), bot.knowledge, '');
    const told = answer.facts.flatMap((fact) => [
      ...('id' in fact ? [fact.id] : []),
      ...('decisions' in fact ? fact.decisions : []),
    ]);
    // A decision of several borders is held once for each, with the border at the end of its id.
    const missing = decisions
      .split(' ')
      .filter((one) => !told.includes(one) && !told.includes(`${one}-${border}`));
    expect(missing).toEqual([]);
  });
});

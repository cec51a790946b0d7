import { type AnswerJson, toJson } from '../../src/answer/contract.ts';
import { askBot, type Bot, createBot } from '../../src/bot.ts';
import type { Instant } from '../../src/calendar.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Language } from '../../src/knowledge/schema/common.ts';

/** The clock of the "Done when" answers: 183 days after the last confirmation. */
export const NOW: Instant = Date.parse('2026-11-23T12:00:00+02:00');

/** The real knowledge folder; fails with its findings where it cannot be loaded. */
export async function realKnowledge(): Promise<Knowledge> {
  const { knowledge, findings } = await loadKnowledge('knowledge');
  if (!knowledge) throw new Error(`the knowledge folder is faulty: ${JSON.stringify(findings.slice(0, 3))}`);
  return knowledge;
}

/** A bot on the real knowledge with a fixed clock. */
export async function realBot(clock: Instant = NOW): Promise<Bot> {
  return createBot(await realKnowledge(), () => clock);
}

/** A free text answered as `ask --json` prints it. */
export function askJson(
  bot: Bot,
  question: string,
  asking: { at?: Instant; known?: string; fallback?: Language } = {},
): AnswerJson {
  return toJson(askBot(bot, question, asking).answer, bot.knowledge, question);
}

/** The facts of one kind in an answer. */
export function factsOf<K extends AnswerJson['facts'][number]['kind']>(answer: AnswerJson, kind: K) {
  return answer.facts.filter(
    (fact): fact is Extract<AnswerJson['facts'][number], { kind: K }> => fact.kind === kind,
  );
}

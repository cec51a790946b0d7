import { expect, it } from 'vitest';
import { toJson } from '../../src/answer/contract.ts';
import { askBot, createBot } from '../../src/bot.ts';
import { grade } from '../../src/cli/grade.ts';
import { readSet } from '../../src/cli/question-set.ts';
import { realKnowledge } from '../answer/real-bot.ts';

it('decides every question of the sample rightly', async () => {
  const knowledge = await realKnowledge();
  const bot = createBot(knowledge, () => Date.parse('2026-11-23T12:00:00+02:00'));
  const questions = await readSet('test/questions/sample.jsonl');
  const wrong = questions.flatMap((question) => {
    const { answer } = askBot(bot, question.q, { at: Date.parse(question.at), fallback: question.lang });
    const given = grade(question, toJson(answer, knowledge, question.q));
    return given.verdict === 'right' ? [] : [`${question.id}: ${given.why}`];
  });
  expect(questions).toHaveLength(60);
  expect(wrong).toEqual([]);
});

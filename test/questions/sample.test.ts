import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { toJson } from '../../src/answer/contract.ts';
import { askBot, createBot } from '../../src/bot.ts';
import { grade, SetQuestion } from '../../src/cli/grade.ts';
import { realKnowledge } from '../answer/real-bot.ts';

it('decides every question of the sample rightly', async () => {
  const knowledge = await realKnowledge();
  const bot = createBot(knowledge, () => Date.parse('2026-11-23T12:00:00+02:00'));
  const text = await readFile('test/questions/sample.jsonl', 'utf8');
  const questions = text
    .split('\n')
    .filter(Boolean)
    .map((line) => SetQuestion.parse(JSON.parse(line)));
  const wrong = questions.flatMap((question) => {
    const { answer } = askBot(bot, question.q, { at: Date.parse(question.at), fallback: question.lang });
    const given = grade(question, toJson(answer, knowledge, question.q));
    return given.verdict === 'right' ? [] : [`${question.id}: ${given.why}`];
  });
  expect(questions).toHaveLength(60);
  expect(wrong).toEqual([]);
});

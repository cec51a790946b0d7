import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuery } from '../../src/answer/answer-query.ts';
import { type Bot, contextOf } from '../../src/bot.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { escapeMarkdown, shortenSentences } from '../../src/discord/markdown.ts';
import { drawAnswer, drawSources } from '../../src/discord/message.ts';
import { pagesOf } from '../../src/discord/page.ts';
import { LANGUAGES } from '../../src/knowledge/schema/common.ts';
import type { Query } from '../../src/question/query.ts';
import { realBot } from '../answer/real-bot.ts';
import { anyText } from '../question/any-text.ts';

let bot: Bot;
let queries: Query[];
beforeAll(async () => {
  bot = await realBot();
  const { topics, measures, crossings } = bot.knowledge;
  const border = bot.home;
  queries = [
    ...[...topics.keys()].map((topic): Query => ({ ask: 'topic', topic })),
    ...[...measures.keys()].map((measure): Query => ({ ask: 'figures', border, measure, scope: border })),
    ...[...crossings.keys()].flatMap((id): Query[] => [
      { ask: 'history', border, crossings: [id] },
      { ask: 'state', border, crossings: [id], when: { kind: 'now' } },
    ]),
    { ask: 'state', border, crossings: [], when: { kind: 'days', from: '2023-11-01', to: '2023-12-31' } },
    { ask: 'decisions', border },
  ];
});

describe('every answer, in every language,', () => {
  it.each(LANGUAGES)('in %s: all pages fit into a message, and together they say all of it', (language) => {
    for (const query of queries) {
      const answer = answerQuery(query, contextOf(bot, language));
      const pages = pagesOf(answer, bot.knowledge);
      const lines = pages.flatMap(({ body }) => body.split('\n')).filter(Boolean);
      expect(lines.length).toBeGreaterThanOrEqual(answer.statements.length);
      for (let page = 1; page <= pages.length; page++) {
        for (const draw of [drawAnswer, drawSources]) {
          const { embeds = [] } = draw(answer, bot.knowledge, { audience: 'private', page });
          const parts = embeds.flatMap(({ title, description, footer }) => [
            title,
            description,
            footer?.text,
          ]);
          expect(parts.join('').length).toBeLessThanOrEqual(LIMITS.embedsTotal);
          for (const { description = '' } of embeds)
            expect(description.length).toBeLessThanOrEqual(LIMITS.embedDescription);
        }
      }
    }
  });
});

describe('text that is shown', () => {
  it('mentions nobody, formats nothing and hides nothing, whatever it is', () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        const shown = escapeMarkdown(text).replace(/https?:\/\/\S+/g, '');
        expect(shown).not.toMatch(/(?<!\\)(?:\\\\)*<[@#:]/);
        expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200d\ufeff]/);
      }),
    );
  });

  it('is shortened at the end of a sentence, and says how many are left out', () => {
    expect(shortenSentences('One is here. Two is there. Three is gone.', 30)).toEqual({
      text: 'One is here. Two is there.',
      left: 1,
    });
    expect(shortenSentences('Short.', 30)).toEqual({ text: 'Short.', left: 0 });
  });
});

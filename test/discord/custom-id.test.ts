import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ButtonAction, parseCustomId, printCustomId } from '../../src/discord/custom-id.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { LANGUAGES } from '../../src/knowledge/schema/common.ts';
import { anyText } from '../question/any-text.ts';

const id = fc.constantFrom('vaalimaa', 'raja-jooseppi', 'salla', 'niirala-rail', 'fi-ru');
const action: fc.Arbitrary<ButtonAction> = fc.record({
  does: fc.constantFrom('open' as const, 'turn' as const, 'show' as const),
  to: fc.record({
    of: fc.constantFrom('answer' as const, 'sources' as const),
    page: fc.integer({ min: 1, max: 99 }),
    language: fc.constantFrom(...LANGUAGES),
    query: fc.oneof(
      fc.record({ ask: fc.constant('history' as const), border: id, crossings: fc.uniqueArray(id) }),
      fc.record({ ask: fc.constant('topic' as const), topic: id }),
      fc.record({
        ask: fc.constant('state' as const),
        border: id,
        crossings: fc.uniqueArray(id),
        when: fc.constantFrom({ kind: 'now' as const }, { kind: 'minute' as const, at: '2023-12-15T19:00' }),
      }),
    ),
  }),
});

it('the state of a button reads back as it was printed, within Discord’s limit', () => {
  fc.assert(
    fc.property(action, (given) => {
      const text = printCustomId(given);
      if (text === undefined) return;
      expect(text.length).toBeLessThanOrEqual(LIMITS.customId);
      expect(parseCustomId(text)).toEqual(given);
    }),
  );
});

it('a state that is too long makes no button', () => {
  const crossings = Array.from({ length: 12 }, (_, i) => `crossing-${i}`);
  const query = { ask: 'history', border: 'fi-ru', crossings } as const;
  expect(printCustomId({ does: 'open', to: { of: 'answer', page: 1, query } })).toBeUndefined();
});

it('any other text is no button of this bot', () => {
  fc.assert(
    fc.property(anyText(100), (text) => {
      const read = parseCustomId(text);
      if (read) expect(printCustomId(read)).toBe(text);
    }),
  );
});

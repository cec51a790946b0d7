import { describe, expect, it } from 'vitest';
import { DECLARATIONS } from '../../commands/commands.ts';
import { LANGUAGES } from '../../src/knowledge/schema/common.ts';
import { LOCALES, messagesIn } from '../../src/language/language.ts';
import { wireCopy } from '../discord/json.ts';
import { JUDGES } from '../discord/judge.ts';

interface Declared {
  readonly name: string;
  readonly description?: string;
  readonly name_localizations?: Record<string, string>;
  readonly description_localizations?: Record<string, string>;
  readonly type?: number;
  readonly options?: readonly Declared[];
}

/** A command and everything below it. */
function* all(one: Declared): Generator<Declared> {
  yield one;
  for (const option of one.options ?? []) yield* all(option);
}
const declared = wireCopy(DECLARATIONS) as readonly Declared[];
const parts = declared.flatMap((one) => [...all(one)]);

describe('the commands', () => {
  it('are such as Discord takes: its specification and the rules beside it', () => {
    expect(JUDGES.commandSet.request(declared)).toEqual([]);
  });

  it('have names and descriptions in every language, within Discord’s limits', () => {
    const locales = Object.values(LOCALES);
    for (const { name_localizations: names = {}, description_localizations: texts, description } of parts) {
      expect(Object.keys(names).sort()).toEqual([...locales].sort());
      for (const name of Object.values(names)) expect(name).toMatch(/^.{1,32}$/u);
      if (!description) continue;
      for (const text of [description, ...Object.values(texts ?? {})]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(100);
      }
    }
  });

  it('have names that differ from their neighbours’ in every language, in Discord’s letters', () => {
    for (const { options = [] } of parts) {
      for (const locale of Object.values(LOCALES)) {
        const names = options.map((option) => option.name_localizations?.[locale] ?? option.name);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
        for (const name of names) expect(name).toBe(name.toLowerCase());
      }
    }
  });

  it('have button labels that fit in every language', () => {
    for (const language of LANGUAGES) {
      const messages = messagesIn(language);
      const labels = [messages.buttonShow(), messages.buttonAll(), messages.buttonSources()];
      for (const label of labels) expect(label.length).toBeLessThan(26);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { checkTranslations } from '../../../src/knowledge/checks/translations.ts';
import { buildKnowledge } from '../../../src/knowledge/load.ts';
import { findingsOf, smallFiles } from '../small-knowledge.ts';

const file = (examples: string, language = 'en') => ({
  [`examples/${language}.yaml`]: `language: ${language}\nexamples:\n${examples}`,
});
const messages = (changes: Readonly<Record<string, string>>) =>
  findingsOf(changes).map(({ message, line }) => `${line}: ${message}`);

describe('examples', () => {
  it('are taken where they ask for what is held', () => {
    expect(messages(file('  state: [is it open]\n  not-held: [how long is the queue]\n'))).toEqual([]);
  });

  it('of a topic that does not exist are found', () => {
    expect(messages(file('  topic/nowhere: [why]\n'))[0]).toMatch(/topic "nowhere" does not exist/);
  });

  it('of an aim that nobody has are found', () => {
    expect(messages(file('  weather: [is it raining]\n'))).not.toEqual([]);
  });

  it('that stand under two aims are found, with the other one', () => {
    const found = messages(file('  state: [is it open]\n  until: [Is it OPEN]\n'));
    expect(found).toEqual([expect.stringMatching(/^4: the question stands under "state", too/)]);
  });

  it('in a file of another language are found', () => {
    expect(messages({ 'examples/fi.yaml': 'language: en\nexamples: {}\n' })[0]).toMatch(
      /named after its language/,
    );
  });
});

describe('a text that a language lacks', () => {
  it('is a warning that names file, place and languages, and keeps nothing from being loaded', () => {
    const { knowledge, findings } = buildKnowledge(smallFiles(), undefined, checkTranslations);
    expect(knowledge).toBeDefined();
    expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(['warning']));
    expect(findings[0]?.message).toMatch(/^the text is not held in (fi|sv|ru)/);
  });
});

import { describe, expect, it } from 'vitest';
import { MUTATIONS, mutate } from '../../src/cli/mutate.ts';

describe('a question as somebody else would type it', () => {
  it.each([
    ['typo', 'en', 'Is Vartius open?', /^Is (?!Vartius)V\p{L}{5}s open\?$/u],
    ['case', 'en', 'Is Vaalimaa open?', /^(IS VAALIMAA OPEN\?|is vaalimaa open\?)$/],
    ['plain-letters', 'fi', 'Pääseekö yli?', /^Paaseeko yli\?$/],
    ['other-script', 'ru', 'граница открыта?', /^granitsa otkryta\?$/],
    ['extra-words', 'sv', 'Är Salla öppet?', /.+, Är Salla öppet\?$/],
    ['polite', 'en', 'Is Salla open?', /^Is Salla open, .+\?$/],
  ] as const)('by %s', (mutation, language, text, expected) => {
    expect(mutate(text, language, mutation, 7)).toMatch(expected);
  });

  it('is the same for the same seed', () => {
    for (const mutation of MUTATIONS)
      expect(mutate('Is Raja-Jooseppi open?', 'en', mutation, 3)).toBe(
        mutate('Is Raja-Jooseppi open?', 'en', mutation, 3),
      );
  });
});

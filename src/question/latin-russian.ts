import type { Token } from './text.ts';

/** Letters that stand for one Cyrillic letter, the longest first: people follow no one standard. */
// biome-ignore format: a table is read as a table
const LETTERS: readonly (readonly [latin: string, cyrillic: string])[] = [
  ['shch', 'щ'], ['sch', 'щ'], ['zh', 'ж'], ['kh', 'х'], ['ts', 'ц'], ['ch', 'ч'], ['sh', 'ш'],
  ['yu', 'ю'], ['ju', 'ю'], ['iu', 'ю'], ['ya', 'я'], ['ja', 'я'], ['ia', 'я'], ['yo', 'е'], ['jo', 'е'], ['ye', 'е'],
  ['a', 'а'], ['b', 'б'], ['v', 'в'], ['w', 'в'], ['g', 'г'], ['d', 'д'], ['e', 'е'], ['z', 'з'], ['i', 'и'], ['j', 'й'],
  ['k', 'к'], ['q', 'к'], ['l', 'л'], ['m', 'м'], ['n', 'н'], ['o', 'о'], ['p', 'п'], ['r', 'р'], ['s', 'с'], ['t', 'т'],
  ['u', 'у'], ['f', 'ф'], ['x', 'х'], ['h', 'х'], ['c', 'ц'], ["'", 'ь'],
];
const VOWEL = /[аеиоуыэюя]$/;

/** The words as they would be in Cyrillic letters, were they Russian typed in Latin ones; others stay as they are. */
export function inCyrillic(tokens: readonly Token[]): Token[] {
  return tokens.map((token) =>
    /^[a-z'-]+$/.test(token.text) ? { ...token, text: cyrillic(token.text) } : token,
  );
}

/** `granitsu` → `границу`. Soft and hard signs, which people leave out, stay out. */
export function cyrillic(word: string): string {
  let written = '';
  for (let i = 0; i < word.length; ) {
    const pair = LETTERS.find(([latin]) => word.startsWith(latin, i));
    // A y alone is й after a vowel, ы elsewhere.
    const y = VOWEL.test(written) ? 'й' : 'ы';
    written += pair?.[1] ?? (word[i] === 'y' ? y : word[i]);
    i += pair?.[0].length ?? 1;
  }
  return written;
}

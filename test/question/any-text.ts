import fc from 'fast-check';

/** Characters that have broken readers of text before: invisible, reordering, combining, halves of pairs, markup. */
const NASTY = [
  ...'\u0000\u0007\u00ad\u0301\u0308\u200b\u200d\u202e\u2066\ufeff\u{1f1eb}\u{1f642}\n\t\\`*_~|<>@#&:/()[]{}$^',
].concat('\ud83d', '\udc00');

const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'abcdefgijklmnoprstuvyäöåéабвгдежийклмнопрстуья ') },
  { weight: 2, arbitrary: fc.constantFrom(...'0123456789 .,:;-–/?!\'’"') },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)) },
);

/**
 * Any Unicode text of at most so many characters, lone surrogates and all. (`fc.string({ unit: 'binary' })` has no
 * lone surrogates and takes half a second to make.)
 */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  return fc.array(character, { maxLength, size: 'max' }).map((characters) => characters.join(''));
}

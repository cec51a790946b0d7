import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsIn, letterSet, skeleton, within } from '../../src/question/letters.ts';
import { anyText } from './any-text.ts';

describe('the skeleton of a name', () => {
  it.each([
    ['Vaalimaa', 'VAALIMAA', 'vaalima', 'Ваалимаа', 'Waalimaa', 'Vaali-maa', 'V\u00e4\u00e4limaa'],
    ['Raja-Jooseppi', 'raja jooseppi', 'RAJAJOOSEPPI', 'Raja–Joosepi', 'Рая-Йоосеппи'],
    ['Nuijamaa', 'Nuiyamaa', 'Нуйямаа', 'nuijama'],
    ['Niirala', 'Nirala', 'Ниирала', 'Нийрала', 'NIIRALA'],
    ['Vartius', 'Wartius', 'Вартиус'],
    ['Kuusamo', 'Куусамо', 'Cuusamo', 'kusamo'],
    ['Salla', 'sala', 'Салла', 'САЛЛА'],
    ['Imatra', 'Иматра', '\u0130MATRA'],
    ['Vyartsilya', 'Viartsilia', 'Вяртсиля', 'Vjartsilja'],
    ['Torfyanovka', 'Торфяновка', 'Torfjanovka'],
    ['Värtsilä', 'Vartsila', 'Va\u0308rtsila\u0308', 'Wärtsilä'],
  ])('is the same for every spelling of %s', (name, ...spellings) => {
    for (const spelling of spellings)
      expect([spelling, skeleton(spelling)]).toEqual([spelling, skeleton(name)]);
  });

  it('keeps different names apart', () => {
    const names = [
      'Vaalimaa',
      'Nuijamaa',
      'Imatra',
      'Niirala',
      'Vartius',
      'Kuusamo',
      'Salla',
      'Raja-Jooseppi',
    ];
    expect(new Set(names.map(skeleton)).size).toBe(names.length);
  });

  it('has nothing but Latin letters and digits, and is its own skeleton', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        const once = skeleton(text);
        expect(once).toMatch(/^[a-z0-9]*$/);
        expect(skeleton(once)).toBe(once);
      }),
    );
  });
});

/** Optimal string alignment from its definition: the whole matrix, nothing given up early. */
function distance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number) => d[i]?.[j] ?? Number.NaN;
  for (let j = 0; j <= b.length; j++) (d[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replace = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      (d[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replace, swap);
    }
  }
  return at(a.length, b.length);
}

describe('words within so many edits', () => {
  /** Few letters, so that random words are often near each other. */
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  const most = fc.integer({ min: 0, max: 3 });

  it('are those whose Damerau distance (optimal string alignment) is at most that', () => {
    fc.assert(
      fc.property(word, word, most, (a, b, n) => {
        expect(within(a, b, n)).toBe(distance(a, b) <= n);
      }),
      { numRuns: 500 },
    );
  });

  it('are so in both directions', () => {
    fc.assert(
      fc.property(word, word, most, (a, b, n) => {
        expect(within(a, b, n)).toBe(within(b, a, n));
      }),
    );
  });

  it.each([
    ['a letter left out', 'vartius', 'vartus'],
    ['a letter too many', 'vartius', 'vartiuus'],
    ['a wrong letter', 'vartius', 'vartios'],
    ['two letters swapped', 'vartius', 'vatrius'],
  ])('count as one edit: %s', (_, meant, typed) => {
    expect(within(meant, typed, 1)).toBe(true);
    expect(within(meant, typed, 0)).toBe(false);
  });
});

describe('the set of the letters of a word', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdxyz'), maxLength: 12 });

  it('differs by two letters an edit at most, so that no word near enough is passed over', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, edits) => {
        fc.pre(within(a, b, edits));
        expect(bitsIn(letterSet(a) ^ letterSet(b))).toBeLessThanOrEqual(2 * edits);
      }),
    );
  });

  it('has as many bits as there are different letters', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(bitsIn(letterSet(text))).toBe(new Set(text).size);
      }),
    );
  });
});

/** Letters of other scripts and the folds that make spellings of one name alike. */
// biome-ignore format: a table is read as a table
const CYRILLIC: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'z', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', ш: 's', щ: 's', ъ: '',
  ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia', і: 'i', ї: 'i', є: 'e',
};

/** A name in plain Latin letters: other scripts transliterated, no diacritics, no spaces or hyphens. */
export function plain(text: string): string {
  const latin = [...text.toLowerCase()].map((letter) => CYRILLIC[letter] ?? letter).join('');
  return latin.normalize('NFD').replace(/[^a-z0-9]/g, '');
}

/** A word in its own script, in lower case, without diacritics. */
export function letters(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * The skeleton of a name: what stays the same however it is spelt. In plain letters, j and y become i, w becomes v,
 * c becomes k, and doubled letters become one.
 */
export function skeleton(text: string): string {
  return plain(text)
    .replace(/[jy]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/c/g, 'k')
    .replace(/(.)\1+/g, '$1');
}

/**
 * Whether two words differ by at most `most` edits (insert, delete, replace, swap of neighbours). Gives up early:
 * the cost is bounded by the length of the shorter word times `most`.
 */
export function within(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return false;
    before = row;
    row = next;
  }
  return (row[b.length] ?? 0) <= most;
}

const A = 'a'.charCodeAt(0);

/** Which letters from a to z a plain word has: a bit for each. */
export function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - A;
    if (letter >= 0 && letter < 26) set |= 1 << letter;
  }
  return set;
}

/** How many bits of a number of 32 bits are set. */
export function bitsIn(number: number): number {
  let pairs = number - ((number >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

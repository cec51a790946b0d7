/** Characters by which Discord formats text, hides it, makes links or names people. */
const FORMATTING = /[\\*_~`|[\]<>]/g;
/** At the start of a line these make headings, lists and quotations. */
const LINE_START = /^(\s*)([#>-])/gm;
/** Marks that hide or reorder text: they could make an answer read otherwise than it is. Lone surrogates are no text. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu;
const CITATION = /\\\[(\d+)\\\]/g;
const LINK = /(https?:\/\/\S+)/;
const SENTENCE_END = /(?<=[.!?…])\s+/;

/** Text shown as it is: no formatting, no mention, no reordering. Addresses and citation marks `[1]` stay whole. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .split(LINK)
    .map((part) => (LINK.test(part) ? part : part.replace(FORMATTING, '\\$&')))
    .join('')
    .replace(LINE_START, '$1\\$2')
    .replace(CITATION, '[$1]');
}

/** At most `limit` code units, cut at the end of a word, with an ellipsis; surrogate pairs stay whole. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}

/**
 * The first sentences of a text that fit into `limit` code units, and how many are left out. A single sentence that
 * does not fit is cut at a word.
 */
export function shortenSentences(text: string, limit: number): { text: string; left: number } {
  const sentences = text.split(SENTENCE_END);
  let kept = sentences.length;
  while (kept > 1 && sentences.slice(0, kept).join(' ').length > limit) kept--;
  return { text: shorten(sentences.slice(0, kept).join(' '), limit), left: sentences.length - kept };
}

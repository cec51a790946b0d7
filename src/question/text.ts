/** Characters of a question that are worked on; the rest of a long text is not read. */
export const MOST_CHARACTERS = 300;

/** A word of a question: as typed in lower case, and where it stands in the cleaned text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Number of the sentence it stands in, from 0. */
  readonly sentence: number;
  /** Number of the clause it stands in, counted through all sentences. */
  readonly clause: number;
  /** Its sentence ends in a question mark. */
  readonly question: boolean;
  /** Written as a name is: a capital within a sentence. */
  readonly capital: boolean;
  /** A dash stands between the word before and this one. */
  readonly dashed: boolean;
}

/** Mentions, channel links, timestamps and custom emoji of Discord. */
const DISCORD_MARKUP = /<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/[^:>]{1,100}:)[^>]{0,40}>/g;
const LINK = /https?:\/\/\S{1,500}/g;
const CODE_AND_EMPHASIS = /[`*_~|>]+/g;
/** Control characters but the line break, zero-width and direction marks, lone surrogates. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu;
const SENTENCE_END = /[.!?…]+(?=\s|$)|\n+/g;
const WORD = /[\p{L}\p{N}]+(?:(?:\.?-|['’.:]|(?<=\d)\/(?=\d))[\p{L}\p{N}]+)*/gu;
/** Two dates in one word: `18.11.2023-14.12.2023`. */
const DATE_RANGE = /^(\d[\d.]*\.\d+)\.?-(\d[\d.]*\.\d[\d.]*)$/;
/** Between two words: the end of a clause. */
const CLAUSE_END = /[,;:()–—!?…"“”]/;

/** Of a text, what can be a question: without markup and invisible characters, in one normal form. */
export function clean(text: string): string {
  const head = text.slice(0, 20 * MOST_CHARACTERS);
  return head
    .replace(DISCORD_MARKUP, ' ')
    .replace(LINK, ' ')
    .replace(CODE_AND_EMPHASIS, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/(?<=(?<!\d)\d{1,2}\.?)(?:\s?[–—−]\s?|\s-\s)(?=\d)/g, '-')
    .trim();
}

/** The sentences of a cleaned text, each with its mark. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    // The full stop of a day or an abbreviation is no end: "14. joulukuuta", "15.12. klo 20".
    const abbreviated =
      match[0] === '.' &&
      /(?:^|[\s.])(?:\d{1,2}|\p{L}{1,3})$/u.test(text.slice(Math.max(0, match.index - 6), match.index));
    if (abbreviated) continue;
    const end = match.index + match[0].length;
    found.push(text.slice(start, end).trim());
    start = end;
  }
  found.push(text.slice(start).trim());
  return found.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/**
 * A long text reduced to the sentences that matter (`matters` says which), at most 300 characters in all, in
 * their order. A short one stays whole.
 */
export function reduce(text: string, matters: (sentence: string) => boolean): string[] {
  const all = sentences(text);
  if (text.length <= MOST_CHARACTERS) return all;
  const chosen: string[] = [];
  let room = MOST_CHARACTERS;
  const wanted = all.filter((sentence) => sentence.length <= MOST_CHARACTERS && matters(sentence));
  for (const sentence of wanted.length > 0 ? wanted : all) {
    if (room <= 0) break;
    chosen.push(sentence.slice(0, room));
    room -= sentence.length + 1;
  }
  return chosen;
}

/** The words of some sentences, with places in the text that joins the sentences by a line break. */
export function tokenize(parts: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  let clause = 0;
  parts.forEach((part, sentence) => {
    let end = 0;
    const question = part.endsWith('?');
    for (const { text: word, at } of wordsOf(part)) {
      const between = part.slice(end, at);
      if (CLAUSE_END.test(between)) clause++;
      end = at + word.length;
      const text = word.toLowerCase().replaceAll('’', "'");
      tokens.push({
        text,
        start: offset + at,
        end: offset + end,
        sentence,
        clause,
        question,
        capital: at > 0 && /^\p{Lu}\p{Ll}/u.test(word),
        dashed: /[-–—−]/.test(between),
      });
    }
    offset += part.length + 1;
    clause++;
  });
  return tokens;
}

function* wordsOf(part: string): Generator<{ text: string; at: number }> {
  for (const match of part.matchAll(WORD)) {
    const range = DATE_RANGE.exec(match[0]);
    if (!range?.[1] || !range[2]) {
      yield { text: match[0], at: match.index };
      continue;
    }
    yield { text: range[1], at: match.index };
    yield { text: range[2], at: match.index + match[0].length - range[2].length };
  }
}

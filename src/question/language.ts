import type { Language } from '../knowledge/schema/common.ts';
import type { CompiledLexicon } from './lexicon.ts';
import type { Token } from './text.ts';

/** Weight of a word that only this language has among its marks, beside one that its lexicon merely knows. */
const MARK = 2;
const LETTER = 1;

/**
 * The language of a question: the one whose lexicon knows most of its words. Cyrillic letters decide for Russian;
 * where nothing decides, the fallback (the person's locale) holds.
 */
export function detectLanguage(
  tokens: readonly Token[],
  lexicons: ReadonlyMap<Language, CompiledLexicon>,
  fallback: Language,
): Language {
  const text = tokens.map((token) => token.text).join(' ');
  const letters = [...text].filter((letter) => /\p{L}/u.test(letter));
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter));
  if (cyrillic.length * 2 > letters.length) return 'ru';

  let best: { language: Language; score: number } | undefined;
  for (const [language, compiled] of lexicons) {
    const score = scoreOf(tokens, text, compiled);
    const ahead = !best || score > best.score || (score === best.score && language === fallback);
    if (ahead) best = { language, score };
  }
  return best && best.score > 0 ? best.language : fallback;
}

function scoreOf(
  tokens: readonly Token[],
  text: string,
  { lexicon, meanings, times }: CompiledLexicon,
): number {
  const marks = new Set(lexicon.marks.words);
  let score = 0;
  tokens.forEach((token, i) => {
    if (marks.has(token.text)) score += MARK;
    else if (meanings.at(tokens, i) || (/\p{L}/u.test(token.text) && times.at(tokens, i))) score += 1;
  });
  const own = [...lexicon.marks.letters].some((letter) => text.includes(letter));
  return score > 0 && own ? score + LETTER : score;
}

import type { Language } from '../knowledge/schema/common.ts';
import { inCyrillic } from './latin-russian.ts';
import type { CompiledLexicon } from './lexicon.ts';
import type { Token } from './text.ts';

/** Weight of a word that only this language has among its marks, beside one that its lexicon merely knows. */
const MARK = 2;
const LETTER = 1;

/** How much more the lexicon must know of words read as Russian in Latin letters: short ones look alike by chance. */
const LATIN_LEAD = 1.5;
const LEAST_LATIN = 2;

/**
 * The language of a question: the one whose lexicon knows most of its words. Cyrillic letters decide for Russian;
 * where nothing decides, the fallback (the person's locale) holds. `latin`: it is Russian typed in Latin letters.
 */
export function detectLanguage(
  tokens: readonly Token[],
  lexicons: ReadonlyMap<Language, CompiledLexicon>,
  fallback: Language,
): { language: Language; latin?: true } {
  const text = tokens.map((token) => token.text).join(' ');
  const letters = [...text].filter((letter) => /\p{L}/u.test(letter));
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter));
  if (cyrillic.length * 2 > letters.length) return { language: 'ru' };

  let best: { language: Language; score: number } | undefined;
  for (const [language, compiled] of lexicons) {
    const score = scoreOf(tokens, text, compiled);
    const ahead = !best || score > best.score || (score === best.score && language === fallback);
    if (ahead) best = { language, score };
  }
  const russian = lexicons.get('ru');
  const latin = russian ? scoreOf(inCyrillic(tokens), '', russian) : 0;
  if (latin >= LEAST_LATIN && latin >= LATIN_LEAD * (best?.score ?? 0))
    return { language: 'ru', latin: true };
  const language = best && best.score > 0 ? best.language : fallback;
  return language === 'ru' && cyrillic.length === 0 ? { language, latin: true } : { language };
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

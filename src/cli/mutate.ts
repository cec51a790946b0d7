import type { Language } from '../knowledge/schema/common.ts';
import { seeded } from '../random.ts';

/** Ways in which people type the same question otherwise. None of them changes what is asked. */
export const MUTATIONS = ['typo', 'case', 'plain-letters', 'other-script', 'extra-words', 'polite'] as const;
export type Mutation = (typeof MUTATIONS)[number];

const EXTRA: Record<Language, readonly string[]> = {
  en: ['hey guys', 'quick question', 'sorry if asked before', 'just wondering'],
  fi: ['moi kaikki', 'nopea kysymys', 'sori jos kysytty jo', 'mietin vaan'],
  sv: ['hej alla', 'snabb fråga', 'förlåt om det redan frågats', 'undrar bara'],
  ru: ['всем привет', 'быстрый вопрос', 'извините, если уже спрашивали', 'просто интересно'],
};
const POLITE: Record<Language, readonly string[]> = {
  en: ['please', 'thanks in advance', 'could you tell me, please'],
  fi: ['kiitos', 'kiitos etukäteen', 'voisitko kertoa, kiitos'],
  sv: ['tack', 'tack på förhand', 'kan du vara snäll och berätta'],
  ru: ['пожалуйста', 'заранее спасибо', 'подскажите, пожалуйста'],
};
// biome-ignore format: a table is read as a table
const LATIN: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch',
  ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
};
/** A word this long is still read by people when two of its letters change places. */
const TYPO_LETTERS = 6;

/** A question as somebody else would type it; the same seed gives the same text. */
export function mutate(text: string, language: Language, mutation: Mutation, seed: number): string {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  switch (mutation) {
    case 'typo':
      return misspell(text, random);
    case 'case':
      return random() < 0.5 ? text.toUpperCase() : text.toLowerCase();
    case 'plain-letters':
      return text
        .normalize('NFD')
        .replace(/(?<=[a-z])\p{M}/giu, '')
        .normalize('NFC');
    case 'other-script':
      return language === 'ru'
        ? [...text].map((letter) => LATIN[letter.toLowerCase()] ?? letter).join('')
        : text;
    case 'extra-words':
      return `${pick(EXTRA[language])}, ${text}`;
    case 'polite':
      return `${text.replace(/[.!?]*$/, '')}, ${pick(POLITE[language])}${text.endsWith('?') ? '?' : ''}`;
  }
}

/** Swaps two inner letters of one long word. */
function misspell(text: string, random: () => number): string {
  const words = [...text.matchAll(/\p{L}+/gu)].filter(([word]) => word.length >= TYPO_LETTERS);
  const chosen = words[Math.floor(random() * words.length)];
  if (!chosen) return text;
  const at = chosen.index + 1 + Math.floor(random() * (chosen[0].length - 3));
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

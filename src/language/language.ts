import type { Language } from '../knowledge/schema/common.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';

/** The languages whose messages are written. A question in another one is answered in English. */
const WRITTEN: Partial<Record<Language, Messages>> = { en };

export function messagesIn(language: Language): Messages {
  return WRITTEN[language] ?? en;
}

/** The bot's language for a Discord or BCP 47 locale (`sv-SE`, `en-GB`); English for those it does not speak. */
export function languageOf(locale: string | undefined): Language {
  const code = locale?.split('-')[0]?.toLowerCase();
  return code === 'fi' || code === 'sv' || code === 'ru' ? code : 'en';
}

import type { Language } from '../knowledge/schema/common.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import type { Messages } from './messages.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';

const WRITTEN: Readonly<Record<Language, Messages>> = { en, fi, sv, ru };

export function messagesIn(language: Language): Messages {
  return WRITTEN[language];
}

/** The bot's language for a Discord or BCP 47 locale (`sv-SE`, `en-GB`); English for those it does not speak. */
export function languageOf(locale: string | undefined): Language {
  const code = locale?.split('-')[0]?.toLowerCase();
  return code === 'fi' || code === 'sv' || code === 'ru' ? code : 'en';
}

/** Discord's names for the languages other than English, which is the default. */
export const LOCALES: Readonly<Record<Exclude<Language, 'en'>, 'fi' | 'sv-SE' | 'ru'>> = {
  fi: 'fi',
  sv: 'sv-SE',
  ru: 'ru',
};

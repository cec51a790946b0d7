import { Temporal } from 'temporal-polyfill';
import { type Instant, minuteOf, precisionOf } from '../calendar.ts';
import type { Language, Names, Text } from '../knowledge/schema/common.ts';

/** Locales for dates, numbers and lists; English is written the British way. */
const LOCALES: Record<Language, string> = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-FI', ru: 'ru-RU' };

/** Said after a text that is not held in the language. */
const IN_ENGLISH: Record<Language, string> = {
  en: 'in English',
  fi: 'englanniksi',
  sv: 'på engelska',
  ru: 'на английском',
};

/** How a clock time stands after its date: `, 20:00`, ` klo 20.00`. */
const CLOCKS: Record<Language, { readonly before: string; readonly colon: string }> = {
  en: { before: ', ', colon: ':' },
  fi: { before: ' klo ', colon: '.' },
  sv: { before: ' kl. ', colon: '.' },
  ru: { before: ', ', colon: ':' },
};

/** How dates, numbers, lists and names are written in one language. Times are always the border's own. */
export interface Wording {
  readonly language: Language;
  /** A moment as precisely as it is known: `2024`, `March 2024`, `14 March 2024`, `14 March 2024, 20:00`. */
  moment(moment: string): string;
  /** A clock time (`20:00`) as the language writes it: `20:00`, `20.00`. */
  time(time: string): string;
  /** An instant as local day and time; midnight is written as the day alone. */
  instant(at: Instant, zone: string): string;
  /** A period of whole days, as short as it can be said: `1–17 November 2023`, `2023`, `November 2023`. */
  period(from: string, to: string): string;
  /** Whether a period fills a month or a year, so that it has a name of its own. */
  isWhole(from: string, to: string): boolean;
  number(value: number): string;
  list(items: readonly string[]): string;
  /** The plural category of a number in this language. */
  plural(value: number): Intl.LDMLPluralRule;
  /** The text in this language; else in English, saying so. */
  text(text: Text): string;
  name(names: Names): string;
}

export function wordingOf(language: Language): Wording {
  const made = WORDINGS.get(language) ?? createWording(language);
  WORDINGS.set(language, made);
  return made;
}

/** Intl's formatters are slow to make and never change. */
const WORDINGS = new Map<Language, Wording>();

function createWording(language: Language): Wording {
  const locale = LOCALES[language];
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options });
  const formats = {
    year: format({ year: 'numeric' }),
    month: format({ year: 'numeric', month: 'long' }),
    day: format({ year: 'numeric', month: 'long', day: 'numeric' }),
  };
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const plurals = new Intl.PluralRules(locale);
  const utc = (moment: string) =>
    Temporal.PlainDate.from((moment + '-01-01'.slice(moment.length - 4)).slice(0, 10)).toZonedDateTime('UTC')
      .epochMilliseconds;
  const clock = CLOCKS[language];
  const time = (text: string): string => text.replace(':', clock.colon);
  const moment = (value: string): string => {
    const precision = precisionOf(value);
    if (precision === 'minute')
      return `${formats.day.format(utc(value))}${clock.before}${time(value.slice(11))}`;
    return formats[precision].format(utc(value));
  };

  return {
    language,
    moment,
    time,
    instant(at, zone) {
      const minute = minuteOf(at, zone);
      return moment(minute.endsWith('T00:00') ? minute.slice(0, 10) : minute);
    },
    period(from, to) {
      if (from === to) return moment(from);
      const whole = wholeOf(from, to);
      if (whole) return moment(whole);
      if (precisionOf(from) !== 'day' || precisionOf(to) !== 'day') return `${moment(from)} – ${moment(to)}`;
      // ICU sets thin or plain spaces round the dash of a range; people write none.
      return formats.day.formatRange(utc(from), utc(to)).replace(/^(\d+\.?)\s?–\s?(?=\d)/u, '$1–');
    },
    isWhole: (from, to) => wholeOf(from, to) !== undefined,
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    plural: (value) => plurals.select(value),
    text: (text) => text[language] ?? `${text.en} (${IN_ENGLISH[language]})`,
    name: (names) => names[language] ?? names.en,
  };
}

/** The month or the year that a period fills, if it fills one. */
function wholeOf(from: string, to: string): string | undefined {
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31'))
    return from.slice(0, 4);
  if (from.length !== 10 || from.slice(0, 7) !== to.slice(0, 7) || !from.endsWith('-01')) return undefined;
  const last = Temporal.PlainDate.from(from).daysInMonth;
  return Number(to.slice(8)) === last ? from.slice(0, 7) : undefined;
}

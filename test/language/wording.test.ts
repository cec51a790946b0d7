import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/knowledge/schema/common.ts';
import { languageOf, messagesIn } from '../../src/language/language.ts';
import { type Wording, wordingOf } from '../../src/language/wording.ts';

/** Spaces that do not break stand where Intl likes them; to a reader they are spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ');

type Expected = Record<Language, string>;

function says(write: (wording: Wording) => string, expected: Expected): void {
  const written = Object.fromEntries(
    LANGUAGES.map((language) => [language, plain(write(wordingOf(language)))]),
  );
  expect(written).toEqual(expected);
}

describe('a moment', () => {
  it('known as a year is written as a year', () => {
    says(({ moment }) => moment('2023'), { en: '2023', fi: '2023', sv: '2023', ru: '2023' });
  });

  it('known as a month is written as a month', () => {
    says(({ moment }) => moment('2023-11'), {
      en: 'November 2023',
      fi: 'marraskuu 2023',
      sv: 'november 2023',
      ru: 'ноябрь 2023 г.',
    });
  });

  it('known as a day is written as a day', () => {
    says(({ moment }) => moment('2023-12-15'), {
      en: '15 December 2023',
      fi: '15. joulukuuta 2023',
      sv: '15 december 2023',
      ru: '15 декабря 2023 г.',
    });
  });

  it('known to the minute has its time on the 24-hour clock, as the language writes it', () => {
    says(({ moment }) => moment('2023-12-15T20:00'), {
      en: '15 December 2023, 20:00',
      fi: '15. joulukuuta 2023 klo 20.00',
      sv: '15 december 2023 kl. 20.00',
      ru: '15 декабря 2023 г., 20:00',
    });
  });

  it('is the border’s own time, whatever the zone of the machine', () => {
    const { instant } = wordingOf('en');
    expect(instant(Date.parse('2023-12-15T18:00Z'), 'Europe/Helsinki')).toBe('15 December 2023, 20:00');
    expect(instant(Date.parse('2024-07-01T18:00Z'), 'Europe/Helsinki')).toBe('1 July 2024, 21:00');
  });

  it('at midnight is the day that begins', () => {
    const { instant } = wordingOf('en');
    expect(instant(Date.parse('2023-11-30T00:00+02:00'), 'Europe/Helsinki')).toBe('30 November 2023');
  });
});

describe('a period', () => {
  it('within a month names the month once', () => {
    says(({ period }) => period('2023-11-01', '2023-11-17'), {
      en: '1–17 November 2023',
      fi: '1.–17. marraskuuta 2023',
      sv: '1–17 november 2023',
      ru: '1–17 ноября 2023 г.',
    });
  });

  it('within a year names the year once', () => {
    says(({ period }) => period('2023-11-18', '2023-12-14').replace(/\s?–\s?/u, ' – '), {
      en: '18 November – 14 December 2023',
      fi: '18. marraskuuta – 14. joulukuuta 2023',
      sv: '18 november – 14 december 2023',
      ru: '18 ноября – 14 декабря 2023 г.',
    });
  });

  it('over a year’s end names both years', () => {
    expect(plain(wordingOf('en').period('2023-11-30', '2024-01-13'))).toBe(
      '30 November 2023 – 13 January 2024',
    );
  });

  it('of one day is that day', () => {
    expect(wordingOf('en').period('2023-12-15', '2023-12-15')).toBe('15 December 2023');
  });

  it('that fills a month or a year is called by its name', () => {
    const { period, isWhole } = wordingOf('en');
    expect(period('2024-02-01', '2024-02-29')).toBe('February 2024');
    expect(period('2023-01-01', '2023-12-31')).toBe('2023');
    expect(isWhole('2024-02-01', '2024-02-29')).toBe(true);
    expect(isWhole('2023-01-01', '2023-12-31')).toBe(true);
  });

  it('that fills them only nearly is not', () => {
    const { period, isWhole } = wordingOf('en');
    expect(isWhole('2024-02-01', '2024-02-28')).toBe(false);
    expect(isWhole('2023-02-02', '2023-02-28')).toBe(false);
    expect(isWhole('2023-01-01', '2024-12-31')).toBe(false);
    expect(period('2024-02-01', '2024-02-28')).toBe('1–28 February 2024');
  });
});

describe('a list', () => {
  it('has an "and" before its last item', () => {
    says(({ list }) => list(['Salla', 'Vartius', 'Kuusamo']), {
      en: 'Salla, Vartius and Kuusamo',
      fi: 'Salla, Vartius ja Kuusamo',
      sv: 'Salla, Vartius och Kuusamo',
      ru: 'Salla, Vartius и Kuusamo',
    });
  });

  it('of one or none is that', () => {
    expect(wordingOf('en').list(['Salla'])).toBe('Salla');
    expect(wordingOf('en').list([])).toBe('');
  });
});

describe('a number', () => {
  it('has its thousands apart as the language does it', () => {
    says(({ number }) => number(1338), { en: '1,338', fi: '1 338', sv: '1 338', ru: '1 338' });
  });

  it('takes the plural form of the language', () => {
    const forms = (language: Language) => [1, 2, 5, 21].map(wordingOf(language).plural);
    expect(forms('en')).toEqual(['one', 'other', 'other', 'other']);
    expect(forms('fi')).toEqual(['one', 'other', 'other', 'other']);
    expect(forms('ru')).toEqual(['one', 'few', 'many', 'one']);
  });
});

describe('a text', () => {
  it('is in the language asked for, else in English, saying so', () => {
    const text = { en: 'closed', fi: 'suljettu' };
    says((wording) => wording.text(text), {
      en: 'closed',
      fi: 'suljettu',
      sv: 'closed (på engelska)',
      ru: 'closed (на английском)',
    });
    says((wording) => wording.name(text), { en: 'closed', fi: 'suljettu', sv: 'closed', ru: 'closed' });
  });
});

describe('the language of a locale', () => {
  it.each([
    ['fi', 'fi'],
    ['fi-FI', 'fi'],
    ['sv-SE', 'sv'],
    ['ru', 'ru'],
    ['en-GB', 'en'],
    ['en-US', 'en'],
    ['de', 'en'],
    ['zh-CN', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    ['FI', 'fi'],
    ['fil', 'en'],
  ])('%s is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  it.each(LANGUAGES)('has messages for "%s", in it or in English', (language) => {
    expect([language, 'en']).toContain(messagesIn(language).language);
  });
});

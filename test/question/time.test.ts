import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '../../src/knowledge/schema/common.ts';
import { Lexicon } from '../../src/knowledge/schema/words.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { type CompiledLexicon, compile } from '../../src/question/lexicon.ts';
import { printWhen, type When } from '../../src/question/query.ts';
import { clean, reduce, tokenize } from '../../src/question/text.ts';
import { readTime, type TimeReading } from '../../src/question/time.ts';

/** A Monday. */
const TODAY = '2026-11-23';

/** The lexicons that are held. */
const lexicons = new Map<Language, CompiledLexicon>(
  LANGUAGES.map((language) => {
    const held = Lexicon.parse(parse(readFileSync(`knowledge/words/${language}.yaml`, 'utf8')));
    return [language, compile(held, [])];
  }),
);

function reading(language: Language, text: string): TimeReading {
  const lexicon = lexicons.get(language);
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  return readTime(tokenize(reduce(clean(text), () => true)), lexicon, TODAY);
}

const printed = (when: When | undefined) => when && printWhen(when);

/** Expressions and what they mean on Monday 23 November 2026, printed as a query prints them. */
type Rows = readonly (readonly [text: string, when: string])[];

/** Days and months written out or in numbers, with the year. */
const DATES: Record<Language, Rows> = {
  en: [
    ['2023-12-15', '2023-12-15'],
    ['15.12.2023', '2023-12-15'],
    ['15.12.23', '2023-12-15'],
    ['15/12/2023', '2023-12-15'],
    ['12/15/2023', '2023-12-15'],
    ['15-12-2023', '2023-12-15'],
    ['15 December 2023', '2023-12-15'],
    ['15 Dec 2023', '2023-12-15'],
    ['the 15th of December 2023', '2023-12-15'],
    ['December 15, 2023', '2023-12-15'],
    ['Dec 15th 2023', '2023-12-15'],
    ['on Friday 15 December 2023', '2023-12-15'],
    ['Friday, December 15, 2023', '2023-12-15'],
    ['29 February 2024', '2024-02-29'],
    ['November 2023', '2023-11-01..2023-11-30'],
    ['Feb 2024', '2024-02-01..2024-02-29'],
    ['in 2023', '2023-01-01..2023-12-31'],
  ],
  fi: [
    ['2023-12-15', '2023-12-15'],
    ['15.12.2023', '2023-12-15'],
    ['15. joulukuuta 2023', '2023-12-15'],
    ['joulukuun 15. päivänä 2023', '2023-12-15'],
    ['perjantaina 15.12.2023', '2023-12-15'],
    ['perjantaina 15. joulukuuta 2023', '2023-12-15'],
    ['joulukuussa 2023', '2023-12-01..2023-12-31'],
    ['vuoden 2023 joulukuussa', '2023-12-01..2023-12-31'],
    ['vuonna 2023', '2023-01-01..2023-12-31'],
  ],
  sv: [
    ['2023-12-15', '2023-12-15'],
    ['15.12.2023', '2023-12-15'],
    ['den 15 december 2023', '2023-12-15'],
    ['15 dec 2023', '2023-12-15'],
    ['15 dec. 2023', '2023-12-15'],
    ['den 15:e december 2023', '2023-12-15'],
    ['den 1:a december 2023', '2023-12-01'],
    ['fredag 15 december 2023', '2023-12-15'],
    ['fredagen den 15 december 2023', '2023-12-15'],
    ['i december 2023', '2023-12-01..2023-12-31'],
    ['år 2023', '2023-01-01..2023-12-31'],
  ],
  ru: [
    ['2023-12-15', '2023-12-15'],
    ['15.12.2023', '2023-12-15'],
    ['15 декабря 2023', '2023-12-15'],
    ['15 декабря 2023 года', '2023-12-15'],
    ['15 декабря 2023 г.', '2023-12-15'],
    ['15-го декабря 2023 года', '2023-12-15'],
    ['15 дек 2023', '2023-12-15'],
    ['в пятницу 15 декабря 2023', '2023-12-15'],
    ['декабрь 2023', '2023-12-01..2023-12-31'],
    ['в декабре 2023 года', '2023-12-01..2023-12-31'],
    ['в 2023 году', '2023-01-01..2023-12-31'],
  ],
};

/** Of what is to come: the next. */
const TO_COME: Record<Language, Rows> = {
  en: [
    ['will it be open at Christmas', '2026-12-24'],
    ['we are planning to go in May', '2027-05-01..2027-05-31'],
  ],
  fi: [['suunnittelen matkaa jouluksi', '2026-12-24']],
  sv: [['kommer den att vara öppen i jul', '2026-12-24']],
  ru: [
    ['будет ли открыто на Рождество', '2026-12-24'],
    ['планируем поехать в мае', '2027-05-01..2027-05-31'],
  ],
};

/** The year in short, as people type it in Russian. */
const SHORT_YEARS: Rows = [
  ['в январе 24-го', '2024-01-01..2024-01-31'],
  ['в 2017м', '2017-01-01..2017-12-31'],
  ['осенью 23-го', '2023-09-01..2023-11-30'],
];

/** Without a year: the latest that is not in the future. */
const NO_YEAR: Record<Language, Rows> = {
  en: [
    ['15 December', '2025-12-15'],
    ['20 November', '2026-11-20'],
    ['23 November', '2026-11-23'],
    ['24 November', '2025-11-24'],
    ['15.12.', '2025-12-15'],
    ['in November', '2026-11-01..2026-11-30'],
    ['in December', '2025-12-01..2025-12-31'],
    ['in May', '2026-05-01..2026-05-31'],
    ['the 20th', '2026-11-20'],
    ['the 25th', '2026-10-25'],
    ['29 February', '2024-02-29'],
  ],
  fi: [
    ['15. joulukuuta', '2025-12-15'],
    ['15.12.', '2025-12-15'],
    ['20.11.', '2026-11-20'],
    ['marraskuussa', '2026-11-01..2026-11-30'],
    ['joulukuussa', '2025-12-01..2025-12-31'],
  ],
  sv: [
    ['den 15 december', '2025-12-15'],
    ['den 20 november', '2026-11-20'],
    ['i november', '2026-11-01..2026-11-30'],
    ['i december', '2025-12-01..2025-12-31'],
  ],
  ru: [
    ['15 декабря', '2025-12-15'],
    ['20 ноября', '2026-11-20'],
    ['в ноябре', '2026-11-01..2026-11-30'],
    ['в декабре', '2025-12-01..2025-12-31'],
  ],
};

const CLOCK_TIMES: Record<Language, Rows> = {
  en: [
    ['2023-12-15 19:00', '2023-12-15T19:00'],
    ['2023-12-15T19:00', '2023-12-15T19:00'],
    ['15 Dec 2023 at 7pm', '2023-12-15T19:00'],
    ['7 pm on 15 December 2023', '2023-12-15T19:00'],
    ['at 19:00 on 15 December 2023', '2023-12-15T19:00'],
    ['15 December 2023 at noon', '2023-12-15T12:00'],
    ['15 December 2023, 12 am', '2023-12-15T00:00'],
    ['15 December 2023, 12 pm', '2023-12-15T12:00'],
    ['15 December 2023, 8 in the evening', '2023-12-15T20:00'],
    ['yesterday at 9:30', '2026-11-22T09:30'],
    ['15 December 2023 24:00', '2023-12-16T00:00'],
  ],
  fi: [
    ['15.12.2023 klo 19', '2023-12-15T19:00'],
    ['15.12.2023 klo 19.30', '2023-12-15T19:30'],
    ['klo 19 15.12.2023', '2023-12-15T19:00'],
    ['kello 20 perjantaina 15.12.2023', '2023-12-15T20:00'],
    ['15. joulukuuta 2023 kello 19:00', '2023-12-15T19:00'],
    ['15.12.2023 kello 7 illalla', '2023-12-15T19:00'],
    ['15.12.2023 klo 8 aamulla', '2023-12-15T08:00'],
  ],
  sv: [
    ['15 december 2023 kl. 19', '2023-12-15T19:00'],
    ['kl. 19.30 den 15 december 2023', '2023-12-15T19:30'],
    ['15 december 2023 klockan 19:00', '2023-12-15T19:00'],
    ['15 december 2023 klockan 7 på kvällen', '2023-12-15T19:00'],
  ],
  ru: [
    ['15 декабря 2023 в 19:00', '2023-12-15T19:00'],
    ['15 декабря 2023 года в 19:00', '2023-12-15T19:00'],
    ['15.12.2023 в 7 вечера', '2023-12-15T19:00'],
    ['15.12.2023 в 8 утра', '2023-12-15T08:00'],
    ['15 декабря 2023 в полдень', '2023-12-15T12:00'],
    ['15 декабря 2023 в 20 часов', '2023-12-15T20:00'],
  ],
};

const RANGES: Record<Language, Rows> = {
  en: [
    ['18–23 November 2023', '2023-11-18..2023-11-23'],
    ['18-23 November 2023', '2023-11-18..2023-11-23'],
    ['18 - 23 November 2023', '2023-11-18..2023-11-23'],
    ['November 18-23, 2023', '2023-11-18..2023-11-23'],
    ['from 18 to 23 November 2023', '2023-11-18..2023-11-23'],
    ['between 18 and 23 November 2023', '2023-11-18..2023-11-23'],
    ['from 18 November to 14 December 2023', '2023-11-18..2023-12-14'],
    ['18 November – 14 December 2023', '2023-11-18..2023-12-14'],
    ['between 18 November 2023 and 14 December 2023', '2023-11-18..2023-12-14'],
    ['from 30 November 2023 to 13 January 2024', '2023-11-30..2024-01-13'],
    ['18.11.2023-14.12.2023', '2023-11-18..2023-12-14'],
    ['2023-11-18 to 2023-12-14', '2023-11-18..2023-12-14'],
    ['from November to December 2023', '2023-11-01..2023-12-31'],
    ['November–December 2023', '2023-11-01..2023-12-31'],
    ['from December 2023 to February 2024', '2023-12-01..2024-02-29'],
    ['from 2022 to 2024', '2022-01-01..2024-12-31'],
  ],
  fi: [
    ['18.–23.11.2023', '2023-11-18..2023-11-23'],
    ['18.-23. marraskuuta 2023', '2023-11-18..2023-11-23'],
    ['18.11.–14.12.2023', '2023-11-18..2023-12-14'],
    ['18.11.2023–14.12.2023', '2023-11-18..2023-12-14'],
    ['18. marraskuuta ja 14. joulukuuta 2023 välillä', '2023-11-18..2023-12-14'],
    ['marraskuusta joulukuuhun 2023', '2023-11-01..2023-12-31'],
    ['marras-joulukuussa 2023', '2023-11-01..2023-12-31'],
  ],
  sv: [
    ['den 18–23 november 2023', '2023-11-18..2023-11-23'],
    ['mellan den 18 och 23 november 2023', '2023-11-18..2023-11-23'],
    ['från den 18 november till den 14 december 2023', '2023-11-18..2023-12-14'],
    ['från 18 november 2023 till 14 december 2023', '2023-11-18..2023-12-14'],
    ['18.11–14.12.2023', '2023-11-18..2023-12-14'],
    ['från november till december 2023', '2023-11-01..2023-12-31'],
  ],
  ru: [
    ['18–23 ноября 2023', '2023-11-18..2023-11-23'],
    ['с 18 по 23 ноября 2023', '2023-11-18..2023-11-23'],
    ['между 18 и 23 ноября 2023', '2023-11-18..2023-11-23'],
    ['с 18 ноября по 14 декабря 2023 года', '2023-11-18..2023-12-14'],
    ['с 18.11.2023 по 14.12.2023', '2023-11-18..2023-12-14'],
    ['с ноября по декабрь 2023', '2023-11-01..2023-12-31'],
  ],
};

const RELATIVE: Record<Language, Rows> = {
  en: [
    ['today', '2026-11-23'],
    ['yesterday', '2026-11-22'],
    ['tomorrow', '2026-11-24'],
    ['the day before yesterday', '2026-11-21'],
    ['the day after tomorrow', '2026-11-25'],
    ['three days ago', '2026-11-20'],
    ['2 weeks ago', '2026-11-09'],
    ['a week ago', '2026-11-16'],
    ['a year ago', '2025-11-23'],
    ['3 years ago', '2023-11-23'],
    ['last week', '2026-11-16..2026-11-22'],
    ['this week', '2026-11-23..2026-11-29'],
    ['next week', '2026-11-30..2026-12-06'],
    ['last weekend', '2026-11-21..2026-11-22'],
    ['last month', '2026-10-01..2026-10-31'],
    ['last year', '2025-01-01..2025-12-31'],
    ['last December', '2025-12-01..2025-12-31'],
    ['on Friday', '2026-11-20'],
    ['on Monday', '2026-11-23'],
    ['last Monday', '2026-11-16'],
    ['last Friday', '2026-11-20'],
    ['next Friday', '2026-11-27'],
  ],
  fi: [
    ['tänään', '2026-11-23'],
    ['eilen', '2026-11-22'],
    ['toissapäivänä', '2026-11-21'],
    ['huomenna', '2026-11-24'],
    ['ylihuomenna', '2026-11-25'],
    ['kaksi päivää sitten', '2026-11-21'],
    ['kolme viikkoa sitten', '2026-11-02'],
    ['viikko sitten', '2026-11-16'],
    ['vuosi sitten', '2025-11-23'],
    ['viime viikolla', '2026-11-16..2026-11-22'],
    ['tällä viikolla', '2026-11-23..2026-11-29'],
    ['viime viikonloppuna', '2026-11-21..2026-11-22'],
    ['viime kuussa', '2026-10-01..2026-10-31'],
    ['viime vuonna', '2025-01-01..2025-12-31'],
    ['viime joulukuussa', '2025-12-01..2025-12-31'],
    ['perjantaina', '2026-11-20'],
    ['viime perjantaina', '2026-11-20'],
    ['ensi perjantaina', '2026-11-27'],
  ],
  sv: [
    ['idag', '2026-11-23'],
    ['igår', '2026-11-22'],
    ['i går', '2026-11-22'],
    ['i förrgår', '2026-11-21'],
    ['i morgon', '2026-11-24'],
    ['i övermorgon', '2026-11-25'],
    ['för två dagar sedan', '2026-11-21'],
    ['för tre veckor sedan', '2026-11-02'],
    ['för en vecka sedan', '2026-11-16'],
    ['för ett år sedan', '2025-11-23'],
    ['förra veckan', '2026-11-16..2026-11-22'],
    ['den här veckan', '2026-11-23..2026-11-29'],
    ['förra helgen', '2026-11-21..2026-11-22'],
    ['förra månaden', '2026-10-01..2026-10-31'],
    ['förra året', '2025-01-01..2025-12-31'],
    ['i fjol', '2025-01-01..2025-12-31'],
    ['i december förra året', '2025-12-01..2025-12-31'],
    ['i fredags', '2026-11-20'],
    ['förra fredagen', '2026-11-20'],
    ['nästa fredag', '2026-11-27'],
  ],
  ru: [
    ['сегодня', '2026-11-23'],
    ['вчера', '2026-11-22'],
    ['позавчера', '2026-11-21'],
    ['завтра', '2026-11-24'],
    ['послезавтра', '2026-11-25'],
    ['два дня назад', '2026-11-21'],
    ['три недели назад', '2026-11-02'],
    ['неделю назад', '2026-11-16'],
    ['год назад', '2025-11-23'],
    ['на прошлой неделе', '2026-11-16..2026-11-22'],
    ['на этой неделе', '2026-11-23..2026-11-29'],
    ['в прошлые выходные', '2026-11-21..2026-11-22'],
    ['в прошлом месяце', '2026-10-01..2026-10-31'],
    ['в прошлом году', '2025-01-01..2025-12-31'],
    ['в пятницу', '2026-11-20'],
    ['в прошлую пятницу', '2026-11-20'],
    ['в следующую пятницу', '2026-11-27'],
  ],
};

/** Seasons, holidays, and parts of a month. Christmas is the 24th, Midsummer its Saturday, as Finland keeps them. */
const SEASONS: Record<Language, Rows> = {
  en: [
    ['last winter', '2025-12-01..2026-02-28'],
    ['last summer', '2026-06-01..2026-08-31'],
    ['autumn 2023', '2023-09-01..2023-11-30'],
    ['spring of 2024', '2024-03-01..2024-05-31'],
    ['Christmas 2023', '2023-12-24'],
    ['at Christmas', '2025-12-24'],
    ['midsummer 2024', '2024-06-22'],
    ['Independence Day 2023', '2023-12-06'],
    ["New Year's Day 2024", '2024-01-01'],
    ['early November 2023', '2023-11-01..2023-11-10'],
    ['mid November 2023', '2023-11-11..2023-11-20'],
    ['mid-November 2023', '2023-11-11..2023-11-20'],
    ['at the end of November 2023', '2023-11-21..2023-11-30'],
    ['in the first half of 2025', '2025-01-01..2025-06-30'],
    ['in the second half of November 2023', '2023-11-16..2023-11-30'],
    ['in the winter of 2015-16', '2015-12-01..2016-02-29'],
    ['in 2015-16', '2015-01-01..2016-12-31'],
    ['before the pandemic', '2019-01-01..2019-12-31'],
  ],
  fi: [
    ['viime talvena', '2025-12-01..2026-02-28'],
    ['kesällä 2024', '2024-06-01..2024-08-31'],
    ['syksyllä 2023', '2023-09-01..2023-11-30'],
    ['keväällä 2024', '2024-03-01..2024-05-31'],
    ['jouluna 2023', '2023-12-24'],
    ['jouluaattona 2023', '2023-12-24'],
    ['juhannuksena 2024', '2024-06-22'],
    ['itsenäisyyspäivänä 2023', '2023-12-06'],
    ['uudenvuodenpäivänä 2024', '2024-01-01'],
    ['marraskuun alussa 2023', '2023-11-01..2023-11-10'],
    ['marraskuun puolivälissä 2023', '2023-11-11..2023-11-20'],
    ['marraskuun 2023 lopussa', '2023-11-21..2023-11-30'],
    ['vuoden 2025 alkupuoliskolla', '2025-01-01..2025-06-30'],
    ['ennen pandemiaa', '2019-01-01..2019-12-31'],
  ],
  sv: [
    ['förra vintern', '2025-12-01..2026-02-28'],
    ['i vintras', '2025-12-01..2026-02-28'],
    ['sommaren 2024', '2024-06-01..2024-08-31'],
    ['i somras', '2026-06-01..2026-08-31'],
    ['hösten 2023', '2023-09-01..2023-11-30'],
    ['på julafton 2023', '2023-12-24'],
    ['midsommar 2024', '2024-06-22'],
    ['självständighetsdagen 2023', '2023-12-06'],
    ['nyårsdagen 2024', '2024-01-01'],
    ['i början av november 2023', '2023-11-01..2023-11-10'],
    ['i mitten av november 2023', '2023-11-11..2023-11-20'],
    ['i slutet av november 2023', '2023-11-21..2023-11-30'],
    ['under första halvan av 2025', '2025-01-01..2025-06-30'],
    ['vår förening undrar om 2024', '2024-01-01..2024-12-31'],
    ['före pandemin', '2019-01-01..2019-12-31'],
  ],
  ru: [
    ['прошлой зимой', '2025-12-01..2026-02-28'],
    ['летом 2024 года', '2024-06-01..2024-08-31'],
    ['осенью 2023', '2023-09-01..2023-11-30'],
    ['весной 2024', '2024-03-01..2024-05-31'],
    ['на новый год 2024', '2024-01-01'],
    ['в день независимости 2023', '2023-12-06'],
    ['на юханнус 2024', '2024-06-22'],
    ['в начале ноября 2023', '2023-11-01..2023-11-10'],
    ['в середине ноября 2023', '2023-11-11..2023-11-20'],
    ['в конце ноября 2023', '2023-11-21..2023-11-30'],
    ['во второй половине 2024 года', '2024-07-01..2024-12-31'],
    ['в 22м году', '2022-01-01..2022-12-31'],
    ['до пандемии', '2019-01-01..2019-12-31'],
  ],
};

/** What looks like a day and is in no calendar. */
const IMPOSSIBLE: Record<Language, readonly string[]> = {
  en: [
    '31 November 2023',
    '30 February',
    '2023-11-31',
    '31.11.2023',
    '29 February 2023',
    '13.13.2023',
    'the 0th',
  ],
  fi: ['31. marraskuuta 2023', '30.2.2024', '29.2.2023'],
  sv: ['31 november 2023', 'den 30 februari', '29.2.2023'],
  ru: ['31 ноября 2023', '30 февраля', '29 февраля 2023'],
};

const PRESENT: Record<Language, readonly string[]> = {
  en: ['now', 'right now', 'currently', 'at the moment'],
  fi: ['nyt', 'tällä hetkellä', 'juuri nyt'],
  sv: ['nu', 'just nu', 'för tillfället'],
  ru: ['сейчас', 'в данный момент', 'теперь'],
};

describe.each(LANGUAGES)('a time in the language "%s"', (language) => {
  const rows = (tables: Record<Language, Rows>) => tables[language].map((row) => [...row] as const);
  const means = (text: string, when: string) => {
    const { when: read, impossible } = reading(language, text);
    expect(impossible ? `no day: ${impossible}` : printed(read)).toBe(when);
  };

  it.each(rows(DATES))('with its year is read: %s', means);
  it.each(rows(NO_YEAR))('without a year is the latest that is not in the future: %s', means);
  it.each(rows(TO_COME))('without a year is the next where the question is of what is to come: %s', means);
  it.each(rows(CLOCK_TIMES))('with a clock time is read to the minute: %s', means);
  it.each(rows(RANGES))('from one end to another has both: %s', means);
  it.each(rows(RELATIVE))('counted from today is read: %s', means);
  it.each(rows(SEASONS))('of a season, a holiday or a part of a month is read: %s', means);

  it.each(IMPOSSIBLE[language])('that no calendar has is called impossible and never moved: %s', (text) => {
    const { when, impossible } = reading(language, text);
    expect([when, impossible]).toEqual([undefined, expect.any(String)]);
  });

  it.each(PRESENT[language])('that is the present names no day: %s', (text) => {
    expect(reading(language, text)).toMatchObject({ present: true });
    expect(reading(language, text).when).toBeUndefined();
  });

  it('of a month is read in every case form', () => {
    const unread = MONTH_FORMS[language].flatMap((forms, i) => {
      const month = Temporal.PlainYearMonth.from({ year: 2023, month: i + 1 });
      const whole = `${month}-01..${month}-${month.daysInMonth}`;
      return forms.filter((form) => printed(reading(language, `${form} 2023`).when) !== whole);
    });
    expect(unread).toEqual([]);
  });

  it('of numbers with slashes is read both ways where both are days', () => {
    const { when, other } = reading(language, '11/12/2023');
    expect([printed(when), printed(other)]).toEqual(['2023-12-11', '2023-11-12']);
    expect(reading(language, '13/12/2023').other).toBeUndefined();
    expect(reading(language, '12/12/2023').other).toBeUndefined();
  });

  it('is read back as the bot itself writes it', () => {
    const { period } = wordingOf(language);
    const day = fc
      .integer({ min: 0, max: 1400 })
      .map((days) => Temporal.PlainDate.from('2022-12-01').add({ days }).toString());
    const both = fc.tuple(day, day).filter(([from, to]) => from <= to);
    fc.assert(
      fc.property(both, ([from, to]) => {
        expect(printed(reading(language, period(from, to)).when)).toBe(printWhen({ kind: 'days', from, to }));
      }),
    );
  });

  it('never throws and is always in the calendar, whatever words and numbers stand together', () => {
    const { lexicon } = lexicons.get(language) as CompiledLexicon;
    const { months, weekdays, seasons, holidays, numbers, time } = lexicon;
    const lists = [months, weekdays, seasons, holidays, numbers, time.days, time.spans, time.parts];
    const phrases = [
      ...lists.flatMap((list) => Object.values(list).flatMap((forms) => forms ?? [])),
      ...[time.last, time.this, time.next, time.ago, time.at, time.am, time.pm, time.between, time.to].flat(),
    ].map((phrase) => phrase.replaceAll('*', ''));
    const number = fc.oneof(
      fc.integer({ min: 0, max: 3000 }).map(String),
      fc.tuple(fc.nat(40), fc.constantFrom('.', '/', '-', ':'), fc.nat(40)).map((parts) => parts.join('')),
      fc.constantFrom('29.2.', '2023-02-29', '31.11.', '0000-01-01', '18-23'),
    );
    const word = fc.oneof(fc.constantFrom(...phrases), number);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (some) => {
        const { when } = reading(language, some.join(' '));
        const days =
          !when || when.kind === 'now' ? [] : when.kind === 'minute' ? [when.at] : [when.from, when.to];
        for (const one of days) {
          expect(Temporal.PlainDateTime.from(one, { overflow: 'reject' }).toString()).toContain(one);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a time expression', () => {
  it.each(['may the border open', 'hello', 'eight crossings', 'route 66', 'a village with 300 people'])(
    'is not found where there is none: %s',
    (text) => {
      expect(reading('en', text).when).toBeUndefined();
    },
  );

  it.each([
    ['since November 2023', 'since'],
    ['until 14 December 2023', 'until'],
    ['before 14 December 2023', 'before'],
    ['after 14 December 2023', 'after'],
  ])('tells how it bounds what is asked: %s', (text, relation) => {
    expect(reading('en', text)).toMatchObject({ relation });
  });

  it.each([
    ['en', 'week 46 of 2023', '2023-11-13..2023-11-19'],
    ['en', 'week 46/2023', '2023-11-13..2023-11-19'],
    ['en', 'week 1 of 2024', '2024-01-01..2024-01-07'],
    ['fi', 'viikolla 46 vuonna 2023', '2023-11-13..2023-11-19'],
    ['sv', 'vecka 46 2023', '2023-11-13..2023-11-19'],
    ['ru', 'на неделе 46 2023', '2023-11-13..2023-11-19'],
    ['en', 'week 49', '2025-12-01..2025-12-07'],
    ['en', 'last November', '2025-11-01..2025-11-30'],
    ['en', 'last March', '2026-03-01..2026-03-31'],
    ['fi', 'vuonna 21', '2021-01-01..2021-12-31'],
    ['en', 'on the 13th or the 14th of December 2023', '2023-12-13..2023-12-14'],
  ] as const)('is read in the language "%s": %s', (language, text, when) => {
    expect(printed(reading(language, text).when)).toBe(when);
  });

  it.each([
    ['14 December', true],
    ['14 December 2023', false],
    ['December', true],
    ['from 18 to 23 November', true],
    ['Christmas', true],
    ['Christmas 2023', false],
    ['2023', false],
    ['yesterday', false],
  ])('says whether its year was left out: %s', (text, yearless) => {
    expect(reading('en', text).yearless ?? false).toBe(yearless);
  });

  it('takes its own words and no others', () => {
    const tokens = tokenize(['was vaalimaa open on 15 december 2023 at 19:00']);
    const { taken } = readTime(tokens, lexicons.get('en') as CompiledLexicon, TODAY);
    const words = tokens.filter((_, i) => taken.has(i)).map((token) => token.text);
    expect(words).toEqual(['15', 'december', '2023', 'at', '19:00']);
  });
});

const FINNISH_ENDINGS = ['', 'n', 'ta', 'ssa', 'sta', 'hun', 'lla', 'lta', 'lle', 'na', 'ksi'];
const FINNISH_MONTHS = [
  'tammi',
  'helmi',
  'maalis',
  'huhti',
  'touko',
  'kesä',
  'heinä',
  'elo',
  'syys',
  'loka',
  'marras',
  'joulu',
];

/** Every form of the twelve months, January first. */
const MONTH_FORMS: Record<Language, readonly (readonly string[])[]> = {
  en: [
    ['January', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
    ['April', 'Apr'],
    ['May'],
    ['June', 'Jun'],
    ['July', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sep', 'Sept'],
    ['October', 'Oct'],
    ['November', 'Nov'],
    ['December', 'Dec'],
  ],
  fi: FINNISH_MONTHS.map((month) => FINNISH_ENDINGS.map((ending) => `${month}kuu${ending}`)),
  sv: [
    ['januari', 'januaris', 'jan'],
    ['februari', 'februaris', 'feb'],
    ['mars'],
    ['april', 'aprils', 'apr'],
    ['maj', 'majs'],
    ['juni', 'junis'],
    ['juli', 'julis'],
    ['augusti', 'augustis', 'aug'],
    ['september', 'septembers', 'sept'],
    ['oktober', 'oktobers', 'okt'],
    ['november', 'novembers', 'nov'],
    ['december', 'decembers', 'dec'],
  ],
  ru: [
    ['январь', 'января', 'январю', 'январём', 'январем', 'январе'],
    ['февраль', 'февраля', 'февралю', 'февралём', 'февралем', 'феврале'],
    ['март', 'марта', 'марту', 'мартом', 'марте'],
    ['апрель', 'апреля', 'апрелю', 'апрелем', 'апреле'],
    ['май', 'мая', 'маю', 'маем', 'мае'],
    ['июнь', 'июня', 'июню', 'июнем', 'июне'],
    ['июль', 'июля', 'июлю', 'июлем', 'июле'],
    ['август', 'августа', 'августу', 'августом', 'августе'],
    ['сентябрь', 'сентября', 'сентябрю', 'сентябрём', 'сентябрем', 'сентябре'],
    ['октябрь', 'октября', 'октябрю', 'октябрём', 'октябрем', 'октябре'],
    ['ноябрь', 'ноября', 'ноябрю', 'ноябрём', 'ноябрем', 'ноябре'],
    ['декабрь', 'декабря', 'декабрю', 'декабрём', 'декабрем', 'декабре'],
  ],
};

describe('a day that is told without a date', () => {
  it('is none where only its place in a story is told: "the last day it was open"', () => {
    expect(reading('en', 'on the last day it was open').when).toBeUndefined();
    expect(reading('en', 'did it close the next day').when).toBeUndefined();
  });

  it('lies ahead where the question speaks of what one may do then', () => {
    expect(printed(reading('en', 'can I get through on Saturday').when)).toBe('2026-11-28');
    expect(printed(reading('en', 'was it open on Saturday').when)).toBe('2026-11-21');
    expect(printed(reading('en', 'is it open on Saturday').when)).toBe('2026-11-28');
    expect(printed(reading('en', 'is it open this Monday').when)).toBe('2026-11-23');
    expect(printed(reading('en', 'it was open this Saturday').when)).toBe('2026-11-21');
    expect(printed(reading('fi', 'onko se auki tänä lauantaina').when)).toBe('2026-11-28');
    expect(printed(reading('fi', 'pääsenkö yli lauantaina').when)).toBe('2026-11-28');
    expect(printed(reading('sv', 'kan jag köra över på lördag').when)).toBe('2026-11-28');
    expect(printed(reading('ru', 'можно ли проехать в субботу').when)).toBe('2026-11-28');
  });
});

describe('two times far apart in a text', () => {
  it('are not the ends of one', () => {
    const text =
      'I write about the autumn of 2023 and want it right. Were all of them really closed on Monday 20 November 2023?';
    expect(printed(reading('en', text).when)).toBe('2023-11-20');
  });
});

describe('a year in short, in Russian', () => {
  it.each(SHORT_YEARS.map((row) => [...row] as const))('is read: %s', (text, when) => {
    expect(printed(reading('ru', text).when)).toBe(when);
  });
});

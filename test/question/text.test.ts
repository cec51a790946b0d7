import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, MOST_CHARACTERS, reduce, sentences, tokenize } from '../../src/question/text.ts';
import { anyText } from './any-text.ts';

const words = (text: string) => tokenize(sentences(clean(text))).map((token) => token.text);

describe('cleaning', () => {
  it.each([
    ['a mention of a user', 'is <@123456789012345678> vaalimaa open'],
    ['a mention with a nickname mark', 'is <@!123456789012345678> vaalimaa open'],
    ['a mention of a role', 'is <@&123456789012345678> vaalimaa open'],
    ['a channel link', 'is <#123456789012345678> vaalimaa open'],
    ['a custom emoji', 'is <:border:123456789012345678> vaalimaa open'],
    ['a moving emoji', 'is <a:wave:123456789012345678> vaalimaa open'],
    ['a timestamp', 'is <t:1700000000:R> vaalimaa open'],
    ['a command link', 'is </crossing status:123456789012345678> vaalimaa open'],
    ['a link', 'is https://example.com/a?b=c#d vaalimaa open'],
    ['a link in angle brackets', 'is <https://example.com/a> vaalimaa open'],
    ['bold and italics', 'is **vaalimaa** _open_'],
    ['strikethrough and spoilers', 'is ~~vaalimaa~~ ||open||'],
    ['code', '`is` ```vaalimaa``` open'],
    ['a quotation', '> is vaalimaa open'],
    ['tabs and long gaps', 'is\t\tvaalimaa \u00a0 open'],
    ['zero-width spaces', 'is va\u200bali\u200cma\u200da open'],
    ['a soft hyphen', 'is vaali\u00admaa open'],
    ['a byte order mark', '\ufeffis vaalimaa open'],
    ['direction marks', 'is \u202evaalimaa\u202c \u2067open\u2069'],
    ['control characters', 'is \u0007vaal\u0000imaa open'],
    ['lone surrogates', 'is \ud83dvaali\udc00maa open'],
  ])('takes out %s', (_, text) => {
    expect(words(text)).toEqual(['is', 'vaalimaa', 'open']);
  });

  it('brings letters with separate marks into one form', () => {
    expect(clean('Va\u0308rtsila\u0308')).toBe('Värtsilä');
  });

  it('joins the two ends of a range of numbers, whatever dash is typed', () => {
    for (const dash of ['–', '—', ' – ', '−']) expect(clean(`18${dash}23`)).toBe('18-23');
  });

  it('leaves no invisible character in any text', () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        expect(clean(text)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
    );
  });
});

describe('sentences', () => {
  it('are told apart by their marks and by line breaks', () => {
    expect(sentences('The border is shut. Is Salla open? Yes!\nThanks')).toEqual([
      'The border is shut.',
      'Is Salla open?',
      'Yes!',
      'Thanks',
    ]);
  });

  it.each([
    ['a day and its month', 'Oliko Vaalimaa auki 14. joulukuuta 2023?'],
    ['a short date', 'oliko auki 15.12. illalla'],
    ['klo.', 'Oliko se auki klo. 20 vai ei?'],
    ['kl.', 'Var den öppen kl. 20?'],
    ['г.', 'Открыт ли был 15 декабря 2023 г. вечером?'],
    ['Dec.', 'Was it open on 15 Dec. 2023?'],
  ])('are not cut after %s', (_, text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it('without a letter or digit are left out', () => {
    expect(sentences('... !!! ??? \n \n')).toEqual([]);
  });
});

describe('reducing', () => {
  const always = () => true;
  const ask = 'Is Vaalimaa open?';
  const story = 'My uncle told me a long story about his old car and the road. '.repeat(20);

  it('keeps a short text whole, whatever matters in it', () => {
    expect(reduce('Hello there. Is Salla open?', () => false)).toEqual(['Hello there.', 'Is Salla open?']);
  });

  it('keeps of a long text the sentences that matter, wherever they stand', () => {
    const asks = (sentence: string) => sentence.endsWith('?');
    for (const text of [`${ask} ${story}`, `${story} ${ask}`, `${story} ${ask} ${story}`])
      expect(reduce(clean(text), asks)).toEqual([ask]);
  });

  it('keeps the order of the sentences', () => {
    const text = clean(`Is Salla open? ${story} Is Imatra open?`);
    expect(reduce(text, (one) => one.endsWith('?'))).toEqual(['Is Salla open?', 'Is Imatra open?']);
  });

  it('works on 300 characters at most of any long text', () => {
    expect(MOST_CHARACTERS).toBe(300);
    const sentence = anyText(400).map((text) => `${text}. `);
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 30 }), fc.boolean(), (parts, matters) => {
        const kept = reduce(clean(parts.join('')), () => matters);
        expect(kept.join('').length).toBeLessThanOrEqual(MOST_CHARACTERS);
      }),
    );
  });

  it('never throws on any Unicode of up to 10,000 characters', () => {
    fc.assert(
      fc.property(anyText(10_000), (text) => {
        expect(() => tokenize(reduce(clean(text), always))).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });

  it.each(['<', '<@', '</a', '<a:x', 'http://', '`', '1-', '. ', ' ', "a'", '\u0301', '1–'])(
    'of 10,000 characters "%s" takes no time to speak of',
    (part) => {
      const text = part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000);
      const started = performance.now();
      tokenize(reduce(clean(text), always));
      expect(performance.now() - started).toBeLessThan(500);
    },
  );
});

describe('words', () => {
  it('are in lower case, with their hyphens, dots and apostrophes inside', () => {
    expect(words('What’s with Raja-Jooseppi on 15.12.2023 at 20:00, please?')).toEqual([
      "what's",
      'with',
      'raja-jooseppi',
      'on',
      '15.12.2023',
      'at',
      '20:00',
      'please',
    ]);
  });

  it('know their sentence, their clause, and whether it asks', () => {
    const tokens = tokenize(['I live in Imatra, near the border.', 'Is it open?']);
    const of = (text: string) => tokens.find((token) => token.text === text);
    expect(of('imatra')).toMatchObject({ sentence: 0, question: false });
    expect(of('open')).toMatchObject({ sentence: 1, question: true });
    expect(of('near')?.clause).toBeGreaterThan(of('imatra')?.clause ?? Number.NaN);
  });
});

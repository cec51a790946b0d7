import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { LANGUAGES, type Language } from '../../src/knowledge/schema/common.ts';
import { type CompiledLexicon, compile } from '../../src/question/lexicon.ts';
import { type FoundPlace, PlaceIndex } from '../../src/question/places.ts';
import { recognise } from '../../src/question/recognise.ts';
import { realKnowledge } from '../answer/real-bot.ts';

let knowledge: Knowledge;
let places: PlaceIndex;
let lexicons: Map<Language, CompiledLexicon>;
beforeAll(async () => {
  knowledge = await realKnowledge();
  places = new PlaceIndex(knowledge);
  lexicons = new Map([...knowledge.words].map(([language, lexicon]) => [language, compile(lexicon, [])]));
});

/** The places found in a text, as in a question of this language. */
const found = (text: string, language: Language = 'en'): readonly FoundPlace[] =>
  recognise([text], { lexicons, places }, language, '2026-11-23').places;

const crossings = (text: string, language?: Language) =>
  found(text, language).flatMap((one) =>
    one.places.flatMap(({ kind, id }) => (kind === 'crossing' ? [id] : [])),
  );

describe('the name of a crossing', () => {
  it('finds it in every language and spelling that is held', () => {
    const lost = [...knowledge.crossings.values()].flatMap(({ id, names, also }) =>
      [...Object.values(names), ...also].filter((name) => name && !crossings(name).includes(id)),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    [
      'vaalimaa',
      'Vaalimaan',
      'Vaalimaalla',
      'Vaalimaalta',
      'Vaalimaata',
      'Ваалимаа',
      'Torfyanovka',
      'Торфяновке',
    ],
    ['nuijamaa', 'Nuijamaan', 'Nuijamaalle', 'Нуйямаа', 'Brusnichnoye', 'Брусничное'],
    ['imatra', 'Imatran', 'Imatralla', 'Иматре', 'Svetogorsk', 'Светогорске'],
    ['niirala', 'Niiralassa', 'Niiralaan', 'Ниирале', 'Vyartsilya', 'Вяртсиле'],
    ['vartius', 'Vartiuksen', 'Vartiukseen', 'Вартиусе', 'Lyuttya', 'Люття'],
    ['kuusamo', 'Kuusamossa', 'Kuusamoon', 'Куусамо', 'Suoperya', 'Суоперя'],
    ['salla', 'Sallassa', 'Sallaan', 'Саллу', 'Kelloselkä'],
    ['raja-jooseppi', 'Raja-Joosepista', 'rajajoosepissa', 'Raja-Jooseppiin', 'Рая-Йоосеппи', 'Лотта'],
    ['vainikkala', 'Vainikkalan', 'Вайниккала', 'Buslovskaya'],
    ['parikkala', 'Parikkalassa', 'Париккала'],
    ['haapasaari', 'Haapasaaressa', 'Haapasaaren'],
    ['santio', 'Santiossa'],
  ])('finds %s inflected, in other scripts and by the other side', (id, ...forms) => {
    const lost = forms.filter((form) => !crossings(form).includes(id));
    expect(lost).toEqual([]);
  });

  it.each([
    ['vaalimaa', 'Valimaa'],
    ['vaalimaa', 'Vaalima'],
    ['vaalimaa', 'Vaalimmaa'],
    ['vaalimaa', 'Ваалима'],
    ['nuijamaa', 'Nuijama'],
    ['nuijamaa', 'Nujamaa'],
    ['imatra', 'Imarta'],
    ['niirala', 'Nirala'],
    ['niirala', 'Niirlaa'],
    ['niirala', 'Vyartsila'],
    ['vartius', 'Vartuis'],
    ['vartius', 'Вартуис'],
    ['kuusamo', 'Kusamo'],
    ['kuusamo', 'Kuusammo'],
    ['raja-jooseppi', 'Raja Josepi'],
    ['raja-jooseppi', 'Raja-Joosepi'],
    ['vainikkala', 'Vainikala'],
    ['parikkala', 'Parikala'],
    ['haapasaari', 'Haapasari'],
  ])('finds %s with a letter wrong: %s', (id, typed) => {
    expect(crossings(`is ${typed} open`)).toEqual([id]);
  });

  it('is the longest that the words make', () => {
    expect(crossings('is Niirala railway open')).toEqual(['niirala-rail']);
    expect(crossings('is Nuijamaa harbour open')).toEqual(['nuijamaa-harbour']);
    expect(crossings('is Niirala open')).toEqual(['niirala']);
  });

  it('is found beside others in one sentence, each once', () => {
    expect(crossings('were Salla, Vartius and Raja-Jooseppi open')).toEqual([
      'salla',
      'vartius',
      'raja-jooseppi',
    ]);
  });

  it('says where it stands and whether it was guessed', () => {
    expect(found('is raja jooseppi open')).toMatchObject([{ at: 1, length: 2, fuzzy: false }]);
    expect(found('is kusamo open')).toMatchObject([{ at: 1, length: 1 }]);
    expect(found('is nuijamba open')).toMatchObject([{ at: 1, length: 1, fuzzy: true }]);
  });

  it('is not put together from two sentences', () => {
    const { places: split } = recognise(
      ['Onko raja', 'Jooseppi kysyy'],
      { lexicons, places },
      'fi',
      '2026-11-23',
    );
    expect(split.flatMap((one) => one.places.filter(({ kind }) => kind === 'crossing'))).toEqual([]);
  });
});

describe('the name of something else', () => {
  it.each([
    ['a municipality with several crossings', 'Lappeenranta', 'town', 'Lappeenranta'],
    ['a district', 'Southeast Finland', 'area', 'southeast'],
    ['a district in Finnish', 'Pohjois-Karjalassa', 'area', 'north-karelia'],
    ['the border', 'the eastern border', 'border', 'fi-ru'],
    ['the border in Finnish', 'itärajalla', 'border', 'fi-ru'],
    ['the border in Swedish', 'östgränsen', 'border', 'fi-ru'],
    ['the border in Russian', 'граница с Финляндией', 'border', 'fi-ru'],
    ['a country', 'Finland', 'country', 'FI'],
  ])('is that: %s', (_, text, kind, id) => {
    expect(found(text).flatMap((one) => one.places)).toContainEqual(expect.objectContaining({ kind, id }));
  });

  it('of a municipality means the crossings in it', () => {
    const [place] = places.resolve('Lappeenranta');
    expect(place).toMatchObject({
      kind: 'town',
      crossings: expect.arrayContaining(['nuijamaa', 'vainikkala']),
    });
  });

  it('of a municipality that bears its crossing’s own name means the crossing alone', () => {
    expect(places.resolve('Salla')).toEqual([{ kind: 'crossing', id: 'salla', border: 'fi-ru' }]);
  });

  it('that nobody holds is no place', () => {
    for (const name of ['Helsinki', 'Narnia', 'Svinesund', 'x', '', '🙂'])
      expect([name, places.resolve(name)]).toEqual([name, []]);
  });
});

/** Words of everyday speech, many of them a letter or two away from a name. */
const ORDINARY: Record<Language, string> = {
  en: `salad salsa santa saint matter martial virtuous salary sauna valid imagine immature matrix nuisance parking
    parallel paradise variety various village salmon savage vanilla carriage marathon rail railway custom officer`,
  fi: `vaalit vaali valimo valta nuija malli sallittu sallia salainen vainaja varttua vartija vartijat vartio varsin
    kuusi kuusen salaa imettää ilmasto paikalla paikallinen parikki haapa saari saaressa niin maa maan lotto`,
  sv: `sällan sällskap samla väntar varför varning salen salt halla nästan partiet parkera platsen imorgon vatten`,
  ru: `вариант салат сало салон вагон валить партия куски кусок имя магнит нужно нижний лотерея святой светлый
    сумма остановка варить нулевой`,
};

describe.each(LANGUAGES)('an ordinary word in the language "%s"', (language) => {
  it.each(ORDINARY[language].split(/\s+/))('is not a crossing: %s', (word) => {
    expect(crossings(word, language)).toEqual([]);
  });

  it('that says nothing about what is asked is never a place', () => {
    const fillers = knowledge.words.get(language)?.function_words ?? [];
    expect(fillers.filter((word) => found(word, language).length > 0)).toEqual([]);
  });
});

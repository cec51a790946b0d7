import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Language } from '../../src/knowledge/schema/common.ts';
import { featuresOf, withUnknown } from '../../src/question/features.ts';
import { lessonOf } from '../../src/question/learn.ts';
import { type Recogniser, recognise, recogniserOf } from '../../src/question/recognise.ts';
import { type Example, train } from '../../src/question/train.ts';
import { Weights } from '../../src/question/weights.ts';
import { realKnowledge } from '../answer/real-bot.ts';

let knowledge: Knowledge;
let recogniser: Recogniser;
beforeAll(async () => {
  knowledge = await realKnowledge();
  recogniser = recogniserOf(knowledge);
});

const features = (text: string, language: Language = 'en') =>
  featuresOf(recognise([text], recogniser, language, '2026-11-23'), knowledge, 'fi-ru');
const example = (text: string, aim: string): Example => ({ features: features(text), aim, weight: 1 });

describe('the features of a question', () => {
  it.each([
    ['another crossing of the same kind', 'Is Vaalimaa open?', 'Is Kuusamo open?'],
    ['another day', 'Was Salla open on 1 May 2024?', 'Was Salla open on 14 December 2023?'],
    ['capital letters and marks of emphasis', 'is salla open', 'IS SALLA OPEN'],
  ])('are the same for %s', (_, one, other) => {
    expect(features(one).values).toEqual(features(other).values);
  });

  it('are the same with and without diacritics, and in Latin letters', () => {
    expect(features('pääseekö yli', 'fi').words).toEqual(features('paaseeko yli', 'fi').words);
    expect([...features('дорога открыта', 'ru').words.keys()]).toEqual([
      ...features('doroga otkryta', 'ru').words.keys(),
    ]);
  });

  it('weigh as much for a short question as for a long one', () => {
    const length = (text: string) => Math.hypot(...features(text).values.values());
    expect(length('open?')).toBeCloseTo(1);
    expect(
      length('My grandmother lives in Sortavala, so can I drive over at Niirala next week?'),
    ).toBeCloseTo(1);
  });

  it('count the words, and the names, that no example has', () => {
    const seen = withUnknown(
      features('is the zorbing hall of Zanzibar open'),
      (name) => name !== 'w zorbing' && name !== 'w zanzibar',
    );
    expect([...seen.keys()].filter((name) => name.startsWith('unknown'))).toEqual([
      'unknown 2',
      'unknown names 1',
    ]);
  });
});

describe('what is learnt', () => {
  const lesson = () => [
    ...['is it open', 'open now', 'can I cross'].map((text) => example(text, 'state')),
    ...['how many came', 'how many people', 'how many arrived'].map((text) => example(text, 'count')),
  ];
  const repeated = () => [...lesson(), ...lesson(), ...lesson()];

  it('tells the aims of its examples apart', () => {
    const weights = Weights.read(Weights.write(train(repeated()), ''));
    expect(weights.likelihoods(features('open'))[0]?.aim).toBe('state');
    expect(weights.likelihoods(features('how many'))[0]?.aim).toBe('count');
  });

  it('is the same, byte for byte, of the same examples', () => {
    expect(Weights.write(train(repeated()), 'x')).toEqual(Weights.write(train(repeated()), 'x'));
  });

  it('gives likelihoods that make one, the likeliest first', () => {
    const weights = Weights.read(knowledge.weights as Uint8Array);
    const found = weights.likelihoods(features('is vaalimaa open')).map(({ likelihood }) => likelihood);
    expect(found.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
    expect(found).toEqual(found.toSorted((a, b) => b - a));
  });

  it('lies beside the examples and topics that it was learnt from', async () => {
    const { knowledge: whole } = await loadKnowledge('knowledge', { examples: true });
    expect(Weights.read(knowledge.weights as Uint8Array).lesson).toBe(lessonOf(whole as Knowledge));
  });

  it('knows an aim for every topic and every measure of the home border', () => {
    const { aims } = Weights.read(knowledge.weights as Uint8Array);
    const held = [...knowledge.topics.keys()].map((id) => `topic/${id}`);
    const home = [...knowledge.borders.values()].find((border) => border.home)?.id;
    const measures = [...knowledge.measures.values()].filter(({ border }) => border === home);
    const counted = measures.map(({ measure }) => `figures/${measure}`);
    expect([...held, ...counted].filter((aim) => !aims.includes(aim as never))).toEqual([]);
  });
});

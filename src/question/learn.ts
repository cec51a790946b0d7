import { createHash } from 'node:crypto';
import { homeOf, type Knowledge } from '../knowledge/knowledge.ts';
import { LANGUAGES, type Language } from '../knowledge/schema/common.ts';
import { gather } from './asked.ts';
import { featuresOf } from './features.ts';
import { type Recogniser, recognise } from './recognise.ts';
import { clean, reduce } from './text.ts';
import { type Example, train } from './train.ts';
import { Weights } from './weights.ts';

/** What a topic's own words count beside a question that somebody typed. */
const TITLE = 0.5;
const POINT = 0.3;
/** Examples name their dates; against which clock they are read does not matter. */
const TODAY = '2000-01-01';

/** Learns from the examples, and from the questions, titles and points of topics, what questions ask for. */
export function learn(knowledge: Knowledge, recogniser: Recogniser): Uint8Array {
  const home = homeOf(knowledge);
  const example = (text: string, language: Language, aim: string, weight: number): Example => {
    const parts = reduce(clean(text), (sentence) => sentence.endsWith('?'));
    const recognised = recognise(parts, recogniser, language, TODAY);
    const border = gather(recognised, knowledge, home, TODAY)?.border.id;
    return { features: featuresOf(recognised, knowledge, border), aim, weight };
  };
  const typed = [...knowledge.examples].flatMap(([language, examples]) =>
    Object.entries(examples).flatMap(([aim, texts]) => texts.map((text) => example(text, language, aim, 1))),
  );
  const told = [...knowledge.topics.values()].flatMap((topic) => {
    const aim = `topic/${topic.id}`;
    return LANGUAGES.flatMap((language) => [
      ...(topic.questions[language] ?? []).map((text) => example(text, language, aim, 1)),
      ...[topic.title[language]].flatMap((text) => (text ? example(text, language, aim, TITLE) : [])),
      ...topic.points.flatMap(({ text }) =>
        text[language] ? example(text[language], language, aim, POINT) : [],
      ),
    ]);
  });
  return Weights.write(train([...typed, ...told]), lessonOf(knowledge));
}

/** Hash of everything that is learnt from: weights with another one were learnt from other examples. */
export function lessonOf({ examples, topics, measures }: Knowledge): string {
  const told = [...topics.values()].map(({ id, title, questions, points }) => [
    id,
    title,
    questions,
    points.map(({ text }) => text),
  ]);
  const lesson = JSON.stringify([[...examples], told, [...measures.keys()]]);
  return createHash('sha256').update(lesson).digest('hex').slice(0, 16);
}

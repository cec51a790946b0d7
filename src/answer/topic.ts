import { firstDay } from '../calendar.ts';
import { type HeldTopic, held, type Knowledge } from '../knowledge/knowledge.ts';
import type { Point } from '../knowledge/schema/topic.ts';
import type { Query } from '../question/query.ts';
import { spellAt, spells } from '../timeline/spell.ts';
import type { Answer, Statement } from './answer.ts';
import { type Context, compose, knownOn } from './context.ts';
import { optionsFor } from './option.ts';

type TopicQuery = Extract<Query, { ask: 'topic' }>;

/** The points of a topic, each attributed; those later than the clock, and those whose ground is gone, drop out. */
export function answerTopic(query: TopicQuery, context: Context): Answer {
  const { messages, wording } = context;
  const topic = held(context.knowledge.topics, query.topic);
  const told = topic.points
    .map((point, i) => ({ point, i }))
    .filter(({ point }) => stands(point, topic, context));
  const points = told.map(({ i }) => i);
  // One topic is one fact with all the points told, carried by the first sentence.
  const statements = told.map(
    ({ point }, i): Statement => ({
      text: pointText(point, context),
      facts: i === 0 ? [{ kind: 'topic', id: topic.id, points }] : [],
      sources: point.sources,
      item: true,
    }),
  );
  const title = wording.text(topic.title);
  if (statements.length === 0) {
    return compose(
      {
        title,
        outcome: 'unknown',
        statements: [{ text: messages.unknownQuestion(), facts: [], sources: [] }],
      },
      context,
    );
  }
  const related = topic.related.map((id): Query => ({ ask: 'topic', topic: id }));
  return compose(
    {
      title,
      statements,
      remarks: topic.legal ? [messages.notLegalAdvice()] : [],
      options: optionsFor(related, context),
    },
    context,
  );
}

function stands(point: Point, topic: HeldTopic, context: Context): boolean {
  const { knowledge, now } = context;
  const today = knownOn(held(knowledge.borders, topic.border), context);
  if (saidBy(point, knowledge) > today) return false;
  const ground = point.while;
  if (!ground) return true;
  return ground.crossings.every(
    (id) => spellAt(spells(knowledge, id, today, ground.traffic), now).state === ground.state,
  );
}

/** The day by which a point was said: its last date, else the day the earliest of its dated sources came out. */
function saidBy(point: Point, knowledge: Knowledge): string {
  const said = point.said_until ?? point.said;
  if (said) return firstDay(said);
  const published = point.sources.flatMap((id) => knowledge.sources.get(id)?.published ?? []);
  return published.map(firstDay).sort()[0] ?? '';
}

/** `The government says … — Prime Minister Petteri Orpo, 28 November 2023` */
function pointText(point: Point, { messages, wording }: Context): string {
  const said = [point.said, point.said_until]
    .filter((one) => one !== undefined)
    .map(wording.moment)
    .join('–');
  return messages.point({
    text: wording.text(point.text),
    ...(point.by ? { by: wording.text(point.by) } : {}),
    ...(said ? { said } : {}),
    single: point.single_source ?? false,
  });
}

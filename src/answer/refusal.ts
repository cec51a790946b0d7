import { held } from '../knowledge/knowledge.ts';
import type { Query, When } from '../question/query.ts';
import type { Answer, Option } from './answer.ts';
import { type Context, compose, crossingName, officialPage } from './context.ts';
import { scopeName } from './figures.ts';

/** Examples shown to somebody who asked nothing; each is answered from any knowledge. */
function examples(home: string, context: Context): Option[] {
  const border = held(context.knowledge.borders, home);
  const [first] = border.main;
  const { messages } = context;
  const questions = [messages.askWhichOpen()];
  if (first) {
    const crossing = crossingName(held(context.knowledge.crossings, first), context);
    questions.push(messages.askStateOf({ crossing }), messages.askHistoryOf({ crossing }));
  }
  return questions.map(option);
}

const option = (question: string): Option => ({ label: question, question });
const said = (text: string) => ({ text, facts: [], sources: [] });

export function refuseEmpty(home: string, context: Context): Answer {
  const { messages } = context;
  return compose(
    {
      title: messages.helpTitle(),
      outcome: 'clarify',
      statements: [said(messages.emptyQuestion())],
      options: examples(home, context),
    },
    context,
  );
}

/** Not in the knowledge: says so, names the words it could not account for, and offers what is near. */
export function refuseQuestion(
  words: readonly string[],
  options: readonly Option[],
  context: Context,
): Answer {
  const { messages, wording } = context;
  const texts = [messages.unknownQuestion()];
  const named = [...new Set(words)].slice(0, 5).map((word) => `“${word.slice(0, 30)}”`);
  if (named.length > 0) texts.push(messages.notUnderstood({ words: wording.list(named) }));
  return compose(
    { title: messages.refusalTitle(), outcome: 'unknown', statements: texts.map(said), options },
    context,
  );
}

export function declineUnlawful(home: string, context: Context): Answer {
  const { messages } = context;
  const official = officialPage(held(context.knowledge.borders, home), context);
  return compose(
    {
      title: messages.refusalTitle(),
      outcome: 'declined',
      statements: [said(messages.declinedUnlawful())],
      remarks: [messages.official(official)],
      official,
    },
    context,
  );
}

/** A day that is in no calendar, or a date that cannot be read: which forms work. */
export function refuseDate(given: string, context: Context): Answer {
  const { messages } = context;
  const texts = [messages.noSuchDay({ given }), messages.dateForms()];
  return compose(
    { title: messages.refusalTitle(), outcome: 'unknown', statements: texts.map(said) },
    context,
  );
}

export function refuseUnreadableDate(given: string, context: Context): Answer {
  const { messages } = context;
  const texts = [messages.badDate({ given: given.slice(0, 60) }), messages.dateForms()];
  return compose(
    { title: messages.refusalTitle(), outcome: 'unknown', statements: texts.map(said) },
    context,
  );
}

/** A crossing that is not held: the nearest names. */
export function refuseCrossing(given: string, near: readonly string[], context: Context): Answer {
  const { knowledge, messages } = context;
  const options = near.map((id) =>
    option(messages.askStateOf({ crossing: crossingName(held(knowledge.crossings, id), context) })),
  );
  const statements = [said(messages.unknownCrossing({ given: given.slice(0, 60) }))];
  return compose({ title: messages.refusalTitle(), outcome: 'unknown', statements, options }, context);
}

/** Numbers that are two days: asks which one is meant. */
export function clarifyDates(
  readings: readonly { readonly when: When; readonly query: Query }[],
  context: Context,
): Answer {
  const { messages, wording } = context;
  const dates = readings.map(({ when }) => (when.kind === 'days' ? wording.period(when.from, when.to) : ''));
  const options = readings.flatMap(({ query }) => optionFor(query, context) ?? []);
  const text = messages.ambiguousDate({ first: dates[0] ?? '', second: dates[1] ?? '' });
  return compose(
    { title: messages.clarifyTitle(), outcome: 'clarify', statements: [said(text)], options },
    context,
  );
}

/** The question that leads to a query, where there is a natural one. */
export function optionFor(query: Query, context: Context): Option | undefined {
  const { knowledge, messages, wording } = context;
  const name = (id: string) => crossingName(held(knowledge.crossings, id), context);
  if (query.ask === 'topic')
    return option(
      wording.language === 'en'
        ? (held(knowledge.topics, query.topic).questions.en[0] ?? '')
        : wording.text(held(knowledge.topics, query.topic).title),
    );
  if (query.ask === 'history')
    return query.crossings[0]
      ? option(messages.askHistoryOf({ crossing: name(query.crossings[0]) }))
      : undefined;
  if (query.ask === 'figures' && query.when?.kind === 'days') {
    const measure = wording.text(held(knowledge.measures, query.measure).names);
    const scope = query.scope === query.border ? '' : scopeName(query.border, query.scope, context);
    return option(
      messages.askFigures({ measure, scope, when: wording.period(query.when.from, query.when.to) }),
    );
  }
  if (query.ask !== 'state' && query.ask !== 'list') return undefined;
  const { when } = query;
  const date =
    when.kind === 'days'
      ? { date: wording.period(when.from, when.to), whole: wording.isWhole(when.from, when.to) }
      : when.kind === 'minute'
        ? { date: wording.moment(when.at), whole: false }
        : undefined;
  const crossing = query.ask === 'state' ? query.crossings[0] : undefined;
  if (!crossing) return option(date ? messages.askOpenOn(date) : messages.askWhichOpen());
  return option(
    date
      ? messages.askOpenOf({ crossing: name(crossing), ...date })
      : messages.askStateOf({ crossing: name(crossing) }),
  );
}

import { held } from '../knowledge/knowledge.ts';
import type { Query, When } from '../question/query.ts';
import type { Answer, Option } from './answer.ts';
import { type Context, compose, officialPage } from './context.ts';
import { optionsFor } from './option.ts';

/** Examples shown to somebody who asked nothing; each is answered from any knowledge. */
function examples(home: string, context: Context): Option[] {
  const border = held(context.knowledge.borders, home);
  const [first] = border.main;
  const queries: Query[] = [{ ask: 'list', border: home, state: 'open', when: { kind: 'now' } }];
  if (first) {
    queries.push(
      { ask: 'state', border: home, crossings: [first], when: { kind: 'now' } },
      { ask: 'history', border: home, crossings: [first] },
    );
  }
  return optionsFor(queries, context);
}

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
  const named = [...new Set(words)].slice(0, 5).map((word) => quoted(word, context));
  if (named.length > 0) texts.push(messages.notUnderstood({ words: wording.list(named) }));
  return compose(
    { title: messages.refusalTitle(), outcome: 'unknown', statements: texts.map(said), options },
    context,
  );
}

/** What a person gave, as the refusal repeats it. */
function quoted(given: string, { messages }: Context): string {
  return messages.quoted({ text: given.slice(0, 30) });
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

/** Nothing that this bot is for: what it can be asked instead. */
export function declineOffTopic(home: string, context: Context): Answer {
  const { messages } = context;
  return compose(
    {
      title: messages.refusalTitle(),
      outcome: 'declined',
      statements: [said(messages.declinedOffTopic())],
      options: examples(home, context),
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
  const queries = near.map((id): Query => {
    const { border } = held(knowledge.crossings, id);
    return { ask: 'state', border, crossings: [id], when: { kind: 'now' } };
  });
  const options = optionsFor(queries, context);
  const statements = [said(messages.unknownCrossing({ given: given.slice(0, 60) }))];
  return compose({ title: messages.refusalTitle(), outcome: 'unknown', statements, options }, context);
}

/** A border that is not held: those that are. */
export function refuseBorder(given: string, context: Context): Answer {
  return refuseFor(context.messages.unknownBorder({ given: given.slice(0, 60) }), context);
}

/** A question about a country of which nothing is held: the borders that are. */
export function refuseElsewhere(context: Context): Answer {
  return refuseFor(context.messages.unknownQuestion(), context);
}

function refuseFor(text: string, context: Context): Answer {
  const { knowledge, messages, wording } = context;
  const borders = [...knowledge.borders.values()].map(({ names }) => wording.name(names));
  const statements = [said(text), said(messages.heldBorders({ borders: wording.list(borders) }))];
  return compose({ title: messages.refusalTitle(), outcome: 'unknown', statements }, context);
}

/** A measure that is not held. */
export function refuseMeasure(given: string, home: string, context: Context): Answer {
  const { messages, wording } = context;
  const scope = wording.name(held(context.knowledge.borders, home).names);
  const statements = [said(messages.noFigure({ measure: given.slice(0, 60), scope }))];
  return compose({ title: messages.refusalTitle(), outcome: 'unknown', statements }, context);
}

/** A topic that is not held: the nearest ones. */
export function refuseTopic(given: string, near: readonly string[], context: Context): Answer {
  const options = optionsFor(
    near.map((topic): Query => ({ ask: 'topic', topic })),
    context,
  );
  return refuseQuestion(given.trim() === '' ? [] : [given], options, context);
}

/** Numbers that are two days: asks which one is meant. */
export function clarifyDates(
  readings: readonly { readonly when: When; readonly query: Query }[],
  context: Context,
): Answer {
  const { messages, wording } = context;
  const dates = readings.map(({ when }) => (when.kind === 'days' ? wording.period(when.from, when.to) : ''));
  const options = optionsFor(
    readings.map(({ query }) => query),
    context,
  );
  const text = messages.ambiguousDate({ first: dates[0] ?? '', second: dates[1] ?? '' });
  return compose(
    { title: messages.clarifyTitle(), outcome: 'clarify', statements: [said(text)], options },
    context,
  );
}

/** A question that may mean several things: asks which of them is meant. */
export function clarifyMeaning(options: readonly Option[], home: string, context: Context): Answer {
  const { messages } = context;
  return compose(
    {
      title: messages.clarifyTitle(),
      outcome: 'clarify',
      statements: [said(messages.unclear())],
      options: [...options, ...examples(home, context)],
    },
    context,
  );
}

/** A name that is of several borders: asks which one is meant, with the question for each, else how each stands. */
export function clarifyBorders(
  borders: readonly string[],
  queries: readonly Query[],
  context: Context,
): Answer {
  const { knowledge, messages, wording } = context;
  const names = borders.map((id) => wording.name(held(knowledge.borders, id).names));
  const own = optionsFor(queries, context);
  // Where a question names no border, all of them would be asked in the same words.
  const states = borders.map(
    (border): Query => ({ ask: 'state', border, crossings: [], when: { kind: 'now' } }),
  );
  const options = own.length === borders.length ? own : optionsFor(states, context);
  const text = messages.ambiguousBorder({ borders: wording.list(names) });
  return compose(
    { title: messages.clarifyTitle(), outcome: 'clarify', statements: [said(text)], options },
    context,
  );
}

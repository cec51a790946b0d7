import { type HeldCrossing, held } from '../knowledge/knowledge.ts';
import type { Query } from '../question/query.ts';
import { hoursDuring } from '../timeline/rules.ts';
import type { Answer, Fact, Statement } from './answer.ts';
import { type Context, compose, crossingName, knownOn } from './context.ts';
import { decisionFact } from './decision.ts';
import { standsNow } from './state.ts';

type CrossingQuery = Extract<Query, { ask: 'crossing' }>;

/** What a crossing is: where, what lies opposite, the hours it kept; hours mislead where it is not said that it is closed. */
export function answerCrossing(query: CrossingQuery, context: Context): Answer {
  const crossing = held(context.knowledge.crossings, query.crossing);
  const about = (part: CrossingQuery['about']) => query.about === part || query.about === 'all';
  const kept = about('hours') ? hours(crossing, context) : [];
  const parts: Statement[] = [
    ...(about('where') ? [where(crossing, context)] : []),
    ...(about('other-side') ? [otherSide(crossing, context)] : []),
    ...kept,
    ...(query.about === 'all' ? notes(crossing, context) : []),
  ];
  const fact: Fact = { kind: 'crossing', id: crossing.id };
  const statements = parts.map((statement, i) =>
    i === 0 ? { ...statement, facts: [fact, ...statement.facts] } : statement,
  );
  const title = crossingName(crossing, context);
  // What is no item says that no hours are held.
  const none = kept.every(({ item }) => !item);
  if (query.about === 'hours' && none) return compose({ title, statements, outcome: 'unknown' }, context);
  if (none) return compose({ title, statements }, context);
  const now = standsNow(crossing.border, [crossing.id], context);
  return { ...now.answer, title, outcome: 'answered', statements: [...now.statements, ...statements] };
}

function where(crossing: HeldCrossing, context: Context): Statement {
  const { messages, wording } = context;
  const text = messages.crossingKind({
    name: crossingName(crossing, context),
    kind: crossing.kind,
    municipality: wording.name(crossing.municipality),
    region: wording.name(crossing.region),
  });
  return { text, facts: [], sources: crossing.sources };
}

function otherSide(crossing: HeldCrossing, context: Context): Statement {
  const { messages, wording } = context;
  const name = crossingName(crossing, context);
  const { names } = crossing.other_side;
  const text = names
    ? messages.otherSide({ name, other: wording.name(names) })
    : messages.otherSideNotHeld({ name });
  return { text, facts: [], sources: crossing.sources };
}

/** The hours it kept while it was open, by decision or by habit, as far as they are held. */
function hours(crossing: HeldCrossing, context: Context): Statement[] {
  const { knowledge, messages, wording } = context;
  const always = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  const known = knownOn(held(knowledge.borders, crossing.border), context);
  const kept = hoursDuring(knowledge, crossing, always, known);
  if (kept.length === 0) {
    return [
      { text: messages.hoursNotHeld({ name: crossingName(crossing, context) }), facts: [], sources: [] },
    ];
  }
  return kept.map((one) => ({
    text: messages.hours({ text: wording.text(one.text) }),
    facts: one.decision ? [decisionFact(one.decision)] : [],
    sources: one.sources,
    item: true,
  }));
}

function notes(crossing: HeldCrossing, { wording }: Context): Statement[] {
  return crossing.notes
    .filter((note) => !note.from)
    .map((note) => ({ text: wording.text(note.text), facts: [], sources: note.sources, item: true }));
}

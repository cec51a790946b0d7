import { held } from '../knowledge/knowledge.ts';
import type { Border } from '../knowledge/schema/border.ts';
import type { Traffic } from '../knowledge/schema/common.ts';
import type { Query } from '../question/query.ts';
import { freshness } from '../timeline/freshness.ts';
import type { Answer, Statement } from './answer.ts';
import { closing } from './closing.ts';
import { type Context, compose, knownOn, resolve, today } from './context.ts';
import { aside, distinct, ofClass, reasons } from './reasons.ts';
import { classFor, group, stateItem, type View, viewsOf } from './view.ts';

type ListQuery = Extract<Query, { ask: 'list' }>;
type StateQuery = Extract<Query, { ask: 'state' }>;

/** Which crossings of a border are open, or closed: each main crossing is told, the asked ones first. */
export function answerList(query: ListQuery, context: Context): Answer {
  const moment = resolve(query.when, held(context.knowledge.borders, query.border), context);
  const title = context.messages.listTitle({ state: query.state, when: moment.words ?? null });
  return answerCount(query, () => query.state, title, context);
}

/** How a whole border stands: all its main crossings, counted by the state they share, else by how many are open. */
export function answerBorder(query: StateQuery, context: Context): Answer {
  const title = context.wording.name(held(context.knowledge.borders, query.border).names);
  const shared = (views: readonly View[]) =>
    views.every((view) => view.state === 'closed') ? 'closed' : 'open';
  return answerCount(query, shared, title, context);
}

function answerCount(
  query: ListQuery | StateQuery,
  countedBy: (views: readonly View[]) => 'open' | 'closed',
  title: string,
  context: Context,
): Answer {
  const { knowledge, messages, wording } = context;
  const border = held(knowledge.borders, query.border);
  const known = knownOn(border, context, query.known);
  const moment = resolve(query.when, border, context);
  const ids = query.traffic ? crossingsWith(query.traffic, border, context) : border.main;
  const atHour = ids.flatMap((id) => viewsOf(id, query.traffic, moment, known, context));
  // Who asks for all of them now asks for more than this hour: that some are shut by their hours is said beside it.
  const { hour, ...day } = moment;
  const views =
    hour === 'now' ? ids.flatMap((id) => viewsOf(id, query.traffic, day, known, context)) : atHour;
  const subject = messages.theBorder({ name: wording.name(border.names) });
  if (views.every((view) => view.state === 'unknown')) {
    const text = messages.stateNotHeld({ subject, ...(moment.words ? { when: moment.words } : {}) });
    return compose({ title, outcome: 'unknown', statements: [{ text, facts: [], sources: [] }] }, context);
  }
  const fresh =
    moment.tense === 'past'
      ? undefined
      : freshness(knowledge, ids, today(border, context), query.traffic, known);

  const state = countedBy(views);
  const matching = views.filter((view) => view.state === state);
  // A class of which nothing is held passes as the crossing stands, as far as anybody knows: no state is told of it.
  const ofOwn = views.some((view) => view.traffic);
  const changing = new Set(views.map((view) => view.crossing)).size < views.length;
  const count = messages.count({
    main: ids === border.main,
    ...(query.traffic && ofOwn ? { traffic: messages.traffic(query.traffic) } : {}),
    state,
    count: new Set(matching.map((view) => view.crossing)).size,
    of: ids.length,
    border: subject,
    tense: moment.tense,
    ...(moment.words ? { when: moment.words } : {}),
    ...(fresh?.stale ? { asOf: wording.moment(fresh.date) } : {}),
  });
  const shut = new Set(atHour.filter((view) => view.outsideHours).map((view) => view.crossing)).size;
  const hours = shut > 0 ? ` ${messages.outsideHoursCount({ count: shut, tense: moment.tense })}` : '';
  const partly = views.filter((view) => view.state === 'restricted').length;
  const more =
    state === 'open' && partly > 0 && moment.tense === 'present'
      ? ` ${messages.partlyOpenCount({ count: partly })}`
      : '';
  const text = changing ? messages.changes({ subject, when: moment.words ?? '' }) : count + more + hours;
  const lead: Statement = { text, facts: [], sources: fresh?.confirmation?.sources ?? [] };
  const groups = group([...matching, ...views.filter((view) => view.state !== state)]);
  return compose(
    {
      title,
      statements: [
        ...ofClass(views, subject, moment, known, context),
        lead,
        ...groups.map((members) => stateItem(members, moment, context)),
        ...distinct(groups.flatMap(([view]) => reasons(view as View, moment, context))),
        ...aside(views, moment, known, context),
      ],
      ...closing(views, moment, fresh, border, context),
    },
    context,
  );
}

/** The crossings that have the class, or a narrower one that it means there (goods go by train at a railway). */
export function crossingsWith(traffic: Traffic, border: Border, { knowledge }: Context): readonly string[] {
  const having = [...knowledge.crossings.values()].filter(
    (crossing) =>
      crossing.border === border.id && !crossing.abolished && crossing.traffic[classFor(crossing, traffic)],
  );
  return having.length > 0 ? having.map((crossing) => crossing.id) : border.main;
}

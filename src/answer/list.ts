import { held } from '../knowledge/knowledge.ts';
import type { Query } from '../question/query.ts';
import { freshness } from '../timeline/freshness.ts';
import { partAt, setters } from '../timeline/spell.ts';
import type { Answer, Statement } from './answer.ts';
import { closing } from './closing.ts';
import {
  borderOf,
  type Context,
  compose,
  crossingName,
  decidedBy,
  officialPage,
  resolve,
  today,
} from './context.ts';
import { classesText, ends, factOf, group, partOfSpan, sourcesOf, type View, viewsOf } from './view.ts';

type ListQuery = Extract<Query, { ask: 'list' }>;

/** Which crossings of a border are open, or closed: each main crossing is told, the asked ones first. */
export function answerList(query: ListQuery, context: Context): Answer {
  const { knowledge, messages, wording } = context;
  const border = held(knowledge.borders, query.border);
  const known = query.known ?? today(border, context);
  const moment = resolve(query.when, border, context);
  const ids = query.traffic ? crossingsWith(query.traffic, border.id, context) : border.main;
  const views = ids.flatMap((id) => viewsOf(id, query.traffic, moment, known, context));
  const fresh = moment.tense === 'past' ? undefined : freshness(knowledge, ids, known, query.traffic);

  const matches = views.filter((view) => view.state === query.state);
  const matching = new Set(matches.map((view) => view.crossing.id));
  const shared = {
    state: query.state,
    border: wording.name(border.names),
    tense: moment.tense,
    of: wording.number(ids.length),
    ...(moment.words ? { when: moment.words } : {}),
    ...(fresh?.stale ? { asOf: wording.moment(fresh.verified) } : {}),
  };
  const lead =
    matching.size === 0
      ? messages.listNone(shared)
      : messages.listSome({ ...shared, count: wording.number(matching.size) });
  const ordered = [...matches, ...views.filter((view) => view.state !== query.state)];
  const groups = group(ordered);
  const items = groups.map((members) => listItem(members, context, moment));
  const because = decisionLines(
    groups.map(([view]) => view as View),
    context,
  );
  return compose(
    {
      title: messages.listTitle({ state: query.state, when: moment.words ?? null }),
      statements: [
        { text: lead, facts: [], sources: fresh?.confirmation?.sources ?? [] },
        ...items,
        ...because,
      ],
      remarks: closing(views, moment, fresh, border, context),
      freshness: fresh ? { verified: fresh.verified, days: fresh.days, stale: fresh.stale } : null,
      official: moment.tense === 'past' ? null : officialPage(border, context),
    },
    context,
  );
}

function crossingsWith(
  traffic: NonNullable<ListQuery['traffic']>,
  border: string,
  { knowledge }: Context,
): string[] {
  return [...knowledge.crossings.values()]
    .filter((crossing) => crossing.border === border && crossing.traffic[traffic])
    .map((crossing) => crossing.id);
}

function listItem(
  members: readonly View[],
  context: Context,
  moment: Parameters<typeof factOf>[1],
): Statement {
  const { messages, wording } = context;
  const [view] = members as [View];
  const border = borderOf(view.crossing, context);
  const partial = view.span.from > moment.span.from || view.span.until < moment.span.until;
  const detail = partial
    ? partOfSpan(view, moment, border, context)
    : messages.term({ ...ends(view.spell, border, context), tense: moment.tense });
  const classes = view.state === 'restricted' ? `(${classesText(view, context)})` : '';
  return {
    text: messages.listItem({
      crossings: wording.list(members.map((one) => crossingName(one.crossing, context))),
      state: view.state,
      detail: [classes, detail].filter(Boolean).join(' '),
    }),
    item: true,
    facts: members.map((one) => factOf(one, moment, context)),
    sources: sourcesOf(view),
  };
}

/** The decisions behind some views, each told once. */
function decisionLines(views: readonly View[], context: Context): Statement[] {
  const decisions = new Set(views.flatMap((view) => setters(partAt(view.spell, view.span.from))));
  return [...decisions].map((decision) => ({
    text: decidedBy(decision, context),
    facts: [],
    sources: decision.sources,
  }));
}

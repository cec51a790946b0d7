import { startOf } from '../calendar.ts';
import { held } from '../knowledge/knowledge.ts';
import type { Query } from '../question/query.ts';
import { freshness, isBacked } from '../timeline/freshness.ts';
import { mainClasses, partAt, setters } from '../timeline/spell.ts';
import type { Answer, Statement } from './answer.ts';
import { closing } from './closing.ts';
import { type Context, compose, crossingName, decidedBy, resolve, today } from './context.ts';
import { group, sourcesOf, stateItem, viewsOf } from './view.ts';

type FreshnessQuery = Extract<Query, { ask: 'freshness' }>;

/** Confirmations told in one answer, newest first. */
const MOST_CONFIRMATIONS = 4;

/** When the state was last confirmed and by whom, with the state and the decision that it confirms. */
export function answerFreshness(query: FreshnessQuery, context: Context): Answer {
  const { knowledge, messages, wording } = context;
  const border = held(knowledge.borders, query.border);
  const ids = query.crossings.length > 0 ? query.crossings : border.main;
  const now = today(border, context);
  const moment = resolve({ kind: 'now' }, border, context);
  const views = ids.flatMap((id) => viewsOf(id, undefined, moment, now, context));
  const subject =
    query.crossings.length > 0
      ? wording.list(views.map((view) => crossingName(view.crossing, context)))
      : messages.theBorder({ name: wording.name(border.names) });
  const fresh = freshness(knowledge, ids, now);
  if (!fresh) {
    const text = messages.neverConfirmed({ subject });
    return compose(
      {
        title: messages.freshnessTitle(),
        outcome: 'unknown',
        statements: [{ text, facts: [], sources: [] }],
      },
      context,
    );
  }
  const lead: Statement = {
    text: messages.freshnessLead({
      subject,
      date: wording.moment(fresh.date),
      days: fresh.days,
    }),
    facts: [],
    sources: fresh.confirmation?.sources ?? views.flatMap(sourcesOf),
  };
  const states = group(views).map((members) => stateItem(members, moment, context));
  const classes = new Set(views.flatMap((view) => mainClasses(view.crossing)));
  const confirmations = knowledge.confirmations
    .filter(
      (one) =>
        ids.every((id) => one.crossings.includes(id)) && one.traffic.some((traffic) => classes.has(traffic)),
    )
    .filter((one) => startOf(one.date, border.zone) <= context.now && isBacked(knowledge, one))
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))
    .slice(0, MOST_CONFIRMATIONS)
    .map((one): Statement => {
      const text = messages.confirmation({ date: wording.moment(one.date), text: wording.text(one.text) });
      return { text, facts: [], sources: one.sources, item: true };
    });
  const decisions = new Set(views.flatMap((view) => setters(partAt(view.spell, context.now))));
  const because = [...decisions].map(
    (one): Statement => ({ text: decidedBy(one, context), facts: [], sources: one.sources }),
  );
  return compose(
    {
      title: messages.freshnessTitle(),
      statements: [lead, ...states, ...confirmations, ...because],
      ...closing(views, moment, fresh, border, context),
    },
    context,
  );
}

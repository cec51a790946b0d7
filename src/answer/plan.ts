import { startOf } from '../calendar.ts';
import { held } from '../knowledge/knowledge.ts';
import type { Border } from '../knowledge/schema/border.ts';
import type { Query } from '../question/query.ts';
import { partAt, setters, spells } from '../timeline/spell.ts';
import type { Answer, Statement } from './answer.ts';
import { type Context, compose, crossingName, knownOn, type Moment } from './context.ts';
import { ends, endsAsAnnounced, factOf, group, sourcesOf, type View, viewOfSpell } from './view.ts';

type PlanQuery = Extract<Query, { ask: 'plan' }>;

/** What had been decided by a day about the time from then on: nothing that was decided later. */
export function answerPlan(query: PlanQuery, context: Context): Answer {
  const { knowledge, messages, wording } = context;
  const border = held(knowledge.borders, query.border);
  const ids = query.crossings.length > 0 ? query.crossings : border.main;
  const names = query.crossings.map((id) => crossingName(held(knowledge.crossings, id), context));
  const whole = wording.name(border.names);
  const title = names.length > 0 ? wording.list(names) : whole;
  const subject = names.length > 0 ? title : messages.theBorder({ name: whole });
  const day = knownOn(border, context, query.known);
  const known = wording.moment(day);

  const from = startOf(day, border.zone);
  const moment: Moment = { span: { from, until: Number.POSITIVE_INFINITY }, tense: 'past' };
  const ahead = ids.flatMap((id) =>
    spells(knowledge, id, day, query.traffic)
      .filter((spell) => spell.until > from)
      .map((spell) => viewOfSpell(spell, { from: Math.max(spell.from, from), until: spell.until })),
  );
  const decided = group(ahead).filter(([view]) => view && decisionOf(view));
  if (decided.length === 0) {
    const text = messages.noPlan({ subject, known });
    return compose({ title, outcome: 'unknown', statements: [{ text, facts: [], sources: [] }] }, context);
  }
  const lead: Statement = { text: messages.planLead({ subject, known }), facts: [], sources: [] };
  const items = decided.map((views) =>
    decidedItem(views, termOf(views[0] as View, border, context), () => moment, context),
  );
  return compose({ title, statements: [lead, ...items] }, context);
}

function decisionOf(view: View) {
  return setters(partAt(view.spell, view.span.from)).at(-1);
}

/** What was decided of crossings that stand alike: their state, its term and the decision that sets it. */
export function decidedItem(
  views: readonly View[],
  term: { from?: string; until?: string; end?: string },
  moment: (view: View) => Moment,
  context: Context,
): Statement {
  const { messages, wording } = context;
  const [view] = views as [View];
  const decision = decisionOf(view);
  const text = messages.planItem({
    subject: wording.list(views.map((one) => crossingName(one.crossing, context))),
    state: view.state,
    ...term,
    decision: decision ? wording.text(decision.title) : '',
    ...(decision?.decided ? { decided: wording.moment(decision.decided) } : {}),
  });
  return {
    text,
    item: true,
    facts: views.map((one) => factOf(one, moment(one), context)),
    sources: sourcesOf(view),
  };
}

/** From when and to when, in words; the end as announced only where no known decision cuts it short. */
function termOf(
  view: View,
  border: Border,
  context: Context,
): { from?: string; until?: string; end?: string } {
  const { since, until } = ends(view.spell, border, context);
  const decision = decisionOf(view);
  const end =
    decision?.end && endsAsAnnounced(view.spell, decision, border)
      ? { end: context.wording.text(decision.end) }
      : undefined;
  return { ...(since ? { from: since } : {}), ...(end ?? (until ? { until } : {})) };
}

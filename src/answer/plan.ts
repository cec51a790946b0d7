import { type HeldDecision, held } from '../knowledge/knowledge.ts';
import type { Border } from '../knowledge/schema/border.ts';
import type { Query } from '../question/query.ts';
import { startOf } from '../timeline/calendar.ts';
import { partAt, type Spell, setters, spells } from '../timeline/spell.ts';
import type { Answer, Statement } from './answer.ts';
import { type Context, compose, crossingName } from './context.ts';
import { ends, factOf, sourcesOf, type View } from './view.ts';

type PlanQuery = Extract<Query, { ask: 'plan' }>;

/** What had been decided by a day about the time from then on: nothing that was decided later. */
export function answerPlan(query: PlanQuery, context: Context): Answer {
  const { knowledge, messages, wording } = context;
  const border = held(knowledge.borders, query.border);
  const ids = query.crossings.length > 0 ? query.crossings : border.main;
  const from = startOf(query.known, border.zone);
  const known = wording.moment(query.known);
  const subject = query.crossings.length > 0 ? namesOf(query.crossings, context) : wording.name(border.names);

  const items = new Map<string, { views: View[]; statement: (names: string) => Statement }>();
  for (const id of ids) {
    const ahead = spells(knowledge, id, query.known, query.traffic).filter((spell) => spell.until > from);
    for (const spell of ahead) {
      const at = Math.max(spell.from, from);
      const decision = setters(partAt(spell, at)).at(-1);
      if (!decision) continue;
      const view: View = {
        crossing: spell.crossing,
        traffic: spell.traffic,
        spell,
        span: { from: at, until: spell.until },
        state: spell.state,
        outsideHours: false,
        classes: partAt(spell, at).classes,
      };
      const key = [spell.state, spell.from, spell.until, decision.id].join('|');
      const item = items.get(key) ?? {
        views: [],
        statement: (names) => ({
          text: messages.planItem({
            subject: names,
            state: spell.state,
            ...termOf(spell, decision, border, context),
            decision: wording.text(decision.title),
            ...(decision.decided ? { decided: wording.moment(decision.decided) } : {}),
          }),
          item: true,
          facts: [],
          sources: sourcesOf(view),
        }),
      };
      item.views.push(view);
      items.set(key, item);
    }
  }
  const moment = { span: { from, until: Number.POSITIVE_INFINITY }, tense: 'past', clock: false } as const;
  const statements = [...items.values()].map(({ views, statement }) => ({
    ...statement(
      namesOf(
        views.map((view) => view.crossing.id),
        context,
      ),
    ),
    facts: views.map((view) => factOf(view, moment, context)),
  }));
  if (statements.length === 0) {
    const text = messages.noPlan({ subject, known });
    return compose(
      { title: subject, outcome: 'unknown', statements: [{ text, facts: [], sources: [] }] },
      context,
    );
  }
  const lead: Statement = { text: messages.planLead({ subject, known }), facts: [], sources: [] };
  return compose({ title: subject, statements: [lead, ...statements] }, context);
}

/** From when and to when, in words; the end as announced only where no known decision cuts it short. */
function termOf(spell: Spell, decision: HeldDecision, border: Border, context: Context) {
  const { wording } = context;
  const { since, until } = ends(spell, border, context);
  const own = decision.effects.some(
    (effect) => !effect.until || startOf(effect.until, border.zone) === spell.until,
  );
  return {
    ...(since ? { from: since } : {}),
    ...(own && decision.end ? { end: wording.text(decision.end) } : until ? { until } : {}),
  };
}

function namesOf(ids: readonly string[], context: Context): string {
  return context.wording.list(ids.map((id) => crossingName(held(context.knowledge.crossings, id), context)));
}

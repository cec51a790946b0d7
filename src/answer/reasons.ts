import type { HeldDecision } from '../knowledge/knowledge.ts';
import { TRAFFIC, type Traffic } from '../knowledge/schema/common.ts';
import { conditionsDuring, hoursDuring, incidentsDuring } from '../timeline/rules.ts';
import { mainClasses, partAt, setters, spellAt, spells } from '../timeline/spell.ts';
import type { Statement } from './answer.ts';
import { borderOf, type Context, crossingName, decidedBy, type Moment, sentenceCase } from './context.ts';
import { decisionFact } from './decision.ts';
import { endsAsAnnounced, type View } from './view.ts';

/** The decisions that set a view's state during the time asked about, or what else does. */
export function reasons(view: View, moment: Moment, context: Context): Statement[] {
  const { messages, wording } = context;
  const parts = view.spell.parts.filter((part) => part.from < view.span.until && view.span.from < part.until);
  const classes = parts.flatMap((part) => part.classes);
  const statements: Statement[] = [...new Set(parts.flatMap(setters))].map((decision) => {
    const texts = [decidedBy(decision, context)];
    const bounded = moment.tense !== 'past' && Number.isFinite(view.spell.until);
    if (bounded && decision.end && endsAsAnnounced(view.spell, decision, borderOf(view.crossing, context))) {
      texts.push(messages.announcedEnd({ end: wording.text(decision.end) }));
    }
    const inferred = classes.some(
      ({ basis }) => basis.kind === 'decision' && basis.decision === decision && basis.effect.rule.inferred,
    );
    if (inferred) texts.push(messages.inferred());
    return { text: texts.join(' '), facts: [], sources: decision.sources };
  });
  const normal = classes.map(({ basis }) => basis).find((basis) => basis.kind === 'normal');
  // A gate shut by its hours is not explained by its being open otherwise.
  if (normal && statements.length === 0 && !view.outsideHours) {
    const text = messages.normalState({ inferred: normal.inferred, tense: moment.tense });
    statements.push({ text, facts: [], sources: normal.sources });
  }
  if (classes.some(({ basis }) => basis.kind === 'abolished') && view.crossing.abolished) {
    const since = wording.moment(view.crossing.abolished);
    statements.push({ text: messages.abolished({ since }), facts: [], sources: view.crossing.sources });
  }
  if (moment.tense === 'future') statements.push({ text: messages.futureNote(), facts: [], sources: [] });
  return statements;
}

/**
 * What is told of just the traffic that is asked about before the state, which is that of the crossing and would mislead
 * alone: the conditions about it, such as that bicycles may not pass; else that nothing is known of it.
 */
export function ofClass(
  views: readonly View[],
  subject: string,
  moment: Moment,
  known: string,
  context: Context,
): Statement[] {
  const conditions = ownConditions(views, known, context);
  return conditions.length > 0 ? conditions : silence(views, subject, moment, context);
}

function ownConditions(views: readonly View[], known: string, context: Context): Statement[] {
  const { knowledge, messages, wording } = context;
  const lines = views.flatMap(({ crossing, span, state, asked }) =>
    state === 'closed' || state === 'unknown'
      ? []
      : conditionsDuring(knowledge, crossing, span, known).filter(({ about }) => about === asked),
  );
  return distinct(
    lines.map((one) => ({
      text: messages.condition({ text: wording.text(one.text) }),
      facts: [decisionFact(one.decision)],
      sources: one.sources,
    })),
  );
}

/** Nothing is known of the traffic asked about where something may pass. */
function silence(
  views: readonly View[],
  subject: string,
  moment: Moment,
  { messages }: Context,
): Statement[] {
  const [view] = views;
  const isSilent = view?.asked && !view.traffic && views.some(({ state }) => state !== 'closed');
  if (!isSilent) return [];
  const text = messages.stateNotHeld({
    subject,
    traffic: messages.traffic(view.asked as Traffic),
    ...(moment.words ? { when: moment.words } : {}),
  });
  return [{ text, facts: [], sources: [] }];
}

/** Classes of traffic that a decision keeps out although the crossing is not closed, such as people on foot. */
export function closedClasses(view: View, known: string, context: Context): Statement[] {
  const { knowledge, messages } = context;
  const { crossing, span, spell, asked } = view;
  if (asked || spell.state === 'closed' || spell.state === 'unknown') return [];
  const main = mainClasses(crossing);
  const byDecision = new Map<HeldDecision, string[]>();
  for (const traffic of TRAFFIC.filter((one) => !main.includes(one))) {
    const own = spellAt(spells(knowledge, crossing.id, known, traffic), span.from);
    const [decision] = setters(partAt(own, span.from));
    if (own.state !== 'closed' || !decision) continue;
    byDecision.set(decision, [...(byDecision.get(decision) ?? []), messages.traffic(traffic)]);
  }
  return [...byDecision].map(([decision, traffic]) => ({
    text: `${sentenceCase(messages.classes([{ state: 'closed', traffic }]))}. ${decidedBy(decision, context)}`,
    facts: [decisionFact(decision)],
    sources: decision.sources,
    item: true,
    aside: true,
  }));
}

/**
 * What belongs beside a state: hours and conditions where something may pass, the exceptions that a closure itself makes,
 * and what happened at the time.
 */
export function aside(views: readonly View[], moment: Moment, known: string, context: Context): Statement[] {
  const { knowledge, messages, wording } = context;
  const several = new Set(views.map((view) => view.crossing)).size > 1;
  const lines = views.flatMap(({ crossing, span, spell, state, asked, outsideHours }) => {
    const passable = state !== 'closed' || outsideHours;
    const hours = passable ? hoursDuring(knowledge, crossing, span, known) : [];
    const closing = setters(partAt(spell, span.from));
    const conditions = conditionsDuring(knowledge, crossing, span, known).filter(
      ({ decision }) => (passable && state !== 'unknown') || closing.includes(decision),
    );
    const incidents = moment.tense === 'present' ? [] : incidentsDuring(knowledge, crossing, span, known);
    const told = conditions.filter(({ about }) => !several && about !== asked);
    const of = several ? { of: crossingName(crossing, context) } : {};
    const silent = state === 'unknown' ? crossing.notes.filter((note) => !note.from) : [];
    return [
      ...hours.map((one) => ({
        text: messages.hours({ text: wording.text(one.text), ...of }),
        sources: one.sources,
        facts: one.decision && !several ? [decisionFact(one.decision)] : [],
      })),
      ...told.map((one) => ({
        text: messages.condition({ text: wording.text(one.text), ...of }),
        sources: one.sources,
        facts: [decisionFact(one.decision)],
      })),
      ...incidents.map((one) => ({
        text: messages.incident({ text: wording.text(one.text), ...of }),
        sources: one.sources,
        facts: one.decision ? [decisionFact(one.decision)] : [],
      })),
      ...silent.map((note) => ({ text: wording.text(note.text), sources: note.sources, facts: [] })),
    ];
  });
  return distinct(lines).map((line) => ({ ...line, item: true, aside: true }));
}

/** Lines told once, however many crossings they are true of. */
export function distinct<T extends { text: string }>(lines: readonly T[]): T[] {
  return lines.filter((line, i) => lines.findIndex((other) => other.text === line.text) === i);
}

import { dayOf, firstDay } from '../calendar.ts';
import { held } from '../knowledge/knowledge.ts';
import type { Query } from '../question/query.ts';
import { type Freshness, freshness } from '../timeline/freshness.ts';
import { partAt, setters, spells } from '../timeline/spell.ts';
import type { Answer, Statement } from './answer.ts';
import { closing } from './closing.ts';
import {
  borderOf,
  type Context,
  compose,
  crossingName,
  decidedBy,
  knownOn,
  type Moment,
  resolve,
  sentenceCase,
  today,
} from './context.ts';
import { decisionFact, disputes } from './decision.ts';
import { answerBorder } from './list.ts';
import { aside, closedClasses, distinct, ofClass, reasons } from './reasons.ts';
import {
  classesText,
  ends,
  factOf,
  group,
  isInferred,
  sourcesOf,
  sourcesOfTerm,
  stateItem,
  type View,
  viewsOf,
} from './view.ts';

type StateQuery = Extract<Query, { ask: 'state' }>;

/** How one crossing, several, or the whole border stood, stands or will stand by what is decided. */
export function answerState(query: StateQuery, context: Context): Answer {
  const { knowledge, wording } = context;
  if (query.crossings.length === 0) return answerBorder(query, context);
  const border = held(knowledge.borders, query.border);
  const ids = query.crossings;
  const known = knownOn(border, context, query.known);
  const moment = resolve(query.when, border, context);
  const views = ids.flatMap((id) => viewsOf(id, query.traffic, moment, known, context));
  const fresh =
    moment.tense === 'past'
      ? undefined
      : freshness(knowledge, ids, today(border, context), query.traffic, known);

  const crossings = [...new Set(views.map((view) => view.crossing))];
  const subject = wording.list(crossings.map((one) => crossingName(one, context)));
  const groups = group(views);
  const first = groups[0];
  const statements =
    first && groups.length === 1
      ? oneState(first, moment, known, fresh, context)
      : severalStates(groups, subject, moment, known, fresh, context);
  const own = ofClass(views, subject, moment, known, context);
  const told = views.some(
    (view) => view.state !== 'unknown' || view.classes.some(({ basis }) => basis.kind !== 'nothing'),
  );
  return compose(
    {
      title: subject,
      // Where nothing is known, nothing is stated.
      statements: told ? [...own, ...statements] : statements.map((one) => ({ ...one, facts: [] })),
      outcome: told ? 'answered' : 'unknown',
      ...closing(views, moment, fresh, border, context),
    },
    context,
  );
}

/** How some crossings stand now: the whole answer, and of it what states no more than that. */
export function standsNow(
  border: string,
  crossings: readonly string[],
  context: Context,
): { readonly answer: Answer; readonly statements: readonly Statement[] } {
  const answer = answerState(
    { ask: 'state', border, crossings: [...crossings], when: { kind: 'now' } },
    context,
  );
  return {
    answer,
    statements: answer.statements.filter(({ facts }) => facts.some(({ kind }) => kind === 'state')),
  };
}

function oneState(
  views: readonly View[],
  moment: Moment,
  known: string,
  fresh: Freshness | undefined,
  context: Context,
): Statement[] {
  const { messages } = context;
  const [view] = views as [View];
  const { spell, state } = view;
  const facts = views.map((one) => factOf(one, moment, context));
  const subject = context.wording.list(views.map((one) => crossingName(one.crossing, context)));
  if (state === 'unknown') {
    return [
      { text: unknownLead(view, subject, moment, context), facts, sources: lapsedSources(view) },
      ...aside(views, moment, known, context),
    ];
  }
  const many = views.length > 1;
  const border = borderOf(view.crossing, context);
  const lead = leadSentence(subject, many, view, moment, fresh, context);
  const classes = spell.state === 'restricted' ? classesText(view, context) : undefined;
  const detail = !classes
    ? ''
    : view.outsideHours
      ? ` ${messages.withinHours({ classes })}`
      : ` ${sentenceCase(classes)}.`;
  const lasts = messages.lasts({
    state: spell.state,
    ...ends(spell, border, context),
    tense: moment.tense === 'future' && spell.from <= context.now ? 'present' : moment.tense,
    many,
  });
  const began: Statement = { text: lasts, facts: [], sources: sourcesOfTerm(view, context) };
  return [
    { text: lead + detail, facts, sources: confirmedBy(view, fresh, context) ?? sourcesOf(view) },
    ...(view.outsideHours || began.text === '' ? [] : [began]),
    ...reasons(view, moment, context),
    ...turn(view, moment, known, context),
    ...(many ? [] : closedClasses(view, known, context)),
    ...aside(views, moment, known, context),
  ];
}

/** Milliseconds between the time asked about and a change of state within which the change is told, too. */
const NEAR = 2 * 24 * 60 * 60 * 1000;

/** What follows the state, where that is decided and lies ahead or near: the next state, and how sources differ. */
function turn(view: View, moment: Moment, known: string, context: Context): Statement[] {
  const { knowledge, messages, wording } = context;
  const { spell, crossing, span, traffic } = view;
  const ahead = moment.tense !== 'past' || spell.until - span.until <= NEAR;
  const next = spells(knowledge, crossing.id, known, traffic).find((one) => one.from === spell.until);
  if (!ahead || !next || next.state === 'unknown') return [];
  const [decision] = setters(partAt(next, next.from)).slice(-1);
  const from = wording.instant(next.from, borderOf(crossing, context).zone);
  const text = messages.next({
    state: next.state,
    from,
    normal: partAt(next, next.from).classes.some(({ basis }) => basis.kind === 'normal'),
  });
  if (!decision) return [{ text, facts: [], sources: [] }];
  const told: Statement = {
    text: `${text} ${decidedBy(decision, context)}`,
    facts: [decisionFact(decision)],
    sources: decision.sources,
  };
  return [told, ...disputes(decision, context, known)];
}

/** The sources of the last confirmation, where it confirms this state and not one before it. */
function confirmedBy(
  view: View,
  fresh: Freshness | undefined,
  context: Context,
): readonly string[] | undefined {
  const { zone } = borderOf(view.crossing, context);
  if (!fresh?.confirmation || firstDay(fresh.confirmation.date) < dayOf(view.spell.from, zone))
    return undefined;
  return fresh.confirmation.sources;
}

/** Sources of the decision whose term ran out, where that is why nothing is known. */
function lapsedSources({ classes }: View): readonly string[] {
  return classes.flatMap(({ basis }) => (basis.kind === 'lapsed' ? basis.decision.sources : []));
}

function leadSentence(
  subject: string,
  many: boolean,
  { spell, state, traffic, outsideHours, classes }: View,
  moment: Moment,
  fresh: Freshness | undefined,
  context: Context,
): string {
  const { messages, wording } = context;
  const shared = { subject, many, state, ...(traffic ? { traffic: messages.traffic(traffic) } : {}) };
  const hours = outsideHours ? ` ${messages.outsideHours({ subject, many, tense: moment.tense })}` : '';
  if (moment.tense === 'present') {
    // A report from before the state began says nothing about it: then the state is only concluded.
    const before =
      fresh !== undefined && fresh.verified < dayOf(spell.from, borderOf(spell.crossing, context).zone);
    const concluded = before && classes.some(isInferred);
    if (concluded) return messages.stateConcluded(shared) + hours;
    // What was confirmed is the state of the crossing, not that its gate is shut at this hour.
    const asOf = fresh?.stale && !outsideHours ? { asOf: wording.moment(fresh.date) } : {};
    return messages.stateNow({ ...shared, ...asOf }) + hours;
  }
  return messages.stateThen({ ...shared, when: moment.words ?? '', tense: moment.tense }) + hours;
}

function unknownLead(view: View, subject: string, moment: Moment, context: Context): string {
  const { messages, wording } = context;
  const lapsed = view.classes.map(({ basis }) => basis).find((basis) => basis.kind === 'lapsed');
  if (lapsed) {
    const zone = borderOf(view.crossing, context).zone;
    return messages.stateLapsed({
      subject,
      decision: wording.text(lapsed.decision.title),
      ended: wording.instant(lapsed.until, zone),
    });
  }
  const traffic = view.traffic ? { traffic: messages.traffic(view.traffic) } : {};
  return messages.stateNotHeld({ subject, ...traffic, ...(moment.words ? { when: moment.words } : {}) });
}

/** Several crossings that stand differently, or a time in which the state changes: one line for each. */
function severalStates(
  groups: readonly (readonly View[])[],
  subject: string,
  moment: Moment,
  known: string,
  fresh: Freshness | undefined,
  context: Context,
): Statement[] {
  const { messages, wording } = context;
  const views = groups.flat();
  const changing = new Set(views.map((view) => view.crossing)).size < views.length;
  const asOf = fresh?.stale ? { asOf: wording.moment(fresh.date) } : {};
  const text = changing
    ? messages.changes({ subject, when: moment.words ?? '' })
    : messages.several({ ...asOf, ...(moment.words ? { when: moment.words } : {}), tense: moment.tense });
  const lead: Statement = { text, facts: [], sources: fresh?.confirmation?.sources ?? [] };
  return [
    lead,
    ...groups.map((members) => stateItem(members, moment, context)),
    ...distinct(groups.flatMap(([view]) => reasons(view as View, moment, context))),
    ...aside(views, moment, known, context),
  ];
}

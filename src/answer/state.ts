import { held } from '../knowledge/knowledge.ts';
import type { Query } from '../question/query.ts';
import { dayOf } from '../timeline/calendar.ts';
import { type Freshness, freshness } from '../timeline/freshness.ts';
import { conditionsDuring, hoursDuring, incidentsDuring } from '../timeline/rules.ts';
import { setters } from '../timeline/spell.ts';
import type { Answer, Statement } from './answer.ts';
import { closing } from './closing.ts';
import {
  borderOf,
  type Context,
  compose,
  crossingName,
  decidedBy,
  type Moment,
  officialPage,
  resolve,
  today,
} from './context.ts';
import { decisionFact } from './decision.ts';
import {
  classesText,
  ends,
  factOf,
  group,
  partOfSpan,
  sourcesOf,
  sourcesOfStart,
  type View,
  viewsOf,
} from './view.ts';

type StateQuery = Extract<Query, { ask: 'state' }>;

/** How one crossing, several, or the whole border stood, stands or will stand by what is decided. */
export function answerState(query: StateQuery, context: Context): Answer {
  const { knowledge, wording } = context;
  const border = held(knowledge.borders, query.border);
  const whole = query.crossings.length === 0;
  const ids = whole ? border.main : query.crossings;
  const known = query.known ?? today(border, context);
  const moment = resolve(query.when, border, context);
  const views = ids.flatMap((id) => viewsOf(id, query.traffic, moment, known, context));
  const fresh = moment.tense === 'past' ? undefined : freshness(knowledge, ids, known, query.traffic);

  const crossings = [...new Set(views.map((view) => view.crossing))];
  const subject = whole
    ? wording.name(border.names)
    : wording.list(crossings.map((one) => crossingName(one, context)));
  const groups = group(views);
  const first = groups[0];
  const statements =
    first && groups.length === 1
      ? oneState(first, moment, known, fresh, context)
      : severalStates(groups, subject, moment, known, fresh, context);
  const held_ = views.some(
    (view) => view.state !== 'unknown' || view.classes.some(({ basis }) => basis.kind !== 'nothing'),
  );
  return compose(
    {
      title: subject,
      statements,
      outcome: held_ ? 'answered' : 'unknown',
      remarks: closing(views, moment, fresh, border, context),
      freshness: fresh ? { verified: fresh.verified, days: fresh.days, stale: fresh.stale } : null,
      official: moment.tense === 'past' ? null : officialPage(border, context),
    },
    context,
  );
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
      { text: unknownLead(view, subject, moment, context), facts, sources: sourcesOf(view) },
      ...aside(views, moment, known, context),
    ];
  }
  const many = views.length > 1;
  const border = borderOf(view.crossing, context);
  const lead = leadSentence(subject, many, view, moment, fresh, context);
  const detail = state === 'restricted' ? ` ${sentenceCase(classesText(view, context))}.` : '';
  const lasts = messages.lasts({
    state: spell.state,
    ...ends(spell, border, context),
    tense: moment.tense,
    many,
  });
  const began: Statement = { text: lasts, facts: [], sources: [...sourcesOfStart(view), ...sourcesOf(view)] };
  return [
    { text: lead + detail, facts, sources: fresh?.confirmation?.sources ?? sourcesOf(view) },
    ...(view.outsideHours ? [] : [began]),
    ...reasons(view, moment, context),
    ...aside(views, moment, known, context),
  ];
}

function leadSentence(
  subject: string,
  many: boolean,
  { spell, state, traffic, outsideHours }: View,
  moment: Moment,
  fresh: Freshness | undefined,
  context: Context,
): string {
  const { messages, wording } = context;
  const shared = { subject, many, state, ...(traffic ? { traffic: messages.traffic(traffic) } : {}) };
  if (moment.tense === 'present') {
    // A report from before the state began says nothing about it: then the state is only concluded.
    const concluded =
      fresh !== undefined && fresh.verified < dayOf(spell.from, borderOf(spell.crossing, context).zone);
    if (concluded) return messages.stateConcluded(shared);
    return messages.stateNow({
      ...shared,
      ...(fresh?.stale ? { asOf: wording.moment(fresh.verified) } : {}),
    });
  }
  const then = messages.stateThen({ ...shared, when: moment.words ?? '', tense: moment.tense });
  return outsideHours ? `${then} ${messages.outsideHours({ subject })}` : then;
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

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The decisions that set a view's state during the time asked about, or what else does. */
function reasons(view: View, moment: Moment, context: Context): Statement[] {
  const { messages, wording } = context;
  const parts = view.spell.parts.filter((part) => part.from < view.span.until && view.span.from < part.until);
  const classes = parts.flatMap((part) => part.classes);
  const statements: Statement[] = [...new Set(parts.flatMap(setters))].map((decision) => {
    const texts = [decidedBy(decision, context)];
    if (moment.tense !== 'past' && decision.end && Number.isFinite(view.spell.until)) {
      texts.push(messages.announcedEnd({ end: wording.text(decision.end) }));
    }
    const inferred = classes.some(
      ({ basis }) => basis.kind === 'decision' && basis.decision === decision && basis.effect.rule.inferred,
    );
    if (inferred) texts.push(messages.inferred());
    return { text: texts.join(' '), facts: [], sources: decision.sources };
  });
  const normal = classes.map(({ basis }) => basis).find((basis) => basis.kind === 'normal');
  if (normal && statements.length === 0) {
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

/** What belongs beside a state: hours and conditions where something may pass, and what happened at the time. */
function aside(views: readonly View[], moment: Moment, known: string, context: Context): Statement[] {
  const { knowledge, messages, wording } = context;
  const lines = views.flatMap(({ crossing, span, state, traffic, outsideHours }) => {
    const passable = state !== 'closed' || outsideHours;
    const hours = passable ? hoursDuring(knowledge, crossing, span, known) : [];
    const conditions =
      passable && state !== 'unknown' ? conditionsDuring(knowledge, crossing, span, known) : [];
    const incidents = moment.tense === 'present' ? [] : incidentsDuring(knowledge, crossing, span, known);
    const told = conditions.filter(({ about }) => views.length === 1 || about === traffic);
    const silent = state === 'unknown' ? crossing.notes.filter((note) => !note.from) : [];
    return [
      ...hours.map((one) => ({
        text: messages.hours({ text: wording.text(one.text) }),
        sources: one.sources,
        facts: [],
      })),
      ...told.map((one) => ({
        text: messages.condition({ text: wording.text(one.text) }),
        sources: one.sources,
        facts: [],
      })),
      ...incidents.map((one) => ({
        text: messages.incident({ text: wording.text(one.text) }),
        sources: one.sources,
        facts: one.decision ? [decisionFact(one.decision)] : [],
      })),
      ...silent.map((note) => ({ text: wording.text(note.text), sources: note.sources, facts: [] })),
    ];
  });
  return distinct(lines).map((line) => ({ ...line, item: true, aside: true }));
}

function distinct<T extends { text: string }>(lines: readonly T[]): T[] {
  return lines.filter((line, i) => lines.findIndex((other) => other.text === line.text) === i);
}

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
  const states = new Set(views.map((view) => view.state));
  const [only] = states;
  const changing = views.some((view) =>
    views.some((other) => other.crossing === view.crossing && other !== view),
  );
  const lead = changing
    ? messages.changes({ subject, when: moment.words ?? '' })
    : states.size === 1 && only
      ? leadSentence(
          subject,
          false,
          { ...(views[0] as View), state: only, outsideHours: false },
          moment,
          fresh,
          context,
        )
      : '';
  const items = groups.map((members): Statement => {
    const [view] = members as [View];
    const border = borderOf(view.crossing, context);
    const names = wording.list(members.map((one) => crossingName(one.crossing, context)));
    const detail = changing
      ? partOfSpan(view, moment, border, context)
      : messages.term({ ...ends(view.spell, border, context), tense: moment.tense });
    const classes = view.state === 'restricted' ? `(${classesText(view, context)})` : '';
    const text = messages.listItem({
      crossings: names,
      state: view.state,
      detail: [classes, detail].filter(Boolean).join(' '),
    });
    return {
      text,
      item: true,
      facts: members.map((one) => factOf(one, moment, context)),
      sources: sourcesOf(view),
    };
  });
  const told = new Set<string>();
  const because = groups
    .flatMap(([view]) => reasons(view as View, moment, context))
    .filter((statement) => !told.has(statement.text) && told.add(statement.text));
  const leading: Statement[] = lead
    ? [{ text: lead, facts: [], sources: fresh?.confirmation?.sources ?? [] }]
    : [];
  return [...leading, ...items, ...because, ...aside(views, moment, known, context)];
}

import { type HeldDecision, held } from '../knowledge/knowledge.ts';
import type { Border } from '../knowledge/schema/border.ts';
import type { Query } from '../question/query.ts';
import { coversAny, knownDecisions } from '../timeline/effects.ts';
import { incidentsDuring, type Remark } from '../timeline/rules.ts';
import { chain, partAt, type Spell, setters, spells } from '../timeline/spell.ts';
import type { Answer, Statement } from './answer.ts';
import { borderOf, type Context, compose, crossingName, knownOn, type Moment, resolve } from './context.ts';
import { answerDecisions, decisionFact, decisionStatement, decisionsAnswer } from './decision.ts';
import { crossingsWith } from './list.ts';
import { decidedItem } from './plan.ts';
import { ends, factOf, group, sourcesOf, startOfSpell, type View, viewOfSpell } from './view.ts';

type HistoryQuery = Extract<Query, { ask: 'history' }>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Every known state of a crossing, oldest first, each with its decision, then what happened there without changing
 * it; before them what was decided about the class of traffic that is asked for; of the whole border, each change.
 */
export function answerHistory(query: HistoryQuery, context: Context): Answer {
  const { knowledge, messages, wording } = context;
  const border = held(knowledge.borders, query.border);
  if (query.crossings.length === 0) return borderHistory(query, border, context);
  const known = knownOn(border, context, query.known);
  const span = query.when ? resolve(query.when, border, context).span : undefined;
  const rules = span ? [] : decisionsOnClass(query, border, known, context);
  const histories = query.crossings.flatMap((id) => {
    const told = spells(knowledge, id, known, query.traffic)
      .filter((spell) => spell.state !== 'unknown' || chain(spell).length > 0)
      .filter((spell) => !span || (spell.from < span.until && span.from < spell.until));
    const crossing = held(knowledge.crossings, id);
    const subject = crossingName(crossing, context);
    const past = span ?? { from: Number.NEGATIVE_INFINITY, until: context.now };
    const incidents = incidentsDuring(knowledge, crossing, past, known).filter(({ decision }) => decision);
    const lead: Statement = { text: messages.historyLead({ subject }), facts: [], sources: [] };
    return told.length === 0
      ? []
      : [
          lead,
          ...told.map((spell) => historyItem(spell, context)),
          ...incidents.map((one) => incidentItem(one, context)),
        ];
  });
  const statements = [
    ...rules.map((decision) => ({ ...decisionStatement(decision, context), item: true })),
    ...histories,
  ];
  const subject = wording.list(
    query.crossings.map((id) => crossingName(held(knowledge.crossings, id), context)),
  );
  if (statements.length === 0) {
    const text = messages.stateNotHeld({ subject });
    return compose(
      {
        title: messages.historyTitle({ subject }),
        outcome: 'unknown',
        statements: [{ text, facts: [], sources: [] }],
      },
      context,
    );
  }
  return compose({ title: messages.historyTitle({ subject }), statements }, context);
}

/**
 * The changes of a border's crossings, those that changed alike together: begun within the time asked about, if one
 * is; where none did, what was decided then. Rules for a class that has no state of its own are told as decided.
 */
function borderHistory(query: HistoryQuery, border: Border, context: Context): Answer {
  const { knowledge, messages, wording } = context;
  const known = knownOn(border, context, query.known);
  const span = query.when ? resolve(query.when, border, context).span : undefined;
  const about = decisionsOnClass(query, border, known, context);
  if (about.length > 0 && !span)
    return decisionsAnswer(about, messages.decisionsTitle({ when: null }), context);

  const ids = query.traffic ? crossingsWith(query.traffic, border, context) : border.main;
  const changes = ids
    .flatMap((id) => spells(knowledge, id, known, query.traffic))
    .filter((spell) => Number.isFinite(spell.from) && setters(partAt(spell, spell.from)).length > 0)
    .filter((spell) => !span || (span.from <= spell.from && spell.from < span.until))
    .map((spell) => viewOfSpell(spell, { from: spell.from, until: spell.until }));
  if (changes.length === 0)
    return answerDecisions(
      { ask: 'decisions', border: border.id, ...(query.when ? { when: query.when } : {}) },
      context,
    );
  const name = wording.name(border.names);
  const items = group(changes)
    .toSorted(([a], [b]) => (a?.spell.from ?? 0) - (b?.spell.from ?? 0))
    .map((members) => changeItem(members, border, context));
  const lead: Statement = {
    text: messages.historyLead({ subject: messages.theBorder({ name }) }),
    facts: [],
    sources: [],
  };
  return compose({ title: messages.historyTitle({ subject: name }), statements: [lead, ...items] }, context);
}

/** Decisions with a rule for the class of traffic that is asked for, at any of the crossings asked for, oldest first. */
function decisionsOnClass(
  { traffic, crossings }: HistoryQuery,
  border: Border,
  known: string,
  { knowledge }: Context,
): HeldDecision[] {
  if (!traffic) return [];
  return knownDecisions(knowledge, border.id, known)
    .map(({ decision }) => decision)
    .filter(({ conditions }) =>
      conditions.some(
        (rule) => rule.about === traffic && (crossings.length === 0 || coversAny(rule, crossings)),
      ),
    );
}

function changeItem(members: readonly View[], border: Border, context: Context): Statement {
  const { since, until } = ends((members as [View])[0].spell, border, context);
  const term = { ...(since ? { from: since } : {}), ...(until ? { until } : {}) };
  return decidedItem(members, term, ({ span }) => ({ span, tense: 'past' }), context);
}

function historyItem(spell: Spell, context: Context): Statement {
  const { messages, wording } = context;
  const border = borderOf(spell.crossing, context);
  const { zone } = border;
  const at = Number.isFinite(spell.from) ? spell.from : spell.until - 1;
  const decision = setters(partAt(spell, at)).at(-1);
  const ended = spell.until <= context.now;
  const since = startOfSpell(spell);
  const bounded = since !== undefined && Number.isFinite(spell.until);
  const view = viewOfSpell(spell, { from: at, until: spell.until });
  const moment: Moment = { span: view.span, tense: 'past' };
  return {
    text: messages.historyItem({
      state: spell.state,
      ...(since === undefined ? {} : { from: wording.instant(since, zone) }),
      ...(Number.isFinite(spell.until) ? { until: wording.instant(spell.until, zone) } : {}),
      ...(decision ? { decision: wording.text(decision.title) } : {}),
      ...(bounded && ended ? { duration: messages.duration(lengthOf(spell)) } : {}),
    }),
    item: true,
    facts: [factOf(view, moment, context)],
    sources: sourcesOf(view),
  };
}

/** What happened without changing the state. */
function incidentItem({ text, from, sources, decision }: Remark, { wording }: Context): Statement {
  return {
    text: [...(from ? [wording.moment(from)] : []), wording.text(text)].join(': '),
    item: true,
    aside: true,
    facts: decision ? [decisionFact(decision)] : [],
    sources,
  };
}

/** How long a bounded spell lasted, in whole days and the hours over. */
function lengthOf(spell: Spell): { days: number; hours: number } {
  const length = spell.until - spell.from;
  return { days: Math.floor(length / DAY), hours: Math.round((length % DAY) / HOUR) };
}

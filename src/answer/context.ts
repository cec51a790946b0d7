import { dayOf, endOf, type Instant, isoOf, startOf } from '../calendar.ts';
import { type HeldCrossing, type HeldDecision, held, type Knowledge } from '../knowledge/knowledge.ts';
import type { Border } from '../knowledge/schema/border.ts';
import type { Messages, Tense } from '../language/messages.ts';
import type { Wording } from '../language/wording.ts';
import type { When } from '../question/query.ts';
import type { Span } from '../timeline/rules.ts';
import type { Answer, OfficialPage } from './answer.ts';
import type { Reader } from './citations.ts';

/** Everything an answer depends on: the facts, the clock, the language. */
export interface Context {
  readonly knowledge: Knowledge;
  /** The clock. */
  readonly now: Instant;
  readonly messages: Messages;
  readonly wording: Wording;
  /** The day (`YYYY-MM-DD`) whose knowledge counts; the clock's day if absent. */
  readonly known?: string | undefined;
}

/** A time asked about, resolved against the clock and a border's zone. */
export interface Moment {
  readonly span: Span;
  readonly tense: Tense;
  /** `on 15 December 2023 at 20:00`; absent for now. */
  readonly words?: string;
  /** The hour of the day that is meant, so that opening hours count: one that was named, or that of the clock. */
  readonly hour?: 'named' | 'now';
}

/** Resolves a time: the present is an instant, days are whole days, a minute is a minute. */
export function resolve(when: When, border: Border, context: Context): Moment {
  const { now, wording, messages } = context;
  const { zone } = border;
  if (when.kind === 'now') return { span: { from: now, until: now + 1 }, tense: 'present', hour: 'now' };
  if (when.kind === 'minute') {
    const from = startOf(when.at, zone);
    const tense = from > now ? 'future' : 'past';
    const words = messages.atMinute({
      date: wording.moment(when.at.slice(0, 10)),
      time: wording.time(when.at.slice(11)),
    });
    return { span: { from, until: from + 1 }, tense, words, hour: 'named' };
  }
  const span = { from: startOf(when.from, zone), until: endOf(when.to, zone) };
  const oneDay = when.from === when.to;
  // Whoever asks for today asks for more than this hour: hours are told beside the state, not weighed.
  if (oneDay && span.from <= now && now < span.until)
    return { span: { from: now, until: now + 1 }, tense: 'present' };
  // A time that is not over yet is told as far as it has come.
  const until = span.from <= now ? Math.min(span.until, now + 1) : span.until;
  const tense = span.from > now ? 'future' : until > now ? 'present' : 'past';
  const period = wording.period(when.from, when.to);
  return {
    span: { from: span.from, until },
    tense,
    words: oneDay
      ? messages.onDay({ date: period })
      : messages.inPeriod({ period, whole: wording.isWhole(when.from, when.to) }),
  };
}

/** The day of the clock on a border. */
export function today(border: Border, { now }: Context): string {
  return dayOf(now, border.zone);
}

/**
 * The day (`YYYY-MM-DD`) whose knowledge counts on a border: what was decided, said or counted later does not exist
 * yet. `asked` is the day that the question itself names.
 */
export function knownOn(border: Border, context: Context, asked?: string): string {
  return context.known ?? asked ?? today(border, context);
}

export function iso(at: Instant, border: Border): string | null {
  return Number.isFinite(at) ? isoOf(at, border.zone) : null;
}

export function officialPage(border: Border, { wording }: Context): OfficialPage {
  return { name: wording.text(border.official.name), url: border.official.url };
}

export function crossingName(crossing: HeldCrossing, { wording }: Context): string {
  return wording.name(crossing.names);
}

export function borderOf(crossing: HeldCrossing, { knowledge }: Context): Border {
  return held(knowledge.borders, crossing.border);
}

/** The name of a figure's scope: the border, an area or a crossing. */
export function scopeName(borderId: string, scope: string, context: Context): string {
  const { knowledge, wording } = context;
  const border = held(knowledge.borders, borderId);
  if (scope === border.id) return wording.name(border.names);
  const area = border.areas.find((one) => one.id === scope);
  return wording.name((area ?? held(knowledge.crossings, scope)).names);
}

/** `Decision: “Eastern border stays closed”, Government plenary session, 16 April 2025 (Border Guard Act section 16).` */
export function decidedBy(decision: HeldDecision, { messages, wording }: Context): string {
  const date = decision.decided ?? decision.announced;
  return messages.decidedBy({
    title: wording.text(decision.title),
    ...(decision.by ? { by: wording.text(decision.by) } : {}),
    ...(date ? { decided: wording.moment(date) } : {}),
    ...(decision.law ? { law: wording.text(decision.law) } : {}),
  });
}

/** Whom the sources of an answer are chosen for. */
export function readerOf({ wording, now }: Context): Reader {
  return { language: wording.language, asOf: dayOf(now, 'UTC') };
}

/** An answer with everything that does not differ from answer to answer filled in. */
export function compose(
  parts: Pick<Answer, 'title' | 'statements'> & Partial<Answer>,
  { knowledge, messages, now }: Context,
): Answer {
  return {
    language: messages.language,
    outcome: 'answered',
    remarks: [],
    options: [],
    freshness: null,
    official: null,
    revision: knowledge.revision,
    asOf: dayOf(now, 'UTC'),
    ...parts,
    title: sentenceCase(parts.title),
  };
}

/** A text as it begins a sentence or a heading. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

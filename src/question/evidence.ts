import { daysBetween, firstDay } from '../calendar.ts';
import type { HeldTopic, Knowledge } from '../knowledge/knowledge.ts';
import type { Asked } from './asked.ts';
import type { Query } from './query.ts';
import { isPeriod } from './read.ts';
import { means } from './recognise.ts';
import type { Likely } from './weights.ts';

/**
 * How much likelier it makes a measure that it was counted just where and when the question says; less so for a whole
 * year, of which much is counted; or never there.
 */
const COUNTED_ODDS = 4;
const COUNTED_YEARLY_ODDS = 2;
const YEAR_DAYS = 364;
const NEVER_COUNTED_ODDS = 0.25;
/** A topic of which everything was said months before or after the time that is named. */
const OTHER_TIME_ODDS = 0.3;
/** A topic of which nothing is counted, where a number is asked for. */
const UNCOUNTED_ODDS = 0.3;
/** Days for which a thing is still spoken of, or was spoken of before. */
const AFTERMATH_DAYS = 60;

/** What an aim makes of a question; without a query it asks for nothing that is held. */
export interface Reading extends Likely {
  readonly query: Query | undefined;
}

/**
 * How likely each aim is, given also what is held: what was learnt from examples does not know what was counted when. The
 * likeliest comes first. What speaks for an aim speaks against the others; what speaks against one does not speak for
 * another, which may be no better, so that together they may come to less than 1.
 */
export function weigh(readings: readonly Reading[], asked: Asked): Reading[] {
  const odds = readings.map((reading) => oddsOf(reading, asked));
  const raised = readings.map(({ likelihood }, i) => likelihood * Math.max(1, odds[i] ?? 1));
  const sum = raised.reduce((all, one) => all + one, 0);
  return readings
    .map((reading, i) => ({
      ...reading,
      likelihood: withOdds((raised[i] ?? 0) / sum, Math.min(1, odds[i] ?? 1)),
    }))
    .sort((a, b) => b.likelihood - a.likelihood);
}

function withOdds(likelihood: number, odds: number): number {
  return (odds * likelihood) / (1 + (odds - 1) * likelihood);
}

function oddsOf({ query }: Reading, asked: Asked): number {
  const topic = query?.ask === 'topic' ? asked.knowledge.topics.get(query.topic) : undefined;
  if (topic) return (isOfAnotherTime(topic, asked) ? OTHER_TIME_ODDS : 1) * uncountedOdds(topic, asked);
  return query?.ask === 'figures' ? countedOdds(query, asked.knowledge) : 1;
}

/** A question for a number, and a topic of which nothing is counted. */
function uncountedOdds({ measures }: HeldTopic, { recognised }: Asked): number {
  return means(recognised, 'how-many') && measures.length === 0 ? UNCOUNTED_ODDS : 1;
}

function countedOdds(
  { measure, scope, when }: Extract<Query, { ask: 'figures' }>,
  { counts }: Knowledge,
): number {
  const there = (counts.get(measure) ?? []).filter((figure) => figure.scope === scope);
  if (there.length === 0) return NEVER_COUNTED_ODDS;
  const counted = when?.kind === 'days' && there.some(({ period }) => isPeriod(period, when));
  if (!counted) return 1;
  return daysBetween(when.from, when.to) < YEAR_DAYS ? COUNTED_ODDS : COUNTED_YEARLY_ODDS;
}

/** A topic of which everything was said months before or after the month or day that a question names. */
function isOfAnotherTime({ points }: HeldTopic, { when, dated, yearless }: Asked): boolean {
  if (!dated || yearless || when.kind !== 'days') return false;
  const times = points.flatMap(({ said, said_until: until }) =>
    [said, until].flatMap((one) => (one ? [firstDay(one)] : [])),
  );
  if (times.length === 0) return false;
  return times.every(
    (day) => daysBetween(when.to, day) > AFTERMATH_DAYS || daysBetween(day, when.from) > AFTERMATH_DAYS,
  );
}

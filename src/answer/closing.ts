import { minuteOf } from '../calendar.ts';
import type { Border } from '../knowledge/schema/border.ts';
import type { Freshness } from '../timeline/freshness.ts';
import type { Answer } from './answer.ts';
import { type Context, crossingName, type Moment, officialPage } from './context.ts';
import type { View } from './view.ts';

/** What stands under a state: how old the knowledge is, where to check, whose clock it is. A past state ages no more. */
export function closing(
  views: readonly View[],
  moment: Moment,
  fresh: Freshness | undefined,
  border: Border,
  context: Context,
): Pick<Answer, 'remarks' | 'freshness' | 'official'> {
  const { knowledge, messages, wording } = context;
  const remarks: string[] = [];
  const city = border.zone.split('/').at(-1)?.replaceAll('_', ' ') ?? border.zone;
  const clock = views.some(({ spell }) =>
    [spell.from, spell.until].some(
      (at) => Number.isFinite(at) && !minuteOf(at, border.zone).endsWith('T00:00'),
    ),
  );
  if (clock || moment.hour === 'named') remarks.push(messages.localTimes({ city }));
  if (moment.tense === 'past') return { remarks, freshness: null, official: null };
  if (fresh) {
    const source = fresh.confirmation?.sources[0];
    const publisher = source ? knowledge.sources.get(source)?.publisher : undefined;
    remarks.push(
      messages.lastConfirmed({
        date: wording.moment(fresh.date),
        days: fresh.days,
        ...(publisher ? { publisher } : {}),
        stale: fresh.stale,
      }),
    );
  } else {
    remarks.push(
      messages.neverConfirmed({
        subject: wording.list(views.map(({ crossing }) => crossingName(crossing, context))),
      }),
    );
  }
  const official = officialPage(border, context);
  remarks.push(messages.checkOfficial(official));
  return {
    remarks,
    freshness: fresh ? { verified: fresh.verified, days: fresh.days, stale: fresh.stale } : null,
    official,
  };
}

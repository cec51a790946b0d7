import type { Aim } from '../knowledge/schema/aim.ts';
import type { Concept } from '../knowledge/schema/words.ts';
import type { Asked } from './asked.ts';
import { means, type Word, wordMeans } from './recognise.ts';

/** A question so plain that its words leave no doubt: each of them is one of these, and of every `needs` there is one. */
interface Plain {
  readonly aim: Aim;
  readonly needs: readonly (readonly Concept[])[];
  readonly may: readonly Concept[];
  /** Whether a crossing must be named, or must not be; a border may always be. */
  readonly crossing?: boolean;
  /** Whether a time other than now may be named. */
  readonly dated?: false;
}

const STATUS = ['open', 'closed', 'cross', 'reopen', 'still', 'future'] as const;
const THING = [
  'border',
  'crossing',
  'northernmost',
  'southernmost',
  'road',
  'rail',
  'people',
  'arrive',
] as const;

const PLAIN: readonly Plain[] = [
  { aim: 'state', needs: [['open', 'closed', 'reopen']], may: [...STATUS, ...THING], crossing: true },
  {
    aim: 'state',
    needs: [['open', 'closed', 'reopen'], ['border']],
    may: [...STATUS, ...THING],
    crossing: false,
  },
  { aim: 'state', needs: [['border']], may: ['crossing'], crossing: false, dated: false },
  {
    aim: 'plan',
    needs: [['plan'], ['plan', 'border', 'crossing', 'open', 'closed']],
    may: ['which', 'decide', 'until', 'how-long', 'when', ...STATUS, ...THING],
  },
  {
    aim: 'crossing-hours',
    needs: [['hours']],
    may: ['which', 'open', 'closed', 'border', 'crossing'],
    crossing: true,
  },
  {
    aim: 'crossing-other-side',
    needs: [['other-side']],
    may: ['which', 'border', 'crossing'],
    crossing: true,
  },
  { aim: 'crossing-where', needs: [['where']], may: ['border', 'crossing'], crossing: true },
];

/** What a plain question asks for: a bare name its state. Undefined where a word may mean something else. */
export function plainAim(asked: Asked): Aim | undefined {
  const { recognised, named } = asked;
  const content = recognised.words.filter((word) => !word.filler && !word.place && !word.time);
  const places = recognised.places.flatMap((found) => found.places);
  if (content.length === 0) return places.some(({ kind }) => kind !== 'country') ? 'state' : undefined;
  const measure = plainMeasure(asked, content);
  if (measure) return `figures/${measure}`;
  const border = places.some(({ kind }) => kind === 'border');
  const has = (concepts: readonly Concept[]) =>
    means(recognised, ...concepts) || (border && concepts.includes('border'));
  return PLAIN.find(
    ({ needs, may, crossing, dated }) =>
      (crossing === undefined || crossing === named) &&
      (dated === undefined || dated === asked.dated) &&
      needs.every(has) &&
      content.every((word) => !word.guessed && isOneOf(word, [...may, ...needs.flat()])),
  )?.aim;
}

function isOneOf(word: Word, concepts: readonly Concept[]): boolean {
  return wordMeans(word, ...concepts) || word.meanings.some(({ kind }) => kind === 'traffic');
}

/** Words beside those of a measure that change nothing of what is counted. */
const COUNTING = [
  'how-many',
  'which',
  'who',
  'how-long',
  'people',
  'arrive',
  'cross',
  'border',
  'crossing',
  'most',
  'least',
] as const;

/** What is counted, where every word is one of counting and only one measure fits them best: one that counts every part named. */
function plainMeasure({ recognised, knowledge }: Asked, content: readonly Word[]): string | undefined {
  if (!means(recognised, 'how-many')) return undefined;
  const votes = new Map<string, number>();
  const vote = (measure: string, weight: number) => votes.set(measure, (votes.get(measure) ?? 0) + weight);
  for (const word of content) {
    const told = word.meanings.filter(({ kind }) => kind === 'measure' || kind === 'aspect');
    if (word.guessed || (told.length === 0 && !wordMeans(word, ...COUNTING))) return undefined;
    for (const meaning of told) {
      if (meaning.kind === 'measure') vote(meaning.id, 1);
      if (meaning.kind !== 'aspect') continue;
      for (const [measure, held] of knowledge.counts)
        vote(measure, ASPECT_SHARE * held.filter(({ of }) => of === meaning.id).length);
    }
  }
  const [best, next] = [...votes].sort(([, a], [, b]) => b - a);
  if (!best || best[1] <= (next?.[1] ?? 0)) return undefined;
  const parts = content.flatMap(({ meanings }) =>
    meanings.flatMap((one) => (one.kind === 'aspect' ? one.id : [])),
  );
  const held = knowledge.counts.get(best[0]) ?? [];
  return parts.every((part) => held.some(({ of }) => of === part)) ? best[0] : undefined;
}

/** What a figure of the part that is asked for counts beside a word for the measure itself. */
const ASPECT_SHARE = 0.01;

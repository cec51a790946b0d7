import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Concept } from '../knowledge/schema/words.ts';
import { type Asked, content, explained, gather } from './asked.ts';
import { type Query, wholeDays } from './query.ts';
import { means, type Recognised } from './recognise.ts';

/** A reading of a question by rule: the query, and the words it accounts for. */
export interface Reading {
  readonly rule: string;
  readonly query: Query;
  readonly explained: ReadonlySet<number>;
}

const STATUS = ['open', 'closed', 'cross', 'reopen', 'still'] as const satisfies readonly Concept[];
const THING = [
  'border',
  'crossing',
  'road',
  'rail',
  'people',
  'arrive',
] as const satisfies readonly Concept[];
const TERM = [
  'future',
  'when',
  'since',
  'until',
  'how-long',
  'first',
  'latest',
] as const satisfies readonly Concept[];

/** Every reading of a question that the rules find, on one border. */
export function readings(
  recognised: Recognised,
  knowledge: Knowledge,
  home: string,
  today: string,
): Reading[] {
  const asked = gather(recognised, knowledge, home, today);
  if (!asked) return [];
  // A reason is nothing that a state, a date or a number tells.
  if (means(recognised, 'why')) return [];
  return RULES.flatMap(([rule, read]) => {
    return [read(asked) ?? []].flat().map((reading) => ({ rule, ...reading }));
  });
}

type Rule = (asked: Asked) => Omit<Reading, 'rule'> | readonly Omit<Reading, 'rule'>[] | undefined;

const RULES: readonly (readonly [string, Rule])[] = [
  ['help', readHelp],
  ['freshness', readFreshness],
  ['plan', readPlan],
  ['history', readHistory],
  ['list', readList],
  ['state', readState],
  ['figures', readFigures],
  ['decisions', readDecisions],
  ['crossing', readCrossing],
];

const base = (asked: Asked) => ({ border: asked.border.id });
const scope = (asked: Asked) => ({ ...base(asked), crossings: [...asked.crossings] });
const traffic = (asked: Asked) => (asked.traffic ? { traffic: asked.traffic } : {});

function readHelp(asked: Asked): ReturnType<Rule> {
  if (!means(asked.recognised, 'help') || asked.recognised.places.length > 0) return undefined;
  return { query: { ask: 'help', ...base(asked) }, explained: explained(asked, ['help', 'which']) };
}

function readFreshness(asked: Asked): ReturnType<Rule> {
  if (!means(asked.recognised, 'checked') || asked.dated) return undefined;
  const concepts: Concept[] = [
    'checked',
    'source',
    'latest',
    'when',
    'who',
    'which',
    'how-long',
    ...STATUS,
    ...THING,
  ];
  return { query: { ask: 'freshness', ...scope(asked) }, explained: explained(asked, concepts) };
}

function readPlan(asked: Asked): ReturnType<Rule> {
  if (!means(asked.recognised, 'plan')) return undefined;
  const { when } = asked;
  const known = when.kind === 'days' && when.to <= asked.today ? when.to : asked.today;
  const concepts: Concept[] = ['plan', 'which', 'decide', 'until', 'how-long', 'when', ...STATUS, ...THING];
  const bare = content(asked).every((word) => explained(asked, concepts).has(word.at));
  const about =
    bare || means(asked.recognised, ...STATUS, 'border', 'crossing') || asked.crossings.length > 0;
  if (!about) return undefined;
  return {
    query: { ask: 'plan', ...scope(asked), known, ...traffic(asked) },
    explained: explained(asked, concepts),
  };
}

function readHistory(asked: Asked): ReturnType<Rule> {
  const { recognised, crossings, dated } = asked;
  const turns =
    means(recognised, 'when', 'first', 'latest', 'since') &&
    means(recognised, 'open', 'closed', 'reopen') &&
    crossings.length > 0 &&
    !dated;
  if (!means(recognised, 'history') && !turns) return undefined;
  if (crossings.length === 0 && !means(recognised, 'border', 'crossing', 'closed')) return undefined;
  const concepts: Concept[] = ['history', 'which', 'decide', ...TERM, ...STATUS, ...THING];
  const when = dated ? { when: asked.when } : {};
  return {
    query: { ask: 'history', ...scope(asked), ...when, ...traffic(asked) },
    explained: explained(asked, concepts),
  };
}

function readList(asked: Asked): ReturnType<Rule> {
  const { recognised, crossings } = asked;
  if (crossings.length > 0) return undefined;
  const asksWhich =
    means(recognised, 'which') || (means(recognised, 'how-many') && means(recognised, 'crossing', 'border'));
  // How many crossings there are is told with how they stand; where asylum can be sought is a list, too.
  const counts =
    means(recognised, 'how-many') && means(recognised, 'crossing') && !means(recognised, 'arrive', 'people');
  const asylum = asked.traffic === 'asylum' && asked.dated && means(recognised, 'where', 'which');
  if (!(asksWhich && means(recognised, 'open', 'closed')) && !counts && !asylum) return undefined;
  // "not open" lists the closed; where both are named, the open ones are what people want to know.
  const state = means(recognised, 'closed') && !means(recognised, 'open') ? 'closed' : 'open';
  const concepts: Concept[] = ['which', 'how-many', ...STATUS, ...THING];
  return {
    query: { ask: 'list', ...base(asked), state, when: asked.when, ...traffic(asked) },
    explained: explained(asked, concepts),
  };
}

function readState(asked: Asked): ReturnType<Rule> {
  const { recognised, crossings } = asked;
  const status = means(recognised, ...STATUS, 'until', 'since');
  const border =
    means(recognised, 'border', 'crossing') ||
    recognised.places.some((found) => found.places.some(({ kind }) => kind === 'border'));
  // A state of now names the decision that sets it and its last confirmation; what was decided at a time is told by
  // the decisions of that time.
  const deciding: Concept[] = asked.dated ? [] : ['decide', 'checked', 'source'];
  const concepts: Concept[] = ['which', 'who', 'law', ...deciding, ...TERM, ...STATUS, ...THING];
  const accounted = explained(asked, concepts);
  // A bare name asks for its state; that of a town asks for anything.
  const named = recognised.places.every((found) =>
    found.places.some(({ kind }) => kind === 'crossing' || kind === 'border'),
  );
  const bare =
    named &&
    content(asked).every((word) => accounted.has(word.at)) &&
    !means(recognised, 'who', 'law', 'decide');
  // A law by its name is no state: when it ends is held as a topic.
  if (means(recognised, 'law') && !means(recognised, 'open', 'closed')) return undefined;
  const asks = crossings.length > 0 ? status || bare : (status && (border || bare)) || (border && bare);
  if (!asks) return undefined;
  const meant = crossings.length === 0 ? withTraffic(asked) : crossings;
  return {
    query: { ask: 'state', ...base(asked), crossings: [...meant], when: asked.when, ...traffic(asked) },
    explained: accounted,
  };
}

/** Asked for trains or boats without a name, the crossings that have them are meant, not the main ones. */
function withTraffic({ traffic: asked, knowledge, border }: Asked): string[] {
  if (!asked) return [];
  const has = (id: string) => knowledge.crossings.get(id)?.traffic[asked] !== undefined;
  if (border.main.some(has)) return [];
  return [...knowledge.crossings.values()]
    .filter((crossing) => crossing.border === border.id && has(crossing.id))
    .map(({ id }) => id);
}

/** Measures that one question may speak of; beyond these the words are too vague to count anything. */
const MOST_MEASURES = 3;

function readFigures(asked: Asked): ReturnType<Rule> {
  const { recognised, knowledge, border, dated } = asked;
  const aspect = recognised.words.flatMap((word) =>
    word.meanings.flatMap((one) => (one.kind === 'aspect' ? [one.id] : [])),
  )[0];
  const concepts: Concept[] = [
    'how-many',
    'which',
    'how-long',
    'people',
    'arrive',
    'cross',
    'border',
    'crossing',
  ];
  const accounted = explained(asked, concepts, { measures: true, aspects: true });
  const whole = content(asked).every((word) => accounted.has(word.at));
  if (!(means(recognised, 'how-many', 'how-long') || dated || whole)) return undefined;
  return measuresOf(asked, aspect)
    .slice(0, MOST_MEASURES)
    .map((measure) => {
      const held = [...knowledge.figures.values()].filter((figure) => figure.measure === measure);
      const ofAspect = aspect && held.some((figure) => figure.of === aspect) ? { of: aspect } : {};
      const widest = held.some((figure) => figure.scope === border.id)
        ? border.id
        : (held[0]?.scope ?? border.id);
      const scope = asked.areas[0] ?? asked.crossings[0] ?? widest;
      const when = asked.dated || asked.isToday ? { when: wholeDays(asked.when, asked.today) } : {};
      return {
        query: { ask: 'figures', border: border.id, measure, scope, ...ofAspect, ...when },
        explained: accounted,
      };
    });
}

/** The measures the words speak of most; an aspect speaks for those that have it. */
function measuresOf({ recognised, knowledge }: Asked, aspect: string | undefined): string[] {
  const votes = new Map<string, number>();
  for (const word of recognised.words) {
    for (const meaning of word.meanings)
      if (meaning.kind === 'measure') votes.set(meaning.id, (votes.get(meaning.id) ?? 0) + 1);
  }
  if (aspect && means(recognised, 'how-many')) {
    for (const figure of knowledge.figures.values()) {
      if (figure.of === aspect) votes.set(figure.measure, (votes.get(figure.measure) ?? 0) + 0.5);
    }
  }
  const most = Math.max(0, ...votes.values());
  return [...votes].filter(([, count]) => count === most).map(([measure]) => measure);
}

function readDecisions(asked: Asked): ReturnType<Rule> {
  const { recognised, dated } = asked;
  if (!means(recognised, 'decide') || !(dated || means(recognised, 'latest', 'law', 'closed')))
    return undefined;
  const concepts: Concept[] = [
    'decide',
    'which',
    'when',
    'who',
    'law',
    'latest',
    'history',
    ...STATUS,
    ...THING,
  ];
  return {
    query: { ask: 'decisions', ...base(asked), ...(dated ? { when: asked.when } : {}) },
    explained: explained(asked, concepts),
  };
}

function readCrossing(asked: Asked): ReturnType<Rule> {
  const [crossing] = asked.crossings;
  const about = means(asked.recognised, 'other-side')
    ? 'other-side'
    : means(asked.recognised, 'hours')
      ? 'hours'
      : means(asked.recognised, 'where')
        ? 'where'
        : undefined;
  if (!crossing || !about) return undefined;
  const concepts: Concept[] = [
    'other-side',
    'hours',
    'where',
    'which',
    'open',
    'closed',
    'border',
    'crossing',
  ];
  return { query: { ask: 'crossing', crossing, about }, explained: explained(asked, concepts) };
}

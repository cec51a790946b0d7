import { held } from '../knowledge/knowledge.ts';
import type { Query } from '../question/query.ts';
import type { Option } from './answer.ts';
import { type Context, crossingName, scopeName } from './context.ts';

/** Queries with the questions that lead to them, where there are natural ones; each question once. */
export function optionsFor(queries: readonly Query[], context: Context): Option[] {
  const options = queries.flatMap((query): Option[] => {
    const question = questionFor(query, context);
    return question ? [{ label: question, question, query }] : [];
  });
  return options.filter(
    (option, i) => options.findIndex((other) => other.question === option.question) === i,
  );
}

function questionFor(query: Query, context: Context): string | undefined {
  const { knowledge, messages, wording } = context;
  const name = (id: string) => crossingName(held(knowledge.crossings, id), context);
  if (query.ask === 'topic') {
    const { questions, title } = held(knowledge.topics, query.topic);
    return questions[wording.language]?.[0] ?? wording.text(title);
  }
  if (query.ask === 'history')
    return query.crossings[0] ? messages.askHistoryOf({ crossing: name(query.crossings[0]) }) : undefined;
  if (query.ask === 'figures' && query.when?.kind === 'days') {
    const measure = wording.text(held(knowledge.measures, query.measure).names);
    const scope = query.scope === query.border ? '' : scopeName(query.border, query.scope, context);
    return messages.askFigures({ measure, scope, when: wording.period(query.when.from, query.when.to) });
  }
  if (query.ask !== 'state' && query.ask !== 'list') return undefined;
  const { when } = query;
  const date =
    when.kind === 'days'
      ? { date: wording.period(when.from, when.to), whole: wording.isWhole(when.from, when.to) }
      : when.kind === 'minute'
        ? { date: wording.moment(when.at), whole: false }
        : undefined;
  const crossing = query.ask === 'state' ? query.crossings[0] : undefined;
  const isHome = held(knowledge.borders, query.border).home || knowledge.borders.size === 1;
  if (!crossing && query.ask === 'state' && !date && !isHome)
    return messages.askBorder({ border: wording.name(held(knowledge.borders, query.border).names) });
  if (!crossing) return date ? messages.askOpenOn(date) : messages.askWhichOpen();
  return date
    ? messages.askOpenOf({ crossing: name(crossing), ...date })
    : messages.askStateOf({ crossing: name(crossing) });
}

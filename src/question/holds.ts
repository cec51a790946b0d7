import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Query } from './query.ts';

/** Whether everything that a query names is held: one from elsewhere may name what is gone or never was. */
export function holds(knowledge: Knowledge, query: Query): boolean {
  const { borders, crossings, decisions, measures, topics } = knowledge;
  if ('border' in query && !borders.has(query.border)) return false;
  if ('crossings' in query && !(query.crossings ?? []).every((id) => crossings.has(id))) return false;
  switch (query.ask) {
    case 'crossing':
      return crossings.has(query.crossing);
    case 'decision':
      return decisions.has(query.decision);
    case 'topic':
      return topics.has(query.topic);
    case 'figures':
      return measures.has(query.measure) && isScope(query.scope, query.border, knowledge);
    default:
      return true;
  }
}

function isScope(scope: string, border: string, { borders, crossings }: Knowledge): boolean {
  const areas = borders.get(border)?.areas ?? [];
  return scope === border || crossings.has(scope) || areas.some(({ id }) => id === scope);
}

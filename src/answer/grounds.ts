import type { Query } from '../question/query.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { answerDecisions } from './decision.ts';
import { standsNow } from './state.ts';

type DecisionsQuery = Extract<Query, { ask: 'decisions' }>;

/**
 * On what ground some crossings stand as they do: how they stand now, since who asks why a crossing was closed may be
 * wrong about that, and then every decision of which a rule holds there.
 */
export function answerGrounds(
  query: DecisionsQuery & { readonly crossings: readonly string[] },
  context: Context,
): Answer {
  const now = standsNow(query.border, query.crossings, context);
  const grounds = answerDecisions(query, context);
  if (grounds.outcome !== 'answered') return now.answer;
  return {
    ...now.answer,
    outcome: 'answered',
    statements: [...now.statements, ...grounds.statements],
  };
}

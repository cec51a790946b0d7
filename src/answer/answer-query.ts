import { held } from '../knowledge/knowledge.ts';
import type { Query } from '../question/query.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { answerCrossing } from './crossing.ts';
import { answerDecision, answerDecisions } from './decision.ts';
import { answerFigures } from './figures.ts';
import { answerFreshness } from './freshness.ts';
import { answerGrounds } from './grounds.ts';
import { answerHelp } from './help.ts';
import { answerHistory } from './history.ts';
import { answerList } from './list.ts';
import { answerPlan } from './plan.ts';
import { answerState } from './state.ts';
import { answerTopic } from './topic.ts';

/** The answer to an understood question: computed from the knowledge and the clock, and nothing else. */
export function answerQuery(query: Query, context: Context): Answer {
  return { ...compute(query, context), query };
}

function compute(query: Query, context: Context): Answer {
  switch (query.ask) {
    case 'state':
      return answerState(query, context);
    case 'list':
      return answerList(query, context);
    case 'history':
      return answerHistory(query, context);
    case 'plan':
      return answerPlan(query, context);
    case 'decisions':
      return query.crossings && !query.when
        ? answerGrounds({ ...query, crossings: query.crossings }, context)
        : answerDecisions(query, context);
    case 'decision':
      return answerDecision(query, context);
    case 'figures':
      return answerFigures(query, context);
    case 'topic':
      return answerTopic(query, context);
    case 'crossing':
      return answerCrossing(query, context);
    case 'freshness':
      return answerFreshness(query, context);
    case 'help':
      return answerHelp(held(context.knowledge.borders, query.border), context);
  }
}

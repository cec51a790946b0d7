import type { AnswerJson } from '../answer/contract.ts';
import type { SetQuestion } from './question-set.ts';

/** `wrong`: answered, but not as it should be. `missed`: refused or asked back where an answer was due. */
export type Grade =
  | { readonly verdict: 'right' }
  | { readonly verdict: 'wrong' | 'missed'; readonly why: string };

/** Facts besides states that one answer may state before it lists more than was asked. */
const MOST_FACTS = 12;

/** Grades an answer by the rules of test/questions/README.md. */
export function grade({ expect }: SetQuestion, answer: AnswerJson): Grade {
  const outcomes = [expect.outcome].flat();
  if (!outcomes.includes(answer.outcome)) {
    const verdict = answer.outcome === 'answered' ? 'wrong' : 'missed';
    return { verdict, why: `${answer.outcome} instead of ${outcomes.join(' or ')}` };
  }
  if (answer.outcome !== 'answered') return { verdict: 'right' };
  const why = faults(expect, answer)[0];
  return why ? { verdict: 'wrong', why } : { verdict: 'right' };
}

function faults(expect: SetQuestion['expect'], answer: AnswerJson): string[] {
  const found: string[] = [];
  const ids = new Set(answer.facts.flatMap(idsOf));
  const states = answer.facts.filter((fact) => fact.kind === 'state');
  for (const { crossing, state } of expect.states ?? []) {
    const told = states.filter(
      (fact) => fact.crossing === crossing && (!expect.on || fact.at.startsWith(expect.on)),
    );
    if (!told.some((fact) => fact.state === state)) {
      found.push(
        `${crossing} is ${told.map((fact) => fact.state).join('/') || 'not told'} instead of ${state}`,
      );
    }
  }
  if (expect.any && !expect.any.some((id) => ids.has(id))) found.push(`none of ${expect.any.join(', ')}`);
  for (const id of expect.all ?? []) if (!ids.has(id)) found.push(`${id} is missing`);
  for (const id of expect.not ?? []) if (ids.has(id)) found.push(`${id} must not be told`);
  const values = answer.facts.flatMap((fact) =>
    fact.kind === 'figure' && typeof fact.value === 'number' ? [fact.value] : [],
  );
  if (expect.values && !expect.values.some((value) => values.includes(value)))
    found.push(`no figure is ${expect.values.join(' or ')}`);
  if (answer.citations.length === 0) found.push('no citation');
  if (answer.facts.length - states.length > MOST_FACTS) found.push('more facts than anybody asked for');
  return found;
}

function idsOf(fact: AnswerJson['facts'][number]): string[] {
  if (fact.kind === 'state')
    return [fact.crossing, ...(fact.decision ? [fact.decision] : []), ...fact.decisions];
  return [fact.id];
}

import type { Instant } from '../calendar.ts';
import { held } from '../knowledge/knowledge.ts';
import { clean, MOST_CHARACTERS, sentences } from '../question/text.ts';
import type { Understander, Understanding } from '../question/understand.ts';
import type { Answer, Statement } from './answer.ts';
import { answerQuery } from './answer-query.ts';
import { type Context, compose, officialPage } from './context.ts';

/** Sentences of one text that are answered: more would not be read. */
const MOST_CLAIMS = 4;
/** Sentences told on each: the state and its reason, not everything beside it. */
const MOST_STATEMENTS = 3;
/** Characters of a claim that are repeated. */
const MOST_QUOTED = 150;

/**
 * What the knowledge holds on each sentence of a text that speaks of crossings, decisions or numbers. It is no
 * verdict: the reader compares. Dates without a year are read as of when the text was written.
 */
export function checkText(
  text: string,
  written: Instant,
  understander: Understander,
  home: string,
  context: Context,
): Answer {
  const { messages, knowledge } = context;
  const claims = [...new Set(sentences(clean(text)))]
    .map((sentence) => sentence.slice(0, MOST_CHARACTERS))
    .flatMap((sentence) => {
      const understood = understander.understand(sentence, written, home, messages.language);
      return isClaim(understood) ? [{ sentence, understood }] : [];
    });
  const title = messages.checkTitle();
  const official = officialPage(held(knowledge.borders, home), context);
  const remarks = [messages.checkOfficial(official)];
  if (claims.length === 0) {
    const statements = [{ text: messages.nothingToCheck(), facts: [], sources: [] }];
    return compose({ title, outcome: 'unknown', statements, official, remarks }, context);
  }
  const statements = claims
    .slice(0, MOST_CLAIMS)
    .flatMap(({ sentence, understood }) => told(sentence, understood, context));
  const left = claims.length - MOST_CLAIMS;
  return compose(
    {
      title,
      statements,
      outcome: statements.some(({ sources }) => sources.length > 0) ? 'answered' : 'unknown',
      official,
      remarks: left > 0 ? [messages.more({ count: left }), ...remarks] : remarks,
    },
    context,
  );
}

/** A sentence can be checked if it is understood, or if it names a crossing or something that is counted. */
function isClaim({ query, recognised }: Understanding): boolean {
  if (query) return query.ask !== 'help';
  return (
    recognised.places.some(({ places }) => places.some(({ kind }) => kind === 'crossing')) ||
    recognised.words.some(({ meanings }) => meanings.some(({ kind }) => kind === 'measure'))
  );
}

function told(sentence: string, { query }: Understanding, context: Context): Statement[] {
  const { messages } = context;
  const quoted = sentence.length > MOST_QUOTED ? `${sentence.slice(0, MOST_QUOTED)}…` : sentence;
  const claim: Statement = { text: messages.claim({ text: quoted }), facts: [], sources: [] };
  const nothing: Statement = { text: messages.claimNotHeld(), facts: [], sources: [], item: true };
  if (!query) return [claim, nothing];
  const { statements } = answerQuery(query, context);
  return [
    claim,
    ...statements
      .filter((statement) => !statement.aside)
      .slice(0, MOST_STATEMENTS)
      .map((statement) => ({ ...statement, item: true })),
  ];
}

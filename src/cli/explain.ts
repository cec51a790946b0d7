import { printQuery } from '../question/query.ts';
import type { Word } from '../question/recognise.ts';
import type { Understanding } from '../question/understand.ts';

/** How a question was understood: language, each word, the likeliest aims, the query, the candidates, the gate. */
export function explain({ language, recognised, aims, query, candidates, gate }: Understanding): string {
  const { when, relation, other } = recognised.time;
  const lines = [
    `language    ${language}`,
    ...recognised.words.map((word) => `word        ${word.token.text.padEnd(20)} ${explainWord(word)}`),
    `time        ${[when && JSON.stringify(when), relation, other && `or ${JSON.stringify(other)}`].filter(Boolean).join(' ') || 'none named'}`,
    ...aims.slice(0, 5).map(({ aim, likelihood }) => `aim         ${likelihood.toFixed(2)} ${aim}`),
    `query       ${query ? printQuery(query) : 'none'}`,
    ...candidates
      .slice(0, 6)
      .map(
        ({ by, score, query: candidate }) =>
          `candidate   ${score.toFixed(2)} ${by.padEnd(10)} ${printQuery(candidate)}`,
      ),
    `gate        ${gate ? JSON.stringify(gate) : 'passed'}`,
  ];
  return lines.join('\n');
}

function explainWord(word: Word): string {
  const guessed = word.guessed ? ' (guessed from a misspelt word)' : '';
  if (word.place)
    return `${word.place.places.map((place) => `${place.kind} ${place.id}`).join(' or ')}${guessed}`;
  if (word.time) return 'time';
  if (word.filler) return 'says nothing about what is asked';
  const meanings = word.meanings.map((meaning) => `${meaning.kind} ${'id' in meaning ? meaning.id : ''}`);
  return meanings.length > 0 ? meanings.join(', ') + guessed : 'not known';
}

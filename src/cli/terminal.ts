import type { Answer } from '../answer/answer.ts';
import { cite, withMarks } from '../answer/citations.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { messagesIn } from '../language/language.ts';
import { wordingOf } from '../language/wording.ts';

/** Characters of a line before it is wrapped. */
const WIDTH = 100;

/** An answer as text for a terminal: title, sentences with marks, remarks, sources, near questions. */
export function drawText(answer: Answer, knowledge: Knowledge, style: Style = PLAIN): string {
  const messages = messagesIn(answer.language);
  const wording = wordingOf(answer.language);
  const { statements, citations } = cite(answer, knowledge);
  const lines = [style.bold(answer.title), ''];
  for (const statement of statements) lines.push(...wrap(withMarks(statement), statement.item ? '• ' : ''));
  if (answer.remarks.length > 0) lines.push('', ...answer.remarks.flatMap((remark) => wrap(remark)));
  if (citations.length > 0) {
    lines.push('', `${messages.sources()}:`);
    for (const { n, publisher, title, url, published } of citations) {
      const date = published ? wording.moment(published) : messages.undated();
      lines.push(
        ...wrap(`${publisher}: ${title}, ${date}`, `[${n}] `),
        `    ${style.dim(url ?? messages.noAddress())}`,
      );
    }
  }
  if (answer.options.length > 0) {
    lines.push('', messages.nearQuestions(), ...answer.options.map((option) => `  ${option.question}`));
  }
  lines.push('', style.dim(messages.revision({ revision: answer.revision })));
  return lines.join('\n');
}

/** How words stand out; plain where the output is no terminal. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
}

export const PLAIN: Style = { bold: (text) => text, dim: (text) => text };
export const COLOURED: Style = {
  bold: (text) => `\u001b[1m${text}\u001b[0m`,
  dim: (text) => `\u001b[2m${text}\u001b[0m`,
};

/** Coloured where a person reads a terminal that wants colours (https://no-color.org). */
export function styleFor(stream: NodeJS.WriteStream): Style {
  return stream.isTTY && !process.env.NO_COLOR ? COLOURED : PLAIN;
}

function wrap(text: string, lead = ''): string[] {
  const indent = ' '.repeat(lead.length);
  const lines: string[] = [];
  let line = lead;
  for (const word of text.split(' ')) {
    if (line.length + word.length > WIDTH && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}

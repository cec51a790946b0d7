import type { Answer, Statement } from '../answer/answer.ts';
import { best, type Citation, cite, withMarks } from '../answer/citations.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Source } from '../knowledge/schema/source.ts';
import { messagesIn } from '../language/language.ts';
import { wordingOf } from '../language/wording.ts';
import { PAGE } from './limits.ts';
import { escapeMarkdown, shorten, shortenSentences } from './markdown.ts';

/** One page of an answer: its sentences with citation marks, and the sources that they name. */
export interface Page {
  readonly body: string;
  readonly sources: string;
}

/** Letters of a source's publisher and title that are shown. */
const MOST_TITLE = 110;

/** An answer in pages that can be read at a glance; each has the sources that its own sentences cite. */
export function pagesOf(answer: Answer, knowledge: Knowledge): Page[] {
  const pages: Page[] = [];
  let kept: Statement[] = [];
  let page = drawn(kept, answer, knowledge);
  for (const statement of answer.statements) {
    const longer = drawn([...kept, statement], answer, knowledge);
    const turns = kept.length > 0 && !fits(longer);
    if (turns) pages.push(page);
    kept = turns ? [statement] : [...kept, statement];
    page = turns ? drawn(kept, answer, knowledge) : longer;
  }
  return [...pages, page];
}

/** Every source behind the sentences of an answer, the best first, in pages of lines. */
export function sourcePagesOf(answer: Answer, knowledge: Knowledge): string[] {
  const ids = answer.statements.flatMap((statement) => statement.sources);
  const lines = best(ids, knowledge, answer, Number.POSITIVE_INFINITY).map((source) =>
    sourceItem(source, answer),
  );
  const pages: string[] = [];
  for (const line of lines) {
    const last = pages.at(-1);
    if (last !== undefined && last.length + line.length < PAGE.body)
      pages[pages.length - 1] = `${last}\n${line}`;
    else pages.push(line);
  }
  return pages;
}

function fits({ body, sources }: Page): boolean {
  return body.length <= PAGE.body && sources.length <= PAGE.sources;
}

function drawn(statements: readonly Statement[], answer: Answer, knowledge: Knowledge): Page {
  const cited = cite({ ...answer, statements }, knowledge);
  const room = Math.floor(PAGE.body / Math.max(1, statements.length));
  const lines = cited.statements.map((statement) => {
    const { text, left } = shortenSentences(statement.text, Math.max(room, PAGE.body / 2));
    const more = left > 0 ? ` ${messagesIn(answer.language).more({ count: left })}` : '';
    return `${statement.item ? '- ' : ''}${escapeMarkdown(withMarks({ ...statement, text: text + more }))}`;
  });
  return {
    body: lines.join('\n'),
    sources: cited.citations.map((citation) => sourceLine(citation, answer)).join('\n'),
  };
}

/** `[1] [Yle: Border stays closed](https://…), 8 February 2024` */
function sourceLine(citation: Citation, answer: Answer): string {
  return `\\[${citation.n}\\] ${linked(citation, answer)}`;
}

/** `- [Yle: Border stays closed](https://…), 8 February 2024 · news · fi` */
function sourceItem(source: Source, answer: Answer): string {
  const messages = messagesIn(answer.language);
  const notes = [
    messages.sourceKind(source.kind),
    source.language,
    ...(source.copy ? [messages.readOnCopy()] : []),
  ];
  return `- ${linked(source, answer)} · ${notes.join(' · ')}`;
}

function linked(
  { publisher, title, url, published }: Pick<Citation, 'publisher' | 'title' | 'url' | 'published'>,
  { language }: Answer,
): string {
  const messages = messagesIn(language);
  const name = escapeMarkdown(shorten(`${publisher}: ${title}`, MOST_TITLE)).replace(/[[\]]/g, '');
  const date = published ? wordingOf(language).moment(published) : messages.undated();
  if (!url) return `${name} (${messages.noAddress()}), ${date}`;
  return `[${name}](${url.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))}), ${date}`;
}

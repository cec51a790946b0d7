import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Answer } from '../answer/answer.ts';
import { type Citation, type CitedStatement, cite, withMarks } from '../answer/citations.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { messagesIn } from '../language/language.ts';
import type { Messages } from '../language/messages.ts';
import { type Wording, wordingOf } from '../language/wording.ts';
import { LIMITS } from './limits.ts';
import { escapeMarkdown, shorten } from './markdown.ts';

/** A message as Discord's API takes it. */
export interface DiscordMessage {
  content?: string;
  embeds?: APIEmbed[];
  components?: APIActionRowComponent<APIButtonComponent>[];
  flags?: MessageFlags.Ephemeral;
  allowed_mentions: { parse: [] };
}

/** Nothing a message says ever pings anybody. */
const NO_MENTIONS: DiscordMessage['allowed_mentions'] = { parse: [] };

const COLOURS = { answered: 0x2f6f9f, clarify: 0x8a6d3b, unknown: 0x6b7280, declined: 0x6b7280 } as const;

/** Room for the title, the footer and the words between, out of what all embeds may hold. */
const RESERVE = 500;

/** An answer drawn as a message: one embed with numbered sentences, one with the numbered sources. */
export function drawMessage(answer: Answer, knowledge: Knowledge, ephemeral: boolean): DiscordMessage {
  const messages = messagesIn(answer.language);
  const wording = wordingOf(answer.language);
  const { body, sources } = fitted(answer, knowledge, messages, wording);
  const main: APIEmbed = {
    title: shorten(escapeMarkdown(answer.title), LIMITS.embedTitle),
    description: body,
    color: COLOURS[answer.outcome],
    footer: { text: messages.revision({ revision: answer.revision }) },
  };
  const embeds = sources ? [main, { title: messages.sources(), description: sources }] : [main];
  return {
    embeds,
    allowed_mentions: NO_MENTIONS,
    ...(answer.official ? { components: [officialButton(answer.official)] } : {}),
    ...(ephemeral ? { flags: MessageFlags.Ephemeral } : {}),
  };
}

/** A plain sentence, such as the reply when something failed. */
export function plainMessage(text: string): DiscordMessage {
  return { content: text, allowed_mentions: NO_MENTIONS, flags: MessageFlags.Ephemeral };
}

function officialButton({
  name,
  url,
}: {
  name: string;
  url: string;
}): APIActionRowComponent<APIButtonComponent> {
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: shorten(name, LIMITS.buttonLabel),
    url,
  } as const;
  return { type: ComponentType.ActionRow, components: [button] };
}

/** The text of the two embeds, sentences left out from the end (remarks first) until all fits. */
function fitted(
  answer: Answer,
  knowledge: Knowledge,
  messages: Messages,
  wording: Wording,
): { body: string; sources: string } {
  let kept = answer.statements;
  for (;;) {
    const { statements, citations } = cite({ ...answer, statements: kept }, knowledge);
    const body = bodyOf(answer, statements, answer.statements.length - kept.length, messages);
    const sources = citations.map((citation) => sourceLine(citation, messages, wording)).join('\n');
    const fits =
      body.length <= LIMITS.embedDescription &&
      sources.length <= LIMITS.embedDescription &&
      body.length + sources.length <= LIMITS.embedsTotal - RESERVE;
    if (fits || kept.length <= 1)
      return { body: shorten(body, LIMITS.embedDescription), sources: fits ? sources : '' };
    const drop = kept.findLastIndex((statement) => statement.aside);
    kept = kept.toSpliced(drop >= 0 ? drop : kept.length - 1, 1);
  }
}

function bodyOf(
  answer: Answer,
  statements: readonly CitedStatement[],
  left: number,
  messages: Messages,
): string {
  const lines = statements.map(
    (statement) => `${statement.item ? '- ' : ''}${escapeMarkdown(withMarks(statement))}`,
  );
  if (left > 0) lines.push(messages.more({ count: left }));
  if (answer.remarks.length > 0)
    lines.push('', ...answer.remarks.map((remark) => `-# ${escapeMarkdown(remark)}`));
  if (answer.options.length > 0) {
    lines.push(
      '',
      messages.nearQuestions(),
      ...answer.options.map((option) => `- ${escapeMarkdown(option.question)}`),
    );
  }
  return lines.join('\n') || answer.title;
}

/** `[1] [Yle: Border stays closed](https://…), 8 February 2024` */
function sourceLine(
  { n, publisher, title, url, published }: Citation,
  messages: Messages,
  wording: Wording,
): string {
  const name = escapeMarkdown(shorten(`${publisher}: ${title}`, 120)).replace(/[[\]]/g, '');
  const date = published ? wording.moment(published) : messages.undated();
  const linked = url
    ? `[${name}](${url.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))})`
    : `${name} (${messages.noAddress()})`;
  return `\\[${n}\\] ${linked}, ${date}`;
}

import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Answer } from '../answer/answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema/common.ts';
import { messagesIn } from '../language/language.ts';
import { buttonsOf } from './buttons.ts';
import { LIMITS } from './limits.ts';
import { escapeMarkdown, shorten } from './markdown.ts';
import { type Page, pagesOf, sourcePagesOf } from './page.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponent>;

/** A message as Discord's API takes it. */
export interface DiscordMessage {
  content?: string;
  embeds?: APIEmbed[];
  components?: ButtonRow[];
  flags?: MessageFlags.Ephemeral;
  allowed_mentions: { parse: [] };
}

/** Who sees a message: the asker alone, everybody in a channel, or the asker in a conversation with the bot. */
export type Audience = 'private' | 'public' | 'direct';

/** For whom an answer is drawn. */
export interface Drawing {
  readonly audience: Audience;
  /** The language that everybody in the server reads; absent outside servers. */
  readonly serverLanguage?: Language | undefined;
  /** From 1; the last page where there are fewer. */
  readonly page?: number;
}

/** Nothing a message says ever pings anybody. */
export const NO_MENTIONS: DiscordMessage['allowed_mentions'] = { parse: [] };

const COLOURS = { answered: 0x2f6f9f, clarify: 0x8a6d3b, unknown: 0x6b7280, declined: 0x6b7280 } as const;

/** A page of an answer drawn as a message: numbered sentences, numbered sources, what can be pressed. */
export function drawAnswer(answer: Answer, knowledge: Knowledge, drawing: Drawing): DiscordMessage {
  const messages = messagesIn(answer.language);
  const pages = pagesOf(answer, knowledge);
  const page = Math.min(drawing.page ?? 1, pages.length);
  const { body, sources } = pages[page - 1] as Page;
  const { rows, listed, canTurn } = buttonsOf(answer, 'answer', page, pages.length, drawing);
  const left = canTurn ? 0 : pages.length - page;
  const tail = [
    ...(left > 0 ? [messages.more({ count: left })] : []),
    ...remarks(answer),
    ...(answer.options.length > 0 ? ['', messages.nearQuestions()] : []),
    ...listed.map((question) => `- ${escapeMarkdown(question)}`),
  ];
  const main: APIEmbed = {
    title: titleOf(answer.title),
    description: shorten([body, ...tail].join('\n').trim() || answer.title, LIMITS.embedDescription),
    color: COLOURS[answer.outcome],
    footer: { text: footer(answer, page, pages.length) },
  };
  const embeds = sources ? [main, { title: messages.sources(), description: sources }] : [main];
  return message(embeds, rows, drawing.audience);
}

/** A page of all the sources behind an answer. */
export function drawSources(answer: Answer, knowledge: Knowledge, drawing: Drawing): DiscordMessage {
  const messages = messagesIn(answer.language);
  const pages = sourcePagesOf(answer, knowledge);
  if (pages.length === 0) return plainMessage(messages.noSources());
  const page = Math.min(drawing.page ?? 1, pages.length);
  const { rows } = buttonsOf(answer, 'sources', page, pages.length, drawing);
  const embed: APIEmbed = {
    title: titleOf(messages.sourcesTitle({ title: answer.title })),
    description: pages[page - 1] as string,
    color: COLOURS.answered,
    footer: { text: footer(answer, page, pages.length) },
  };
  return message([embed], rows, drawing.audience);
}

/** A plain sentence that only the asker sees, such as the reply when something failed. */
export function plainMessage(text: string): DiscordMessage {
  return {
    content: shorten(text, LIMITS.content),
    allowed_mentions: NO_MENTIONS,
    flags: MessageFlags.Ephemeral,
  };
}

function message(embeds: APIEmbed[], components: ButtonRow[], audience: Audience): DiscordMessage {
  return {
    embeds,
    allowed_mentions: NO_MENTIONS,
    components,
    ...(audience === 'private' ? { flags: MessageFlags.Ephemeral } : {}),
  };
}

function titleOf(title: string): string {
  return shorten(escapeMarkdown(title), LIMITS.embedTitle);
}

function footer(answer: Answer, page: number, of: number): string {
  const messages = messagesIn(answer.language);
  const revision = messages.revision({ revision: answer.revision });
  return of > 1 ? `${messages.page({ page, of })} · ${revision}` : revision;
}

/** What stands small under an answer; what began at a clock time is told in the reader's own time as well. */
function remarks(answer: Answer): string[] {
  const lines = [...answer.remarks.map(escapeMarkdown), ...ownTime(answer)];
  return lines.length > 0 ? ['', ...lines.map((line) => `-# ${line}`)] : [];
}

/** Only of the one state asked for, and only of an instant whose clock time is known: a day begins at no reader's midnight. */
function ownTime({ query, statements, language }: Answer): string[] {
  if (query?.ask !== 'state') return [];
  const states = statements.flatMap(({ facts }) => facts.filter((fact) => fact.kind === 'state'));
  const [state] = states;
  if (states.length !== 1 || !state?.since || state.since.includes('T00:00')) return [];
  const since = `<t:${Date.parse(state.since) / 1000}:f>`;
  return [messagesIn(language).yourTime({ state: state.state, since })];
}

import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Answer } from '../answer/answer.ts';
import { messagesIn } from '../language/language.ts';
import type { Query } from '../question/query.ts';
import { type ButtonAction, type Destination, printCustomId } from './custom-id.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './markdown.ts';
import type { ButtonRow, Drawing } from './message.ts';

/** The buttons under a page, and what could not be made one. */
export interface Buttons {
  readonly rows: ButtonRow[];
  /** Options that no button can hold: they are listed as text. */
  readonly listed: readonly string[];
  /** The other pages can be reached. */
  readonly canTurn: boolean;
}

/** What can be pressed under a page of an answer, or of its sources. */
export function buttonsOf(
  answer: Answer,
  of: Destination['of'],
  page: number,
  pages: number,
  { audience, serverLanguage }: Drawing,
): Buttons {
  const messages = messagesIn(answer.language);
  const { query } = answer;
  const language = answer.inWords ? answer.language : undefined;
  const to = (target: Query, part: Destination['of'] = 'answer', number = 1): Destination => ({
    of: part,
    page: number,
    language,
    query: target,
  });
  const open = (label: string, target: Destination) => button(label, { does: 'open', to: target });

  const offered = answer.options.slice(0, LIMITS.buttonsInRow).map((option) => ({
    question: option.question,
    button: open(option.label, to(option.query)),
  }));
  const history = of === 'answer' && query ? historyOf(query) : undefined;
  const all = of === 'answer' && query ? allOf(query) : undefined;
  const cites = of === 'answer' && answer.statements.some(({ sources }) => sources.length > 0);
  const leads = [
    history && open(messages.buttonHistory(), to(history)),
    all && open(messages.buttonAll(), to(all)),
    cites && query && open(messages.buttonSources(), to(query, 'sources')),
  ];
  // What everybody sees stays as it is: whoever turns its pages gets one of their own.
  const does = audience === 'public' ? 'open' : 'turn';
  const turn = (label: string, number: number) =>
    query && number >= 1 && number <= pages ? button(label, { does, to: to(query, of, number) }) : undefined;
  const turns = [turn(messages.buttonEarlier(), page - 1), turn(messages.buttonLater(), page + 1)];

  const redraws = query && !answer.inWords && serverLanguage && serverLanguage !== answer.language;
  const show =
    (redraws && button(messages.buttonShow(), { does: 'show', to: to(query, of, page) })) ||
    button(messages.buttonShow(), { does: 'show' });
  const manners = [
    audience === 'private' && show,
    audience === 'public' && button(messages.buttonDelete(), { does: 'delete' }),
    answer.official && linkButton(answer.official.name, answer.official.url),
  ];
  return {
    rows: [offered.map((one) => one.button), leads, turns, manners].flatMap(row),
    listed: offered.filter((one) => !one.button).map((one) => one.question),
    canTurn: turns.some(Boolean),
  };
}

/** The history of the one crossing that is asked about. */
function historyOf(query: Query): Query | undefined {
  if (query.ask === 'state' && query.crossings.length === 1)
    return { ask: 'history', border: query.border, crossings: query.crossings };
  return undefined;
}

/** How the whole border stands at the time that is asked about. */
function allOf(query: Query): Query | undefined {
  if (query.ask === 'state' && query.crossings.length > 0)
    return { ask: 'state', border: query.border, crossings: [], when: query.when };
  if (query.ask === 'history' && query.crossings.length > 0)
    return { ask: 'state', border: query.border, crossings: [], when: { kind: 'now' } };
  return undefined;
}

/** A button, unless its state does not fit into a custom_id. */
function button(label: string, action: ButtonAction): APIButtonComponent | undefined {
  const id = printCustomId(action);
  if (!id) return undefined;
  const style = action.does === 'delete' ? ButtonStyle.Danger : ButtonStyle.Secondary;
  return { type: ComponentType.Button, style, label: shorten(label, LIMITS.buttonLabel), custom_id: id };
}

/** A button that leads to a page of the web. */
function linkButton(name: string, url: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: shorten(name, LIMITS.buttonLabel),
    url,
  };
}

function row(buttons: readonly (APIButtonComponent | false | null | undefined | '')[]): ButtonRow[] {
  const components = buttons.filter((one) => typeof one === 'object' && one !== null);
  return components.length > 0 ? [{ type: ComponentType.ActionRow, components }] : [];
}

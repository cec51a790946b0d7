import {
  type APIInteractionResponse,
  ApplicationCommandType,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { CommandRequest } from '../../commands/command.ts';
import { MESSAGE_COMMANDS, SLASH_COMMANDS } from '../../commands/commands.ts';
import type { Answer } from '../answer/answer.ts';
import { answerQuery } from '../answer/answer-query.ts';
import { askBot, type Bot, contextOf } from '../bot.ts';
import type { Language } from '../knowledge/schema/common.ts';
import { languageOf, messagesIn } from '../language/language.ts';
import { holds } from '../question/holds.ts';
import { type Destination, parseCustomId } from './custom-id.ts';
import { CheckedMessage, CommandData, ComponentData, type Incoming, personOf } from './incoming.ts';
import { LIMITS } from './limits.ts';
import { type Audience, type DiscordMessage, drawAnswer, drawSources, plainMessage } from './message.ts';
import { shownToAll } from './show.ts';

/** What goes back for one interaction. */
export interface Reply {
  readonly response: APIInteractionResponse;
  /** The message with the button is to be deleted after the response. */
  readonly deletes?: true;
  /** What was asked and how it ended, for the log: nothing that a person wrote. */
  readonly about: { readonly kind: string; readonly name?: string; readonly outcome?: string };
}

const {
  ChannelMessageWithSource,
  UpdateMessage,
  DeferredMessageUpdate,
  ApplicationCommandAutocompleteResult,
} = InteractionResponseType;

/** The reply to any interaction, as data: nothing is sent, nothing is remembered. */
export function respond(incoming: Incoming, bot: Bot): Reply {
  switch (incoming.type) {
    case InteractionType.ApplicationCommand:
      return respondToCommand(incoming, bot);
    case InteractionType.ApplicationCommandAutocomplete:
      return complete(incoming, bot);
    case InteractionType.MessageComponent:
      return respondToButton(incoming, bot);
    default:
      return { ...say(unknownCommand(incoming)), about: { kind: 'unknown' } };
  }
}

function respondToCommand(incoming: Incoming, bot: Bot): Reply {
  const data = CommandData.safeParse(incoming.data).data;
  if (data?.type === ApplicationCommandType.Message) return respondToMenu(data, incoming, bot);
  const command = data?.type === ApplicationCommandType.ChatInput && SLASH_COMMANDS.get(data.name);
  if (!data || !command) return { ...say(unknownCommand(incoming)), about: { kind: 'command' } };
  const request = requestOf(data, incoming);
  const answer = command.run(request, bot);
  return {
    ...show(answer, incoming, bot),
    about: { kind: 'command', name: `${data.name} ${request.subcommand}`, outcome: answer.outcome },
  };
}

/** A command in the menu of a message. */
function respondToMenu(data: CommandData, incoming: Incoming, bot: Bot): Reply {
  const command = MESSAGE_COMMANDS.get(data.name);
  if (!command) return { ...say(unknownCommand(incoming)), about: { kind: 'menu' } };
  const { content, embeds, timestamp } = CheckedMessage.parse(
    data.resolved?.messages[data.target_id ?? ''] ?? {},
  );
  const text = [content, ...embeds.flatMap(({ title, description }) => [title, description])]
    .filter(Boolean)
    .join('\n');
  const written = Date.parse(timestamp ?? '');
  const language = languageOf(incoming.locale);
  const answer = command.run({ text, written: Number.isNaN(written) ? bot.clock() : written, language }, bot);
  return {
    ...show(answer, incoming, bot),
    about: { kind: 'menu', name: data.name, outcome: answer.outcome },
  };
}

function complete(incoming: Incoming, bot: Bot): Reply {
  const data = CommandData.safeParse(incoming.data).data;
  const focused = data?.options[0]?.options.find((option) => option.focused)?.name;
  const command = data && SLASH_COMMANDS.get(data.name);
  const choices =
    data && command && focused ? command.complete({ ...requestOf(data, incoming), focused }, bot) : [];
  return {
    response: {
      type: ApplicationCommandAutocompleteResult,
      data: { choices: choices.slice(0, LIMITS.choices) },
    },
    about: { kind: 'autocomplete', ...(focused ? { name: focused } : {}) },
  };
}

function respondToButton(incoming: Incoming, bot: Bot): Reply {
  const action = parseCustomId(ComponentData.safeParse(incoming.data).data?.custom_id ?? '');
  const messages = messagesIn(languageOf(incoming.locale));
  const about = { kind: 'button', ...(action ? { name: action.does } : {}) };
  const readable = action && (!('to' in action) || !action.to || holds(bot.knowledge, action.to.query));
  if (!readable) return { ...say(messages.oldButton({ command: '/crossing' })), about };
  switch (action.does) {
    case 'delete':
      if (!isAsker(incoming)) return { ...say(messages.notYours()), about };
      return { response: { type: DeferredMessageUpdate }, deletes: true, about };
    case 'show': {
      const language = serverLanguage(incoming) ?? languageOf(incoming.locale);
      if (action.to) return { ...send(go(action.to, 'public', language, incoming, bot)), about };
      const shown = incoming.message && shownToAll(incoming.message, messagesIn(language));
      if (!shown) return { ...say(messages.oldButton({ command: '/crossing' })), about };
      return { ...send(shown), about };
    }
    case 'open':
      return {
        ...send(go(action.to, audienceOf(incoming), languageOf(incoming.locale), incoming, bot)),
        about,
      };
    case 'turn': {
      const seenByAll = ((incoming.message?.flags ?? 0) & MessageFlags.Ephemeral) === 0;
      const audience = audienceOf(incoming);
      const message = go(action.to, audience, languageOf(incoming.locale), incoming, bot);
      if (seenByAll && audience !== 'direct') return { ...send(message), about };
      // Who sees a message is settled when it is made.
      const { flags: _, ...data } = message;
      return { response: { type: UpdateMessage, data }, about };
    }
  }
}

/** The page that a button leads to. */
function go(
  { of, page, language, query }: Destination,
  audience: Audience,
  reader: Language,
  incoming: Incoming,
  bot: Bot,
): DiscordMessage {
  const answer = answerQuery(query, contextOf(bot, language ?? reader));
  const drawing = { audience, page, serverLanguage: serverLanguage(incoming) };
  const draw = of === 'sources' ? drawSources : drawAnswer;
  return draw({ ...answer, inWords: language !== undefined }, bot.knowledge, drawing);
}

function show(answer: Answer, incoming: Incoming, bot: Bot): { response: APIInteractionResponse } {
  const drawing = { audience: audienceOf(incoming), serverLanguage: serverLanguage(incoming) };
  return send(drawAnswer(answer, bot.knowledge, drawing));
}

/** A plain sentence to the person alone. */
export function say(text: string): { response: APIInteractionResponse } {
  return send(plainMessage(text));
}

function send(data: DiscordMessage): { response: APIInteractionResponse } {
  return { response: { type: ChannelMessageWithSource, data } };
}

function unknownCommand({ locale }: Incoming): string {
  const commands = [...SLASH_COMMANDS.keys()].map((name) => `/${name}`).join(', ');
  return messagesIn(languageOf(locale)).unknownCommand({ commands });
}

/** The options as text, whatever type they arrived as: a broken one is answered, not thrown at. */
function requestOf({ options: [subcommand] }: CommandData, { locale }: Incoming): CommandRequest {
  const options = (subcommand?.options ?? []).map(({ name, value }) => [name, value]);
  return {
    subcommand: subcommand?.name ?? '',
    options: Object.fromEntries(options),
    language: languageOf(locale),
  };
}

/** In a conversation with the bot nobody else reads: there nothing need be hidden, and nothing shown. */
function audienceOf({ context }: Incoming): Audience {
  return context === InteractionContextType.BotDM ? 'direct' : 'private';
}

function serverLanguage({ guild_locale: locale }: Incoming): Language | undefined {
  return locale ? languageOf(locale) : undefined;
}

/** Whether the person who pressed is the one whom the answer was for, as Discord itself tells. */
function isAsker(incoming: Incoming): boolean {
  const { interaction_metadata: asked, referenced_message: question } = incoming.message ?? {};
  const asker = asked?.user?.id ?? question?.author?.id;
  return asker !== undefined && asker === personOf(incoming);
}

/** The answer to a message that speaks to the bot, for everybody who reads there. */
export function respondToMessage(
  { text, language, direct }: { text: string; language: Language; direct: boolean },
  bot: Bot,
): { message: DiscordMessage; about: Reply['about'] } {
  const { answer } = askBot(bot, text, { fallback: language });
  const message = drawAnswer(answer, bot.knowledge, { audience: direct ? 'direct' : 'public' });
  return { message, about: { kind: 'mention', outcome: answer.outcome } };
}

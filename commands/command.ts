import type {
  APIApplicationCommandOptionChoice,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Answer } from '../src/answer/answer.ts';
import type { Bot } from '../src/bot.ts';
import type { Instant } from '../src/calendar.ts';
import type { Language } from '../src/knowledge/schema/common.ts';

/** A command as a person gave it, through whatever door. */
export interface CommandRequest {
  readonly subcommand: string;
  /** Option values as text; one that was not given is absent. */
  readonly options: Readonly<Record<string, string | undefined>>;
  /** The language of the answer where the options do not tell. */
  readonly language: Language;
}

/** One option being typed. */
export interface CompletionRequest extends CommandRequest {
  readonly focused: string;
}

/** A message that somebody wants checked: its text, and when it was written. */
export interface MessageRequest {
  readonly text: string;
  readonly written: Instant;
  readonly language: Language;
}

/** A slash command: its declaration as Discord takes it, and what it does. It knows answers, not transports. */
export interface SlashCommand {
  readonly declaration: RESTPostAPIChatInputApplicationCommandsJSONBody;
  run(request: CommandRequest, bot: Bot): Answer;
  /** Choices for an option being typed, at most 25, without any I/O. */
  complete(request: CompletionRequest, bot: Bot): APIApplicationCommandOptionChoice<string>[];
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly declaration: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  run(request: MessageRequest, bot: Bot): Answer;
}

import { randomBytes } from 'node:crypto';
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type InteractionReplyOptions,
} from 'discord.js';
import type { CommandRequest } from '../../commands/command.ts';
import { COMMANDS } from '../../commands/commands.ts';
import type { Bot } from '../bot.ts';
import { languageOf, messagesIn } from '../language/language.ts';
import type { Logger } from '../log.ts';
import { LIMITS } from './limits.ts';
import { type DiscordMessage, drawMessage, plainMessage } from './message.ts';

/** Discord no longer takes an answer: too late, or it has one already. Never a reason to answer again. */
const TOO_LATE = new Set<number | string>([10062, 40060]);

/**
 * The one way in for interactions: finds the command, answers, and is the one place that replies when something
 * fails. The person gets a short error id, the log the cause. Never throws.
 */
export async function route(interaction: Interaction, bot: Bot, log: Logger): Promise<void> {
  const id = randomBytes(3).toString('hex');
  const request = log.child({ request: id, interaction: interaction.type });
  try {
    if (interaction.isAutocomplete()) await complete(interaction, bot);
    else if (interaction.isChatInputCommand()) await run(interaction, bot);
    else request.warn('an interaction of a kind that the bot does not handle');
    request.debug('answered');
  } catch (error) {
    if (error instanceof DiscordAPIError && TOO_LATE.has(error.code)) {
      request.warn({ code: error.code }, 'Discord no longer took the answer');
      return;
    }
    request.error({ error }, 'an interaction failed');
    await reply(interaction, id, request);
  }
}

async function run(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const command = COMMANDS.get(interaction.commandName);
  if (!command) throw new Error(`the command "${interaction.commandName}" is not one of the bot's`);
  const answer = command.run(readRequest(interaction), bot);
  await interaction.reply(toReply(drawMessage(answer, bot.knowledge, true)));
}

async function complete(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  const command = COMMANDS.get(interaction.commandName);
  const focused = interaction.options.getFocused(true).name;
  const choices = command?.complete({ ...readRequest(interaction), focused }, bot) ?? [];
  await interaction.respond(choices.slice(0, LIMITS.choices));
}

/** The options as text, whatever type they arrived as: a broken one is answered, not thrown at. */
function readRequest(interaction: ChatInputCommandInteraction | AutocompleteInteraction): CommandRequest {
  const subcommand = interaction.options.getSubcommand(false) ?? '';
  const given = interaction.options.data[0]?.options ?? [];
  const options = Object.fromEntries(
    given.map(({ name, value }) => [name, value === undefined ? undefined : String(value)]),
  );
  return { subcommand, options, language: languageOf(interaction.locale) };
}

/** The message in the names discord.js gives the parts of a reply. */
function toReply({ allowed_mentions, ...message }: DiscordMessage): InteractionReplyOptions {
  return { ...message, allowedMentions: allowed_mentions };
}

async function reply(interaction: Interaction, id: string, log: Logger): Promise<void> {
  const message = toReply(plainMessage(messagesIn(languageOf(interaction.locale)).failure({ id })));
  try {
    if (interaction.isAutocomplete()) await interaction.respond([]);
    else if (interaction.isRepliable() && interaction.replied) await interaction.followUp(message);
    else if (interaction.isRepliable()) await interaction.reply(message);
  } catch (error) {
    log.warn({ error }, 'the failure reply was not taken either');
  }
}

import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
} from 'discord-api-types/v10';
import { LANGUAGES, type Language } from '../src/knowledge/schema/common.ts';
import { LOCALES, messagesIn } from '../src/language/language.ts';
import type { CommandCatalogue, CommandOption, CommandWords, Subcommand } from '../src/language/messages.ts';
import { MOST_CHARACTERS } from '../src/question/text.ts';

/** Where commands can be used: in servers, in direct messages with the bot, and anywhere by whoever installed it. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** A word of the catalogue in English, and in the other languages by Discord's names for them. */
export function localised(pick: (catalogue: CommandCatalogue) => string): {
  text: string;
  others: LocalizationMap;
} {
  const inLanguage = (language: Language) => pick(messagesIn(language).commands);
  const others = LANGUAGES.filter((language) => language !== 'en').map((language) => [
    LOCALES[language],
    inLanguage(language),
  ]);
  return { text: inLanguage('en'), others: Object.fromEntries(others) };
}

/** Name and description of a command or option with their translations. */
export function described(pick: (catalogue: CommandCatalogue) => CommandWords) {
  const name = localised((catalogue) => pick(catalogue).name);
  const description = localised((catalogue) => pick(catalogue).description);
  return {
    name: name.text,
    name_localizations: name.others,
    description: description.text,
    description_localizations: description.others,
  };
}

/** An option that is typed; unless it is free words, it is completed. */
export function typed(name: CommandOption, required = false): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...described((catalogue) => catalogue.options[name]),
    required,
    max_length: MOST_CHARACTERS,
    ...(name === 'question' ? {} : { autocomplete: true }),
  };
}

/** The option that chooses between open and closed. */
export function stateChoice(): APIApplicationCommandBasicOption {
  const choice = (state: 'open' | 'closed') => {
    const { text, others } = localised((catalogue) => catalogue.states[state]);
    return { name: text, name_localizations: others, value: state };
  };
  return {
    type: ApplicationCommandOptionType.String,
    ...described((catalogue) => catalogue.options.state),
    required: false,
    choices: [choice('open'), choice('closed')],
  };
}

export function subcommand(
  name: Subcommand,
  ...options: readonly APIApplicationCommandBasicOption[]
): APIApplicationCommandSubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...described((catalogue) => catalogue.subcommands[name]),
    options: [...options],
  };
}

import { ApplicationCommandType } from 'discord-api-types/v10';
import { checkText } from '../src/answer/check-text.ts';
import { contextOf } from '../src/bot.ts';
import type { MessageCommand } from './command.ts';
import { EVERYWHERE, localised } from './declare.ts';

const name = localised((catalogue) => catalogue.checkFacts.name);

/** `Check border facts`: what the knowledge holds on each sentence of a message that it can check. */
export const checkFacts: MessageCommand = {
  declaration: {
    type: ApplicationCommandType.Message,
    name: name.text,
    name_localizations: name.others,
    ...EVERYWHERE,
  },

  run({ text, written, language }, bot) {
    return checkText(text, written, bot.understander, bot.home, contextOf(bot, language));
  },
};

import { type Bot, botIn } from '../bot.ts';
import type { Language } from '../knowledge/schema/common.ts';
import type { Incoming } from './incoming.ts';
import type { DiscordMessage } from './message.ts';
import { type Reply, respond, respondToMessage } from './respond.ts';

/** A message that speaks to the bot. */
export interface Spoken {
  readonly text: string;
  /** The language of the answer where the text tells none. */
  readonly language: Language;
  /** The server it was said in. */
  readonly server?: string | undefined;
  /** In a conversation with the bot alone. */
  readonly direct: boolean;
}

/** What is handed to a desk, and what comes back. */
export interface Work {
  interaction: { readonly given: Incoming; readonly reply: Reply };
  message: {
    readonly given: Spoken;
    readonly reply: { readonly message: DiscordMessage; readonly about: Reply['about'] };
  };
}
export type Kind = keyof Work;

const DO: { readonly [K in Kind]: (given: Work[K]['given'], bot: Bot) => Work[K]['reply'] } = {
  interaction: respond,
  message: respondToMessage,
};

export function work<K extends Kind>(kind: K, given: Work[K]['given'], bot: Bot): Work[K]['reply'] {
  const server = 'guild_id' in given ? given.guild_id : 'server' in given ? given.server : undefined;
  return DO[kind](given, botIn(bot, server));
}

import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Language } from '../knowledge/schema/common.ts';
import { languageOf, messagesIn } from '../language/language.ts';
import type { Front } from './front.ts';
import { type DiscordMessage, NO_MENTIONS } from './message.ts';
import type { Router } from './router.ts';

/** What the bot reads of a message. Discord sends the text only of those that mention it or are sent to it alone. */
const Message = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  content: z.string().catch(''),
  author: z.object({ id: z.string(), bot: z.boolean().optional() }),
  webhook_id: z.string().optional(),
  mentions: z.array(z.object({ id: z.string() })).catch([]),
});

/** Servers whose language is remembered. */
const MOST_SERVERS = 1_000;

/** Answers messages that mention the bot, and those sent to it alone, in place. */
export class MentionRouter {
  readonly #router: Router;
  readonly #front: Front;
  readonly #rest: REST;
  readonly #languages = new Map<string, Language>();

  constructor(router: Router, front: Front, rest: REST) {
    this.#router = router;
    this.#front = front;
    this.#rest = rest;
  }

  /** Answers a message as it came over the gateway, if it speaks to the bot. Never rejects. */
  async message(given: unknown, botId: string): Promise<void> {
    const message = Message.safeParse(given).data;
    if (!message || message.author.bot || message.webhook_id) return;
    const { id, channel_id: channel, guild_id: server, author, content } = message;
    if (server && !message.mentions.some((one) => one.id === botId)) return;
    const { id: request, log } = this.#router.begin();
    const started = performance.now();
    const send = ({ flags: _, ...body }: DiscordMessage) =>
      this.#rest.post(Routes.channelMessages(channel), {
        body: {
          ...body,
          allowed_mentions: { ...NO_MENTIONS, replied_user: false },
          message_reference: { message_id: id, fail_if_not_exists: false },
        },
      });
    const language = server ? await this.#languageOf(server) : 'en';
    const say = (text: string) => send({ content: text, allowed_mentions: NO_MENTIONS });
    try {
      const wait = this.#router.wait(author.id, server);
      // In a channel everybody sees who has to wait: it is said once.
      if (wait?.isFirst) await say(messagesIn(language).wait(wait));
      if (wait) return log.info({ kind: 'wait', name: wait.who }, 'answered');
      const reply = await this.#front.do('message', { text: content, language, direct: !server, server });
      await send(reply.message);
      log.info({ ...reply.about, ms: Math.round(performance.now() - started) }, 'answered');
    } catch (error) {
      await this.#router.failed(error, log, () => say(messagesIn(language).failure({ id: request })));
    }
  }

  /** The language a server has chosen; English while Discord does not tell. */
  async #languageOf(server: string): Promise<Language> {
    const known = this.#languages.get(server);
    if (known) return known;
    try {
      const { preferred_locale: locale } = (await this.#rest.get(Routes.guild(server))) as {
        preferred_locale?: string;
      };
      if (this.#languages.size >= MOST_SERVERS) this.#languages.clear();
      this.#languages.set(server, languageOf(locale));
      return languageOf(locale);
    } catch {
      return 'en';
    }
  }
}

import type { APIMessage } from 'discord-api-types/v10';
import { DECLARATIONS } from '../../commands/commands.ts';
import { type BotLaunch, type BotProcess, startBot } from './bot-process.ts';
import { LoopbackDiscord, type LoopbackOptions } from './loopback.ts';

/** The clock every answer here is given at. */
export const CLOCK = '2026-11-23T12:00:00+02:00';

/** The built bot, connected to a loopback Discord that has its commands. */
export interface ServedBot {
  readonly discord: LoopbackDiscord;
  bot: BotProcess;
  /** Ends the bot and starts it anew, as after an update. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

export async function serveBot(
  options: LoopbackOptions = {},
  env: Readonly<Record<string, string>> = {},
  launch: Pick<BotLaunch, 'entry' | 'nodeArgs'> = {},
): Promise<ServedBot> {
  const discord = await LoopbackDiscord.start(options);
  discord.register(DECLARATIONS);
  const start = async () => {
    const bot = startBot({ ...launch, env: { ...discord.env, CLOCK, ...env } });
    await bot.line('"msg":"ready"', 30_000);
    return bot;
  };
  const served: ServedBot = {
    discord,
    bot: await start(),
    async restart() {
      await served.bot.stop();
      served.bot = await start();
    },
    async end() {
      await served.bot.stop('SIGKILL');
      await discord.stop();
    },
  };
  return served;
}

/** Everything a person reads of a message. */
export function textOf(message: APIMessage): string {
  return [
    message.content,
    ...message.embeds.flatMap((embed) => [embed.title, embed.description, embed.footer?.text]),
  ]
    .filter(Boolean)
    .join('\n');
}

/** The labels of all buttons of a message, in order. */
export function labelsOf(message: APIMessage): string[] {
  return (message.components ?? []).flatMap((row) =>
    'components' in row
      ? row.components.flatMap((one) => ('label' in one && one.label ? [one.label] : []))
      : [],
  );
}

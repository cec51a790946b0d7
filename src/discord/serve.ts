import { Client, Events, GatewayIntentBits, Options } from 'discord.js';
import type { Bot } from '../bot.ts';
import type { Logger } from '../log.ts';
import type { Settings } from '../settings.ts';
import { compareCommands, inviteLink, isSame, REST_TIMEOUT } from './registration.ts';
import { route } from './router.ts';

/** Milliseconds that running answers have to end in when the process is asked to stop. */
const GRACE = 5_000;

/** Serves Discord until the process is asked to stop; resolves with the exit code. */
export function serve(
  bot: Bot,
  settings: Settings & { DISCORD_TOKEN: string },
  log: Logger,
): Promise<number> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { api: settings.DISCORD_API_BASE, timeout: REST_TIMEOUT },
    // The bot answers from its knowledge: of Discord it needs to remember nothing.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: 0,
      UserManager: 0,
    }),
  });
  const running = new Set<Promise<void>>();

  return new Promise((resolve) => {
    let stopping = false;
    const stop = async (code: number) => {
      if (stopping) return;
      stopping = true;
      await Promise.race([
        Promise.allSettled([...running]),
        new Promise((done) => setTimeout(done, GRACE).unref()),
      ]);
      await client.destroy();
      resolve(code);
    };

    client.on(Events.InteractionCreate, (interaction) => {
      const answering = route(interaction, bot, log).finally(() => running.delete(answering));
      running.add(answering);
    });
    client.once(Events.ClientReady, (ready) => {
      log.info({ servers: ready.guilds.cache.size, revision: bot.knowledge.revision }, 'ready');
      void tellRegistration(ready.application.id, client, log);
    });
    client.on(Events.Error, (error) => log.error({ error }, 'the connection to Discord failed'));
    client.on(Events.ShardError, (error) =>
      log.warn({ error }, 'the gateway connection failed; it is tried again'),
    );
    client.on(Events.ShardDisconnect, (event) => {
      log.fatal(
        { code: event.code },
        'Discord closed the connection for good; check the token and the intents',
      );
      void stop(1);
    });
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        log.info({ signal }, 'stopping');
        void stop(0);
      });
    }
    client.login(settings.DISCORD_TOKEN).catch((error: unknown) => {
      log.fatal({ error }, 'Discord did not accept the login; check DISCORD_TOKEN and the network');
      void stop(1);
    });
  });
}

/** One line at the start: whether the commands are registered, and where to invite the bot. */
async function tellRegistration(applicationId: string, client: Client, log: Logger): Promise<void> {
  try {
    const difference = await compareCommands({ rest: client.rest, applicationId });
    const invite = inviteLink(applicationId);
    if (isSame(difference)) log.info({ invite }, 'commands are registered');
    else log.warn({ difference, invite }, 'commands are not registered as declared: run `npm run register`');
  } catch (error) {
    log.warn({ error }, 'could not compare the registered commands');
  }
}

import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import { watchKnowledge } from '../knowledge/watch.ts';
import type { Logger } from '../log.ts';
import type { Settings } from '../settings.ts';
import { Front } from './front.ts';
import { GRACE, REST_TIMEOUT } from './limits.ts';
import { MentionRouter } from './mention.ts';
import { compareCommands, inviteLink, isSame } from './registration.ts';
import { Router } from './router.ts';

/** Serves Discord until the process is asked to stop or cannot go on; resolves with the exit code. */
export async function serve(settings: Settings & { DISCORD_TOKEN: string }, log: Logger): Promise<number> {
  let end: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  const fail = (message: string) => (error: unknown) => {
    log.fatal({ error }, message);
    end(1);
  };
  const { KNOWLEDGE_DIR: folder, CLOCK: clock, HOME_BORDER: home, HOME_BORDERS } = settings;
  const homes = { home, ...(HOME_BORDERS ? { homes: HOME_BORDERS } : {}) };
  const front = await Front.open(
    { folder, clock, homes },
    log,
    fail('no answering thread can be opened any more'),
  );
  if (!front) {
    log.fatal({ folder }, 'the knowledge is faulty: mend the findings above (npm run check lists them)');
    return 1;
  }
  const unwatch = watchKnowledge(
    folder,
    () => void front.reload(),
    (error) => log.error({ error }, 'the knowledge folder is no longer watched: changes need a restart'),
  );

  const client = createClient(settings);
  const running = new Set<Promise<void>>();
  let stopping = false;
  const run = (answering: Promise<void>) => {
    running.add(answering);
    void answering.finally(() => running.delete(answering));
  };
  const router = new Router(front, client.rest, log);
  const mentions = new MentionRouter(router, front, client.rest);

  takePackets(client, {
    [GatewayDispatchEvents.InteractionCreate]: (given) => {
      if (!stopping) run(router.interaction(given as APIInteraction));
    },
    [GatewayDispatchEvents.MessageCreate]: (given) => {
      if (!stopping && client.user) run(mentions.message(given, client.user.id));
    },
  });
  client.once(Events.ClientReady, (ready) => {
    log.info({ servers: ready.guilds.cache.size, revision: front.revision }, 'ready');
    void tellRegistration(ready.application.id, client, settings, log);
  });
  client.on(Events.Error, (error) => log.error({ error }, 'the connection to Discord failed'));
  client.on(Events.ShardError, (error) =>
    log.warn({ error }, 'the gateway connection failed; it is tried again'),
  );
  client.on(Events.ShardReconnecting, () => log.info('connecting to the gateway again'));
  client.on(Events.ShardResume, () => log.info('the gateway connection is back'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    log.fatal({ code }, 'Discord closed the connection for good; check the token and the intents');
    end(1);
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      end(0);
    });
  }
  process.once('uncaughtException', fail('a fault that nothing caught'));
  process.once('unhandledRejection', fail('a fault that nothing caught'));
  client
    .login(settings.DISCORD_TOKEN)
    .catch(fail('Discord did not accept the login; check DISCORD_TOKEN and the network'));

  const code = await ended;
  stopping = true;
  await Promise.race([Promise.allSettled([...running]), new Promise((done) => setTimeout(done, GRACE))]);
  await Promise.allSettled([client.destroy(), unwatch(), front.close()]);
  return code;
}

/**
 * A client that remembers nothing of Discord: the bot answers from its knowledge, and each interaction brings all
 * that an answer needs. Without the intent for servers their channels and members are not even sent.
 */
function createClient({ DISCORD_API_BASE, DISCORD_MENTIONS }: Settings): Client {
  return new Client({
    intents:
      DISCORD_MENTIONS === 'on' ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] : [],
    allowedMentions: { parse: [] },
    rest: { api: DISCORD_API_BASE, timeout: REST_TIMEOUT },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      DMMessageManager: 0,
      GuildMessageManager: 0,
      GuildMemberManager: 0,
      UserManager: 0,
    }),
  });
}

/**
 * Takes some kinds of packets as they came. discord.js does not get to see them: it would build objects that nobody
 * here uses, and throws on a payload that it does not expect.
 */
function takePackets(client: Client, take: Readonly<Record<string, (given: unknown) => void>>): void {
  client.on(Events.Raw, (packet: { t: string | null; d: unknown }) => {
    const taken = packet.t === null ? undefined : take[packet.t];
    if (!taken) return;
    packet.t = null;
    taken(packet.d);
  });
}

/** One line at the start: whether the commands are registered, and where to invite the bot. */
async function tellRegistration(
  applicationId: string,
  client: Client,
  settings: Settings,
  log: Logger,
): Promise<void> {
  try {
    const difference = await compareCommands({ rest: client.rest, applicationId });
    const invite = inviteLink(applicationId, settings.DISCORD_MENTIONS === 'on');
    if (isSame(difference)) log.info({ invite }, 'commands are registered');
    else log.warn({ difference, invite }, 'commands are not registered as declared: run `npm run register`');
  } catch (error) {
    log.warn({ error }, 'could not compare the registered commands');
  }
}

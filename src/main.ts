import { prompt } from './cli/prompt.ts';
import { createLog } from './log.ts';
import { openBot, openSettings } from './open-bot.ts';

/** Serves Discord with a token, or answers in the terminal without. */
const settings = openSettings();
const { DISCORD_TOKEN, LOG_LEVEL } = settings;
if (DISCORD_TOKEN) {
  // discord.js takes a second to load: who only asks in the terminal need not wait for it.
  const { serve } = await import('./discord/serve.ts');
  const log = createLog(LOG_LEVEL);
  const code = await serve({ ...settings, DISCORD_TOKEN }, log).catch((error: unknown) => {
    log.fatal({ error }, 'the bot could not start');
    return 1;
  });
  log.flush(() => process.exit(code));
} else {
  await prompt(await openBot(settings));
}

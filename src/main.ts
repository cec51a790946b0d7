import { prompt } from './cli/prompt.ts';
import { serve } from './discord/serve.ts';
import { createLog } from './log.ts';
import { openBot } from './open-bot.ts';

/** Serves Discord with a token, or answers in the terminal without. */
const { bot, settings } = await openBot();
const { DISCORD_TOKEN } = settings;
if (DISCORD_TOKEN) {
  process.exitCode = await serve(bot, { ...settings, DISCORD_TOKEN }, createLog(settings.LOG_LEVEL));
} else {
  await prompt(bot);
}

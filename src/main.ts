import { createBot } from './bot.ts';
import { prompt } from './cli/prompt.ts';
import { serve } from './discord/serve.ts';
import { printFinding } from './knowledge/finding.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { createLog } from './log.ts';
import { readSettings } from './settings.ts';

/** Reads the settings, loads the knowledge, then serves Discord with a token, or answers in the terminal without. */
async function main(): Promise<number> {
  const read = readSettings(process.env);
  if ('problems' in read) {
    for (const problem of read.problems) console.error(problem);
    return 1;
  }
  const { settings } = read;
  const { knowledge, findings } = await loadKnowledge(settings.KNOWLEDGE_DIR);
  if (!knowledge) {
    for (const finding of findings) console.error(printFinding(finding));
    return 1;
  }
  const { CLOCK, DISCORD_TOKEN } = settings;
  const bot = createBot(knowledge, CLOCK === undefined ? Date.now : () => CLOCK);
  if (DISCORD_TOKEN) return serve(bot, { ...settings, DISCORD_TOKEN }, createLog(settings.LOG_LEVEL));
  await prompt(bot);
  return 0;
}

process.exitCode = await main();

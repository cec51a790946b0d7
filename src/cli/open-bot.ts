import { type Bot, createBot } from '../bot.ts';
import { hasErrors, printFinding } from '../knowledge/finding.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { readSettings } from '../settings.ts';

/** The bot of a terminal command, from the settings; ends the process with every finding if it cannot be had. */
export async function openBot(): Promise<Bot> {
  const settings = readSettings(process.env);
  if ('problems' in settings) {
    for (const problem of settings.problems) console.error(problem);
    process.exit(1);
  }
  const { KNOWLEDGE_DIR, CLOCK } = settings.settings;
  const { knowledge, findings } = await loadKnowledge(KNOWLEDGE_DIR);
  if (!knowledge || hasErrors(findings)) {
    for (const finding of findings) console.error(printFinding(finding));
    process.exit(1);
  }
  return createBot(knowledge, CLOCK === undefined ? Date.now : () => CLOCK);
}

import { type Bot, createBot } from './bot.ts';
import { printFinding } from './knowledge/finding.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { readSettings, type Settings } from './settings.ts';

/** The settings and the bot they make; ends the process, exit code 1, with every problem if it cannot be had. */
export async function openBot(): Promise<{ bot: Bot; settings: Settings }> {
  const read = readSettings(process.env);
  if ('problems' in read) return giveUp(read.problems);
  const { KNOWLEDGE_DIR, CLOCK } = read.settings;
  const { knowledge, findings } = await loadKnowledge(KNOWLEDGE_DIR);
  if (!knowledge) return giveUp(findings.map(printFinding));
  return { bot: createBot(knowledge, CLOCK === undefined ? Date.now : () => CLOCK), settings: read.settings };
}

function giveUp(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

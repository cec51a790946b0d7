import { type Bot, createBot } from './bot.ts';
import { printFinding } from './knowledge/finding.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { readSettings, type Settings } from './settings.ts';

/** The settings; ends the process, exit code 1, with every problem if they are faulty. */
export function openSettings(): Settings {
  const read = readSettings(process.env);
  return 'problems' in read ? giveUp(read.problems) : read.settings;
}

/** The bot that settings make; ends the process, exit code 1, with every finding if the knowledge is faulty. */
export async function openBot({ KNOWLEDGE_DIR, CLOCK, HOME_BORDER: home }: Settings): Promise<Bot> {
  const { knowledge, findings } = await loadKnowledge(KNOWLEDGE_DIR);
  if (!knowledge) return giveUp(findings.map(printFinding));
  const borders = [...knowledge.borders.keys()];
  if (home && !borders.includes(home))
    return giveUp([`HOME_BORDER: ${home} is not held; there are ${borders.join(', ')}`]);
  return createBot(knowledge, CLOCK === undefined ? Date.now : () => CLOCK, { home });
}

function giveUp(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

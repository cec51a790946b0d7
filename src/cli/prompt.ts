import { createInterface } from 'node:readline';
import { SLASH_COMMANDS } from '../../commands/commands.ts';
import type { Answer } from '../answer/answer.ts';
import { answerQuery } from '../answer/answer-query.ts';
import { askBot, type Bot, contextOf } from '../bot.ts';
import { held } from '../knowledge/knowledge.ts';
import { readSlashLine } from './slash-line.ts';
import { drawText, styleFor } from './terminal.ts';

const nextSteps = (crossing: string) => [
  'What next:',
  `  Ask here:            npm run -s ask -- "was ${crossing} open on 15 Dec 2023 at 7pm?"`,
  '  Connect to Discord:  put DISCORD_TOKEN into .env (see .env.example and docs/discord.md), then npm start',
];
const hint = (crossing: string) =>
  `Type a question or a command such as /crossing status ${crossing}; an empty line or Ctrl+D ends.`;

/**
 * The bot in the terminal: the state of the border now, and what to do next. With a terminal it goes on as a
 * prompt; without one it ends.
 */
export async function prompt(bot: Bot): Promise<void> {
  const show = (answer: Answer) => console.log(drawText(answer, bot.knowledge, styleFor(process.stdout)));
  show(
    answerQuery(
      { ask: 'state', border: bot.home, crossings: [], when: { kind: 'now' } },
      contextOf(bot, 'en'),
    ),
  );
  const { crossings, borders } = bot.knowledge;
  const example = held(crossings, held(borders, bot.home).main[0] ?? '').names.en;
  console.log(['', ...nextSteps(example)].join('\n'));
  if (!process.stdin.isTTY) return;

  console.log(`  ${hint(example)}\n`);
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === '') break;
    show(answerLine(line, bot));
    console.log();
    lines.prompt();
  }
  lines.close();
}

/** A free text, or a command as it is typed in Discord. */
export function answerLine(line: string, bot: Bot): Answer {
  const slash = readSlashLine(line);
  const command = slash && SLASH_COMMANDS.get(slash.command);
  if (!slash || !command) return askBot(bot, line).answer;
  return command.run({ subcommand: slash.subcommand, options: slash.options, language: 'en' }, bot);
}

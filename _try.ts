import { loadKnowledge } from './src/knowledge/load.ts';
import { createBot, askBot } from './src/bot.ts';
import { drawText } from './src/cli/terminal.ts';
import { printQuery } from './src/question/query.ts';
const { knowledge, findings } = await loadKnowledge('knowledge');
if (!knowledge) { console.log(findings.slice(0,5)); process.exit(1); }
const bot = createBot(knowledge, () => Date.parse('2026-11-23T12:00+02:00'));
for (const q of process.argv.slice(2)) {
  const [question='', at] = q.split('@@');
  const { answer, understanding } = askBot(bot, question, at ? { at: Date.parse(at) } : {});
  console.log('====', question, '|', understanding.language, '|', understanding.query && printQuery(understanding.query), JSON.stringify(understanding.gate), understanding.candidates.slice(0,3).map(c=>`${c.by} ${c.score.toFixed(2)} ${printQuery(c.query)}`));
  console.log(drawText(answer, knowledge));
}

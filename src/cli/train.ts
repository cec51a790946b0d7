import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printFinding } from '../knowledge/finding.ts';
import { loadKnowledge, WEIGHTS_FILE } from '../knowledge/load.ts';
import { openSettings } from '../open-bot.ts';
import { learn } from '../question/learn.ts';
import { recogniserOf } from '../question/recognise.ts';
import { fail } from './options.ts';

/** Learns what questions ask for from the examples of the knowledge, and writes that beside them. */
const folder = openSettings().KNOWLEDGE_DIR;
const { knowledge, findings } = await loadKnowledge(folder, { examples: true });
if (!knowledge) fail(findings.map(printFinding).join('\n'));
const bytes = learn(knowledge, recogniserOf(knowledge));
await writeFile(join(folder, WEIGHTS_FILE), bytes);
console.log(`${WEIGHTS_FILE}: ${bytes.length} bytes`);

import { checkTranslations } from '../knowledge/checks/translations.ts';
import { hasErrors, printFinding } from '../knowledge/finding.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { knowledgeFolder } from '../settings.ts';
import { readOptions } from './options.ts';

/**
 * Prints every finding of a knowledge folder and what it holds; exit code 1 when there is an error.
 * `--json` prints the findings as one JSON array for tools.
 */
const { values, positionals } = readOptions('check [--json] [folder]', { json: { type: 'boolean' } });
const folder = positionals[0] ?? knowledgeFolder();
const { knowledge, findings } = await loadKnowledge(folder, checkTranslations);

if (values.json) {
  console.log(JSON.stringify(findings, null, 2));
} else {
  for (const finding of findings) console.log(printFinding(finding));
  const count = (level: string) => findings.filter((finding) => finding.level === level).length;
  console.log(`${count('error')} errors, ${count('warning')} warnings in ${folder}`);
  if (knowledge) {
    const { borders, crossings, decisions, figures, topics, sources } = knowledge;
    console.log(
      `${borders.size} borders, ${crossings.size} crossings, ${decisions.size} decisions, ${figures.size} figures, ` +
        `${topics.size} topics, ${new Set(sources.values()).size} sources; revision ${knowledge.revision}`,
    );
  }
}
process.exitCode = hasErrors(findings) ? 1 : 0;

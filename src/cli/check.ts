import { checkTranslations } from '../knowledge/checks/translations.ts';
import { hasErrors, printFinding } from '../knowledge/finding.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { loadKnowledge, WEIGHTS_FILE } from '../knowledge/load.ts';
import { lessonOf } from '../question/learn.ts';
import { Weights } from '../question/weights.ts';
import { knowledgeFolder } from '../settings.ts';
import { readOptions } from './options.ts';

/**
 * Prints every finding of a knowledge folder and what it holds; exit code 1 when there is an error.
 * `--json` prints the findings as one JSON array for tools.
 */
const { values, positionals } = readOptions('check [--json] [folder]', { json: { type: 'boolean' } });
const folder = positionals[0] ?? knowledgeFolder();
const { knowledge, findings: found } = await loadKnowledge(folder, {
  examples: true,
  extra: checkTranslations,
});
const findings = [...found];

if (knowledge && !isLearnt(knowledge))
  findings.push({
    level: 'warning',
    file: WEIGHTS_FILE,
    line: 0,
    column: 0,
    path: '',
    message: 'the examples or topics are not those it was learnt from: run `npm run train`',
  });

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

/** Whether what questions ask for was learnt from what is held now. */
function isLearnt({ weights, ...held }: Knowledge): boolean {
  return weights !== undefined && Weights.read(weights).lesson === lessonOf(held);
}

import { checkDecisions } from './checks/decisions.ts';
import { checkExamples } from './checks/examples.ts';
import { checkFigures } from './checks/figures.ts';
import { checkIds } from './checks/ids.ts';
import { checkReferences } from './checks/references.ts';
import { checkWords } from './checks/words.ts';
import type { Finding } from './finding.ts';
import type { Parts } from './parts.ts';

/** Everything a single file cannot tell about itself: what the files say of each other. */
export function check(parts: Parts): Finding[] {
  return [
    ...checkIds(parts),
    ...checkReferences(parts),
    ...checkDecisions(parts),
    ...checkFigures(parts),
    ...checkWords(parts),
    ...checkExamples(parts),
  ];
}

import type { Finding } from '../finding.ts';
import type { Parts } from '../parts.ts';
import { missing } from './references.ts';

/** Examples ask for topics and measures that exist, and no question stands under two aims of one language. */
export function checkExamples(parts: Parts): Finding[] {
  const held = {
    topic: new Set(parts.topics.map(({ value }) => value.id)),
    figures: new Set(parts.figures.map(({ value }) => value.measure)),
  };
  return parts.examples.flatMap(({ file, value }) => {
    const findings: Finding[] = [];
    const aimOf = new Map<string, string>();
    if (file.name !== `examples/${value.language}.yaml`)
      findings.push(
        file.finding(['language'], `the file must be named after its language: ${value.language}.yaml`),
      );
    for (const [aim, questions] of Object.entries(value.examples)) {
      const [kind, id] = aim.split('/');
      if ((kind === 'topic' || kind === 'figures') && id !== undefined) {
        const unread = parts.unread.has(kind);
        if (!unread && !held[kind].has(id))
          findings.push(
            file.finding(['examples', aim], missing(kind === 'topic' ? 'topic' : 'measure', id, held[kind])),
          );
      }
      questions.forEach((question, i) => {
        const text = question.toLowerCase();
        const other = aimOf.get(text);
        if (other !== undefined)
          findings.push(file.finding(['examples', aim, i], `the question stands under "${other}", too`));
        aimOf.set(text, aim);
      });
    }
    return findings;
  });
}

import type { Answer } from './answer.ts';
import { type Context, compose } from './context.ts';

/** The bot's own documentation, held as a source so that even this answer cites. */
const DOCUMENTATION = 'bot-documentation';

/** What the bot can answer, and what it never does. */
export function answerHelp(context: Context): Answer {
  const { messages } = context;
  const [lead = '', ...lines] = messages.help();
  const sources = [DOCUMENTATION];
  const statements = [
    { text: lead, facts: [{ kind: 'source', id: DOCUMENTATION } as const], sources },
    ...lines.map((text) => ({ text, facts: [], sources, item: true })),
  ];
  return compose({ title: messages.helpTitle(), statements }, context);
}

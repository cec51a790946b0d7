import { addDays, dayOf } from '../calendar.ts';
import { held } from '../knowledge/knowledge.ts';
import type { Border } from '../knowledge/schema/border.ts';
import type { Answer } from './answer.ts';
import { type Context, compose, crossingName } from './context.ts';

/** The bot's own documentation, held as a source so that even this answer cites. */
const DOCUMENTATION = 'bot-documentation';

/** What the bot can answer, and what it never does. */
export function answerHelp(border: Border, context: Context): Answer {
  const { knowledge, messages, wording, now } = context;
  const [first = '', second = first] = border.main.map((id) =>
    crossingName(held(knowledge.crossings, id), context),
  );
  const date = wording.moment(addDays(dayOf(now, border.zone), -1));
  const [lead = '', ...lines] = messages.help({ crossings: [first, second], date });
  const sources = [DOCUMENTATION];
  const statements = [
    { text: lead, facts: [{ kind: 'source', id: DOCUMENTATION } as const], sources },
    ...lines.map((text) => ({ text, facts: [], sources, item: true })),
  ];
  return compose({ title: messages.helpTitle(), statements }, context);
}

import { parentPort, workerData } from 'node:worker_threads';
import { askBot, createBot } from '../bot.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { LANGUAGES } from '../knowledge/schema/common.ts';
import { messagesIn } from '../language/language.ts';
import type { DeskData, FromDesk, ToDesk } from './desk.ts';
import { work } from './work.ts';

/** One revision of the knowledge on a thread of its own: it is read, checked and made ready here, then answers. */
const { folder, clock, homes } = workerData as DeskData;
const tell = (message: FromDesk): void => parentPort?.postMessage(message);

const { knowledge, findings } = await loadKnowledge(folder);
if (knowledge) {
  const bot = createBot(knowledge, clock === undefined ? Date.now : () => clock, homes);
  // The first questions pay for what the engine compiles late: nobody need wait for that.
  for (const language of LANGUAGES) askBot(bot, messagesIn(language).askWhichOpen(), { fallback: language });
  parentPort?.on('message', ({ id, kind, given }: ToDesk) => {
    try {
      tell({ id, reply: work(kind, given, bot) });
    } catch (error) {
      tell({ id, error });
    }
  });
}
tell({ opened: { revision: knowledge?.revision, findings } });

import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { Answer } from '../src/answer/answer.ts';
import { answerQuery } from '../src/answer/answer-query.ts';
import { type Context, today } from '../src/answer/context.ts';
import {
  clarifyDates,
  refuseCrossing,
  refuseDate,
  refuseEmpty,
  refuseQuestion,
  refuseUnreadableDate,
} from '../src/answer/refusal.ts';
import { askBot, type Bot, contextOf } from '../src/bot.ts';
import { held } from '../src/knowledge/knowledge.ts';
import { type When, wholeDays } from '../src/question/query.ts';
import type { Command, CommandRequest, CompletionRequest } from './command.ts';
import { completeCrossing, completeDate } from './complete.ts';
import { readCrossing, readDate } from './options.ts';

/** The longest text an option takes: what is worked on of a question. */
const MOST_TEXT = 300;

const option = (name: string, description: string, required: boolean) =>
  ({
    type: ApplicationCommandOptionType.String,
    name,
    description,
    required,
    max_length: MOST_TEXT,
    ...(name === 'question' ? {} : { autocomplete: true }),
  }) as const;

const subcommand = (
  name: string,
  description: string,
  ...options: readonly ReturnType<typeof option>[]
): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name,
  description,
  options: [...options],
});

const CROSSING = 'Name of the crossing, in any language';
const DATE = 'A day or a time, such as 15.12.2023 or 2023-12-15 19:00';

/** `/crossing`: how it stands, which are open, what happened, how many came, and any question in words. */
export const crossing: Command = {
  declaration: {
    type: ApplicationCommandType.ChatInput,
    name: 'crossing',
    description: 'Border crossings: open or closed, since when, by whose decision',
    options: [
      subcommand(
        'status',
        'Is a crossing open? Without a name: the whole border',
        option('crossing', CROSSING, false),
        option('date', DATE, false),
      ),
      subcommand('list', 'Which crossings are open', option('date', DATE, false)),
      subcommand('history', 'Every opening and closing of a crossing', option('crossing', CROSSING, true)),
      subcommand(
        'arrivals',
        'How many asylum seekers came',
        option('period', 'A day, month or year, such as November 2023', false),
        option('crossing', CROSSING, false),
      ),
      subcommand('ask', 'Ask a question in your own words', option('question', 'Your question', true)),
    ],
  },

  run(request, bot) {
    const handle = Object.hasOwn(SUBCOMMANDS, request.subcommand)
      ? SUBCOMMANDS[request.subcommand]
      : undefined;
    const context = contextOf(bot, request.language);
    return handle ? handle(request, bot, context) : refuseEmpty(bot.home, context);
  },

  complete(request: CompletionRequest, bot) {
    const typed = request.options[request.focused] ?? '';
    return request.focused === 'crossing'
      ? completeCrossing(typed, bot, request.language)
      : completeDate(typed, bot, request.language);
  },
};

type Handler = (request: CommandRequest, bot: Bot, context: Context) => Answer;

const SUBCOMMANDS: Readonly<Record<string, Handler>> = {
  status: (request, bot, context) =>
    withOptions(request, bot, context, 'date', (crossings, when) =>
      answerQuery({ ask: 'state', border: bot.home, crossings, when: when ?? { kind: 'now' } }, context),
    ),
  list: (request, bot, context) =>
    withOptions(request, bot, context, 'date', (_, when) =>
      answerQuery({ ask: 'list', border: bot.home, state: 'open', when: when ?? { kind: 'now' } }, context),
    ),
  history: (request, bot, context) =>
    withOptions(request, bot, context, 'date', (crossings) =>
      answerQuery({ ask: 'history', border: bot.home, crossings }, context),
    ),
  arrivals: (request, bot, context) =>
    withOptions(request, bot, context, 'period', (crossings, when) => {
      const border = held(bot.knowledge.borders, bot.home);
      const { arrivals: measure } = border;
      if (!measure) return refuseQuestion([], [], context);
      const scope = areaNamed(request.options.crossing, bot) ?? crossings[0] ?? bot.home;
      const days = when ? { when: wholeDays(when, today(border, context)) } : {};
      return answerQuery({ ask: 'figures', border: bot.home, measure, scope, ...days }, context);
    }),
  ask: (request, bot) => askBot(bot, request.options.question ?? '', { fallback: request.language }).answer,
};

/** A district named in place of a crossing has counts of its own. */
function areaNamed(name: string | undefined, bot: Bot): string | undefined {
  return bot.understander.places.resolve(name ?? '').find(({ kind }) => kind === 'area')?.id;
}

/** Reads the crossing and the time of a request; what cannot be read is answered with what would work. */
function withOptions(
  request: CommandRequest,
  bot: Bot,
  context: Context,
  timeOption: 'date' | 'period',
  answer: (crossings: string[], when: When | undefined) => Answer,
): Answer {
  const { crossing: named } = request.options;
  const time = request.options[timeOption];
  const read = named === undefined ? { crossings: [] } : readCrossing(named, bot);
  if ('near' in read) return refuseCrossing(named ?? '', read.near, context);
  if (time === undefined) return answer(read.crossings, undefined);
  const date = readDate(time, bot, request.language);
  if ('impossible' in date) return refuseDate(date.impossible, context);
  if ('unreadable' in date) return refuseUnreadableDate(time, context);
  if ('readings' in date) {
    return clarifyDates(
      date.readings.map((when) => ({
        when,
        query: { ask: 'state', border: bot.home, crossings: read.crossings, when },
      })),
      context,
    );
  }
  return answer(read.crossings, date.when);
}

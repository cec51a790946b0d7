import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Answer } from '../src/answer/answer.ts';
import { answerQuery } from '../src/answer/answer-query.ts';
import { clarifyBorders, clarifyDates, refuseBorder, refuseEmpty } from '../src/answer/refusal.ts';
import { askBot, type Bot, botAt, contextOf } from '../src/bot.ts';
import type { Subcommand } from '../src/language/messages.ts';
import { type Query, type When, wholeDays } from '../src/question/query.ts';
import type { CommandRequest, SlashCommand } from './command.ts';
import {
  completeBorder,
  completeCrossing,
  completeDate,
  completeMeasure,
  completeTopic,
} from './complete.ts';
import { described, EVERYWHERE, stateChoice, subcommand, typed } from './declare.ts';
import { type Options, readBorders, readOptions } from './options.ts';

/** `/crossing`: how it stands, which are open, what happened, how many came, what is said, and any question in words. */
export const crossing: SlashCommand = {
  declaration: {
    type: ApplicationCommandType.ChatInput,
    ...described((catalogue) => catalogue.crossing),
    ...EVERYWHERE,
    options: [
      subcommand('status', typed('crossing'), typed('date'), typed('known'), typed('border')),
      subcommand('list', typed('date'), stateChoice(), typed('border')),
      subcommand('history', typed('crossing'), typed('border')),
      subcommand('arrivals', typed('period'), typed('crossing'), typed('border')),
      subcommand('figures', typed('measure', true), typed('period'), typed('crossing'), typed('border')),
      subcommand('topic', typed('topic', true)),
      subcommand('ask', typed('question', true)),
      subcommand('help', typed('border')),
    ],
  },

  run(request, bot) {
    const { subcommand, options, language } = request;
    if (subcommand === 'ask') return askBot(bot, options.question ?? '', { fallback: language }).answer;
    if (!Object.hasOwn(QUERIES, subcommand)) return refuseEmpty(bot.home, contextOf(bot, language));
    return answerOptions(request, QUERIES[subcommand as keyof typeof QUERIES], bot);
  },

  complete({ options, focused, language }, bot) {
    const complete = Object.hasOwn(COMPLETIONS, focused) ? COMPLETIONS[focused] : undefined;
    const typed = (options[focused] ?? '').slice(0, MOST_TYPED);
    const here =
      focused === 'border' ? bot : botAt(bot, options.border && readBorders(options.border, bot)[0]);
    return complete?.(typed, here, language) ?? [];
  },
};

/** Letters of what is being typed that are looked at. */
const MOST_TYPED = 100;

const COMPLETIONS: Readonly<Record<string, typeof completeCrossing>> = {
  border: completeBorder,
  crossing: completeCrossing,
  date: completeDate,
  known: completeDate,
  period: completeDate,
  measure: completeMeasure,
  topic: completeTopic,
};

/** What each subcommand asks: the same queries that free text becomes. */
const QUERIES: Readonly<Record<Exclude<Subcommand, 'ask'>, (options: Options, border: string) => Query>> = {
  status: ({ crossings, when = NOW, known }, border) => ({
    ask: 'state',
    border,
    crossings,
    when,
    ...(known ? { known } : {}),
  }),
  list: ({ state, when = NOW }, border) => ({ ask: 'list', border, state, when }),
  history: ({ crossings }, border) => ({ ask: 'history', border, crossings }),
  arrivals: (options, border) => figures(options, border),
  figures: (options, border) => figures(options, border),
  topic: ({ topic }) => ({ ask: 'topic', topic }),
  help: (_, border) => ({ ask: 'help', border }),
};

const NOW: When = { kind: 'now' };

/** Counts are kept by whole days, of a crossing, a district or the whole border. */
function figures({ measure, area, crossings, when, today }: Options, border: string): Query {
  return {
    ask: 'figures',
    border,
    measure,
    scope: area ?? crossings[0] ?? border,
    ...(when ? { when: wholeDays(when, today) } : {}),
  };
}

/** Reads the options and answers; what cannot be read is answered with what would work. */
function answerOptions(
  request: CommandRequest,
  query: (options: Options, border: string) => Query,
  bot: Bot,
): Answer {
  const context = contextOf(bot, request.language);
  const given = request.options.border;
  const borders = given === undefined ? [bot.home] : readBorders(given, bot);
  if (borders.length === 0) return refuseBorder(given ?? '', context);
  const [here = bot.home] = borders;
  const read = readOptions(request, botAt(bot, here), context);
  if ('refusal' in read) return read.refusal;
  const { options, other } = read;
  // A crossing or district that is named says which border is meant; a name of several does where none is given.
  const several = options.border ? [] : given === undefined ? (options.borders ?? []) : borders;
  if (several.length > 1) {
    const ways = several.flatMap((border) => {
      const there = readOptions(request, botAt(bot, border), context);
      return 'options' in there ? [query(there.options, border)] : [];
    });
    return clarifyBorders(several, ways, context);
  }
  const border = options.border ?? here;
  if (!options.when || !other) return answerQuery(query(options, border), context);
  const readings = [options.when, other].map((when) => ({
    when,
    query: query({ ...options, when }, border),
  }));
  return clarifyDates(readings, context);
}

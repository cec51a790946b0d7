import type { Language, State, Traffic } from '../knowledge/schema/common.ts';
import type { Qualifier } from '../knowledge/schema/figure.ts';
import type { SourceKind } from '../knowledge/schema/source.ts';
import type { Per } from '../question/query.ts';
import type { CrossingState } from '../timeline/spell.ts';

/** Whether what is asked about lies before, at or after the time of asking. */
export type Tense = 'past' | 'present' | 'future';

/** A command, subcommand or option as Discord shows it: a name of at most 32 characters, a description of at most 100. */
export interface CommandWords {
  /** Lower case, one word; words are joined by hyphens. */
  readonly name: string;
  readonly description: string;
}

/** The words of every command, its subcommands and their options. */
export interface CommandCatalogue {
  readonly crossing: CommandWords;
  /** The command in a message's own menu: it may hold spaces and capitals, and has no description. */
  readonly checkFacts: { readonly name: string };
  readonly subcommands: Readonly<Record<Subcommand, CommandWords>>;
  readonly options: Readonly<Record<CommandOption, CommandWords>>;
  /** The choices of the option `state`, at most 100 characters each. */
  readonly states: Readonly<Record<'open' | 'closed', string>>;
}

export const SUBCOMMANDS = [
  'status',
  'list',
  'history',
  'arrivals',
  'figures',
  'topic',
  'ask',
  'help',
] as const;
export type Subcommand = (typeof SUBCOMMANDS)[number];

export const COMMAND_OPTIONS = [
  'crossing',
  'date',
  'known',
  'state',
  'period',
  'measure',
  'topic',
  'question',
  'border',
] as const;
export type CommandOption = (typeof COMMAND_OPTIONS)[number];

/**
 * Every sentence the bot can say, with its parameters; one module per language implements it, so that a missing
 * key or parameter does not compile. Parameters that are strings are finished words of that language: names,
 * dates, numbers.
 */
export interface Messages {
  readonly language: Language;

  // The words of a state
  traffic(traffic: Traffic): string;
  /** `open for freight trains, closed for passenger trains` */
  classes(classes: readonly { state: State; traffic: readonly string[] }[]): string;

  /** A border as the subject of a sentence: `the Finland–Russia border`. */
  theBorder(p: { name: string }): string;

  // The time asked about
  /** `time` is written as the language writes clock times. */
  atMinute(p: { date: string; time: string }): string;
  onDay(p: { date: string }): string;
  /** `whole`: the period is a month or a year. */
  inPeriod(p: { period: string; whole: boolean }): string;
  /** `Times are Helsinki time.` */
  localTimes(p: { city: string }): string;

  // A state: its lead sentence
  /** `asOf`: the day of the last confirmation, where it is older than the border allows. */
  stateNow(p: {
    subject: string;
    many: boolean;
    state: CrossingState;
    traffic?: string;
    asOf?: string;
  }): string;
  /** Concluded from decisions alone: every report is from before the state began. */
  stateConcluded(p: { subject: string; many: boolean; state: CrossingState; traffic?: string }): string;
  stateThen(p: {
    subject: string;
    many: boolean;
    state: CrossingState;
    traffic?: string;
    when: string;
    tense: Tense;
  }): string;
  /** A day or period in which the state changes: a lead, then one line for each part. */
  changes(p: { subject: string; when: string }): string;
  /** Which part of the time asked about: `until 15 December 2023, 20:00`. */
  part(p: { since?: string; until?: string }): string;
  /** No decision and no normal state is held. */
  stateNotHeld(p: { subject: string; traffic?: string; when?: string }): string;
  stateLapsed(p: { subject: string; decision: string; ended: string }): string;
  outsideHours(p: { subject: string; many: boolean; tense: Tense }): string;
  /** How many of the crossings of a border that is told as a whole. */
  outsideHoursCount(p: { count: number; tense: Tense }): string;
  /** What may pass while the gate is not shut by its hours: `closed for goods traffic, open for people on foot`. */
  withinHours(p: { classes: string }): string;
  /** The same beside the state of a crossing in a list. */
  outsideHoursTerm(): string;

  // Its term
  /** `It has been closed since 15 December 2023, 20:00, until further notice.` Absent ends are not known or open. */
  lasts(p: { state: CrossingState; since?: string; until?: string; tense: Tense; many: boolean }): string;
  /** The same in a list: `since 15 December 2023, 20:00, until further notice`. */
  term(p: { since?: string; until?: string; tense: Tense }): string;
  announcedEnd(p: { end: string }): string;
  /** The state that follows; `normal`: because a term ends, not because anything else was decided. */
  next(p: { state: CrossingState; from: string; normal: boolean }): string;
  futureNote(): string;

  // Its decision
  decidedBy(p: { title: string; by?: string; decided?: string; law?: string }): string;
  normalState(p: { inferred: boolean; tense: Tense }): string;
  abolished(p: { since: string }): string;
  inferred(): string;

  // Beside a state
  /** `of`: the crossing, where the answer speaks of several. */
  hours(p: { text: string; of?: string }): string;
  condition(p: { text: string; of?: string }): string;
  incident(p: { text: string; of?: string }): string;
  dispute(p: { text: string }): string;

  // Lists
  listTitle(p: { state: 'open' | 'closed'; when: string | null }): string;
  /** How many of a border's main crossings are in a state. */
  count(p: {
    /** The border's own main crossings, or those that have the class of traffic asked for. */
    main: boolean;
    traffic?: string;
    state: 'open' | 'closed';
    count: number;
    of: number;
    border: string;
    when?: string;
    asOf?: string;
    tense: Tense;
  }): string;
  /** Before the lines of several crossings. */
  /** Beside the number of open ones: those that only some traffic may pass. */
  partlyOpenCount(p: { count: number }): string;
  several(p: { when?: string; asOf?: string; tense: Tense }): string;
  listItem(p: { crossings: string; state: CrossingState; term: string; classes?: string }): string;

  // History and plans
  historyTitle(p: { subject: string }): string;
  historyLead(p: { subject: string }): string;
  historyItem(p: {
    state: CrossingState;
    from?: string;
    until?: string;
    decision?: string;
    duration?: string;
  }): string;
  planLead(p: { subject: string; known: string }): string;
  planItem(p: {
    subject: string;
    state: CrossingState;
    from?: string;
    until?: string;
    end?: string;
    decision: string;
    decided?: string;
  }): string;
  noPlan(p: { subject: string; known: string }): string;
  duration(p: { days: number; hours: number }): string;

  // Decisions
  decisionsTitle(p: { when: string | null }): string;
  decisionItem(p: {
    title: string;
    summary: string;
    date?: string;
    by?: string;
    law?: string;
    number?: string;
    end?: string;
  }): string;
  /** Nothing was decided at that time; what follows was in force then. */
  decidedBefore(p: { when: string }): string;
  noDecisions(p: { when: string }): string;
  noDecisionsInForce(): string;

  // Figures
  figuresTitle(p: { measure: string }): string;
  figureItem(p: {
    amount: string;
    of?: string;
    scope: string;
    period: string;
    text: string;
    single?: string;
  }): string;
  /** The number as it was counted: `about 900 people`, `at least 50 people`. */
  amount(p: { value: string; unit: string; qualifier: Qualifier }): string;
  range(p: { from: string; to: string }): string;
  vote(p: { for: string; against: string }): string;
  figuresDisagree(): string;
  /** No count of exactly the time asked for; what follows is the nearest. */
  nearestPeriod(p: { when: string }): string;
  partDayOnly(p: { when: string }): string;
  /** Before the highest or lowest of `count` counts of single days, weeks, months or years, or of crossings. */
  ranked(p: { rank: 'most' | 'least'; per: Per; count: number }): string;
  /** Before the `count` daily counts that make up a sum of ours. */
  sumOf(p: { total: string; count: number }): string;
  derived(): string;
  noFigure(p: { measure: string; scope: string; when?: string }): string;
  heldFigures(p: { what: string }): string;

  // Topics
  point(p: { text: string; by?: string; said?: string; single: boolean }): string;
  notLegalAdvice(): string;

  // Crossings
  crossingKind(p: { name: string; kind: string; municipality: string; region: string }): string;
  otherSide(p: { name: string; other: string }): string;
  otherSideNotHeld(p: { name: string }): string;
  hoursNotHeld(p: { name: string }): string;

  // Freshness
  lastConfirmed(p: { date: string; days: number; publisher?: string; stale: boolean }): string;
  checkOfficial(p: { name: string; url: string }): string;
  official(p: { name: string; url: string }): string;
  freshnessTitle(): string;
  freshnessLead(p: { subject: string; date: string; days: number }): string;
  confirmation(p: { date: string; text: string }): string;
  neverConfirmed(p: { subject: string }): string;

  // Refusals
  refusalTitle(): string;
  unknownQuestion(): string;
  notUnderstood(p: { words: string }): string;
  declinedUnlawful(): string;
  declinedOffTopic(): string;
  /** What a person gave, in the quotation marks of the language. */
  quoted(p: { text: string }): string;
  /** A question that may mean several things. */
  unclear(): string;
  /** A name that several borders share. */
  ambiguousBorder(p: { borders: string }): string;
  /** The question whether a border is open. */
  askBorder(p: { border: string }): string;
  clarifyTitle(): string;
  ambiguousDate(p: { first: string; second: string }): string;
  badDate(p: { given: string; reason?: string }): string;
  noSuchDay(p: { given: string }): string;
  dateForms(): string;
  unknownCrossing(p: { given: string }): string;
  unknownBorder(p: { given: string }): string;
  /** Every border that is held, by name. */
  heldBorders(p: { borders: string }): string;
  emptyQuestion(): string;

  // Help
  helpTitle(): string;
  /** `crossings`: names of crossings to put into the examples; `date`: a day to put there. */
  help(p: { crossings: readonly [string, string]; date: string }): readonly string[];

  // Around an answer
  sources(): string;
  nearQuestions(): string;
  revision(p: { revision: string }): string;
  undated(): string;
  noAddress(): string;

  /** Sentences left out of a message that would be too long. */
  more(p: { count: number }): string;
  /** Under one page of a long answer. */
  page(p: { page: number; of: number }): string;
  /** The same instant in the reader's own time, which Discord writes: `In your own time: since 12 May, 21:00.` */
  yourTime(p: { state: CrossingState; since: string }): string;

  // Sources
  sourcesTitle(p: { title: string }): string;
  sourceKind(kind: SourceKind): string;
  /** The text was read on somebody else's copy of the page, to which no answer links. */
  readOnCopy(): string;
  noSources(): string;

  // Buttons: at most 80 characters each, better under 20
  buttonShow(): string;
  buttonDelete(): string;
  buttonHistory(): string;
  buttonSources(): string;
  buttonAll(): string;
  buttonEarlier(): string;
  buttonLater(): string;

  // Manners
  /** Somebody else's answer cannot be deleted. */
  notYours(): string;
  /** A button that this version of the bot cannot read. */
  oldButton(p: { command: string }): string;
  unknownCommand(p: { commands: string }): string;
  /** Too many questions: `who` asked them, and after how many seconds the next is answered. */
  wait(p: { who: 'person' | 'server'; seconds: number }): string;

  // Checking a message
  checkTitle(): string;
  /** Before what the knowledge holds on one sentence of a message. */
  claim(p: { text: string }): string;
  /** The sentence was understood, and nothing is held on it. */
  claimNotHeld(): string;
  nothingToCheck(): string;

  readonly commands: CommandCatalogue;

  /** When something failed; the id leads to the cause in the log. */
  failure(p: { id: string }): string;

  // Questions that options ask
  askStateOf(p: { crossing: string }): string;
  askHistoryOf(p: { crossing: string }): string;
  askOpenOn(p: { date: string; whole: boolean }): string;
  /** `whole`: the date is a month or a year. */
  askOpenOf(p: { crossing: string; date: string; whole: boolean }): string;
  /** `scope` is empty for the whole border. */
  askFigures(p: { measure: string; scope: string; when: string }): string;
  askWhichOpen(): string;
}

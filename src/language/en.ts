import type { CrossingState } from '../timeline/spell.ts';
import type { Messages, Tense } from './messages.ts';

const STATES: Record<CrossingState, string> = {
  open: 'open',
  closed: 'closed',
  restricted: 'partly open',
  unknown: 'not known',
};

const be = (tense: Tense, many: boolean): string =>
  tense === 'future' ? 'will be' : tense === 'past' ? (many ? 'were' : 'was') : many ? 'are' : 'is';

const forTraffic = (traffic: string | undefined): string => (traffic ? ` for ${traffic}` : '');

const sentence = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(' ');

const unit = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** British English, 24-hour clock. */
export const en: Messages = {
  language: 'en',

  traffic: (traffic) =>
    ({
      passenger: 'passenger traffic',
      freight: 'goods traffic',
      foot: 'people on foot',
      bicycle: 'bicycles',
      'leisure-boat': 'leisure boats',
      'cargo-ship': 'cargo ships',
      'train-passenger': 'passenger trains',
      'train-freight': 'freight trains',
      asylum: 'asylum applications',
    })[traffic],
  classes: (classes) =>
    classes.map(({ state, traffic }) => `${STATES[state]} for ${traffic.join(' and ')}`).join(', '),

  theBorder: ({ name }) => `the ${name}`,

  atMinute: ({ date, time }) => `on ${date} at ${time}`,
  onDay: ({ date }) => `on ${date}`,
  inPeriod: ({ period, whole }) => (whole ? `in ${period}` : `during ${period}`),
  localTimes: ({ city }) => `Times are ${city} time.`,

  stateNow: ({ subject, many, state, traffic, asOf }) =>
    `${subject} ${be('present', many)} ${STATES[state]}${forTraffic(traffic)}${asOf ? ` as of ${asOf}, the last confirmation in the knowledge` : ''}.`,
  stateConcluded: ({ subject, many, state, traffic }) =>
    `${subject} ${be('present', many)} ${STATES[state]}${forTraffic(traffic)}, as far as it can be concluded from the decisions; no report in the knowledge confirms it since.`,
  stateThen: ({ subject, many, state, traffic, when, tense }) =>
    tense === 'future'
      ? `By what has been decided so far, ${subject} ${be(tense, many)} ${STATES[state]}${forTraffic(traffic)} ${when}.`
      : `${subject} ${be(tense, many)} ${STATES[state]}${forTraffic(traffic)} ${when}.`,
  changes: ({ subject, when }) => `The state of ${subject} changed ${when}:`,
  part: ({ since, until }) => sentence(since && `from ${since}`, until && `until ${until}`),
  stateNotHeld: ({ subject, traffic, when }) =>
    `The knowledge does not tell whether ${subject} ${when ? 'was' : 'is'} open${forTraffic(traffic)}${when ? ` ${when}` : ''}.`,
  stateLapsed: ({ subject, decision, ended }) =>
    `Whether ${subject} is open is not known: the term of “${decision}” ended on ${ended}, and the knowledge has nothing on what follows.`,
  outsideHours: ({ subject, many, tense }) => {
    const hours = `outside ${many ? 'their' : 'its'} opening hours`;
    if (tense === 'past')
      return `At that hour ${subject} ${many ? 'were' : 'was'} ${hours}, so the gate was shut.`;
    if (tense === 'present')
      return `At this hour ${subject} ${many ? 'are' : 'is'} ${hours}, so the gate is shut.`;
    return `At that hour ${subject} will be ${hours}, so the gate will be shut.`;
  },
  outsideHoursCount: ({ count, tense }) =>
    `At ${tense === 'present' ? 'this' : 'that'} hour ${count} of them ${be(tense, count > 1)} outside opening hours.`,
  withinHours: ({ classes }) => `Within its opening hours: ${classes}.`,
  outsideHoursTerm: () => 'at this hour, outside its opening hours',

  lasts: ({ state, since, until, tense, many }) => {
    const subject = many ? 'They' : 'It';
    const has = many ? 'have' : 'has';
    if (!since) {
      if (!until) return '';
      return tense === 'past' ? `That lasted until ${until}.` : `That lasts until ${until}.`;
    }
    if (tense === 'present') {
      return `${subject} ${has} been ${STATES[state]} without a break since ${since}, until ${until ?? 'further notice'}.`;
    }
    if (tense === 'future')
      return `${subject} ${be('present', many)} ${STATES[state]} from ${since}, until ${until ?? 'further notice'}.`;
    if (!until) return `${subject} ${has} been ${STATES[state]} since ${since}.`;
    return `${subject} ${be(tense, many)} ${STATES[state]} from ${since} until ${until}.`;
  },
  term: ({ since, until, tense }) => {
    if (tense === 'past')
      return sentence(since && `from ${since}`, until ? `until ${until}` : 'and ever since');
    return [since && `since ${since}`, until ? `until ${until}` : 'until further notice']
      .filter(Boolean)
      .join(', ');
  },
  announcedEnd: ({ end }) => `End as announced: ${end}.`,
  next: ({ state, from, normal }) =>
    normal
      ? `From ${from}, when the term ends, its normal state is due to resume: ${STATES[state]}.`
      : `From ${from}: ${STATES[state]}.`,
  futureNote: () => 'This is what has been decided, not a forecast.',

  decidedBy: ({ title, by, decided, law }) =>
    `Decision: “${title}”${by ? `, ${by}` : ''}${decided ? `, ${decided}` : ''}${law ? ` (${law})` : ''}.`,
  normalState: ({ inferred, tense }) =>
    `This ${tense === 'past' ? 'was' : 'is'} the normal state and rests on no decision in the knowledge${inferred ? ' (inferred: no source says it outright)' : ''}.`,
  abolished: ({ since }) => `The crossing point was abolished on ${since}.`,
  inferred: () => 'This is inferred: no source says it outright.',

  hours: ({ text, of }) => `Opening hours${of ? ` of ${of}` : ''}: ${text}`,
  condition: ({ text, of }) => `Condition${of ? ` at ${of}` : ''}: ${text}`,
  incident: ({ text, of }) => `Noted for that time${of ? ` at ${of}` : ''}: ${text}`,
  dispute: ({ text }) => `Sources differ: ${text}`,

  listTitle: ({ state, when }) =>
    `Which crossings ${when ? 'were' : 'are'} ${state}${when ? ` ${when}` : ''}`,
  count: ({ main, traffic, state, count, of, border, when, asOf, tense }) => {
    const some = count === 0 ? 'None' : count <= 2 ? `Only ${count}` : String(count);
    const crossings = `${main ? 'main ' : ''}crossing${of === 1 ? '' : 's'}${main ? '' : ' held'}`;
    const which =
      of === 1
        ? `The only ${crossings} of ${border} ${be(tense, false)}${count === 0 ? ' not' : ''}`
        : `${count === of ? `All ${of}` : `${some} of the ${of}`} ${crossings} of ${border} ${be(tense, count > 1)}`;
    const confirmed = asOf ? ` as of ${asOf}, the last confirmation in the knowledge` : '';
    return `${which} ${STATES[state]}${forTraffic(traffic)}${when ? ` ${when}` : ''}${confirmed}.`;
  },
  partlyOpenCount: ({ count }) => `${count} more ${count === 1 ? 'is' : 'are'} partly open.`,
  several: ({ when, asOf, tense }) => {
    if (tense === 'present') return asOf ? `As of ${asOf}, the last confirmation in the knowledge:` : 'Now:';
    return `${sentence(tense === 'future' ? 'As decided so far,' : undefined, when)}:`.replace(
      /^./,
      (letter) => letter.toUpperCase(),
    );
  },
  listItem: ({ crossings, state, term, classes }) =>
    sentence(`${crossings}: ${STATES[state]}`, classes && `(${classes})`, term),

  historyTitle: ({ subject }) => `${subject}: history`,
  historyLead: ({ subject }) => `The states of ${subject} that the knowledge holds, oldest first:`,
  historyItem: ({ state, from, until, decision, duration }) =>
    sentence(
      `${STATES[state].charAt(0).toUpperCase()}${STATES[state].slice(1)}`,
      from && `from ${from}`,
      until ? `${from ? 'to' : 'until'} ${until}` : 'until further notice',
      duration && `(${duration})`,
    ) + (decision ? ` — ${decision}` : ''),
  planLead: ({ subject, known }) => `What had been decided about ${subject} by ${known}:`,
  planItem: ({ subject, state, from, until, end, decision, decided }) =>
    `${subject}: ${STATES[state]}${from ? ` from ${from}` : ''}${until ? ` until ${until}` : ''}${end ? `, end as announced: ${end}` : ''}. Decision: “${decision}”${decided ? `, ${decided}` : ''}.`,
  noPlan: ({ subject, known }) =>
    `The knowledge has no decision about ${subject} that was known on ${known}.`,
  duration: ({ days, hours }) => {
    if (days === 0) return unit(hours, 'hour');
    if (days < 4 && hours > 0) return `${unit(days * 24 + hours, 'hour')}`;
    return unit(days, 'day');
  },

  decisionsTitle: ({ when }) => (when ? `Decisions ${when}` : 'Decisions in force'),
  decisionItem: ({ title, summary, date, by, law, number, end }) =>
    [
      `${date ? `${date}: ` : ''}${title}.`,
      summary,
      by && `By: ${by}.`,
      law && `Legal basis: ${law}.`,
      number && `Number: ${number}.`,
      end && `End as announced: ${end}.`,
    ]
      .filter(Boolean)
      .join(' '),
  noDecisionsInForce: () => 'The knowledge has no decision in force on any crossing.',
  decidedBefore: ({ when }) =>
    `The knowledge has no decision made ${when}; in force then, or decided near it:`,
  noDecisions: ({ when }) => `The knowledge has no decision dated ${when}.`,

  figuresTitle: ({ measure }) => measure.charAt(0).toUpperCase() + measure.slice(1),
  figureItem: ({ amount, of, scope, period, text, single }) =>
    `${amount}${of ? ` (${of})` : ''} · ${scope} · ${period} — ${text}${single ? ` Reported by one outlet only: ${single}.` : ''}`,
  amount: ({ value, unit, qualifier }) => {
    const prefix = {
      exact: '',
      about: 'about ',
      'at-least': 'at least ',
      'more-than': 'more than ',
      'fewer-than': 'fewer than ',
      average: 'on average ',
      projection: 'projected: ',
    }[qualifier];
    return sentence(`${prefix}${value}`, unit);
  },
  range: ({ from, to }) => `${from}–${to}`,
  vote: (p) => `${p.for} for, ${p.against} against`,
  figuresDisagree: () => 'The sources do not agree, so their figures are shown side by side:',
  nearestPeriod: ({ when }) => `No figure covers exactly ${when}; the nearest that is held:`,
  partDayOnly: ({ when }) => `For ${when} the knowledge has only counts that ended during the day:`,
  ranked: ({ rank, per, count }) =>
    `The ${rank === 'most' ? 'highest' : 'lowest'} of the ${count} counts of a single ${per} that the knowledge holds:`,
  sumOf: ({ total, count }) => `${total} in all: our own sum of these ${count} daily counts.`,
  derived: () => 'This is our own sum.',
  noFigure: ({ measure, scope, when }) =>
    `The knowledge has no figure for ${measure} (${scope}${when ? `, ${when}` : ''}).`,
  heldFigures: ({ what }) => `What it does hold: ${what}.`,

  point: ({ text, by, said, single }) => {
    const attribution = [by, said].filter(Boolean).join(', ');
    return `${text}${attribution ? ` — ${attribution}` : ''}${single ? ' (one outlet only)' : ''}`;
  },
  notLegalAdvice: () => 'This is information, not legal advice.',

  crossingKind: ({ name, kind, municipality, region }) => {
    const kinds: Record<string, string> = {
      road: 'a road crossing point',
      rail: 'a railway crossing point',
      port: 'a sea crossing point',
      waterway: 'a waterway crossing point',
      temporary: 'a temporary crossing point',
      foot: 'a crossing point for people on foot',
    };
    return `${name} is ${kinds[kind] ?? 'a crossing point'} in ${municipality}, ${region}.`;
  },
  otherSide: ({ name, other }) => `On the other side of the border from ${name} is ${other}.`,
  otherSideNotHeld: ({ name }) => `The knowledge names nothing on the other side of ${name}.`,
  hoursNotHeld: ({ name }) => `The knowledge does not hold the opening hours of ${name}.`,

  lastConfirmed: ({ date, days, publisher }) =>
    `Last confirmed ${date}${publisher ? ` (${publisher})` : ''}, ${days === 0 ? 'today' : `${unit(days, 'day')} ago`}.`,
  checkOfficial: ({ name, url }) => `Anything newer: ${name}, ${url}`,
  official: ({ name, url }) => `${name}: ${url}`,
  freshnessTitle: () => 'How fresh the knowledge is',
  freshnessLead: ({ subject, date, days }) =>
    `The state of ${subject} was last confirmed on ${date}, ${unit(days, 'day')} ago.`,
  confirmation: ({ date, text }) => `${date} — ${text}`,
  neverConfirmed: ({ subject }) => `The knowledge holds no confirmation for ${subject}.`,

  refusalTitle: () => 'Not in my knowledge',
  unknownQuestion: () => 'That is not in my knowledge, so I do not answer it. I only say what I can cite.',
  notUnderstood: ({ words }) => `I could not account for: ${words}.`,
  declinedUnlawful: () =>
    'I do not help with crossing a border unlawfully, smuggling or deceiving the authorities. The authority’s own page tells what is allowed.',
  declinedOffTopic: () =>
    'I only answer questions about the border and its crossings. Here are some I can answer:',
  quoted: ({ text }) => `“${text}”`,
  unclear: () => 'I am not sure what you mean. Perhaps one of these?',
  ambiguousBorder: ({ borders }) => `Which border do you mean: ${borders}?`,
  askBorder: ({ border }) => `Is this border open: ${border}?`,
  clarifyTitle: () => 'Which one do you mean?',
  ambiguousDate: ({ first, second }) => `That date can be read as ${first} or as ${second}.`,
  badDate: ({ given }) => `I cannot read “${given}” as a date.`,
  noSuchDay: ({ given }) => `“${given}” is not a day of the calendar.`,
  dateForms: () =>
    'These work: 2023-12-15, 15.12.2023, 15 Dec 2023, 2023-12-15 19:00, yesterday, November 2023.',
  unknownCrossing: ({ given }) => `There is no crossing “${given}” in my knowledge.`,
  unknownBorder: ({ given }) => `I know nothing of a border “${given}”.`,
  heldBorders: ({ borders }) => `The borders I know: ${borders}.`,
  emptyQuestion: () => 'Ask me about the border, for example:',

  helpTitle: () => 'What I can answer',
  help: ({ crossings: [first, second], date }) => [
    'I answer questions about the border from facts that people collected and checked. Every answer names its sources and how fresh it is; what is not in the knowledge I do not answer.',
    `Which crossings are open or closed, now or on any day: “Is ${first} open?”, “Which crossings were open on ${date}?”`,
    `Since when, until when and by whose decision: “When did ${second} close?”, “History of ${first}”.`,
    'How many people came, and what is said and by whom: “How many asylum seekers came?”, “Why was the border closed?”',
  ],

  sources: () => 'Sources',
  nearQuestions: () => 'You can ask:',
  revision: ({ revision }) => `Knowledge ${revision}`,
  undated: () => 'undated',
  noAddress: () => 'no address known',

  more: ({ count }) => `… and ${count} more.`,
  page: ({ page, of }) => `Page ${page} of ${of}`,
  yourTime: ({ state, since }) => `In your own time: ${STATES[state]} since ${since}.`,

  sourcesTitle: ({ title }) => `Sources: ${title}`,
  sourceKind: (kind) =>
    ({
      official: 'official',
      law: 'law',
      wire: 'news agency',
      news: 'news',
      reference: 'reference',
      ngo: 'organisation',
    })[kind],
  readOnCopy: () => 'read on a third party’s copy',
  noSources: () => 'This answer states no facts, so it has no sources.',

  buttonShow: () => 'Show to everyone',
  buttonDelete: () => 'Delete',
  buttonHistory: () => 'History',
  buttonSources: () => 'All sources',
  buttonAll: () => 'All crossings',
  buttonEarlier: () => 'Back',
  buttonLater: () => 'More',

  notYours: () => 'Only the person who asked can delete this answer.',
  oldButton: ({ command }) => `I cannot read this button any more. Please ask again with ${command}.`,
  unknownCommand: ({ commands }) => `That is not one of my commands any more. These work: ${commands}`,
  wait: ({ who, seconds }) =>
    `${who === 'person' ? 'You have asked' : 'This server has asked'} a lot just now. Please try again in ${unit(seconds, 'second')}.`,

  checkTitle: () => 'What my knowledge holds on this message',
  claim: ({ text }) => `The message says: “${text}”`,
  claimNotHeld: () => 'My knowledge holds nothing on that.',
  nothingToCheck: () =>
    'I find nothing in this message that I could check: no claim about a border crossing, a decision or a number that my knowledge covers.',

  commands: {
    crossing: {
      name: 'crossing',
      description: 'Border crossings: open or closed, since when, by whose decision, with sources',
    },
    checkFacts: { name: 'Check border facts' },
    subcommands: {
      status: { name: 'status', description: 'Is a crossing open? Without a name: the whole border' },
      list: { name: 'list', description: 'Which crossings are open, or closed' },
      history: { name: 'history', description: 'Every opening and closing of a crossing' },
      arrivals: { name: 'arrivals', description: 'How many asylum seekers came' },
      figures: { name: 'figures', description: 'Any number that is held: traffic, costs, applications …' },
      topic: { name: 'topic', description: 'What is known and claimed about a topic, and by whom' },
      ask: { name: 'ask', description: 'Ask a question in your own words' },
      help: { name: 'help', description: 'What I can answer' },
    },
    options: {
      crossing: { name: 'crossing', description: 'A crossing or a district, by any name in any language' },
      date: { name: 'date', description: 'A day or a time, such as 15.12.2023 or 2023-12-15 19:00' },
      known: { name: 'known', description: 'Answer by what was known on this day' },
      state: { name: 'state', description: 'Open unless you say closed' },
      period: { name: 'period', description: 'A day, month or year, such as November 2023' },
      measure: { name: 'measure', description: 'What was counted' },
      topic: { name: 'topic', description: 'A topic, by a few words of it' },
      question: { name: 'question', description: 'Your question' },
      border: { name: 'border', description: 'A border, by its name or a country of it' },
    },
    states: { open: 'open', closed: 'closed' },
  },

  failure: ({ id }) =>
    `Something went wrong on my side. Please try again; if it stays so, tell the bot’s keeper this id: ${id}`,

  askStateOf: ({ crossing }) => `Is ${crossing} open?`,
  askHistoryOf: ({ crossing }) => `History of ${crossing}`,
  askOpenOn: ({ date, whole }) => `Which crossings were open ${whole ? 'in' : 'on'} ${date}?`,
  askOpenOf: ({ crossing, date, whole }) => `Was ${crossing} open ${whole ? 'in' : 'on'} ${date}?`,
  askFigures: ({ measure, scope, when }) =>
    `${measure.charAt(0).toUpperCase()}${measure.slice(1)}${scope ? ` at ${scope}` : ''}, ${when}?`,
  askWhichOpen: () => 'Which crossings are open?',
};

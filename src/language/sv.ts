import type { CrossingState } from '../timeline/spell.ts';
import type { Messages, Tense } from './messages.ts';

/** In the neuter, and of several. */
const STATES: Record<CrossingState, { readonly one: string; readonly many: string }> = {
  open: { one: 'öppet', many: 'öppna' },
  closed: { one: 'stängt', many: 'stängda' },
  restricted: { one: 'delvis öppet', many: 'delvis öppna' },
  unknown: { one: 'inte känt', many: 'inte kända' },
};

/** A state that stands alone, of one or several. */
const label = (state: CrossingState): string => (state === 'unknown' ? 'okänt läge' : STATES[state].one);

const stateOf = (state: CrossingState, many: boolean): string => STATES[state][many ? 'many' : 'one'];

/** `not`: ` inte`, where the sentence denies. */
const be = (tense: Tense, not = ''): string =>
  tense === 'future' ? `kommer${not} att vara` : `${tense === 'past' ? 'var' : 'är'}${not}`;

const forTraffic = (traffic: string | undefined): string => (traffic ? ` för ${traffic}` : '');

/** Names are of either gender (`Salla`, `Nuijamaa hamn`), so the sentence agrees with a noun of its own. */
const points = (names: string, many: boolean): string => `gränsövergångsställe${many ? 'na' : 't'} ${names}`;

const sentence = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(' ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Days have an article: `den 15 december 2023`, but `november 2023`, `2023`. */
const the = (date: string): string => (/^\d{1,2}\D/.test(date) ? `den ${date}` : date);

/** `den 15 december 2023`, `i november 2023`, `år 2023`. */
const on = (date: string): string =>
  the(date) !== date ? the(date) : /^\d/.test(date) ? `år ${date}` : `i ${date}`;

const unit = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const ago = (days: number): string => (days === 0 ? 'i dag' : `för ${unit(days, 'dag', 'dagar')} sedan`);

const NUMBERS = 'noll ett två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');

/** Numbers to twelve are written in letters within a sentence. */
const inLetters = (n: number): string => NUMBERS[n] ?? String(n);

const confirmedOn = (date: string): string =>
  `enligt läget ${on(date)}, den senaste bekräftelsen i kunskapsbasen`;

/** Finland Swedish, 24-hour clock. */
export const sv: Messages = {
  language: 'sv',

  traffic: (traffic) =>
    ({
      passenger: 'persontrafik',
      freight: 'godstrafik',
      foot: 'fotgängare',
      bicycle: 'cyklar',
      'leisure-boat': 'fritidsbåtar',
      'cargo-ship': 'lastfartyg',
      'train-passenger': 'persontåg',
      'train-freight': 'godståg',
      asylum: 'asylansökningar',
    })[traffic],
  classes: (classes) =>
    classes.map(({ state, traffic }) => `${STATES[state].one} för ${traffic.join(' och ')}`).join(', '),

  theBorder: ({ name }) => name,

  atMinute: ({ date, time }) => `${on(date)} kl. ${time}`,
  onDay: ({ date }) => on(date),
  inPeriod: ({ period, whole }) => (whole ? on(period) : `under tiden ${period}`),
  localTimes: ({ city }) => `Klockslagen anges i lokal tid (${city}).`,

  stateNow: ({ subject, many, state, traffic, asOf }) =>
    `${sentence(
      capital(points(subject, many)),
      be('present'),
      `${stateOf(state, many)}${forTraffic(traffic)}`,
      asOf && confirmedOn(asOf),
    )}.`,
  stateConcluded: ({ subject, many, state, traffic }) =>
    `Av besluten att döma är ${points(subject, many)} ${stateOf(state, many)}${forTraffic(traffic)}; ingen senare rapport i kunskapsbasen bekräftar det.`,
  stateThen: ({ subject, many, state, traffic, when, tense }) => {
    const stood = `${stateOf(state, many)}${forTraffic(traffic)} ${when}.`;
    return tense === 'future'
      ? `Enligt vad som hittills har beslutats kommer ${points(subject, many)} att vara ${stood}`
      : `${capital(points(subject, many))} ${be(tense)} ${stood}`;
  },
  changes: ({ subject, when }) => `Läget vid ${subject} ändrades ${when}:`,
  part: ({ since, until }) => sentence(since && `från ${the(since)}`, until && `till ${the(until)}`),
  stateNotHeld: ({ subject, traffic, when }) =>
    `Det framgår inte av kunskapsbasen om ${subject} ${when ? 'höll' : 'håller'} öppet${forTraffic(traffic)}${when ? ` ${when}` : ''}.`,
  stateLapsed: ({ subject, decision, ended }) =>
    `Det är inte känt om ${subject} håller öppet: giltighetstiden för ”${decision}” gick ut ${on(ended)}, och kunskapsbasen har ingenting om vad som följer.`,
  outsideHours: ({ subject, tense }) =>
    ({
      past: `Klockslaget låg utanför öppettiderna för ${subject}, så grinden var stängd.`,
      present: `Just nu är det utanför öppettiderna för ${subject}, så det är stängt.`,
      future: `Klockslaget ligger utanför öppettiderna för ${subject}, så grinden är stängd då.`,
    })[tense],
  outsideHoursCount: ({ count, tense }) =>
    `Vid ${tense === 'present' ? 'den här' : 'den'} tiden ${tense === 'past' ? 'var' : 'är'} ${inLetters(count)} av dem utanför öppettiderna.`,
  withinHours: ({ classes }) => `Under öppettiderna: ${classes}.`,
  outsideHoursTerm: () => 'vid den här tiden, utanför öppettiderna',

  lasts: ({ state, since, until, tense, many }) => {
    const subject = many ? 'De' : 'Det';
    const stood = stateOf(state, many);
    if (!since) {
      if (!until) return '';
      return tense === 'past' ? `Det varade till ${the(until)}.` : `Det varar till ${the(until)}.`;
    }
    const end = until ? `till ${the(until)}` : 'tills vidare';
    if (tense === 'present')
      return `${subject} har varit ${stood} utan avbrott sedan ${the(since)} och är det ${end}.`;
    if (tense === 'future') return `${subject} är ${stood} från ${the(since)} ${until ? '' : 'och '}${end}.`;
    if (!until) return `${subject} har varit ${stood} sedan ${the(since)}.`;
    return `${subject} var ${stood} från ${the(since)} ${end}.`;
  },
  term: ({ since, until, tense }) => {
    if (tense === 'past')
      return sentence(
        since ? `från ${the(since)}` : !until && 'då',
        until ? `till ${the(until)}` : 'och ända sedan dess',
      );
    return [
      since && `${tense === 'future' ? 'från' : 'sedan'} ${the(since)}`,
      until ? `till ${the(until)}` : 'tills vidare',
    ]
      .filter(Boolean)
      .join(', ');
  },
  announcedEnd: ({ end }) => `Meddelad giltighetstid: ${end}.`,
  next: ({ state, from, normal }) =>
    normal
      ? `Från ${the(from)}, när giltighetstiden går ut, ska normalläget åter gälla: ${label(state)}.`
      : `Från ${the(from)}: ${label(state)}.`,
  futureNote: () => 'Det här är vad som har beslutats, ingen prognos.',

  decidedBy: ({ title, by, decided, law }) =>
    `Beslut: ”${title}”${by ? `, ${by}` : ''}${decided ? `, ${decided}` : ''}${law ? ` (${law})` : ''}.`,
  normalState: ({ inferred, tense }) =>
    `Det här ${tense === 'past' ? 'var' : 'är'} normalläget och ${tense === 'past' ? 'byggde' : 'bygger'} inte på något beslut i kunskapsbasen${inferred ? ' (en slutsats: ingen källa säger det rent ut)' : ''}.`,
  abolished: ({ since }) => `Gränsövergångsstället avskaffades ${on(since)}.`,
  inferred: () => 'Det här är en slutsats: ingen källa säger det rent ut.',

  hours: ({ text, of }) => `Öppettider${of ? ` för ${of}` : ''}: ${text}`,
  condition: ({ text, of }) => `Villkor${of ? ` vid ${of}` : ''}: ${text}`,
  incident: ({ text, of }) => `Noterat för den tiden${of ? ` vid ${of}` : ''}: ${text}`,
  dispute: ({ text }) => `Källorna går isär: ${text}`,

  listTitle: ({ state, when }) =>
    sentence(`${capital(STATES[state].many)} gränsövergångsställen`, when ?? undefined),
  count: ({ main, traffic, state, count, of, border, when, asOf, tense }) => {
    const only = of === 1;
    const which = main
      ? only
        ? `det enda gränsövergångsstället vid ${border}`
        : `de ${inLetters(of)} viktigaste gränsövergångsställena vid ${border}`
      : `${only ? 'det enda gränsövergångsställe' : `de ${inLetters(of)} gränsövergångsställen`} vid ${border} som enligt kunskapsbasen kommer i fråga`;
    const some = count === 0 ? 'inget' : count <= 2 ? `bara ${inLetters(count)}` : inLetters(count);
    const told = only ? which : count === of ? `alla ${which}` : `${some} av ${which}`;
    return `${sentence(
      capital(told),
      be(tense, only && count === 0 ? ' inte' : ''),
      `${stateOf(state, count > 1)}${forTraffic(traffic)}`,
      when,
      asOf && confirmedOn(asOf),
    )}.`;
  },
  partlyOpenCount: ({ count }) =>
    `Dessutom är ${inLetters(count)} delvis ${count === 1 ? 'öppet' : 'öppna'}.`,
  several: ({ when, asOf, tense }) => {
    if (tense === 'present') return asOf ? `${capital(confirmedOn(asOf))}:` : 'Nu:';
    return `${capital(sentence(tense === 'future' && 'enligt vad som hittills har beslutats,', when))}:`;
  },
  listItem: ({ crossings, state, term, classes }) =>
    sentence(`${crossings}: ${label(state)}`, classes && `(${classes})`, term),

  historyTitle: ({ subject }) => `${subject}: historik`,
  historyLead: ({ subject }) => `Läget vid ${subject} enligt kunskapsbasen, äldst först:`,
  historyItem: ({ state, from, until, decision, duration }) =>
    sentence(
      capital(label(state)),
      from && `från ${the(from)}`,
      until ? `till ${the(until)}` : `${from ? 'och ' : ''}tills vidare`,
      duration && `(${duration})`,
      decision && `– ${decision}`,
    ),
  planLead: ({ subject, known }) => `Det här hade beslutats om ${subject} till och med ${the(known)}:`,
  planItem: ({ subject, state, from, until, end, decision, decided }) =>
    `${subject}: ${label(state)}${from ? ` från ${the(from)}` : ''}${until ? ` till ${the(until)}` : ''}${end ? `, meddelad sluttid: ${end}` : ''}. Beslut: ”${decision}”${decided ? `, ${decided}` : ''}.`,
  noPlan: ({ subject, known }) => `Kunskapsbasen har inget beslut om ${subject} som var känt ${on(known)}.`,
  duration: ({ days, hours }) => {
    if (days === 0) return unit(hours, 'timme', 'timmar');
    if (days < 4 && hours > 0) return unit(days * 24 + hours, 'timme', 'timmar');
    return unit(days, 'dygn', 'dygn');
  },

  decisionsTitle: ({ when }) => (when ? `Beslut ${when}` : 'Gällande beslut'),
  decisionItem: ({ title, summary, date, by, law, number, end }) =>
    sentence(
      `${date ? `${date}: ` : ''}${title}.`,
      summary,
      by && `Beslutat av: ${by}.`,
      law && `Rättslig grund: ${law}.`,
      number && `Nummer: ${number}.`,
      end && `Meddelad sluttid: ${end}.`,
    ),
  noDecisionsInForce: () => 'Kunskapsbasen har inget gällande beslut om något gränsövergångsställe.',
  decidedBefore: ({ when }) =>
    `Kunskapsbasen har inget beslut som fattades ${when}; då gällde, eller beslutades nära den tiden:`,
  noDecisions: ({ when }) => `Kunskapsbasen har inget beslut som är daterat ${when}.`,

  figuresTitle: ({ measure }) => capital(measure),
  figureItem: ({ amount, of, scope, period, text, single }) =>
    `${amount}${of ? ` (${of})` : ''} · ${scope} · ${period}: ${text}${single ? ` Rapporterat av bara ett medium: ${single}.` : ''}`,
  amount: ({ value, unit, qualifier }) => {
    const prefix = {
      exact: '',
      about: 'cirka ',
      'at-least': 'minst ',
      'more-than': 'över ',
      'fewer-than': 'under ',
      average: 'i genomsnitt ',
      projection: 'prognos: ',
    }[qualifier];
    return sentence(`${prefix}${value}`, unit);
  },
  range: ({ from, to }) => `${from}–${to}`,
  vote: (p) => `${p.for} för, ${p.against} emot`,
  figuresDisagree: () => 'Källorna är inte eniga, så deras siffror visas sida vid sida:',
  nearestPeriod: ({ when }) =>
    `Ingen siffra gäller exakt ${the(when)}; det närmaste som finns i kunskapsbasen:`,
  partDayOnly: ({ when }) => `För ${the(when)} har kunskapsbasen bara räkningar som slutade under dagen:`,
  ranked: ({ rank, per, count }) =>
    `Den ${rank === 'most' ? 'högsta' : 'lägsta'} av de ${count} siffror för ${per === 'year' ? 'ett enda' : 'en enda'} ${{ day: 'dag', week: 'vecka', month: 'månad', year: 'år', crossing: 'gränsövergång' }[per]} som finns i kunskapsbasen:`,
  sumOf: ({ total, count }) => `Sammanlagt ${total}: vår egen summering av dessa ${count} dagssiffror.`,
  derived: () => 'Det här är vår egen summering.',
  noFigure: ({ measure, scope, when }) =>
    `Kunskapsbasen har ingen siffra för ${measure} (${scope}${when ? `, ${when}` : ''}).`,
  heldFigures: ({ what }) => `Däremot finns siffror för: ${what}.`,

  point: ({ text, by, said, single }) => {
    const attribution = [by, said].filter(Boolean).join(', ');
    return `${text}${attribution ? ` – ${attribution}` : ''}${single ? ' (bara ett medium)' : ''}`;
  },
  notLegalAdvice: () => 'Det här är information, inte juridisk rådgivning.',

  crossingKind: ({ name, kind, municipality, region }) => {
    const kinds: Record<string, string> = {
      road: 'ett gränsövergångsställe för vägtrafik',
      rail: 'ett gränsövergångsställe för järnvägstrafik',
      port: 'ett gränsövergångsställe för sjötrafik',
      waterway: 'ett gränsövergångsställe för trafik på inre vattenvägar',
      temporary: 'ett tillfälligt gränsövergångsställe',
      foot: 'ett gränsövergångsställe för fotgängare',
    };
    return `${name} är ${kinds[kind] ?? 'ett gränsövergångsställe'} i ${municipality}, ${region}.`;
  },
  otherSide: ({ name, other }) => `Mitt emot ${name}, på andra sidan gränsen, ligger ${other}.`,
  otherSideNotHeld: ({ name }) => `Kunskapsbasen nämner ingenting mitt emot ${name} på andra sidan gränsen.`,
  hoursNotHeld: ({ name }) => `Öppettiderna för ${name} finns inte i kunskapsbasen.`,

  lastConfirmed: ({ date, days, publisher }) =>
    `Senast bekräftat ${on(date)}${publisher ? ` (${publisher})` : ''}, ${ago(days)}.`,
  checkOfficial: ({ name, url }) => `Nyare uppgifter: ${name}, ${url}`,
  official: ({ name, url }) => `${name}: ${url}`,
  freshnessTitle: () => 'Hur aktuell kunskapsbasen är',
  freshnessLead: ({ subject, date, days }) =>
    `Läget vid ${subject} bekräftades senast ${on(date)}, ${ago(days)}.`,
  confirmation: ({ date, text }) => `${date}: ${text}`,
  neverConfirmed: ({ subject }) => `Kunskapsbasen har ingen bekräftelse av läget vid ${subject}.`,

  refusalTitle: () => 'Finns inte i min kunskapsbas',
  unknownQuestion: () =>
    'Det finns inte i min kunskapsbas, så jag svarar inte på det. Jag säger bara sådant som jag kan ange en källa till.',
  notUnderstood: ({ words }) => `Det här kunde jag inte tolka: ${words}.`,
  declinedUnlawful: () =>
    'Jag hjälper inte till med att ta sig olagligt över en gräns, att smuggla eller att vilseleda myndigheter. Vad som är tillåtet framgår av myndighetens egen sida.',
  declinedOffTopic: () =>
    'Jag svarar bara på frågor om gränsen och gränsövergångarna. Här är några som jag kan svara på:',
  quoted: ({ text }) => `”${text}”`,
  unclear: () => 'Jag är inte säker på vad du menar. Kanske något av det här?',
  ambiguousBorder: ({ borders }) => `Vilken gräns menar du: ${borders}?`,
  askBorder: ({ border }) => `Är den här gränsen öppen: ${border}?`,
  clarifyTitle: () => 'Vilket menar du?',
  ambiguousDate: ({ first, second }) => `Datumet kan läsas som ${the(first)} eller som ${the(second)}.`,
  badDate: ({ given }) => `Jag kan inte läsa ”${given}” som ett datum.`,
  noSuchDay: ({ given }) => `”${given}” är ingen dag i kalendern.`,
  dateForms: () =>
    'De här formerna fungerar: 2023-12-15, 15.12.2023, 15 dec 2023, 2023-12-15 19:00, i går, november 2023.',
  unknownCrossing: ({ given }) => `Det finns inget gränsövergångsställe ”${given}” i min kunskapsbas.`,
  unknownBorder: ({ given }) => `Jag känner inte till någon gräns ”${given}”.`,
  heldBorders: ({ borders }) => `De gränser jag känner till: ${borders}.`,
  emptyQuestion: () => 'Fråga mig om gränsen, till exempel:',

  helpTitle: () => 'Vad jag kan svara på',
  help: ({ crossings: [first, second], date }) => [
    'Jag svarar på frågor om gränsen utifrån fakta som människor har samlat in och kontrollerat. Varje svar anger sina källor och hur aktuellt det är; det som inte finns i kunskapsbasen svarar jag inte på.',
    `Vilka gränsövergångar som är öppna eller stängda, nu eller vilken dag som helst: ”Är gränsövergången ${first} öppen?”, ”Vilka gränsövergångar var öppna ${on(date)}?”`,
    `Sedan när, till när och genom vems beslut: ”När stängdes ${second}?”, ”Historik: ${first}”.`,
    'Hur många som har kommit, och vad som sägs och av vem: ”Hur många asylsökande kom?”, ”Varför stängdes gränsen?”',
  ],

  sources: () => 'Källor',
  nearQuestions: () => 'Du kan fråga:',
  revision: ({ revision }) => `Kunskapsbas ${revision}`,
  undated: () => 'odaterad',
  noAddress: () => 'ingen känd adress',

  more: ({ count }) => `… och ${count} till.`,
  page: ({ page, of }) => `Sida ${page} av ${of}`,
  yourTime: ({ state, since }) => `I din egen tid: ${label(state)} sedan ${since}.`,

  sourcesTitle: ({ title }) => `Källor: ${title}`,
  sourceKind: (kind) =>
    ({
      official: 'myndighetskälla',
      law: 'lag',
      wire: 'nyhetsbyrå',
      news: 'nyhetsmedium',
      reference: 'uppslagsverk',
      ngo: 'organisation',
    })[kind],
  readOnCopy: () => 'läst i en utomståendes kopia',
  noSources: () => 'Svaret innehåller inga faktauppgifter, så det har inga källor.',

  buttonShow: () => 'Visa för alla',
  buttonDelete: () => 'Radera',
  buttonHistory: () => 'Historik',
  buttonSources: () => 'Alla källor',
  buttonAll: () => 'Alla gränsövergångar',
  buttonEarlier: () => 'Tillbaka',
  buttonLater: () => 'Mer',

  notYours: () => 'Bara den som frågade kan radera det här svaret.',
  oldButton: ({ command }) => `Jag kan inte längre läsa den här knappen. Fråga på nytt med ${command}.`,
  unknownCommand: ({ commands }) => `Det är inte längre ett av mina kommandon. De här fungerar: ${commands}`,
  wait: ({ who, seconds }) =>
    `${who === 'person' ? 'Du' : 'Den här servern'} har ställt många frågor alldeles nyss. Försök igen om ${unit(seconds, 'sekund', 'sekunder')}.`,

  checkTitle: () => 'Vad min kunskapsbas säger om meddelandet',
  claim: ({ text }) => `I meddelandet står det: ”${text}”`,
  claimNotHeld: () => 'Min kunskapsbas har ingenting om det.',
  nothingToCheck: () =>
    'Jag hittar ingenting i meddelandet som jag kan kontrollera: inget påstående om ett gränsövergångsställe, ett beslut eller en siffra som min kunskapsbas omfattar.',

  commands: {
    crossing: {
      name: 'gränsövergång',
      description: 'Gränsövergångar: öppna eller stängda, sedan när, genom vems beslut, med källor',
    },
    checkFacts: { name: 'Kontrollera gränsfakta' },
    subcommands: {
      status: { name: 'läge', description: 'Är ett gränsövergångsställe öppet? Utan namn: hela gränsen' },
      list: { name: 'lista', description: 'Vilka gränsövergångar som är öppna eller stängda' },
      history: {
        name: 'historik',
        description: 'Alla öppningar och stängningar av ett gränsövergångsställe',
      },
      arrivals: { name: 'ankomster', description: 'Hur många asylsökande som har kommit' },
      figures: { name: 'siffror', description: 'Alla siffror som finns: trafik, kostnader, ansökningar …' },
      topic: { name: 'ämne', description: 'Vad man vet och påstår om ett ämne, och vem som säger det' },
      ask: { name: 'fråga', description: 'Ställ en fråga med egna ord' },
      help: { name: 'hjälp', description: 'Vad jag kan svara på' },
    },
    options: {
      crossing: {
        name: 'plats',
        description: 'Ett gränsövergångsställe eller ett distrikt, oavsett namnform och språk',
      },
      date: {
        name: 'datum',
        description: 'En dag eller en tidpunkt, till exempel 15.12.2023 eller 2023-12-15 19:00',
      },
      known: { name: 'känt', description: 'Svara utifrån vad man visste den här dagen' },
      state: { name: 'läge', description: 'Öppna, om du inte väljer stängda' },
      period: { name: 'period', description: 'En dag, en månad eller ett år, till exempel november 2023' },
      measure: { name: 'mått', description: 'Vad som har räknats' },
      topic: { name: 'ämne', description: 'Ett ämne, med några ord ur det' },
      question: { name: 'fråga', description: 'Din fråga' },
      border: { name: 'gräns', description: 'En gräns, med dess namn eller ett av dess länder' },
    },
    states: { open: 'öppna', closed: 'stängda' },
  },

  failure: ({ id }) =>
    `Något gick fel hos mig. Försök igen; om felet kvarstår, ge den som sköter boten det här id:t: ${id}`,

  askStateOf: ({ crossing }) => `Är gränsövergången ${crossing} öppen?`,
  askHistoryOf: ({ crossing }) => `Historik: ${crossing}`,
  askOpenOn: ({ date }) => `Vilka gränsövergångar var öppna ${on(date)}?`,
  askOpenOf: ({ crossing, date }) => `Var gränsövergången ${crossing} öppen ${on(date)}?`,
  askFigures: ({ measure, scope, when }) => `${capital(measure)}${scope ? ` (${scope})` : ''}, ${when}?`,
  askWhichOpen: () => 'Vilka gränsövergångar är öppna?',
};

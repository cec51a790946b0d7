import type { Traffic } from '../knowledge/schema/common.ts';
import type { CrossingState } from '../timeline/spell.ts';
import type { Messages, Tense } from './messages.ts';

// Adverbs: they agree with no subject, so that one word fits a name, a list of names and a label.
const STATES: Record<CrossingState, string> = {
  open: 'auki',
  closed: 'kiinni',
  restricted: 'osittain auki',
  unknown: 'ei tiedossa',
};

/** What a place is open to (`traffic` gives this form), and what it is closed from. */
const TRAFFIC: Record<Traffic, readonly [to: string, from: string]> = {
  passenger: ['henkilöliikenteelle', 'henkilöliikenteeltä'],
  freight: ['tavaraliikenteelle', 'tavaraliikenteeltä'],
  foot: ['jalankulkijoille', 'jalankulkijoilta'],
  bicycle: ['polkupyörille', 'polkupyöriltä'],
  'leisure-boat': ['huviveneille', 'huviveneiltä'],
  'cargo-ship': ['rahtialuksille', 'rahtialuksilta'],
  'train-passenger': ['matkustajajunille', 'matkustajajunilta'],
  'train-freight': ['tavarajunille', 'tavarajunilta'],
  asylum: ['turvapaikkahakemuksille', 'turvapaikkahakemuksilta'],
};

const sentence = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(' ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NUMBERS = new Intl.NumberFormat('fi');
const unit = (n: number, one: string, other: string): string =>
  `${NUMBERS.format(n)} ${n === 1 ? one : other}`;

const be = (tense: Tense, many: boolean): string =>
  tense === 'past' ? (many ? 'olivat' : 'oli') : many ? 'ovat' : 'on';

const closedFrom = (traffic: string): string =>
  Object.values(TRAFFIC).find(([to]) => to === traffic)?.[1] ?? traffic;

/** `auki tavarajunille`, `kiinni tavarajunilta` */
const inState = (state: CrossingState, ...traffic: readonly (string | undefined)[]): string => {
  const named = traffic.flatMap((one) => (one && state === 'closed' ? closedFrom(one) : (one ?? [])));
  return sentence(STATES[state], named.join(' ja '));
};

const stands = (
  p: { subject: string; many: boolean; state: CrossingState; traffic?: string },
  tense: Tense,
): string =>
  p.state === 'unknown'
    ? `${p.subject}: tila ${inState(p.state, p.traffic)}`
    : `${p.subject} ${be(tense, p.many)} ${inState(p.state, p.traffic)}`;

/** Whether a subject is a list of names; no name of a crossing holds the word `ja`. */
const isList = (subject: string): boolean => subject.includes(' ja ');

/** A month or a year in a case (`joulukuussa 2023`, `vuonna 2023`); days and minutes need none. */
const inCase = (moment: string, month: string, year: string): string =>
  moment.replace(/^(\p{L}+kuu) (?=\d{4}$)/u, `$1${month} `).replace(/^(?=\d{4}$)/, `${year} `);

const during = (moment: string): string => inCase(moment, 'ssa', 'vuonna');
const from = (moment: string): string => inCase(moment, 'sta', 'vuodesta');
const to = (moment: string): string => inCase(moment, 'hun', 'vuoteen');

/** `vuodelta 2023`, `marraskuulta 2023`, `ajalta 1.–17. marraskuuta 2023` */
const ofPeriod = (period: string): string => {
  const inflected = inCase(period, 'lta', 'vuodelta');
  return inflected === period ? `ajalta ${period}` : inflected;
};

// A day without a clock time is its first moment, but `14. joulukuuta asti` would take in that whole day.
const clocked = (moment: string): string =>
  /^\d+\. \p{L}+ \d{4}$/u.test(moment) ? `${moment} klo 00.00` : moment;

const till = (moment: string): string => `${to(clocked(moment))} asti`;
const range = (since: string, until: string): string => `${since} – ${clocked(until)}`;

/** `X alkaen toistaiseksi`, `X – Y`, `Y asti` */
const term = (since: string | undefined, until: string | undefined, open = 'toistaiseksi'): string => {
  if (until) return since ? range(since, until) : till(until);
  return sentence(since && `${from(since)} alkaen`, open);
};

/** How long a decision was to hold: words such as `toistaiseksi`, or a date, which then needs `asti`. */
const announced = (end: string): string => end.replace(/^\d+\. \p{L}+ \d{4}(?=$| \()/u, '$& asti');

const confirmed = (asOf: string | undefined): string =>
  asOf ? `tietokannan viimeisimmän vahvistuksen mukaan (${asOf})` : '';

const bracketed = (text: string | undefined): string => (text ? ` (${text})` : '');

/** The genitive of a border, whose name ends in `raja`. */
const genitive = (border: string): string => border.replace(/raja$/, 'rajan');

/** Standard Finnish; dates stand in the partitive, which is also how they answer “when”. */
export const fi: Messages = {
  language: 'fi',

  traffic: (traffic) => TRAFFIC[traffic][0],
  classes: (classes) => classes.map(({ state, traffic }) => inState(state, ...traffic)).join(', '),

  theBorder: ({ name }) => name,

  atMinute: ({ date, time }) => `${date} klo ${time}`,
  onDay: ({ date }) => date,
  inPeriod: ({ period }) => during(period),
  localTimes: ({ city }) => `Kellonajat ovat paikallista aikaa (${city}).`,

  stateNow: ({ asOf, ...p }) => `${sentence(stands(p, 'present'), confirmed(asOf))}.`,
  stateConcluded: (p) =>
    `${stands(p, 'present')}, sikäli kuin päätöksistä voi päätellä; tietokannassa ei ole myöhempää tietoa, joka vahvistaisi sen.`,
  stateThen: ({ when, tense, ...p }) => {
    const then = `${stands(p, tense)} ${when}.`;
    return tense === 'future' ? `Tähän mennessä tehtyjen päätösten mukaan ${then}` : then;
  },
  changes: ({ subject, when }) => `${subject}: tila muuttui ${when} seuraavasti.`,
  part: ({ since, until }) => term(since, until, ''),
  stateNotHeld: ({ subject, traffic, when }) => {
    const was = isList(subject) ? (when ? 'olivatko' : 'ovatko') : when ? 'oliko' : 'onko';
    return `Tietokannasta ei selviä, ${sentence(was, subject, inState('open', traffic), when)}.`;
  },
  stateLapsed: ({ subject, decision, ended }) =>
    `Ei ole tiedossa, ${isList(subject) ? 'ovatko' : 'onko'} ${subject} auki: päätöksen ”${decision}” voimassaolo päättyi ${during(clocked(ended))}, eikä tietokannassa ole tietoa jatkosta.`,
  outsideHours: ({ subject, tense }) =>
    tense === 'past'
      ? `Aukioloaikojensa mukaan ${subject} ${isList(subject) ? 'eivät olleet' : 'ei ollut'} siihen kellonaikaan auki, joten portti oli kiinni.`
      : `Aukioloaikojensa mukaan ${subject} ${isList(subject) ? 'eivät ole' : 'ei ole'} ${tense === 'present' ? 'tähän' : 'siihen'} kellonaikaan auki, joten ${isList(subject) ? 'portit ovat' : 'portti on'} kiinni.`,
  outsideHoursCount: ({ count, tense }) =>
    `Niistä ${count} ${tense === 'past' ? 'oli' : 'on'} ${tense === 'present' ? 'tähän' : 'siihen'} kellonaikaan aukioloaikojen ulkopuolella.`,
  withinHours: ({ classes }) => `Aukioloaikoina: ${classes}.`,
  outsideHoursTerm: () => 'tähän kellonaikaan, aukioloaikojen ulkopuolella',

  lasts: ({ state, since, until, tense, many }) => {
    if (!since) {
      if (!until) return '';
      return `Tilanne ${tense === 'past' ? 'jatkui' : 'jatkuu'} ${till(until)}.`;
    }
    const subject = many ? 'Ne' : 'Se';
    const hasBeen = many ? 'ovat olleet' : 'on ollut';
    if (tense === 'present') {
      return `${subject} ${hasBeen} yhtäjaksoisesti ${STATES[state]} ${from(since)} lähtien, ja tila jatkuu ${until ? till(until) : 'toistaiseksi'}.`;
    }
    if (tense === 'past' && !until) return `${subject} ${hasBeen} ${STATES[state]} ${from(since)} lähtien.`;
    return `${subject} ${be(tense, many)} ${STATES[state]} ${term(since, until)}.`;
  },
  term: ({ since, until, tense }) => {
    if (tense === 'past' && !until) return since ? `${from(since)} lähtien` : 'silloin ja siitä lähtien';
    return term(since, until);
  },
  announcedEnd: ({ end }) => `Ilmoitettu voimassaolo: ${announced(end)}.`,
  next: ({ state, from: start, normal }) =>
    normal
      ? `${capital(from(start))} alkaen, kun määräaika päättyy, on määrä palata normaalitilaan: ${STATES[state]}.`
      : `${capital(from(start))} alkaen: ${STATES[state]}.`,
  futureNote: () => 'Näin on päätetty; tämä ei ole ennuste.',

  decidedBy: ({ title, by, decided, law }) =>
    `Päätös: ”${title}”${by ? `, ${by}` : ''}${decided ? `, ${decided}` : ''}${bracketed(law)}.`,
  normalState: ({ inferred, tense }) =>
    `Tämä ${tense === 'past' ? 'oli' : 'on'} normaali tila, joka ei ${tense === 'past' ? 'perustunut' : 'perustu'} mihinkään tietokannan päätökseen${inferred ? ' (päätelty: mikään lähde ei sano sitä suoraan)' : ''}.`,
  abolished: ({ since }) => `Rajanylityspaikka lakkautettiin ${during(since)}.`,
  inferred: () => 'Tämä on päätelty: mikään lähde ei sano sitä suoraan.',

  hours: ({ text, of: crossing }) => `Aukioloajat${bracketed(crossing)}: ${text}`,
  condition: ({ text, of: crossing }) => `Ehto${bracketed(crossing)}: ${text}`,
  incident: ({ text, of: crossing }) => `Kirjattu kyseiseltä ajalta${bracketed(crossing)}: ${text}`,
  dispute: ({ text }) => `Lähteiden tiedot eroavat: ${text}`,

  listTitle: ({ state, when }) =>
    `Mitkä rajanylityspaikat ${sentence(when ? 'olivat' : 'ovat', STATES[state], when ?? undefined)}`,
  count: ({ main, traffic, state, count, of: all, border, when, asOf, tense }) => {
    const is = (many: boolean) =>
      count === 0 ? `ei ${tense === 'past' ? 'ollut' : 'ole'}` : be(tense, many);
    const [some, every] = main
      ? ['keskeisestä rajanylityspaikasta', 'keskeistä rajanylityspaikkaa']
      : ['tietokannassa olevasta rajanylityspaikasta', 'tietokannassa olevaa rajanylityspaikkaa'];
    // A numeral as the subject takes the singular, “all” the plural.
    const which =
      all === 1
        ? `ainoa ${main ? 'keskeinen' : 'tietokannassa oleva'} rajanylityspaikka ${is(false)}`
        : count === all
          ? `kaikki ${all} ${every} ${is(true)}`
          : `${all} ${some} ${count === 0 ? 'yksikään' : count <= 2 ? `vain ${count === 1 ? 'yksi' : 'kaksi'}` : count} ${is(false)}`;
    return `${sentence(capital(genitive(border)), which, inState(state, traffic), when, confirmed(asOf))}.`;
  },
  partlyOpenCount: ({ count }) => `Lisäksi ${count} on osittain auki.`,
  several: ({ when, asOf, tense }) => {
    if (tense === 'present') return asOf ? `${capital(confirmed(asOf))}:` : 'Nyt:';
    return `${capital(sentence(tense === 'future' && 'tähän mennessä tehtyjen päätösten mukaan', when))}:`;
  },
  listItem: ({ crossings, state, term, classes }) =>
    sentence(`${crossings}: ${STATES[state]}`, classes && `(${classes})`, term),

  historyTitle: ({ subject }) => `${subject}: historia`,
  historyLead: ({ subject }) => `${subject} – tietokannassa olevat tilat vanhimmasta alkaen:`,
  historyItem: ({ state, from: since, until, decision, duration }) =>
    sentence(capital(STATES[state]), term(since, until), duration && `(${duration})`) +
    (decision ? `: ${decision}` : ''),
  planLead: ({ subject, known }) => `${subject} – mitä ${to(known)} mennessä oli päätetty:`,
  planItem: ({ subject, state, from: since, until, end, decision, decided }) =>
    `${sentence(`${subject}: ${STATES[state]}`, term(since, until, ''))}${end ? `, ilmoitettu voimassaolo: ${announced(end)}` : ''}. Päätös: ”${decision}”${decided ? `, ${decided}` : ''}.`,
  noPlan: ({ subject, known }) =>
    `${subject}: tietokannassa ei ole päätöstä, joka olisi ollut tiedossa ${during(known)}.`,
  duration: ({ days, hours }) => {
    if (days < 4 && (days === 0 || hours > 0)) return unit(days * 24 + hours, 'tunti', 'tuntia');
    return unit(days, 'päivä', 'päivää');
  },

  decisionsTitle: ({ when }) => (when ? `Päätökset ${when}` : 'Voimassa olevat päätökset'),
  decisionItem: ({ title, summary, date, by, law, number, end }) =>
    sentence(
      `${date ? `${date}: ` : ''}${title}.`,
      summary,
      by && `Päättäjä: ${by}.`,
      law && `Oikeusperusta: ${law}.`,
      number && `Numero: ${number}.`,
      end && `Ilmoitettu voimassaolo: ${announced(end)}.`,
    ),
  noDecisionsInForce: () =>
    'Tietokannassa ei ole yhtään rajanylityspaikkaa koskevaa voimassa olevaa päätöstä.',
  decidedBefore: ({ when }) =>
    `Tietokannassa ei ole päätöstä, joka olisi tehty ${when}; silloin olivat voimassa tai sen lähellä päätettiin:`,
  noDecisions: ({ when }) => `Tietokannassa ei ole päätöstä, joka olisi päivätty ${when}.`,

  figuresTitle: ({ measure }) => capital(measure),
  figureItem: ({ amount, of: part, scope, period, text, single }) =>
    `${amount}${bracketed(part)} · ${scope} · ${period} – ${text}${single ? ` Vain yhden tiedotusvälineen tieto: ${single}.` : ''}`,
  amount: ({ value, unit, qualifier }) => {
    const prefix = {
      exact: '',
      about: 'noin',
      'at-least': 'vähintään',
      'more-than': 'yli',
      'fewer-than': 'alle',
      average: 'keskimäärin',
      projection: 'ennuste:',
    }[qualifier];
    return sentence(prefix, value, unit);
  },
  range: (p) => `${p.from}–${p.to}`,
  vote: (p) => `${p.for} puolesta, ${p.against} vastaan`,
  figuresDisagree: () => 'Lähteet eivät ole yksimielisiä, joten niiden luvut esitetään rinnakkain:',
  nearestPeriod: ({ when }) => `Täsmälleen ${ofPeriod(when)} ei ole lukua; lähin tietokannassa oleva:`,
  partDayOnly: ({ when }) =>
    `Tietokannassa on ${ofPeriod(when)} vain lukuja, joiden laskenta päättyi kesken päivän:`,
  ranked: ({ rank, per, count }) =>
    `${rank === 'most' ? 'Suurin' : 'Pienin'} tietokannan ${count} luvusta, jotka koskevat yksittäistä ${{ day: 'päivää', week: 'viikkoa', month: 'kuukautta', year: 'vuotta', crossing: 'rajanylityspaikkaa' }[per]}:`,
  sumOf: ({ total, count }) => `Yhteensä ${total}: oma yhteenlaskumme näistä ${count} päivän luvuista.`,
  derived: () => 'Tämä on oma yhteenlaskumme.',
  noFigure: ({ measure, scope, when }) =>
    `Tietokannassa ei ole tätä lukua: ${measure} (${scope}${when ? `, ${when}` : ''}).`,
  heldFigures: ({ what }) => `Siinä on lukuja näiltä ajoilta: ${what}.`,

  point: ({ text, by, said, single }) => {
    const attribution = [by, said].filter(Boolean).join(', ');
    return `${text}${attribution ? ` – ${attribution}` : ''}${single ? ' (vain yksi tiedotusväline)' : ''}`;
  },
  notLegalAdvice: () => 'Tämä on tietoa, ei oikeudellista neuvontaa.',

  crossingKind: ({ name, kind, municipality, region }) => {
    const kinds: Record<string, string> = {
      road: 'maantieliikenteen rajanylityspaikka',
      rail: 'rautatieliikenteen rajanylityspaikka',
      port: 'meriliikenteen rajanylityspaikka',
      waterway: 'vesiliikenteen rajanylityspaikka',
      temporary: 'tilapäinen rajanylityspaikka',
      foot: 'jalankulkijoiden rajanylityspaikka',
    };
    return `${name} on ${kinds[kind] ?? 'rajanylityspaikka'} (${municipality}, ${region}).`;
  },
  otherSide: ({ name, other }) => `${name}: rajan toisella puolella on ${other}.`,
  otherSideNotHeld: ({ name }) => `${name}: tietokanta ei nimeä mitään rajan toiselta puolelta.`,
  hoursNotHeld: ({ name }) => `${name}: aukioloajat eivät ole tietokannassa.`,

  lastConfirmed: ({ date, days, publisher }) =>
    `Viimeksi vahvistettu ${during(date)}${bracketed(publisher)}, ${days === 0 ? 'tänään' : `${unit(days, 'päivä', 'päivää')} sitten`}.`,
  checkOfficial: ({ name, url }) => `Uudempaa tietoa: ${name}, ${url}`,
  official: ({ name, url }) => `${name}: ${url}`,
  freshnessTitle: () => 'Kuinka tuoretta tieto on',
  freshnessLead: ({ subject, date, days }) =>
    `${subject}: tila on viimeksi vahvistettu ${during(date)}, ${days === 0 ? 'tänään' : `${unit(days, 'päivä', 'päivää')} sitten`}.`,
  confirmation: ({ date, text }) => `${date} – ${text}`,
  neverConfirmed: ({ subject }) => `${subject}: tietokannassa ei ole vahvistusta.`,

  refusalTitle: () => 'Ei ole tietokannassani',
  unknownQuestion: () =>
    'Tätä ei ole tietokannassani, joten en vastaa siihen. Kerron vain sen, mille voin osoittaa lähteen.',
  notUnderstood: ({ words }) => `En ymmärtänyt tätä: ${words}.`,
  declinedUnlawful: () =>
    'En auta ylittämään rajaa laittomasti, salakuljettamaan enkä johtamaan viranomaisia harhaan. Viranomaisen oma sivu kertoo, mikä on sallittua.',
  declinedOffTopic: () =>
    'Vastaan vain kysymyksiin rajasta ja sen rajanylityspaikoista. Tässä muutama, joihin osaan vastata:',
  quoted: ({ text }) => `”${text}”`,
  unclear: () => 'En ole varma, mitä tarkoitat. Olisiko se jokin näistä?',
  ambiguousBorder: ({ borders }) => `Mitä rajaa tarkoitat: ${borders}?`,
  askBorder: ({ border }) => `Onko tämä raja auki: ${border}?`,
  clarifyTitle: () => 'Mitä tarkoitat?',
  ambiguousDate: ({ first, second }) => `Päivämäärän voi lukea kahdella tavalla: ${first} tai ${second}.`,
  badDate: ({ given }) => `En osaa lukea tätä päivämääränä: ”${given}”.`,
  noSuchDay: ({ given }) => `Kalenterissa ei ole päivää ”${given}”.`,
  dateForms: () =>
    'Nämä toimivat: 2023-12-15, 15.12.2023, 15. joulukuuta 2023, 15.12.2023 klo 19.00, eilen, marraskuu 2023.',
  unknownCrossing: ({ given }) => `Tietokannassani ei ole rajanylityspaikkaa ”${given}”.`,
  unknownBorder: ({ given }) => `En tunne rajaa ”${given}”.`,
  heldBorders: ({ borders }) => `Tunnen nämä rajat: ${borders}.`,
  emptyQuestion: () => 'Kysy minulta rajasta, esimerkiksi:',

  helpTitle: () => 'Mihin osaan vastata',
  help: ({ crossings: [first, second], date }) => [
    'Vastaan rajaa koskeviin kysymyksiin tiedoilla, jotka ihmiset ovat koonneet ja tarkistaneet. Jokainen vastaus kertoo lähteensä ja sen, kuinka tuoretta tieto on; siihen, mitä tietokannassa ei ole, en vastaa.',
    `Mitkä rajanylityspaikat ovat auki tai kiinni, nyt tai minä päivänä tahansa: ”Onko ${first} auki?”, ”Mitkä rajanylityspaikat olivat auki ${date}?”`,
    `Mistä lähtien, mihin asti ja kenen päätöksellä: ”Milloin ${second} suljettiin?”, ”${first}: historia”.`,
    'Kuinka paljon ihmisiä on tullut sekä mitä sanotaan ja kuka sanoo: ”Montako turvapaikanhakijaa tuli?”, ”Miksi raja suljettiin?”',
  ],

  sources: () => 'Lähteet',
  nearQuestions: () => 'Voit kysyä:',
  revision: ({ revision }) => `Tietokanta ${revision}`,
  undated: () => 'päiväämätön',
  noAddress: () => 'osoite ei tiedossa',

  more: ({ count }) => `… ja vielä ${unit(count, 'muu', 'muuta')}.`,
  page: ({ page, of: pages }) => `Sivu ${page}/${pages}`,
  yourTime: ({ state, since }) => `Omalla aikavyöhykkeelläsi: ${STATES[state]} ${since} lähtien.`,

  sourcesTitle: ({ title }) => `Lähteet: ${title}`,
  sourceKind: (kind) =>
    ({
      official: 'virallinen',
      law: 'laki',
      wire: 'uutistoimisto',
      news: 'uutinen',
      reference: 'hakuteos',
      ngo: 'järjestö',
    })[kind],
  readOnCopy: () => 'luettu kolmannen osapuolen kopiosta',
  noSources: () => 'Tässä vastauksessa ei esitetä faktoja, joten sillä ei ole lähteitä.',

  buttonShow: () => 'Näytä kaikille',
  buttonDelete: () => 'Poista',
  buttonHistory: () => 'Historia',
  buttonSources: () => 'Kaikki lähteet',
  buttonAll: () => 'Kaikki ylityspaikat',
  buttonEarlier: () => 'Takaisin',
  buttonLater: () => 'Lisää',

  notYours: () => 'Vain kysyjä itse voi poistaa tämän vastauksen.',
  oldButton: ({ command }) => `En osaa enää lukea tätä painiketta. Kysy uudelleen komennolla ${command}.`,
  unknownCommand: ({ commands }) => `Tämä komento ei ole enää käytössä. Nämä toimivat: ${commands}`,
  wait: ({ who, seconds }) =>
    `${who === 'person' ? 'Olet kysynyt' : 'Tällä palvelimella on kysytty'} hetken sisään paljon. Yritä uudelleen ${seconds} sekunnin kuluttua.`,

  checkTitle: () => 'Mitä tietokannassani on tästä viestistä',
  claim: ({ text }) => `Viestissä sanotaan: ”${text}”`,
  claimNotHeld: () => 'Siitä tietokannassani ei ole mitään.',
  nothingToCheck: () =>
    'En löydä tästä viestistä mitään, minkä voisin tarkistaa: en väitettä rajanylityspaikasta, päätöksestä tai luvusta, joka kuuluisi tietokantaani.',

  commands: {
    crossing: {
      name: 'rajanylitys',
      description: 'Rajanylityspaikat: auki vai kiinni, mistä lähtien, kenen päätöksellä – lähteineen',
    },
    checkFacts: { name: 'Tarkista rajatiedot' },
    subcommands: {
      status: { name: 'tila', description: 'Onko rajanylityspaikka auki? Ilman nimeä: koko raja' },
      list: { name: 'luettelo', description: 'Mitkä rajanylityspaikat ovat auki tai kiinni' },
      history: { name: 'historia', description: 'Rajanylityspaikan kaikki avaamiset ja sulkemiset' },
      arrivals: { name: 'saapuneet', description: 'Kuinka monta turvapaikanhakijaa on tullut' },
      figures: {
        name: 'luvut',
        description: 'Mikä tahansa tietokannan luku: liikenne, kustannukset, hakemukset …',
      },
      topic: { name: 'aihe', description: 'Mitä aiheesta tiedetään ja väitetään, ja kuka väittää' },
      ask: { name: 'kysy', description: 'Kysy omin sanoin' },
      help: { name: 'ohje', description: 'Mihin osaan vastata' },
    },
    options: {
      crossing: {
        name: 'paikka',
        description: 'Rajanylityspaikka tai alue, millä tahansa nimellä ja kielellä',
      },
      date: {
        name: 'aika',
        description: 'Päivä tai ajankohta, esimerkiksi 15.12.2023 tai 15.12.2023 klo 19.00',
      },
      known: { name: 'tiedossa', description: 'Vastaa sen mukaan, mitä kyseisenä päivänä oli tiedossa' },
      state: { name: 'tila', description: 'Auki, ellet valitse kiinni' },
      period: { name: 'ajanjakso', description: 'Päivä, kuukausi tai vuosi, esimerkiksi marraskuu 2023' },
      measure: { name: 'luku', description: 'Mitä on laskettu' },
      topic: { name: 'aihe', description: 'Aihe, muutamalla sen sanalla' },
      question: { name: 'kysymys', description: 'Kysymyksesi' },
      border: { name: 'raja', description: 'Raja nimeltä tai jokin sen maista' },
    },
    states: { open: 'auki', closed: 'kiinni' },
  },

  failure: ({ id }) =>
    `Jokin meni pielessä minun päässäni. Yritä uudelleen; jos vika ei korjaannu, kerro botin ylläpitäjälle tämä tunnus: ${id}`,

  askStateOf: ({ crossing }) => `Onko ${crossing} auki?`,
  askHistoryOf: ({ crossing }) => `${crossing}: historia`,
  askOpenOn: ({ date }) => `Mitkä rajanylityspaikat olivat auki ${during(date)}?`,
  askOpenOf: ({ crossing, date }) => `Oliko ${crossing} auki ${during(date)}?`,
  // Without “Luvut” applications at Niirala would ask whether Niirala takes any.
  askFigures: ({ measure, scope, when }) => `Luvut: ${[measure, scope, when].filter(Boolean).join(', ')}`,
  askWhichOpen: () => 'Mitkä rajanylityspaikat ovat auki?',
};

import type { CrossingState } from '../timeline/spell.ts';
import type { Messages, Tense } from './messages.ts';

/** Each state as a note on its own (`Ваалимаа: закрыто`), of one crossing point and of several. */
const STATES: Record<CrossingState, readonly [string, string, string]> = {
  open: ['открыто', 'открыт', 'открыты'],
  closed: ['закрыто', 'закрыт', 'закрыты'],
  restricted: ['частично открыто', 'частично открыт', 'частично открыты'],
  unknown: ['состояние неизвестно', 'неизвестно в каком состоянии', 'неизвестно в каком состоянии'],
};

const note = (state: CrossingState): string => STATES[state][0];

/** `закрыт`, `были закрыты`, `будет закрыт` */
const be = (tense: Tense, many: boolean, state: CrossingState): string => {
  const verb = { past: many ? 'были ' : 'был ', present: '', future: many ? 'будут ' : 'будет ' }[tense];
  return verb + STATES[state][many ? 2 : 1];
};

/** Names stand beside the noun, which alone has a case; so they keep the form in which they came. */
const points = (names: string, many: boolean): string => `${many ? 'пункты' : 'пункт'} пропуска ${names}`;
const ofPoints = (names: string, many: boolean): string => `${many ? 'пунктов' : 'пункта'} пропуска ${names}`;

/** Whether a subject is a list, where nothing else tells: only a list holds an «и». */
const isList = (subject: string): boolean => subject.includes(' и ');

const forTraffic = (traffic: string | undefined): string => (traffic ? ` для ${traffic}` : '');

const sentence = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(' ');

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Dates end in «г.», which ends a sentence, too. */
const stop = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

const PLURALS = new Intl.PluralRules('ru');

/** The form that agrees with a number: `час`, `часа`, `часов`. */
const plural = (n: number, one: string, few: string, many: string): string =>
  ({ one, few })[PLURALS.select(n) as 'one'] ?? many;

const days = (n: number): string => `${n} ${plural(n, 'день', 'дня', 'дней')}`;
const hours = (n: number): string => `${n} ${plural(n, 'час', 'часа', 'часов')}`;
const ago = (n: number): string => (n === 0 ? 'сегодня' : `${days(n)} назад`);

/** The month that begins a date without a day (`ноябрь 2023 г.`), with other endings: `ноября`, `ноябре`. */
const month = (date: string, soft: string, hard: string): string =>
  date.replace(/^([а-я]+?)(?:[ьй]|(?<=т))(?=\s\d)/, (_, stem) => stem + (stem.endsWith('т') ? hard : soft));

/** `ноябрь 2023 г.` → `ноября 2023 г.`, `2023` → `2023 года`; days are in the genitive already. */
const genitive = (date: string): string => month(date, 'я', 'а').replace(/^\d{4}$/, '$& года');

const since = (date: string): string => `${/^2\s/.test(date) ? 'со' : 'с'} ${genitive(date)}`;
const until = (date: string): string => `до ${genitive(date)}`;

/** `с 15 декабря 2023 г., 20:00, до …`: a clock time is set apart by commas. */
const stretch = (from: string | undefined, to: string | undefined): string =>
  sentence(from && `${since(from)}${to && /:\d\d$/.test(from) ? ',' : ''}`, to);

/** `в ноябре 2023 г.`, `в 2023 году`, `в период 1–17 ноября 2023 г.`, `17 ноября 2023 г.` */
const within = (date: string): string => {
  if (/^\d{4}$/.test(date)) return `в ${date} году`;
  if (/^[а-я]/.test(date)) return `в ${month(date, 'е', 'е')}`;
  return date.includes('–') ? `в период ${date}` : date;
};

/** A bare year, alone or in a list, is a noun's number: `ноябрь 2023 г. и 2015 год`. */
const years = (dates: string): string => dates.replace(/(?<=^|, | и )\d{4}(?=$|, | и )/g, '$& год');

const UNTIL_FURTHER_NOTICE = 'до особого распоряжения';

const confirmed = (asOf: string): string => `по состоянию на ${asOf} (последнее подтверждение в базе знаний)`;

/** Words before a number that leave its noun alone, and those that ask for the genitive, which 5 and 900 have. */
const QUALIFIERS = {
  exact: ['', ''],
  about: ['примерно ', 'около '],
  'at-least': ['как минимум ', 'не менее '],
  'more-than': ['больше чем ', 'более '],
  'fewer-than': ['меньше чем ', 'менее '],
  average: ['в среднем ', 'в среднем '],
  projection: ['прогноз: ', 'прогноз: '],
} as const;

/** Neutral Russian as Finland's own news writes it. */
export const ru: Messages = {
  language: 'ru',

  traffic: (traffic) =>
    ({
      passenger: 'пассажирского движения',
      freight: 'грузового движения',
      foot: 'пешеходов',
      bicycle: 'велосипедов',
      'leisure-boat': 'прогулочных судов',
      'cargo-ship': 'грузовых судов',
      'train-passenger': 'пассажирских поездов',
      'train-freight': 'грузовых поездов',
      asylum: 'приёма заявлений об убежище',
    })[traffic],
  classes: (classes) =>
    classes.map(({ state, traffic }) => `${note(state)} для ${traffic.join(' и ')}`).join(', '),

  theBorder: ({ name }) => name,

  atMinute: ({ date, time }) => `${date} в ${time}`,
  onDay: ({ date }) => date,
  inPeriod: ({ period }) => within(period),
  localTimes: ({ city }) => `Указано местное время (${city}).`,

  stateNow: ({ subject, many, state, traffic, asOf }) =>
    `${upper(points(subject, many))} ${be('present', many, state)}${forTraffic(traffic)}${asOf ? ` ${confirmed(asOf)}` : ''}.`,
  stateConcluded: ({ subject, many, state, traffic }) =>
    `Насколько можно заключить из решений, ${points(subject, many)} ${be('present', many, state)}${forTraffic(traffic)}; более поздних сообщений, подтверждающих это, в базе знаний нет.`,
  stateThen: ({ subject, many, state, traffic, when, tense }) => {
    const text = `${points(subject, many)} ${be(tense, many, state)}${forTraffic(traffic)} ${when}`;
    return stop(tense === 'future' ? `Согласно уже принятым решениям, ${text}` : upper(text));
  },
  changes: ({ subject, when }) => `${upper(subject)} — как изменилось состояние ${when}:`,
  part: (p) => stretch(p.since, p.until && until(p.until)),
  stateNotHeld: ({ subject, traffic, when }) => {
    const many = isList(subject);
    const question = `${when ? (many ? 'были ли' : 'был ли') : many ? 'открыты ли' : 'открыт ли'} ${points(subject, many)}`;
    return stop(
      `В базе знаний нет сведений о том, ${sentence(question, when && be('present', many, 'open'))}${forTraffic(traffic)}${when ? ` ${when}` : ''}`,
    );
  },
  stateLapsed: ({ subject, decision, ended }) => {
    const many = isList(subject);
    return `${many ? 'Открыты' : 'Открыт'} ли ${points(subject, many)}, неизвестно: срок решения «${decision}» истёк ${within(ended)}, а о том, что последовало, в базе знаний ничего нет.`;
  },
  outsideHours: ({ subject, tense }) => {
    const hours = `в часы работы ${ofPoints(subject, isList(subject))}`;
    if (tense === 'past') return `Это время не входило ${hours}, поэтому ворота были закрыты.`;
    if (tense === 'present')
      return `Сейчас нерабочее время ${ofPoints(subject, isList(subject))}, поэтому проезд закрыт.`;
    return `Это время не входит ${hours}, поэтому ворота будут закрыты.`;
  },
  outsideHoursCount: ({ count, tense }) =>
    `Из них в ${tense === 'present' ? 'этот' : 'тот'} час вне часов работы: ${count}.`,
  withinHours: ({ classes }) => `В часы работы: ${classes}.`,
  outsideHoursTerm: () => 'в этот час, вне часов работы',

  lasts: ({ state, tense, many, ...p }) => {
    if (!p.since) {
      if (!p.until) return '';
      return stop(`Это ${tense === 'past' ? 'продолжалось' : 'продлится'} ${until(p.until)}`);
    }
    const subject = many ? 'Они' : 'Он';
    const to = p.until && until(p.until);
    if (tense === 'past') {
      return stop(`${subject} ${be(to ? 'past' : 'present', many, state)} ${stretch(p.since, to)}`);
    }
    const unbroken = tense === 'present' && 'без перерыва';
    const term = stretch(p.since, to ?? UNTIL_FURTHER_NOTICE);
    return stop(sentence(subject, be(tense, many, state), unbroken, term));
  },
  term: ({ tense, ...p }) => {
    const open = tense === 'past' ? sentence(p.since && 'и', 'по настоящее время') : UNTIL_FURTHER_NOTICE;
    return stretch(p.since, p.until ? until(p.until) : open);
  },
  announcedEnd: ({ end }) => stop(`Объявленный срок: ${end}`),
  next: ({ state, from, normal }) =>
    normal
      ? `${upper(since(from))}, когда срок истекает, должно вернуться обычное состояние: ${note(state)}.`
      : `${upper(since(from))}: ${note(state)}.`,
  futureNote: () => 'Это то, что решено, а не прогноз.',

  decidedBy: ({ title, by, decided, law }) =>
    stop(
      `Решение: «${title}»${by ? `, ${by}` : ''}${decided ? `, ${decided}` : ''}${law ? ` (${law})` : ''}`,
    ),
  normalState: ({ inferred, tense }) =>
    `Это ${tense === 'past' ? 'было ' : ''}обычное состояние, оно не ${tense === 'past' ? 'основывалось' : 'основано'} ни на одном решении из базы знаний${inferred ? ' (вывод: прямо об этом не говорит ни один источник)' : ''}.`,
  abolished: (p) => stop(`Пункт пропуска упразднён ${within(p.since)}`),
  inferred: () => 'Это вывод: прямо об этом не говорит ни один источник.',

  hours: ({ text, of }) => `Часы работы${of ? ` (${of})` : ''}: ${text}`,
  condition: ({ text, of }) => `Условие${of ? ` (${of})` : ''}: ${text}`,
  incident: ({ text, of }) => `Отмечено в это время${of ? ` (${of})` : ''}: ${text}`,
  dispute: ({ text }) => `Источники расходятся: ${text}`,

  // Without a verb, because the time may lie ahead.
  listTitle: ({ state, when }) =>
    sentence(state === 'open' ? 'Открытые пункты пропуска' : 'Закрытые пункты пропуска', when ?? undefined),
  count: ({ main, traffic, state, count, of, border, when, asOf, tense }) => {
    const crossings = (one: string, few: string, many: string) =>
      `${plural(of, one, few, many)} пропуска${main ? '' : ' в базе знаний'}`;
    const from = main
      ? crossings('основного пункта', 'основных пунктов', 'основных пунктов')
      : crossings('пункта', 'пунктов', 'пунктов');
    const all = main
      ? crossings('основной пункт', 'основных пункта', 'основных пунктов')
      : crossings('пункт', 'пункта', 'пунктов');
    const some = count === 0 ? 'ни один' : count <= 2 ? `только ${count}` : String(count);
    const which =
      of === 1 ? `единственный ${all}` : count === of ? `все ${of} ${all}` : `${some} из ${of} ${from}`;
    const many = of > 1 && (count === of || (count > 0 && PLURALS.select(count) !== 'one'));
    const told = sentence(which, count === 0 && 'не', be(tense, many, state)) + forTraffic(traffic);
    const known = asOf && confirmed(asOf);
    return stop(`${upper(border)}: ${when ? sentence(known, told, when) : sentence(told, known)}`);
  },
  partlyOpenCount: ({ count }) => `Частично открыто ещё: ${count}.`,
  several: ({ when, asOf, tense }) => {
    if (tense === 'present') return asOf ? `${upper(confirmed(asOf))}:` : 'Сейчас:';
    return `${upper(sentence(tense === 'future' && 'согласно уже принятым решениям,', when))}:`;
  },
  listItem: ({ crossings, state, term, classes }) =>
    sentence(`${upper(crossings)}: ${note(state)}`, classes && `(${classes})`, term),

  historyTitle: ({ subject }) => `${upper(subject)}: история`,
  historyLead: ({ subject }) =>
    `Состояния ${ofPoints(subject, isList(subject))}, которые есть в базе знаний, начиная с самого раннего:`,
  historyItem: ({ state, decision, duration, ...p }) =>
    sentence(
      upper(note(state)),
      stretch(p.from, p.until ? until(p.until) : UNTIL_FURTHER_NOTICE),
      duration && `(${duration})`,
      decision && `— ${decision}`,
    ),
  planLead: ({ subject, known }) => `${upper(subject)} — что было решено к ${known}:`,
  planItem: ({ subject, state, end, decision, decided, ...p }) => {
    const term = stretch(p.from, p.until && until(p.until));
    const planned = `${sentence(`${upper(subject)}: ${note(state)}`, term)}${end ? `, объявленный срок: ${end}` : ''}`;
    return `${stop(planned)} ${stop(`Решение: «${decision}»${decided ? `, ${decided}` : ''}`)}`;
  },
  noPlan: ({ subject, known }) =>
    stop(`${upper(subject)}: в базе знаний нет решений, которые были известны ${known}`),
  duration: (p) => {
    if (p.days === 0) return hours(p.hours);
    return p.days < 4 && p.hours > 0 ? hours(p.days * 24 + p.hours) : days(p.days);
  },

  decisionsTitle: ({ when }) => (when ? `Решения ${when}` : 'Действующие решения'),
  decisionItem: ({ title, summary, date, by, law, number, end }) =>
    sentence(
      stop(`${date ? `${date}: ` : ''}${title}`),
      summary,
      by && stop(`Кем принято: ${by}`),
      law && stop(`Правовое основание: ${law}`),
      number && stop(`Номер: ${number}`),
      end && stop(`Объявленный срок: ${end}`),
    ),
  noDecisionsInForce: () => 'В базе знаний нет действующих решений ни об одном пункте пропуска.',
  decidedBefore: ({ when }) =>
    `В базе знаний нет решения, принятого ${when}; в то время действовало или было решено близко к нему:`,
  noDecisions: ({ when }) => stop(`В базе знаний нет решений, принятых или вступивших в силу ${when}`),

  figuresTitle: ({ measure }) => upper(measure),
  figureItem: ({ amount, of, scope, period, text, single }) =>
    `${amount}${of ? ` (${of})` : ''} · ${scope} · ${years(period)} — ${text}${single ? ` ${stop(`Об этом сообщило только одно издание: ${single}`)}` : ''}`,
  amount: ({ value, unit, qualifier }) => {
    const number = Number(value.replace(/\s/g, '').replace(',', '.'));
    const asks = !Number.isNaN(number) && !/one|few/.test(PLURALS.select(number));
    return sentence(`${QUALIFIERS[qualifier][asks ? 1 : 0]}${value}`, unit);
  },
  range: ({ from, to }) => `${from}–${to}`,
  vote: (p) => `за — ${p.for}, против — ${p.against}`,
  figuresDisagree: () => 'Источники расходятся, поэтому их данные приведены рядом:',
  nearestPeriod: ({ when }) => `Данных именно за ${years(when)} нет; ближайшие из имеющихся:`,
  partDayOnly: ({ when }) =>
    `За ${years(when)} в базе знаний есть только подсчёты, которые закончились в течение дня:`,
  ranked: ({ rank, per, count }) =>
    `${rank === 'most' ? 'Наибольшее' : 'Наименьшее'} значение из имеющихся ${{ day: 'за отдельный день', week: 'за отдельную неделю', month: 'за отдельный месяц', year: 'за отдельный год', crossing: 'по отдельным пунктам пропуска' }[per]} (всего их в базе знаний: ${count}):`,
  sumOf: ({ total, count }) =>
    `Всего ${total}: эту сумму мы подсчитали сами по данным за отдельные дни (${count}).`,
  derived: () => 'Эту сумму подсчитали мы сами.',
  noFigure: ({ measure, scope, when }) =>
    `В базе знаний нет данных по показателю «${measure}» (${scope}${when ? `, ${when}` : ''}).`,
  heldFigures: ({ what }) => stop(`Есть данные за ${years(what)}`),

  point: ({ text, by, said, single }) => {
    const attribution = [by, said].filter(Boolean).join(', ');
    return `${text}${attribution ? ` — ${attribution}` : ''}${single ? ' (только одно издание)' : ''}`;
  },
  notLegalAdvice: () => 'Это информация, а не юридическая консультация.',

  crossingKind: ({ name, kind, municipality, region }) => {
    const kinds: Record<string, string> = {
      road: 'автомобильный пункт пропуска',
      rail: 'железнодорожный пункт пропуска',
      port: 'морской пункт пропуска',
      waterway: 'пункт пропуска на водном пути',
      temporary: 'временный пункт пропуска',
      foot: 'пункт пропуска для пешеходов',
    };
    return `${upper(name)} — ${kinds[kind] ?? 'пункт пропуска'} (${municipality}, ${region}).`;
  },
  otherSide: ({ name, other }) => `${upper(name)}: по другую сторону границы — ${other}.`,
  otherSideNotHeld: ({ name }) =>
    `${upper(name)}: что находится по другую сторону границы, в базе знаний не указано.`,
  hoursNotHeld: ({ name }) => `В базе знаний нет часов работы ${ofPoints(name, false)}.`,

  lastConfirmed: (p) =>
    `Последнее подтверждение: ${p.date}${p.publisher ? ` (${p.publisher})` : ''}, ${ago(p.days)}.`,
  checkOfficial: ({ name, url }) => `Более новые сведения: ${name}, ${url}`,
  official: ({ name, url }) => `${name}: ${url}`,
  freshnessTitle: () => 'Насколько свежа база знаний',
  freshnessLead: (p) =>
    `${upper(p.subject)}: состояние последний раз подтверждено ${within(p.date)}, ${ago(p.days)}.`,
  confirmation: ({ date, text }) => `${date} — ${text}`,
  neverConfirmed: ({ subject }) => `${upper(subject)}: в базе знаний нет ни одного подтверждения.`,

  refusalTitle: () => 'Этого нет в моей базе знаний',
  unknownQuestion: () =>
    'Этого нет в моей базе знаний, поэтому я на это не отвечаю. Я говорю только то, на что могу сослаться.',
  notUnderstood: ({ words }) => `Мне не удалось понять: ${words}.`,
  declinedUnlawful: () =>
    'Я не помогаю незаконно пересекать границу, заниматься контрабандой или обманывать власти. Что разрешено, сказано на странице самого ведомства.',
  declinedOffTopic: () =>
    'Я отвечаю только на вопросы о границе и пунктах пропуска. Вот на что я могу ответить:',
  quoted: ({ text }) => `«${text}»`,
  unclear: () => 'Не уверен, что правильно понял вопрос. Может быть, один из этих?',
  ambiguousBorder: ({ borders }) => `Какую границу вы имеете в виду: ${borders}?`,
  askBorder: ({ border }) => `Открыта ли эта граница: ${border}?`,
  clarifyTitle: () => 'Что именно вы имеете в виду?',
  ambiguousDate: ({ first, second }) => stop(`Эту дату можно понять как ${first} или как ${second}`),
  badDate: ({ given }) => `Я не могу прочитать «${given}» как дату.`,
  noSuchDay: ({ given }) => `«${given}» — такого дня в календаре нет.`,
  dateForms: () =>
    'Можно написать так: 2023-12-15, 15.12.2023, 15 декабря 2023, 2023-12-15 19:00, вчера, ноябрь 2023.',
  unknownCrossing: ({ given }) => `Пункта пропуска «${given}» в моей базе знаний нет.`,
  unknownBorder: ({ given }) => `О границе «${given}» я ничего не знаю.`,
  heldBorders: ({ borders }) => `Я знаю эти границы: ${borders}.`,
  emptyQuestion: () => 'Спросите меня о границе, например:',

  helpTitle: () => 'На что я могу ответить',
  help: ({ crossings: [first, second], date }) => [
    'Я отвечаю на вопросы о границе по фактам, которые собрали и проверили люди. В каждом ответе названы источники и указано, насколько он свежий; на то, чего нет в базе знаний, я не отвечаю.',
    `Какие пункты пропуска открыты или закрыты сейчас или в любой день: «Открыт ли пункт пропуска ${first}?», «Какие пункты пропуска были открыты ${date}?»`,
    `С каких пор, до какого времени и по чьему решению: «Когда закрыли пункт пропуска ${second}?», «История пункта пропуска ${first}».`,
    'Сколько людей прибыло, что говорят и кто: «Сколько прибыло просителей убежища?», «Почему закрыли границу?»',
  ],

  sources: () => 'Источники',
  nearQuestions: () => 'Можно спросить:',
  revision: ({ revision }) => `База знаний ${revision}`,
  undated: () => 'без даты',
  noAddress: () => 'адрес неизвестен',

  more: ({ count }) => `… и ещё ${count}.`,
  page: ({ page, of }) => `Страница ${page} из ${of}`,
  yourTime: (p) => `По вашему времени: ${note(p.state)} с ${p.since}.`,

  sourcesTitle: ({ title }) => `Источники: ${title}`,
  sourceKind: (kind) =>
    ({
      official: 'официальный источник',
      law: 'закон',
      wire: 'информационное агентство',
      news: 'новости',
      reference: 'справочник',
      ngo: 'организация',
    })[kind],
  readOnCopy: () => 'прочитано по копии на чужом сайте',
  noSources: () => 'В этом ответе нет фактов, поэтому нет и источников.',

  buttonShow: () => 'Показать всем',
  buttonDelete: () => 'Удалить',
  buttonHistory: () => 'История',
  buttonSources: () => 'Все источники',
  buttonAll: () => 'Все пункты пропуска',
  buttonEarlier: () => 'Назад',
  buttonLater: () => 'Дальше',

  notYours: () => 'Удалить этот ответ может только тот, кто задал вопрос.',
  oldButton: ({ command }) =>
    `Эту кнопку я больше не могу прочитать. Задайте вопрос ещё раз командой ${command}.`,
  unknownCommand: ({ commands }) => `Такой команды у меня больше нет. Работают эти: ${commands}`,
  wait: ({ who, seconds }) =>
    `${who === 'person' ? 'Вы только что задали' : 'На этом сервере только что задали'} очень много вопросов. Попробуйте ещё раз через ${seconds} ${plural(seconds, 'секунду', 'секунды', 'секунд')}.`,

  checkTitle: () => 'Что есть в моей базе знаний по этому сообщению',
  claim: ({ text }) => `В сообщении сказано: «${text}»`,
  claimNotHeld: () => 'В моей базе знаний об этом ничего нет.',
  nothingToCheck: () =>
    'Я не нахожу в этом сообщении ничего, что мог бы проверить: ни утверждения о пункте пропуска, ни решения, ни числа, о которых есть сведения в моей базе знаний.',

  commands: {
    crossing: {
      name: 'граница',
      description: 'Пункты пропуска: открыты или закрыты, с каких пор, по чьему решению, с источниками',
    },
    checkFacts: { name: 'Проверить факты о границе' },
    subcommands: {
      status: { name: 'статус', description: 'Открыт ли пункт пропуска? Без названия — вся граница' },
      list: { name: 'список', description: 'Какие пункты пропуска открыты или закрыты' },
      history: { name: 'история', description: 'Все открытия и закрытия пункта пропуска' },
      arrivals: { name: 'прибытия', description: 'Сколько прибыло просителей убежища' },
      figures: {
        name: 'цифры',
        description: 'Любые числа из базы знаний: движение, расходы, заявления …',
      },
      topic: { name: 'тема', description: 'Что известно и что утверждают по теме и кто' },
      ask: { name: 'вопрос', description: 'Задать вопрос своими словами' },
      help: { name: 'помощь', description: 'На что я могу ответить' },
    },
    options: {
      crossing: { name: 'пункт', description: 'Пункт пропуска или округ: любое название на любом языке' },
      date: { name: 'дата', description: 'День или время, например 15.12.2023 или 2023-12-15 19:00' },
      known: { name: 'известно', description: 'Ответить по тому, что было известно в этот день' },
      state: { name: 'состояние', description: 'Открытые, если не указать закрытые' },
      period: { name: 'период', description: 'День, месяц или год, например ноябрь 2023' },
      measure: { name: 'показатель', description: 'Что подсчитано' },
      topic: { name: 'тема', description: 'Тема: несколько слов из неё' },
      question: { name: 'вопрос', description: 'Ваш вопрос' },
      border: { name: 'граница', description: 'Граница: её название или одна из её стран' },
    },
    states: { open: 'открытые', closed: 'закрытые' },
  },

  failure: ({ id }) =>
    `У меня что-то пошло не так. Попробуйте ещё раз; если это не поможет, сообщите тому, кто отвечает за бота, этот код: ${id}`,

  askStateOf: ({ crossing }) => `Открыт ли ${points(crossing, false)}?`,
  askHistoryOf: ({ crossing }) => `История ${ofPoints(crossing, false)}`,
  askOpenOn: ({ date }) => `Какие пункты пропуска были открыты ${within(date)}?`,
  askOpenOf: ({ crossing, date }) => `Был ли ${points(crossing, false)} открыт ${within(date)}?`,
  askFigures: ({ measure, scope, when }) => `${upper(measure)}: ${scope ? `${scope}, ` : ''}${years(when)}?`,
  askWhichOpen: () => 'Какие пункты пропуска открыты?',
};

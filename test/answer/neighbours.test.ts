import { beforeAll, describe, expect, it } from 'vitest';
import { type Bot, botIn, createBot } from '../../src/bot.ts';
import { askJson, factsOf, NOW, realBot, realKnowledge } from './real-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await realBot();
});

/** The day to which most of the neighbours' dossier reaches. */
const MARCH = '2026-03-10T12:00+02:00';
const stateOf = (question: string, at = MARCH) =>
  factsOf(askJson(bot, question, { at: Date.parse(at) }), 'state').map(
    ({ crossing, state }) => `${crossing} ${state}`,
  );

describe('a crossing of another border', () => {
  it.each([
    ['Narva is for people on foot only', 'is Narva open?', ['narva-1 restricted'], MARCH],
    ['Narva on foot by day', 'can I walk over at Narva on 10 March 2026 at 10:00?', ['narva-1 open'], MARCH],
    [
      'Narva on foot at night',
      'can I walk over at Narva on 10 March 2026 at 5:00?',
      ['narva-1 closed'],
      MARCH,
    ],
    ['Narva at night', 'is Narva open at 5 am?', ['narva-1 closed'], MARCH],
    ['Narva during an exercise', 'was Narva open on 1 May 2025?', ['narva-1 closed'], MARCH],
    ['Narva-2', 'is Narva-2 open?', ['narva-2 closed'], MARCH],
    ['Storskog', 'is Storskog open?', ['storskog open'], MARCH],
    [
      'Luhamaa by day while its hours were decided',
      'was Luhamaa open on 10 March 2026 at 20:00?',
      ['luhamaa closed'],
      '2026-11-23T12:00+02:00',
    ],
    [
      'Luhamaa after that term',
      'was Luhamaa open on 1 July 2026 at 20:00?',
      ['luhamaa unknown'],
      '2026-11-23T12:00+02:00',
    ],
    ['Terehova, in Finnish', 'onko Terehova auki?', ['terehova open'], MARCH],
    ['Terehova on foot', 'can I cross at Terehova on foot?', ['terehova closed'], MARCH],
    ['Silene, in Russian', 'открыта ли Силене?', ['silene closed'], MARCH],
    [
      'Medininkai during the closure',
      'was Šalčininkai open on 10 November 2025?',
      ['salcininkai closed'],
      MARCH,
    ],
    ['Medininkai after it', 'was Medininkai open on 21 November 2025?', ['medininkai open'], MARCH],
    ['Terespol in September 2025', 'was Terespol open on 15 September 2025?', ['terespol closed'], MARCH],
    [
      'Bobrowniki before its closure',
      'was Bobrowniki open on 10 February 2023 at 11:00?',
      ['bobrowniki open'],
      MARCH,
    ],
    [
      'Bobrowniki after it',
      'was Bobrowniki open on 10 February 2023 at 12:30?',
      ['bobrowniki closed'],
      MARCH,
    ],
    ['Gronowo', 'is Gronowo open?', ['gronowo closed'], MARCH],
  ])('is told as it stood: %s', (_, question, states, at) => {
    expect(stateOf(question, at)).toEqual(states);
  });

  it('is told as of its last confirmation, not as of today', () => {
    const answer = askJson(bot, 'is Storskog open?');
    expect(answer.answer).toContain('as of 2 January 2025');
    expect(answer.freshness).toMatchObject({ verified: '2025-01-02', stale: true });
  });

  it('is not said to be open for traffic that nothing is known of', () => {
    const { answer } = askJson(bot, 'was Terehova open for people on foot on 1 March 2025?');
    const unknown = answer.indexOf('does not tell whether Terehova was open for people on foot');
    expect(unknown).toBeGreaterThanOrEqual(0);
    expect(unknown).toBeLessThan(answer.indexOf('Terehova was open on 1 March 2025'));
  });

  it('has its own numbers', () => {
    const answer = askJson(bot, 'how many border crossings were there at Narva in 2025?');
    expect(factsOf(answer, 'figure').map(({ id }) => id)).toContain('narva-crossings-2025');
  });

  it('is told why it stands so by the decisions about it, first the one that set its state', () => {
    const told = factsOf(askJson(bot, 'Why was Silene closed?', { at: Date.parse(MARCH) }), 'decision');
    expect(told.map(({ id }) => id)[0]).toBe('lv-silene-2023');
    expect(told.length).toBeGreaterThan(1);
  });

  it('is not given the reasons of another border', () => {
    const ids = factsOf(askJson(bot, 'Why was Silene closed?'), 'topic').map(({ id }) => id);
    expect(ids).not.toContain('why-finland-closed-border');
  });
});

describe('a confirmation that is known by its year', () => {
  it.each([
    ['Is Bezledy open?', 'as of 2026, the last confirmation'],
    ['Безледы открыт?', '2026'],
  ])('is not told as a day: %s', (question, words) => {
    const { answer } = askJson(bot, question, { at: Date.parse(MARCH) });
    expect(answer).toContain(words);
    expect(answer).not.toMatch(/1 January 2026|1 января 2026/);
  });
});

describe('what is known of the home border', () => {
  it.each(['why did Estonia close the border?', 'Miksi Viro sulki rajan?', 'varför stängde Norge gränsen?'])(
    'does not explain another one: %s',
    (question) => {
      const ids = factsOf(askJson(bot, question, { at: Date.parse(MARCH) }), 'topic').map(({ id }) => id);
      expect(ids).not.toContain('why-finland-closed-border');
    },
  );

  it.each([
    'is the kaliningrad border open?',
    'onko Kaliningradin raja auki',
    'граница с Калининградом открыта?',
  ])('is not told of Kaliningrad: %s', (question) => {
    const answer = askJson(bot, question, { at: Date.parse(MARCH) });
    expect(factsOf(answer, 'state').map(({ crossing }) => crossing)).not.toContain('vaalimaa');
  });

  it.each(['is the border open? the polls say no', 'is the border open? i esteem your estimate'])(
    'is meant where a word only resembles a country: %s',
    (question) => {
      const answer = askJson(bot, question, { at: Date.parse(MARCH) });
      expect(factsOf(answer, 'state').map(({ crossing }) => crossing)).toContain('vaalimaa');
    },
  );
});

describe('opening hours at this hour', () => {
  const NIGHT = Date.parse('2026-03-10T02:00+02:00');

  it('shut the gate, and do not hide what the decisions say', () => {
    const { answer, facts } = askJson(bot, 'is Narva open?', { at: NIGHT });
    expect(facts).toMatchObject([{ kind: 'state', crossing: 'narva-1', state: 'closed' }, {}, {}, {}, {}]);
    expect(answer).toContain('outside its opening hours');
    expect(answer).toContain('closed for passenger traffic and goods traffic, open for people on foot');
  });

  it('are said beside the crossings of a border, which are told by the day', () => {
    const answer = askJson(bot, 'which crossings are open in Estonia?', { at: NIGHT });
    expect(factsOf(answer, 'state')).toContainEqual(
      expect.objectContaining({ crossing: 'luhamaa', state: 'open' }),
    );
    expect(answer.answer).toContain('At this hour 3 of them are outside opening hours');
  });
});

describe('a name of two borders', () => {
  it.each([
    ['is the Latvian border open?', ['lv-by', 'lv-ru']],
    ['onko Puolan raja auki?', ['pl-by', 'pl-ru']],
    ['открыта ли граница с Литвой?', ['lt-by', 'lt-ru']],
  ])('is asked back: %s', (question) => {
    const answer = askJson(bot, question);
    expect(answer.outcome).toBe('clarify');
    expect(answer.options).toHaveLength(2);
    for (const option of answer.options) expect(askJson(bot, option.question).outcome).toBe('answered');
  });
});

describe('the border', () => {
  const border = (asked: Bot) =>
    factsOf(askJson(asked, 'is the border open?'), 'state').map(({ crossing }) => crossing);

  it('without a name is the home border of the knowledge', () => {
    expect(border(bot)).toContain('vaalimaa');
  });

  it('is another one where a setting says so, and a crossing that is named still decides', async () => {
    const estonian = createBot(await realKnowledge(), () => NOW, { home: 'ee-ru' });
    expect(border(estonian)).toContain('narva-1');
    expect(factsOf(askJson(estonian, 'is Vaalimaa open?'), 'state')[0]?.crossing).toBe('vaalimaa');
  });

  it('is a server’s own where it has one that is held', () => {
    const homes = new Map([
      ['1', 'no-ru'],
      ['2', 'xx-yy'],
    ]);
    expect(botIn({ ...bot, homes }, '1').home).toBe('no-ru');
    expect(botIn({ ...bot, homes }, '2').home).toBe(bot.home);
    expect(botIn({ ...bot, homes }, undefined).home).toBe(bot.home);
  });

  it('that is not held is not answered as if it were another', () => {
    expect(askJson(bot, 'is the border with Mexico open?').outcome).not.toBe('answered');
  });
});

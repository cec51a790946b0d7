import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { beforeAll, describe, expect, it } from 'vitest';
import { SLASH_COMMANDS } from '../../commands/commands.ts';
import { crossing } from '../../commands/crossing.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { askBot, type Bot } from '../../src/bot.ts';
import type { Language } from '../../src/knowledge/schema/common.ts';
import { SUBCOMMANDS } from '../../src/language/messages.ts';
import { realBot } from '../answer/real-bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await realBot();
});

const run = (subcommand: string, options: Record<string, string> = {}, language: Language = 'en') =>
  crossing.run({ subcommand, options, language }, bot);
const text = ({ statements }: Answer) => statements.map((statement) => statement.text).join('\n');
const facts = ({ statements }: Answer) => statements.flatMap((statement) => statement.facts);
const states = (answer: Answer) =>
  facts(answer).flatMap((fact) => (fact.kind === 'state' ? [[fact.crossing, fact.state]] : []));
const asked = (question: string) => askBot(bot, question).answer;

describe('/crossing', () => {
  it('is one of the bot’s commands', () => {
    expect(SLASH_COMMANDS.get('crossing')).toBe(crossing);
  });

  it('has its subcommands, each with options as text', () => {
    const subcommands = (crossing.declaration.options ?? []) as APIApplicationCommandSubcommandOption[];
    expect(subcommands.map(({ name }) => name)).toEqual([...SUBCOMMANDS]);
    for (const option of subcommands.flatMap(({ options }) => options ?? []))
      expect(option.type).toBe(ApplicationCommandOptionType.String);
  });

  it('with a subcommand that it does not have asks what is wanted', () => {
    expect(run('weather')).toMatchObject({ outcome: 'clarify' });
    expect(run('weather').options.length).toBeGreaterThan(0);
  });
});

describe('/crossing status', () => {
  it.each([
    ['an id', 'raja-jooseppi', 'raja-jooseppi'],
    ['a name', 'Vaalimaa', 'vaalimaa'],
    ['a name in capitals', 'VAALIMAA', 'vaalimaa'],
    ['a name in Cyrillic letters', 'Ваалимаа', 'vaalimaa'],
    ['an inflected name', 'Niiralassa', 'niirala'],
    ['a misspelt name', 'Kusamo', 'kuusamo'],
    ['the name of the other side', 'Svetogorsk', 'imatra'],
    ['a name with invisible characters', 'Vaali\u200bmaa', 'vaalimaa'],
  ])('finds the crossing by %s', (_, given, id) => {
    expect(states(run('status', { crossing: given }))).toEqual([[id, 'closed']]);
  });

  it('without a crossing tells of the whole border', () => {
    expect(states(run('status'))).toHaveLength(8);
  });

  it('with the name of the border tells of the whole border', () => {
    expect(states(run('status', { crossing: 'itäraja' }))).toHaveLength(8);
  });

  it('with a municipality tells of its crossings', () => {
    const ids = states(run('status', { crossing: 'Lappeenranta' })).map(([id]) => id);
    expect(ids).toEqual(expect.arrayContaining(['nuijamaa', 'vainikkala']));
  });

  it.each([
    ['2023-11-17', 'open'],
    ['17.11.2023', 'open'],
    ['17 Nov 2023', 'open'],
    ['2023-11-18', 'closed'],
    ['2023-12-15 19:00', 'open'],
    ['15 Dec 2023 at 9pm', 'closed'],
    ['yesterday', 'closed'],
    ['now', 'closed'],
    ['17. marraskuuta 2023', 'open'],
    ['17 ноября 2023', 'open'],
  ])('on the date "%s" is as it was then', (date, state) => {
    expect(states(run('status', { crossing: 'vaalimaa', date }))).toEqual([['vaalimaa', state]]);
  });

  it('of a crossing that is not held says so and offers near ones', () => {
    const answer = run('status', { crossing: 'Vaalima Grande' });
    expect(answer).toMatchObject({ outcome: 'unknown' });
    expect(text(answer)).toContain('Vaalima Grande');
    expect(facts(answer)).toEqual([]);
    expect(answer.options.map(({ label }) => label)).toContain('Is Vaalimaa open?');
  });

  it('of something that is nothing like a crossing says so', () => {
    const answer = run('status', { crossing: 'Gibraltar' });
    expect(answer.outcome).toBe('unknown');
    expect(text(answer)).toContain('Gibraltar');
  });

  it('on a date that cannot be read says so and which forms work', () => {
    const answer = run('status', { crossing: 'vaalimaa', date: 'soonish' });
    expect(answer.outcome).toBe('unknown');
    expect(text(answer)).toContain('soonish');
    expect(text(answer)).toContain('2023-12-15');
    expect(facts(answer)).toEqual([]);
  });

  it.each(['31 November 2023', '2023-02-30', '31.11.2023', '29 February 2023'])(
    'on the date "%s" says that there is no such day and which forms work',
    (date) => {
      const answer = run('status', { crossing: 'vaalimaa', date });
      expect(answer.outcome).toBe('unknown');
      expect(text(answer)).toMatch(/not a day of the calendar/);
      expect(text(answer)).toContain('2023-12-15');
      expect(facts(answer)).toEqual([]);
    },
  );

  it('names as working only forms that work', () => {
    const forms = /These work: (.+)\./.exec(text(run('status', { date: 'soonish' })))?.[1]?.split(', ') ?? [];
    expect(forms.length).toBeGreaterThan(3);
    const failing = forms.filter(
      (date) => run('status', { crossing: 'vaalimaa', date }).outcome !== 'answered',
    );
    expect(failing).toEqual([]);
  });

  it('shows a long name or date shortened', () => {
    const long = 'x'.repeat(300);
    expect(text(run('status', { crossing: long })).length).toBeLessThan(400);
    expect(text(run('status', { date: long })).length).toBeLessThan(400);
  });
});

describe('/crossing list', () => {
  it('tells of every main crossing, the open ones first', () => {
    const told = states(run('list', { date: '25 November 2023' }));
    expect(told).toHaveLength(8);
    expect(told[0]).toEqual(['raja-jooseppi', 'open']);
  });

  it('without a date is of now', () => {
    expect(new Set(states(run('list')).map(([, state]) => state))).toEqual(new Set(['closed']));
  });
});

describe('/crossing history', () => {
  it('tells every state with its decision, oldest first', () => {
    const told = facts(run('history', { crossing: 'vaalimaa' })).filter((fact) => fact.kind === 'state');
    expect(told.map(({ state, since }) => [state, since])).toEqual([
      ['open', null],
      ['closed', '2023-11-18T00:00:00+02:00'],
      ['open', '2023-12-14T00:00:00+02:00'],
      ['closed', '2023-12-15T20:00:00+02:00'],
    ]);
  });

  it('of a crossing that is not held offers near ones', () => {
    expect(run('history', { crossing: 'Narnia' })).toMatchObject({ outcome: 'unknown' });
  });
});

describe('/crossing arrivals', () => {
  it('tells the figures of a period side by side', () => {
    const ids = facts(run('arrivals', { period: 'November 2023' })).flatMap((fact) =>
      'id' in fact ? [fact.id] : [],
    );
    expect(ids).toEqual(expect.arrayContaining(['arr-2023-nov-900plus', 'arr-2023-nov-900']));
  });

  it('at a crossing tells its own', () => {
    const answer = run('arrivals', { period: '25 November 2023', crossing: 'Raja-Jooseppi' });
    expect(facts(answer)).toMatchObject([{ kind: 'figure', id: 'arr-2023-11-25-rj', value: 55 }]);
  });

  it('without a period tells the total', () => {
    expect(facts(run('arrivals')).length).toBeGreaterThan(1);
    expect(run('arrivals').outcome).toBe('answered');
  });

  it('of a period without a figure says so', () => {
    expect(run('arrivals', { period: '2019' })).toMatchObject({ outcome: 'unknown' });
  });

  it('of a period that cannot be read says which forms work', () => {
    const answer = run('arrivals', { period: 'the good old days' });
    expect(answer.outcome).toBe('unknown');
    expect(text(answer)).toContain('November 2023');
  });
});

describe('/crossing ask', () => {
  it('answers a free text as the bot does anywhere', () => {
    const question = 'Why did Finland close the border?';
    expect(run('ask', { question })).toEqual(asked(question));
  });

  it('without a text asks for one', () => {
    expect(run('ask')).toMatchObject({ outcome: 'clarify' });
  });
});

describe('options and free text', () => {
  it.each([
    ['status', { crossing: 'Vaalimaa', date: '2023-12-14' }, 'was vaalimaa open on 14.12.23?'],
    ['status', { crossing: 'vaalimaa' }, 'Is Vaalimaa open?'],
    ['status', { crossing: 'Salla', date: '20 Nov 2023' }, 'Was Salla open on 20 November 2023?'],
    ['status', { crossing: 'Niirala', date: '2023-12-14 07:00' }, 'was niirala open on 14 Dec 2023 at 7am'],
    ['status', {}, 'Is the border open?'],
    ['status', { date: '2023-12-05' }, 'Was the border open on 5 December 2023?'],
    ['list', {}, 'Which crossings are open?'],
    ['list', { date: '25.11.2023' }, 'Which crossings were open on 25 November 2023?'],
    ['history', { crossing: 'niirala' }, 'History of Niirala'],
    ['arrivals', { period: 'November 2023' }, 'How many asylum seekers came in November 2023?'],
  ])('cannot disagree: /crossing %s %o and "%s"', (subcommand, options, question) => {
    const { inWords, ...inOptions } = asked(question);
    expect(inWords).toBe(true);
    expect(run(subcommand, options as Record<string, string>)).toEqual(inOptions);
  });
});

describe('the option border', () => {
  it.each([
    ['its id', 'no-ru'],
    ['its name', 'Norway–Russia border'],
    ['one of its countries', 'Norja'],
    ['one of its crossings', 'Storskog'],
  ])('finds the border by %s', (_, border) => {
    expect(states(run('status', { border })).map(([id]) => id)).toEqual(['storskog']);
  });

  it('asks back where a country has two borders that are held', () => {
    const answer = run('status', { border: 'Lithuania' });
    expect(answer.outcome).toBe('clarify');
    expect(answer.options.map(({ query }) => query)).toEqual(
      ['lt-by', 'lt-ru'].map((border) => ({ ask: 'state', border, crossings: [], when: { kind: 'now' } })),
    );
  });

  it('tells which borders are known where one is not', () => {
    const answer = run('status', { border: 'Mexico' });
    expect(answer.outcome).toBe('unknown');
    expect(text(answer)).toContain('“Mexico”');
    expect(text(answer)).toContain('Poland–Russia border');
  });

  it('gives way to a crossing that lies elsewhere', () => {
    expect(states(run('status', { crossing: 'vaalimaa', border: 'no-ru' }))).toEqual([
      ['vaalimaa', 'closed'],
    ]);
  });

  it('tells the whole border’s history without a crossing', () => {
    expect(run('history', { border: 'ee-ru' })).toEqual(run('history', { border: 'Estonia–Russia border' }));
    expect(text(run('history', { border: 'ee-ru' }))).not.toBe(text(run('history')));
  });

  it('asks for the measure of that border that counts the same', () => {
    const told = facts(run('figures', { measure: 'traveller crossings', border: 'no-ru' }));
    expect(told.map((fact) => fact.kind === 'figure' && fact.measure)).toContain('no-border-crossings');
  });

  it('has no arrivals where none are counted, and says so', () => {
    expect(run('arrivals', { border: 'lt-ru' })).toMatchObject({ outcome: 'unknown' });
  });
});

describe('an option that names more than one thing', () => {
  it('asks back for a country of several borders, with a question for each', () => {
    const { outcome, options } = run('list', { border: 'Latvia' });
    expect(outcome).toBe('clarify');
    expect(options.map(({ query }) => 'border' in query && query.border)).toEqual(['lv-by', 'lv-ru']);
  });

  it('lets the border that is given decide about a country', () => {
    const told = states(run('status', { crossing: 'Latvia', border: 'lv-by' })).map(([id]) => id);
    expect(told).toEqual(states(run('status', { border: 'lv-by' })).map(([id]) => id));
  });

  it('takes a pair of countries for the border between them', () => {
    expect(states(run('status', { border: 'Litauen-Ryssland' }))).toEqual(
      states(run('status', { border: 'lt-ru' })),
    );
  });

  it('finds what another border counts by a measure that was completed at home', () => {
    const told = facts(run('figures', { measure: 'passenger-traffic', border: 'no-ru' }));
    expect(told.map((fact) => fact.kind === 'figure' && fact.measure)).toContain('no-border-crossings');
  });

  it('names what is counted where a border counts no arrivals', () => {
    expect(text(run('arrivals', { border: 'lt-ru' }, 'fi'))).toContain('turvapaikanhakij');
  });
});

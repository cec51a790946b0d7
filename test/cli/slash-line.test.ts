import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSlashLine } from '../../src/cli/slash-line.ts';
import { anyText } from '../question/any-text.ts';

describe('a command line', () => {
  it.each([
    ['/crossing status', 'status', {}],
    ['/crossing status Vaalimaa', 'status', { crossing: 'Vaalimaa' }],
    ['/crossing status Vaalimaa 2023-12-14', 'status', { crossing: 'Vaalimaa', date: '2023-12-14' }],
    [
      '/crossing status Vaalimaa 15 Dec 2023 19:00',
      'status',
      { crossing: 'Vaalimaa', date: '15 Dec 2023 19:00' },
    ],
    [
      '/crossing status crossing:Vaalimaa date:2023-12-14',
      'status',
      { crossing: 'Vaalimaa', date: '2023-12-14' },
    ],
    [
      '/crossing status date:2023-12-14 crossing:Vaalimaa',
      'status',
      { crossing: 'Vaalimaa', date: '2023-12-14' },
    ],
    [
      '/crossing status crossing: Vaalimaa date: 15 Dec 2023',
      'status',
      { crossing: 'Vaalimaa', date: '15 Dec 2023' },
    ],
    ['/crossing status date:2023-12-15 19:00', 'status', { date: '2023-12-15 19:00' }],
    ['/crossing status Vaalimaa date:yesterday', 'status', { crossing: 'Vaalimaa', date: 'yesterday' }],
    ['/crossing list 25 November 2023', 'list', { date: '25 November 2023' }],
    ['/crossing history Raja-Jooseppi', 'history', { crossing: 'Raja-Jooseppi' }],
    [
      '/crossing arrivals period:November 2023 crossing:Salla',
      'arrivals',
      { period: 'November 2023', crossing: 'Salla' },
    ],
    ['/crossing ask Was Vaalimaa open at 19:00?', 'ask', { question: 'Was Vaalimaa open at 19:00?' }],
    ['  /crossing   status   Vaalimaa  ', 'status', { crossing: 'Vaalimaa' }],
  ])('fills the options by name or in their order: %s', (line, subcommand, options) => {
    expect(readSlashLine(line)).toEqual({ command: 'crossing', subcommand, options });
  });

  it('of an unknown command or subcommand has no options', () => {
    expect(readSlashLine('/weather now here')).toEqual({
      command: 'weather',
      subcommand: 'now',
      options: {},
    });
    expect(readSlashLine('/crossing paint red')).toEqual({
      command: 'crossing',
      subcommand: 'paint',
      options: {},
    });
    expect(readSlashLine('/crossing')).toEqual({ command: 'crossing', subcommand: '', options: {} });
  });

  it.each(['Is Vaalimaa open?', '', '   ', '/', '/ crossing', 'crossing status /now'])(
    'is not every text: "%s"',
    (text) => {
      expect(readSlashLine(text)).toBeUndefined();
    },
  );

  it('never throws on any text', () => {
    const text = anyText(200);
    fc.assert(
      fc.property(fc.constantFrom('', '/', '/crossing ', '/crossing status '), text, (start, rest) => {
        expect(() => readSlashLine(start + rest)).not.toThrow();
      }),
    );
  });
});

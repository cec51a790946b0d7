import { describe, expect, it } from 'vitest';
import { JUDGES } from './judge.ts';
import { emptyFindings, type MessageBody, messageFindings } from './message-rules.ts';

const option = { type: 3, name: 'a', description: 'x' };
const command = { name: 'c', description: 'x' };
const button = { type: 2, style: 1, label: 'x', custom_id: 'x' };
const text = (length: number): string => 'x'.repeat(length);
const rows = (...components: object[]) => [{ type: 1, components }];

/** Codes of what the judges find in a reply, schema first. */
function reply(body: object, uploads: readonly string[] = []): string[] {
  const found = JUDGES.callback.request({ type: 4, data: body });
  if (found.length > 0) return found.map((one) => one.code);
  const names = new Map(uploads.map((name, index) => [String(index), name]));
  const frame = {
    uploads: names,
    existing: new Map<string, string>(),
    isV2: ((body as MessageBody).flags ?? 0) >= 32768,
  };
  const attachments = uploads.length > 0 ? { attachments: uploads } : {};
  const findings = [
    ...messageFindings(body as MessageBody, frame),
    ...emptyFindings({ ...body, ...attachments }),
  ];
  return findings.map((one) => one.code);
}

const codesOf = (commands: unknown): string[] => JUDGES.commandSet.request(commands).map((one) => one.code);

describe('messages', () => {
  it.each<[string, object, string[]]>([
    ['a plain one', { content: 'x', tts: false, allowed_mentions: { parse: [], repliedUser: false } }, []],
    [
      'buttons',
      { content: 'x', components: rows(button, { type: 2, style: 5, label: 'y', url: 'https://x.fi' }) },
      [],
    ],
    ['an upload shown', { embeds: [{ image: { url: 'attachment://a.png' } }] }, ['ATTACHMENT_NOT_FOUND']],
    ['a misspelt key', { content: 'x', embed: [] }, ['UNKNOWN_KEY']],
    ['a misspelt key deep down', { embeds: [{ title: 'x', colour: 1 }] }, ['UNKNOWN_KEY']],
    ['nothing', { content: ' ' }, ['EMPTY_MESSAGE']],
    ['2001 characters', { content: text(2001) }, ['BASE_TYPE_MAX_LENGTH']],
    ['an empty embed', { embeds: [{ color: 1 }] }, ['BASE_TYPE_REQUIRED']],
    ['an empty field', { embeds: [{ fields: [{ name: 'x', value: '' }] }] }, ['BASE_TYPE_REQUIRED']],
    ['a long field', { embeds: [{ fields: [{ name: 'x', value: text(1025) }] }] }, ['BASE_TYPE_MAX_LENGTH']],
    [
      '26 fields',
      { embeds: [{ fields: Array(26).fill({ name: 'x', value: 'x' }) }] },
      ['BASE_TYPE_MAX_LENGTH'],
    ],
    [
      '6001 in embeds',
      { embeds: [{ description: text(4000) }, { description: text(2001) }] },
      ['MAX_EMBED_SIZE_EXCEEDED'],
    ],
    ['a javascript: link', { embeds: [{ title: 'x', url: 'javascript:x' }] }, ['URL_TYPE_INVALID_SCHEME']],
    [
      'six rows',
      { content: 'x', components: Array.from('123456', (id) => rows({ ...button, custom_id: id })).flat() },
      ['BASE_TYPE_BAD_LENGTH'],
    ],
    ['six buttons', { content: 'x', components: rows(...Array(6).fill(button)) }, ['BASE_TYPE_MAX_LENGTH']],
    [
      'a button without custom_id',
      { content: 'x', components: rows({ ...button, custom_id: undefined }) },
      ['BASE_TYPE_REQUIRED'],
    ],
    [
      'the same custom_id twice',
      { content: 'x', components: rows(button, button) },
      ['COMPONENT_CUSTOM_ID_DUPLICATED'],
    ],
    [
      'a custom_id of 101',
      { content: 'x', components: rows({ ...button, custom_id: text(101) }) },
      ['BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a label of 81',
      { content: 'x', components: rows({ ...button, label: text(81) }) },
      ['BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a nameless button',
      { content: 'x', components: rows({ ...button, label: undefined }) },
      ['BUTTON_COMPONENT_LABEL'],
    ],
    [
      '26 options',
      {
        content: 'x',
        components: rows({
          type: 3,
          custom_id: 'x',
          options: Array.from(text(26), (_, at) => ({ label: 'x', value: `${at}` })),
        }),
      },
      ['BASE_TYPE_MAX_LENGTH'],
    ],
    ['V2 without its flag', { components: [{ type: 10, content: 'x' }] }, ['UNION_TYPE_CHOICES']],
    ['V2', { components: [{ type: 10, content: 'x' }], flags: 32768 }, []],
    [
      'V2 with content',
      { content: 'x', components: [{ type: 10, content: 'x' }], flags: 32768 },
      ['MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
    ],
    [
      'mentions both ways',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      ['MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
    ],
    ['a flag not its own', { content: 'x', flags: 128 }, ['MESSAGE_FLAGS_INVALID']],
  ])('%s', (_name, body, codes) => {
    expect(reply(JSON.parse(JSON.stringify(body)) as object)).toEqual(codes);
  });

  it('an upload that is there', () => {
    expect(reply({ embeds: [{ image: { url: 'attachment://a.png' } }] }, ['a.png'])).toEqual([]);
  });
});

describe('commands', () => {
  it.each<[string, object, string[]]>([
    ['permissions as a string', { ...command, default_member_permissions: '8', nsfw: false }, []],
    ['Finnish names', { ...command, name_localizations: { fi: 'rajanylitys-ä' } }, []],
    ['upper case', { ...command, name: 'Up' }, ['APPLICATION_COMMAND_INVALID_NAME']],
    ['a blank in the name', { ...command, name: 'a b' }, ['APPLICATION_COMMAND_INVALID_NAME']],
    ['an unknown locale', { ...command, name_localizations: { en: 'x' } }, ['BASE_TYPE_CHOICES']],
    ['no description', { name: 'c' }, ['BASE_TYPE_REQUIRED']],
    ['a menu command', { name: 'Explain This', type: 3 }, []],
    [
      'a described menu command',
      { name: 'Explain', type: 3, description: 'x' },
      ['APPLICATION_COMMAND_CONTEXT_MENU'],
    ],
    [
      'required after optional',
      { ...command, options: [option, { ...option, name: 'b', required: true }] },
      ['APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'],
    ],
    [
      'the same option twice',
      { ...command, options: [option, option] },
      ['APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS'],
    ],
    [
      'choices with autocomplete',
      { ...command, options: [{ ...option, autocomplete: true, choices: [{ name: 'x', value: 'x' }] }] },
      ['APPLICATION_COMMAND_AUTOCOMPLETE_NOT_ALLOWED'],
    ],
    [
      'a choice named by 101',
      { ...command, options: [{ ...option, choices: [{ name: text(101), value: 'x' }] }] },
      ['BASE_TYPE_MAX_LENGTH'],
    ],
    ['a misspelt key', { ...command, options: [{ ...option, autocomplet: true }] }, ['UNKNOWN_KEY']],
    [
      'a subcommand beside an option',
      { ...command, options: [option, { type: 1, name: 's', description: 'x' }] },
      ['APPLICATION_COMMAND_OPTIONS_TYPE_INVALID'],
    ],
    [
      '8001 characters',
      {
        ...command,
        options: [
          {
            ...option,
            choices: [
              { name: 'x', value: text(5000) },
              { name: 'y', value: `y${text(3000)}` },
            ],
          },
        ],
      },
      ['APPLICATION_COMMAND_TOO_LARGE'],
    ],
  ])('%s', (_name, body, codes) => {
    expect(codesOf([body])).toEqual(codes);
  });

  it('the same command twice', () => {
    expect(codesOf([command, command])).toEqual(['APPLICATION_COMMANDS_DUPLICATE_NAME']);
  });
});

describe('callbacks', () => {
  const choice = { name: 'x', value: 'x' };
  const input = { type: 4, custom_id: 'i', style: 1, label: 'x' };
  it.each<[string, object, string[]]>([
    ['25 choices', { type: 8, data: { choices: Array(25).fill(choice) } }, []],
    ['26 choices', { type: 8, data: { choices: Array(26).fill(choice) } }, ['BASE_TYPE_MAX_LENGTH']],
    [
      'a choice worth 101',
      { type: 8, data: { choices: [{ name: 'x', value: text(101) }] } },
      ['BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a choice in no language',
      { type: 8, data: { choices: [{ ...choice, name_localizations: { en: 'x' } }] } },
      ['BASE_TYPE_CHOICES'],
    ],
    ['a modal', { type: 9, data: { custom_id: 'm', title: 'x', components: rows(input) } }, []],
    [
      'a modal title of 46',
      { type: 9, data: { custom_id: 'm', title: text(46), components: rows(input) } },
      ['BASE_TYPE_MAX_LENGTH'],
    ],
    ['an unknown type', { type: 99 }, ['BASE_TYPE_CHOICES']],
  ])('%s', (_name, body, codes) => {
    expect(JUDGES.callback.request(body).map((one) => one.code)).toEqual(codes);
  });
});

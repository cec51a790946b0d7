import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { below, type Finding, finding } from './finding.ts';
import { LIMITS, LOCALES } from './limits.ts';

type Localized = Readonly<Record<string, string>> | null;

/** A choice, an option or a command as a bot registers it, after the schema has let it through. */
export interface CommandPart {
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly description?: string | null;
  readonly description_localizations?: Localized;
  readonly type?: number | null;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly value?: string | number;
  readonly choices?: readonly CommandPart[] | null;
  readonly options?: readonly CommandPart[] | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
}

/** Discord's documented pattern of names of slash commands and options, which must also be lower case. */
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;

/** What Discord refuses in a whole set of commands though its schema admits it. */
export function commandSetFindings(commands: readonly CommandPart[]): Finding[] {
  const findings = commands.flatMap((command, index) => below(String(index), commandFindings(command)));
  for (const type of [1, 2, 3]) {
    const names = commands.filter((command) => typeOf(command) === type).map((command) => command.name);
    const limit = type === 1 ? LIMITS.chatInputCommands : LIMITS.contextMenuCommands;
    if (names.length > limit)
      findings.push(finding('', 'BASE_TYPE_MAX_LENGTH', `At most ${limit} of type ${type}.`));
    if (new Set(names).size < names.length) {
      const text = 'Application command names must be unique';
      findings.push(finding('', 'APPLICATION_COMMANDS_DUPLICATE_NAME', text));
    }
  }
  return findings;
}

/** What Discord refuses in one command though its schema admits it. */
export function commandFindings(command: CommandPart): Finding[] {
  const size = characters(command);
  const findings =
    typeOf(command) === ApplicationCommandType.ChatInput ? slashFindings(command) : menuFindings(command);
  findings.push(...localeFindings(command));
  if (size > LIMITS.commandCharacters) {
    const text = `Command exceeds maximum size of ${LIMITS.commandCharacters} characters (${size})`;
    findings.push(finding('', 'APPLICATION_COMMAND_TOO_LARGE', text));
  }
  return findings;
}

function typeOf(command: CommandPart): number {
  return command.type ?? ApplicationCommandType.ChatInput;
}

function slashFindings(command: CommandPart): Finding[] {
  const described = command.description
    ? []
    : [finding('description', 'BASE_TYPE_REQUIRED', 'This field is required')];
  return [...nameFindings(command), ...described, ...optionsFindings(command.options ?? [])];
}

function menuFindings(command: CommandPart): Finding[] {
  const findings: Finding[] = [];
  const text = 'Context menu commands take none.';
  if (command.description) findings.push(finding('description', 'APPLICATION_COMMAND_CONTEXT_MENU', text));
  if (command.options?.length) findings.push(finding('options', 'APPLICATION_COMMAND_CONTEXT_MENU', text));
  return findings;
}

function nameFindings(part: CommandPart): Finding[] {
  const names = [
    ['name', part.name],
    ...Object.entries(part.name_localizations ?? {}).map(([locale, name]) => [
      `name_localizations.${locale}`,
      name,
    ]),
  ] as [at: string, name: string][];
  return names
    .filter(([, name]) => !NAME.test(name) || name !== name.toLowerCase())
    .map(([at, name]) => finding(at, 'APPLICATION_COMMAND_INVALID_NAME', `Command name is invalid: ${name}`));
}

function localeFindings(part: CommandPart): Finding[] {
  return (['name_localizations', 'description_localizations'] as const).flatMap((key) =>
    Object.keys(part[key] ?? {})
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) =>
        finding(`${key}.${locale}`, 'BASE_TYPE_CHOICES', `${locale} is no locale of Discord.`),
      ),
  );
}

function optionsFindings(options: readonly CommandPart[]): Finding[] {
  const each = options.flatMap((option, index) => below(`options.${index}`, optionFindings(option)));
  const late = options.findIndex(
    (option, index) => option.required && options.slice(0, index).some(isOptional),
  );
  const nested = options.filter((option) => isNested(option)).length;
  const findings = [...each, ...duplicateNames(options)];
  if (late >= 0) {
    const text = 'Required options must be placed before non-required options';
    findings.push(finding(`options.${late}`, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', text));
  }
  if (nested > 0 && nested < options.length) {
    const text = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
    findings.push(finding('options', 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', text));
  }
  return findings;
}

function isOptional(option: CommandPart): boolean {
  return !option.required;
}

function isNested(option: CommandPart): boolean {
  const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
  return option.type === Subcommand || option.type === SubcommandGroup;
}

/** Names must differ, and in every locale too, where an untranslated name keeps its default. */
function duplicateNames(options: readonly CommandPart[]): Finding[] {
  const locales = new Set(options.flatMap((option) => Object.keys(option.name_localizations ?? {})));
  const clashes = ['', ...locales].filter((locale) => {
    const names = options.map((option) => option.name_localizations?.[locale] ?? option.name);
    return new Set(names).size < names.length;
  });
  return clashes.map((locale) => {
    const text = `Application command option names must be unique ${locale}`.trim();
    return finding('options', 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', text);
  });
}

function optionFindings(option: CommandPart): Finding[] {
  const choices = option.choices ?? [];
  const findings = [...nameFindings(option), ...localeFindings(option), ...rangeFindings(option)];
  if (option.autocomplete && choices.length > 0) {
    const text = 'Autocomplete and choices exclude each other';
    findings.push(finding('autocomplete', 'APPLICATION_COMMAND_AUTOCOMPLETE_NOT_ALLOWED', text));
  }
  findings.push(...choices.flatMap((choice, index) => below(`choices.${index}`, localeFindings(choice))));
  for (const key of ['name', 'value'] as const) {
    if (new Set(choices.map((choice) => choice[key])).size === choices.length) continue;
    findings.push(
      finding('choices', 'APPLICATION_COMMAND_OPTIONS_CHOICE_DUPLICATE', `Every ${key} must be unique`),
    );
  }
  return [...findings, ...optionsFindings(option.options ?? [])];
}

function rangeFindings(option: CommandPart): Finding[] {
  const { min_value: minValue, max_value: maxValue, min_length: minLength, max_length: maxLength } = option;
  const findings: Finding[] = [];
  if (typeof minValue === 'number' && typeof maxValue === 'number' && minValue > maxValue) {
    findings.push(finding('min_value', 'APPLICATION_COMMAND_OPTION_RANGE', 'min_value exceeds max_value'));
  }
  if (typeof minLength === 'number' && typeof maxLength === 'number' && minLength > maxLength) {
    findings.push(finding('min_length', 'APPLICATION_COMMAND_OPTION_RANGE', 'min_length exceeds max_length'));
  }
  return findings;
}

function characters(part: CommandPart): number {
  const own =
    longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations);
  const value = typeof part.value === 'string' ? part.value.length : 0;
  const children = [...(part.options ?? []), ...(part.choices ?? [])];
  return children.reduce((sum, child) => sum + characters(child), own + value);
}

function longest(text: string | null | undefined, localized: Localized | undefined): number {
  const lengths = Object.values(localized ?? {}).map((translation) => translation.length);
  return Math.max(text?.length ?? 0, ...lengths);
}

import { SLASH_COMMANDS } from '../../commands/commands.ts';

/** A command line as people type it in Discord. */
export interface SlashLine {
  readonly command: string;
  readonly subcommand: string;
  readonly options: Readonly<Record<string, string>>;
}

/**
 * Reads `/crossing status Vaalimaa 2023-12-14` or `/crossing status crossing:Vaalimaa date:2023-12-14`. Words
 * without a name fill the options in their order, the last of them with the rest of the line. Undefined where it is
 * no command line.
 */
export function readSlashLine(line: string): SlashLine | undefined {
  const match = /^\/(\S+)(?:\s+(\S+))?\s*(.*)$/s.exec(line.trim());
  if (!match) return undefined;
  const [, command = '', subcommand = '', rest = ''] = match;
  const names = optionNames(command, subcommand);
  const options: Record<string, string> = {};
  const named = new RegExp(
    `(?:^|\\s)(${names.join('|') || '(?!)'}):\\s*(.*?)(?=\\s(?:${names.join('|') || '(?!)'}):|$)`,
    'gs',
  );
  const bare = rest.replace(named, (_whole, name: string, value: string) => {
    options[name] = value.trim();
    return '';
  });
  const free = names.filter((name) => !(name in options) && !NAMED_ONLY.has(name));
  let left = bare.trim();
  free.forEach((name, i) => {
    const value = i === free.length - 1 ? left : (firstOf(left, name) ?? '');
    left = left.slice(value.length).trim();
    if (value) options[name] = value;
  });
  return { command, subcommand, options };
}

/** Options that a line gives by name or not at all: a date before them may have several words. */
const NAMED_ONLY = new Set(['known', 'state', 'border']);

/** A month with its year, and the day before it if there is one, is one value: `15 December 2023`. */
const TIME = /^(?:\d{1,2}\S{0,3}\s+)?\p{L}+\s+\d{4}(?=\s|$)/u;

/** The words at the beginning of a line that fill an option. */
function firstOf(line: string, name: string): string | undefined {
  const time = name === 'date' || name === 'period' ? TIME.exec(line) : null;
  return (time ?? /^\S+/.exec(line))?.[0];
}

function optionNames(command: string, subcommand: string): string[] {
  const declared = SLASH_COMMANDS.get(command)?.declaration.options?.find(
    (option) => option.name === subcommand,
  );
  return declared && 'options' in declared ? (declared.options ?? []).map((option) => option.name) : [];
}

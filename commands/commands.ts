import { checkFacts } from './check-facts.ts';
import type { MessageCommand, SlashCommand } from './command.ts';
import { crossing } from './crossing.ts';

/** The slash commands, by name. */
export const SLASH_COMMANDS: ReadonlyMap<string, SlashCommand> = byName([crossing]);

/** The commands in the menu of a message, by name. */
export const MESSAGE_COMMANDS: ReadonlyMap<string, MessageCommand> = byName([checkFacts]);

/** Everything that is registered with Discord. */
export const DECLARATIONS = [...SLASH_COMMANDS.values(), ...MESSAGE_COMMANDS.values()].map(
  (command) => command.declaration,
);

function byName<T extends { declaration: { name: string } }>(commands: readonly T[]): Map<string, T> {
  return new Map(commands.map((command) => [command.declaration.name, command]));
}

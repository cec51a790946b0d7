import type { Command } from './command.ts';
import { crossing } from './crossing.ts';

/** Every command of the bot, by its name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  [crossing].map((command) => [command.declaration.name, command]),
);

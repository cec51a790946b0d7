import { REST, Routes } from 'discord.js';
import type {
  APIApplicationCommand,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { COMMANDS } from '../../commands/commands.ts';

/** Where commands are registered: everywhere, or in one guild (at once, for trying out). */
export interface Registry {
  readonly rest: REST;
  readonly applicationId: string;
  readonly guildId?: string | undefined;
}

/** What registering would change, one line for each command. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Milliseconds before a request to Discord is given up: an answer after three seconds is none. */
export const REST_TIMEOUT = 4_000;

export function createRest(token: string, api: string): REST {
  return new REST({ api, timeout: REST_TIMEOUT }).setToken(token);
}

/** Compares the commands Discord holds with those declared. */
export async function compareCommands(registry: Registry): Promise<Difference> {
  const registered = (await registry.rest.get(routeOf(registry))) as APIApplicationCommand[];
  const held = new Map(registered.map((command) => [command.name, command]));
  const declared = declarations();
  const names = new Set(declared.map((command) => command.name));
  return {
    added: declared.filter((command) => !held.has(command.name)).map((command) => command.name),
    changed: declared
      .filter((command) => held.has(command.name) && !sameCommand(command, held.get(command.name)))
      .map((command) => command.name),
    removed: [...held.keys()].filter((name) => !names.has(name)),
  };
}

/** Replaces the registered commands by the declared ones. */
export async function putCommands(registry: Registry): Promise<void> {
  await registry.rest.put(routeOf(registry), { body: declarations() });
}

export function isSame({ added, changed, removed }: Difference): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** The address at which a server's keeper adds the bot; it asks for no permission beyond its commands. */
export function inviteLink(applicationId: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=0`;
}

function declarations(): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  return [...COMMANDS.values()].map((command) => command.declaration);
}

function routeOf({ applicationId, guildId }: Registry): `/${string}` {
  return guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
}

/** Whether Discord holds what is declared; what it adds of its own (ids, defaults) does not count. */
function sameCommand(declared: unknown, held: unknown): boolean {
  if (Array.isArray(declared)) {
    const others = Array.isArray(held) ? held : [];
    return declared.length === others.length && declared.every((item, i) => sameCommand(item, others[i]));
  }
  if (typeof declared !== 'object' || declared === null) return declared === held;
  return Object.entries(declared).every(([key, value]) => {
    const other = (held as Record<string, unknown> | undefined)?.[key];
    // Discord leaves out what is false or empty.
    if (value === false || value === undefined || (Array.isArray(value) && value.length === 0))
      return !other || sameCommand(value, other);
    return sameCommand(value, other);
  });
}

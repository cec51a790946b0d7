import { PermissionFlagsBits, REST, Routes } from 'discord.js';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { DECLARATIONS } from '../../commands/commands.ts';
import { REST_TIMEOUT } from './limits.ts';

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

export function createRest(token: string, api: string): REST {
  return new REST({ api, timeout: REST_TIMEOUT }).setToken(token);
}

/** Compares the commands Discord holds with those declared. */
export async function compareCommands(registry: Registry): Promise<Difference> {
  const registered = (await registry.rest.get(routeOf(registry), {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })) as APIApplicationCommand[];
  const held = new Map(registered.map((command) => [command.name, command]));
  const names = new Set(DECLARATIONS.map((command) => command.name));
  return {
    added: DECLARATIONS.filter((command) => !held.has(command.name)).map((command) => command.name),
    changed: DECLARATIONS.filter(
      (command) => held.has(command.name) && !sameCommand(command, held.get(command.name)),
    ).map((command) => command.name),
    removed: [...held.keys()].filter((name) => !names.has(name)),
  };
}

/** Replaces the registered commands by the declared ones. */
export async function putCommands(registry: Registry): Promise<void> {
  await registry.rest.put(routeOf(registry), { body: DECLARATIONS });
}

export function isSame({ added, changed, removed }: Difference): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** What replying to a mention needs; replies to commands need no permission. */
const MENTION_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory;

/** The address at which a server's keeper adds the bot, with the permissions that it needs and no others. */
export function inviteLink(applicationId: string, answersMentions: boolean): string {
  const permissions = answersMentions ? MENTION_PERMISSIONS : 0n;
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${permissions}`;
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

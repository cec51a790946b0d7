import { ApplicationCommandOptionType, ComponentType } from 'discord-api-types/v10';
import { type Guild, MEMBER_PERMISSIONS, type World } from './world.ts';

/** What ids in options and menus may stand for. */
export type ReferenceKind = 'user' | 'role' | 'channel' | 'mentionable';

/** Looks ids up for `data.resolved`. */
export type Resolve = (kind: ReferenceKind, ids: readonly string[]) => object;

/** The kind of reference an option of this type holds. Option and component types share numbers, not meanings. */
export const OPTION_KINDS: ReadonlyMap<number, ReferenceKind> = new Map([
  [ApplicationCommandOptionType.User, 'user'],
  [ApplicationCommandOptionType.Role, 'role'],
  [ApplicationCommandOptionType.Channel, 'channel'],
  [ApplicationCommandOptionType.Mentionable, 'mentionable'],
]);

/** The kind of reference a select menu of this type gives. */
export const MENU_KINDS: ReadonlyMap<number, ReferenceKind> = new Map([
  [ComponentType.UserSelect, 'user'],
  [ComponentType.RoleSelect, 'role'],
  [ComponentType.ChannelSelect, 'channel'],
  [ComponentType.MentionableSelect, 'mentionable'],
]);

/** The part of `data.resolved` for these ids; unknown ids and empty kinds are left out. */
export function resolvedData(
  world: World,
  guild: Guild | null,
  kind: ReferenceKind,
  ids: readonly string[],
): object {
  const isUser = kind === 'user' || kind === 'mentionable';
  const isRole = kind === 'role' || kind === 'mentionable';
  const parts = {
    users: isUser ? picked(ids, (id) => world.users.get(id)) : {},
    members: isUser ? picked(ids, (id) => resolvedMember(guild, id)) : {},
    roles: isRole ? picked(ids, (id) => guild?.roles.find((role) => role.id === id)) : {},
    channels: kind === 'channel' ? picked(ids, (id) => resolvedChannel(guild, id)) : {},
  };
  return Object.fromEntries(Object.entries(parts).filter(([, found]) => Object.keys(found).length > 0));
}

function picked(ids: readonly string[], find: (id: string) => object | undefined): object {
  return Object.fromEntries(
    ids.map((id) => [id, find(id)] as const).filter(([, found]) => found !== undefined),
  );
}

function resolvedMember(guild: Guild | null, id: string): object | undefined {
  const member = guild?.members.get(id);
  if (!member) return undefined;
  const { user: _user, deaf: _deaf, mute: _mute, ...shown } = member;
  return { ...shown, permissions: MEMBER_PERMISSIONS.toString() };
}

function resolvedChannel(guild: Guild | null, id: string): object | undefined {
  const channel = guild?.channels.find((one) => one.id === id);
  return channel && { ...channel, permissions: MEMBER_PERMISSIONS.toString() };
}

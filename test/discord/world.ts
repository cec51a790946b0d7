import {
  type APIGuildMember,
  type APIMessage,
  type APIRole,
  type APIUser,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  Locale,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { StoredFile } from './message-render.ts';
import { snowflake } from './snowflake.ts';

/** What a test says about a server; the rest is made up. */
export interface GuildSeed {
  readonly id?: string;
  readonly name?: string;
  /** The server's preferred locale; English (US) unless told. */
  readonly locale?: Locale;
  /** Names of its text channels; `general` unless told. */
  readonly channels?: readonly string[];
  /** Names of its roles besides @everyone. */
  readonly roles?: readonly string[];
  /** False: the app is not installed here; the bot does not see the server. */
  readonly hasBot?: boolean;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType.GuildText | ChannelType.DM | ChannelType.GroupDM;
  readonly name: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: Locale;
  readonly hasBot: boolean;
  readonly channels: readonly Channel[];
  readonly roles: readonly APIRole[];
  /** By user id. People join as the test makes them. */
  readonly members: Map<string, APIGuildMember>;
}

/** What an ordinary member may do: see, write, react, use slash commands. */
export const MEMBER_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseApplicationCommands;

/** No bit set. The enums of discord-api-types have no member for it, so it must not be the literal type 0. */
export const NO_FLAGS: number = 0;

/** A fixed past moment, for joining dates and the like. */
const LONG_AGO = '2024-01-01T00:00:00.000000+00:00';

export function makeGuild(seed: GuildSeed = {}): Guild {
  const { id = snowflake(), name = 'Test Server', locale = Locale.EnglishUS, hasBot = true } = seed;
  const { channels = ['general'], roles = [] } = seed;
  return {
    id,
    name,
    locale,
    hasBot,
    ownerId: snowflake(),
    channels: channels.map((channel) => ({ id: snowflake(), type: ChannelType.GuildText, name: channel })),
    roles: [
      makeRole(id, '@everyone', 0),
      ...roles.map((role, index) => makeRole(snowflake(), role, index + 1)),
    ],
    members: new Map(),
  };
}

function makeRole(id: string, name: string, position: number): APIRole {
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
  const looks = { color: 0, colors, hoist: false, managed: false, mentionable: false, flags: 0 };
  return { id, name, position, permissions: MEMBER_PERMISSIONS.toString(), ...looks };
}

/** A user with the keys Discord's HTTP answers have; `isBot` for the app's own. */
export function makeUser(id: string, name: string, isBot = false): APIUser & { flags: number } {
  return {
    id,
    username: name.toLowerCase().replace(/[^a-z0-9_.]+/g, '_'),
    global_name: name,
    discriminator: isBot ? '0001' : '0',
    avatar: null,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    public_flags: NO_FLAGS,
    flags: NO_FLAGS,
    ...(isBot ? { bot: true } : {}),
  };
}

export function makeMember(user: APIUser, roles: readonly string[] = []): APIGuildMember {
  return {
    user,
    roles: [...roles],
    nick: null,
    avatar: null,
    banner: null,
    joined_at: LONG_AGO,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: NO_FLAGS,
  };
}

/** The GUILD_CREATE that tells the bot of a server it is in. */
export function guildCreate(guild: Guild, bot: APIUser): GatewayGuildCreateDispatchData {
  return {
    ...guildSettings(guild),
    joined_at: LONG_AGO,
    large: false,
    unavailable: false,
    member_count: guild.members.size + 1,
    members: [makeMember(bot), ...guild.members.values()],
    channels: guild.channels.map((channel, position) => textChannel(guild, channel, position)),
    roles: [...guild.roles],
    voice_states: [],
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function textChannel(guild: Guild, channel: Channel, position: number) {
  const type = ChannelType.GuildText as const;
  return {
    id: channel.id,
    type,
    name: channel.name,
    guild_id: guild.id,
    position,
    permission_overwrites: [],
  };
}

function guildSettings(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    afk_channel_id: null,
    afk_timeout: 300 as const,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    hub_type: null,
    incidents_data: null,
  };
}

/** Everything there is besides the bot: the state all parts of the stand-in share. */
export class World {
  readonly guilds: Guild[] = [];
  readonly users = new Map<string, APIUser>();
  /** Conversations outside servers, as people open them. */
  readonly conversations: Channel[] = [];
  /** All messages by id, in their present state; an edit puts a new object in place of the old. */
  readonly messages = new Map<string, APIMessage>();
  /** Uploaded files by the path of their address. */
  readonly files = new Map<string, StoredFile>();

  /** Every channel the bot can be in. */
  *channels(): Generator<Channel> {
    for (const guild of this.guilds) if (guild.hasBot) yield* guild.channels;
    for (const channel of this.conversations) if (channel.type === ChannelType.DM) yield channel;
  }
}

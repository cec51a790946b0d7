import { randomBytes } from 'node:crypto';
import {
  type APIApplicationCommand,
  type APIMessage,
  type APIUser,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  InteractionContextType,
  InteractionType,
  Locale,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { Interaction, type InteractionPayload, type ShownChoice, type ShownModal } from './interaction.ts';
import {
  autocompleteDraft,
  clickDraft,
  type InteractionDraft,
  menuDraft,
  modalDraft,
  type OptionValue,
  type SlashInput,
  selectDraft,
  slashDraft,
} from './interaction-draft.ts';
import { LIMITS } from './limits.ts';
import type { LoopbackDiscord } from './loopback.ts';
import { mentionsOf } from './mentions.ts';
import { type Resolve, resolvedData } from './resolved.ts';
import { snowflake } from './snowflake.ts';
import { type Channel, type Guild, MEMBER_PERMISSIONS, makeMember, makeUser, NO_FLAGS } from './world.ts';

/** What a test says about a person; the rest is made up. */
export interface PersonSeed {
  readonly id?: string;
  readonly name?: string;
  /** Their client's language; English (US) unless told. */
  readonly locale?: Locale;
  /** What they may do in the server; an ordinary member's unless told. */
  readonly permissions?: bigint;
  /** Ids or names of roles they have. */
  readonly roles?: readonly string[];
  /** Name of the channel they are in; the first one unless told. */
  readonly channel?: string;
  /** `user`: the app is installed for them only, not for the server. `guild` unless told, `user` without a bot there. */
  readonly install?: 'guild' | 'user';
  /** In a direct message with somebody else, where only a user-installed app can be used. Not with a server. */
  readonly isElsewhere?: boolean;
  /** How long they wait for answers, milliseconds; 5000 unless told. */
  readonly patienceMs?: number;
}

/** Someone using the bot through Discord's client. What the client would not let them do throws. */
export class Person {
  readonly user: APIUser;
  readonly channel: Channel;
  readonly locale: Locale;
  readonly #discord: LoopbackDiscord;
  readonly #guild: Guild | null;
  readonly #seed: PersonSeed;

  constructor(discord: LoopbackDiscord, guild: Guild | null, seed: PersonSeed) {
    this.#discord = discord;
    this.#guild = guild;
    this.#seed = seed;
    this.user = makeUser(seed.id ?? snowflake(), seed.name ?? 'Somebody');
    this.locale = seed.locale ?? Locale.EnglishUS;
    this.channel = guild ? channelNamed(guild, seed.channel) : privateChannel(seed.isElsewhere ?? false);
    if (!guild) discord.world.conversations.push(this.channel);
    discord.world.users.set(this.id, this.user);
    guild?.members.set(this.id, makeMember(this.user, roleIds(guild, seed.roles ?? [])));
  }

  get id(): string {
    return this.user.id;
  }

  /** A slash command; resolves with the message they finally see. */
  async slash(name: string, input: SlashInput = {}): Promise<APIMessage> {
    return this.startSlash(name, input).message();
  }

  /** A slash command, to await something other than its message: `.modal()`, `.followUp(2)`, `.acknowledged()`. */
  startSlash(name: string, input: SlashInput = {}): Interaction {
    const command = this.#command(name, ApplicationCommandType.ChatInput);
    return this.raw(slashDraft(command, input, this.#resolve));
  }

  /** What is offered while they type into an option. `others` are options already filled in. */
  async autocomplete(
    name: string,
    sub: string | { group: string; sub: string } | null,
    option: string,
    typed: string,
    others: Readonly<Record<string, OptionValue>> = {},
  ): Promise<ShownChoice[]> {
    const command = this.#command(name, ApplicationCommandType.ChatInput);
    const place = typeof sub === 'string' ? { sub } : (sub ?? {});
    return this.raw(autocompleteDraft(command, { ...place, options: others }, option, typed)).choices();
  }

  /** Presses the button with this custom_id or label; resolves with the reply, or the changed message. */
  async click(message: APIMessage, which: string): Promise<APIMessage> {
    return this.startClick(message, which).message();
  }

  /** Presses a button, to await something other than a message. */
  startClick(message: APIMessage, which: string): Interaction {
    return this.raw(clickDraft(this.#looking(message), which));
  }

  /** Picks from the menu with this custom_id or placeholder, by value or label. */
  async select(message: APIMessage, which: string, ...picks: string[]): Promise<APIMessage> {
    return this.raw(selectDraft(this.#looking(message), which, picks, this.#resolve)).message();
  }

  /** Uses a command of a message's menu. */
  async messageCommand(name: string, message: APIMessage): Promise<APIMessage> {
    const target = this.#looking(message);
    const command = this.#command(name, ApplicationCommandType.Message);
    return this.raw(menuDraft(command, target.id, { messages: { [target.id]: target } })).message();
  }

  /** Uses a command of a user's menu. */
  async userCommand(name: string, userId: string): Promise<APIMessage> {
    const command = this.#command(name, ApplicationCommandType.User);
    const resolved = this.#resolve('user', [userId]);
    return this.raw(menuDraft(command, userId, resolved)).message();
  }

  /** Fills in and sends a modal got from `startSlash(…).modal()`; answers by custom_id or label. */
  async modal(
    shown: ShownModal,
    answers: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<APIMessage> {
    return this.raw(modalDraft(shown, answers)).message();
  }

  /** Sends a hand-made interaction: what Discord's client would stop goes through. */
  raw(draft: InteractionDraft): Interaction {
    const { world, interactions, gateway } = this.#discord;
    const payload = this.#payload(draft);
    const interaction = new Interaction(
      payload,
      world.messages,
      this.#seed.patienceMs ?? 5000,
      draft.trigger,
    );
    interactions.add(interaction);
    gateway.dispatch(GatewayDispatchEvents.InteractionCreate, payload);
    return interaction;
  }

  /** Writes a message of their own, as a target for message commands. The bot is not told of it. */
  say(content: string): APIMessage {
    const message: APIMessage = {
      id: snowflake(),
      type: MessageType.Default,
      channel_id: this.channel.id,
      author: this.user,
      content,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      flags: NO_FLAGS,
    };
    this.#discord.world.messages.set(message.id, message);
    return message;
  }

  /** Writes a message that the bot is told of, as far as its intents let it; `null` when it is told nothing. */
  write(content: string): APIMessage | null {
    const { world, gateway, identity } = this.#discord;
    const named = mentionsOf(
      content,
      undefined,
      new Map([...world.users, [identity.user.id, identity.user]]),
    );
    const message = { ...this.say(content), ...named };
    world.messages.set(message.id, message);
    const isRead = !this.#guild || message.mentions.some(({ id }) => id === identity.user.id);
    const intent = this.#guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
    const data = {
      ...message,
      // Without the intent for message contents, a bot reads only what mentions it or is sent to it alone.
      ...(isRead ? {} : { content: '' }),
      ...(this.#guild ? { guild_id: this.#guild.id, member: this.#guild.members.get(this.id) } : {}),
    };
    return gateway.dispatch(GatewayDispatchEvents.MessageCreate, data, intent) > 0 ? message : null;
  }

  /** Writes to the bot and waits for its reply. */
  async speak(content: string): Promise<APIMessage> {
    const message = this.write(content);
    if (!message) throw new Error('the bot is not told of messages here: it lacks the intent');
    return this.#discord.channels.replyTo(message.id, this.#seed.patienceMs ?? 5000);
  }

  /** The message as they see it now; undefined when it was deleted or is for other eyes. */
  sees(message: APIMessage): APIMessage | undefined {
    const now = this.#discord.message(message.id);
    if (!now || now.channel_id !== this.channel.id) return undefined;
    const isPrivate = ((now.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    return isPrivate && now.interaction_metadata?.user.id !== this.id ? undefined : now;
  }

  #looking(message: APIMessage): APIMessage {
    const now = this.sees(message);
    if (!now) throw new Error(`${this.user.global_name} does not see message ${message.id}`);
    return now;
  }

  #command(name: string, type: ApplicationCommandType): APIApplicationCommand {
    const command = this.#discord.commands.find(name, type, this.#guild?.id);
    const needed = BigInt(command?.default_member_permissions ?? 0);
    if (!command) throw new Error(`no command ${name} (type ${type}) is registered; see loopback.register()`);
    if (command.contexts && !command.contexts.includes(this.#context)) {
      throw new Error(`${name} is not offered in context ${this.#context}`);
    }
    const install = Number(Object.keys(this.#owners)[0]);
    if (command.integration_types && !command.integration_types.includes(install)) {
      throw new Error(
        `${name} is not offered where the app is installed for the ${install === 1 ? 'user' : 'server'}`,
      );
    }
    if (this.#guild && !mayUse(needed, this.#permissions, command.default_member_permissions)) {
      throw new Error(`${name} is not offered to ${this.user.global_name}: it needs permissions ${needed}`);
    }
    return command;
  }

  get #permissions(): bigint {
    return this.#seed.permissions ?? MEMBER_PERMISSIONS;
  }

  get #context(): InteractionContextType {
    if (this.#guild) return InteractionContextType.Guild;
    return this.#seed.isElsewhere ? InteractionContextType.PrivateChannel : InteractionContextType.BotDM;
  }

  get #owners(): InteractionPayload['authorizing_integration_owners'] {
    const isElsewhere = this.#guild ? !this.#guild.hasBot : this.#seed.isElsewhere;
    const install = this.#seed.install ?? (isElsewhere ? 'user' : 'guild');
    if (install === 'user') return { [ApplicationIntegrationType.UserInstall]: this.id };
    return { [ApplicationIntegrationType.GuildInstall]: this.#guild?.id ?? '0' };
  }

  #payload({ type, data, message }: InteractionDraft): InteractionPayload {
    return {
      id: snowflake(),
      application_id: this.#discord.applicationId,
      type,
      token: randomBytes(48).toString('base64url'),
      version: 1,
      locale: this.locale,
      context: this.#context,
      entitlements: [],
      authorizing_integration_owners: this.#owners,
      app_permissions: APP_PERMISSIONS.toString(),
      attachment_size_limit: LIMITS.attachmentBytes,
      channel_id: this.channel.id,
      channel: this.#channelPart(),
      ...(type === InteractionType.Ping ? {} : { data }),
      ...(message ? { message } : {}),
      ...this.#whoPart(),
    };
  }

  #channelPart(): NonNullable<InteractionPayload['channel']> {
    const { id, type, name } = this.channel;
    if (!this.#guild) return { id, type, last_message_id: null, flags: 0, recipients: [] } as never;
    const permissions = this.#permissions.toString();
    return {
      id,
      type,
      name,
      guild_id: this.#guild.id,
      permissions,
      position: 0,
      nsfw: false,
      flags: 0,
    } as never;
  }

  #whoPart(): Partial<InteractionPayload> {
    const guild = this.#guild;
    const member = guild?.members.get(this.id);
    if (!guild || !member) return { user: this.user };
    return {
      guild_id: guild.id,
      guild: { id: guild.id, locale: guild.locale, features: [] },
      guild_locale: guild.locale,
      member: { ...member, user: this.user, permissions: this.#permissions.toString() },
    };
  }

  readonly #resolve: Resolve = (kind, ids) => resolvedData(this.#discord.world, this.#guild, kind, ids);
}

/** The bot's own permissions in every channel: an ordinary member's, and no @everyone. */
const APP_PERMISSIONS = MEMBER_PERMISSIONS | PermissionFlagsBits.UseExternalEmojis;

function mayUse(needed: bigint, has: bigint, declared: string | null | undefined): boolean {
  if (declared == null || (has & PermissionFlagsBits.Administrator) !== 0n) return true;
  return needed !== 0n && (has & needed) === needed;
}

function channelNamed(guild: Guild, name: string | undefined): Channel {
  const channel = name === undefined ? guild.channels[0] : guild.channels.find((one) => one.name === name);
  if (!channel) throw new Error(`${guild.name} has no channel ${name ?? 'at all'}`);
  return channel;
}

function privateChannel(isElsewhere: boolean): Channel {
  return { id: snowflake(), type: isElsewhere ? ChannelType.GroupDM : ChannelType.DM, name: '' };
}

function roleIds(guild: Guild, wanted: readonly string[]): string[] {
  return wanted.map((one) => {
    const role = guild.roles.find(({ id, name }) => id === one || name === one);
    if (!role) throw new Error(`${guild.name} has no role ${one}`);
    return role.id;
  });
}

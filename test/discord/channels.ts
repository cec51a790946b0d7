import { type APIMessage, MessageReferenceType, MessageType } from 'discord-api-types/v10';
import { type Answer, invalidForm, ok, REFUSALS } from './answer.ts';
import type { BotRequest } from './bot-request.ts';
import { Changes } from './changes.ts';
import type { Identity } from './identity.ts';
import { mentionsOf } from './mentions.ts';
import { renderBody } from './message-render.ts';
import { emptyFindings, type MessageBody, messageFindings } from './message-rules.ts';
import { snowflake } from './snowflake.ts';
import { type Guild, NO_FLAGS, type World } from './world.ts';

/** What a bot sends to write into a channel. */
interface ChannelMessageBody extends MessageBody {
  readonly message_reference?: { readonly message_id?: string; readonly fail_if_not_exists?: boolean } | null;
}

/** Discord's side of the messages a bot writes into channels. Uploads are not there: no bot here makes any. */
export class Channels {
  readonly #world: World;
  readonly #identity: Identity;
  readonly #changes = new Changes();
  /** Channels the bot may not write in. */
  readonly muted = new Set<string>();

  constructor(world: World, identity: Identity) {
    this.#world = world;
    this.#identity = identity;
  }

  /** POST /channels/:id/messages. */
  create(channelId: string, request: BotRequest): Answer {
    const isKnown = [...this.#world.channels()].some((channel) => channel.id === channelId);
    if (!isKnown) return REFUSALS.missingAccess;
    if (this.muted.has(channelId)) return REFUSALS.missingPermissions;
    const body = request.body as ChannelMessageBody;
    const findings = [
      ...messageFindings(body, { uploads: new Map(), existing: new Map(), isV2: false }),
      ...emptyFindings(body),
    ];
    if (findings.length > 0) return invalidForm(findings);
    const referenced = this.#world.messages.get(body.message_reference?.message_id ?? '');
    const message: APIMessage = {
      ...renderBody(body, []),
      ...mentionsOf(body.content ?? '', body.allowed_mentions, this.#world.users),
      id: snowflake(),
      type: referenced ? MessageType.Reply : MessageType.Default,
      channel_id: channelId,
      author: this.#identity.user,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      pinned: false,
      flags: NO_FLAGS,
      ...(referenced
        ? {
            message_reference: {
              type: MessageReferenceType.Default,
              channel_id: channelId,
              message_id: referenced.id,
            },
            referenced_message: referenced,
          }
        : {}),
    };
    this.#world.messages.set(message.id, message);
    this.#changes.notify();
    return ok(message);
  }

  /** GET /guilds/:id. */
  guild(guildId: string): Answer {
    const guild = this.#world.guilds.find(({ id, hasBot }) => id === guildId && hasBot);
    return guild ? ok(guildAnswer(guild)) : REFUSALS.missingAccess;
  }

  /** The bot's reply to a message, there or to come. */
  replyTo(messageId: string, patienceMs: number): Promise<APIMessage> {
    const look = (): APIMessage | undefined =>
      [...this.#world.messages.values()].find(
        (one) => one.message_reference?.message_id === messageId && one.author.id === this.#identity.user.id,
      );
    return this.#changes.until(look, patienceMs, () => `the bot did not reply to message ${messageId}`);
  }

  abort(): void {
    this.#changes.abort('the loopback Discord was stopped');
  }
}

/** A server as GET /guilds/:id gives it. */
function guildAnswer({ id, name, ownerId, locale, roles }: Guild) {
  return {
    id,
    name,
    owner_id: ownerId,
    preferred_locale: locale,
    roles: roles.map((role) => ({
      ...role,
      icon: null,
      unicode_emoji: null,
    })),
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 1,
    default_message_notifications: 1,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
  };
}

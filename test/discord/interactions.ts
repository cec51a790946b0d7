import {
  type APIMessage,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import { type Answer, invalidForm, NO_CONTENT, ok, REFUSALS } from './answer.ts';
import type { BotRequest, UploadedFile } from './bot-request.ts';
import { below, type Finding, finding } from './finding.ts';
import type { Identity } from './identity.ts';
import type { Interaction } from './interaction.ts';
import { isObject } from './json.ts';
import { LIMITS } from './limits.ts';
import { mentionsOf } from './mentions.ts';
import { fileNumber, renderBody, type StoredFile, storeFiles } from './message-render.ts';
import { emptyFindings, type MessageBody, type MessageFrame, messageFindings } from './message-rules.ts';
import { snowflake } from './snowflake.ts';
import type { World } from './world.ts';

export interface InteractionClock {
  /** How long the first acknowledgement may take. Discord: 3000 ms. */
  readonly ackWindowMs: number;
  /** How long the token works. Discord: 15 minutes. */
  readonly tokenLifetimeMs: number;
}

export const DISCORD_CLOCK: InteractionClock = { ackWindowMs: 3000, tokenLifetimeMs: 15 * 60_000 };

/** What a bot sent to make or change a message. */
interface Sent {
  readonly body: MessageBody;
  readonly files: readonly UploadedFile[];
}

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, Modal, UpdateMessage } =
  InteractionResponseType;
const { DeferredMessageUpdate, ApplicationCommandAutocompleteResult, LaunchActivity, Pong } =
  InteractionResponseType;

/** Discord's side of the interaction endpoints. */
export class Interactions {
  readonly #byToken = new Map<string, Interaction>();
  readonly #byId = new Map<string, Interaction>();

  /** @param origin `http://127.0.0.1:PORT`, where attachments are served */
  constructor(
    private readonly world: World,
    private readonly identity: Identity,
    private readonly origin: string,
    private readonly clock: InteractionClock,
  ) {}

  add(interaction: Interaction): void {
    this.#byId.set(interaction.id, interaction);
    this.#byToken.set(interaction.token, interaction);
  }

  byId(id: string): Interaction | undefined {
    return this.#byId.get(id);
  }

  /** Ends all waiting for answers. */
  abort(): void {
    for (const interaction of this.#byId.values())
      interaction.changes.abort('the loopback Discord was stopped');
  }

  /** POST /interactions/:id/:token/callback. */
  acknowledge(id: string, token: string, request: BotRequest): Answer {
    const interaction = this.#byId.get(id);
    if (interaction?.token !== token) return REFUSALS.unknownInteraction;
    if (interaction.acknowledgement) return REFUSALS.alreadyAcknowledged;
    if (Date.now() - interaction.createdAt > this.clock.ackWindowMs) return REFUSALS.unknownInteraction;
    const { type, data } = request.body as { type: InteractionResponseType; data?: MessageBody | null };
    const findings = kindFindings(interaction, type);
    if (findings.length > 0) return invalidForm(findings);
    const message = this.#firstMessage(interaction, type, { body: data ?? {}, files: request.files });
    if (message && 'status' in message) return message;
    interaction.acknowledgement = {
      type,
      afterMs: Date.now() - interaction.createdAt,
      isEphemeral: isEphemeral(data?.flags),
      data,
    };
    interaction.changes.notify();
    return request.query.get('with_response') === 'true'
      ? ok(callbackAnswer(interaction, type, message))
      : NO_CONTENT;
  }

  /** POST /webhooks/:app/:token: a follow-up, or the filling of a deferred reply. */
  followUp(applicationId: string, token: string, request: BotRequest): Answer {
    const found = this.#live(applicationId, token);
    if ('status' in found) return found;
    const sent: Sent = { body: request.body as MessageBody, files: request.files };
    const loading = found.loading();
    if (loading) return this.#answerWith(found, this.#change(found, loading, sent));
    if (isUserInstalled(found) && found.followUpIds.length >= LIMITS.userInstallFollowUps) {
      return REFUSALS.tooManyFollowUps;
    }
    const message = this.#create(found, sent, isEphemeral(sent.body.flags));
    if (!('status' in message)) found.followUpIds.push(message.id);
    return this.#answerWith(found, message);
  }

  /** GET /webhooks/:app/:token/messages/:message. */
  read(applicationId: string, token: string, messageId: string): Answer {
    const found = this.#live(applicationId, token);
    if ('status' in found) return found;
    const message = this.#messageOf(found, messageId);
    return message ? ok(message) : REFUSALS.unknownMessage;
  }

  /** PATCH /webhooks/:app/:token/messages/:message. */
  edit(applicationId: string, token: string, messageId: string, request: BotRequest): Answer {
    const found = this.#live(applicationId, token);
    if ('status' in found) return found;
    const message = this.#messageOf(found, messageId);
    if (!message) return REFUSALS.unknownMessage;
    const sent: Sent = { body: request.body as MessageBody, files: request.files };
    return this.#answerWith(found, this.#change(found, message, sent));
  }

  /** DELETE /webhooks/:app/:token/messages/:message. */
  remove(applicationId: string, token: string, messageId: string): Answer {
    const found = this.#live(applicationId, token);
    if ('status' in found) return found;
    const message = this.#messageOf(found, messageId);
    if (!message) return REFUSALS.unknownMessage;
    this.world.messages.delete(message.id);
    found.changes.notify();
    return NO_CONTENT;
  }

  /** The interaction of a token that still works and was acknowledged, or the refusal. */
  #live(applicationId: string, token: string): Interaction | Answer {
    const interaction = this.#byToken.get(token);
    if (applicationId !== this.identity.applicationId) return REFUSALS.unknownWebhook;
    if (!interaction) return REFUSALS.invalidToken;
    if (Date.now() - interaction.createdAt > this.clock.tokenLifetimeMs) return REFUSALS.invalidToken;
    const { acknowledgement } = interaction;
    if (!acknowledgement || acknowledgement.type === ApplicationCommandAutocompleteResult) {
      return REFUSALS.unknownWebhook;
    }
    return interaction;
  }

  #messageOf(interaction: Interaction, messageId: string): APIMessage | undefined {
    const id = messageId === '@original' ? interaction.originalId : messageId;
    const own = [interaction.originalId, interaction.payload.message?.id, ...interaction.followUpIds];
    return id !== undefined && own.includes(id) ? this.world.messages.get(id) : undefined;
  }

  #firstMessage(
    interaction: Interaction,
    type: InteractionResponseType,
    sent: Sent,
  ): APIMessage | Answer | undefined {
    const source = this.world.messages.get(interaction.payload.message?.id ?? '');
    switch (type) {
      case ChannelMessageWithSource:
        return this.#original(
          interaction,
          this.#create(interaction, sent, isEphemeral(sent.body.flags), 'data'),
        );
      case DeferredChannelMessageWithSource:
        return this.#original(interaction, this.#defer(interaction, isEphemeral(sent.body.flags)));
      case UpdateMessage:
        return source && this.#original(interaction, this.#change(interaction, source, sent, 'data'));
      case DeferredMessageUpdate:
        interaction.originalId = source?.id;
        return source;
      default:
        return undefined;
    }
  }

  #original(interaction: Interaction, message: APIMessage | Answer): APIMessage | Answer {
    if (!('status' in message)) interaction.originalId = message.id;
    return message;
  }

  #answerWith(interaction: Interaction, message: APIMessage | Answer): Answer {
    if ('status' in message) return message;
    interaction.changes.notify();
    return ok(message);
  }

  #defer(interaction: Interaction, ephemeral: boolean): APIMessage {
    const flags = MessageFlags.Loading | (ephemeral ? MessageFlags.Ephemeral : 0);
    const blank = { content: '', embeds: [], components: [], attachments: [] };
    const message: APIMessage = { ...this.#frameOf(interaction), ...blank, ...NO_MENTIONS, flags };
    this.world.messages.set(message.id, message);
    return message;
  }

  /** @param at where the message stands in the request body, for the places of findings */
  #create(interaction: Interaction, sent: Sent, ephemeral: boolean, at = ''): APIMessage | Answer {
    const stored = this.#store(interaction, sent, ephemeral);
    if ('status' in stored) return stored;
    const attachments = stored.map((file) => file.attachment);
    const flags = (sent.body.flags ?? 0) & ~MessageFlags.Ephemeral;
    const frame = { uploads: uploadNames(sent), existing: new Map<string, string>(), isV2: isV2(flags) };
    const findings = [...messageFindings(sent.body, frame), ...emptyFindings({ ...sent.body, attachments })];
    if (findings.length > 0) return invalidForm(at === '' ? findings : below(at, findings));
    const message: APIMessage = {
      ...this.#frameOf(interaction),
      ...renderBody(sent.body, attachments),
      ...mentionsOf(sent.body.content ?? '', sent.body.allowed_mentions, this.world.users),
      tts: sent.body.tts ?? false,
      flags: flags | (ephemeral ? MessageFlags.Ephemeral : 0),
    };
    return this.#show(interaction, message, stored);
  }

  /** Edits a message, or fills a deferred one. Whether it is ephemeral stays as it was. */
  #change(interaction: Interaction, old: APIMessage, sent: Sent, at = ''): APIMessage | Answer {
    const { body } = sent;
    const stored = this.#store(interaction, sent, isEphemeral(old.flags));
    if ('status' in stored) return stored;
    const existing = new Map(old.attachments.map((one) => [one.id, one.filename]));
    const flags = editedFlags(old.flags ?? 0, body.flags);
    const frame: MessageFrame = { uploads: uploadNames(sent), existing, isV2: isV2(flags) };
    const kept = old.attachments.filter(
      (one) => !body.attachments || body.attachments.some(({ id }) => id === one.id),
    );
    const attachments = [...kept, ...stored.map((file) => file.attachment)];
    const message: APIMessage = { ...old, ...given(body, renderBody(body, attachments)), attachments, flags };
    const findings = [...messageFindings(body, frame), ...emptyFindings(message)];
    if (findings.length > 0) return invalidForm(at === '' ? findings : below(at, findings));
    if (body.content !== undefined) {
      Object.assign(message, mentionsOf(message.content, body.allowed_mentions, this.world.users));
    }
    const isFilling = isLoading(old.flags);
    return this.#show(interaction, isFilling ? message : { ...message, edited_timestamp: now() }, stored);
  }

  #store(interaction: Interaction, sent: Sent, ephemeral: boolean): StoredFile[] | Answer {
    if (sent.files.some((file) => file.data.length > LIMITS.attachmentBytes)) return REFUSALS.tooLarge;
    const channelId = interaction.payload.channel?.id ?? '';
    return storeFiles(sent.files, sent.body, { channelId, isEphemeral: ephemeral, origin: this.origin });
  }

  #show(interaction: Interaction, message: APIMessage, files: readonly StoredFile[]): APIMessage {
    for (const file of files) this.world.files.set(new URL(file.attachment.url).pathname, file);
    this.world.messages.set(message.id, message);
    interaction.shownIds.push(message.id);
    return message;
  }

  #frameOf(interaction: Interaction) {
    const channelId = interaction.payload.channel?.id ?? '';
    const answered = interaction.originalId ?? interaction.payload.message?.id;
    const reference = {
      type: MessageReferenceType.Default,
      channel_id: channelId,
      message_id: answered ?? '',
    };
    const owner = interaction.originalId ? { original_response_message_id: interaction.originalId } : {};
    return {
      id: snowflake(),
      type: messageType(interaction, answered !== undefined),
      channel_id: channelId,
      author: this.identity.user,
      application_id: this.identity.applicationId,
      webhook_id: this.identity.applicationId,
      timestamp: now(),
      edited_timestamp: null,
      pinned: false,
      tts: false,
      interaction_metadata: { ...interaction.metadata(), ...owner },
      ...(answered === undefined ? {} : { message_reference: reference }),
    } satisfies Partial<APIMessage>;
  }
}

const NO_MENTIONS = { mentions: [], mention_roles: [], mention_everyone: false };

/** Which first answers each kind of interaction takes. */
function kindFindings(interaction: Interaction, type: InteractionResponseType): Finding[] {
  const kinds = kindsFor(interaction);
  if (kinds.includes(type)) return [];
  return [finding('type', 'BASE_TYPE_CHOICES', `Value must be one of {${kinds.join(', ')}}.`)];
}

function kindsFor({ payload }: Interaction): InteractionResponseType[] {
  const messages = [ChannelMessageWithSource, DeferredChannelMessageWithSource, LaunchActivity];
  const updates = [DeferredMessageUpdate, UpdateMessage];
  switch (payload.type) {
    case InteractionType.Ping:
      return [Pong];
    case InteractionType.ApplicationCommandAutocomplete:
      return [ApplicationCommandAutocompleteResult];
    case InteractionType.ModalSubmit:
      return payload.message ? [...messages, ...updates] : messages;
    case InteractionType.MessageComponent:
      return [...messages, ...updates, Modal];
    default:
      return [...messages, Modal];
  }
}

function callbackAnswer(
  interaction: Interaction,
  type: InteractionResponseType,
  message: APIMessage | undefined,
) {
  const { id, payload } = interaction;
  const isUpdate = type === UpdateMessage || type === DeferredMessageUpdate;
  const told = message && {
    response_message_id: message.id,
    response_message_loading: isLoading(message.flags),
    response_message_ephemeral: isEphemeral(message.flags),
  };
  const where = { channel_id: payload.channel?.id, guild_id: payload.guild_id };
  const resource = message && { type: isUpdate ? UpdateMessage : ChannelMessageWithSource, message };
  return { interaction: { id, type: payload.type, ...told, ...where }, ...(resource ? { resource } : {}) };
}

function messageType({ payload }: Interaction, isAnswer: boolean): MessageType {
  if (isAnswer) return MessageType.Reply;
  if (payload.type !== InteractionType.ApplicationCommand) return MessageType.Default;
  const isSlash = isObject(payload.data) && payload.data.type === ApplicationCommandType.ChatInput;
  return isSlash ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
}

function isUserInstalled({ payload }: Interaction): boolean {
  return payload.authorizing_integration_owners[ApplicationIntegrationType.GuildInstall] === undefined;
}

/** Only the rendered parts whose keys the body has: an edit leaves the rest alone. */
function given(body: MessageBody, rendered: Partial<APIMessage>): Partial<APIMessage> {
  const keys = ['content', 'embeds', 'components'] as const;
  return Object.fromEntries(keys.filter((key) => body[key] !== undefined).map((key) => [key, rendered[key]]));
}

/** An edit may suppress embeds and turn to Components V2, never change ephemerality; filling ends the loading. */
function editedFlags(old: number, wanted: number | null | undefined): number {
  const fixed = old & ~MessageFlags.Loading;
  if (wanted == null) return fixed;
  const suppress = wanted & MessageFlags.SuppressEmbeds;
  return (fixed & ~MessageFlags.SuppressEmbeds) | suppress | (wanted & MessageFlags.IsComponentsV2);
}

function uploadNames({ body, files }: Sent): Map<string, string> {
  const told = new Map(body.attachments?.map((one) => [one.id, one.filename]));
  return new Map(files.map((file) => [fileNumber(file), told.get(fileNumber(file)) ?? file.name]));
}

function isEphemeral(flags: number | null | undefined): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function isLoading(flags: number | null | undefined): boolean {
  return ((flags ?? 0) & MessageFlags.Loading) !== 0;
}

function isV2(flags: number): boolean {
  return (flags & MessageFlags.IsComponentsV2) !== 0;
}

function now(): string {
  return new Date().toISOString();
}

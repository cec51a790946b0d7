import {
  type APIBaseInteraction,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { Changes } from './changes.ts';
import { isObject } from './json.ts';

/** An INTERACTION_CREATE as sent over the gateway. */
export type InteractionPayload = APIBaseInteraction<InteractionType, unknown>;

/** The bot's first answer to an interaction. */
export interface Acknowledgement {
  readonly type: InteractionResponseType;
  /** Milliseconds after the interaction was created. */
  readonly afterMs: number;
  readonly isEphemeral: boolean;
  /** The `data` of the callback. */
  readonly data: unknown;
}

export interface ShownChoice {
  /** In the person's locale where the bot gave a localization. */
  readonly name: string;
  readonly value: string | number;
}

/** A modal on a person's screen. */
export interface ShownModal {
  readonly form: APIModalInteractionResponseCallbackData;
  /** The interaction that opened it. */
  readonly openedBy: Interaction;
}

/** One interaction: what was sent, what became of it, and ways to wait for that. */
export class Interaction {
  readonly createdAt = Date.now();
  readonly changes = new Changes();
  acknowledgement: Acknowledgement | undefined;
  /** What `@original` means; for updates that is the message with the component. */
  originalId: string | undefined;
  readonly followUpIds: string[] = [];
  /** Ids of messages in the order this interaction made them appear or change. */
  readonly shownIds: string[] = [];
  readonly #messages: ReadonlyMap<string, APIMessage>;

  /**
   * @param messages all messages there are, by id: the present state
   * @param patienceMs how long the waiting methods wait unless told, milliseconds
   * @param trigger for a submitted modal, the interaction that opened it
   */
  constructor(
    readonly payload: InteractionPayload,
    messages: ReadonlyMap<string, APIMessage>,
    readonly patienceMs: number,
    readonly trigger?: Interaction,
  ) {
    this.#messages = messages;
  }

  get id(): string {
    return this.payload.id;
  }

  get token(): string {
    return this.payload.token;
  }

  /** The first answer of whatever kind. */
  acknowledged(patienceMs = this.patienceMs): Promise<Acknowledgement> {
    return this.changes.until(
      () => this.acknowledgement,
      patienceMs,
      () => this.#complaint('an acknowledgement'),
    );
  }

  /**
   * The first message the person sees come of it, deferrals waited out: a reply, a follow-up, or the changed message.
   * @throws Error when nothing came in time, or a modal or choices came instead
   */
  message(patienceMs = this.patienceMs): Promise<APIMessage> {
    const look = (): APIMessage | undefined => {
      const type = this.acknowledgement?.type;
      if (type === InteractionResponseType.Modal)
        throw new Error(this.#complaint('a message (a modal came)'));
      return this.#messages.get(this.shownIds[0] ?? '');
    };
    return this.changes.until(look, patienceMs, () => this.#complaint('a message'));
  }

  /** Its nth follow-up, from 1. */
  followUp(nth = 1, patienceMs = this.patienceMs): Promise<APIMessage> {
    const look = (): APIMessage | undefined => this.#messages.get(this.followUpIds[nth - 1] ?? '');
    return this.changes.until(look, patienceMs, () => this.#complaint(`follow-up ${nth}`));
  }

  /** The modal the bot opened. */
  async modal(patienceMs = this.patienceMs): Promise<ShownModal> {
    const { type, data } = await this.acknowledged(patienceMs);
    if (type !== InteractionResponseType.Modal) throw new Error(this.#complaint('a modal'));
    return { form: data as APIModalInteractionResponseCallbackData, openedBy: this };
  }

  /** The autocomplete choices the bot gave, as this person sees them. */
  async choices(patienceMs = this.patienceMs): Promise<ShownChoice[]> {
    const { type, data } = await this.acknowledged(patienceMs);
    if (type !== InteractionResponseType.ApplicationCommandAutocompleteResult) {
      throw new Error(this.#complaint('choices'));
    }
    const { choices = [] } = (data ?? {}) as { choices?: (ShownChoice & { name_localizations?: unknown })[] };
    return choices.map(({ name, name_localizations: names, value }) => {
      const localized = isObject(names) ? names[this.payload.locale] : undefined;
      return { name: typeof localized === 'string' ? localized : name, value };
    });
  }

  /** Waits until the message differs from the given sight of it; rejects when it is deleted. */
  edited(message: APIMessage, patienceMs = this.patienceMs): Promise<APIMessage> {
    const look = (): APIMessage | undefined => {
      const now = this.#messages.get(message.id);
      if (!now) throw new Error(`message ${message.id} was deleted while its edit was awaited`);
      return now === message ? undefined : now;
    };
    return this.changes.until(look, patienceMs, () => this.#complaint('an edit'));
  }

  /** Resolves when the message is gone. */
  async deleted(message: APIMessage, patienceMs = this.patienceMs): Promise<void> {
    const look = (): true | undefined => (this.#messages.has(message.id) ? undefined : true);
    await this.changes.until(look, patienceMs, () => this.#complaint('a deletion'));
  }

  /** The deferred reply that still shows "thinking…", if there is one. */
  loading(): APIMessage | undefined {
    const original = this.#messages.get(this.originalId ?? '');
    return original && ((original.flags ?? 0) & MessageFlags.Loading) !== 0 ? original : undefined;
  }

  /** What its messages say about it. */
  metadata(): APIMessageInteractionMetadata {
    const user = this.payload.user ?? this.payload.member?.user;
    const owners = this.payload.authorizing_integration_owners;
    const base = { id: this.id, user, authorizing_integration_owners: owners };
    const { type, message } = this.payload;
    if (type === InteractionType.ModalSubmit) {
      return {
        ...base,
        type,
        triggering_interaction_metadata: this.trigger?.metadata(),
      } as APIMessageInteractionMetadata;
    }
    if (type === InteractionType.MessageComponent) {
      return { ...base, type, interacted_message_id: message?.id } as APIMessageInteractionMetadata;
    }
    return {
      ...base,
      type: InteractionType.ApplicationCommand,
      ...this.#target(),
    } as APIMessageInteractionMetadata;
  }

  #target(): { target_message_id?: string } {
    const { data } = this.payload;
    if (!isObject(data) || data.type !== ApplicationCommandType.Message) return {};
    return { target_message_id: String(data.target_id) };
  }

  #complaint(wanted: string): string {
    const { type, data } = this.payload;
    const what = JSON.stringify(data ?? {}).slice(0, 200);
    const answer = this.acknowledgement;
    const got = answer
      ? `acknowledged with type ${answer.type} after ${answer.afterMs} ms`
      : 'not acknowledged';
    return `interaction ${this.id} (type ${type}, ${what}) was to get ${wanted}; it was ${got}`;
  }
}

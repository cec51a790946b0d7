import * as spec from 'discord-api-spec/zod';
import { type APIApplicationCommandOptionChoice, InteractionResponseType } from 'discord-api-types/v10';
import type { ZodMiniType } from 'zod/mini';
import { type CommandPart, commandFindings, commandSetFindings } from './command-rules.ts';
import { modalFindings } from './component-rules.ts';
import type { ComponentView } from './component-tree.ts';
import { below, type Finding, finding } from './finding.ts';
import { isObject } from './json.ts';
import { LIMITS, LOCALES } from './limits.ts';
import { schemaFindings } from './schema-findings.ts';

/** Judges one body: what Discord would refuse in it, nothing when it is in order. */
export type Judge = (body: unknown) => Finding[];

/** Judges the bodies of one route. Message rules that need the uploads come later, in `message-rules.ts`. */
export interface RouteJudge {
  readonly request?: Judge;
  /** For answers with a body and a status below 300. */
  readonly answer?: Judge;
}

export const JUDGES = {
  gateway: { answer: by(spec.GatewayBotResponseSchema) },
  me: { answer: by(spec.UserPIIResponseSchema) },
  application: { answer: by(spec.PrivateApplicationResponseSchema) },
  commandList: { answer: each(by(spec.ApplicationCommandResponseSchema)) },
  commandSet: { request: commandSet, answer: each(by(spec.ApplicationCommandResponseSchema)) },
  commandCreate: { request: command, answer: by(spec.ApplicationCommandResponseSchema) },
  commandEdit: { request: commandEdit, answer: by(spec.ApplicationCommandResponseSchema) },
  command: { answer: by(spec.ApplicationCommandResponseSchema) },
  callback: { request: callback, answer: by(spec.InteractionCallbackResponseSchema) },
  followUp: { request: by(spec.IncomingWebhookRequestPartialSchema), answer: by(spec.MessageResponseSchema) },
  message: { answer: by(spec.MessageResponseSchema) },
  channelMessage: {
    request: by(spec.MessageCreateRequestSchema),
    answer: by(spec.MessageResponseSchema),
  },
  guild: { answer: by(spec.GuildWithCountsResponseSchema) },
  messageEdit: {
    request: by(spec.IncomingWebhookUpdateRequestPartialSchema),
    answer: by(spec.MessageResponseSchema),
  },
} as const satisfies Record<string, RouteJudge>;

/** What is amiss with a body of an error answer. */
export const judgeRefusal: Judge = (body) =>
  schemaFindings(spec.ErrorSchema, body).filter((one) => one.code !== 'UNKNOWN_KEY');

function by(schema: ZodMiniType): Judge {
  return (body) => schemaFindings(schema, body);
}

function each(judge: Judge): Judge {
  return (body) => {
    if (!Array.isArray(body))
      return [finding('', 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')];
    return body.flatMap((item, index) => below(String(index), judge(item)));
  };
}

function commandSet(body: unknown): Finding[] {
  const findings = each((one) => bySpec(spec.ApplicationCommandUpdateRequestSchema, one))(body);
  return findings.length > 0 ? findings : commandSetFindings(body as CommandPart[]);
}

function command(body: unknown): Finding[] {
  const findings = bySpec(spec.ApplicationCommandCreateRequestSchema, body);
  return findings.length > 0 ? findings : commandFindings(body as CommandPart);
}

/** A PATCH may leave things out: the registry judges the merged command by the other rules. */
function commandEdit(body: unknown): Finding[] {
  return bySpec(spec.ApplicationCommandPatchRequestPartialSchema, body);
}

/** The spec has `default_member_permissions` as a number; on the wire it is a string of digits. */
function bySpec(schema: ZodMiniType, body: unknown): Finding[] {
  if (!isObject(body)) return schemaFindings(schema, body);
  const permissions = body.default_member_permissions;
  if (typeof permissions !== 'string') return schemaFindings(schema, body);
  if (!/^\d+$/.test(permissions)) {
    return [finding('default_member_permissions', 'NUMBER_TYPE_COERCE', `"${permissions}" is not a number.`)];
  }
  return schemaFindings(schema, { ...body, default_member_permissions: Number(permissions) });
}

function callback(body: unknown): Finding[] {
  const type = isObject(body) ? body.type : undefined;
  const schema = CALLBACKS.get(type);
  if (!schema)
    return [finding('type', 'BASE_TYPE_CHOICES', `Value must be one of {${[...CALLBACKS.keys()]}}.`)];
  const findings = schemaFindings(schema, body);
  if (findings.length > 0) return findings;
  if (type === InteractionResponseType.Modal) return below('data', modalFindings(modalComponents(body)));
  if (type === InteractionResponseType.ApplicationCommandAutocompleteResult) return choiceFindings(body);
  return [];
}

const CALLBACKS: ReadonlyMap<unknown, ZodMiniType> = new Map<unknown, ZodMiniType>([
  [InteractionResponseType.Pong, spec.PongInteractionCallbackRequestSchema],
  [InteractionResponseType.ChannelMessageWithSource, spec.CreateMessageInteractionCallbackRequestSchema],
  [
    InteractionResponseType.DeferredChannelMessageWithSource,
    spec.CreateMessageInteractionCallbackRequestSchema,
  ],
  [InteractionResponseType.DeferredMessageUpdate, spec.UpdateMessageInteractionCallbackRequestSchema],
  [InteractionResponseType.UpdateMessage, spec.UpdateMessageInteractionCallbackRequestSchema],
  [
    InteractionResponseType.ApplicationCommandAutocompleteResult,
    spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  ],
  [InteractionResponseType.Modal, spec.ModalInteractionCallbackRequestSchema],
  [InteractionResponseType.LaunchActivity, spec.LaunchActivityInteractionCallbackRequestSchema],
]);

function modalComponents(body: unknown): readonly ComponentView[] {
  return (body as { data: { components: readonly ComponentView[] } }).data.components;
}

function choiceFindings(body: unknown): Finding[] {
  const { data } = body as { data?: { choices?: APIApplicationCommandOptionChoice[] } };
  return (data?.choices ?? []).flatMap((choice, index) => {
    const at = `data.choices.${index}`;
    const locales = Object.keys(choice.name_localizations ?? {}).filter((locale) => !LOCALES.has(locale));
    const unknown = locales.map((locale) =>
      finding(
        `${at}.name_localizations.${locale}`,
        'BASE_TYPE_CHOICES',
        `${locale} is no locale of Discord.`,
      ),
    );
    if (String(choice.value).length <= LIMITS.autocompleteValue) return unknown;
    const text = `Must be ${LIMITS.autocompleteValue} or fewer in length.`;
    return [...unknown, finding(`${at}.value`, 'BASE_TYPE_MAX_LENGTH', text)];
  });
}

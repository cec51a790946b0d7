import { type APIAllowedMentions, type APIEmbed, MessageFlags } from 'discord-api-types/v10';
import { componentFindings } from './component-rules.ts';
import { type ComponentView, componentsIn } from './component-tree.ts';
import { embedFindings, embedMedia } from './embed-rules.ts';
import { type Finding, finding } from './finding.ts';

/** A message as a bot sends it, after the schema has let it through. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly ComponentView[] | null;
  readonly attachments?:
    | readonly { id: string; filename?: string; description?: string; title?: string }[]
    | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly flags?: number | null;
  readonly poll?: unknown;
  readonly tts?: boolean;
}

/** What the message rules must know besides the body. */
export interface MessageFrame {
  /** Names of the files uploaded with the request, by their number in `files[n]`. */
  readonly uploads: ReadonlyMap<string, string>;
  /** Attachments the message already has, by id: for edits. */
  readonly existing: ReadonlyMap<string, string>;
  /** The message has this flag already, or gets it: it cannot be taken back. */
  readonly isV2: boolean;
}

/** Bits a bot may set on a message it sends. */
const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

/**
 * What Discord refuses in a message though its schema admits it. Whether it is
 * empty is asked apart: a deferral may be, and an edit counts what stays.
 */
export function messageFindings(body: MessageBody, frame: MessageFrame): Finding[] {
  return [
    ...embedFindings(body.embeds ?? []),
    ...componentFindings(body.components ?? [], frame.isV2),
    ...v2Exclusions(body, frame),
    ...attachmentFindings(body, frame),
    ...mentionFindings(body.allowed_mentions ?? {}),
    ...flagFindings(body.flags ?? 0),
  ];
}

/** What of a message could be seen. */
export interface Visible {
  readonly content?: string | null;
  readonly embeds?: readonly unknown[] | null;
  readonly components?: readonly unknown[] | null;
  readonly attachments?: readonly unknown[] | null;
  readonly poll?: unknown;
}

/** 50006 when nothing in the message could be seen. */
export function emptyFindings(message: Visible): Finding[] {
  const lists = [message.embeds, message.components, message.attachments];
  if (lists.some((list) => list?.length) || message.content?.trim() || message.poll) return [];
  return [finding('', 'EMPTY_MESSAGE', 'Cannot send an empty message')];
}

function v2Exclusions(body: MessageBody, frame: MessageFrame): Finding[] {
  if (!frame.isV2) return [];
  const text = 'This field cannot be used with IS_COMPONENTS_V2.';
  const clash = (key: string): Finding =>
    finding(key, 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', text);
  const used = [body.content ? 'content' : '', body.embeds?.length ? 'embeds' : '', body.poll ? 'poll' : ''];
  return used.filter((key) => key !== '').map(clash);
}

function attachmentFindings(body: MessageBody, frame: MessageFrame): Finding[] {
  const findings = (body.attachments ?? []).flatMap(({ id }, index) => {
    if (frame.uploads.has(id) || frame.existing.has(id)) return [];
    return [
      finding(`attachments.${index}.id`, 'ATTACHMENT_NOT_FOUND', `No file was uploaded as files[${id}].`),
    ];
  });
  const named = (body.attachments ?? []).flatMap(({ filename }) => filename ?? []);
  const names = new Set([...frame.uploads.values(), ...frame.existing.values(), ...named]);
  for (const [at, url] of mediaOf(body)) {
    if (!url.startsWith('attachment://') || names.has(url.slice('attachment://'.length))) continue;
    findings.push(finding(at, 'ATTACHMENT_NOT_FOUND', `${url} was not uploaded.`));
  }
  return findings;
}

function mediaOf(body: MessageBody): [at: string, url: string][] {
  const inEmbeds = (body.embeds ?? []).flatMap((embed, index) =>
    embedMedia(embed).map((url): [string, string] => [`embeds.${index}`, url]),
  );
  const inComponents = [...componentsIn(body.components ?? [])].flatMap(({ at, component }) => {
    const media = [component.media, component.file, ...(component.items ?? []).map((item) => item.media)];
    return media.flatMap((one) => (one ? [[at, one.url] satisfies [string, string]] : []));
  });
  return [...inEmbeds, ...inComponents];
}

function mentionFindings(mentions: APIAllowedMentions): Finding[] {
  return (['users', 'roles'] as const)
    .filter((kind) => mentions[kind]?.length && mentions.parse?.some((parsed) => parsed === kind))
    .map((kind) => {
      const text = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      return finding('allowed_mentions', 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', text);
    });
}

function flagFindings(flags: number): Finding[] {
  if ((flags & ~SETTABLE) === 0) return [];
  return [finding('flags', 'MESSAGE_FLAGS_INVALID', `Flags ${flags & ~SETTABLE} cannot be set by a bot.`)];
}

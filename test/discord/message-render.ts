import { type APIAttachment, type APIMessage, ComponentType } from 'discord-api-types/v10';
import type { UploadedFile } from './bot-request.ts';
import { isObject, type JsonObject, wireCopy } from './json.ts';
import type { MessageBody } from './message-rules.ts';
import { snowflake } from './snowflake.ts';

/** Where a message stands: what its rendering needs to know besides its body. */
export interface MessagePlace {
  readonly channelId: string;
  readonly isEphemeral: boolean;
  /** `http://127.0.0.1:PORT`: attachments are served from there. */
  readonly origin: string;
}

/** A stored file: what the attachment's url gives. */
export interface StoredFile {
  readonly attachment: APIAttachment;
  readonly data: Buffer;
}

/** Files of an upload as attachments with addresses, described by the body's `attachments`. */
export function storeFiles(
  files: readonly UploadedFile[],
  body: MessageBody,
  place: MessagePlace,
): StoredFile[] {
  return files.map((file) => {
    const id = snowflake();
    const told = body.attachments?.find((one) => one.id === fileNumber(file));
    const filename = told?.filename ?? file.name;
    const url = `${place.origin}/attachments/${place.channelId}/${id}/${encodeURIComponent(filename)}`;
    const attachment: APIAttachment = {
      id,
      filename,
      size: file.data.length,
      url,
      proxy_url: url,
      content_type: file.type,
      ...(told?.description ? { description: told.description } : {}),
      ...(told?.title ? { title: told.title } : {}),
      ...(place.isEphemeral ? { ephemeral: true } : {}),
    };
    return { attachment, data: file.data };
  });
}

/** The n of `files[n]`, as text. */
export function fileNumber(file: UploadedFile): string {
  return /^files\[(\d+)\]$/.exec(file.field)?.[1] ?? file.field;
}

/** The parts of a message that come from the bot's body, as Discord shows them. */
export function renderBody(
  body: MessageBody,
  attachments: readonly APIAttachment[],
): Pick<APIMessage, 'content' | 'embeds' | 'components' | 'attachments'> {
  const urls = new Map(attachments.map((one) => [`attachment://${one.filename}`, one.url]));
  const components = wireCopy(body.components ?? []) as readonly unknown[];
  const numbering = numbers();
  return {
    content: body.content ?? '',
    embeds: (wireCopy(body.embeds ?? []) as JsonObject[]).map((embed) => renderEmbed(embed, urls)) as never[],
    components: components.map((component) => renderComponent(component, urls, numbering)) as never[],
    attachments: [...attachments],
  };
}

function numbers(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

function renderEmbed(embed: JsonObject, urls: ReadonlyMap<string, string>): JsonObject {
  const kept = Object.entries(withoutNulls(embed)).map(([key, value]) => [key, renderEmbedPart(value, urls)]);
  return { ...Object.fromEntries(kept), type: 'rich' };
}

function renderEmbedPart(value: unknown, urls: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value))
    return value.map((field) => ({ inline: false, ...withoutNulls(field as JsonObject) }));
  if (!isObject(value)) return value;
  const part = withoutNulls(value);
  for (const key of ['url', 'icon_url']) {
    const url = part[key];
    if (typeof url !== 'string' || !urls.has(url)) continue;
    part[key] = urls.get(url);
    part[key === 'url' ? 'proxy_url' : 'proxy_icon_url'] = urls.get(url);
  }
  return part;
}

function renderComponent(value: unknown, urls: ReadonlyMap<string, string>, next: () => number): unknown {
  if (!isObject(value)) return value;
  const given = withoutNulls(value);
  const id = typeof given.id === 'number' && given.id > 0 ? given.id : next();
  const component: JsonObject = { ...componentDefaults(given.type), ...given, id };
  for (const key of ['components', 'accessory'] as const) {
    const inner = component[key];
    if (Array.isArray(inner)) component[key] = inner.map((child) => renderComponent(child, urls, next));
    else if (inner !== undefined) component[key] = renderComponent(inner, urls, next);
  }
  for (const key of ['media', 'file'] as const) {
    if (component[key] !== undefined) component[key] = renderMedia(component[key], urls);
  }
  if (Array.isArray(component.items)) component.items = component.items.map((item) => renderItem(item, urls));
  return component;
}

function componentDefaults(type: unknown): JsonObject {
  switch (type) {
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return { min_values: 1, max_values: 1 };
    case ComponentType.Separator:
      return { divider: true, spacing: 1 };
    case ComponentType.Container:
      return { accent_color: null, spoiler: false };
    case ComponentType.Thumbnail:
      return { description: null, spoiler: false };
    case ComponentType.File:
      return { name: null, size: null, spoiler: false };
    default:
      return {};
  }
}

function renderItem(item: unknown, urls: ReadonlyMap<string, string>): unknown {
  if (!isObject(item)) return item;
  return { description: null, spoiler: false, ...item, media: renderMedia(item.media, urls) };
}

function renderMedia(media: unknown, urls: ReadonlyMap<string, string>): unknown {
  if (!isObject(media)) return media;
  const url = urls.get(String(media.url)) ?? media.url;
  return { id: snowflake(), url, proxy_url: url };
}

function withoutNulls(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}

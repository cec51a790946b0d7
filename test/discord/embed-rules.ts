import type { APIEmbed } from 'discord-api-types/v10';
import { type Finding, finding } from './finding.ts';
import { LIMITS } from './limits.ts';

/** What Discord refuses in embeds though its schema admits it. */
export function embedFindings(embeds: readonly APIEmbed[]): Finding[] {
  const total = embeds.reduce((sum, embed) => sum + charactersOf(embed), 0);
  const findings = embeds.flatMap((embed, index) => oneEmbed(embed, `embeds.${index}`));
  if (total > LIMITS.embedCharacters) {
    const text = `Embed size exceeds maximum size of ${LIMITS.embedCharacters} (${total})`;
    findings.push(finding('embeds', 'MAX_EMBED_SIZE_EXCEEDED', text));
  }
  return findings;
}

/** The addresses of an embed that may be `attachment://name`. */
export function embedMedia(embed: APIEmbed): string[] {
  const urls = [
    embed.image?.url,
    embed.thumbnail?.url,
    embed.video?.url,
    embed.author?.icon_url,
    embed.footer?.icon_url,
  ];
  return urls.filter((url) => typeof url === 'string');
}

function charactersOf(embed: APIEmbed): number {
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name, ...fields];
  return texts.reduce((sum, text) => sum + (text?.trim().length ?? 0), 0);
}

function oneEmbed(embed: APIEmbed, at: string): Finding[] {
  const findings = (embed.fields ?? []).flatMap((field, index) => [
    ...required(field.name, `${at}.fields.${index}.name`),
    ...required(field.value, `${at}.fields.${index}.value`),
  ]);
  if (isEmpty(embed))
    findings.push(finding(`${at}.description`, 'BASE_TYPE_REQUIRED', 'This field is required'));
  if (embed.author) findings.push(...required(embed.author.name, `${at}.author.name`));
  if (embed.footer) findings.push(...required(embed.footer.text, `${at}.footer.text`));
  for (const url of [embed.url, embed.author?.url]) {
    if (url && !/^https?:/.test(url)) findings.push(badScheme(at, url, 'http, https'));
  }
  for (const url of embedMedia(embed)) {
    if (!/^(https?|attachment):/.test(url)) findings.push(badScheme(at, url, 'http, https, attachment'));
  }
  return findings;
}

function isEmpty(embed: APIEmbed): boolean {
  const texts = [embed.title, embed.description, embed.author?.name, embed.footer?.text];
  const media = [embed.image, embed.thumbnail, embed.video];
  const fields = embed.fields?.length ?? 0;
  return !texts.some((text) => text?.trim()) && !media.some((one) => one?.url) && fields === 0;
}

function required(text: string | null | undefined, at: string): Finding[] {
  return text?.trim() ? [] : [finding(at, 'BASE_TYPE_REQUIRED', 'This field is required')];
}

function badScheme(at: string, url: string, schemes: string): Finding {
  return finding(at, 'URL_TYPE_INVALID_SCHEME', `Scheme of "${url}" must be one of (${schemes}).`);
}

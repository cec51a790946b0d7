import { type APIButtonComponent, type APIEmbed, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Messages } from '../language/messages.ts';
import { parseCustomId, printCustomId } from './custom-id.ts';
import type { ShownMessage } from './incoming.ts';
import { type ButtonRow, type DiscordMessage, NO_MENTIONS } from './message.ts';

type ShownButton = ShownMessage['components'][number]['components'][number];

/**
 * What one person sees, as a message for everybody: the same text, with buttons that leave it as it is and one that
 * deletes it. Undefined where there is nothing to show.
 */
export function shownToAll(shown: ShownMessage, messages: Messages): DiscordMessage | undefined {
  const embeds = shown.embeds.map(embedOf).filter((embed) => embed.description);
  if (embeds.length === 0) return undefined;
  const rows = shown.components.map(({ components }) => components.flatMap((one) => forAll(one, messages)));
  const components = rows
    .filter((row) => row.length > 0)
    .map((row): ButtonRow => ({ type: ComponentType.ActionRow, components: row }));
  return { embeds, components, allowed_mentions: NO_MENTIONS };
}

/** Only what the bot itself put there: Discord adds fields of its own. */
function embedOf({ title, description, color, footer }: ShownMessage['embeds'][number]): APIEmbed {
  return {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(color === undefined ? {} : { color }),
    ...(footer ? { footer: { text: footer.text } } : {}),
  };
}

function forAll({ label, url, custom_id: id }: ShownButton, messages: Messages): APIButtonComponent[] {
  if (url) return [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url }];
  const action = parseCustomId(id ?? '');
  if (!action || action.does === 'delete') return [];
  const isShow = action.does === 'show';
  const kept = isShow ? ({ does: 'delete' } as const) : ({ ...action, does: 'open' } as const);
  const custom_id = printCustomId(kept);
  if (!custom_id) return [];
  return [
    {
      type: ComponentType.Button,
      style: isShow ? ButtonStyle.Danger : ButtonStyle.Secondary,
      label: isShow ? messages.buttonDelete() : label,
      custom_id,
    },
  ];
}

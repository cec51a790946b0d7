import { z } from 'zod';

/**
 * What the bot reads of what Discord sends. Everything else is dropped, and what is not of the right type counts as
 * absent: a request made by hand is answered, not thrown at.
 */
const Text = z.string().optional().catch(undefined);
const User = z.object({ id: z.string() }).optional().catch(undefined);

/** An option value, whatever type it arrived as, as text. */
const Value = z.union([z.string(), z.number(), z.boolean()]).transform(String).optional().catch(undefined);
const Option = z.object({ name: z.string(), value: Value, focused: z.boolean().optional().catch(undefined) });
const Subcommand = Option.extend({ options: z.array(Option).catch([]) });

/** A command, or an option of one being typed. */
export const CommandData = z.object({
  name: z.string(),
  type: z.number().catch(1),
  options: z.array(Subcommand).catch([]),
  target_id: Text,
  resolved: z
    .object({ messages: z.record(z.string(), z.unknown()).catch({}) })
    .optional()
    .catch(undefined),
});
export type CommandData = z.infer<typeof CommandData>;

/** A message that somebody wants checked. */
export const CheckedMessage = z.object({
  content: z.string().catch(''),
  timestamp: Text,
  embeds: z.array(z.object({ title: Text, description: Text })).catch([]),
});

export const ComponentData = z.object({ custom_id: z.string() });

const Button = z.object({
  label: z.string().catch(''),
  url: Text,
  custom_id: Text,
});

/** A message of the bot that carries the button that was pressed. */
export const ShownMessage = z.object({
  embeds: z
    .array(
      z.object({
        title: Text,
        description: Text,
        color: z.number().optional().catch(undefined),
        footer: z.object({ text: z.string() }).optional().catch(undefined),
      }),
    )
    .catch([]),
  components: z.array(z.object({ components: z.array(Button).catch([]) })).catch([]),
  flags: z.number().catch(0),
  interaction_metadata: z.object({ user: User }).optional().catch(undefined),
  referenced_message: z.object({ author: User }).nullish().catch(undefined),
});
export type ShownMessage = z.infer<typeof ShownMessage>;

/** An interaction: who pressed or typed what, where, and in which languages they and their server read. */
export const Incoming = z.object({
  type: z.number().catch(0),
  locale: Text,
  guild_id: Text,
  guild_locale: Text,
  context: z.number().optional().catch(undefined),
  member: z.object({ user: User }).optional().catch(undefined),
  user: User,
  data: z.unknown().optional(),
  message: ShownMessage.optional().catch(undefined),
});
export type Incoming = z.infer<typeof Incoming>;

/** The id of the person; undefined where Discord names none. */
export function personOf({ member, user }: Incoming): string | undefined {
  return member?.user?.id ?? user?.id;
}

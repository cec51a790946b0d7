import { config } from 'dotenv';
import { z } from 'zod';
import { OffsetInstant } from './knowledge/schema/moment.ts';

/** An empty variable counts as not set: that is how `.env.example` is copied. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional());

/** `<server id>=<border id>`, separated by commas. */
const HomesByServer = z
  .string()
  .regex(
    /^\s*\d{17,20}=[a-z0-9-]+(\s*,\s*\d{17,20}=[a-z0-9-]+)*\s*$/,
    'must be pairs of a server id and a border, such as 123456789012345678=ee-ru, separated by commas',
  )
  .transform((text) => new Map(text.split(',').map((pair) => pair.trim().split('=') as [string, string])));

const Snowflake = z.string().regex(/^\d{17,20}$/, 'must be a Discord id: 17 to 20 digits');

/** Every setting, read from the environment or `.env`; `.env.example` documents them for people. */
const Settings = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .regex(
        /^[\w-]{10,}\.[\w-]+\.[\w-]+$/,
        'must be the bot token from the developer portal: three parts joined by dots',
      ),
  ),
  DISCORD_APPLICATION_ID: optional(Snowflake),
  DISCORD_PUBLIC_KEY: optional(z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits')),
  DISCORD_API_BASE: optional(
    z.url({ protocol: /^https?$/, error: 'must be an address such as https://discord.com/api' }),
  ).transform((url) => url ?? 'https://discord.com/api'),
  DISCORD_MENTIONS: optional(z.enum(['on', 'off'], 'must be on or off')).transform((mode) => mode ?? 'on'),
  KNOWLEDGE_DIR: optional(z.string()).transform((folder) => folder ?? 'knowledge'),
  HOME_BORDER: optional(z.string().regex(/^[a-z0-9-]+$/, 'must be the id of a border, such as fi-ru')),
  HOME_BORDERS: optional(HomesByServer),
  LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])).transform(
    (level) => level ?? 'info',
  ),
  CLOCK: optional(OffsetInstant).transform((text) => (text === undefined ? undefined : Date.parse(text))),
});
export type Settings = z.infer<typeof Settings>;

/** The settings, or one sentence for each that is wrong: which one, and what it should look like. */
export function readSettings(
  environment: NodeJS.ProcessEnv,
): { settings: Settings } | { problems: string[] } {
  const result = Settings.safeParse({ ...settingsFile(), ...environment });
  if (result.success) return { settings: result.data };
  // The value is not repeated: it may be a secret.
  return { problems: result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
}

/** The knowledge folder of a terminal command that needs no other setting right. */
export function knowledgeFolder(): string {
  return process.env.KNOWLEDGE_DIR || settingsFile().KNOWLEDGE_DIR || 'knowledge';
}

/** What `.env` sets, if there is one; the environment goes before it. */
function settingsFile(): Record<string, string> {
  return config({ quiet: true, processEnv: {} }).parsed ?? {};
}

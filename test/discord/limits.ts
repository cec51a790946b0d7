import { Locale } from 'discord-api-types/v10';

/** Discord's documented limits that its published HTTP spec leaves out. Lengths are UTF-16 units. */
export const LIMITS = {
  /** Title, description, field names and values, footer and author of all embeds of one message. */
  embedCharacters: 6000,
  actionRows: 5,
  buttonsInRow: 5,
  /** Components V2: all components of a message, nested ones included. */
  componentsV2: 40,
  /** Components V2: all text displays of a message. */
  textV2Characters: 4000,
  autocompleteValue: 100,
  /** Names, descriptions and string values of one command, the longest localization of each counting. */
  commandCharacters: 8000,
  chatInputCommands: 100,
  contextMenuCommands: 15,
  /** Command creations a day and scope; overwriting an existing one is free. */
  dailyCreates: 200,
  /** Follow-ups to one interaction where the app is installed for the user only. */
  userInstallFollowUps: 5,
  /** Bytes of one uploaded file. */
  attachmentBytes: 10 * 1024 * 1024,
} as const;

/** Locale keys Discord accepts in `name_localizations` and the like. */
export const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));

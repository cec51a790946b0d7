/**
 * Discord's documented limits and the bot's own bounds below them. Lengths are in UTF-16 code units unless said
 * otherwise. Every outgoing message is fitted to them in `page.ts` and `message.ts`.
 */
export const LIMITS = {
  embedTitle: 256,
  embedDescription: 4096,
  /** All text of all embeds of one message. */
  embedsTotal: 6000,
  content: 2000,
  choices: 25,
  choiceName: 100,
  buttonLabel: 80,
  buttonsInRow: 5,
  customId: 100,
} as const;

/**
 * Milliseconds before a request to Discord is given up and sent again. Below the three seconds that Discord waits for
 * the first reply, so that a request that got lost has a second chance within them.
 */
export const REST_TIMEOUT = 2_500;

/** Milliseconds that running replies have to end in when the process is asked to stop. */
export const GRACE = 5_000;

/** Text of one page of an answer, and of its sources: long enough to tell a thing whole, short enough to be read. */
export const PAGE = { body: 2_000, sources: 2_400 } as const;

/** How many questions are answered at once (`burst`), and how many a second after that. */
export const THROTTLE = {
  person: { burst: 12, perSecond: 0.5 },
  server: { burst: 80, perSecond: 8 },
} as const;

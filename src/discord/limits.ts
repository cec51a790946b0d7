/** Discord's documented limits, in UTF-16 code units unless said otherwise. Every outgoing message is fitted to them. */
export const LIMITS = {
  embedTitle: 256,
  embedDescription: 4096,
  /** All text of all embeds of one message. */
  embedsTotal: 6000,
  embedFooter: 2048,
  choices: 25,
  choiceName: 100,
  buttonLabel: 80,
} as const;

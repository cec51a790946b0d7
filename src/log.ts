import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { PinoPretty as pretty } from 'pino-pretty';

export type { Logger };

/** Parts of errors and requests that could carry a token. */
const SECRET = [
  'token',
  '*.token',
  '*.*.token',
  'authorization',
  '*.authorization',
  '*.headers.authorization',
  'error.url',
  'error.requestBody',
];
/** Interaction and webhook tokens stand in the path of their addresses. */
const TOKEN_IN_TEXT = /(\/(?:interactions|webhooks)\/\d+\/)[\w.~-]+/g;

/** The log of a serving bot, without secrets: JSON lines on standard output, in words where a person watches; or to `to`. */
export function createLog(level: string, to?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRET, censor: '[removed]' },
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: describeError },
  };
  if (to) return pino(options, to);
  return process.stdout.isTTY ? pino(options, pretty({ sync: true, levelFirst: true })) : pino(options);
}

/** An error for the log: name, message, code and stack, with tokens taken out of addresses. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: withoutTokens(String(error)) };
  const { code, status, cause } = error as { code?: unknown; status?: unknown; cause?: unknown };
  return {
    name: error.name,
    message: withoutTokens(error.message),
    stack: withoutTokens(error.stack ?? ''),
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}

function withoutTokens(text: string): string {
  return text.replace(TOKEN_IN_TEXT, '$1[removed]');
}

import { type Logger, pino } from 'pino';

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

/** The log of a serving bot: JSON lines on standard output, without secrets. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRET, censor: '[removed]' },
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: describeError },
  });
}

/** An error for the log: name, message, code and stack, with tokens taken out of addresses. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? withoutTokens(error) : error;
  const { code, status } = error as { code?: unknown; status?: unknown };
  return {
    name: error.name,
    message: withoutTokens(error.message),
    stack: withoutTokens(error.stack ?? ''),
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
  };
}

function withoutTokens(text: string): string {
  return text.replace(TOKEN_IN_TEXT, '$1[removed]');
}

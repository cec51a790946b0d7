import type { Finding } from './finding.ts';
import { errorTree } from './finding.ts';

/** What the stand-in answers to one HTTP request. `body` is sent as JSON, a Buffer as it is. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What was wrong with the request; becomes entries in `loopback.violations`. */
  readonly findings?: readonly Finding[];
}

export const NO_CONTENT: Answer = { status: 204 };

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** Discord's error answer: `code` is Discord's own number, beside the HTTP status. */
export function refusal(status: number, code: number, message: string): Answer {
  return { status, body: { code, message } };
}

/** 400 with Discord's body for a malformed form, naming every finding at its place. */
export function invalidForm(findings: readonly Finding[]): Answer {
  const empty = findings.find((finding) => finding.code === 'EMPTY_MESSAGE');
  if (empty) return { status: 400, body: { code: 50006, message: empty.message }, findings };
  const body = { code: 50035, message: 'Invalid Form Body', errors: errorTree(findings) };
  return { status: 400, body, findings };
}

export const REFUSALS = {
  unauthorized: refusal(401, 0, '401: Unauthorized'),
  notFound: refusal(404, 0, '404: Not Found'),
  unknownMessage: refusal(404, 10008, 'Unknown Message'),
  unknownWebhook: refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: refusal(404, 10063, 'Unknown application command'),
  missingAccess: refusal(403, 50001, 'Missing Access'),
  missingPermissions: refusal(403, 50013, 'Missing Permissions'),
  tooManyCreates: refusal(
    400,
    30034,
    'Max number of daily application command creates has been reached (200)',
  ),
  tooLarge: refusal(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: refusal(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: refusal(400, 40094, 'This interaction has hit the maximum number of follow up messages'),
  invalidToken: refusal(401, 50027, 'Invalid Webhook Token'),
} as const satisfies Record<string, Answer>;

import type { ZodMiniType } from 'zod/mini';
import { type Finding, finding } from './finding.ts';
import { isObject } from './json.ts';

/** What of a Zod issue is needed; the union of all issue types is too wide to be handy. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly input?: unknown;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly format?: string;
  readonly errors?: readonly (readonly Issue[])[];
}

/** Undocumented or client-made keys that Discord takes without a murmur, though its spec omits them. */
const TOLERATED = new Set(['tts', 'nonce', 'enforce_nonce', 'repliedUser', 'nsfw']);

/** What the schema refuses in `body`, and the keys it does not know. */
export function schemaFindings(schema: ZodMiniType, body: unknown): Finding[] {
  const parsed = schema.safeParse(body, { reportInput: true });
  if (!parsed.success) return parsed.error.issues.flatMap((issue) => fromIssue(issue as Issue, []));
  return [...unknownKeys(body, parsed.data, '')];
}

function fromIssue(issue: Issue, parent: readonly PropertyKey[]): Finding[] {
  const path = [...parent, ...issue.path];
  const branch = issue.code === 'invalid_union' ? likeliest(issue.errors ?? []) : undefined;
  if (branch) return branch.flatMap((inner) => fromIssue(inner, path));
  const [code, message] = inWords(issue);
  return [finding(path.map(String).join('.'), code, message)];
}

/** Of a union's alternatives the one whose `type` fits, else the one with the fewest complaints. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const wrongType = (branch: readonly Issue[]): boolean =>
    branch.some((issue) => issue.path.length === 0 || (issue.path.length === 1 && issue.path[0] === 'type'));
  const byLength = [...branches].sort((one, other) => one.length - other.length);
  return byLength.find((branch) => !wrongType(branch)) ?? undefined;
}

function inWords(issue: Issue): [code: string, message: string] {
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return ['BASE_TYPE_REQUIRED', 'This field is required'];
  }
  if (issue.code === 'too_big' && issue.origin === 'number') {
    return ['NUMBER_TYPE_MAX', `Value must be less than or equal to ${issue.maximum}.`];
  }
  if (issue.code === 'too_small' && issue.origin === 'number') {
    return ['NUMBER_TYPE_MIN', `Value must be greater than or equal to ${issue.minimum}.`];
  }
  if (issue.code === 'too_big') {
    return ['BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`];
  }
  if (issue.code === 'too_small')
    return ['BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`];
  if (issue.code === 'invalid_value') {
    return ['BASE_TYPE_CHOICES', `Value must be one of {${issue.values?.join(', ')}}.`];
  }
  if (issue.format === 'url') return ['URL_TYPE_INVALID_URL', 'Not a well formed URL.'];
  return [
    'BASE_TYPE_BAD_TYPE',
    `${issue.code}: expected ${issue.expected ?? issue.format ?? 'another shape'}`,
  ];
}

function* unknownKeys(given: unknown, known: unknown, at: string): Generator<Finding> {
  if (Array.isArray(given) && Array.isArray(known)) {
    for (const [index, item] of given.entries()) yield* unknownKeys(item, known[index], place(at, index));
  }
  if (!isObject(given) || !isObject(known)) return;
  for (const [key, value] of Object.entries(given)) {
    if (key in known) yield* unknownKeys(value, known[key], place(at, key));
    else if (!TOLERATED.has(key)) {
      yield finding(place(at, key), 'UNKNOWN_KEY', 'Discord knows no such key here.');
    }
  }
}

function place(at: string, key: string | number): string {
  return at === '' ? String(key) : `${at}.${key}`;
}

import type { IncomingMessage } from 'node:http';

/** A file that came in a multipart upload. */
export interface UploadedFile {
  /** The form field: `files[0]`. */
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly data: Buffer;
}

/** One HTTP request of the bot. */
export interface BotRequest {
  readonly method: string;
  /** Decoded, without `/api/v10` and without the query: `/webhooks/1/token/messages/@original`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The JSON body, or `payload_json` of a multipart one; undefined when there was none. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** When its head arrived, milliseconds since 1970. */
  readonly at: number;
}

/** Reads a request whole. A body that is not JSON is kept as text. */
export async function readRequest(incoming: IncomingMessage): Promise<BotRequest> {
  const at = Date.now();
  const url = new URL(incoming.url ?? '/', 'http://loopback');
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { body, files } = await readBody(Buffer.concat(chunks), incoming.headers['content-type'] ?? '');
  return {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(url.pathname).replace(/^\/api(\/v10)?(?=\/)/, ''),
    query: url.searchParams,
    headers: incoming.headers,
    body,
    files,
    at,
  };
}

async function readBody(raw: Buffer, type: string): Promise<Pick<BotRequest, 'body' | 'files'>> {
  if (raw.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) return { body: parseJson(raw.toString('utf8')), files: [] };
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const files: UploadedFile[] = [];
  let body: unknown;
  for (const [field, value] of form) {
    if (typeof value !== 'string') {
      const data = Buffer.from(await value.arrayBuffer());
      files.push({ field, name: value.name, type: value.type, data });
    } else if (field === 'payload_json') body = parseJson(value);
  }
  return { body, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

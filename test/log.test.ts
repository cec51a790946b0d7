import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

const TOKEN = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4';
const URL = `https://discord.com/api/v10/interactions/1574359452407037952/${TOKEN}/callback`;

function logged(entry: object): string {
  const lines: string[] = [];
  createLog('debug', { write: (line) => void lines.push(line) }).error(entry, 'failed');
  return lines.join();
}

const api = new DiscordAPIError(
  { code: 10062, message: `Unknown interaction ${URL}` },
  10062,
  404,
  'POST',
  URL,
  { body: { token: TOKEN }, files: undefined },
);

describe('the log', () => {
  it.each([
    ['an error of Discord’s API', { error: api }],
    [
      'an error of the network',
      { error: new HTTPError(502, 'Bad Gateway', 'POST', URL, { body: {}, files: [] }) },
    ],
    ['an error with a cause', { error: new Error('failed', { cause: new Error(URL) }) }],
    ['a webhook’s address', { error: new Error(URL.replace('interactions', 'webhooks')) }],
    ['something that is no error', { error: `fetch ${URL}` }],
    ['an object with a token', { interaction: { token: TOKEN } }],
    ['headers', { request: { headers: { authorization: `Bot ${TOKEN}` } } }],
  ])('of %s holds no token', (_, entry) => {
    expect(logged(entry)).not.toContain(TOKEN);
  });

  it('keeps what tells the cause: name, code and status', () => {
    const line = logged({ error: api });
    expect(line).toContain('"code":10062');
    expect(line).toContain('"status":404');
  });
});

import { type Answer, invalidForm, ok, REFUSALS } from './answer.ts';
import type { BotRequest } from './bot-request.ts';
import type { Channels } from './channels.ts';
import type { CommandPart } from './command-rules.ts';
import type { Commands } from './commands.ts';
import { finding } from './finding.ts';
import { applicationAnswer, type Identity, meAnswer } from './identity.ts';
import type { Interactions } from './interactions.ts';
import type { JsonObject } from './json.ts';
import { JUDGES, type RouteJudge } from './judge.ts';
import type { World } from './world.ts';

/** One endpoint. Its handler runs once token and body were found in order. */
export interface Route {
  readonly method: string;
  /** `:name` stands for one part of the path. */
  readonly path: string;
  /** True: needs `Authorization: Bot TOKEN`. */
  readonly needsToken: boolean;
  readonly judge: RouteJudge;
  readonly handle: (call: Call) => Answer;
}

export interface Call {
  readonly request: BotRequest;
  /** The part of the path that `:name` stands for. */
  readonly part: (name: string) => string;
}

export interface Services {
  readonly identity: Identity;
  readonly world: World;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly channels: Channels;
  readonly gatewayUrl: string;
}

/** All endpoints the stand-in has. */
export function makeRoutes(services: Services): Route[] {
  return [
    ...accountRoutes(services),
    ...commandRoutes(services),
    ...interactionRoutes(services.interactions),
    ...channelRoutes(services.channels),
  ];
}

function accountRoutes({ identity, gatewayUrl, world }: Services): Route[] {
  const limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };
  const get = { method: 'GET', needsToken: true };
  return [
    {
      ...get,
      path: '/gateway/bot',
      judge: JUDGES.gateway,
      handle: () => ok({ url: gatewayUrl, shards: 1, session_start_limit: limit }),
    },
    { ...get, path: '/users/@me', judge: JUDGES.me, handle: () => ok(meAnswer(identity)) },
    {
      ...get,
      path: '/applications/@me',
      judge: JUDGES.application,
      handle: () => ok(applicationAnswer(identity)),
    },
    {
      ...get,
      path: '/oauth2/applications/@me',
      judge: JUDGES.application,
      handle: () => ok(applicationAnswer(identity)),
    },
    {
      ...get,
      path: '/attachments/:channel/:id/:name',
      needsToken: false,
      judge: {},
      handle: ({ request }) => {
        const file = world.files.get(encodeURI(request.path)) ?? world.files.get(request.path);
        if (!file) return REFUSALS.notFound;
        const type = file.attachment.content_type ?? 'application/octet-stream';
        return { status: 200, body: file.data, headers: { 'content-type': type } };
      },
    },
  ];
}

function commandRoutes({ identity, commands, world }: Services): Route[] {
  const scopes = ['/applications/:app/commands', '/applications/:app/guilds/:guild/commands'];
  const guarded =
    (handle: (call: Call, scope: string) => Answer) =>
    (call: Call): Answer => {
      const scope = call.part('guild');
      if (call.part('app') !== identity.applicationId) return REFUSALS.missingAccess;
      const isKnown = scope === '' || world.guilds.some((guild) => guild.id === scope && guild.hasBot);
      return isKnown ? handle(call, scope) : REFUSALS.missingAccess;
    };
  const route = (
    method: string,
    path: string,
    judge: RouteJudge,
    handle: (call: Call, scope: string) => Answer,
  ) => ({
    method,
    path,
    needsToken: true,
    judge,
    handle: guarded(handle),
  });
  return scopes.flatMap((path) => [
    route('GET', path, JUDGES.commandList, ({ request }, scope) =>
      commands.list(scope, request.query.get('with_localizations') === 'true'),
    ),
    route('PUT', path, JUDGES.commandSet, ({ request }, scope) =>
      commands.replaceAll(request.body as CommandPart[], scope),
    ),
    route('POST', path, JUDGES.commandCreate, ({ request }, scope) =>
      commands.create(request.body as CommandPart, scope),
    ),
    route('GET', `${path}/:id`, JUDGES.command, (call, scope) => commands.read(call.part('id'), scope)),
    route('PATCH', `${path}/:id`, JUDGES.commandEdit, (call, scope) =>
      commands.edit(call.part('id'), call.request.body as JsonObject, scope),
    ),
    route('DELETE', `${path}/:id`, {}, (call, scope) => commands.remove(call.part('id'), scope)),
  ]);
}

function interactionRoutes(interactions: Interactions): Route[] {
  const webhook = '/webhooks/:app/:token';
  const message = `${webhook}/messages/:message`;
  const route = (method: string, path: string, judge: RouteJudge, handle: (call: Call) => Answer): Route => ({
    method,
    path,
    needsToken: false,
    judge,
    handle,
  });
  return [
    route('POST', '/interactions/:id/:token/callback', JUDGES.callback, ({ request, part }) =>
      interactions.acknowledge(part('id'), part('token'), request),
    ),
    route('POST', webhook, JUDGES.followUp, ({ request, part }) =>
      interactions.followUp(part('app'), part('token'), request),
    ),
    route('GET', message, JUDGES.message, ({ part }) =>
      interactions.read(part('app'), part('token'), part('message')),
    ),
    route('PATCH', message, JUDGES.messageEdit, ({ request, part }) =>
      interactions.edit(part('app'), part('token'), part('message'), request),
    ),
    route('DELETE', message, {}, ({ part }) =>
      interactions.remove(part('app'), part('token'), part('message')),
    ),
  ];
}

function channelRoutes(channels: Channels): Route[] {
  return [
    {
      method: 'POST',
      path: '/channels/:channel/messages',
      needsToken: true,
      judge: JUDGES.channelMessage,
      handle: ({ request, part }) => channels.create(part('channel'), request),
    },
    {
      method: 'GET',
      path: '/guilds/:guild',
      needsToken: true,
      judge: JUDGES.guild,
      handle: ({ part }) => channels.guild(part('guild')),
    },
  ];
}

/** The route of a request and the parts of its path, or undefined when there is none. */
export function findRoute(
  routes: readonly Route[],
  request: BotRequest,
): { route: Route; call: Call } | undefined {
  const given = request.path.split('/');
  for (const route of routes) {
    if (route.method !== request.method) continue;
    const parts = matchParts(route.path.split('/'), given);
    if (parts) return { route, call: { request, part: (name) => parts.get(name) ?? '' } };
  }
  return undefined;
}

function matchParts(wanted: readonly string[], given: readonly string[]): Map<string, string> | undefined {
  if (wanted.length !== given.length) return undefined;
  const parts = new Map<string, string>();
  for (const [index, name] of wanted.entries()) {
    const part = given[index] ?? '';
    if (name.startsWith(':')) parts.set(name.slice(1), part);
    else if (name !== part) return undefined;
  }
  return parts;
}

/** Carries a request out: route, token, the judging of its body, then the handler. */
export function carryOut(routes: readonly Route[], request: BotRequest, token: string): Answer {
  const found = findRoute(routes, request);
  if (!found) {
    const text = `the stand-in has no ${request.method} ${request.path}`;
    return { ...REFUSALS.notFound, findings: [finding('', 'UNKNOWN_ROUTE', text)] };
  }
  const { route, call } = found;
  if (route.needsToken && request.headers.authorization !== `Bot ${token}`) return REFUSALS.unauthorized;
  const findings = route.judge.request?.(request.body) ?? [];
  return findings.length > 0 ? invalidForm(findings) : route.handle(call);
}

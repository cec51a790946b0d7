import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { type Answer, invalidForm, NO_CONTENT, ok, REFUSALS } from './answer.ts';
import { type CommandPart, commandFindings } from './command-rules.ts';
import { isObject, type JsonObject, wireCopy } from './json.ts';
import { LIMITS } from './limits.ts';
import { snowflake } from './snowflake.ts';

/** Keys of an option that Discord leaves out of its answers when they are false, empty or null. */
const OMITTED_WHEN_EMPTY = new Set([
  'required',
  'autocomplete',
  'choices',
  'options',
  'channel_types',
  'name_localizations',
  'description_localizations',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
]);

/** The commands registered, globally ('' as scope) and by server. */
export class Commands {
  readonly #byScope = new Map<string, APIApplicationCommand[]>();
  readonly #creates = new Map<string, number>();
  readonly #applicationId: string;

  constructor(applicationId: string) {
    this.#applicationId = applicationId;
  }

  /** How many creations were counted against the day's limit of this scope. */
  creates(scope = ''): number {
    return this.#creates.get(scope) ?? 0;
  }

  all(scope = ''): readonly APIApplicationCommand[] {
    return this.#byScope.get(scope) ?? [];
  }

  /** The command a person in that server would get: the server's own before the global one. */
  find(
    name: string,
    type: ApplicationCommandType,
    guildId: string | undefined,
  ): APIApplicationCommand | undefined {
    const offered = [...(guildId === undefined ? [] : this.all(guildId)), ...this.all()];
    return offered.find((command) => command.name === name && command.type === type);
  }

  /** GET of the list; localizations only when asked for, as Discord does. */
  list(scope: string, withLocalizations: boolean): Answer {
    const commands = this.all(scope);
    return ok(withLocalizations ? commands : commands.map(withoutLocalizations));
  }

  /** PUT: what is not in `bodies` is deleted, same names keep their ids. */
  replaceAll(bodies: readonly CommandPart[], scope = ''): Answer {
    const fresh = bodies.filter((body) => !this.#same(body, scope)).length;
    if (this.creates(scope) + fresh > LIMITS.dailyCreates) return REFUSALS.tooManyCreates;
    this.#creates.set(scope, this.creates(scope) + fresh);
    this.#byScope.set(
      scope,
      bodies.map((body) => this.#render(body, scope, this.#same(body, scope)?.id)),
    );
    return ok(this.all(scope));
  }

  /** POST: overwrites a command of the same name and type. */
  create(body: CommandPart, scope: string): Answer {
    const same = this.#same(body, scope);
    if (!same && this.creates(scope) >= LIMITS.dailyCreates) return REFUSALS.tooManyCreates;
    if (!same) this.#creates.set(scope, this.creates(scope) + 1);
    return { status: same ? 200 : 201, body: this.#put(this.#render(body, scope, same?.id), scope) };
  }

  read(id: string, scope: string): Answer {
    const command = this.all(scope).find((one) => one.id === id);
    return command ? ok(command) : REFUSALS.unknownCommand;
  }

  edit(id: string, changes: JsonObject, scope: string): Answer {
    const old = this.all(scope).find((one) => one.id === id);
    if (!old) return REFUSALS.unknownCommand;
    const merged = { ...old, ...changes } as CommandPart;
    const findings = commandFindings(merged);
    if (findings.length > 0) return invalidForm(findings);
    return ok(this.#put(this.#render(merged, scope, id), scope));
  }

  remove(id: string, scope: string): Answer {
    const left = this.all(scope).filter((one) => one.id !== id);
    if (left.length === this.all(scope).length) return REFUSALS.unknownCommand;
    this.#byScope.set(scope, left);
    return NO_CONTENT;
  }

  #same(body: CommandPart, scope: string): APIApplicationCommand | undefined {
    const type = body.type ?? ApplicationCommandType.ChatInput;
    return this.all(scope).find((command) => command.name === body.name && command.type === type);
  }

  #put(command: APIApplicationCommand, scope: string): APIApplicationCommand {
    this.#byScope.set(scope, [...this.all(scope).filter((one) => one.id !== command.id), command]);
    return command;
  }

  #render(body: CommandPart, scope: string, id = snowflake()): APIApplicationCommand {
    const given = wireCopy<unknown>(body) as JsonObject;
    const permissions = given.default_member_permissions;
    const { options, ...rest } = given;
    return {
      contexts: null,
      integration_types: [0],
      name_localizations: null,
      description_localizations: null,
      nsfw: false,
      ...(scope === '' ? { dm_permission: true } : { guild_id: scope }),
      ...rest,
      ...(Array.isArray(options) && options.length > 0 ? { options: options.map(renderOption) } : {}),
      id,
      application_id: this.#applicationId,
      version: snowflake(),
      type: body.type ?? ApplicationCommandType.ChatInput,
      description: body.description ?? '',
      default_member_permissions: permissions == null ? null : String(permissions),
    } as unknown as APIApplicationCommand;
  }
}

function renderOption(option: unknown): unknown {
  if (!isObject(option)) return option;
  const entries = Object.entries(option).filter(
    ([key, value]) => !OMITTED_WHEN_EMPTY.has(key) || !isEmpty(value),
  );
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key === 'options' && Array.isArray(value) ? value.map(renderOption) : value,
    ]),
  );
}

function isEmpty(value: unknown): boolean {
  return value == null || value === false || (Array.isArray(value) && value.length === 0);
}

function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutLocalizations(inner)]));
}

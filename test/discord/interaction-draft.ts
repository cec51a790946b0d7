import {
  type APIApplicationCommand,
  type APIMessage,
  ApplicationCommandOptionType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { CommandPart } from './command-rules.ts';
import { type ComponentView, componentsIn } from './component-tree.ts';
import type { Interaction, ShownModal } from './interaction.ts';
import { MENU_KINDS, OPTION_KINDS, type ReferenceKind, type Resolve } from './resolved.ts';
import { snowflake } from './snowflake.ts';

/** What sets one interaction apart from another; who, where and when are added by the person. */
export interface InteractionDraft {
  readonly type: InteractionType;
  readonly data: unknown;
  /** The message the component is on, or the modal was opened from. */
  readonly message?: APIMessage | undefined;
  /** For a submitted modal: the interaction that opened it. */
  readonly trigger?: Interaction;
}

/** A file a person gives to an attachment option. */
export interface GivenFile {
  readonly filename: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
}

/** Users, channels and roles are given by id. */
export type OptionValue = string | number | boolean | GivenFile;

export interface SlashInput {
  readonly group?: string;
  readonly sub?: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** An option as it stands in an interaction. */
export interface SentOption {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly value?: string | number | boolean;
  readonly focused?: true;
  readonly options?: readonly SentOption[];
}

/**
 * A slash command filled in as Discord's client lets people fill it in.
 * @throws Error for what the client would not let them send: unknown or missing options, values not among the choices
 */
export function slashDraft(
  command: APIApplicationCommand,
  input: SlashInput,
  resolve: Resolve,
): InteractionDraft {
  const wanted = leafOptions(command, input);
  const given = input.options ?? {};
  const missing = wanted.find((option) => option.required && given[option.name] === undefined);
  if (missing) throw new Error(`/${command.name}: the option ${missing.name} is required`);
  const files: Record<string, object> = {};
  const sent = Object.entries(given).map(([name, value]) => {
    const option = optionNamed(command, wanted, name);
    checkChoice(option, value);
    return sentOption(option, value, files);
  });
  return commandDraft(InteractionType.ApplicationCommand, command, nest(input, sent), {
    ...resolvedOf(sent, resolve),
    ...(Object.keys(files).length > 0 ? { attachments: files } : {}),
  });
}

/** The request for choices while a person types into an option. */
export function autocompleteDraft(
  command: APIApplicationCommand,
  input: SlashInput,
  focus: string,
  typed: string,
): InteractionDraft {
  const wanted = leafOptions(command, input);
  const focused = optionNamed(command, wanted, focus);
  if (!focused.autocomplete) throw new Error(`/${command.name}: the option ${focus} has no autocomplete`);
  const others = Object.entries(input.options ?? {}).map(([name, value]) =>
    sentOption(optionNamed(command, wanted, name), value, {}),
  );
  const type = focused.type as ApplicationCommandOptionType;
  const sent = [...others, { name: focus, type, value: typed, focused: true as const }];
  return commandDraft(InteractionType.ApplicationCommandAutocomplete, command, nest(input, sent), {});
}

/** A command from the menu of a message or of a user. */
export function menuDraft(
  command: APIApplicationCommand,
  targetId: string,
  resolved: object,
): InteractionDraft {
  const { id, name, type, guild_id: guildId } = command;
  const data = { id, name, type, target_id: targetId, resolved, ...(guildId ? { guild_id: guildId } : {}) };
  return { type: InteractionType.ApplicationCommand, data };
}

/**
 * A press on a button.
 * @param which its custom_id or its label
 * @throws Error when there is none such, or it is disabled or a link
 */
export function clickDraft(message: APIMessage, which: string): InteractionDraft {
  const button = componentNamed(message, which, (one) => one.type === ComponentType.Button);
  if (button.custom_id === undefined)
    throw new Error(`the button ${which} is a link; the bot hears nothing of it`);
  const data = { custom_id: button.custom_id, component_type: ComponentType.Button, id: button.id };
  return { type: InteractionType.MessageComponent, data, message };
}

/**
 * A choice in a select menu.
 * @param which its custom_id or placeholder
 * @param picks values or labels of a string select, ids for the other kinds
 */
export function selectDraft(
  message: APIMessage,
  which: string,
  picks: readonly string[],
  resolve: Resolve,
): InteractionDraft {
  const menu = componentNamed(message, which, (one) => one.min_values !== undefined);
  const min = menu.min_values ?? 1;
  const max = menu.max_values ?? 1;
  if (picks.length < min || picks.length > max) throw new Error(`${which} takes ${min} to ${max} picks`);
  const kind = MENU_KINDS.get(menu.type);
  const values = kind ? picks : picks.map((pick) => optionPicked(menu, pick));
  const resolved = kind ? { resolved: resolve(kind, values) } : {};
  const data = { custom_id: menu.custom_id, component_type: menu.type, id: menu.id, values, ...resolved };
  return { type: InteractionType.MessageComponent, data, message };
}

/**
 * A modal filled in and sent.
 * @param answers by custom_id of the input or by its label; a list for a select. What is left out keeps its preset value.
 */
export function modalDraft(
  shown: ShownModal,
  answers: Readonly<Record<string, string | readonly string[]>>,
): InteractionDraft {
  const layout = shown.form.components as unknown as readonly ComponentView[];
  const known = new Set(
    [...componentsIn(layout)].flatMap(({ component }) => [component.custom_id, component.label]),
  );
  const unknown = Object.keys(answers).find((key) => !known.has(key));
  if (unknown !== undefined) throw new Error(`the modal ${shown.form.custom_id} has no input ${unknown}`);
  const components = layout.map((row) => submitted(row, answers, row.label));
  const data = { custom_id: shown.form.custom_id, components };
  const { message } = shown.openedBy.payload;
  return { type: InteractionType.ModalSubmit, data, message, trigger: shown.openedBy };
}

function commandDraft(
  type: InteractionType,
  command: APIApplicationCommand,
  options: readonly SentOption[],
  resolved: object,
): InteractionDraft {
  const guild = command.guild_id ? { guild_id: command.guild_id } : {};
  const looked = Object.keys(resolved).length > 0 ? { resolved } : {};
  return {
    type,
    data: { id: command.id, name: command.name, type: command.type, options, ...looked, ...guild },
  };
}

/** The options of the subcommand meant, or of the command itself. */
function leafOptions(command: APIApplicationCommand, { group, sub }: SlashInput): readonly CommandPart[] {
  let options = (command.options ?? []) as unknown as readonly CommandPart[];
  for (const name of [group, sub]) {
    if (name === undefined) continue;
    const inner = options.find((option) => option.name === name);
    if (!inner) throw new Error(`/${command.name} has no subcommand ${name}`);
    options = inner.options ?? [];
  }
  if (options.some((option) => option.type === ApplicationCommandOptionType.Subcommand)) {
    throw new Error(
      `/${command.name} needs a subcommand: ${options.map((option) => option.name).join(', ')}`,
    );
  }
  return options;
}

function nest({ group, sub }: SlashInput, options: readonly SentOption[]): readonly SentOption[] {
  const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
  const inner = sub === undefined ? options : [{ name: sub, type: Subcommand, options }];
  return group === undefined ? inner : [{ name: group, type: SubcommandGroup, options: inner }];
}

function optionNamed(
  command: APIApplicationCommand,
  options: readonly CommandPart[],
  name: string,
): CommandPart {
  const option = options.find((one) => one.name === name);
  if (!option) throw new Error(`/${command.name} has no option ${name} here`);
  return option;
}

function checkChoice(option: CommandPart, value: OptionValue): void {
  const { choices, name } = option;
  if (!choices?.length || choices.some((choice) => choice.value === value)) return;
  throw new Error(`${String(value)} is none of the choices of ${name}`);
}

function sentOption(option: CommandPart, value: OptionValue, files: Record<string, object>): SentOption {
  const { name } = option;
  const type = option.type as ApplicationCommandOptionType;
  if (typeof value === 'object') {
    const id = snowflake();
    const url = `https://cdn.discordapp.com/ephemeral-attachments/1/${id}/${encodeURIComponent(value.filename)}`;
    const { filename, size, contentType } = value;
    files[id] = { id, filename, size, content_type: contentType, url, proxy_url: url, ephemeral: true };
    return { name, type, value: id };
  }
  const expected = jsTypeOf(type);
  if (typeof value !== expected)
    throw new Error(`${name} takes a ${expected}; to send another type use raw()`);
  return { name, type, value };
}

function jsTypeOf(type: ApplicationCommandOptionType): 'boolean' | 'number' | 'string' {
  const { Boolean: Bool, Integer, Number: Num } = ApplicationCommandOptionType;
  if (type === Bool) return 'boolean';
  return type === Integer || type === Num ? 'number' : 'string';
}

function resolvedOf(options: readonly SentOption[], resolve: Resolve): object {
  const kinds = new Set(options.flatMap((option) => OPTION_KINDS.get(option.type) ?? []));
  const idsOf = (kind: ReferenceKind): string[] =>
    options.filter((option) => OPTION_KINDS.get(option.type) === kind).map((option) => String(option.value));
  const merged: Record<string, object> = {};
  for (const kind of kinds) {
    for (const [part, found] of Object.entries(resolve(kind, idsOf(kind))))
      merged[part] = { ...merged[part], ...found };
  }
  return merged;
}

function componentNamed(
  message: APIMessage,
  which: string,
  fits: (one: ComponentView) => boolean,
): ComponentView {
  const all = [...componentsIn((message.components ?? []) as unknown as readonly ComponentView[])];
  const candidates = all.map(({ component }) => component).filter(fits);
  const found =
    candidates.find((one) => one.custom_id === which) ??
    candidates.find((one) => one.label === which || one.placeholder === which);
  if (!found) {
    const names = candidates.map((one) => `${one.label ?? one.placeholder ?? ''} (${one.custom_id})`);
    throw new Error(`the message has no ${which}; it has: ${names.join(', ') || 'nothing of the kind'}`);
  }
  if (found.disabled) throw new Error(`${which} is disabled`);
  return found;
}

function optionPicked(menu: ComponentView, pick: string): string {
  const option =
    menu.options?.find((one) => one.value === pick) ?? menu.options?.find((one) => one.label === pick);
  if (!option) throw new Error(`the menu ${menu.custom_id} has no option ${pick}`);
  return option.value;
}

/** A component of a modal as it comes back: layout kept, inputs with what was entered. */
function submitted(
  component: ComponentView,
  answers: Readonly<Record<string, string | readonly string[]>>,
  label: string | undefined,
): object {
  const { type, id = 0 } = component;
  if (component.components) {
    return { type, id, components: component.components.map((one) => submitted(one, answers, one.label)) };
  }
  if (component.component) return { type, id, component: submitted(component.component, answers, label) };
  if (component.custom_id === undefined) return { type, id };
  const answer = answers[component.custom_id] ?? answers[label ?? ''];
  if (type !== ComponentType.TextInput) {
    return { type, id, custom_id: component.custom_id, values: answer === undefined ? [] : [answer].flat() };
  }
  return { type, id, custom_id: component.custom_id, value: String(answer ?? component.value ?? '') };
}

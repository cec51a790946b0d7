import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type ComponentView, componentsIn, type PlacedComponent } from './component-tree.ts';
import { type Finding, finding } from './finding.ts';
import { LIMITS } from './limits.ts';

/** What Discord refuses in a message's components though its schema admits it. */
export function componentFindings(components: readonly ComponentView[], isV2: boolean): Finding[] {
  const placed = [...componentsIn(components)];
  const layout = isV2 ? v2Layout(placed) : classicLayout(components);
  return [...layout, ...duplicateCustomIds(placed), ...placed.flatMap(oneComponent)];
}

/** What Discord refuses in a modal's components though its schema admits it. */
export function modalFindings(components: readonly ComponentView[]): Finding[] {
  const placed = [...componentsIn(components)];
  const rows = components.flatMap((row, index) => {
    if (row.type !== ComponentType.ActionRow || row.components?.length === 1) return [];
    return [finding(`components.${index}`, 'BASE_TYPE_BAD_LENGTH', 'A row of a modal holds one text input.')];
  });
  const layout = components.length > LIMITS.actionRows ? [tooMany('components', LIMITS.actionRows)] : [];
  return [...layout, ...rows, ...duplicateCustomIds(placed), ...placed.flatMap(oneComponent)];
}

function classicLayout(components: readonly ComponentView[]): Finding[] {
  const findings = components.flatMap((component, index) => {
    if (component.type === ComponentType.ActionRow) return [];
    const text = 'Components V2 need the flag IS_COMPONENTS_V2 (32768).';
    return [finding(`components.${index}.type`, 'UNION_TYPE_CHOICES', text)];
  });
  if (components.length > LIMITS.actionRows) findings.push(tooMany('components', LIMITS.actionRows));
  return findings;
}

function v2Layout(placed: readonly PlacedComponent[]): Finding[] {
  const text = placed.reduce((sum, { component }) => sum + textLength(component), 0);
  const findings: Finding[] = [];
  if (placed.length > LIMITS.componentsV2) findings.push(tooMany('components', LIMITS.componentsV2));
  if (text > LIMITS.textV2Characters) {
    const message = `Text of all components exceeds ${LIMITS.textV2Characters} characters (${text}).`;
    findings.push(finding('components', 'COMPONENT_MAX_TOTAL_TEXT', message));
  }
  return findings;
}

function textLength(component: ComponentView): number {
  return component.type === ComponentType.TextDisplay ? (component.content?.length ?? 0) : 0;
}

function duplicateCustomIds(placed: readonly PlacedComponent[]): Finding[] {
  const seen = new Set<string>();
  return placed.flatMap(({ at, component }) => {
    const id = component.custom_id;
    if (typeof id !== 'string') return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const text = `Component custom id cannot be duplicated: ${id}`;
    return [finding(`${at}.custom_id`, 'COMPONENT_CUSTOM_ID_DUPLICATED', text)];
  });
}

function oneComponent({ at, component }: PlacedComponent): Finding[] {
  switch (component.type) {
    case ComponentType.ActionRow:
      return row(component, at);
    case ComponentType.Button:
      return button(component, at);
    case ComponentType.StringSelect:
      return stringSelect(component, at);
    case ComponentType.TextInput:
      return textInput(component, at);
    default:
      return [];
  }
}

function row(component: ComponentView, at: string): Finding[] {
  const children = component.components ?? [];
  const buttons = children.filter((child) => child.type === ComponentType.Button).length;
  const place = `${at}.components`;
  if (buttons > LIMITS.buttonsInRow) return [tooMany(place, LIMITS.buttonsInRow)];
  if (buttons < children.length && children.length > 1) {
    return [finding(place, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A select or text input fills its row alone.')];
  }
  return [];
}

function button(component: ComponentView, at: string): Finding[] {
  const findings: Finding[] = [];
  const isPremium = component.style === ButtonStyle.Premium;
  const needed = neededKey(component.style);
  for (const key of ['custom_id', 'url', 'sku_id'] as const) {
    if (key === needed && !component[key]) {
      findings.push(
        finding(`${at}.${key}`, 'BASE_TYPE_REQUIRED', `A ${key} is required for this button style`),
      );
    }
    if (key !== needed && component[key]) {
      findings.push(finding(`${at}.${key}`, 'BUTTON_COMPONENT_KEY', `This button style takes no ${key}.`));
    }
  }
  if (!isPremium && !component.label && !component.emoji) {
    findings.push(finding(at, 'BUTTON_COMPONENT_LABEL', 'A button needs a label or an emoji.'));
  }
  if (component.url && !/^(https?|discord):/.test(component.url)) {
    findings.push(
      finding(`${at}.url`, 'URL_TYPE_INVALID_SCHEME', 'Scheme must be one of (http, https, discord).'),
    );
  }
  return findings;
}

function neededKey(style: number | undefined): 'custom_id' | 'url' | 'sku_id' {
  if (style === ButtonStyle.Link) return 'url';
  return style === ButtonStyle.Premium ? 'sku_id' : 'custom_id';
}

function stringSelect(component: ComponentView, at: string): Finding[] {
  const { options = [] } = component;
  const min = component.min_values ?? 1;
  const max = component.max_values ?? 1;
  const values = new Set(options.map((option) => option.value));
  const defaults = options.filter((option) => option.default).length;
  const findings: Finding[] = [];
  if (values.size < options.length) {
    findings.push(
      finding(`${at}.options`, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'Values must be unique.'),
    );
  }
  if (min > max || max > options.length) {
    const text = `min_values ${min} ≤ max_values ${max} ≤ ${options.length} options does not hold.`;
    findings.push(finding(`${at}.max_values`, 'SELECT_COMPONENT_VALUES', text));
  }
  if (defaults > max) findings.push(tooMany(`${at}.options`, max));
  return findings;
}

function textInput(component: ComponentView, at: string): Finding[] {
  const min = component.min_length ?? 0;
  const max = component.max_length ?? 4000;
  const value = component.value ?? '';
  if (min > max)
    return [finding(`${at}.min_length`, 'TEXT_INPUT_LENGTHS', `min_length ${min} > max_length ${max}`)];
  if (value !== '' && (value.length > max || value.length < min)) {
    return [finding(`${at}.value`, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)];
  }
  return [];
}

function tooMany(at: string, limit: number): Finding {
  return finding(at, 'BASE_TYPE_BAD_LENGTH', `Must be ${limit} or fewer in length.`);
}

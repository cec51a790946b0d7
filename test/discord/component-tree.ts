/** What all kinds of components may carry, seen without telling them apart. */
export interface ComponentView {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly style?: number;
  readonly label?: string;
  readonly emoji?: unknown;
  readonly url?: string;
  readonly sku_id?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly content?: string;
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly value?: string | null;
  readonly options?: readonly { label: string; value: string; default?: boolean }[];
  readonly media?: { url: string };
  readonly file?: { url: string };
  readonly items?: readonly { media: { url: string } }[];
  readonly components?: readonly ComponentView[];
  readonly accessory?: ComponentView;
  readonly component?: ComponentView;
}

export interface PlacedComponent {
  /** Its place: `components.0.components.1`. */
  readonly at: string;
  readonly component: ComponentView;
}

/** All components below these, parents before children, with their places. */
export function* componentsIn(
  components: readonly ComponentView[],
  at = 'components',
): Generator<PlacedComponent> {
  for (const [index, component] of components.entries()) yield* withChildren(component, `${at}.${index}`);
}

function* withChildren(component: ComponentView, at: string): Generator<PlacedComponent> {
  yield { at, component };
  if (component.components) yield* componentsIn(component.components, `${at}.components`);
  if (component.accessory) yield* withChildren(component.accessory, `${at}.accessory`);
  if (component.component) yield* withChildren(component.component, `${at}.component`);
}

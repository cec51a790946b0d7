export type JsonObject = { [key: string]: unknown };

/** True of a JSON object: not of an array, not of null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy as it would look after a trip over the wire: no `undefined`, no prototypes. */
export function wireCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

import { isObject, type JsonObject } from './json.ts';

/** One thing Discord would refuse in a request. */
export interface Finding {
  /** Where: keys and indexes joined by dots, '' for the whole body. */
  readonly at: string;
  /** Discord's name for the fault, such as BASE_TYPE_BAD_LENGTH. */
  readonly code: string;
  readonly message: string;
}

export function finding(at: string, code: string, message: string): Finding {
  return { at, code, message };
}

/** The findings with their places moved below `prefix`. */
export function below(prefix: string, findings: readonly Finding[]): Finding[] {
  return findings.map((one) => ({ ...one, at: one.at === '' ? prefix : `${prefix}.${one.at}` }));
}

/** Discord's nested `errors` object: `{data: {content: {_errors: [{code, message}]}}}`. */
export function errorTree(findings: readonly Finding[]): JsonObject {
  const root: JsonObject = {};
  for (const { at, code, message } of findings) {
    const place = at === '' ? root : at.split('.').reduce(child, root);
    const errors = Array.isArray(place._errors) ? place._errors : [];
    place._errors = [...errors, { code, message }];
  }
  return root;
}

function child(parent: JsonObject, key: string): JsonObject {
  const known = parent[key];
  if (isObject(known)) return known;
  const made: JsonObject = {};
  parent[key] = made;
  return made;
}

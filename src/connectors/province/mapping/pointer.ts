/** A place in a JSON value: RFC 6901, and `*` for every element of a list. */
export type Pointer = string;

export const POINTER = /^(\/([^~]|~[01])*)?$/;

export function segmentsOf(pointer: Pointer): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value there; undefined where there is none. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  return segmentsOf(pointer).reduce<unknown>(member, root);
}

/** Every value there; null when a list on the way is none, so that "nothing listed" and "no list" stay apart. */
export function valuesAt(root: unknown, pointer: Pointer): unknown[] | null {
  let values: unknown[] = [root];
  for (const segment of segmentsOf(pointer)) {
    if (segment === '*') {
      if (!values.every(Array.isArray)) return null;
      values = values.flat();
    } else {
      values = values.map((value) => member(value, segment));
    }
  }
  return values;
}

function member(value: unknown, name: string): unknown {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

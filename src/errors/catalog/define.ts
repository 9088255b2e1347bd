import type { ErrorDefinition } from '../sohoa-error.ts';

/** Keeps the literal codes of an area while checking the shape of its entries. */
export function defineErrors<const T extends Record<string, ErrorDefinition>>(errors: T): T {
  return errors;
}

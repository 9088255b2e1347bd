import { isSohoaError, type SohoaError } from '../errors/index.ts';

/**
 * Throws when there is something to throw: the first error, with the others as its cause, so that all of them can be
 * shown at once ({@link blockersOf}) while a caller that knows nothing of lists still sees one proper error.
 */
export function stopIfBlocked(errors: readonly SohoaError[]): void {
  const [first, ...others] = errors;
  if (first === undefined) return;
  if (others.length > 0) first.cause = new AggregateError(others);
  throw first;
}

/** Every error behind a thrown one: itself and those {@link stopIfBlocked} hung onto it; empty for a foreign error. */
export function blockersOf(error: unknown): SohoaError[] {
  if (!isSohoaError(error)) return [];
  const others = error.cause instanceof AggregateError ? error.cause.errors.filter((other) => isSohoaError(other)) : [];
  return [error, ...others];
}

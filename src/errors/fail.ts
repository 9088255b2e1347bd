import { CATALOG, type ErrorCode } from './catalog/index.ts';
import { type ErrorContext, SohoaError } from './sohoa-error.ts';

/** Makes an error of the catalogue without throwing it: for lists of problems. */
export function problem(code: ErrorCode, context?: ErrorContext): SohoaError {
  return new SohoaError(code, CATALOG[code], context);
}

/**
 * The only way this project throws.
 * @example fail('FILE_EMPTY', { where: { file: 'a.pdf' } })
 */
export function fail(code: ErrorCode, context?: ErrorContext): never {
  throw problem(code, context);
}

/** Narrows an unknown caught value. Compare `code`, never message texts. */
export function isSohoaError(value: unknown, code?: ErrorCode): value is SohoaError {
  return value instanceof SohoaError && (code === undefined || value.code === code);
}

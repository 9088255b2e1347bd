import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isSohoaError, problem, type SohoaError } from '../../errors/index.ts';
import { errorWords, type Language } from '../../messages/index.ts';
import { withoutPath } from '../../pipeline/without-paths.ts';

/** HTTP status by error code; what is not listed is our own fault. */
const STATUS: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  VALUE_REFUSED: 400,
  FIELD_UNKNOWN: 400,
  ACTION_IMPOSSIBLE: 400,
  PURPOSE_INVALID: 400,
  SEARCH_EMPTY: 400,
  SEARCH_LIMIT: 400,
  PERSON_NUMBER_INVALID: 400,
  PROCEDURE_NOT_LISTED: 400,
  LOGIN_NEEDED: 401,
  TOKEN_EXPIRED: 401,
  TOKEN_INVALID: 401,
  TOKEN_REVOKED: 401,
  REQUEST_REFUSED: 403,
  SCOPE_MISSING: 403,
  LINK_CALLER_REFUSED: 403,
  ADDRESS_UNKNOWN: 404,
  DOSSIER_UNKNOWN: 404,
  PAGE_UNKNOWN: 404,
  PAPER_UNKNOWN: 404,
  SAMPLING_UNKNOWN: 404,
  SAMPLING_ITEM_UNKNOWN: 404,
  RECORD_FILE_UNKNOWN: 404,
  LINK_INVALID: 404,
  RECORD_CHANGED: 409,
  PAPER_NOT_REUSABLE: 409,
  PAPER_NEEDS_LOOK: 409,
  PAPER_NO_FILE: 409,
  SAMPLING_LOT_EMPTY: 409,
  LINK_EXPIRED: 410,
  REQUEST_TOO_LARGE: 413,
  RANGE_IMPOSSIBLE: 416,
  LOCKED: 423,
  LOCK_NEEDED: 423,
  TOO_MANY_REQUESTS: 429,
  WORKSPACE_LOCKED: 503,
  DISK_FULL: 507,
};

/** An answer that is no good news, in the shape the command line has for `--json`. Hands the status back. */
export function sendError(reply: FastifyReply, thrown: unknown, language: Language): { status: number; code: string } {
  const error = asSohoaError(thrown);
  const status = STATUS[error.code] ?? 500;
  const { code, recovery, message: english, hint: advice } = error;
  const { where, params } = withoutPath(error);
  const { message, hint } = errorWords(language, { code, where, params, message: english, hint: advice });
  void reply.code(status).type('application/json; charset=utf-8').serializer(JSON.stringify);
  void reply.send({ ok: false, error: { code, message, hint, recovery, where } });
  return { status, code };
}

/** What goes wrong before a handler of ours is reached is told by the framework in its own words. */
function asSohoaError(thrown: unknown): SohoaError {
  if (isSohoaError(thrown)) return thrown;
  const { statusCode, validation, code } = (thrown ?? {}) as Partial<FastifyError>;
  if (validation !== undefined) {
    const field = validation[0]?.instancePath || String(validation[0]?.params?.['missingProperty'] ?? '/');
    return problem('REQUEST_INVALID', { params: { field } });
  }
  if (statusCode === 413) return problem('REQUEST_TOO_LARGE');
  if (statusCode === 404) return problem('ADDRESS_UNKNOWN');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return problem('REQUEST_INVALID', { params: { field: code ?? '/' } });
  }
  return problem('INTERNAL', { cause: thrown });
}

/** The pattern of the route, never the address asked for: that may hold a code or a name. */
export function routeOf(request: FastifyRequest): string {
  return `${request.method} ${request.routeOptions.url ?? '?'}`;
}

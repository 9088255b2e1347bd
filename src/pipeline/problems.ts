import type { DossierState, Problem } from '../domain/index.ts';
import {
  CATALOG,
  type ErrorCode,
  EXIT,
  type ExitCode,
  isSohoaError,
  problem,
  type Recovery,
  SohoaError,
  type Where,
} from '../errors/index.ts';

/** What an error means for the dossier it happened in, and for the batch. */
export type Verdict = 'failed' | 'error' | 'held' | 'secret' | 'stop' | 'interrupted';

/** An error as data. */
export function toProblem({ code, recovery, where, params }: SohoaError): Problem {
  return { code, recovery, where, params };
}

/**
 * Any thrown value as an error of ours that says where it happened. A foreign error is a bug: its text may hold
 * anything, so none of it is kept.
 */
export function located(error: unknown, where: Where): SohoaError {
  if (isDiskFull(error)) return problem('DISK_FULL', { where, cause: error });
  if (!isSohoaError(error)) {
    return problem(where.step === undefined ? 'INTERNAL' : 'STEP_BROKEN', { where, cause: error });
  }
  if (Object.keys(where).length === 0) return error;
  const { code, message, hint, recovery, exitCode: exit, params, cause } = error;
  const definition = isCatalogued(code) ? CATALOG[code] : { message, hint, recovery, exit };
  return new SohoaError(code, definition, { where: { ...where, ...error.where }, params, cause });
}

/**
 * FAILED is content (fix the dossier and hand it in again), ERROR is the system (try again); settings that are wrong
 * and a full disk would hit every dossier alike, so they stop the batch.
 */
export function judge({ code, recovery }: SohoaError): Verdict {
  if (code === 'INTERRUPTED') return 'interrupted';
  if (code === 'SECRET_STAMP') return 'secret';
  if (code === 'DISK_FULL' || code === 'DATABASE_DAMAGED' || recovery === 'fix-settings') return 'stop';
  if (recovery === 'fix-input') return 'failed';
  return recovery === 'hold' ? 'held' : 'error';
}

/** The exit code a problem asks for. */
export function exitOf({ code, recovery }: Pick<Problem, 'code' | 'recovery'>): ExitCode {
  return isCatalogued(code) ? CATALOG[code].exit : EXIT_BY_RECOVERY[recovery];
}

/** Exit code of a dossier without problems of its own. */
export const EXIT_BY_STATE: Readonly<Record<DossierState, ExitCode>> = {
  open: EXIT.done,
  done: EXIT.done,
  held: EXIT.held,
  failed: EXIT.content,
  error: EXIT.temporary,
};

const EXIT_BY_RECOVERY: Readonly<Record<Recovery, ExitCode>> = {
  'fix-settings': EXIT.settings,
  'fix-input': EXIT.content,
  retry: EXIT.temporary,
  hold: EXIT.held,
  bug: EXIT.bug,
};

function isCatalogued(code: string): code is ErrorCode {
  return Object.hasOwn(CATALOG, code);
}

function isDiskFull(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && (at.code === 'ENOSPC' || at.code === 'EDQUOT')) return true;
  }
  return false;
}

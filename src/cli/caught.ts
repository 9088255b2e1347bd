import { type ErrorCode, isSohoaError, problem, type SohoaError } from '../errors/index.ts';

/** Any thrown value as one of our errors: ours as it is, the system's by their code, everything else as our bug. */
export function asSohoaError(thrown: unknown): SohoaError {
  if (isSohoaError(thrown)) return thrown;
  const file = systemPath(thrown);
  const code = SYSTEM_ERRORS[systemCode(thrown)] ?? 'INTERNAL';
  return problem(code, { ...(file === null ? {} : { where: { file } }), cause: thrown });
}

const SYSTEM_ERRORS: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EACCES: 'ACCESS_DENIED',
  EPERM: 'ACCESS_DENIED',
  EROFS: 'ACCESS_DENIED',
};

function systemCode(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}

function systemPath(thrown: unknown): string | null {
  return thrown instanceof Error && 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : null;
}

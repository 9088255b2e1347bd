import { fail } from '../errors/index.ts';

/** Turns "no space left" and "quota exceeded" of a file call into DISK_FULL; throws anything else on as it is. */
export function throwDiskFull(error: unknown): never {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) {
    fail('DISK_FULL', { cause: error });
  }
  throw error;
}

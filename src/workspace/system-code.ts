/** The system's code of what went wrong (`ECONNREFUSED`, `ENOSPC`), never its sentence: that may quote addresses and names. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

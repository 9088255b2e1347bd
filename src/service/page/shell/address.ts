/** The part of the address behind `#`: empty for the queue. */
export function addressOf(code: string | null): string {
  return code === null ? '#/queue' : `#/dossiers/${encodeURIComponent(code)}`;
}

/** The dossier an address names; null for the queue and for anything else. */
export function codeOf(hash: string): string | null {
  const part = /^#\/dossiers\/(.+)$/.exec(hash)?.[1];
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

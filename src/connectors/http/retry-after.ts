const LONGEST_MS = 60 * 60 * 1000;

/** `Retry-After` in either spelling (seconds, or an HTTP date) as milliseconds from now; null where it says nothing. */
export function retryAfterMs(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs;
  if (Number.isNaN(waitMs)) return null;
  return Math.min(Math.max(waitMs, 0), LONGEST_MS);
}

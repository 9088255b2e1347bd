import type { DeliverySettings } from './settings.ts';

/**
 * Wait before the next try of a row, after `tries` in this drain: doubling up to the ceiling, between half and the whole
 * of it by chance, so that rows which failed together do not come back together. What the target itself asks for
 * (`Retry-After`) is never undercut.
 */
export function backoffMs(
  tries: number,
  retryAfterMs: number | null,
  { firstDelayMs, longestDelayMs }: Pick<DeliverySettings, 'firstDelayMs' | 'longestDelayMs'>,
  random: () => number,
): number {
  const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** (tries - 1));
  const jittered = Math.round(ceiling * (0.5 + random() / 2));
  return Math.max(jittered, retryAfterMs ?? 0);
}

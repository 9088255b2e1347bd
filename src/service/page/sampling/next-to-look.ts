import type { SamplingView } from '../../review/sampling-api.ts';

type Item = SamplingView['items'][number];

/** The next drawn document nobody has looked at, from `after` on and then from the start; null when all are through. */
export function nextToLook(items: readonly Item[], after: string | null): Item | null {
  const at = items.findIndex(({ docCode }) => docCode === after);
  const onwards = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return onwards.find(({ defects, page }) => defects === null && page !== null) ?? null;
}

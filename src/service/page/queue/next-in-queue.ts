import type { QueueItem } from '../../review/api.ts';

/**
 * The dossier to open after `code`: the first still waiting that stood below it in the list as it was, else the first
 * of all. Dossiers others have open are passed over.
 */
export function nextInQueue(
  waiting: readonly Pick<QueueItem, 'code' | 'lockedBy'>[],
  order: readonly string[],
  code: string,
): string | null {
  const free = waiting.filter((item) => item.code !== code && item.lockedBy === null).map((item) => item.code);
  const here = order.indexOf(code);
  return free.find((other) => order.indexOf(other) > here) ?? free[0] ?? null;
}

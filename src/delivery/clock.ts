import { setTimeout as wait } from 'node:timers/promises';

/** Time and chance as the delivery sees them; tests bring their own. */
export interface DeliveryClock {
  now(): Date;
  /** Resolves after the time or as soon as the signal aborts, never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** In [0, 1): spreads retries of many rows and many offices. */
  random(): number;
}

export const systemClock: DeliveryClock = {
  now: () => new Date(),
  sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => {}),
  random: Math.random,
};

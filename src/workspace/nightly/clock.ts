import { setTimeout as sleep } from 'node:timers/promises';

/** The time, as unattended work sees it; tests set it. */
export interface NightClock {
  now(): Date;
  /** Milliseconds that never go back; only differences say something. */
  steadyMs(): number;
  /** Ends early, without an error, when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: NightClock = {
  now: () => new Date(),
  steadyMs: () => performance.now(),
  async sleep(ms, signal) {
    try {
      await sleep(ms, undefined, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  },
};

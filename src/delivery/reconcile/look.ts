import pThrottle from 'p-throttle';
import { isSohoaError } from '../../errors/index.ts';
import { backoffMs } from '../backoff.ts';
import { type DeliveryClock, systemClock } from '../clock.ts';
import type { DeliverySettings } from '../settings.ts';

export interface LookTools {
  readonly settings: DeliverySettings;
  readonly clock: DeliveryClock;
  /** Waits until another call to the target is allowed. */
  readonly pace: () => Promise<unknown>;
  readonly signal: AbortSignal;
}

/** Tools for asking one target at the speed its settings allow. */
export function lookTools(
  settings: DeliverySettings,
  signal: AbortSignal,
  clock: DeliveryClock = systemClock,
): LookTools {
  const throttle = pThrottle({ limit: settings.callsPerSecond, interval: 1000, strict: true });
  return { settings, clock, signal, pace: throttle(async () => {}) };
}

/** Together with the waits between them they outlast a restart of the target. */
const TRIES = 7;

/** Asks a target something that changes nothing; what passes by itself is tried again. Errors: those of the call. */
export async function patiently<T>(ask: () => Promise<T>, { settings, clock, pace, signal }: LookTools): Promise<T> {
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted();
    await pace();
    try {
      return await ask();
    } catch (error) {
      const passes = isSohoaError(error) && error.recovery === 'retry';
      if (!passes || tries >= TRIES || signal.aborted) throw error;
      await clock.sleep(backoffMs(tries, null, settings, clock.random), signal);
    }
  }
}

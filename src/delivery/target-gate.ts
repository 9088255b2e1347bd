import type { DeliverySettings } from './settings.ts';

/** Lets rows through to one target, as many at a time as it bears; closes for a while when nothing comes back. */
export interface TargetGate {
  /** How many more rows may start now. */
  places(now: Date): number;
  /** When it may let one through again; null when it stays closed for the rest of the drain. */
  opensAt(): Date | null;
  /** Error code for which it stays closed, or null. */
  stoppedBy(): string | null;
  enter(): void;
  leave(sign: Sign, now: Date): void;
  /** Closes for the rest of the drain: every further row would fail the same way. */
  stop(code: string): void;
}

/** What an attempt says of the target: it answered · it did not, with the code · nothing, it was never asked. */
export type Sign = 'alive' | 'not-asked' | { readonly silent: string };

/**
 * A circuit breaker on the drain's own clock (the drain has to know when the next row may pass, to sleep until then):
 * some failures in a row close the gate for a pause; then a single row probes; its failure doubles the pause.
 */
export function openGate(settings: DeliverySettings): TargetGate {
  let underWay = 0;
  let failures = 0;
  let pauses = 0;
  let pausedUntil = new Date(0);
  let stopped: string | null = null;

  function pause(now: Date, code: string): void {
    pauses += 1;
    if (pauses > settings.pausesToStop) stopped = code;
    const ms = Math.min(settings.longestPauseMs, settings.firstPauseMs * 2 ** (pauses - 1));
    pausedUntil = new Date(now.getTime() + ms);
  }

  return {
    places(now) {
      if (stopped !== null || now < pausedUntil) return 0;
      // After a pause one row goes ahead and shows whether the target is back.
      return Math.max(0, (pauses > 0 ? 1 : settings.parallel) - underWay);
    },
    opensAt: () => (stopped === null ? pausedUntil : null),
    stoppedBy: () => stopped,
    enter() {
      underWay += 1;
    },
    leave(sign, now) {
      underWay -= 1;
      if (sign === 'not-asked') return;
      if (sign === 'alive') {
        failures = 0;
        pauses = 0;
        return;
      }
      failures += 1;
      // Rows that were under way when the gate closed fail for the same reason: they count as one failure.
      if (now < pausedUntil) return;
      if (pauses > 0 || failures >= settings.failuresToPause) pause(now, sign.silent);
    },
    stop(code) {
      stopped ??= code;
    },
  };
}

/** How the outbox is drained; the same for every target. */
export interface DeliverySettings {
  /** Tries of one row before the drain leaves it for the next. */
  readonly attemptsPerDrain: number;
  /** Tries after which a row is dead and waits for a person; a target that does not answer is not counted against it. */
  readonly attemptsInAll: number;
  /** Wait before the second try; doubles each time. */
  readonly firstDelayMs: number;
  /** Ceiling of that wait. A drain does not wait longer for anything: it ends and leaves the row. */
  readonly longestDelayMs: number;
  /** Dossiers under way to one target at the same time. */
  readonly parallel: number;
  /** Most calls a second to one target, counted at the start of an attempt and at every write. */
  readonly callsPerSecond: number;
  readonly drainSeconds: number;
  /** An attempt that takes longer is given up, whatever the connector is waiting for. */
  readonly attemptSeconds: number;
  /** So many attempts in a row that came to nothing pause a target. */
  readonly failuresToPause: number;
  /** First pause; doubles while the target stays silent. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** So many pauses in a row without a sign of life end the drain for a target. */
  readonly pausesToStop: number;
}

/** Together they outlast a restart of the target (some 20 seconds), not an outage: that is for the next drain. */
export const DELIVERY_DEFAULTS: DeliverySettings = {
  attemptsPerDrain: 12,
  attemptsInAll: 100,
  firstDelayMs: 500,
  longestDelayMs: 30_000,
  parallel: 4,
  callsPerSecond: 50,
  drainSeconds: 3600,
  attemptSeconds: 600,
  failuresToPause: 5,
  firstPauseMs: 500,
  longestPauseMs: 4000,
  pausesToStop: 8,
};

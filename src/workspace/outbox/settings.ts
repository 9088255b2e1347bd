import { z } from 'zod';

/** Members of `delivery` that one target may have otherwise; left out = as for all. */
export const TargetDelivery = z.strictObject({
  parallel: z.int().min(1).optional().describe('Dossiers sent at the same time to this target'),
  callsPerSecond: z.int().min(1).optional().describe('Most calls a second to this target'),
  attemptsPerDrain: z.int().min(1).optional().describe('Tries of one row before the drain leaves it for the next'),
  attemptsInAll: z.int().min(1).optional().describe('Tries after which a row is dead and waits for a person'),
  firstDelayMs: z.int().min(1).optional().describe('Wait before the second try; doubles each time, with jitter'),
  longestDelayMs: z.int().min(1).optional().describe('Ceiling of that wait'),
  attemptSeconds: z.int().min(1).optional().describe('An attempt that takes longer is given up'),
  failuresToPause: z.int().min(1).optional().describe('So many failed attempts in a row pause this target'),
  firstPauseMs: z.int().min(1).optional().describe('First pause; doubles while it stays silent'),
  longestPauseMs: z.int().min(1).optional().describe('Ceiling of that pause'),
  pausesToStop: z.int().min(1).optional().describe('So many pauses in a row end the drain for this target'),
});
export type TargetDelivery = z.infer<typeof TargetDelivery>;

/** Without the members that are not set, which would hide what is set for all. */
export function whereSet<T extends object>(settings: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

import type { FastifyInstance } from 'fastify';
import { isSohoaError } from '../errors/index.ts';
import { type FaultPlan, parseFaults } from './faults/fault-plan.ts';
import { refuse } from './token-route.ts';

export interface ResetTools {
  /** Back to an empty store, no sessions, counts from nought. Null: as it was started. */
  reset(plan: FaultPlan | null, seed: number | null): void;
}

/**
 * Between two tests: everything that was taken is forgotten, sessions end, and the faults are drawn anew from the start of
 * their seed. The body may name other `faults` and another `seed` for what comes next.
 */
export function resetRoute(app: FastifyInstance, { reset }: ResetTools): void {
  app.post('/reset', async (request, reply) => {
    const { faults, seed } = (request.body ?? {}) as { faults?: unknown; seed?: unknown };
    if (seed !== undefined && !(Number.isSafeInteger(seed) && Number(seed) >= 0))
      return refuse(reply, 422, 'SEED_INVALID');
    const plan = faults === undefined ? null : planFrom(faults);
    if (plan === 'unreadable') return refuse(reply, 422, 'FAULTS_INVALID');
    reset(plan, seed === undefined ? null : Number(seed));
    return { ok: true };
  });
}

function planFrom(spec: unknown): FaultPlan | 'unreadable' {
  if (typeof spec !== 'string') return 'unreadable';
  try {
    return parseFaults(spec);
  } catch (error) {
    if (isSohoaError(error)) return 'unreadable';
    throw error;
  }
}

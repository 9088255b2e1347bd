import { FAULT_KINDS, type FaultKind, type FaultPlan } from './fault-plan.ts';
import type { Random } from './random.ts';

/** What a call is to the faults: a login has no session to lose, and only a write can be cut after it was taken. */
export type Effect = 'login' | 'read' | 'write' | 'download';

export interface DrawnFault {
  readonly kind: FaultKind;
  readonly ms: number;
  /** For `500`: whether the call is applied before it fails. */
  readonly isApplied: boolean;
}

const DOES_NOT_FIT: Readonly<Record<Effect, readonly FaultKind[]>> = {
  login: ['session', 'cut'],
  read: ['cut'],
  write: [],
  download: ['session', 'cut', 'json'],
};

/** Draws every fault that fits the call, always the same number of draws, so that one setting does not shift another's. */
export function drawFault(plan: FaultPlan, effect: Effect, random: Random): DrawnFault | null {
  const draws = FAULT_KINDS.map((kind) => ({ kind, draw: random() }));
  const share = random();
  const hit = draws.find(({ kind, draw }) => draw < plan[kind].probability && !DOES_NOT_FIT[effect].includes(kind));
  if (hit === undefined) return null;
  const { ms } = plan[hit.kind];
  return {
    kind: hit.kind,
    // A spell lasts between a quarter and the whole of the longest one.
    ms: hit.kind === 'refuse' ? ms * (0.25 + 0.75 * share) : ms,
    isApplied: share < 0.5,
  };
}

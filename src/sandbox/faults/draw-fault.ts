import { FAULT_KINDS, type FaultKind, type FaultPlan } from './fault-plan.ts';
import type { Random } from './random.ts';

/** What a call is to the faults: a login has no session to lose, and only a write can be cut after it was taken. */
export type Effect = 'login' | 'read' | 'write' | 'download';

/** What the faults have to know of a call. */
export interface CallFacts {
  readonly effect: Effect;
  /** Elements of the array it brings; 0 where it brings none. */
  readonly items: number;
  /** Is there a certificate that could expire? */
  readonly isTls: boolean;
}

export interface DrawnFault {
  readonly kind: FaultKind;
  /** Below zero: a clock that is slow. */
  readonly ms: number;
  /** For faults that strike before or after the call is applied: was it? */
  readonly isApplied: boolean;
}

const ONLY_WRITES: readonly FaultKind[] = ['cut', 'duplicate', 'partial', 'too-large'];

const DOES_NOT_FIT: Readonly<Record<Effect, readonly FaultKind[]>> = {
  login: [...ONLY_WRITES, 'session'],
  read: [...ONLY_WRITES, 'cut-before'],
  write: [],
  download: [...ONLY_WRITES, 'cut-before', 'session', 'json', 'skew'],
};

/** Draws every fault that fits the call, always the same number of draws, so that one setting does not shift another's. */
export function drawFault(plan: FaultPlan, call: CallFacts, random: Random): DrawnFault | null {
  const draws = FAULT_KINDS.map((kind) => ({ kind, draw: random() }));
  const share = random();
  const hit = draws.find(({ kind, draw }) => draw < plan[kind].probability && fits(kind, call));
  if (hit === undefined) return null;
  return { kind: hit.kind, ms: lengthOf(hit.kind, plan[hit.kind].ms, share), isApplied: share < 0.5 };
}

function fits(kind: FaultKind, { effect, items, isTls }: CallFacts): boolean {
  if (kind === 'partial' && items < 2) return false;
  if (kind === 'certificate' && !isTls) return false;
  return !DOES_NOT_FIT[effect].includes(kind);
}

function lengthOf(kind: FaultKind, ms: number, share: number): number {
  // A spell lasts between a quarter and the whole of the longest one.
  if (kind === 'refuse' || kind === 'certificate') return ms * (0.25 + 0.75 * share);
  // Fast and slow clocks, with and without the call applied.
  if (kind === 'skew') return Math.floor(share * 4) % 2 === 0 ? ms : -ms;
  return ms;
}

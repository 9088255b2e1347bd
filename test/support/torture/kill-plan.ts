import { seeded } from '../seeded.ts';

/**
 * A moment to kill the delivering process at: when the sandbox has taken its `accepted`-th call. `between`: right then,
 * with the answer not yet given, so that what was sent cannot be recorded. `anywhere`: some milliseconds later.
 */
export interface KillMoment {
  readonly accepted: number;
  readonly kind: 'between' | 'anywhere';
  readonly delayMs: number;
}

/** Seeded moments over the whole length of a delivery that takes so many accepted calls. */
export function planKills(
  seed: number,
  { between, anywhere }: { readonly between: number; readonly anywhere: number },
  calls: number,
): KillMoment[] {
  const random = seeded(seed);
  const at = new Set<number>();
  while (at.size < between + anywhere) at.add(Math.ceil(random() * calls * 0.95));
  const kinds = [...Array(between).fill('between'), ...Array(anywhere).fill('anywhere')] as KillMoment['kind'][];
  return [...at]
    .map((accepted) => ({
      accepted,
      kind: kinds.splice(Math.floor(random() * kinds.length), 1)[0] ?? 'anywhere',
      delayMs: Math.floor(random() * 60),
    }))
    .sort((a, b) => a.accepted - b.accepted);
}

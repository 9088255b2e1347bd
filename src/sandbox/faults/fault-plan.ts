import { fail } from '../../errors/index.ts';

/**
 * What can go wrong with a call:
 * `refuse` the listener is closed for a spell · `reset` the connection is reset before the call is read · `session` the
 * session or token has ended · `429` too many calls · `500` an error, before or after the call was applied · `slow` the
 * answer comes later than a client waits · `cut` the connection is cut after the body was taken · `json` the answer is
 * no JSON. Drawn in this order, each for itself; the first that hits is played.
 */
export const FAULT_KINDS = ['refuse', 'reset', 'session', '429', '500', 'slow', 'cut', 'json'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  /** 0–1, for each call. */
  readonly probability: number;
  /** `refuse`: longest spell · `slow`: delay of the answer · `429`: what Retry-After says. Not used by the others. */
  readonly ms: number;
}

export type FaultPlan = Readonly<Record<FaultKind, Fault>>;

/** A minute is what clients of the portal commonly wait for an answer. */
const DEFAULT_MS: Readonly<Record<FaultKind, number>> = {
  refuse: 400,
  reset: 0,
  session: 0,
  '429': 1000,
  '500': 0,
  slow: 70_000,
  cut: 0,
  json: 0,
};

export const NO_FAULTS: FaultPlan = planOf(new Map());

/**
 * Reads `refuse=0.2,500=0.1,slow=0.1@500ms`; `all=0.2` sets every fault that is not named itself. An empty text is no
 * fault at all. Errors: SANDBOX_FAULT.
 */
export function parseFaults(spec: string): FaultPlan {
  const named = new Map<string, { probability: number; ms: number | null }>();
  for (const part of spec.split(',').map((text) => text.trim())) {
    if (part === '') continue;
    const { name, ...fault } = parsePart(part);
    if (named.has(name)) refuse(part);
    named.set(name, fault);
  }
  return planOf(named);
}

function parsePart(part: string): { name: string; probability: number; ms: number | null } {
  const match = part.match(/^(?<name>\w+)=(?<probability>\d*\.?\d+)(?:@(?<amount>\d*\.?\d+)(?<unit>ms|s))?$/);
  const { name = '', probability = '', amount, unit } = match?.groups ?? {};
  const isKnown = name === 'all' || FAULT_KINDS.some((kind) => kind === name);
  if (!isKnown || Number(probability) > 1) return refuse(part);
  // One length for every fault would mean nothing.
  if (name === 'all' && amount !== undefined) return refuse(part);
  const ms = amount === undefined ? null : Number(amount) * (unit === 's' ? 1000 : 1);
  return { name, probability: Number(probability), ms };
}

function refuse(part: string): never {
  return fail('SANDBOX_FAULT', { params: { fault: part, names: ['all', ...FAULT_KINDS].join(', ') } });
}

function planOf(named: ReadonlyMap<string, { probability: number; ms: number | null }>): FaultPlan {
  const all = named.get('all')?.probability ?? 0;
  const entries = FAULT_KINDS.map((kind): [FaultKind, Fault] => {
    const own = named.get(kind);
    return [kind, { probability: own?.probability ?? all, ms: own?.ms ?? DEFAULT_MS[kind] }];
  });
  return Object.fromEntries(entries) as Record<FaultKind, Fault>;
}

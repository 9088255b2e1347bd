import { fail } from '../../errors/index.ts';

/**
 * What can go wrong with a call:
 * `refuse` the listener is closed for a spell · `reset` the connection is reset before the call is read · `session` the
 * session or token has ended · `429` too many calls · `500` an error, before or after the call was applied · `slow` the
 * answer comes later than a client waits · `cut` the connection is cut after the body was taken · `json` the answer is
 * no JSON · `html502` a proxy's HTML page, before or after the call was applied · `drip` the answer begins at once and
 * then comes byte by byte · `cut-before` the connection is cut while the body arrives · `duplicate` a proxy makes the
 * call twice · `partial` of an array some elements are taken, the answer speaks of an error · `skew` the clock is hours
 * off · `certificate` for a spell the certificate is one that has expired (TLS only) · `redirect` elsewhere, before or
 * after the call was applied · `too-large` a proxy's limit refuses the body.
 * Drawn in this order, each for itself; the first that hits is played.
 */
export const FAULT_KINDS = [
  ...(['refuse', 'reset', 'session', '429', '500', 'slow', 'cut', 'json'] as const),
  ...(['html502', 'drip', 'cut-before', 'duplicate', 'partial', 'skew', 'certificate', 'redirect'] as const),
  'too-large',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  /** 0–1, for each call. */
  readonly probability: number;
  /**
   * `refuse`, `certificate`: longest spell · `slow`, `drip`: how much later the answer is whole · `429`: what
   * Retry-After says · `skew`: how far the clock is off. Not used by the others.
   */
  readonly ms: number;
}

export type FaultPlan = Readonly<Record<FaultKind, Fault>>;

/** A minute is what clients of the portal commonly wait for an answer. */
const LONGER_THAN_PATIENCE_MS = 70_000;

const DEFAULT_MS: Readonly<Partial<Record<FaultKind, number>>> = {
  refuse: 400,
  '429': 1000,
  slow: LONGER_THAN_PATIENCE_MS,
  drip: LONGER_THAN_PATIENCE_MS,
  skew: 5 * 3600 * 1000,
  certificate: 400,
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
  const match = part.match(/^(?<name>[\w-]+)=(?<probability>\d*\.?\d+)(?:@(?<amount>\d*\.?\d+)(?<unit>ms|s))?$/);
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
    return [kind, { probability: own?.probability ?? all, ms: own?.ms ?? DEFAULT_MS[kind] ?? 0 }];
  });
  return Object.fromEntries(entries) as Record<FaultKind, Fault>;
}

/** What may be wrong with a document that went through. A critical one rejects the lot whatever the plan allows. */
export const DEFECTS = [
  'page-missing',
  'page-foreign',
  'page-order',
  'page-turned',
  'page-unreadable',
  'split-wrong',
  'kind-wrong',
  'value-wrong',
  'value-missing',
  'text-poor',
  'file-faulty',
] as const;
export type Defect = (typeof DEFECTS)[number];

/** A paper of somebody else, or one that is lost: no number of good ones makes up for it. */
const CRITICAL: ReadonlySet<Defect> = new Set(['page-missing', 'page-foreign']);

/** What a person found of one drawn document. */
export interface Finding {
  readonly docCode: string;
  /** Empty = nothing wrong. */
  readonly defects: readonly Defect[];
}

export interface Verdict {
  readonly verdict: 'open' | 'accepted' | 'rejected';
  /** Documents looked at, and those of them with a defect. */
  readonly seen: number;
  readonly defective: number;
  readonly critical: number;
  /** How often each defect was found. */
  readonly byDefect: Readonly<Partial<Record<Defect, number>>>;
}

/** Rejected as soon as that is certain; accepted only when all drawn ones were looked at. */
export function judgeSample(
  plan: { readonly sampleSize: number; readonly acceptance: number },
  findings: readonly Finding[],
): Verdict {
  const bad = findings.filter(({ defects }) => defects.length > 0);
  const critical = bad.filter(({ defects }) => defects.some((defect) => CRITICAL.has(defect))).length;
  const byDefect: Partial<Record<Defect, number>> = {};
  for (const defect of bad.flatMap(({ defects }) => defects)) byDefect[defect] = (byDefect[defect] ?? 0) + 1;
  const isRejected = critical > 0 || bad.length > plan.acceptance;
  const isThrough = findings.length >= plan.sampleSize;
  return {
    verdict: isRejected ? 'rejected' : isThrough ? 'accepted' : 'open',
    seen: findings.length,
    defective: bad.length,
    critical,
    byDefect,
  };
}

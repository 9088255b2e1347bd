import type { Difference, DifferenceKind } from '../../delivery/reconcile/difference.ts';
import { EXIT, type ExitCode, worstExit } from '../../errors/index.ts';
import type { DeliveryReport } from '../../plugin/index.ts';
import type { Coverage } from './coverage.ts';
import type { SyncRate } from './sync-rate.ts';

/** A difference with what to do about it. */
export interface Finding extends Difference {
  /** What to type next; null where it has to be settled with the people who run the target. */
  readonly next: string | null;
  /** After a repair: whether a look shows both sides agreeing. Null = nothing was tried. */
  readonly healed: boolean | null;
}

export interface TargetComparison {
  readonly target: string;
  /** False: it can only be asked about dossiers of ours, so that what we never sent is not found. */
  readonly listed: boolean;
  /** Dossiers it was asked about or listed. */
  readonly seen: number;
  /** An earlier comparison that was cut short was gone on with. */
  readonly resumed: boolean;
  /** Error code that ended it before its end; the next comparison goes on there. */
  readonly stopped: string | null;
  /** False: by its nature it takes what is sent and answers no question about it. */
  readonly askable: boolean;
  readonly counts: Readonly<Partial<Record<DifferenceKind, number>>>;
}

/** Codes, hashes and counts: nothing in it says anything about a person. */
export interface ReconcileReport {
  readonly targets: readonly TargetComparison[];
  readonly differences: readonly Finding[];
  readonly repair: { readonly ordered: number; readonly healed: number; readonly delivery: DeliveryReport } | null;
  /** Register, paper book and system against each other, where given. */
  readonly coverage: Coverage | null;
  /** Per national portal among the targets. */
  readonly syncRates: readonly SyncRate[];
  readonly exitCode: ExitCode;
}

/**
 * 5 = a target did not answer, or what was to be repaired did not get there · 6 = differences are left, also such as a
 * repair would heal: they wait for a person to look · 0 = both sides agree.
 */
export function reconcileExit(report: {
  readonly stops: readonly ExitCode[];
  readonly findings: readonly Pick<Finding, 'healed'>[];
  readonly coverage: Coverage | null;
}): ExitCode {
  const left = report.findings.some(({ healed }) => healed !== true) || (report.coverage?.gaps.length ?? 0) > 0;
  const undelivered = report.findings.some(({ healed }) => healed === false);
  return worstExit([...report.stops, ...(undelivered ? [EXIT.outside] : []), ...(left ? [EXIT.held] : [])]);
}

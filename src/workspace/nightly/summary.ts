import type { ExitCode } from '../../errors/index.ts';
import type { RunReport } from '../../pipeline/index.ts';
import type { DeliveryReport } from '../../plugin/index.ts';
import type { HotLook } from '../hot-folder/hot-folder.ts';

export const NIGHT_PHASES = ['take', 'deliver', 'reconcile'] as const;
export type NightPhase = (typeof NIGHT_PHASES)[number];

/** A phase that did not come to its end. */
export interface NightProblem {
  readonly phase: NightPhase;
  readonly code: string;
  readonly exitCode: ExitCode;
}

/** What a night did: counts and codes, nothing a person could be known by. */
export interface NightSummary {
  readonly schema: 'sohoa/night/1';
  /** Day in Viet Nam on which it was planned to begin. */
  readonly night: string;
  readonly attempt: number;
  /** Tells workspaces of one machine apart without naming a folder. */
  readonly workspace: string;
  readonly beganAt: string;
  readonly endedAt: string;
  readonly seconds: Readonly<Partial<Record<NightPhase, number>>>;
  /** Null where the folder could not be looked at. */
  readonly hotFolder: Pick<HotLook, 'waiting' | 'waitingSince'> | null;
  /** Null where nothing was there to be taken, or it came to nothing. */
  readonly run: NightRun | null;
  readonly delivery: DeliveryReport | null;
  readonly reconcile: NightComparison | null;
  readonly problems: readonly NightProblem[];
  readonly exitCode: ExitCode;
}

export interface NightRun {
  readonly run: number;
  readonly counts: RunReport['counts'];
  /** How often each error code was met. */
  readonly codes: Readonly<Record<string, number>>;
}

/** Differences found by a comparison with the targets. */
export interface NightComparison {
  readonly compared: number;
  /** By kind. */
  readonly differences: Readonly<Record<string, number>>;
  /** Targets that could not be asked, with the error code why. */
  readonly stopped: Readonly<Record<string, string>>;
  readonly exitCode: ExitCode;
}

export function nightRun({ run, counts, dossiers, problems }: RunReport): NightRun {
  const all = [...dossiers.flatMap((dossier) => dossier.problems), ...problems].map(({ code }) => code).sort();
  const codes = Object.fromEntries([...Map.groupBy(all, (code) => code)].map(([code, met]) => [code, met.length]));
  return { run, counts, codes };
}

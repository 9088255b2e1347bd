import type { Defect, SamplingPlan } from '../domain/index.ts';

/** A document of the lot; drawn ones are looked at by a person. */
export interface SampledItem {
  readonly docCode: string;
  readonly dossierCode: string;
  readonly recordVersion: number;
  readonly drawn: boolean;
  /** Null = not looked at yet; empty = nothing wrong. */
  readonly defects: readonly Defect[] | null;
  /** Words of the reviewer; never logged. */
  readonly note: string | null;
  readonly by: string | null;
  readonly at: string | null;
}

export interface Sampling extends SamplingPlan {
  readonly id: number;
  /** The lot's name (campaign, hand-over). */
  readonly name: string;
  readonly seed: string;
  readonly createdAt: string;
  readonly createdBy: string;
  /** Set when it was closed with a verdict. */
  readonly closedAt: string | null;
  readonly verdict: 'accepted' | 'rejected' | null;
}

/** Sampling reviews of what was not doubtful. */
export interface QualityStore {
  createSampling(
    sampling: Omit<Sampling, 'id' | 'createdAt' | 'closedAt' | 'verdict'>,
    items: readonly Pick<SampledItem, 'docCode' | 'dossierCode' | 'recordVersion' | 'drawn'>[],
  ): Promise<Sampling>;
  listSamplings(): Promise<Sampling[]>;
  getSampling(id: number): Promise<Sampling | null>;
  /** In order of their codes; only the drawn ones unless `all`. */
  sampledItems(id: number, options?: { all?: boolean }): Promise<SampledItem[]>;
  /** False when the document was not drawn, or the sampling is closed. */
  recordFinding(
    id: number,
    docCode: string,
    finding: { defects: readonly Defect[]; note: string | null; by: string },
  ): Promise<boolean>;
  closeSampling(id: number, verdict: 'accepted' | 'rejected'): Promise<void>;
  /** Documents of finished dossiers that hold nothing doubtful: what a lot is made of. Null codes = all. */
  undoubted(
    codes: readonly string[] | null,
  ): Promise<{ docCode: string; dossierCode: string; recordVersion: number }[]>;
}

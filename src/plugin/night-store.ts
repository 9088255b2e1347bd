/** What was taken from a watched folder: hashes only, so that nothing of a paper stands here. */
export interface TakenUnit {
  /** A dossier's code; empty for all files together that lie in no dossier's folder. */
  readonly unit: string;
  /** Hash of its files' names, sizes and times when it was taken; null = something changed meanwhile, look again. */
  readonly look: string | null;
  /** Hash of its files' names and contents; null where it is not known. */
  readonly content: string | null;
}

/** What unattended work remembers, and the sums it reports. */
export interface NightStore {
  /** By unit; `folder` is a hash of the watched folder's path. */
  taken(folder: string): Promise<Map<string, TakenUnit>>;
  keepTaken(folder: string, units: readonly TakenUnit[]): Promise<void>;
  /** When the oldest row was written that its target has not got yet, by target. */
  oldestUnsent(): Promise<Record<string, string>>;
  /** Dossiers and their pages by state. */
  dossierSums(): Promise<Record<string, { readonly dossiers: number; readonly pages: number }>>;
}

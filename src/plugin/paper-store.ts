import type { HeldPaper, ReusedPaper } from '../domain/index.ts';

/** A decision to use a paper for a dossier instead of asking for it. */
export interface PaperUse {
  readonly seq: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Who decided, as in the log of looks. */
  readonly by: string;
  /** Why, in their words. */
  readonly purpose: string;
  /** The dossier it is used for; need not be known yet: papers are looked up before a dossier is received. */
  readonly dossierCode: string;
  /** Where it came from: `own` or the name of a target. */
  readonly store: string;
  readonly paperRef: string;
  /** Dossier of ours the paper stands in; null outside. */
  readonly fromDossier: string | null;
  readonly reused: ReusedPaper;
}

/** What is looked for: papers under any of the numbers, and those without a number that bear name and birth date. */
export interface PaperQuery {
  readonly numbers: readonly string[];
  readonly person: { readonly name: string; readonly birthDate: string } | null;
}

/** Papers of people by unit, for the report on what was asked for without a rule. */
export interface ExtraPapers {
  /** Code of the handling agency, else its name; null where no record says. */
  readonly unit: string | null;
  readonly dossiers: number;
  readonly papers: number;
}

/** The index of papers over the newest records, and what was decided to use. Written with the record, never by itself. */
export interface PaperStore {
  find(query: PaperQuery): Promise<HeldPaper[]>;
  /** Decisions that name one of these codes (see `codesOf`), whoever stands on them. */
  findNaming(codes: readonly string[]): Promise<HeldPaper[]>;
  /**
   * Notes a use durably, once per paper and dossier: deciding it again changes nothing and returns what was decided.
   * @example await catalog.papers.use({ by: 'user:lan', purpose: 'H56.14-261123-0004', dossierCode, store, paperRef, fromDossier, reused });
   */
  use(entry: Omit<PaperUse, 'seq' | 'at'>): Promise<PaperUse>;
  /** Takes a use back; false where there was none. */
  withdraw(use: { readonly dossierCode: string; readonly paperRef: string; readonly by: string }): Promise<boolean>;
  /** Uses for a dossier that were not taken back, in order of decision. */
  usesFor(dossierCode: string): Promise<PaperUse[]>;
  /** Citizens' papers no component asked for, by unit. */
  extras(): Promise<ExtraPapers[]>;
}

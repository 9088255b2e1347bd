/** Part of `Tables`: what targets say they hold while it is compared. */
export interface ReconcileTables {
  readonly reconcile_walks: ReconcileWalkTable;
  readonly remote_dossiers: RemoteDossierTable;
}

export interface ReconcileWalkTable {
  target: string;
  cursor: string | null;
  done: number;
  started_at: string;
}

export interface RemoteDossierTable {
  target: string;
  code: string;
  /** 0 for the first time the target named the code. */
  ordinal: number;
  /** JSON of the `RemoteDossier`. */
  seen: string;
}

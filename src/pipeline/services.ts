import type { Blobs, Catalog, DeliveryReport, DossierSource, Engines, RecordBundle } from '../plugin/index.ts';
import type { CheckReport } from './report.ts';

/** Something worth a line in the log: codes, ids and positions only, never names or text. */
export interface RunEvent {
  readonly event: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

/** What a run works with; opened and handed in by the workspace. */
export interface PipelineServices {
  readonly catalog: Catalog;
  readonly blobs: Blobs;
  readonly engines: Engines;
  /** A folder of the run's own; emptied when a run begins. */
  readonly scratch: string;
  now(): Date;
  /** Is `records/<code>/record.json` there? A person may have deleted it. */
  hasRecord(code: string): Promise<boolean>;
  /** Makes `records/<code>/` whole, by rename. */
  writeRecord(code: string, version: number, bundle: RecordBundle): Promise<void>;
  /** Takes `records/<code>/` away; for state secrets. */
  removeRecord(code: string): Promise<void>;
  /** Takes copies away that were cut out of a stack for this dossier; for state secrets. */
  removeCopies?(source: DossierSource): Promise<void>;
  /** Sends what waits in the outbox; null where no targets are set. */
  readonly drain: ((options: { signal: AbortSignal }) => Promise<DeliveryReport>) | null;
  /** Asks every target whether it is there; for `sohoa check`. */
  readonly ping: ((signal: AbortSignal) => Promise<CheckReport['connections']>) | null;
  /** Free bytes on the disk of the workspace. */
  freeBytes(): Promise<number>;
  note?(event: RunEvent): void;
}

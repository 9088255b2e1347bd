import type { DossierRecord, DossierState } from '../domain/index.ts';
import type { CheckReport, RunProgress, RunReport } from '../pipeline/report.ts';
import type {
  AnyConnector,
  AnyStep,
  DeliveryReport,
  DossierRow,
  OutboxRow,
  OutboxState,
  StoredResult,
} from '../plugin/index.ts';

export interface RunRequest {
  /** A pipeline's name or the path of its YAML file. */
  readonly pipeline: string;
  readonly input: string;
  readonly register: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly only: readonly string[];
  readonly limit: number | null;
  /** Null = as many as cores. */
  readonly jobs: number | null;
  readonly dryRun: boolean;
}

export interface DoctorFinding {
  readonly name: string;
  readonly ok: boolean;
  /** Message key under `doctor.`; values for its placeholders. */
  readonly detail: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Exit code this finding would cause when not ok. */
  readonly exitCode: number;
}

/** Everything a command may ask for. Opened by `openWorkspace`; commands parse, call one of these, and print. */
export interface Workspace {
  readonly dir: string;
  run(
    request: RunRequest,
    options: { signal: AbortSignal; onProgress?: (progress: RunProgress) => void },
  ): Promise<RunReport>;
  check(
    request: RunRequest,
    options: { signal: AbortSignal },
  ): Promise<CheckReport & { readonly errorsCsv: string | null }>;
  status(filter: {
    state: DossierState | null;
  }): Promise<{ dossiers: DossierRow[]; outbox: Record<string, Record<OutboxState, number>> }>;
  show(code: string): Promise<{
    row: DossierRow;
    record: DossierRecord | null;
    recordFolder: string | null;
    outbox: OutboxRow[];
    results: Pick<StoredResult, 'step' | 'subject' | 'startedAt' | 'endedAt'>[];
  }>;
  /** Runs dossiers again from what is stored of their source; `codes` empty + a filter = all of that state. */
  retry(
    request: { codes: readonly string[]; state: 'error' | 'failed' | null; jobs: number | null },
    options: { signal: AbortSignal; onProgress?: (progress: RunProgress) => void },
  ): Promise<RunReport>;
  undo(request: { code: string; page: number; mark: string }): Promise<void>;
  /** Drains the outbox to the targets of a kind (`province`, `portal`), or to all. */
  drain(
    request: { kind: string | null },
    options: { signal: AbortSignal; onProgress?: (progress: RunProgress) => void },
  ): Promise<DeliveryReport>;
  outbox(filter: { target: string | null; state: OutboxState | null; code: string | null }): Promise<OutboxRow[]>;
  steps(): readonly { step: AnyStep; from: string }[];
  connectors(): readonly { connector: AnyConnector; from: string }[];
  doctor(options: { signal: AbortSignal }): Promise<DoctorFinding[]>;
  backup(folder: string): Promise<{ files: number; bytes: number }>;
  close(): Promise<void>;
}

import type { ComponentCheck, Defect, DossierRecord, DossierState, PageMark, Problem, Sheet } from '../domain/index.ts';
import type { Plan } from '../pipeline/plan.ts';
import type { CheckReport, RunProgress, RunReport } from '../pipeline/report.ts';
import type {
  AnyConnector,
  AnyStep,
  DeliveryReport,
  DossierRow,
  ExtraPapers,
  OutboxRow,
  OutboxState,
  StoredResult,
} from '../plugin/index.ts';
import type { Access } from './access/access.ts';
import type { Viewer } from './access/look-up.ts';
import type { DeliveryDesk } from './delivery-desk.ts';
import type { WatchOptions, WatchReport, WatchRequest } from './hot-folder/watch-folder.ts';
import type { Links } from './links/links.ts';
import type { CloseReport, CloseRequest } from './quality/close-sampling.ts';
import type { EvaluationReport } from './quality/evaluate.ts';
import type { NewSampling, SamplingView } from './quality/sampling.ts';
import type { Reuse } from './reuse/reuse.ts';
import type { ReviewDesk } from './review/desk.ts';
import type { RunRequest } from './run-request.ts';
import type { Schedule } from './schedule/schedule.ts';
import type { SearchAnswer, SearchRequest } from './search.ts';
import type { VocabularyKind } from './vocabulary/catalogues.ts';
import type { ImportReport, ImportRequest } from './vocabulary/import-vocabulary.ts';
import type { VocabularyReport } from './vocabulary/show-vocabulary.ts';

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
  /** Language its settings ask for; null = they leave it to the caller. */
  readonly language: 'vi' | 'en' | null;
  run(
    request: RunRequest,
    options: { signal: AbortSignal; onProgress?: (progress: RunProgress) => void },
  ): Promise<RunReport>;
  check(
    request: RunRequest,
    /** The language is for the error column of the CSV. */
    options: { signal: AbortSignal; language: 'vi' | 'en' },
  ): Promise<CheckReport & { readonly errorsCsv: string | null }>;
  status(filter: {
    state: DossierState | null;
  }): Promise<{ dossiers: DossierRow[]; outbox: Record<string, Record<OutboxState, number>> }>;
  /** Looking things up from outside. */
  readonly access: Access;
  /** Files that outside systems fetch by signed link. */
  readonly links: Links;
  /** Papers that are held already and must not be asked for again. */
  readonly reuse: Reuse;
  /** Papers of a dossier against what its procedure asked for; null where that is not known. */
  components(code: string): Promise<ComponentCheck | null>;
  /** Citizens' papers no component asked for, by unit. */
  extraPapers(): Promise<ExtraPapers[]>;
  /** One dossier with its record; logged as a look at its people's data. */
  show(
    code: string,
    options?: { readonly purpose: string | null },
  ): Promise<{
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
  /** Looking after the outbox, and comparing both sides. */
  readonly deliveries: DeliveryDesk;
  outbox(filter: { target: string | null; state: OutboxState | null; code: string | null }): Promise<OutboxRow[]>;
  /**
   * Full text over the newest records; the look is logged, never what was looked for. Needs no lock.
   * Errors: SEARCH_EMPTY, SEARCH_LIMIT, PURPOSE_INVALID.
   */
  search(
    request: SearchRequest,
    /** Null = the person at this machine. Why, stands in the request. */
    viewer?: Pick<Viewer, 'actor'> | null,
  ): Promise<SearchAnswer>;
  /** Takes records into the search index that are not there yet; for workspaces from before there was one. */
  reindex(options: { signal: AbortSignal }): Promise<{ indexed: number; unindexed: number }>;
  steps(): readonly { step: AnyStep; from: string }[];
  connectors(): readonly { connector: AnyConnector; from: string }[];
  doctor(options: { signal: AbortSignal }): Promise<DoctorFinding[]>;
  /** Takes a list into the dated catalogue of the workspace. */
  importVocabulary(request: ImportRequest, options: { signal: AbortSignal }): Promise<ImportReport>;
  /** A catalogue as it stands on a day (null = today). */
  showVocabulary(kind: VocabularyKind, day: string | null): VocabularyReport;
  /** Sampling review of what was not doubtful. */
  readonly sampling: {
    create(request: NewSampling): Promise<SamplingView>;
    list(): Promise<SamplingView[]>;
    show(id: number): Promise<SamplingView>;
    find(finding: {
      id: number;
      docCode: string;
      defects: readonly Defect[];
      note: string | null;
      by: string;
    }): Promise<SamplingView>;
    close(request: CloseRequest): Promise<CloseReport>;
  };
  /** The machine's readings beside what people settled. */
  evaluate(): Promise<EvaluationReport>;
  /** The desk at which a person settles what the machine doubts; close it before the workspace. */
  review(options: { readonly reviewer: string }): Promise<ReviewDesk>;
  /** The nightly run and its timers. */
  readonly schedule: Schedule;
  /** Takes dossiers out of a folder as they become complete, until the signal aborts. Paths are absolute. */
  watch(request: WatchRequest, options: WatchOptions): Promise<WatchReport>;
  backup(folder: string): Promise<{ files: number; bytes: number }>;
  close(): Promise<void>;
}

export type { WatchEvent, WatchReport } from './hot-folder/watch-folder.ts';
export type { NightReport } from './nightly/run-night.ts';
export type { RunRequest } from './run-request.ts';
export type { InstallReport, ScheduleView } from './schedule/schedule.ts';

/** A pipeline that can be named on the command line. */
export interface PipelineEntry {
  readonly name: string;
  readonly file: string;
  readonly description: string;
  /** `sohoa` for those that ship with it. */
  readonly from: 'workspace' | 'sohoa';
}

/**
 * What can be said about steps and pipelines without opening a store: takes no lock, and works outside a workspace too
 * (then with the built-in steps and the pipelines that ship). Opened by `openDeclarations`.
 */
export interface Declarations {
  readonly language: 'vi' | 'en' | null;
  steps(): readonly {
    readonly step: AnyStep;
    readonly from: string;
    /** JSON Schema of its settings as written under `with:`. */
    readonly settingsSchema: Readonly<Record<string, unknown>>;
  }[];
  pipelines(): readonly PipelineEntry[];
  /** Reads and checks a pipeline, by name or path. Errors: PIPELINE_MISSING, PIPELINE_INVALID, STEP_KIND_UNKNOWN, STEP_INPUT_MISSING. */
  plan(pipeline: string): Plan;
  /** JSON Schema of a pipeline file over all steps present. */
  pipelineSchema(): Readonly<Record<string, unknown>>;
}

/** Files to make searchable, outside any workspace. Paths are absolute. */
export interface OcrRequest {
  readonly inputs: readonly string[];
  /** One PDF for all inputs, in their order; null = one per input. */
  readonly output: string | null;
  /** Where `NAME.ocr.pdf` and `NAME.ocr.txt` go when `output` is null. */
  readonly outputDir: string;
  /** Text file beside `output`; null = the output's name with `.txt`. */
  readonly sidecar: string | null;
  readonly profile: 'archive' | 'view' | 'small';
  readonly format: 'pdfa' | 'pdf';
  readonly mode: 'auto' | 'redo' | 'force' | 'skip';
  readonly engine: 'auto' | 'tesseract.js' | 'tesseract';
  /** Null = as many as cores. */
  readonly jobs: number | null;
  /** `auto`, `npm`, or the path of a .traineddata file. */
  readonly model: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: { pagesDone: number; pagesTotal: number; etaSeconds: number | null }) => void;
}

export interface OcrReport {
  readonly files: readonly {
    readonly input: string;
    /** Null where this input gave none (`problem` says why). */
    readonly pdf: string | null;
    readonly text: string | null;
    readonly pages: readonly {
      readonly number: number;
      readonly rotation: number;
      readonly skewDegrees: number;
      readonly blank: boolean;
      /** `unreadable`: the recognizer gave up, the page stands without text. */
      readonly marks: readonly PageMark[];
      readonly confidence: { readonly mean: number; readonly low: number } | null;
    }[];
    readonly seconds: number;
    /** One bad file does not stop the others. */
    readonly problem: Problem | null;
  }[];
}

/** Separator sheets to print. Paths are absolute. */
export interface SeparatorsRequest {
  readonly codes: readonly string[];
  readonly register: string | null;
  /** How many document sheets of each kind; null = none, or one of each kind named. */
  readonly documents: number | null;
  readonly kinds: readonly string[];
  /** Also a sheet that ends each dossier. */
  readonly ends: boolean;
  /** Null = a new file in the current folder. */
  readonly output: string | null;
}

export interface SeparatorsReport {
  /** Null where there was nothing to print. */
  readonly file: string | null;
  readonly sheets: readonly Sheet[];
  /** Rows of the register that got no sheet. */
  readonly problems: readonly Problem[];
}

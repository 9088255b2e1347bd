import type { DossierState, PageMark, Problem } from '../domain/index.ts';
import type { ExitCode } from '../errors/index.ts';
import type { DeliveryReport } from '../plugin/index.ts';

/** What a run did; written to `data/runs/` as JSON and shown to people. */
export interface RunReport {
  readonly schema: 'sohoa/run-report/1';
  readonly run: number;
  readonly pipeline: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly dryRun: boolean;
  readonly counts: {
    readonly dossiers: Readonly<Record<DossierState, number>>;
    readonly documents: number;
    readonly pages: number;
    /** Pages the recognizer worked on in this run (0 on a repeated run). */
    readonly pagesRecognized: number;
    readonly blankPages: number;
    /** Pages by mark; no page is removed for one. */
    readonly marks: Readonly<Partial<Record<PageMark, number>>>;
    readonly heldValues: number;
    readonly resultsMade: number;
    readonly resultsReused: number;
  };
  readonly seconds: number;
  readonly pagesPerMinute: number | null;
  readonly dossiers: readonly DossierReport[];
  /** Register rows and folders that could not become a dossier, and other findings of the whole batch. */
  readonly problems: readonly Problem[];
  /** System leftovers and links not taken in, paths below the input folder (shown on the terminal only). */
  readonly skipped: readonly string[];
  readonly delivery: DeliveryReport | null;
  readonly exitCode: ExitCode;
}

export interface DossierReport {
  readonly id: string;
  readonly code: string | null;
  readonly state: DossierState;
  readonly documents: number;
  readonly pages: number;
  readonly marks: Readonly<Partial<Record<PageMark, number>>>;
  readonly held: number;
  readonly problems: readonly Problem[];
}

/** One line of progress; the CLI draws a bar from it. */
export interface RunProgress {
  readonly phase: 'preflight' | 'dossiers' | 'delivery';
  readonly done: number;
  readonly total: number;
  /** Pages finished and expected so far (expected grows while files are being opened). */
  readonly pagesDone: number;
  readonly pagesTotal: number;
  readonly etaSeconds: number | null;
}

/** A result of `sohoa check`, and of the preflight of `sohoa run`. */
export interface CheckReport {
  readonly schema: 'sohoa/check-report/1';
  readonly dossiers: number;
  readonly files: number;
  /** Dossiers that would be cut out of stacks: where each begins, and its pages with its separator sheets. */
  readonly stacks: readonly { readonly dossier: string; readonly firstPage: number; readonly pages: number }[];
  readonly bytes: number;
  readonly diskNeededBytes: number;
  readonly diskFreeBytes: number;
  /** Whole-batch problems: nothing would start. */
  readonly blocking: readonly Problem[];
  /** Problems of single rows, folders and files, with the register line where known. */
  readonly findings: readonly Problem[];
  readonly connections: readonly { readonly target: string; readonly ok: boolean; readonly code: string | null }[];
  readonly exitCode: ExitCode;
}

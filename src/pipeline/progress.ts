import type { RunProgress } from './report.ts';

/** Counts what is done and guesses what is left. */
export interface ProgressTracker {
  phase(phase: RunProgress['phase']): void;
  /** A dossier's files were opened and its pages are known. */
  pagesFound(dossier: string, pages: number): void;
  pageDone(dossier: string, page: number, made: boolean): void;
  dossierDone(): void;
}

interface TrackerOptions {
  readonly dossiers: number;
  readonly nowMs: () => number;
  readonly onProgress: ((progress: RunProgress) => void) | undefined;
}

/** Dossiers not opened yet are expected to have as many pages as those opened had on average. */
export function trackProgress({ dossiers, nowMs, onProgress = () => {} }: TrackerOptions): ProgressTracker {
  const found = new Map<string, number>();
  const pages = new Set<string>();
  let phase: RunProgress['phase'] = 'preflight';
  let dossiersDone = 0;
  let pagesMade = 0;
  let startedMs: number | null = null;

  function tell(): void {
    const known = [...found.values()].reduce((sum, count) => sum + count, 0);
    const expected = found.size === 0 ? 0 : Math.round((known / found.size) * dossiers);
    const pagesTotal = Math.max(known, expected);
    onProgress({
      phase,
      done: dossiersDone,
      total: dossiers,
      pagesDone: pages.size,
      pagesTotal,
      etaSeconds: etaSeconds(pagesTotal - pages.size),
    });
  }

  /** Only pages that were really worked on say how long the others will take; reused ones take no time. */
  function etaSeconds(pagesLeft: number): number | null {
    if (pagesMade < 2 || startedMs === null) return null;
    return Math.round(((nowMs() - startedMs) / 1000 / pagesMade) * Math.max(0, pagesLeft));
  }

  return {
    phase(next) {
      phase = next;
      tell();
    },
    pagesFound(dossier, count) {
      found.set(dossier, count);
      startedMs ??= nowMs();
      tell();
    },
    pageDone(dossier, page, made) {
      const name = `${dossier}:${page}`;
      if (pages.has(name)) return;
      pages.add(name);
      if (made) pagesMade++;
      tell();
    },
    dossierDone() {
      dossiersDone++;
      tell();
    },
  };
}

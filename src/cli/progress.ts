import { formatDuration } from './format.ts';
import type { Session } from './session.ts';
import { displayWidth } from './table.ts';

/** How far the work is; `etaSeconds` null = not known yet. */
export interface ProgressFacts {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly detail?: string;
  readonly etaSeconds: number | null;
}

export interface ProgressLine {
  show(facts: ProgressFacts): void;
  /** Takes the line away, so that what follows starts on a clean one. */
  clear(): void;
}

const REDRAW_MS = 100;
const BAR_WIDTH = 24;
const SILENT: ProgressLine = { show: () => undefined, clear: () => undefined };

/** One line on standard error that is drawn over again; nothing at all when that is no terminal. */
export function openProgress(session: Session, stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  if (!stream.isTTY || session.quiet || session.env['TERM'] === 'dumb') return SILENT;
  let drawnAt = 0;
  return {
    show(facts) {
      const now = performance.now();
      if (now - drawnAt < REDRAW_MS && facts.done < facts.total) return;
      drawnAt = now;
      stream.write(`\r${clip(progressText(facts, session), stream.columns ?? 80)}\u001B[K`);
    },
    clear() {
      if (drawnAt > 0) stream.write('\r\u001B[K');
      drawnAt = 0;
    },
  };
}

/** `Hồ sơ [██████░░░░] 37/120 · 412 trang · còn khoảng 3:07` */
export function progressText({ label, done, total, detail, etaSeconds }: ProgressFacts, session: Session): string {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const filled = Math.round(share * BAR_WIDTH);
  const parts = [
    `${label} [${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}] ${done}/${total}`,
    ...(detail === undefined ? [] : [detail]),
    ...(etaSeconds === null ? [] : [session.words('progress.eta', { time: formatDuration(etaSeconds) })]),
  ];
  return parts.join(' · ');
}

function clip(text: string, columns: number): string {
  return displayWidth(text) < columns ? text : `${[...text].slice(0, Math.max(0, columns - 2)).join('')}…`;
}

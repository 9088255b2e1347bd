import { centerX, foldRun, type PageLayout, type TextRun } from '../../../domain/index.ts';
import type { Reading } from '../reading.ts';

/** The text of the last entry of a register in two columns: what happened, and who confirmed it. Null without entries. */
export function readLastEntry(layouts: readonly PageLayout[], heading: RegExp): Reading | null {
  for (const layout of layouts.toReversed()) {
    const head = layout.runs.findLast((run) => heading.test(foldRun(run)));
    const entry = head === undefined ? null : lastOf(entriesBelow(layout, head), layout.textHeight);
    if (entry !== null) {
      return { value: entry.map(({ text }) => text).join(' '), words: entry.flatMap(({ words }) => words) };
    }
  }
  return null;
}

/** Lines of the left column below the heading, up to whatever ends the table. */
function entriesBelow(layout: PageLayout, head: TextRun): TextRun[] {
  const row = layout.rows.find((runs) => runs.includes(head)) ?? [];
  const beside = row.find((run) => run.box[0] > head.box[2]);
  const edge = beside === undefined ? layout.widthPx / 2 : beside.box[0] - 0.8 * layout.textHeight;
  const lines: TextRun[] = [];
  for (const run of layout.runs) {
    if (run.box[1] < head.box[3] || centerX(run.box) > edge) continue;
    if (BEHIND.test(foldRun(run)) || run.box[2] > edge + 4 * layout.textHeight) break;
    lines.push(run);
  }
  return lines;
}

/** What stands under the table of a land certificate. */
const BEHIND = /^(so vao so|so phat hanh|nguoi duoc cap|nguoi su dung|luu y|ghi chu)/;

/** Cells are further apart than the lines within one. */
function lastOf(lines: readonly TextRun[], textHeight: number): TextRun[] | null {
  const gaps = lines.slice(1).map((run, index) => run.box[1] - (lines[index]?.box[3] ?? 0));
  const least = Math.min(...gaps);
  const parts = (gap: number) => gap > 1.3 * textHeight || gap > Math.max(1.5 * least, least + 0.35 * textHeight);
  const start = gaps.findLastIndex(parts);
  const entry = lines.slice(start + 1);
  return entry.length === 0 ? null : entry;
}

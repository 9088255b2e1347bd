import { capitalShare, type DocumentTitle, type PageLayout } from '../../domain/index.ts';
import { agencyInitials } from './notation-parts.ts';

/**
 * What a notation may abbreviate a title to: its initials (`GKSK` of `GIẤY KHÁM SỨC KHỎE`), or those of its last words (`LLTP` of
 * `PHIẾU LÝ LỊCH TƯ PHÁP`). As printed and as the closed list of titles has it: a letter of the print may be misread.
 */
export function titleInitials(title: DocumentTitle | null, layout: PageLayout): readonly string[] {
  if (title === null) return [];
  const whole = [withCapitalsBelow(title, layout), ...title.kind.titles].map((text) =>
    agencyInitials(text.replace(/[^\p{L}\s,-]/gu, '')),
  );
  const ends = whole.flatMap((initials) => [...initials].map((_, at) => initials.slice(at)));
  return [...new Set(ends.filter(({ length }) => length >= LEAST_LETTERS))];
}

/** `QUYẾT ĐỊNH` / `CÔNG NHẬN THUẬN TÌNH LY HÔN`: what a title goes on with. */
function withCapitalsBelow({ run }: DocumentTitle, { runs, textHeight }: PageLayout): string {
  const lines = [run.text];
  let { box } = run;
  for (const next of runs) {
    if (next.box[1] < box[3] - 0.5 * textHeight) continue;
    if (lines.length > MOST_LINES || next.box[1] - box[3] > 2 * textHeight || capitalShare(next.text) < 0.75) break;
    lines.push(next.text);
    box = next.box;
  }
  return lines.join(' ');
}

const MOST_LINES = 3;

/** Two letters are too many papers' initials to prove anything. */
const LEAST_LETTERS = 3;

import { centerX, heightOf, unite } from './boxes.ts';
import { capitalShare, foldRun, type PageLayout, type TextRun } from './page-layout.ts';

/**
 * The lines of the stamp an office puts on what comes in (NĐ 30/2020, Phụ lục IV: `ĐẾN` / `Số: …` / `Ngày: …` / `Chuyển: …`).
 * Its number and day are the receiver's, wherever on the page it was set.
 */
export function entryStampRuns({ runs, textHeight }: PageLayout): Set<TextRun> {
  const stamped = new Set<TextRun>();
  for (const anchor of runs.filter(isEntryMark)) {
    stamped.add(anchor);
    for (const name of receiverAbove(anchor, runs, textHeight)) stamped.add(name);
    let box = anchor.box;
    for (const run of runs) {
      if (run.box[1] < anchor.box[1] || run === anchor || !isEntryField(run)) continue;
      const reach = REACH * Math.max(textHeight, heightOf(anchor.box));
      const beside = run.box[0] < box[2] + reach && box[0] - reach < run.box[2];
      if (!beside || run.box[1] - box[3] > FIELD_GAP * Math.max(textHeight, heightOf(run.box))) continue;
      stamped.add(run);
      box = unite([box, run.box]);
    }
  }
  return stamped;
}

/** `ĐẾN`, `CÔNG VĂN ĐẾN`, `CV ĐẾN Số: 4149`: capitals, not a sentence that goes on with `đến`. */
function isEntryMark(run: TextRun): boolean {
  const match = /^((?:cong van|van ban|c v|cv) )?den( so\b.*| ngay\b.*| gio\b.*)?$/.exec(foldRun(run));
  if (match === null) return false;
  const capitals = run.text.replace(/\s*(số|ngày|giờ)[\s:.].*$/iu, '');
  return capitalShare(capitals) > 0.8;
}

/** A field of the stamp, filled or not; a number with a notation is the paper's own. */
function isEntryField(run: TextRun): boolean {
  if (/\/\s*(?:\d{4}\s*\/\s*)?\p{Lu}{2}/u.test(run.text)) return false;
  return run.words.length <= 9 && /^(so|ngay|gio|chuyen|luu|ho so|kinh chuyen|so va ky hieu)\b/.test(foldRun(run));
}

/** The receiving office over its `ĐẾN`: in stamp ink, or clearly smaller than the page's print. */
function receiverAbove(anchor: TextRun, runs: readonly TextRun[], textHeight: number): TextRun[] {
  return runs.filter((run) => {
    const gap = anchor.box[1] - run.box[3];
    const near = gap > -0.3 * textHeight && gap < 1.2 * heightOf(run.box);
    const inStamp = run.words.every(({ ink }) => ink === 'stamp') || heightOf(run.box) < SMALL * textHeight;
    return near && inStamp && Math.abs(centerX(run.box) - centerX(anchor.box)) < 2 * textHeight;
  });
}

/** How far beside the column of the stamp a field may begin, in heights of its mark. */
const REACH = 1.5;
/** Free height between two fields, in text heights: room for the clerk's pen. */
const FIELD_GAP = 2.5;
const SMALL = 0.75;

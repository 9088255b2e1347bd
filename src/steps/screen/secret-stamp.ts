import {
  capitalShare,
  centerY,
  fold,
  foldRun,
  layoutPage,
  type PageLayout,
  type PageText,
  type TextRun,
} from '../../domain/index.ts';

/**
 * Does a page bear a state-secret stamp (NĐ 30/2020, Phụ lục I, box 10a)? A stamp is a short line of capitals of its own: `MẬT`,
 * `TỐI MẬT`, `TUYỆT MẬT`. The word within a sentence or a name (`bảo mật`, `CỤC MẬT MÃ`) and the column `Độ mật` of a list are none.
 * A missed stamp is worse than a paper stopped for nothing, so a misread stamp counts where stamps stand: in the upper part.
 */
export function bearsSecretStamp(page: PageText): boolean {
  const layout = layoutPage(page);
  return layout.runs.some(
    (run) =>
      (isStamp(run.text) || (isStampLike(run.text) && inStampZone(run, layout)) || endsInStamp(run, layout)) &&
      !isInSecrecyColumn(run, layout),
  );
}

/** Exactly one of the three grades, framed or letter-spaced or not. */
function isStamp(text: string): boolean {
  return /^(TỐI|TUYỆT)?MẬT$/u.test(lettersOf(text)) && capitalShare(text) === 1;
}

/** What recognizers make of a stamp: marks lost or changed, a letter misread at either end. */
function isStampLike(text: string): boolean {
  const letters = lettersOf(text);
  if (capitalShare(text) < 1 || letters.length > 9) return false;
  return /^(t[o0]i|tuy[e3]t|tuyei)?mat$/.test(fold(letters)) || /^([MNH]ẬT|MẬ[TIÍL])$/u.test(letters);
}

/** A stamp set so near another text that both became one run: `Số: 12/QĐ-UBND MẬT`. */
function endsInStamp(run: TextRun, layout: PageLayout): boolean {
  const last = run.words.at(-1)?.text ?? '';
  const before = run.words.slice(0, -1).map(({ text }) => text);
  const sentence = before.length > 4 || capitalShare(before.join('')) === 1 || before.length === 0;
  return (
    isStamp(last) && !sentence && inStampZone(run, layout) && !/\b(bao|bi|co|do|dau)$/.test(fold(before.join(' ')))
  );
}

/** Under the number on the left, or above the head: never further down than the head of a document reaches. */
function inStampZone(run: TextRun, layout: PageLayout): boolean {
  return centerY(run.box) < 0.4 * layout.heightPx;
}

/** A cell under the heading `Độ mật` tells of other documents. */
function isInSecrecyColumn(run: TextRun, layout: PageLayout): boolean {
  return layout.runs.some(
    (heading) =>
      /\b(do|muc do|muc) mat\b/.test(foldRun(heading)) &&
      heading.box[3] <= centerY(run.box) &&
      heading.box[0] < run.box[2] &&
      run.box[0] < heading.box[2],
  );
}

function lettersOf(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\d]/gu) ?? []).join('');
}

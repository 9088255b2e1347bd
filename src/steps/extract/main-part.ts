import {
  capitalShare,
  centerY,
  findHead,
  foldRun,
  isCentered,
  type PageLayout,
  type TextRun,
} from '../../domain/index.ts';

/**
 * The document itself, without what stands behind its signature: appendices, an annexed draft with a head of its own, the
 * certification of a copy. They are signed, dated and numbered by others.
 */
export function mainPart(layouts: readonly PageLayout[], official: boolean): PageLayout[] {
  const parts: PageLayout[] = [];
  for (const [index, layout] of layouts.entries()) {
    if (official && index > 0 && beginsAnother(layout)) break;
    const end = layout.runs.find((run) => endsMainPart(run, layout, official, index));
    if (end === undefined) {
      parts.push(layout);
      continue;
    }
    parts.push(isBeside(end, layout) ? withoutBlock(layout, end) : upTo(layout, end));
    // A certification stands on the last page of what it certifies, or on every one.
    if (!isCertification(end)) break;
  }
  return parts;
}

/** A later page with a full head: another document was bound in. */
function beginsAnother(layout: PageLayout): boolean {
  const head = findHead(layout);
  if (head === null || head.motto === null || head.bottom > 0.4 * layout.heightPx) return false;
  return head.number !== null || head.agency.length > 0;
}

function endsMainPart(run: TextRun, layout: PageLayout, official: boolean, page: number): boolean {
  if (isCertification(run)) return page > 0 || centerY(run.box) > CERTIFIED_BELOW * layout.heightPx;
  if (!official) return false;
  const text = foldRun(run);
  const annex = ANNEX_TITLE.test(text) && capitalShare(run.text) > 0.7 && isCentered(run, layout);
  const reference = ANNEXED_TO.test(text) && isCentered(run, layout);
  // On the first page an annex can only begin below a signature; its reference may be the subject of the paper.
  return (annex || reference) && (page > 0 || centerY(run.box) > CERTIFIED_BELOW * layout.heightPx);
}

/** `CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH`, `SAO Y BẢN CHÍNH`, `SAO LỤC`: what follows is the words of who certified. */
function isCertification(run: TextRun): boolean {
  return capitalShare(run.text) > 0.75 && CERTIFICATION.test(foldRun(run));
}

/** Set as a stamp in one half of the page, it leaves the other half to the signer. */
function isBeside(end: TextRun, layout: PageLayout): boolean {
  return layout.runs.some(
    (run) =>
      centerY(run.box) > end.box[1] - 2 * layout.textHeight &&
      (run.box[0] > end.box[2] + layout.textHeight || run.box[2] < end.box[0] - layout.textHeight) &&
      capitalShare(run.text) > 0.8 &&
      /\p{Lu}{2}/u.test(run.text),
  );
}

function upTo(layout: PageLayout, end: TextRun): PageLayout {
  return withRuns(layout, (run) => centerY(run.box) < end.box[1]);
}

/** Without the column under a stamp. */
function withoutBlock(layout: PageLayout, end: TextRun): PageLayout {
  const reach = 1.5 * layout.textHeight;
  return withRuns(
    layout,
    ({ box }) => (box[1] + box[3]) / 2 < end.box[1] || box[0] > end.box[2] + reach || box[2] < end.box[0] - reach,
  );
}

function withRuns(layout: PageLayout, keep: (run: TextRun) => boolean): PageLayout {
  return {
    ...layout,
    runs: layout.runs.filter(keep),
    rows: layout.rows.map((row) => row.filter(keep)).filter((row) => row.length > 0),
  };
}

/** Above it such words are a stamp on a head, or the title of an extract. */
const CERTIFIED_BELOW = 0.35;

const CERTIFICATION =
  /^(loi chung thuc|chung thuc (ban sao|chu ky)|ban sao dung voi ban chinh|sao y( ban chinh)?$|sao luc$|trich sao$|chung nhan sao)/;
const ANNEX_TITLE = /^(phu luc|phu bieu|bieu mau|mau so|bieu so|du thao)\b/;
const ANNEXED_TO =
  /^((duoc )?ban hanh )?kem theo (quyet dinh|cong van|thong bao|ke hoach|to trinh|bao cao|nghi quyet|van ban|huong dan|chi thi|giay moi)\b/;

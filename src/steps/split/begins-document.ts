import { centerY, findHead, findTitle, layoutPage, type PageText } from '../../domain/index.ts';

/**
 * Does a document begin on this page? It does where the head of NĐ 30/2020 stands in its place, or the title of a known paper stands at
 * the top of the page. `QUYẾT ĐỊNH:` over the articles, or an annex title, begins nothing.
 */
export function beginsDocument(page: PageText): boolean {
  const layout = layoutPage(page);
  const head = findHead(layout);
  if (head !== null) return true;
  const title = findTitle(layout, 0);
  if (title === null || !SELF_STANDING.test(title.kind.kind)) return false;
  const above = layout.rows.filter((row) => row.some((run) => centerY(run.box) < title.run.box[1]));
  return title.run.box[1] < 0.3 * layout.heightPx && title.likeness > 0.9 && above.length <= 3;
}

/** Papers that come without a motto; annexes (`PHỤ LỤC`) and rules issued with a decision belong to what they are annexed to. */
const SELF_STANDING =
  /^(to-khai|don|danh-sach|giay-|trich-luc|so-|can-cuoc|cmnd|gcn-|phieu-|ban-an|bang-|xac-nhan|hop-dong|bien-ban)/;

import type { Composer } from '../layout/composer.ts';
import { slashed } from '../words/dates.ts';
import { LIST_TABLES, rowsOf } from './list.ts';
import type { Scene } from './paper.ts';

/** One decision in seven has an annex: further pages of the same document, with a title but no head of their own. */
export function setAnnex(page: Composer, scene: Scene, code: string | null): void {
  const random = scene.random.fork('annex');
  if (code === null || !random.chance(0.15)) return;
  const table = random.pick(LIST_TABLES);
  page.newPage();
  page.text(random.pick(['PHỤ LỤC', 'DANH SÁCH']), {
    align: 'center',
    style: 'bold',
    sizePt: 14,
    block: 'annex-title',
  });
  page.text(`(Kèm theo Quyết định số ${code} ngày ${slashed(scene.day)})`, {
    align: 'center',
    style: 'italic',
    sizePt: 13,
    block: 'annex-title-2',
    gapMm: 3,
  });
  page.table(rowsOf(table, { ...scene, random }, random.int(4, 18)), table.shares);
}

import { fold, parseDate } from '../vietnamese/index.ts';
import { Agency } from './agencies.ts';
import type { AGENCY_COLUMNS, VocabularyRow } from './columns.ts';
import type { RowRefusal } from './row-refusal.ts';

/** One row an agency; several names or codes in one cell are parted by `;`. */
export function agenciesFromRows(
  rows: readonly VocabularyRow<typeof AGENCY_COLUMNS>[],
  { from }: { readonly from: string | null },
): { readonly agencies: Agency[]; readonly refused: RowRefusal[] } {
  const refused: RowRefusal[] = [];
  const agencies = rows.flatMap(({ line, cells }) => {
    const refuse = (column: string, why: RowRefusal['why']): [] => {
      refused.push({ line, column, why });
      return [];
    };
    if (!cells.ten_co_quan) return refuse('ten_co_quan', 'missing');
    const level = cells.cap ? levelOf(cells.cap) : null;
    if (cells.cap && level === null) return refuse('cap', 'invalid');
    const [begins, ends] = [dayOf(cells.hieu_luc_tu), dayOf(cells.hieu_luc_den)];
    if (begins === undefined) return refuse('hieu_luc_tu', 'invalid');
    if (ends === undefined) return refuse('hieu_luc_den', 'invalid');
    const validFrom = begins ?? from;
    return [
      Agency.parse({
        code: cells.ma_co_quan || null,
        name: cells.ten_co_quan,
        aliases: listOf(cells.ten_khac),
        level,
        parent: cells.truc_thuoc || null,
        ...(validFrom === null ? {} : { validFrom }),
        validUntil: ends,
        replacedBy: listOf(cells.thay_bang),
      }),
    ];
  });
  return { agencies, refused };
}

/** Null for an empty cell, undefined for one that holds no date. */
function dayOf(cell: string | undefined): string | null | undefined {
  if (!cell) return null;
  const day = parseDate(cell);
  return day.ok ? day.value : undefined;
}

function levelOf(cell: string): Agency['level'] {
  const key = fold(cell);
  if (/\b(bo|trung uong|ministry)\b/.test(key)) return 'ministry';
  if (/\b(tinh|thanh pho truc thuoc|province)\b/.test(key)) return 'province';
  if (/\b(huyen|quan|thi xa|district)\b/.test(key)) return 'district';
  if (/\b(xa|phuong|thi tran|dac khu|commune)\b/.test(key)) return 'commune';
  return /\b(so|phong|chi cuc|don vi|truc thuoc|office)\b/.test(key) ? 'office' : null;
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

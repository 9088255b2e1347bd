import {
  type DossierRecord,
  fold,
  type HeldReason,
  type PageMark,
  parseDate,
  type RegisterColumn,
  type RegisterFacts,
} from '../../domain/index.ts';
import type { LeafNumber } from '../../plugin/index.ts';
import { checkLeaves } from './check-leaves.ts';
import { computed, fromRegister, type Ledger } from './ledger.ts';

/** What lay on the glass. */
export interface Scanned {
  /** The marks of every page of the dossier. */
  readonly pages: readonly (readonly PageMark[])[];
  readonly leaves: readonly LeafNumber[];
}

/** What the inventory says of the paper file (TT 05/2025/TT-BNV), and its counts against what was scanned. */
export function checkArchive(
  facts: RegisterFacts,
  { pages, leaves }: Scanned,
  ledger: Ledger,
): DossierRecord['archive'] {
  const leafCount = checkLeaves(facts.leafCount, leaves, pages, ledger);
  if (facts.archive === null && facts.pageCount === null && facts.leafCount === null) return null;
  const cell = (column: RegisterColumn) => facts.archive?.[column] ?? null;
  const text = (field: string, column: RegisterColumn) => ledger.take(`/archive/${field}`, fromRegister(cell(column)));
  const date = (field: string, column: RegisterColumn) => dateOf(`/archive/${field}`, cell(column), ledger);
  return {
    fonds: text('fonds', 'phong'),
    inventory: text('inventory', 'muc_luc_so'),
    box: text('box', 'hop_so'),
    fileCode: text('fileCode', 'so_ky_hieu_ho_so'),
    paperFileCode: null,
    title: text('title', 'tieu_de'),
    maintenance: ledger.take('/archive/maintenance', fromRegister(maintenanceCode(cell('thoi_han_luu_tru')))),
    mode: ledger.take('/archive/mode', fromRegister(accessCode(cell('muc_do_tiep_can')))),
    startDate: date('startDate', 'ngay_bat_dau'),
    endDate: date('endDate', 'ngay_ket_thuc'),
    numberOfPaper: leafCount,
    numberOfPage: pageCount(facts.pageCount, pages, ledger),
    physicalState: text('physicalState', 'tinh_trang_vat_ly'),
    // 02: made by digitizing paper.
    confidenceLevel: ledger.take('/archive/confidenceLevel', computed('02')),
  };
}

/**
 * Archivists count written sides, scanners count all, and a sheet with two pages is counted as one or two; separator sheets
 * are no part of a dossier, and a page scanned twice is there once. Any such count agrees, another one means a page too
 * many or too few.
 */
function pageCount(stated: number | null, pages: Scanned['pages'], ledger: Ledger): number | null {
  const pointer = '/archive/numberOfPage';
  const papers = pages.filter((marks) => !marks.includes('separator'));
  const once = papers.filter((marks) => !marks.includes('duplicate'));
  const counts = [once, papers].flatMap((counted) => {
    const written = counted.filter((marks) => !marks.includes('blank')).length;
    const spreads = counted.filter((marks) => marks.includes('spread')).length;
    return [counted.length, written, counted.length + spreads, written + spreads];
  });
  if (stated === null || counts.includes(stated)) {
    return ledger.take(pointer, fromRegister(stated), computed(once.length));
  }
  const own = [...new Set(counts)].sort((a, b) => b - a).map((count) => computed(String(count)));
  const candidates = [fromRegister(String(stated)), ...own].filter((candidate) => candidate !== null);
  return ledger.hold(pointer, 'PAGE_COUNT_DIFFERS', candidates);
}

function dateOf(pointer: string, cell: string | null, ledger: Ledger): string | null {
  if (cell === null) return null;
  const date = parseDate(cell);
  if (date.ok) return ledger.take(pointer, fromRegister(date.value));
  const reason: HeldReason = date.reason;
  const candidate = fromRegister(cell);
  return ledger.hold(pointer, reason, candidate === null ? [] : [candidate]);
}

/** 01 for ever, 02–06 by years, 07 other (TT 05/2025/TT-BNV, maintenance). */
function maintenanceCode(cell: string | null): string | null {
  if (cell === null) return null;
  const text = fold(cell);
  if (/^0[1-7]$/.test(text)) return text;
  if (text.includes('vinh vien')) return '01';
  const years = text.match(/(\d+)\s*nam/)?.[1];
  return years === undefined ? '07' : (MAINTENANCE[years] ?? '07');
}

const MAINTENANCE: Readonly<Record<string, string>> = { 70: '02', 50: '03', 30: '04', 20: '05', 10: '06' };

/** 01 open, 02 conditional; state secrets (03) never come this far. */
function accessCode(cell: string | null): string | null {
  if (cell === null) return null;
  const text = fold(cell);
  if (/^0[12]$/.test(text)) return text;
  return text.includes('cong khai') ? '01' : '02';
}

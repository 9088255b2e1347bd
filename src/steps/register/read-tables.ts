import type {
  CompanionColumn,
  CompanionRows,
  CompanionTable,
  HeldValue,
  RecordFee,
  RecordOtherPaper,
  RecordStep,
  RecordSupplement,
} from '../../domain/index.ts';
import { cellAmount, cellFlag, cellMoment, cellStatus, cellWhole } from './cell-values.ts';
import { type Cells, cellsOf } from './cells.ts';

/** What the tables beside the register say of one dossier. */
export interface ReadTables {
  readonly fees: readonly RecordFee[];
  readonly otherPapers: RecordOtherPaper[];
  readonly supplements: RecordSupplement[];
  readonly progress: RecordStep[];
}

/**
 * Reads the rows that name the dossier, in the order of the tables. A fee or paper of a request for more papers goes to
 * that request; where no row tells of the request, to none: then its `ma_bo_sung` is held.
 */
export function readTables(tables: CompanionRows, held: HeldValue[]): ReadTables {
  const requests = (tables.supplements ?? []).map(({ cells }) => cellsOf<Column<'supplements'>>(cells, held));
  const keys = requests.map((cells) => cells.text('ma_bo_sung'));
  const fees = sortOut('fees', tables, keys, held);
  const papers = sortOut('otherPapers', tables, keys, held);
  return {
    fees: fees.own.map((cells, index) => readFee(cells, `/dossier/fees/${index}`)),
    otherPapers: papers.own.map((cells, index) => readPaper(cells, `/dossier/portal/otherPapers/${index}`)),
    supplements: requests.map((cells, index) => {
      const pointer = `/dossier/portal/supplements/${index}`;
      return {
        ...readSupplement(cells, pointer),
        papers: (papers.of.get(index) ?? []).map((paper, at) => readPaper(paper, `${pointer}/papers/${at}`)),
        fees: (fees.of.get(index) ?? []).map((fee, at) => readFee(fee, `${pointer}/fees/${at}`)),
      };
    }),
    progress: (tables.progress ?? []).map(({ cells }, index) =>
      readStep(cellsOf(cells, held), `/dossier/portal/progress/${index}`),
    ),
  };
}

type Column<Table extends CompanionTable> = CompanionColumn<Table>;

interface Sorted<Table extends CompanionTable> {
  readonly own: readonly Cells<Column<Table>>[];
  /** By index of the request. */
  readonly of: ReadonlyMap<number, readonly Cells<Column<Table>>[]>;
}

function sortOut<Table extends 'fees' | 'otherPapers'>(
  table: Table,
  tables: CompanionRows,
  keys: readonly (string | null)[],
  held: HeldValue[],
): Sorted<Table> {
  const own: Cells<Column<Table>>[] = [];
  const of = new Map<number, Cells<Column<Table>>[]>();
  for (const { cells } of tables[table] ?? []) {
    const row = cellsOf<Column<Table> | 'ma_bo_sung'>(cells, held);
    const key = row.text('ma_bo_sung');
    const index = key === null ? -1 : keys.indexOf(key);
    if (key === null) own.push(row);
    else if (index >= 0) of.set(index, [...(of.get(index) ?? []), row]);
    else row.hold(`/dossier/portal/supplements/${keys.length}/id`, 'CODE_FORMAT', [key]);
  }
  return { own, of };
}

function readFee(cells: Cells<Column<'fees'>>, pointer: string): RecordFee {
  return {
    name: cells.text('ten_phi'),
    code: cells.text('ma_phi'),
    kind: cells.text('loai_phi'),
    collection: cells.text('hinh_thuc_thu'),
    amountVnd: cells.read('so_tien', `${pointer}/amountVnd`, cellAmount),
  };
}

function readPaper(cells: Cells<Column<'otherPapers'>>, pointer: string): RecordOtherPaper {
  return {
    name: cells.text('ten_giay_to'),
    count: cells.read('so_luong', `${pointer}/count`, cellWhole),
    kind: cells.read('loai_giay_to', `${pointer}/kind`, cellWhole),
  };
}

function readSupplement(
  cells: Cells<Column<'supplements'>>,
  pointer: string,
): Omit<RecordSupplement, 'papers' | 'fees'> {
  return {
    id: cells.read('ma_bo_sung', `${pointer}/id`, cellWhole),
    requestedBy: cells.text('nguoi_yeu_cau'),
    content: cells.text('noi_dung'),
    requestedAt: cells.read('ngay_yeu_cau', `${pointer}/requestedAt`, cellMoment),
    receivedBy: cells.text('nguoi_tiep_nhan'),
    receivedNote: cells.text('thong_tin_tiep_nhan'),
    receivedAt: cells.read('ngay_tiep_nhan', `${pointer}/receivedAt`, cellMoment),
    isSettled: cells.read('da_bo_sung', `${pointer}/isSettled`, cellFlag),
    dueBefore: cells.read('hen_tra_truoc', `${pointer}/dueBefore`, cellMoment),
    dueAfter: cells.read('hen_tra_moi', `${pointer}/dueAfter`, cellMoment),
  };
}

function readStep(cells: Cells<Column<'progress'>>, pointer: string): RecordStep {
  return {
    handler: cells.text('nguoi_xu_ly'),
    title: cells.text('chuc_danh'),
    at: cells.read('thoi_diem', `${pointer}/at`, cellMoment),
    office: cells.text('phong_ban'),
    content: cells.text('noi_dung'),
    status: cells.read('trang_thai', `${pointer}/status`, cellStatus),
    startedAt: cells.read('ngay_bat_dau', `${pointer}/startedAt`, cellMoment),
    dueAt: cells.read('han_xu_ly', `${pointer}/dueAt`, cellMoment),
  };
}

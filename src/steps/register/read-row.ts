import {
  ARCHIVE_COLUMNS,
  type CompanionRows,
  type HeldValue,
  type Parsed,
  parseChannel,
  parsed,
  parseProcedureCode,
  type RecordPortal,
  type RegisterColumn,
  type RegisterFacts,
  refused,
  tidyOrNull,
} from '../../domain/index.ts';
import type { DossierSource } from '../../plugin/index.ts';
import {
  cellCodes,
  cellDate,
  cellDelivery,
  cellFlag,
  cellMoment,
  cellOwnerType,
  cellPayment,
  cellStatus,
  known,
  withoutTime,
} from './cell-values.ts';
import { type Cells, cellsOf } from './cells.ts';
import { readIdentity } from './identity.ts';
import { type ReadTables, readTables } from './read-tables.ts';

export interface ReadRow {
  readonly facts: RegisterFacts;
  readonly held: readonly HeldValue[];
}

/**
 * Reads the cells of one row, and of the tables beside the register. Each value goes where the record keeps it; the
 * pointer of a held cell says where.
 */
export function readRow(row: DossierSource['row'], tables: CompanionRows = {}): ReadRow {
  const held: HeldValue[] = [];
  const { text, read, hold } = cellsOf<RegisterColumn>(row?.cells ?? {}, held);
  const lists = readTables(tables, held);
  const identity = readIdentity(text('so_dinh_danh'), text('loai_giay_to'));
  if (identity.reason !== null) hold(identity.pointer, identity.reason, identity.candidates);
  const procedure = read('ma_tthc', '/dossier/procedureCode', parseProcedureCode);
  const facts: RegisterFacts = {
    line: row?.line ?? null,
    ownerName: text('chu_ho_so'),
    ownerId: identity.number,
    ownerIdType: identity.type,
    submitterName: text('nguoi_nop'),
    procedureCode: procedure?.code ?? null,
    procedureName: text('ten_tthc'),
    handlingAgency: text('co_quan'),
    receivingAgency: text('co_quan_tiep_nhan'),
    submittedDate: read('ngay_nop', '/dossier/submittedDate', cellDate),
    receivedDate: read('ngay_tiep_nhan', '/dossier/receivedDate', cellDate),
    dueDate: read('ngay_hen_tra', '/dossier/dueDate', cellDate),
    returnedDate: read('ngay_tra', '/dossier/returnedDate', cellDate),
    channel: read('kenh_thuc_hien', '/dossier/channel', (cell) => known(parseChannel(cell), 'CHANNEL_UNKNOWN')),
    status: read('trang_thai', '/dossier/status', cellStatus),
    phone: text('so_dien_thoai'),
    email: text('email'),
    address: text('dia_chi'),
    subject: text('trich_yeu'),
    pageCount: read('so_trang', '/archive/numberOfPage', count),
    leafCount: read('so_to', '/archive/numberOfPaper', count),
    archive: archiveCells(row?.cells ?? {}),
    finishedDate: read('ngay_ket_thuc_xu_ly', '/dossier/finishedDate', cellDate),
    fieldCode: text('ma_linh_vuc'),
    fieldName: text('ten_linh_vuc'),
    ownerType: read('loai_doi_tuong', '/dossier/ownerType', cellOwnerType),
    submittedTo: text('noi_nop'),
    resultDelivery: read('hinh_thuc_tra', '/dossier/resultDelivery', cellDelivery),
    vneidVerified: read('xac_thuc_vneid', '/dossier/vneidVerified', cellFlag),
    onlinePayment: read('thanh_toan_truc_tuyen', '/dossier/onlinePayment', cellPayment),
    connectedDatabases: read('csdl_ket_noi', '/dossier/connectedDatabases', cellCodes),
    fees: lists.fees.length === 0 ? null : lists.fees,
    portal: portalPart({ text, read }, lists),
  };
  return { facts, held };
}

/** Null where neither a column nor a table says anything. */
function portalPart(
  { text, read }: Pick<Cells<RegisterColumn>, 'text' | 'read'>,
  lists: ReadTables,
): RecordPortal | null {
  const part: RecordPortal = {
    ownerPaperNumber: text('so_giay_to_chu_ho_so'),
    accountId: text('ma_tai_khoan'),
    otherInfo: text('thong_tin_khac'),
    fax: text('fax'),
    returnNote: text('thong_tin_tra'),
    note: text('ghi_chu_ho_so'),
    refusedDate: read('ngay_tu_choi', '/dossier/portal/refusedDate', cellMoment),
    supplements: lists.supplements,
    otherPapers: lists.otherPapers,
    progress: lists.progress,
  };
  const isEmpty = Object.values(part).every((value) => value === null || (Array.isArray(value) && value.length === 0));
  return isEmpty ? null : part;
}

function count(cell: string): Parsed<number> {
  const digits = cell.replace(/\s*(trang|tờ|tr|t)\.?$/iu, '');
  return /^\d{1,5}$/.test(digits) ? parsed(Number(digits)) : refused('NUMBER_FORMAT');
}

function archiveCells(cells: Readonly<Record<string, string>>): Record<string, string> | null {
  const filled = ARCHIVE_COLUMNS.flatMap((column) => {
    const cell = tidyOrNull(cells[column]);
    return cell === null ? [] : [[column, column.startsWith('ngay_') ? withoutTime(cell) : cell] as const];
  });
  return filled.length === 0 ? null : Object.fromEntries(filled);
}

/** Without a register nothing is known. */
export const NO_FACTS: RegisterFacts = readRow(null).facts;

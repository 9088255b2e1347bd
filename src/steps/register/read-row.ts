import {
  ARCHIVE_COLUMNS,
  type HeldReason,
  type HeldValue,
  type Parsed,
  parseChannel,
  parseDate,
  parseDossierStatus,
  parsed,
  parseProcedureCode,
  type RegisterColumn,
  type RegisterFacts,
  refused,
  tidyOrNull,
} from '../../domain/index.ts';
import { readIdentity } from './identity.ts';

export interface ReadRow {
  readonly facts: RegisterFacts;
  readonly held: readonly HeldValue[];
}

/** Reads the cells of one row. Each value goes where the record keeps it; the pointer of a held cell says where. */
export function readRow(row: { line: number; cells: Readonly<Record<string, string>> }): ReadRow {
  const held: HeldValue[] = [];
  const text = (column: RegisterColumn) => tidyOrNull(row.cells[column]);
  const hold = (pointer: string, reason: HeldReason, candidates: readonly string[]) => {
    held.push({ pointer, reason, candidates: candidates.map((value) => ({ value, evidence: REGISTER })) });
    return null;
  };
  const read = <T>(column: RegisterColumn, pointer: string, parse: (cell: string) => Parsed<T>): T | null => {
    const cell = text(column);
    const result = cell === null ? null : parse(cell);
    if (cell === null || result === null) return null;
    return result.ok ? result.value : hold(pointer, result.reason, [cell]);
  };
  const identity = readIdentity(text('so_dinh_danh'), text('loai_giay_to'));
  if (identity.reason !== null) hold(identity.pointer, identity.reason, identity.candidates);
  const procedure = read('ma_tthc', '/dossier/procedureCode', parseProcedureCode);
  const facts: RegisterFacts = {
    line: row.line,
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
    status: read('trang_thai', '/dossier/status', (cell) => known(parseDossierStatus(cell), 'STATUS_UNKNOWN')),
    phone: text('so_dien_thoai'),
    email: text('email'),
    address: text('dia_chi'),
    subject: text('trich_yeu'),
    pageCount: read('so_trang', '/archive/numberOfPage', count),
    leafCount: read('so_to', '/archive/numberOfPaper', count),
    archive: archiveCells(row.cells),
  };
  return { facts, held };
}

/** A date cell; spreadsheets put a time of day behind it. */
function cellDate(cell: string): Parsed<string> {
  return parseDate(cell.replace(/[T\s]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|SA|CH|AM|PM)?$/iu, ''));
}

function count(cell: string): Parsed<number> {
  const digits = cell.replace(/\s*(trang|tờ|tr|t)\.?$/iu, '');
  return /^\d{1,5}$/.test(digits) ? parsed(Number(digits)) : refused('NUMBER_FORMAT');
}

function known(value: number | null, reason: HeldReason): Parsed<number> {
  return value === null ? refused(reason) : parsed(value);
}

function archiveCells(cells: Readonly<Record<string, string>>): Record<string, string> | null {
  const filled = ARCHIVE_COLUMNS.flatMap((column) => {
    const cell = tidyOrNull(cells[column]);
    return cell === null ? [] : [[column, cell] as const];
  });
  return filled.length === 0 ? null : Object.fromEntries(filled);
}

const REGISTER: HeldValue['candidates'][number]['evidence'] = {
  source: 'register',
  confidence: 1,
  page: null,
  box: null,
};

/** Without a register nothing is known. */
export const NO_FACTS: RegisterFacts = {
  line: null,
  ownerName: null,
  ownerId: null,
  ownerIdType: null,
  submitterName: null,
  procedureCode: null,
  procedureName: null,
  handlingAgency: null,
  receivingAgency: null,
  submittedDate: null,
  receivedDate: null,
  dueDate: null,
  returnedDate: null,
  channel: null,
  status: null,
  phone: null,
  email: null,
  address: null,
  subject: null,
  pageCount: null,
  leafCount: null,
  archive: null,
};

import {
  fold,
  type HeldReason,
  type Parsed,
  parseDate,
  parseDossierStatus,
  parsed,
  refused,
} from '../../domain/index.ts';

/** A date cell without the time of day that spreadsheets put behind it. */
export function withoutTime(cell: string): string {
  return cell.replace(/[T\s]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|SA|CH|AM|PM)?$/iu, '');
}

export function cellDate(cell: string): Parsed<string> {
  return parseDate(withoutTime(cell));
}

/**
 * A day, or a day with a time of day in Vietnam, as `05/11/2026 08:15`, `2026-11-05T08:15:00` or with `+07:00`. Another
 * offset is refused: whoever exports times of another zone has exported something else than the office saw.
 */
export function cellMoment(cell: string): Parsed<string> {
  const parts = cell.match(/^(?<day>.+?)[T\s]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\+07:?00)?$/u);
  if (parts?.groups === undefined) return parseDate(cell);
  const { day = '', hour = '', minute = '', second = '00' } = parts.groups;
  const date = parseDate(day);
  if (!date.ok) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return refused('DATE_IMPOSSIBLE');
  return parsed(`${date.value}T${hour.padStart(2, '0')}:${minute}:${second}+07:00`);
}

export function known<T>(value: T | null, reason: HeldReason): Parsed<T> {
  return value === null ? refused(reason) : parsed(value);
}

export function cellStatus(cell: string): Parsed<number> {
  return known(parseDossierStatus(cell), 'STATUS_UNKNOWN');
}

export function cellWhole(cell: string): Parsed<number> {
  return /^\d{1,9}$/.test(cell) ? parsed(Number(cell)) : refused('NUMBER_FORMAT');
}

/** `8000`, `8.000`, `8,000 đ`: whole dong, dots and commas in threes. */
export function cellAmount(cell: string): Parsed<number> {
  const digits = cell.replace(/\s*(đ|₫|đồng|vnd|vnđ)\.?$/iu, '').trim();
  const isGrouped = /^\d{1,3}([.,]\d{3})+$/.test(digits);
  return isGrouped || /^\d+$/.test(digits) ? cellSafe(digits.replaceAll(/[.,]/g, '')) : refused('NUMBER_FORMAT');
}

/** Yes or no, in a word, a cross or a digit. */
export function cellFlag(cell: string): Parsed<boolean> {
  const text = fold(cell);
  if (YES.has(text)) return parsed(true);
  return NO.has(text) ? parsed(false) : refused('CODE_FORMAT');
}

/** LoaiDoiTuong: 1 citizen, 2 enterprise, 3 state agency, 4 other organisation. */
export function cellOwnerType(cell: string): Parsed<number> {
  return coded(cell, /^[1-4]$/, OWNER_TYPES);
}

/** HinhThuc: 0 at the office, 1 by post. */
export function cellDelivery(cell: string): Parsed<number> {
  return coded(cell, /^[01]$/, DELIVERIES);
}

/** DuocThanhToanTrucTuyen, by its number: 1 national portal, 2 provincial gateway, 0 and 3 not. */
export function cellPayment(cell: string): Parsed<number> {
  return coded(cell, /^[0-3]$/, {});
}

/** Codes set apart by commas, semicolons or blanks. */
export function cellCodes(cell: string): Parsed<string[]> {
  const codes = cell.split(/[,;\s]+/).filter((code) => code !== '');
  return codes.every((code) => /^[\w.-]+$/.test(code)) ? parsed([...new Set(codes)]) : refused('CODE_FORMAT');
}

const YES: ReadonlySet<string> = new Set(['1', 'co', 'da', 'x', 'true', 'dung', 'roi']);
const NO: ReadonlySet<string> = new Set(['0', 'khong', 'chua', 'false', 'sai']);

const OWNER_TYPES: Readonly<Record<string, number>> = {
  'cong dan': 1,
  'ca nhan': 1,
  'doanh nghiep': 2,
  'co quan nha nuoc': 3,
  'to chuc': 4,
  'to chuc khac': 4,
  khac: 4,
};

const DELIVERIES: Readonly<Record<string, number>> = {
  'truc tiep': 0,
  'tai quay': 0,
  'tai bo phan mot cua': 0,
  'buu chinh': 1,
  'buu chinh cong ich': 1,
  'buu dien': 1,
};

function coded(cell: string, code: RegExp, words: Readonly<Record<string, number>>): Parsed<number> {
  if (code.test(cell)) return parsed(Number(cell));
  return known(words[fold(cell)] ?? null, 'CODE_FORMAT');
}

function cellSafe(digits: string): Parsed<number> {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? parsed(value) : refused('NUMBER_FORMAT');
}

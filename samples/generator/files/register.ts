import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { slashed } from '../words/dates.ts';
import { stillZip } from './still-zip.ts';

/** Columns as the samples' registers carry them, with the heading an office would write. */
const COLUMNS = [
  ['ma_ho_so', 'Mã hồ sơ'],
  ['chu_ho_so', 'Chủ hồ sơ'],
  ['so_dinh_danh', 'Số định danh'],
  ['ma_tthc', 'Mã TTHC'],
  ['ten_tthc', 'Tên TTHC'],
  ['co_quan', 'Cơ quan'],
  ['co_quan_tiep_nhan', 'Cơ quan tiếp nhận'],
  ['ngay_nop', 'Ngày nộp'],
  ['ngay_tiep_nhan', 'Ngày tiếp nhận'],
  ['ngay_hen_tra', 'Ngày hẹn trả'],
  ['ngay_tra', 'Ngày trả'],
  ['thu_muc', 'Thư mục'],
  ['so_trang', 'Số trang'],
  ['so_to', 'Số tờ'],
  ['nguoi_nop', 'Người nộp'],
  ['kenh_thuc_hien', 'Kênh thực hiện'],
  ['trang_thai', 'Trạng thái'],
  ['so_dien_thoai', 'Số điện thoại'],
  ['dia_chi', 'Địa chỉ'],
  ['trich_yeu', 'Trích yếu'],
] as const;

type Row = Readonly<Record<string, string>>;

/** CSV as a spreadsheet saves it: byte order mark, CRLF, dates dd/mm/yyyy, canonical column names. */
export function registerCsv(rows: readonly Row[]): string {
  const table = rows.map((row) => COLUMNS.map(([column]) => cellText(column, row[column] ?? '')));
  return stringify([COLUMNS.map(([column]) => column), ...table], { bom: true, record_delimiter: 'windows' });
}

/** The same register as a workbook: headings with diacritics, numbers of people as text, dates as dates. */
export async function registerXlsx(rows: readonly Row[]): Promise<Buffer> {
  const head = COLUMNS.map(([, heading]) => ({ value: heading, fontWeight: 'bold' as const }));
  const table = rows.map((row) =>
    COLUMNS.map(([column]) => {
      const value = row[column] ?? '';
      if (column === 'so_trang' || column === 'so_to') return { value: Number(value), type: Number };
      if (!column.startsWith('ngay_')) return { value, type: String };
      return value === '' ? null : { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
    }),
  );
  return stillZip(await writeXlsxFile([head, ...table], { sheet: 'Hồ sơ' }).toBuffer());
}

function cellText(column: string, value: string): string {
  return column.startsWith('ngay_') && value !== '' ? slashed(value) : value;
}

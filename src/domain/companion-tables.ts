import { headingKey } from './heading-key.ts';

/**
 * Tables beside the register, for what a dossier has several of: each row names its dossier by `ma_ho_so`. A fee or paper
 * with a `ma_bo_sung` belongs to that request for more papers, any other to the dossier itself.
 */
export const COMPANION_TABLES = {
  fees: ['ma_ho_so', 'ten_phi', 'ma_phi', 'loai_phi', 'hinh_thuc_thu', 'so_tien', 'ma_bo_sung'],
  otherPapers: ['ma_ho_so', 'ten_giay_to', 'so_luong', 'loai_giay_to', 'ma_bo_sung'],
  supplements: [
    'ma_ho_so',
    'ma_bo_sung',
    'nguoi_yeu_cau',
    'noi_dung',
    'ngay_yeu_cau',
    'nguoi_tiep_nhan',
    'thong_tin_tiep_nhan',
    'ngay_tiep_nhan',
    'da_bo_sung',
    'hen_tra_truoc',
    'hen_tra_moi',
  ],
  progress: [
    'ma_ho_so',
    'nguoi_xu_ly',
    'chuc_danh',
    'thoi_diem',
    'phong_ban',
    'noi_dung',
    'trang_thai',
    'ngay_bat_dau',
    'han_xu_ly',
  ],
} as const;

export type CompanionTable = keyof typeof COMPANION_TABLES;
export type CompanionColumn<Table extends CompanionTable = CompanionTable> = (typeof COMPANION_TABLES)[Table][number];

/** Rows of the tables that name one dossier, cells by column, untouched text. */
export type CompanionRows = Readonly<
  Partial<
    Record<CompanionTable, readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[]>
  >
>;

/** The column of the table a heading means, or null; diacritics, capitals, blanks and brackets do not matter. */
export function companionColumnOf(table: CompanionTable, heading: string): CompanionColumn | null {
  const key = headingKey(heading);
  const columns: readonly CompanionColumn[] = COMPANION_TABLES[table];
  return (
    columns.find((column) => [column, ...(USUAL_HEADINGS[column] ?? [])].some((name) => headingKey(name) === key)) ??
    null
  );
}

const USUAL_HEADINGS: Readonly<Partial<Record<CompanionColumn, readonly string[]>>> = {
  ma_ho_so: ['mã số hồ sơ', 'mã hồ sơ TTHC'],
  ten_phi: ['tên phí, lệ phí', 'tên phí lệ phí', 'tên lệ phí', 'phí, lệ phí'],
  ma_phi: ['mã phí, lệ phí', 'mã phí lệ phí', 'mã lệ phí'],
  loai_phi: ['loại phí, lệ phí', 'loại phí lệ phí', 'loại lệ phí'],
  so_tien: ['giá', 'mức thu', 'mức phí'],
  ten_giay_to: ['giấy tờ', 'tên tài liệu'],
  so_luong: ['số bản'],
  ma_bo_sung: ['lần bổ sung', 'mã yêu cầu bổ sung'],
  nguoi_yeu_cau: ['người yêu cầu bổ sung'],
  noi_dung: ['nội dung bổ sung', 'nội dung xử lý', 'nội dung yêu cầu'],
  ngay_yeu_cau: ['ngày bổ sung', 'ngày yêu cầu bổ sung'],
  nguoi_tiep_nhan: ['người tiếp nhận bổ sung'],
  ngay_tiep_nhan: ['ngày tiếp nhận bổ sung'],
  da_bo_sung: ['trạng thái bổ sung'],
  hen_tra_truoc: ['ngày hẹn trả trước', 'ngày hẹn trả cũ'],
  hen_tra_moi: ['ngày hẹn trả mới'],
  nguoi_xu_ly: ['cán bộ xử lý', 'người thực hiện'],
  thoi_diem: ['thời điểm xử lý', 'ngày xử lý'],
  phong_ban: ['phòng ban xử lý', 'đơn vị xử lý'],
  trang_thai: ['trạng thái hồ sơ'],
  han_xu_ly: ['ngày kết thúc theo quy định', 'hạn'],
};

import { headingKey } from '../heading-key.ts';

/** Columns of the tables that catalogues are imported from, with the headings met for them. */
export const PROCEDURE_COLUMNS = {
  ma_tthc: ['mã thủ tục', 'mã thủ tục hành chính', 'MATTHC'],
  ten_tthc: ['tên thủ tục', 'tên thủ tục hành chính', 'TENTTHC'],
  ma_linh_vuc: ['mã ngành, lĩnh vực', 'MALINHVUC'],
  ten_linh_vuc: ['lĩnh vực', 'tên ngành, lĩnh vực', 'TENLINHVUC'],
  ma_thanh_phan: ['mã thành phần hồ sơ', 'mã giấy tờ', 'MAGIAYTO'],
  ten_thanh_phan: ['tên thành phần hồ sơ', 'thành phần hồ sơ', 'tên giấy tờ', 'TENGIAYTO'],
  loai_giay_to: ['loại giấy tờ', 'paper_kind'],
  bat_buoc: ['bắt buộc nộp', 'required'],
  ma_ket_qua: ['mã kết quả', 'MAKETQUA'],
  loai_ket_qua: ['loại kết quả', 'kết quả'],
  tra_ban_giay: ['trả kết quả giấy'],
  hieu_luc_tu: ['ngày có hiệu lực', 'từ ngày', 'áp dụng từ'],
  hieu_luc_den: ['ngày hết hiệu lực', 'đến ngày'],
} as const;

export const AGENCY_COLUMNS = {
  ma_co_quan: ['mã đơn vị', 'mã định danh', 'MADONVI', 'mã'],
  ten_co_quan: ['tên đơn vị', 'cơ quan', 'TENDONVI', 'tên'],
  ten_khac: ['tên gọi khác', 'mã cũ', 'mã, tên cũ'],
  cap: ['cấp đơn vị', 'CAPDONVI'],
  truc_thuoc: ['đơn vị cấp trên', 'cơ quan chủ quản', 'mã cấp trên'],
  hieu_luc_tu: ['ngày thành lập', 'từ ngày'],
  hieu_luc_den: ['ngày kết thúc', 'đến ngày'],
  thay_bang: ['được thay bằng', 'sáp nhập vào', 'mã mới'],
} as const;

type Columns = Readonly<Record<string, readonly string[]>>;
export type Cells<C extends Columns> = Readonly<Partial<Record<keyof C, string>>>;

/** A row of such a table, with the line a person sees beside it. */
export interface VocabularyRow<C extends Columns> {
  readonly line: number;
  readonly cells: Cells<C>;
}

/** Which canonical column each heading means; null where it is none. */
export function columnsOf<C extends Columns>(columns: C, headings: readonly string[]): (keyof C | null)[] {
  const byKey = new Map(
    Object.entries(columns).flatMap(([name, others]) => [name, ...others].map((called) => [headingKey(called), name])),
  );
  return headings.map((heading) => byKey.get(headingKey(heading)) ?? null);
}

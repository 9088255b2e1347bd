import { headingKey } from './heading-key.ts';

/** Canonical names of the register's columns. */
export const REGISTER_COLUMNS = [
  'ma_ho_so',
  'chu_ho_so',
  'so_dinh_danh',
  'loai_giay_to',
  'ma_tthc',
  'ten_tthc',
  'co_quan',
  'co_quan_tiep_nhan',
  'ngay_tiep_nhan',
  'thu_muc',
  'so_trang',
  'so_to',
  'nguoi_nop',
  'ngay_nop',
  'ngay_hen_tra',
  'ngay_tra',
  'kenh_thuc_hien',
  'trang_thai',
  'so_dien_thoai',
  'email',
  'dia_chi',
  'trich_yeu',
  // What the national portal asks for besides; all of them may be missing.
  'ngay_ket_thuc_xu_ly',
  'ngay_tu_choi',
  'loai_doi_tuong',
  'ma_linh_vuc',
  'ten_linh_vuc',
  'noi_nop',
  'hinh_thuc_tra',
  'xac_thuc_vneid',
  'thanh_toan_truc_tuyen',
  'csdl_ket_noi',
  'so_giay_to_chu_ho_so',
  'ma_tai_khoan',
  'thong_tin_khac',
  'fax',
  'thong_tin_tra',
  'ghi_chu_ho_so',
] as const;

/** Columns of an archive's inventory (mục lục hồ sơ). */
export const ARCHIVE_COLUMNS = [
  'phong',
  'muc_luc_so',
  'hop_so',
  'so_ky_hieu_ho_so',
  'tieu_de',
  'ngay_bat_dau',
  'ngay_ket_thuc',
  'thoi_han_luu_tru',
  'tinh_trang_vat_ly',
  'muc_do_tiep_can',
  'ghi_chu',
] as const;

export type RegisterColumn = (typeof REGISTER_COLUMNS)[number] | (typeof ARCHIVE_COLUMNS)[number];

/** Further headings per canonical name, as written under `register.synonyms` in the settings. */
export type ColumnSynonyms = Readonly<Partial<Record<string, readonly string[]>>>;

/**
 * The column a heading means, or null. Diacritics, capitals, blanks, underscores and what stands in brackets do not matter:
 * `Mã hồ sơ`, `MA_HO_SO` and `Mã hồ sơ (bắt buộc)` are the same.
 */
export function columnOf(heading: string, synonyms: ColumnSynonyms = {}): RegisterColumn | null {
  const key = headingKey(heading);
  for (const column of COLUMNS) {
    if (synonyms[column]?.some((synonym) => headingKey(synonym) === key)) return column;
  }
  return BUILT_IN.get(key) ?? null;
}

/**
 * Columns a register has to have and lacks. An inventory of an archive (it has `so_ky_hieu_ho_so`, no `ma_ho_so`) needs its
 * own; any other register needs what every dossier and its national record are told apart by.
 */
export function missingColumns(present: Iterable<string | null>): RegisterColumn[] {
  const columns = new Set(present);
  const inventory = columns.has('so_ky_hieu_ho_so') && !columns.has('ma_ho_so');
  const needed: readonly RegisterColumn[] = inventory
    ? ['so_ky_hieu_ho_so', 'tieu_de']
    : ['ma_ho_so', 'chu_ho_so', 'so_dinh_danh', 'ma_tthc', 'ngay_tiep_nhan'];
  return needed.filter((column) => !columns.has(column));
}

const COLUMNS: readonly RegisterColumn[] = [...REGISTER_COLUMNS, ...ARCHIVE_COLUMNS];

/** Headings met in registers of provinces, by canonical name. */
const USUAL_HEADINGS: Readonly<Partial<Record<RegisterColumn, readonly string[]>>> = {
  ma_ho_so: ['mã số hồ sơ', 'mã hồ sơ TTHC'],
  chu_ho_so: ['tên chủ hồ sơ', 'họ tên chủ hồ sơ', 'họ và tên chủ hồ sơ'],
  so_dinh_danh: [
    'số giấy tờ tùy thân',
    'số định danh cá nhân',
    'số CCCD',
    'số căn cước',
    'số CMND/CCCD',
    'CCCD',
    'số giấy tờ',
  ],
  loai_giay_to: ['loại giấy tờ tùy thân'],
  ma_tthc: ['mã thủ tục', 'mã thủ tục hành chính'],
  ten_tthc: ['tên thủ tục', 'tên thủ tục hành chính', 'thủ tục'],
  co_quan: ['cơ quan giải quyết', 'cơ quan xử lý', 'đơn vị giải quyết', 'đơn vị xử lý'],
  co_quan_tiep_nhan: ['đơn vị tiếp nhận', 'nơi tiếp nhận'],
  ngay_tiep_nhan: ['ngày nhận', 'ngày nhận hồ sơ', 'ngày tiếp nhận hồ sơ'],
  thu_muc: ['tên thư mục', 'đường dẫn'],
  so_trang: ['số lượng trang', 'tổng số trang'],
  so_to: ['số lượng tờ', 'tổng số tờ'],
  nguoi_nop: ['tên người nộp', 'người nộp hồ sơ'],
  ngay_nop: ['ngày nộp hồ sơ'],
  ngay_hen_tra: ['ngày hẹn', 'hạn trả', 'ngày hẹn trả kết quả'],
  ngay_tra: ['ngày trả kết quả'],
  kenh_thuc_hien: ['kênh', 'hình thức nộp'],
  trang_thai: ['trạng thái hồ sơ', 'tình trạng hồ sơ'],
  so_dien_thoai: ['điện thoại', 'SĐT', 'di động'],
  email: ['thư điện tử', 'e-mail'],
  dia_chi: ['nơi cư trú', 'địa chỉ thường trú'],
  trich_yeu: ['nội dung', 'nội dung hồ sơ', 'trích yếu nội dung'],
  ngay_ket_thuc_xu_ly: ['ngày kết thúc xử lý hồ sơ', 'ngày giải quyết xong'],
  ngay_tu_choi: ['ngày từ chối tiếp nhận'],
  loai_doi_tuong: ['đối tượng', 'loại chủ hồ sơ'],
  ma_linh_vuc: [],
  ten_linh_vuc: ['lĩnh vực'],
  noi_nop: ['nơi nộp hồ sơ'],
  hinh_thuc_tra: ['hình thức trả', 'hình thức trả kết quả', 'hình thức nhận kết quả'],
  xac_thuc_vneid: ['tài khoản xác thực VNeID', 'VNeID'],
  thanh_toan_truc_tuyen: ['được thanh toán trực tuyến'],
  csdl_ket_noi: ['CSDL đã kết nối', 'cơ sở dữ liệu kết nối', 'mã CSDL'],
  so_giay_to_chu_ho_so: ['số giấy tờ của chủ hồ sơ'],
  ma_tai_khoan: ['TechID', 'mã đối tượng', 'mã tài khoản DVCQG'],
  thong_tin_khac: [],
  fax: ['số fax'],
  thong_tin_tra: ['thông tin trả kết quả'],
  ghi_chu_ho_so: ['ghi chú của hồ sơ'],
  phong: ['phông lưu trữ', 'mã phông', 'tên phông'],
  muc_luc_so: ['mục lục'],
  hop_so: ['hộp', 'cặp số', 'hộp/cặp số'],
  so_ky_hieu_ho_so: ['số, ký hiệu hồ sơ', 'số và ký hiệu hồ sơ', 'số hồ sơ'],
  tieu_de: ['tiêu đề hồ sơ'],
  ngay_bat_dau: ['thời gian bắt đầu'],
  ngay_ket_thuc: ['thời gian kết thúc'],
  thoi_han_luu_tru: ['thời hạn bảo quản', 'bảo quản', 'THBQ'],
  tinh_trang_vat_ly: ['tình trạng'],
  muc_do_tiep_can: ['chế độ sử dụng', 'mức độ truy cập'],
  ghi_chu: [],
};

const BUILT_IN: ReadonlyMap<string, RegisterColumn> = new Map(
  COLUMNS.flatMap((column) =>
    [column, ...(USUAL_HEADINGS[column] ?? [])].map((heading) => [headingKey(heading), column] as const),
  ),
);

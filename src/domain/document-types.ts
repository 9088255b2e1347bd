import { foldWords } from './vietnamese/fold.ts';

/** A type of document as archives number them (typeName 01–32 of TT 05/2025/TT-BNV). */
export interface DocumentType {
  readonly code: string;
  readonly name: string;
  /** Kebab name, used for `paperKind` and file names. */
  readonly kind: string;
  /** In the notation after the number (NĐ 30/2020, Phụ lục III); null for types that have none. */
  readonly abbreviation: string | null;
}

export const DOCUMENT_TYPES: readonly DocumentType[] = [
  type('01', 'Nghị quyết', 'nghi-quyet', 'NQ'),
  type('02', 'Quyết định', 'quyet-dinh', 'QĐ'),
  type('03', 'Chỉ thị', 'chi-thi', 'CT'),
  type('04', 'Quy chế', 'quy-che', 'QC'),
  type('05', 'Quy định', 'quy-dinh', 'QyĐ'),
  type('06', 'Thông cáo', 'thong-cao', 'TC'),
  type('07', 'Thông báo', 'thong-bao', 'TB'),
  type('08', 'Hướng dẫn', 'huong-dan', 'HD'),
  type('09', 'Chương trình', 'chuong-trinh', 'CTr'),
  type('10', 'Kế hoạch', 'ke-hoach', 'KH'),
  type('11', 'Phương án', 'phuong-an', 'PA'),
  type('12', 'Đề án', 'de-an', 'ĐA'),
  type('13', 'Dự án', 'du-an', 'DA'),
  type('14', 'Báo cáo', 'bao-cao', 'BC'),
  type('15', 'Tờ trình', 'to-trinh', 'TTr'),
  type('16', 'Giấy ủy quyền', 'giay-uy-quyen', 'GUQ'),
  type('17', 'Phiếu gửi', 'phieu-gui', 'PG'),
  type('18', 'Phiếu chuyển', 'phieu-chuyen', 'PC'),
  type('19', 'Phiếu báo', 'phieu-bao', 'PB'),
  type('20', 'Biên bản', 'bien-ban', 'BB'),
  type('21', 'Hợp đồng', 'hop-dong', 'HĐ'),
  type('22', 'Công văn', 'cong-van', null),
  type('23', 'Công điện', 'cong-dien', 'CĐ'),
  type('24', 'Bản ghi nhớ', 'ban-ghi-nho', 'BGN'),
  type('25', 'Bản thỏa thuận', 'ban-thoa-thuan', 'BTT'),
  type('26', 'Giấy mời', 'giay-moi', 'GM'),
  type('27', 'Giấy giới thiệu', 'giay-gioi-thieu', 'GGT'),
  type('28', 'Giấy nghỉ phép', 'giay-nghi-phep', 'GNP'),
  type('29', 'Thư công', 'thu-cong', null),
  type('30', 'Bản đồ', 'ban-do', null),
  type('31', 'Bản vẽ kỹ thuật', 'ban-ve-ky-thuat', null),
  type('32', 'Khác', 'khac', null),
];

/** Abbreviations of copies, which may stand where a type's would: sao y, trích sao, sao lục. */
export const COPY_ABBREVIATIONS = ['SY', 'TrS', 'SL'] as const;

export function documentTypeByCode(code: string): DocumentType | null {
  return BY_CODE.get(code) ?? null;
}

/** By the name as printed, capitals and diacritics aside. */
export function documentTypeByName(name: string): DocumentType | null {
  return BY_NAME.get(foldWords(name)) ?? null;
}

/** By the abbreviation exactly as written: `QĐ` and `QyĐ`, `CT` and `CTr` differ by a small letter only. */
export function documentTypeByAbbreviation(abbreviation: string): DocumentType | null {
  return BY_ABBREVIATION.get(abbreviation.normalize('NFC')) ?? null;
}

function type(code: string, name: string, kind: string, abbreviation: string | null): DocumentType {
  return { code, name, kind, abbreviation };
}

const BY_CODE = new Map(DOCUMENT_TYPES.map((entry) => [entry.code, entry]));
const BY_NAME = new Map(DOCUMENT_TYPES.map((entry) => [foldWords(entry.name), entry]));
const BY_ABBREVIATION = new Map(
  DOCUMENT_TYPES.flatMap((entry) => (entry.abbreviation === null ? [] : [[entry.abbreviation, entry] as const])),
);

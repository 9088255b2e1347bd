import { DOCUMENT_TYPES } from './document-types.ts';

/** A kind of paper met in dossiers: what `paperKind` in the record names. */
export interface PaperKind {
  readonly kind: string;
  readonly name: string;
  /** Code of TT 05/2025/TT-BNV. Papers of citizens are no NĐ 30/2020 documents: 32 = other. */
  readonly typeCode: string;
  /** Titles it is recognized by, longest first where one contains the other. */
  readonly titles: readonly string[];
}

const CITIZEN_PAPERS: readonly PaperKind[] = [
  paper('can-cuoc', 'Thẻ căn cước', ['căn cước công dân', 'thẻ căn cước', 'căn cước']),
  paper('cmnd', 'Chứng minh nhân dân', ['giấy chứng minh nhân dân', 'chứng minh nhân dân']),
  paper('trich-luc-khai-sinh', 'Trích lục khai sinh', ['trích lục khai sinh', 'trích lục giấy khai sinh']),
  paper('giay-khai-sinh', 'Giấy khai sinh', ['giấy khai sinh']),
  paper('giay-chung-nhan-ket-hon', 'Giấy chứng nhận kết hôn', [
    'giấy chứng nhận kết hôn',
    'trích lục kết hôn',
    'trích lục ghi chú kết hôn',
  ]),
  paper('giay-xac-nhan-tinh-trang-hon-nhan', 'Giấy xác nhận tình trạng hôn nhân', [
    'giấy xác nhận tình trạng hôn nhân',
  ]),
  paper('trich-luc-khai-tu', 'Trích lục khai tử', ['trích lục khai tử', 'giấy chứng tử', 'giấy báo tử']),
  paper('trich-luc-thay-doi-ho-tich', 'Trích lục thay đổi, cải chính hộ tịch', [
    'trích lục thay đổi cải chính bổ sung hộ tịch',
    'trích lục cải chính hộ tịch',
    'trích lục thay đổi hộ tịch',
  ]),
  paper('giay-chung-sinh', 'Giấy chứng sinh', ['giấy chứng sinh']),
  paper('xac-nhan-cu-tru', 'Xác nhận thông tin về cư trú', ['xác nhận thông tin về cư trú']),
  paper('so-ho-khau', 'Sổ hộ khẩu', ['sổ hộ khẩu', 'sổ tạm trú']),
  paper('gcn-quyen-su-dung-dat', 'Giấy chứng nhận quyền sử dụng đất', ['giấy chứng nhận quyền sử dụng đất']),
  paper('don-dang-ky-dat-dai', 'Đơn đăng ký đất đai', ['đơn đăng ký đất đai', 'đơn đăng ký biến động đất đai']),
  paper('trich-luc-ban-do', 'Trích lục bản đồ địa chính', [
    'trích lục bản đồ địa chính',
    'mảnh trích đo bản đồ địa chính',
  ]),
  paper('giay-phep-xay-dung', 'Giấy phép xây dựng', ['giấy phép xây dựng']),
  paper('gcn-dang-ky-doanh-nghiep', 'Giấy chứng nhận đăng ký doanh nghiệp', ['giấy chứng nhận đăng ký doanh nghiệp']),
  paper('gcn-dang-ky-ho-kinh-doanh', 'Giấy chứng nhận đăng ký hộ kinh doanh', [
    'giấy chứng nhận đăng ký hộ kinh doanh',
  ]),
  paper('phieu-ly-lich-tu-phap', 'Phiếu lý lịch tư pháp', ['phiếu lý lịch tư pháp']),
  paper('giay-kham-suc-khoe', 'Giấy khám sức khỏe', ['giấy khám sức khỏe']),
  paper('giay-xac-nhan-khuyet-tat', 'Giấy xác nhận khuyết tật', [
    'giấy xác nhận khuyết tật',
    'giấy xác nhận mức độ khuyết tật',
  ]),
  paper('ban-an', 'Bản án', ['trích lục bản án', 'bản án']),
  paper('bang-tot-nghiep', 'Bằng tốt nghiệp', ['bằng tốt nghiệp']),
  paper('chung-chi', 'Chứng chỉ', ['chứng chỉ']),
  paper('the-bao-hiem-y-te', 'Thẻ bảo hiểm y tế', ['thẻ bảo hiểm y tế']),
  paper('so-yeu-ly-lich', 'Sơ yếu lý lịch', ['sơ yếu lý lịch']),
  paper('to-khai', 'Tờ khai', ['tờ khai']),
  paper('don', 'Đơn', [
    'đơn đề nghị',
    'đơn xin',
    'đơn đăng ký',
    'đơn yêu cầu',
    'đơn kiến nghị',
    'đơn khiếu nại',
    'đơn tố cáo',
    'đơn',
  ]),
  paper('danh-sach', 'Danh sách', ['danh sách']),
  paper('giay-xac-nhan', 'Giấy xác nhận', ['giấy xác nhận']),
  paper('giay-chung-nhan', 'Giấy chứng nhận', ['giấy chứng nhận']),
  paper('phu-luc', 'Phụ lục', ['phụ lục']),
];

/** Every kind this program knows: the types of NĐ 30/2020 under their own names, then papers of citizens. */
export const PAPER_KINDS: readonly PaperKind[] = [
  ...DOCUMENT_TYPES.map(({ code, name, kind }) => ({
    kind,
    name,
    typeCode: code,
    titles: code === '32' ? [] : [name.toLowerCase()],
  })),
  ...CITIZEN_PAPERS,
];

export function paperKind(kind: string): PaperKind | null {
  return BY_KIND.get(kind) ?? null;
}

function paper(kind: string, name: string, titles: readonly string[]): PaperKind {
  return { kind, name, typeCode: '32', titles };
}

const BY_KIND = new Map(PAPER_KINDS.map((entry) => [entry.kind, entry]));

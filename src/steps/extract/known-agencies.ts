import { fold } from '../../domain/index.ts';

/** Words of the list that a tight line ran together (`SỞYTẾ`, `VÀMÔITRƯỜNG`), parted again; `glued` are those words as read. */
export function unglued(text: string): { readonly text: string; readonly glued: readonly string[] } {
  const glued: string[] = [];
  const parts = text.split(' ').map((part) => {
    const letters = compact(part);
    const words = letters.length < LEAST_GLUED || part !== part.toUpperCase() ? undefined : RUN_TOGETHER.get(letters);
    if (words !== undefined) glued.push(part);
    return words ?? part;
  });
  return { text: parts.join(' '), glued };
}

const LEAST_GLUED = 5;

function compact(text: string): string {
  return fold(text).replace(/[^a-z]/g, '');
}

/**
 * Parts of agencies' names that are the same everywhere: a closed list. A scan's lost mark in them is put back, and poorly read letters
 * in them are no reason for doubt. Names of places are never in it.
 */
export const KNOWN_NAME_PARTS: readonly string[] = [
  'ỦY BAN NHÂN DÂN',
  'HỘI ĐỒNG NHÂN DÂN',
  'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM',
  'SỞ TƯ PHÁP',
  'SỞ NỘI VỤ',
  'SỞ TÀI CHÍNH',
  'SỞ Y TẾ',
  'SỞ XÂY DỰNG',
  'SỞ CÔNG THƯƠNG',
  'SỞ NGOẠI VỤ',
  'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
  'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
  'SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN',
  'SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG',
  'SỞ KẾ HOẠCH VÀ ĐẦU TƯ',
  'SỞ GIAO THÔNG VẬN TẢI',
  'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
  'SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
  'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH',
  'PHÒNG NỘI VỤ',
  'PHÒNG TƯ PHÁP',
  'PHÒNG Y TẾ',
  'PHÒNG KINH TẾ',
  'PHÒNG VĂN HÓA - XÃ HỘI',
  'PHÒNG VĂN HÓA VÀ THÔNG TIN',
  'PHÒNG TÀI NGUYÊN VÀ MÔI TRƯỜNG',
  'PHÒNG TÀI CHÍNH - KẾ HOẠCH',
  'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
  'PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
  'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  'VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI',
  'BỘ CÔNG AN',
  'BỘ GIÁO DỤC VÀ ĐÀO TẠO',
  'CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI',
  'CỤC CẢNH SÁT ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ',
  'BẢO HIỂM XÃ HỘI VIỆT NAM',
  'BẢO HIỂM XÃ HỘI',
  'PHÒNG ĐĂNG KÝ KINH DOANH',
  'PHÒNG CÔNG CHỨNG',
  'VĂN PHÒNG CÔNG CHỨNG',
  'HỌC VIỆN',
  'TRƯỜNG ĐẠI HỌC',
  'TRƯỜNG CAO ĐẲNG',
  'TRƯỜNG CAO ĐẲNG NGHỀ',
  'TRƯỜNG CAO ĐẲNG SƯ PHẠM',
  'TRƯỜNG CAO ĐẲNG Y TẾ',
  'TRƯỜNG CHÍNH TRỊ',
  'TRƯỜNG TRUNG CẤP',
  'TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP',
  'TRUNG TÂM GIÁO DỤC THƯỜNG XUYÊN',
  'TRUNG TÂM NGOẠI NGỮ - TIN HỌC',
  'TRUNG TÂM NGOẠI NGỮ',
  'TRUNG TÂM TIN HỌC',
  'BAN CHỈ ĐẠO',
  'BAN CHỈ HUY QUÂN SỰ',
  'BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG',
  'BAN TIẾP CÔNG DÂN',
  'BỆNH VIỆN ĐA KHOA',
  'CHI CỤC THUẾ',
  'CHI NHÁNH',
  'CHUYỂN ĐỔI SỐ',
  'ĐOÀN THANH NIÊN',
  'HẠT KIỂM LÂM',
  'HỘI CỰU CHIẾN BINH',
  'HỘI LIÊN HIỆP PHỤ NỮ',
  'HỘI NÔNG DÂN',
  'KHO BẠC NHÀ NƯỚC',
  'KHU VỰC',
  'LIÊN ĐOÀN LAO ĐỘNG',
  'THANH TRA',
  'TÒA ÁN NHÂN DÂN',
  'TRUNG TÂM LƯU TRỮ LỊCH SỬ',
  'TRUNG TÂM Y TẾ',
  'VIỆN KIỂM SÁT NHÂN DÂN',
  'TRƯỜNG TIỂU HỌC',
  'TRƯỜNG TRUNG HỌC CƠ SỞ',
  'TRƯỜNG TRUNG HỌC PHỔ THÔNG',
  'TRẠM Y TẾ',
  'CÔNG AN',
  'VĂN PHÒNG',
  'UBND',
  'HĐND',
  'THÀNH PHỐ',
  'THỊ TRẤN',
  'THỊ XÃ',
  'ĐẶC KHU',
  'HUYỆN',
  'QUẬN',
  'TỈNH',
  'PHƯỜNG',
  'XÃ',
];

/** Two or more words in a row of any of them, by their letters without blanks. */
const RUN_TOGETHER: ReadonlyMap<string, string> = new Map(
  KNOWN_NAME_PARTS.flatMap((known) => {
    const words = known.split(' ');
    return words.flatMap((_, from) =>
      words.slice(from + 1).flatMap((_next, more) => {
        const part = words.slice(from, from + 2 + more).join(' ');
        // A hyphen at either end is no word that ran into another.
        return /^\p{L}.*\p{L}$/u.test(part) ? [[compact(part), part] as const] : [];
      }),
    );
  }),
);

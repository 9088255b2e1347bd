import { fold } from './fold.ts';

/**
 * Surnames that nearly everybody bears. A closed list for noticing a misread first word (`Đỉnh` for Đinh); a name that begins
 * otherwise is rare, not wrong.
 */
export const COMMON_SURNAMES: readonly string[] = (
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Lương Mai Tô Cao Lò Quàng Hà Đoàn Thái ' +
  'Châu Triệu Nông Trịnh Đào Tạ Lưu Vương Tăng Quách Phùng Thạch Kim Sơn Danh Tống Chu La Lâm Lục Mạc Mã Nghiêm Ninh Ông Phí ' +
  'Quan Sầm Thân Thi Tiêu Tôn Tòng Từ Văn Vi Viên Hứa Giang Giáp Khổng Khúc Kiều Lại Cù Cung Diệp Doãn Đàm Điêu Đường Âu Bàng ' +
  'Bạch Bế Bành Cấn Chử Chung Công Đậu Đồng Hán Hầu Hoa Khuất Kha Lộc Mông Nhâm Nhan Phó Phương Sái Thào Thẩm Tống Ưng Ứng ' +
  'Giàng Hờ Vàng Sùng Lầu Mùa Cầm Lường Cà Vừ Chảo Tẩn Phàn Lù Thiều Trang Trà Yên An Ngọc Nhữ Cồ Đái'
).split(' ');

/** A common surname that the word is, marks aside, but is not spelled like; null when it is one or is like none. */
export function respelledSurname(word: string): string | null {
  const spellings = SURNAMES_BY_FOLD.get(fold(word)) ?? [];
  const lower = word.normalize('NFC').toLowerCase();
  return spellings.some((surname) => surname.toLowerCase() === lower) ? null : (spellings[0] ?? null);
}

const SURNAMES_BY_FOLD = Map.groupBy(COMMON_SURNAMES, fold);

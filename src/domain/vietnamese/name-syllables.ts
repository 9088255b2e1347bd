import { fold } from './fold.ts';
import { COMMON_SURNAMES } from './surnames.ts';
import { comparableText } from './tone-marks.ts';

/**
 * Syllables that middle and given names are made of. They are a small part of the language: what was read and is one of them
 * is far likelier right than any other word read as surely. A name made otherwise is rare, not wrong.
 */
export const NAME_SYLLABLES: readonly string[] = `
  An Anh Á Ái Ánh Ân Bá Bách Bằng Bảo Bạch Biên Bình Bích Bùi Bửu Ca Can Cao Cát Cầm Cần Cẩm Cảnh Chánh Châu Chi
  Chiêu Chiến Chiểu Chinh Chí Chính Chung Chuyên Chương Công Cơ Cúc Cư Cương Cường Cử Danh Dân Dần Diên Diễm Diện
  Diệp Diệu Dinh Doan Doanh Doãn Dung Duy Duyên Duyệt Dũng Dư Dương Dưỡng Dự Đan Đang Đài Đàn Đào Đăng Đắc Đại Đạo
  Đạt Đậu Đặng Đệ Điềm Điền Điều Điệp Đình Đính Định Đoan Đoàn Đô Đôn Đông Đồng Đỗ Độ Đường Đức Gấm Gia Giang Giao
  Giàu Giáng Giáp Hà Hài Hàm Hàn Hào Hân Hằng Hải Hảo Hạ Hạnh Hạo Hậu Hiên Hiền Hiến Hiếu Hiển Hiệp Hiệu Hinh Hoa
  Hoan Hoài Hoàn Hoàng Hoằng Hoạt Hòa Hóa Hồ Hồi Hồng Hợi Hợp Học Hội Huân Huấn Huê Huệ Huy Huyên Huyền Huyến
  Huỳnh Hùng Hưng Hương Hường Hướng Hưởng Hữu Hy Hỷ Kha Khai Khang Khanh Khá Khánh Khắc Khả Khải Khiêm Khiết Khoa
  Khoan Khoát Khôi Khởi Khuê Khuyên Khương Kiên Kiều Kiểm Kiệm Kiệt Kim Kính Kỳ Kỷ Lam Lan Lài Lành Lâm Lân Lãm
  Lập Lê Lễ Lệ Liêm Liên Liễu Linh Lĩnh Loan Long Lợi Lộc Luân Luận Luật Luyến Luyện Lương Lượng Lưu Lực Lựu Lụa
  Lục Lý Mai Mẫn Mạnh Mận Mậu Mến Mi Miên Minh Mơ Mộng Muội Mùi Mười My Mỹ Na Nam Năm Năng Nga Ngà Ngân Nghi
  Nghiêm Nghiệp Nghĩa Nghị Ngoan Ngôn Ngọ Ngọc Nguyên Nguyễn Nguyện Nguyệt Nhàn Nhân Nhất Nhẫn Nhã Nhạn Nhật Nhi
  Nhiên Nhiệm Nhị Nho Nhu Nhuận Nhung Như Nhường Nhượng Nhựt Ninh Nương Nữ Oanh Phan Phát Phấn Phạm Phi Phong
  Phùng Phú Phúc Phương Phước Phượng Phụng Quang Quân Quảng Quế Quốc Quới Quy Quyên Quyền Quyến Quyết Quỳnh Quý Sa
  San Sang Sanh Sáng Sâm Sen Sinh Sĩ Sỉ Soạn Song Sơn Sương Sửu Sự Tài Tám Tâm Tân Tần Tấn Tất Tạo Tập Thanh Thao
  Thành Thái Thân Thấm Thăng Thắm Thắng Thảnh Thảo Thạch Thạnh Thạo Thêm Thế Thể Thi Thiên Thiều Thiết Thiếu Thiện
  Thiệu Thìn Thị Thịnh Thoa Thoại Thông Thống Thơ Thơm Thời Thới Thọ Thu Thuần Thuận Thuật Thuyên Thuyền Thuyết
  Thùy Thúc Thúy Thủy Thư Thương Thường Thưởng Thượng Thừa Thứ Thức Thực Thục Thụy Thy Tiên Tiến Tiểu Tiệp Tình
  Tín Tính Tĩnh Tịnh Toan Toàn Toán Toản Toại Tôn Tố Trai Trang Trà Trác Tráng Trâm Trân Trầm Trần Triều Triết
  Triển Triệu Trinh Trình Trí Trọng Trung Truyền Trúc Trường Trưởng Trực Tuân Tuấn Tuất Tuệ Tuyên Tuyền Tuyến
  Tuyết Tuyển Tùng Tú Túy Tư Tươi Tường Tưởng Từ Tứ Tử Tý Tỵ Uẩn Uy Uyên Uyển Út Vàng Vân Vấn Văn Vạn Vi Viên Viết
  Viễn Việt Vinh Vĩ Vĩnh Vịnh Võ Vui Vũ Vương Vượng Vy Vỹ Xinh Xoa Xoan Xuân Xuyên Xuyền Xuyến Yên Yến Ý
`
  .trim()
  .split(/\s+/u);

/**
 * How a word lies to the syllables of names, in any case and either habit of tone marks. `alone`: it is one, and no other
 * differs from it in marks only · `among-others`: another does (Hiền, Hiển) · `beside`: it is none, but one misread letter or
 * mark would have made it of one (`Đỉnh`, `Qiang`) · `far`: like none of them (Niê, Kđăm).
 */
export type NameLikeness = 'alone' | 'among-others' | 'beside' | 'far';

export function nameLikeness(word: string, syllables: NameList = SYLLABLES): NameLikeness {
  const plain = comparableText(word);
  if (syllables.all.has(plain)) return (syllables.byFold.get(fold(plain)) ?? 0) > 1 ? 'among-others' : 'alone';
  const isBeside = syllables.byFold.has(fold(plain)) || [...syllables.all].some((other) => isOneOff(plain, other));
  return isBeside ? 'beside' : 'far';
}

/** Is the word one that names are made of, as first or further one? The same as `alone` or `among-others`, without looking for near ones. */
export function isNameWord(word: string): boolean {
  return SYLLABLES.all.has(comparableText(word)) || isSurname(word);
}

/** Is it a common surname, in any case and either habit of tone marks? */
export function isSurname(word: string): boolean {
  return SURNAMES.all.has(comparableText(word));
}

/** As {@link nameLikeness}, for the first word of a name. */
export function surnameLikeness(word: string): NameLikeness {
  return nameLikeness(word, SURNAMES);
}

interface NameList {
  readonly all: ReadonlySet<string>;
  /** How many there are by their letters without marks. */
  readonly byFold: ReadonlyMap<string, number>;
}

function listOf(words: readonly string[]): NameList {
  const all = new Set(words.map(comparableText));
  return { all, byFold: new Map([...Map.groupBy(all, fold)].map(([letters, same]) => [letters, same.length])) };
}

/** One letter put in the place of another; words of two letters are all one off from each other. */
function isOneOff(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  return [...a].filter((letter, index) => letter !== b[index]).length === 1;
}

const SYLLABLES = listOf(NAME_SYLLABLES);
const SURNAMES = listOf(COMMON_SURNAMES);

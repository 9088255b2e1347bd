import type { Random } from '../random.ts';
import { slashed } from './dates.ts';
import { fill, type Setting } from './fill.ts';
import { addressed, type Person } from './people.ts';

/** Articles of a decision on one person, by what is decided; the person stands for `[who]`, the day of birth for `[born]`, the address for `[home]`. */
const ARTICLES = {
  allowance: [
    'Trợ cấp xã hội hằng tháng đối với [who], sinh ngày [born], nơi cư trú: [home]; mức trợ cấp {allowance} đồng một tháng, kể từ tháng {month} năm {nextYear}.',
    'Kinh phí chi trả được bảo đảm từ nguồn ngân sách {province} giao cho {commune} hằng năm và chi trả qua tài khoản ngân hàng của người hưởng.',
    'Khi người hưởng chuyển nơi cư trú hoặc không còn đủ điều kiện, gia đình có trách nhiệm báo cho {office} trong thời hạn {few} ngày làm việc để điều chỉnh hoặc thôi hưởng.',
    'Giao {office} lập danh sách chi trả, theo dõi biến động, lưu hồ sơ giấy và hồ sơ điện tử theo quy định về lưu trữ.',
  ],
  poverty: [
    'Công nhận hộ [who], nơi cư trú: [home] là hộ nghèo theo chuẩn nghèo đa chiều năm {year}.',
    'Hộ gia đình được hưởng các chính sách hỗ trợ về bảo hiểm y tế, giáo dục, tiền điện và vay vốn ưu đãi kể từ ngày Quyết định có hiệu lực đến kỳ rà soát tiếp theo.',
    '{office} cập nhật thông tin của hộ vào phần mềm quản lý, cấp giấy chứng nhận và hướng dẫn Trưởng {hamlet} thông báo đến gia đình.',
  ],
  land: [
    'Thu hồi {area} đất của hộ [who] tại {hamlet}, {commune}, gồm đất trồng lúa {area} và đất trồng cây lâu năm {area}, để mở rộng đường liên thôn.',
    'Vị trí, ranh giới khu đất được xác định theo mảnh trích đo bản đồ địa chính tỷ lệ một phần năm trăm, đã được các hộ liền kề ký giáp ranh.',
    'Số tiền bồi thường, hỗ trợ là {money}, trong đó bồi thường về đất {money}, hỗ trợ chuyển đổi nghề và tạo việc làm {money}.',
    'Hộ gia đình có trách nhiệm bàn giao mặt bằng trước ngày {after}; quá thời hạn trên mà không bàn giao thì bị xử lý theo quy định của pháp luật về đất đai.',
    'Giao {office} tổ chức chi trả tiền, chỉnh lý hồ sơ địa chính, thu hồi hoặc chỉnh lý giấy chứng nhận đã cấp và niêm yết công khai phương án tại nhà văn hóa {hamlet}.',
    'Đơn vị thi công chỉ được triển khai trên phần diện tích đã nhận bàn giao, bảo đảm tiêu thoát nước và lối đi của các hộ chưa giải phóng mặt bằng.',
  ],
} as const;

export type ArticleKind = keyof typeof ARTICLES;

export function articlesOf(
  kind: ArticleKind,
  holder: { readonly person: Person; readonly address: string },
  random: Random,
  setting: Setting,
): string[] {
  return ARTICLES[kind].map((template) =>
    fill(template, random, setting)
      .replace('[who]', addressed(holder.person))
      .replace('[born]', slashed(holder.person.birthDate))
      .replace('[home]', holder.address),
  );
}

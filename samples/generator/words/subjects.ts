import type { Random } from '../random.ts';
import { fill, type Setting } from './fill.ts';

/** Subjects of decisions, after `Về việc` (which their title prints or leaves out). */
const DECISIONS = [
  'trợ cấp xã hội hằng tháng đối với {person}',
  'công nhận hộ nghèo, hộ cận nghèo năm {year} trên địa bàn {commune}',
  'thu hồi đất của hộ {person} để mở rộng đường liên thôn',
  'phê duyệt dự toán kinh phí số hóa tài liệu lưu trữ năm {year}',
  'thành lập Tổ công tác cải cách hành chính {commune}',
  'bổ nhiệm {person} giữ chức vụ Phó Trưởng {office}',
  'khen thưởng tập thể, cá nhân có thành tích xuất sắc năm {year}',
  'phê duyệt phương án bồi thường, hỗ trợ và tái định cư đợt {few}',
  'cho phép chuyển mục đích sử dụng {area} đất tại {hamlet}',
  'ban hành Danh mục hồ sơ năm {nextYear}',
  'nâng bậc lương thường xuyên đối với {person}',
  'phân bổ kinh phí hỗ trợ khắc phục thiên tai cho {n} hộ dân',
  'công bố công khai dự toán ngân sách năm {nextYear}',
  'hủy bỏ Quyết định số {decision} ngày {before}',
  'giao quyền tự chủ tài chính cho Trạm Y tế {commune}',
] as const;

const LETTERS = [
  'đề nghị nộp lưu hồ sơ, tài liệu vào Lưu trữ lịch sử',
  'trả lời đơn kiến nghị của {person}',
  'rà soát, đối chiếu dữ liệu hộ tịch đã số hóa',
  'đôn đốc báo cáo kết quả cải cách hành chính quý {quarter}',
  'phối hợp xác minh nguồn gốc sử dụng đất',
  'triển khai tái sử dụng dữ liệu đã số hóa trong giải quyết thủ tục hành chính',
  'cử cán bộ tham gia lớp tập huấn nghiệp vụ văn thư',
  'góp ý dự thảo Kế hoạch phát triển kinh tế - xã hội năm {nextYear}',
  'bổ sung hồ sơ đề nghị hưởng trợ cấp xã hội',
  'tăng cường phòng, chống cháy rừng mùa khô',
  'chuyển hồ sơ của {person} đến cơ quan có thẩm quyền',
  'cung cấp thông tin quy hoạch thửa đất tại {hamlet}',
] as const;

const NOTICES = [
  'Lịch tiếp công dân của Chủ tịch Ủy ban nhân dân {commune} quý {quarter} năm {year}',
  'Về việc niêm yết công khai hồ sơ đăng ký đất đai của hộ {person}',
  'Kết luận của Chủ tịch tại cuộc họp giao ban tháng {month}',
  'Về việc thay đổi địa điểm tiếp nhận hồ sơ thủ tục hành chính',
  'Tuyển dụng nhân viên hợp đồng năm {year}',
  'Về việc nghỉ lễ Quốc khánh và phân công trực cơ quan',
] as const;

const PLANS = [
  'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực năm {year}',
  'Cải cách hành chính nhà nước trên địa bàn {commune} năm {nextYear}',
  'Tổ chức Tháng hành động vì trẻ em năm {year}',
  'Phòng, chống thiên tai và tìm kiếm cứu nạn năm {year}',
  'Chỉnh lý tài liệu tồn đọng giai đoạn {oldYear} - {year}',
] as const;

const REPORTS = [
  'Kết quả thực hiện nhiệm vụ quý {quarter} năm {year}',
  'Tình hình tiếp nhận, giải quyết hồ sơ theo cơ chế một cửa tháng {month}',
  'Kết quả rà soát hộ nghèo, hộ cận nghèo năm {year}',
  'Công tác văn thư, lưu trữ năm {year}',
  'Kết quả xác minh đơn của {person}',
] as const;

const SUBMISSIONS = [
  'Về việc phê duyệt danh sách đối tượng hưởng trợ cấp xã hội đợt {few} năm {year}',
  'Về việc xin chủ trương đầu tư nâng cấp đường {hamlet}',
  'Về việc giao đất tái định cư cho {n} hộ dân {hamlet}',
  'Đề nghị cấp bổ sung kinh phí mua sắm thiết bị số hóa',
  'Về việc phê duyệt phương án sử dụng {area} đất công ích',
] as const;

const RESOLUTIONS = [
  'Về nhiệm vụ phát triển kinh tế - xã hội năm {nextYear}',
  'Về phân bổ dự toán ngân sách địa phương năm {nextYear}',
  'Thông qua mức thu một số khoản phí, lệ phí trên địa bàn {commune}',
  'Về chương trình giám sát năm {nextYear}',
] as const;

const MINUTES = [
  'Họp xét duyệt hồ sơ đề nghị hưởng trợ cấp xã hội',
  'Kiểm tra hiện trạng sử dụng đất của hộ {person}',
  'Về việc giao nhận hồ sơ, tài liệu lưu trữ',
  'Họp thôn bình xét hộ nghèo năm {year}',
  'Làm việc với đoàn kiểm tra cải cách hành chính',
] as const;

const DIRECTIVES = [
  'Về việc tăng cường kỷ luật, kỷ cương hành chính trong dịp Tết',
  'Về đẩy mạnh số hóa và tái sử dụng giấy tờ trong giải quyết thủ tục hành chính',
  'Về công tác phòng cháy, chữa cháy mùa hanh khô năm {year}',
] as const;

const GUIDES = [
  'Về quy trình tiếp nhận, số hóa và trả kết quả tại Bộ phận Một cửa',
  'Lập hồ sơ công việc và nộp lưu năm {year}',
  'Bình xét danh hiệu gia đình văn hóa năm {year}',
] as const;

const INVITATIONS = [
  'Dự hội nghị sơ kết công tác cải cách hành chính',
  'Làm việc về phương án bồi thường, giải phóng mặt bằng',
  'Họp xét duyệt hồ sơ trợ giúp xã hội',
] as const;

const PROGRAMMES = [
  'Phát triển kinh tế số trên địa bàn {commune} giai đoạn {year} - {nextYear}',
  'Công tác toàn khóa của Hội đồng nhân dân {commune}',
  'Giảm nghèo bền vững năm {nextYear}',
] as const;

const SCHEMES = [
  'Ứng phó thiên tai tại {hamlet}',
  'Bồi thường, hỗ trợ khi Nhà nước thu hồi {area} đất',
  'Sắp xếp, xử lý trụ sở dôi dư sau sắp xếp đơn vị hành chính',
] as const;

const TELEGRAMS = [
  'Về việc chủ động ứng phó với mưa lớn, lũ quét, sạt lở đất',
  'Về tập trung khắc phục hậu quả bão và ổn định đời sống nhân dân',
] as const;

const BY_KIND = {
  'quyet-dinh': DECISIONS,
  'cong-van': LETTERS,
  'thong-bao': NOTICES,
  'ke-hoach': PLANS,
  'bao-cao': REPORTS,
  'to-trinh': SUBMISSIONS,
  'nghi-quyet': RESOLUTIONS,
  'bien-ban': MINUTES,
  'chi-thi': DIRECTIVES,
  'huong-dan': GUIDES,
  'giay-moi': INVITATIONS,
  'chuong-trinh': PROGRAMMES,
  'phuong-an': SCHEMES,
  'cong-dien': TELEGRAMS,
} as const;

export type OfficialKind = keyof typeof BY_KIND;

export function subjectOf(kind: OfficialKind, random: Random, setting: Setting): string {
  const subject = fill(random.pick(BY_KIND[kind]), random, setting);
  if (kind !== 'quyet-dinh') return subject;
  return random.chance(0.7) ? `Về việc ${subject}` : subject.charAt(0).toLocaleUpperCase('vi') + subject.slice(1);
}

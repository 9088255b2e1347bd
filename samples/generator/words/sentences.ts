import type { Random } from '../random.ts';
import { fill, type Setting } from './fill.ts';

/** Legal grounds of decisions and submissions; the law itself comes first. */
const GROUNDS = [
  'Căn cứ Luật Tổ chức chính quyền địa phương;',
  'Căn cứ {law} và các văn bản quy định chi tiết, hướng dẫn thi hành;',
  'Căn cứ {law} {oldSpoken};',
  'Căn cứ Nghị định của Chính phủ về công tác văn thư;',
  'Căn cứ Nghị định của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông;',
  'Căn cứ Quyết định số {decision} {oldSpoken} của Ủy ban nhân dân {province} về phân cấp quản lý trên địa bàn;',
  'Căn cứ Nghị quyết của Hội đồng nhân dân {above} về dự toán thu, chi ngân sách năm {year};',
  'Căn cứ Kế hoạch số {plan} ngày {before} về cải cách hành chính năm {year};',
  'Xét đề nghị của {person} tại đơn đề ngày {before};',
  'Xét biên bản họp xét duyệt ngày {before} của Hội đồng tư vấn {commune};',
] as const;

const PROPOSED_BY = [
  'Theo đề nghị của Trưởng {office} tại Tờ trình số {n}/TTr ngày {before}.',
  'Theo đề nghị của {office} tại Báo cáo thẩm định ngày {before}.',
  'Theo đề nghị của công chức được giao phụ trách lĩnh vực.',
  'Xét đề nghị của {office} và kết quả thẩm tra hồ sơ ngày {before}.',
] as const;

/** Body sentences of many fields; each stands by itself. */
const BODY = [
  'Trong quý {quarter} năm {year}, Bộ phận Một cửa {commune} đã tiếp nhận {hundreds} hồ sơ, trong đó hồ sơ nộp trực tuyến đạt {share}; hồ sơ giải quyết đúng hạn và trước hạn đạt {share}.',
  'Giao {office} chủ trì, phối hợp với các đơn vị liên quan rà soát, đối chiếu từng hồ sơ giấy với dữ liệu điện tử, hoàn thành trước ngày {after}.',
  'Các thôn, tổ dân phố niêm yết công khai danh sách tại nhà văn hóa trong thời hạn {few} ngày để nhân dân theo dõi, góp ý.',
  'Tổng diện tích đất thu hồi là {area}, gồm đất trồng lúa {area} và đất trồng cây lâu năm {area}; có {n} hộ bị ảnh hưởng.',
  'Kinh phí thực hiện {money} được bố trí từ nguồn ngân sách {above} năm {year} và các nguồn huy động hợp pháp khác.',
  'Đề nghị các hộ gia đình có tên trong danh sách mang theo căn cước và giấy tờ liên quan đến trụ sở Ủy ban nhân dân {commune} vào lúc {hour} ngày {after} để làm thủ tục.',
  'Tuyến đường trục chính từ {hamlet} đến {hamlet} dài {few},{few} km đã xuống cấp, mặt đường nhiều ổ gà, gây khó khăn cho việc đi lại của bà con vào mùa mưa.',
  'Qua kiểm tra thực địa, hiện trạng thửa đất phù hợp với bản đồ địa chính, không có tranh chấp, ranh giới sử dụng ổn định từ năm {oldYear}.',
  'Việc chỉnh lý tài liệu phải giữ nguyên thành phần hồ sơ, đánh số tờ bằng bút chì mềm ở góc trên bên phải và lập mục lục trước khi đưa đi số hóa.',
  'Người dân có thể tra cứu tình trạng giải quyết trên Cổng Dịch vụ công quốc gia bằng mã hồ sơ ghi trên giấy tiếp nhận.',
  'Đến ngày {before}, toàn {commune} còn {n} hộ nghèo và {n} hộ cận nghèo, giảm {few} hộ so với cùng kỳ năm trước.',
  'Các trường hợp trẻ em chưa được đăng ký khai sinh phải được rà soát ngay tại địa bàn cư trú, hướng dẫn cha mẹ hoàn thiện giấy tờ và giải quyết trong ngày.',
  'Công chức tiếp nhận hồ sơ không được yêu cầu tổ chức, cá nhân nộp lại giấy tờ đã có trong kho dữ liệu điện tử.',
  'Hội nghị thống nhất giao {person} làm tổ trưởng tổ công tác, phân công từng thành viên phụ trách địa bàn cụ thể.',
  'Yêu cầu nhà thầu khẩn trương khắc phục những tồn tại đã nêu trong biên bản kiểm tra, bảo đảm chất lượng và an toàn lao động trên công trường.',
  'Mức trợ cấp hằng tháng là {money}, được chi trả qua tài khoản từ tháng {month} năm {nextYear}.',
  'Ủy ban Mặt trận Tổ quốc và các đoàn thể {commune} phối hợp tuyên truyền, vận động hội viên tham gia cài đặt định danh điện tử.',
  'Trạm Y tế tổ chức khám sàng lọc cho người cao tuổi tại {hamlet}, dự kiến phục vụ khoảng {n} lượt người trong đợt này.',
  'Nhà trường tuyển sinh {few} lớp với tổng số {hundreds} học sinh; cơ sở vật chất cơ bản đáp ứng yêu cầu dạy học hai buổi mỗi ngày.',
  'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh kịp thời về {office} để tổng hợp, trình cấp có thẩm quyền xem xét.',
  'Diện tích gieo trồng vụ đông xuân ước đạt {ha}, năng suất bình quân tăng so với vụ trước nhờ chủ động được nguồn nước tưới.',
  'Kết quả kiểm phiếu: các phiếu phát ra đều thu về hợp lệ, tỷ lệ đồng ý đạt {share}.',
  'Các hồ sơ tồn đọng từ thời kỳ trước được phân loại theo phông, năm và mặt hoạt động, bảo quản trong hộp không a-xít.',
  'Thời gian trực tiếp nhận và trả kết quả từ {hour} các ngày làm việc trong tuần, sáng thứ Bảy chỉ trả kết quả.',
  'Số tiền bồi thường, hỗ trợ cho hộ {person} là {money}, đã bao gồm hỗ trợ ổn định đời sống và sản xuất.',
  'Đề nghị quý cơ quan cử cán bộ có kinh nghiệm tham gia đoàn kiểm tra liên ngành từ ngày {after}.',
  'Ban chỉ huy phòng, chống thiên tai chuẩn bị lực lượng, phương tiện tại chỗ, sẵn sàng di dời dân ở những nơi có nguy cơ sạt lở cao.',
  'Người được xác nhận chịu trách nhiệm trước pháp luật về tính trung thực của nội dung đã khai.',
  'Những nội dung không nêu trong văn bản này thực hiện theo quy định hiện hành của pháp luật.',
  'Các tổ công nghệ số cộng đồng đã hướng dẫn {hundreds} lượt người dân nộp hồ sơ trực tuyến tại nhà.',
  'Hồ sơ, tài liệu nộp lưu gồm {n} mét giá, thời hạn lưu trữ vĩnh viễn chiếm {share}.',
  'Việc ký số trên bản điện tử được thực hiện sau khi đối chiếu với bản chính và chuyển đổi định dạng.',
] as const;

const ORDERS = [
  'Chánh Văn phòng, {office}, các đơn vị liên quan và {person} chịu trách nhiệm thi hành Quyết định này./.',
  'Các ông, bà: Chánh Văn phòng, Trưởng {office}, Trưởng {hamlet} và các cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
  'Trưởng {office}, Thủ trưởng các đơn vị có liên quan căn cứ Quyết định thi hành./.',
] as const;

const IN_FORCE = [
  'Quyết định này có hiệu lực kể từ ngày ký.',
  'Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế Quyết định số {decision} ngày {before}.',
  'Quyết định này có hiệu lực từ ngày {after}. Bãi bỏ các quy định trước đây trái với Quyết định này.',
] as const;

export function groundsOf(random: Random, setting: Setting): string[] {
  const [first, ...rest] = GROUNDS;
  const chosen = random.sample(rest, random.int(2, 5));
  return [first, ...rest.filter((ground) => chosen.includes(ground)), random.pick(PROPOSED_BY)].map((line) =>
    fill(line, random, setting),
  );
}

/** Different body sentences, two joined in one paragraph now and then. */
export function bodyOf(random: Random, setting: Setting, count: number): string[] {
  const paragraphs: string[] = [];
  for (const line of random.sample(BODY, count)) {
    const sentence = fill(line, random, setting);
    const last = paragraphs.at(-1);
    if (last && last.length < 220 && random.chance(0.25)) paragraphs.splice(-1, 1, `${last} ${sentence}`);
    else paragraphs.push(sentence);
  }
  return paragraphs;
}

export function orderOf(random: Random, setting: Setting): string {
  return fill(random.pick(ORDERS), random, setting);
}

export function inForceOf(random: Random, setting: Setting): string {
  return fill(random.pick(IN_FORCE), random, setting);
}

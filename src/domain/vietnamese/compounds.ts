import { fold } from './fold.ts';

/**
 * Compounds of administrative language whose words without their tones make no other sense; the first five do stand in
 * for others without a tone (`công nhận`), and are words of their own, never to be mended.
 */
export const COMPOUNDS: readonly string[] = (
  'công nhân|chi tiêu|nghi lễ|chứng nhân|kiên nghị|' +
  'an sinh|an toàn|an ninh|ban hành|bao cấp|bảo đảm|bảo hiểm|bảo trợ|bảo vệ|bãi bỏ|biên bản|biên chế|biên soạn|' +
  'biểu mẫu|bình đẳng|bình xét|bổ nhiệm|bổ sung|bộ phận|bồi dưỡng|bồi thường|bưu chính|cai nghiện|cải cách|cải chính|cải tạo|' +
  'cam kết|cán bộ|căn cứ|cấp bách|cập nhật|cầu đường|chăm sóc|chấm dứt|chấn chỉnh|chấp hành|chấp thuận|chế độ|chỉ đạo|chỉ định|' +
  'chỉ thị|chỉ tiêu|chỉnh lý|chính quyền|chính sách|chính thức|chủ đầu tư|chủ tịch|chủ trì|chủ trương|chuyên môn|chuyên ngành|' +
  'chuyển đổi|chuyển giao|chuyển mục đích|chuyển nhượng|chứng minh|chứng nhận|chứng thực|chương trình|công bố|' +
  'công chức|công dân|công đoàn|công khai|công nghệ|công nghiệp|công nhận|công trình|công việc|công ích|cơ chế|cơ cấu|' +
  'cơ quan|cơ sở|cung cấp|cư trú|cử tri|dân cư|dân sự|dân tộc|danh hiệu|danh mục|danh sách|di dời|dịch bệnh|dịch vụ|diện tích|' +
  'doanh nghiệp|dôi dư|du lịch|dự án|dự thảo|dự toán|dữ liệu|đăng ký|đầu tư|đấu giá|đấu thầu|đất đai|đẩy mạnh|đề án|đề nghị|' +
  'đề xuất|đền bù|địa bàn|địa chính|địa điểm|địa giới|địa phương|điện tử|điều chỉnh|điều động|điều kiện|điều tra|định kỳ|' +
  'định mức|đoàn kiểm tra|đô thị|đối chiếu|đối tượng|đôn đốc|đơn vị|đơn thư|đồng bộ|đồng bào|động viên|đột xuất|gia cảnh|' +
  'gia đình|gia hạn|giải pháp|giải phóng|giải quyết|giám định|giám sát|giảm nghèo|giao ban|giao dịch|giao đất|giao thông|giáo dục|' +
  'giáo viên|giấy phép|giấy tờ|giới thiệu|góp ý|hàng hóa|hành chính|hạ tầng|hạng mục|hậu quả|hệ thống|hiện trạng|hiệu lực|' +
  'hiệu quả|họp giao ban|hòa giải|hoàn thiện|hoàn thành|hoạt động|hỏa hoạn|hồ sơ|hỗ trợ|hộ khẩu|hộ nghèo|hộ tịch|hội đồng|hội nghị|hôn nhân|' +
  'hợp đồng|hợp tác|hưởng ứng|hưởng trợ cấp|hướng dẫn|hữu nghị|huyện ủy|kế hoạch|kế toán|kết hôn|kết luận|kết quả|khai sinh|khai tử|khai thác|' +
  'khảo sát|khắc phục|khen thưởng|khiếu nại|khoa học|khuyến khích|khuyến nông|khuyết tật|kiểm điểm|kiểm kê|kiểm soát|kiểm tra|' +
  'kiên cố|kiến nghị|kiến thức|kiện toàn|kinh doanh|kinh phí|kinh tế|kỷ cương|kỷ luật|kỷ niệm|kỹ năng|kỹ thuật|lâm nghiệp|' +
  'lao động|lấy ý kiến|lập biên bản|lệ phí|lịch sử|lịch tiếp|liên thông|lĩnh vực|luân chuyển|lưu trữ|lý lịch|mặt bằng|miễn giảm|miễn nhiệm|' +
  'mô hình|môi trường|mục đích|mục tiêu|nâng bậc|nâng cao|nâng cấp|năng lượng|năng lực|ngân hàng|ngân sách|nghề nghiệp|nghỉ hưu|' +
  'nghỉ lễ|nghiêm túc|nghiên cứu|nghiệp vụ|nghiệm thu|nghĩa trang|nghĩa vụ|nguồn gốc|nguồn lực|người có công|niêm yết|nông dân|nông nghiệp|' +
  'nông thôn|nộp lưu|nuôi dưỡng|ổn định|ô nhiễm|phát động|phát hiện|phát triển|phân bổ|phân cấp|phân công|phân loại|pháp lệnh|' +
  'pháp luật|phê duyệt|phí lệ phí|phong trào|phòng cháy|phòng chống|phòng ngừa|phổ biến|phối hợp|phụ cấp|phụ lục|phúc lợi|phương án|' +
  'phương tiện|quan hệ|quan trắc|quản lý|quân sự|quốc gia|quốc khánh|quốc phòng|quy chế|quy chuẩn|quy định|quy hoạch|quy mô|quy trình|' +
  'quyền hạn|quyền lợi|quyền sử dụng|quyết định|quyết toán|rà soát|rừng phòng hộ|sáp nhập|sắp xếp|sinh hoạt|số hóa|sổ sách|' +
  'sơ kết|sử dụng|sự nghiệp|sửa chữa|sửa đổi|tác chiến|tai nạn|tài chính|tài khoản|tài liệu|tài nguyên|tài sản|tái định cư|tái sử dụng|' +
  'tạm dừng|tạm trú|tạm ứng|tập huấn|tập thể|tham gia|tham mưu|thanh lý|thanh niên|thanh tra|thành lập|thành phần|thành tích|' +
  'thay đổi|thay thế|thăm dò|thẩm định|thẩm quyền|thể dục|thể thao|theo dõi|thế chấp|thi đua|thi hành|thí điểm|thị trường|thiên tai|' +
  'thiết bị|thiết kế|thiệt hại|thông báo|thông qua|thông tin|thống kê|thôi việc|thời gian|thời hạn|thu chi|thu hồi|thu nhập|thu thập|thuyên chuyển|' +
  'thủ tục|thủy lợi|thư viện|thừa kế|thửa đất|thực hành|thực hiện|thực trạng|thương binh|thương mại|thường trực|thường trú|thường xuyên|' +
  'tiêm phòng|tiền lương|tiến độ|tiếp công dân|tiếp nhận|tiếp tục|tiết kiệm|tiêu chí|tiêu chuẩn|tiêu hủy|tìm kiếm|tình hình|tình trạng|' +
  'tố cáo|tổ chức|tổ công tác|tổng hợp|tổng kết|tồn đọng|trả lời|trang bị|trang thiết bị|trách nhiệm|trẻ em|triển khai|trình tự|trích lục|' +
  'trồng trọt|trợ cấp|trợ giúp|trụ sở|trung học|trung tâm|trưng cầu|trường học|trực cơ quan|tu bổ|tuyên dương|tuyên truyền|' +
  'tuyển dụng|tuyển sinh|tư pháp|tự chủ|từ thiện|ủy ban|ủy quyền|ủy thác|ứng dụng|ứng phó|ưu đãi|vay vốn|văn bản|văn hóa|văn phòng|' +
  'văn thư|vận động|vận hành|vật liệu|vật tư|vệ sinh|vi phạm|viên chức|việc làm|viễn thông|vụ việc|xã hội|xác định|xác minh|xác nhận|' +
  'xây dựng|xét duyệt|xét tuyển|xin ý kiến|xuất khẩu|xuất sắc|xúc tiến|xử lý|xử phạt|ý kiến|yêu cầu|y tế'
).split('|');

/** Compounds by their first word, folded. */
export type CompoundLexicon = ReadonlyMap<string, readonly (readonly string[])[]>;

export function lexiconOf(compounds: readonly string[]): CompoundLexicon {
  return Map.groupBy(
    [...new Set(compounds)].map((compound) => compound.split(' ')),
    ([first = '']) => fold(first),
  );
}

/**
 * The text with tone marks put back that known compounds have lost: a mark below or above is the first thing small print loses.
 * Words that bear another tone are left alone (`cộng tác` is not `công tác`), and so are names, whose every word has a capital.
 */
export function mendCompounds(text: string, lexicon: CompoundLexicon = LEXICON): string {
  const words = text.split(' ');
  for (const { at, compound } of findCompounds(words, 'worn', lexicon)) {
    words.splice(at, compound.length, ...compound.map((word, offset) => inPlaceOf(words[at + offset] ?? '', word)));
  }
  return words.join(' ');
}

/** Places of words that belong to a known compound, worn or not: misread letters hardly ever make one. */
export function placesInCompounds(words: readonly string[], lexicon: CompoundLexicon = LEXICON): ReadonlySet<number> {
  const found = [...findCompounds(words, 'exact', lexicon), ...findCompounds(words, 'worn', lexicon)];
  return new Set(found.flatMap(({ at, compound }) => compound.map((_, offset) => at + offset)));
}

/** Does a pair of words have the letters of a known compound but other marks (`đấy mạnh`)? Then one of them was misread. */
export function hasRespelledCompound(text: string, lexicon: CompoundLexicon = LEXICON): boolean {
  return findCompounds(text.split(' '), 'respelled', lexicon).length > 0;
}

/** The words that keep their neighbours from being a known compound, by place, each as the compound spells it. */
export function respelledWords(words: readonly string[], lexicon: CompoundLexicon = LEXICON): Map<number, string> {
  const spelled = new Map<number, Set<string>>();
  for (const { at, compound } of findCompounds(words, 'respelled', lexicon)) {
    for (const [offset, word] of compound.entries()) {
      const printed = words[at + offset] ?? '';
      const fitting = inPlaceOf(printed, word);
      if (fitting !== printed.normalize('NFC'))
        spelled.set(at + offset, (spelled.get(at + offset) ?? new Set()).add(fitting));
    }
  }
  // Two compounds that want it otherwise leave a choice.
  return new Map(
    [...spelled].flatMap(([at, [first, ...others]]) => (first && others.length === 0 ? [[at, first]] : [])),
  );
}

interface FoundCompound {
  readonly at: number;
  readonly compound: readonly string[];
}

/**
 * Compounds as they should be, with tones lost, or with other marks. Words of an exact compound belong to no other: in `thủ đô thi đua`
 * nobody means `đô thị`.
 */
function findCompounds(
  words: readonly string[],
  how: 'exact' | 'worn' | 'respelled',
  lexicon: CompoundLexicon,
): FoundCompound[] {
  const exact = alike(words, lexicon, isExact);
  if (how === 'exact') return exact;
  const taken = new Set(exact.flatMap(({ at, compound }) => compound.map((_, offset) => at + offset)));
  const free = ({ at, compound }: FoundCompound) => compound.every((_, offset) => !taken.has(at + offset));
  const worn = alike(words, lexicon, isWorn).filter(free);
  if (how === 'worn') return worn;
  const mended = new Set(worn.map(({ at }) => at));
  return alike(words, lexicon, isRespelled).filter((found) => free(found) && !mended.has(found.at));
}

function alike(
  words: readonly string[],
  lexicon: CompoundLexicon,
  fits: (printed: readonly string[], compound: readonly string[]) => boolean,
) {
  return words.flatMap((first, at) =>
    (lexicon.get(fold(first)) ?? []).flatMap((compound): FoundCompound[] => {
      const printed = words.slice(at, at + compound.length);
      return printed.length === compound.length && fits(printed, compound) ? [{ at, compound }] : [];
    }),
  );
}

const LEXICON = lexiconOf(COMPOUNDS);

function isExact(printed: readonly string[], compound: readonly string[]): boolean {
  return everyWord(printed, compound, (letters, word) => letters === word);
}

/** The compound's own words, each with its tone or with none. */
function isWorn(printed: readonly string[], compound: readonly string[]): boolean {
  return everyWord(printed, compound, (letters, word) => letters === word || letters === withoutTone(word));
}

function isRespelled(printed: readonly string[], compound: readonly string[]): boolean {
  const other = compound.filter((word, at) => !isExact([printed[at] ?? ''], [word])).length;
  // Two words both with other marks are two other words (`12 hộ so với cùng kỳ` holds no `hồ sơ`).
  return other === 1 && everyWord(printed, compound, hasLettersOf);
}

function hasLettersOf(letters: string, word: string): boolean {
  return letters === letters.toLowerCase() && fold(letters) === fold(word);
}

/** The first word may begin with a capital; a mark of punctuation may stand behind the last. */
function everyWord(
  printed: readonly string[],
  compound: readonly string[],
  fits: (letters: string, word: string) => boolean,
): boolean {
  return compound.every((word, at) => {
    const letters = lettersOf(printed[at] ?? '', at === compound.length - 1);
    return fits(at === 0 ? letters.charAt(0).toLowerCase() + letters.slice(1) : letters, word);
  });
}

function inPlaceOf(printed: string, word: string): string {
  const tail = printed.slice(lettersOf(printed, true).length);
  const capital = printed.charAt(0) !== printed.charAt(0).toLowerCase();
  return (capital ? word.charAt(0).toUpperCase() + word.slice(1) : word) + tail;
}

function lettersOf(printed: string, last: boolean): string {
  const nfc = printed.normalize('NFC');
  return last ? nfc.replace(/[,.;:)]+$/u, '') : nfc;
}

function withoutTone(word: string): string {
  return word.normalize('NFD').replace(TONES, '').normalize('NFC');
}

/** Grave, acute, tilde, hook above, dot below; breve, circumflex and horn make letters of their own. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

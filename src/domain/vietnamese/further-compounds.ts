import { COMPOUNDS, lexiconOf } from './compounds.ts';

/**
 * Further compounds of administrative language, for whoever reads a whole phrase. They are kept apart because the recognizer's
 * confidences were fitted with the shorter list. The first words are words of their own beside a known compound (`khóa học` is not
 * `khoa học`), listed so that they are taken for no misreading of it.
 */
const FURTHER: readonly string[] = (
  'khóa học|cùng cấp|tái sản xuất|lịch sự|quân sư|phân bố dân cư|thấy thế|đô thị hóa|thủ công|quá trình|cộng tác viên|biển động|' +
  'người dẫn chương trình|thuê đất|chủ quan|chỉ trả kết quả|' +
  'báo cáo|bàn giao|ban bố|bảo dưỡng|bảo lưu|bảo mật|bảo quản|bảo tồn|bảo trì|bầu cử|biên giới|biện pháp|biến động|biểu dương|' +
  'biểu quyết|bình ổn|bình quân|bồi hoàn|bổ túc|cam đoan|canh tác|cảnh báo|cao tuổi|cấp đất|cấp phát|cấp phép|cấp thoát nước|' +
  'chất lượng|chất thải|chế biến|chế tài|chỉ huy|chi ngân sách|chi phí|chi tiết|chi thường xuyên|chi trả trợ cấp|chi trả lương|chiến sĩ|chiếu sáng|chính phủ|' +
  'chợ phiên|chủ động|chủ đề năm|chuẩn bị|chuyển đơn|chứng chỉ|chứng từ|công an|công báo|công chứng|công chúng|công điện|' +
  'công ước|công trường|công vụ|cộng đồng|cơ giới|củng cố|cưỡng chế|cứu hộ|cứu nạn|cứu trợ|cựu chiến binh|dân chủ|dân quân|dân số|' +
  'dân vận|dẫn dắt|di dân|di sản|di tích|diễn biến|diễn tập|du khách|duy trì|dự báo|dự kiến|dự phòng|dự trữ|dưỡng lão|đánh giá|đào tạo|' +
  'đại biểu|đại diện|đại hội|đấu tranh|đầy đủ|đề bạt|đề cương|đề tài|đền ơn|đo đạc|đoàn thể|đoàn viên|đóng góp|đón nhận|đồng chí|đơn giá|' +
  'đường giao thông|đường thủy|đường sá|giá đất|giá trị|giám hộ|giáo án|giáo trình|giấy chứng nhận|giữ gìn|giữ vững|góp vốn|' +
  'hạn chế|hành vi|hằng năm|hằng tháng|hậu cần|hiện đại|hiện hành|hiến đất|hình thức|hoạch định|hộ dân|hộ gia đình|hội thảo|hội thi|' +
  'hợp lý|hợp pháp|hợp tác xã|huấn luyện|huy động|huy hiệu|kêu gọi|khai báo|khai hoang|khám sức khỏe|khen ngợi|kháng chiến|khẩn cấp|' +
  'khẩn trương|khó khăn|khoanh nuôi|khởi công|khu dân cư|khuyến học|kiểm dịch|kiểm định|kiểm toán|kinh nghiệm|kịp thời|' +
  'ký kết|ký số|kỳ họp|kỳ thi|làm việc|lãnh đạo|lãng phí|lấn chiếm|lâu dài|lễ hội|liên hoan|liên quan|liệt sĩ|luật sư|lũ lụt|lực lượng|lưu giữ|' +
  'lưu hành|mua bán|mua sắm|mưa lũ|nạo vét|năng suất|ngành nghề|nghị định|nghị quyết|nghĩa tình|ngoại ngữ|ngoại vụ|ngư dân|người cao tuổi|' +
  'người dân|người lao động|nguyên nhân|nguyên tắc|nguyện vọng|nhà nước|nhà ở|nhà văn hóa|nhân dân|nhân lực|nhân sự|nhiệm kỳ|nhiệm vụ|' +
  'nộp phạt|nội bộ|nội dung|nội quy|nội vụ|nuôi trồng|nước sạch|nước ngoài|oan sai|phản ánh|phản hồi|phẩm chất|phân hiệu|phân tích|' +
  'phấn đấu|phiên họp|phổ cập|phổ thông|phụ nữ|phụ trách|phục hồi|phục vụ|quá trình|quản trị|quân nhân|quy đổi|quỹ đất|' +
  'quyên góp|quyền lực|rác thải|ranh giới|ruộng đất|rút kinh nghiệm|sai phạm|sai sót|sạt lở|sản phẩm|sản xuất|sáng kiến|sáng tạo|sinh viên|soạn thảo|' +
  'số liệu|sơ tuyển|sức khỏe|tạm giữ|tạm thời|tăng cường|tăng gia|tặng thưởng|tận dụng|tập trung|tập quán|tham dự|tham quan|thanh khoản|' +
  'thanh quyết toán|thanh toán|thành viên|thảo luận|thế hệ|thể lệ|thể thức|thi công|thi tuyển|thí nghiệm|thí sinh|thiên nhiên|thiết thực|' +
  'thôn bản|thống nhất|thu gom|thu hút|thực phẩm|thực tế|thực tập|thương nhân|thường kỳ|thường niên|tiền sử dụng đất|tiền thưởng|tiếp cận|' +
  'tiếp dân|tiếp thu|tình nguyện|toàn dân|toàn diện|tôn giáo|tổng điều tra|tổng số|trái phép|tranh chấp|trang trại|trật tự|triệu tập|trình độ|' +
  'trồng cây|trồng lúa|trồng rừng|trung thực|trực tiếp|trực tuyến|truyền thanh|truyền thống|trường phổ thông|tuần tra|tuyển chọn|tuyển quân|' +
  'tuyến đường|tư liệu|tự nguyện|tự quản|tử tuất|ủng hộ|ưu tiên|vai trò|vận tải|văn minh|văn nghệ|vĩnh viễn|viện trợ|vụ mùa|' +
  'vùng sâu|vướng mắc|xã viên|xâm hại|xâm phạm|xem xét|xếp hạng|xếp loại|xét nghiệm|xóa đói|xử lý nợ|ý thức'
).split('|');

/** The compounds the recognizer's confidences know, and the further ones. */
export const WIDER_COMPOUNDS = lexiconOf([...COMPOUNDS, ...FURTHER]);

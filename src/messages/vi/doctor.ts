import type { doctor as english } from '../en/doctor.ts';

/** Những điều `sohoa doctor` kiểm tra và kết quả. */
export const doctor: Readonly<Record<keyof typeof english, string>> = {
  'doctor.good': 'Mọi thứ đều ổn.',
  'doctor.bad': 'Có {count} điểm cần xử lý.',
  'doctor.name.settings': 'Cài đặt',
  'doctor.name.database': 'Cơ sở dữ liệu',
  'doctor.name.blobs': 'Kho tệp',
  'doctor.name.disk': 'Ổ đĩa',
  'doctor.name.engine': 'Nhận dạng',
  'doctor.name.connection': 'Kết nối',
  'doctor.name.outbox': 'Hàng chờ gửi',
  'doctor.settings-ok': 'đọc được; {targets} hệ thống nhận, {plugins} gói mở rộng',
  'doctor.database-ok': 'mở được; {dossiers} hồ sơ',
  'doctor.blobs-ok': 'đầy đủ',
  'doctor.blobs-missing': 'thiếu {count} tệp: khôi phục data/blobs từ bản sao lưu',
  'doctor.disk-ok': 'ghi được; còn trống {gigabytes} GB',
  'doctor.disk-little': 'chỉ còn trống {gigabytes} GB: dọn bớt trước đợt sau',
  'doctor.engine-named': '{engine}, dữ liệu {model}, theo cài đặt',
  'doctor.engine-packaged': '{engine}, dữ liệu {model}: bản đi kèm chương trình',
  'doctor.engine-alone': '{engine}, dữ liệu {model}; trong PATH không có tesseract 5',
  'doctor.engine-quicker':
    '{engine}, dữ liệu {model}: nhanh hơn trên máy này ({native} giây một trang thử, tesseract.js {packaged} giây)',
  'doctor.engine-slower':
    '{engine}, dữ liệu {model}: tesseract đã cài không nhanh hơn rõ rệt trên máy này ({native} giây một trang thử, tesseract.js {packaged} giây)',
  'doctor.engine-worse': '{engine}, dữ liệu {model}: tesseract đã cài đọc trang thử kém hơn',
  'doctor.engine-unmeasured': '{engine}, dữ liệu {model}; không so sánh được với tesseract đã cài',
  'doctor.engine-kept': '{engine}, dữ liệu {model}: như khi thư mục làm việc bắt đầu',
  'doctor.connection-ok': '{target} trả lời và chấp nhận đăng nhập',
  'doctor.connection-bad': '{code}',
  'doctor.outbox-ok': 'không có gì chờ người xử lý',
  'doctor.outbox-waiting': '{count} mục chờ người xử lý: sohoa outbox list',
  'doctor.finding-failed': 'không kiểm tra được ({code})',
};

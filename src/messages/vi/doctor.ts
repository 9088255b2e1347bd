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
  'doctor.engine-ok': '{engine}, dữ liệu nhận dạng {model}',
  'doctor.connection-ok': '{target} trả lời và chấp nhận đăng nhập',
  'doctor.connection-bad': '{code}',
  'doctor.outbox-ok': 'không có gì chờ người xử lý',
  'doctor.outbox-waiting': '{count} mục chờ người xử lý: sohoa outbox list',
  'doctor.finding-failed': 'không kiểm tra được ({code})',
};

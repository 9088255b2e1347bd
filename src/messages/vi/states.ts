import type { states as english } from '../en/states.ts';

/** Trạng thái, dấu trang và cách khắc phục. */
export const states: Readonly<Record<keyof typeof english, string>> = {
  'dossier.open': 'chưa xong',
  'dossier.done': 'hoàn thành',
  'dossier.held': 'chờ kiểm tra',
  'dossier.failed': 'không đạt',
  'dossier.error': 'lỗi',

  'outbox.pending': 'đang chờ gửi',
  'outbox.sending': 'đang gửi',
  'outbox.accepted': 'đã được nhận',
  'outbox.rejected': 'bị từ chối',
  'outbox.unknown': 'chưa rõ kết quả gửi',
  'outbox.held': 'chờ kiểm tra',
  'outbox.superseded': 'đã có phiên bản mới hơn thay thế',
  'outbox.withdrawn': 'đã thu hồi',
  'outbox.dropped': 'đã bỏ, không gửi',
  'outbox.dead': 'gửi không thành, cần xử lý',

  'mark.blank': 'trang trắng',
  'mark.separator': 'tờ phân cách',
  'mark.duplicate': 'trang trùng',
  'mark.odd-size': 'khổ giấy khác thường',
  'mark.odd-skew': 'nghiêng khác thường',
  'mark.spread': 'một tờ gồm hai trang',
  'mark.low-confidence': 'khó đọc',
  'mark.unreadable': 'không đọc được',

  'recovery.fix-settings': 'sửa cài đặt hoặc câu lệnh',
  'recovery.fix-input': 'sửa hồ sơ rồi chạy lại',
  'recovery.retry': 'chạy lại',
  'recovery.hold': 'chờ người kiểm tra',
  'recovery.bug': 'báo cho nhóm phát triển',
};

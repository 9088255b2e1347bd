/** Vietnamese words for `src/errors/catalog/review.ts`: a person settles what the machine doubts. */
export const reviewErrors = {
  RECORD_CHANGED: {
    message: 'Hồ sơ {dossier} đã thay đổi kể từ khi mở.',
    hint: 'Mở lại hồ sơ: nội dung đã nhập được giữ ở dạng nháp.',
  },
  LOCKED: {
    message: 'Hồ sơ {dossier} đang mở ở cửa sổ khác ({by}).',
    hint: 'Đóng ở cửa sổ kia, hoặc nhận xử lý tiếp tại đây.',
  },
  LOCK_NEEDED: {
    message: 'Cửa sổ này không còn giữ hồ sơ {dossier}.',
    hint: 'Mở lại hồ sơ.',
  },
  VALUE_REFUSED: {
    message: 'Giá trị của {field} không thể có: {reason}.',
    hint: 'Sửa lại, hoặc để trống nếu giấy tờ không ghi.',
  },
  FIELD_UNKNOWN: {
    message: 'Hồ sơ {dossier} không có trường {field} để sửa.',
    hint: 'Mở lại hồ sơ.',
  },
  ACTION_IMPOSSIBLE: {
    message: 'Không làm được việc này với các trang đã chọn của hồ sơ {dossier}.',
    hint: 'Mở lại hồ sơ rồi chọn trang khác.',
  },
  NEEDS_WHOLE_BATCH: {
    message: 'Quy trình xử lý xét cả lô nên không thể làm riêng một hồ sơ.',
    hint: 'Nội dung đã lưu không mất: sẽ có hiệu lực ở lần sohoa run kế tiếp.',
  },
  PAGE_UNKNOWN: {
    message: 'Không có trang này.',
    hint: 'Mở lại hồ sơ.',
  },
  REVIEW_REJECTED: {
    message: 'Hồ sơ {dossier} bị người kiểm tra trả lại bước "{step}" ({reason}).',
    hint: 'Sửa bản quét hoặc dòng trong bảng kê, rồi chạy: sohoa retry {dossier}',
  },
} as const;

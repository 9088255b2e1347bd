import type { advice as english } from '../en/advice.ts';

/** Lời cho `{detail}` và `{suggestion}` của các lỗi có nội dung tùy trường hợp. */
export const advice: Readonly<Record<keyof typeof english, string>> = {
  'suggestion.did-you-mean': 'Có phải ý bạn là: {nearest}?',
  'suggestion.command-help': 'Xem: sohoa {command} --help',
  'suggestion.see-settings': 'Mọi cài đặt và ý nghĩa: docs/reference/settings.md',
  'suggestion.see-pipelines': 'Xem danh sách bằng: sohoa pipelines list',
  'suggestion.see-help': 'Xem tất cả lệnh bằng: sohoa --help',
  'detail.key-unknown': 'ở đây không có mục "{key}"',
  'detail.value-wrong': '{field}: giá trị không hợp lệ ({reason})',
  'detail.yaml-syntax': 'không đúng cú pháp YAML ({reason})',
  'detail.artifact-twice': 'bước "{step}" ghi "{artifact}" trong khi bước "{other}" đã ghi',
  'detail.batch-late': 'bước "{step}" làm việc trên cả đợt nên phải đứng đầu',
  'detail.transient-read': 'bước "{step}" không đọc được "{artifact}", vì dữ liệu này chỉ có khi trang đang được xử lý',
  'suggestion.allowed-here': 'Ở đây chỉ dùng được: {nearest}',
  'suggestion.indentation': 'Kiểm tra thụt đầu dòng, dấu hai chấm và dấu nháy ở dòng này.',
  'suggestion.see-steps': 'Gần nhất: {nearest}. Xem tất cả bằng: sohoa steps list',
  'suggestion.step-settings': 'Xem các cài đặt của bước: sohoa steps show {step}',
  'suggestion.one-writer': 'Bỏ một trong hai bước.',
  'suggestion.move-up': 'Đưa bước này lên trên.',
  'suggestion.writers': 'Các bước tạo ra dữ liệu này: {nearest}',
  'suggestion.no-writer': 'Không bước nào tạo ra dữ liệu này; xem: sohoa steps show {step}',
  'suggestion.steps-of': 'Các bước của quy trình: {nearest}',
};

import type { advice as english } from '../en/advice.ts';

/** Lời cho `{detail}` và `{suggestion}` của các lỗi có nội dung tùy trường hợp. */
export const advice: Readonly<Record<keyof typeof english, string>> = {
  'suggestion.did-you-mean': 'Có phải ý bạn là: {nearest}?',
  'suggestion.see-help': 'Xem tất cả lệnh bằng: sohoa --help',
};

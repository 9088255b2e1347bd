import type { links as english } from '../en/links.ts';

/** Tệp do Cổng DVCQG tải về theo đường dẫn. */
export const links: Readonly<Record<keyof typeof english, string>> = {
  'command.links.rotate.summary': 'Ký đường dẫn bằng khóa mới; các đường dẫn đã cấp vẫn dùng được đến hết hạn',
  'flag.links.rotate.at-once': 'Chấm dứt mọi đường dẫn đã cấp, như khi khóa đã bị lộ',
  'links.rotated':
    'Đường dẫn mới được ký bằng khóa {key}. Các đường dẫn đã cấp dùng được đến hết hạn, muộn nhất là {day}.',
  'links.rotated-at-once':
    'Đường dẫn mới được ký bằng khóa {key}. Các đường dẫn đã cấp hết hiệu lực ngay: tệp nào Cổng chưa tải thì phải gửi lại.',
};

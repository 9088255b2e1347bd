import type { sheets as english } from '../en/sheets.ts';

/** Lời in trên tờ phân cách và lời báo khi in. */
export const sheets: Readonly<Record<keyof typeof english, string>> = {
  'sheet.dossier.heading': 'TỜ PHÂN CÁCH HỒ SƠ',
  'sheet.end.heading': 'HẾT HỒ SƠ',
  'sheet.document.heading': 'TỜ PHÂN CÁCH VĂN BẢN',
  'sheet.document.any-kind': 'Bắt đầu một văn bản',
  'sheet.dossier.note': 'Đặt tờ này trước trang đầu của hồ sơ và quét cùng hồ sơ, chiều nào cũng được.',
  'sheet.end.note': 'Đặt tờ này sau trang cuối của hồ sơ và quét cùng hồ sơ, chiều nào cũng được.',
  'sheet.document.note': 'Đặt tờ này trước trang đầu của văn bản và quét cùng hồ sơ, chiều nào cũng được.',
  'sheet.common.note': 'Tờ này không thuộc thành phần hồ sơ. Không gấp, không viết lên các ô mã; có thể dùng lại.',

  'separators.done': '{count} tờ phân cách: {file}',
  'separators.next': 'In đúng cỡ (100 %), đặt từng tờ trước giấy tờ của nó, rồi quét cả tập vào thư mục đầu vào.',
};

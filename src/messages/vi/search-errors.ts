import type { searchErrors as english } from '../../errors/catalog/search.ts';
import type { ErrorWords } from './errors.ts';

/** Tìm kiếm toàn văn. */
export const searchErrors: Readonly<Record<keyof typeof english, ErrorWords>> = {
  SEARCH_EMPTY: {
    message: 'Chưa có gì để tìm.',
    hint: 'Nhập từ cần tìm, hoặc thu hẹp bằng --person, --agency, --kind, --type, --year, --procedure. Ví dụ: sohoa search "đất đai" --year 2025',
  },
  SEARCH_LIMIT: {
    message: 'Mỗi lần tìm chỉ xem được nhiều nhất {limit} giấy tờ, xa nhất là từ giấy tờ thứ {offset}.',
    hint: 'Thêm từ, hoặc thu hẹp phạm vi tìm.',
  },
};

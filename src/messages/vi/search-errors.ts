/** Vietnamese words for `src/errors/catalog/search.ts`: tìm kiếm toàn văn. */
export const searchErrors = {
  SEARCH_EMPTY: {
    message: 'Chưa có gì để tìm.',
    hint: 'Nhập từ cần tìm, hoặc thu hẹp bằng --person, --agency, --kind, --type, --year, --procedure. Ví dụ: sohoa search "đất đai" --year 2025',
  },
  SEARCH_LIMIT: {
    message: 'Mỗi lần tìm chỉ xem được nhiều nhất {limit} giấy tờ, xa nhất là từ giấy tờ thứ {offset}.',
    hint: 'Thêm từ, hoặc thu hẹp phạm vi tìm.',
  },
} as const;

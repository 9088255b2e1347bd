import type { search as english } from '../en/search.ts';

/** Tìm giấy tờ theo nội dung. */
export const search: Readonly<Record<keyof typeof english, string>> = {
  'command.search.summary': 'Tìm giấy tờ theo nội dung, có dấu hoặc không dấu đều được',
  'arg.search.words': 'Các từ (phải có đủ), "cả cụm từ", đầu-từ*, từ này OR từ kia, -từ-bỏ-ra',
  'flag.search.agency': 'Cơ quan ban hành giấy tờ hoặc giải quyết hồ sơ: tên, một phần tên hoặc mã',
  'flag.search.type': 'Tên loại văn bản: mã (02) hoặc tên',
  'flag.search.kind': 'Loại giấy tờ, ví dụ giay-khai-sinh',
  'flag.search.year': 'Năm ghi trên giấy tờ',
  'flag.search.procedure': 'Mã thủ tục hành chính',
  'flag.search.person': 'Người đứng tên giấy tờ hoặc chủ hồ sơ: tên hoặc số định danh',
  'flag.search.limit': 'Hiện nhiều nhất chừng này giấy tờ',
  'flag.search.offset': 'Bỏ qua chừng này giấy tờ đầu',
  'flag.search.purpose': 'Lý do xem dữ liệu, được ghi vào nhật ký truy cập',
  'flag.search.reindex': 'Trước hết đưa vào chỉ mục mọi bản ghi chưa có trong đó',

  'search.none': 'Không tìm thấy giấy tờ nào.',
  'search.count': 'Tìm thấy {total} giấy tờ; đang hiện {from}–{to}.',
  'search.more': 'Xem tiếp: thêm --offset {offset}',
  'search.past-end': 'Tìm thấy {total} giấy tờ; không có giấy tờ nào từ số {from} trở đi.',
  'search.exact': 'Trong đó {exact} giấy tờ có đúng dấu như đã gõ, xếp trước.',
  'search.unindexed':
    'Còn {count} hồ sơ chưa có trong chỉ mục nên chưa tìm được. Đưa vào bằng lệnh: sohoa search --reindex',
  'search.reindexed': 'Đã đưa {count} hồ sơ vào chỉ mục.',
  'search.page': 'trang {page}',
};

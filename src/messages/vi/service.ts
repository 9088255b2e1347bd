import type { service as english } from '../en/service.ts';

/** Giao diện tra cứu, mã truy cập và nhật ký truy cập. */
export const service: Readonly<Record<keyof typeof english, string>> = {
  'command.serve.summary': 'Mở giao diện tra cứu (API): bản ghi, tệp, tìm kiếm và tái sử dụng cho hệ thống khác',
  'command.token.create.summary': 'Cấp mã truy cập cho một hệ thống dùng giao diện tra cứu',
  'command.token.list.summary': 'Liệt kê các mã truy cập của giao diện tra cứu',
  'command.token.revoke.summary': 'Thu hồi một mã truy cập; từ lúc này mã không còn tác dụng',
  'command.audit.verify.summary': 'Kiểm tra nhật ký truy cập: có mục nào bị sửa, bị xóa hay bị chèn thêm không',
  'command.audit.export.summary': 'Ghi mục cuối của nhật ký truy cập ra để cất giữ ở nơi khác',

  'topic.audit': 'Nhật ký truy cập dữ liệu cá nhân',
  'topic.token': 'Mã truy cập của giao diện tra cứu',

  'arg.token.revoke.token': 'Tên mã truy cập, xem bằng: sohoa token list',
  'arg.audit.export.file': 'Tệp cần ghi (bỏ trống thì in ra màn hình)',

  'flag.serve.port': 'Cổng lắng nghe (0 = cổng trống bất kỳ; bỏ trống thì theo serve.port trong cài đặt)',
  'flag.serve.host': 'Địa chỉ lắng nghe (bỏ trống thì theo serve.host trong cài đặt); ngoài máy này thì phải có TLS',
  'flag.serve.tls-cert': 'Tệp PEM của chứng thư cùng chuỗi chứng thư',
  'flag.serve.tls-key': 'Tệp PEM của khóa bí mật',
  'flag.token.create.scope': 'Quyền của mã truy cập; có thể ghi nhiều lần',
  'flag.token.create.days': 'Số ngày còn hiệu lực',
  'flag.token.create.name': 'Hệ thống hoặc cơ quan sẽ dùng mã',
  'flag.audit.verify.head': 'Mục cuối đã xuất trước đây: mã băm, hoặc tệp do sohoa audit export ghi ra',
  'flag.show.purpose': 'Mục đích xem dữ liệu; được ghi vào nhật ký truy cập',

  'serve.ready': 'Giao diện tra cứu đang mở tại {url}',
  'serve.describe': 'Mô tả giao diện: {url}/openapi.json',
  'serve.tokens': 'Cấp mã truy cập: sohoa token create',
  'serve.stop': 'Nhấn Ctrl-C để dừng.',

  'token.created':
    'Mã truy cập {id} cho “{name}”, có hiệu lực đến {until}. Mã chỉ hiện một lần này; hãy cất ở nơi giữ bí mật:',
  'token.revoked': 'Mã truy cập {id} (“{name}”) không còn tác dụng.',
  'token.none': 'Chưa có mã truy cập nào. Cấp bằng lệnh: sohoa token create',
  'token.state.good': 'còn hiệu lực',
  'token.state.expired': 'hết hạn',
  'token.state.revoked': 'đã thu hồi',
  'column.token-id': 'Mã',
  'column.token-name': 'Cấp cho',
  'column.token-scopes': 'Quyền',
  'column.token-until': 'Hiệu lực đến',

  'audit.whole': 'Nhật ký truy cập nguyên vẹn: {entries} mục.',
  'audit.empty': 'Nhật ký truy cập chưa có mục nào.',
  'audit.head': 'Mục cuối: mục {seq} lúc {at}, {hash}',
  'audit.keep': 'Phần cuối có bị cắt hay không chỉ biết được khi đối chiếu với bản cất ở nơi khác: sohoa audit export',
  'audit.exported': 'Đã ghi mục cuối của nhật ký vào {file}: mục {seq}. Hãy cất ngoài máy này.',
  'detail.audit-altered': 'đã bị sửa',
  'detail.audit-removed': 'đã bị xóa',
  'detail.audit-inserted': 'là mục chèn thêm',
};

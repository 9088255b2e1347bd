/** Vietnamese words for `src/errors/catalog/http.ts`: what a server answers instead of what was asked for. */
export const httpErrors = {
  REQUEST_INVALID: {
    message: 'Yêu cầu không đúng quy cách ({field}).',
    hint: 'Đối chiếu với mô tả của lời gọi.',
  },
  REQUEST_REFUSED: {
    message: 'Yêu cầu đến từ trang khác hoặc gọi máy chủ bằng tên không được chấp nhận.',
    hint: 'Mở đúng địa chỉ mà lệnh đã in ra.',
  },
  REQUEST_TOO_LARGE: {
    message: 'Yêu cầu lớn hơn mức cho phép.',
    hint: 'Gửi ít hơn mỗi lần.',
  },
  LOGIN_NEEDED: {
    message: 'Thiếu khóa truy cập, khóa sai hoặc đã hết hiệu lực.',
    hint: 'Mở đúng địa chỉ mà lệnh đã in ra, hoặc xin cấp khóa mới.',
  },
  ADDRESS_UNKNOWN: {
    message: 'Không có gì tại địa chỉ này.',
    hint: 'Đối chiếu với mô tả các lời gọi.',
  },
  TOO_MANY_REQUESTS: {
    message: 'Quá nhiều yêu cầu trong thời gian ngắn.',
    hint: 'Chờ {seconds} giây rồi tiếp tục.',
  },
  PORT_TAKEN: {
    message: 'Không mở được cổng {port} ({reason}).',
    hint: 'Chọn cổng khác bằng --port, hoặc 0 để lấy cổng trống bất kỳ.',
  },
} as const;

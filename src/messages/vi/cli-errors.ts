/** Vietnamese words for `src/errors/catalog/cli.ts`: what is typed on the command line. */
export const cliErrors = {
  USAGE: {
    message: '{detail}',
    hint: 'Xem: sohoa {command} --help',
  },
  UNKNOWN_COMMAND: {
    message: 'Không có lệnh "{command}".',
    hint: '{suggestion}',
  },
  COMMAND_MISSING: {
    message: 'Chưa ghi lệnh nào.',
    hint: 'Xem tất cả lệnh bằng: sohoa --help',
  },
  FLAG_UNKNOWN: {
    message: 'Ở đây không có tùy chọn {flag}.',
    hint: '{suggestion}',
  },
  FLAG_WITHOUT_VALUE: {
    message: '{flag} cần có giá trị đi kèm.',
    hint: 'Xem: sohoa {command} --help',
  },
  FLAG_TWICE: {
    message: '{flag} chỉ được ghi một lần.',
    hint: 'Chỉ giữ lại một.',
  },
  FLAG_REQUIRED: {
    message: 'Thiếu {flag}.',
    hint: 'Hãy thêm vào. Xem: sohoa {command} --help',
  },
  FLAG_VALUE: {
    message: '{flag} không nhận giá trị "{value}".',
    hint: 'Giá trị được phép: {possible}',
  },
  FLAGS_EXCLUDE: {
    message: 'Không dùng đồng thời {flag} và {other}.',
    hint: 'Chỉ giữ lại một.',
  },
  ARGUMENT_MISSING: {
    message: 'Thiếu {argument}.',
    hint: 'Xem: sohoa {command} --help',
  },
  ARGUMENT_TOO_MANY: {
    message: 'Thừa đối số "{value}".',
    hint: 'Tên có dấu cách phải đặt trong ngoặc kép. Xem: sohoa {command} --help',
  },
  OUTPUT_IS_INPUT: {
    message: 'Tệp kết quả {file} trùng với một tệp đầu vào.',
    hint: 'Đặt tên khác: chương trình không bao giờ ghi đè tệp gốc.',
  },
  NODE_TOO_OLD: {
    message: 'sohoa cần Node.js 24 trở lên; máy đang dùng {version}.',
    hint: 'Cài từ https://nodejs.org, hoặc chạy: npm install -g node@24',
  },
  NOT_BUILT: {
    message: 'sohoa chưa được biên dịch.',
    hint: 'Chạy: npm ci && npm run build',
  },
  ACCESS_DENIED: {
    message: 'Không có quyền đọc hoặc ghi {file}.',
    hint: 'Cấp quyền cho người dùng này, hoặc chạy bằng tài khoản sở hữu thư mục làm việc.',
  },
  FOLDER_NOT_EMPTY: {
    message: 'Thư mục {file} không trống.',
    hint: 'Chọn thư mục trống hoặc chưa có.',
  },
  INTERRUPTED: {
    message: 'Đã dừng theo yêu cầu.',
    hint: 'Chạy lại đúng lệnh vừa rồi: chương trình làm tiếp từ chỗ đã dừng.',
  },
  INTERNAL: {
    message: 'Có trục trặc bên trong sohoa.',
    hint: 'Đây là lỗi của chương trình. Hãy chạy lại với --verbose và gửi nội dung hiện ra cho nhóm phát triển (không chứa dữ liệu cá nhân).',
  },
} as const;

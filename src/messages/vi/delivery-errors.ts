/** Vietnamese words for `src/errors/catalog/delivery.ts`: sending to outside systems, and their stand-ins. */
export const deliveryErrors = {
  TARGET_UNREACHABLE: {
    message: '{target} không trả lời.',
    hint: 'Không mất dữ liệu nào. Kiểm tra kết nối bằng: sohoa doctor, rồi chạy: sohoa deliver',
  },
  TARGET_REFUSED: {
    message: '{target} từ chối hồ sơ {dossier} (mã trả về: {answer}).',
    hint: 'Xem: sohoa outbox show {dossier}',
  },
  TARGET_ANSWER_ODD: {
    message: '{target} trả lời không đúng quy ước kết nối.',
    hint: 'Hãy báo cho đơn vị vận hành hệ thống đó; chương trình sẽ gửi lại.',
  },
  TARGET_BUSY: {
    message: '{target} yêu cầu chờ (gọi quá nhiều lần).',
    hint: 'Chương trình tự gửi lại; muốn gọi thưa hơn, giảm delivery.callsPerSecond trong sohoa.yaml.',
  },
  TARGET_NO_ANSWER: {
    message: '{target} đã nhận dữ liệu nhưng không trả lời kịp; chưa biết hồ sơ đã đến nơi hay chưa.',
    hint: 'Không có gì bị gửi hai lần: lần chạy sohoa deliver sau sẽ tra cứu trước.',
  },
  TARGET_BROKEN: {
    message: '{target} báo lỗi nội bộ của hệ thống đó.',
    hint: 'Chương trình sẽ tra cứu rồi gửi lại. Nếu vẫn vậy, hãy báo cho đơn vị vận hành hệ thống đó.',
  },
  TARGET_FILE_DIFFERS: {
    message: '{target} nhận được tệp có SHA-256 khác với tệp đã gửi.',
    hint: 'Tệp sẽ được gửi lại. Nếu vẫn vậy, có thiết bị ở giữa đang làm thay đổi tệp (phần mềm diệt vi-rút, proxy).',
  },
  TARGET_LINKS_MISSING: {
    message: '{target} tải tệp theo đường dẫn, nhưng hồ sơ {dossier} chưa có đường dẫn nào.',
    hint: 'Để hệ thống này chờ hệ thống của tỉnh: đặt after: province ở bước publish của quy trình.',
  },
  TARGET_LOGIN: {
    message: '{target} không chấp nhận tên đăng nhập hoặc mật khẩu.',
    hint: 'Sửa mật khẩu hoặc khóa được khai ở targets.{target} trong sohoa.yaml.',
  },
  TARGET_FIELD_MISSING: {
    message: 'Hồ sơ {dossier} thiếu {field} mà {target} bắt buộc phải có; hồ sơ chưa được gửi.',
    hint: 'Điền vào bảng kê hồ sơ, hoặc đặt giá trị mặc định ở targets.{target}.settings.defaults trong sohoa.yaml.',
  },
  TARGET_UNKNOWN: {
    message: 'Trong sohoa.yaml không có hệ thống nhận "{target}".',
    hint: 'Khai thêm hệ thống này ở mục targets.',
  },
  UNSIGNED_NOT_ALLOWED: {
    message: 'Bản số hóa chưa ký số; không được phép gửi sang {target}.',
    hint: 'Ký số trước khi gửi, hoặc đặt targets.{target}.allowUnsigned: true trong sohoa.yaml.',
  },
  WITHDRAW_NOT_OFFERED: {
    message: '{target} không có chức năng thu hồi hồ sơ đã gửi.',
    hint: 'Đề nghị đơn vị vận hành hệ thống đó gỡ hồ sơ {dossier}, rồi ghi nhận ở đây: sohoa outbox drop {dossier} --target {target} --reason "…"',
  },
  NOTHING_TO_WITHDRAW: {
    message: 'Hồ sơ {dossier} chưa từng gửi sang {target}, hoặc đã được thu hồi.',
    hint: 'Xem: sohoa outbox show {dossier}',
  },
  NOTHING_QUEUED: {
    message: 'Hồ sơ {dossier} không có gì đang chờ gửi.',
    hint: 'Xem: sohoa outbox show {dossier}',
  },
  CONFIRM_STALE: {
    message: 'Mã {confirm} không khớp với việc sắp làm: hàng chờ đã thay đổi, hoặc mã gõ nhầm.',
    hint: 'Chạy lại chính lệnh đó, bỏ --confirm, để xem lại rồi dùng mã được in ra.',
  },
  CODES_NEEDED: {
    message: 'Chỉ gửi lại mục ở trạng thái {state} khi nêu rõ mã hồ sơ.',
    hint: 'Nêu mã hồ sơ: sohoa outbox redrive MÃ… --state {state}',
  },
  SANDBOX_FAULT: {
    message: 'Không đọc được lỗi giả lập "{fault}".',
    hint: 'Viết tên=xác suất, cách nhau bằng dấu phẩy. Các tên: {names}; xác suất 0–1; có thể thêm thời gian: slow=0.1@500ms.',
  },
  SANDBOX_HOST: {
    message: 'Hệ thống thử chỉ phục vụ chính máy này; {host} không phải địa chỉ nội bộ của máy.',
    hint: 'Dùng 127.0.0.1, ::1 hoặc localhost.',
  },
  SANDBOX_PORT: {
    message: 'Cổng {port} đang được dùng.',
    hint: 'Chọn cổng khác bằng --port N (0 = cổng trống bất kỳ), hoặc dừng chương trình đang dùng cổng này.',
  },
} as const;

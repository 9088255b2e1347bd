/** Vietnamese words for `src/errors/catalog/nightly.ts`: unattended work. */
export const nightlyErrors = {
  HOT_FOLDER_MISSING: {
    message: 'Không thấy thư mục nhận hồ sơ {file}.',
    hint: 'Kiểm tra ổ đĩa đã kết nối và người dùng này đọc được; lần chạy sau sẽ thử lại.',
  },
  NIGHT_NOT_SET: {
    message: 'Ban đêm không có việc để làm: chưa khai {setting}.',
    hint: 'Ghi thư mục nhận hồ sơ vào nightly.input trong sohoa.yaml.',
  },
  SCHEDULE_SYSTEM: {
    message: 'Trên máy này người dùng không đặt được lịch bằng systemd lẫn cron ({detail}).',
    hint: 'Chỉ ghi ra tệp rồi chuyển cho quản trị máy: sohoa schedule install --dir THƯ_MỤC',
  },
  SCHEDULE_FAILED: {
    message: 'Lệnh {command} không thực hiện được (mã kết thúc {exit}).',
    hint: 'Tự chạy lệnh đó để xem nguyên nhân, hoặc chỉ ghi ra tệp: sohoa schedule install --dir THƯ_MỤC',
  },
  SCHEDULE_PATH: {
    message: 'Đường dẫn {file} có ký tự xuống dòng nên lịch không ghi được.',
    hint: 'Chuyển thư mục làm việc sang chỗ có tên bình thường.',
  },
  TELLING_FAILED: {
    message: 'Không chuyển được bản tổng hợp ban đêm tới {target} ({detail}).',
    hint: 'Kiểm tra nightly.summary trong sohoa.yaml; bản tổng hợp vẫn có trong thư mục ghi ở đó.',
  },
} as const;

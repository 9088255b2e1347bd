/** Vietnamese words for `src/errors/catalog/portal.ts`. */
export const portalErrors = {
  TARGET_NO_SERVICE: {
    message: 'Không hỏi được {target} điều này: đường kết nối đang khai không có dịch vụ đó.',
    hint: 'Trục của tỉnh chỉ nhận hồ sơ và tiến độ. Để tra cứu, đặt envelope: adapter-session; để lấy danh mục, đặt cataloguePath, trong targets.{target}.settings của sohoa.yaml.',
  },
  TABLE_CODE_INVALID: {
    message: '{file}, dòng {line}: cột ma_ho_so để trống hoặc không phải mã hồ sơ.',
    hint: 'Sửa trong bảng, hoặc bỏ dòng đó. Tên bảng khai ở register.tables trong sohoa.yaml.',
  },
} as const;

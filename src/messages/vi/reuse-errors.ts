/** Vietnamese words for `src/errors/catalog/reuse.ts`: looking up papers that are held, and using one again. */
export const reuseErrors = {
  PERSON_NUMBER_INVALID: {
    message: 'Đây không phải số định danh 12 chữ số, cũng không phải số CMND 9 chữ số.',
    hint: 'Kiểm tra lại số; số 0 ở đầu cũng tính. Nhập qua đầu vào chuẩn: sohoa reuse -',
  },
  PROCEDURE_NOT_LISTED: {
    message: 'Danh mục không có thủ tục {procedure} vào ngày đó.',
    hint: 'Xem danh mục: sohoa vocabulary show procedures; nhập danh mục mới: sohoa vocabulary import',
  },
  PAPER_UNKNOWN: {
    message: 'Không thấy giấy tờ {paper} theo số này.',
    hint: 'Xem danh sách đang có: sohoa reuse - --json, rồi lấy ref ở đó.',
  },
  PAPER_NOT_REUSABLE: {
    message: 'Giấy tờ {paper} không dùng được cho hồ sơ {dossier} ({obstacles}).',
    hint: 'Xem lý do: sohoa reuse - ; phải yêu cầu nộp giấy tờ này, hoặc quét bổ sung phần còn thiếu.',
  },
  PAPER_NEEDS_LOOK: {
    message: 'Giấy tờ {paper} cần người xem trước khi dùng ({obstacles}).',
    hint: 'Mở giấy tờ ra xem; nếu dùng được cho mục đích này, thêm --checked.',
  },
  PAPER_TOO_LARGE: {
    message: 'Tệp {target} gửi lớn hơn mức cho phép ({limit} byte).',
    hint: 'Tăng maxFileBytes trong cài đặt của nơi đó nếu tệp như vậy là đúng.',
  },
  PAPER_NO_FILE: {
    message: '{target} có tên giấy tờ này nhưng không có tệp để tải.',
    hint: 'Liên hệ cơ quan cấp, hoặc nhận chính giấy tờ đó.',
  },
} as const;

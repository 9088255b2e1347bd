/** Vietnamese words for `src/errors/catalog/quality.ts`. */
export const qualityErrors = {
  SAMPLING_UNKNOWN: {
    message: 'Không có đợt kiểm tra mẫu số {id}.',
    hint: 'Xem danh sách: sohoa sampling list',
  },
  SAMPLING_LOT_EMPTY: {
    message: 'Chưa có văn bản nào xong và không còn nội dung chờ kiểm tra, nên chưa lấy mẫu được.',
    hint: 'Xem tình trạng hồ sơ: sohoa status',
  },
  SAMPLING_ITEM_UNKNOWN: {
    message: 'Văn bản {document} không nằm trong mẫu của đợt {id}, hoặc đợt này đã kết thúc.',
    hint: 'Xem các văn bản được lấy mẫu: sohoa sampling show {id}',
  },
  SAMPLING_NOT_THROUGH: {
    message: 'Đợt kiểm tra mẫu {id}: còn {left} văn bản chưa kiểm tra.',
    hint: 'Kiểm tra nốt (sohoa sampling show {id}) rồi kết thúc lại.',
  },
} as const;

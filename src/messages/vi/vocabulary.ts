/** Danh mục thủ tục và cơ quan. */
export const vocabulary = {
  'command.vocabulary.import.summary':
    'Nhập danh mục có ngày hiệu lực: thủ tục kèm thành phần hồ sơ, hoặc cơ quan, từ CSV, XLSX hoặc Cổng DVCQG',
  'command.vocabulary.show.summary': 'Xem danh mục theo ngày',
  'topic.vocabulary': 'Danh mục thủ tục và cơ quan, kèm thời gian hiệu lực',
  'arg.vocabulary.import.kind': 'Danh mục nào: procedures (thủ tục) hoặc agencies (cơ quan)',
  'arg.vocabulary.show.kind': 'Danh mục nào: procedures (thủ tục) hoặc agencies (cơ quan)',
  'arg.vocabulary.import.file': 'Tệp CSV hoặc XLSX; bỏ qua khi dùng --portal',
  'flag.vocabulary.import.from': 'Ngày danh mục có hiệu lực, cho các dòng không ghi ngày',
  'flag.vocabulary.import.portal': 'Lấy danh sách thủ tục từ hệ thống này (Cổng DVCQG)',
  'flag.vocabulary.show.on': 'Ngày cần xem; mặc định là hôm nay',
  'vocabulary.imported':
    '{added} mục mới hoặc thay đổi, {ended} mục hết hiệu lực, {unchanged} mục giữ nguyên; tổng {total} mục trong {file}',
  'vocabulary.none': 'Chưa có danh mục. Nhập bằng: sohoa vocabulary import {kind} TỆP',
  'column.entry-code': 'mã',
  'column.entry-name': 'tên',
  'column.components': 'thành phần',
  'column.level': 'cấp',
  'column.since': 'từ ngày',
  'column.subject-field': 'lĩnh vực',
  'level.ministry': 'bộ, ngành',
  'level.province': 'cấp tỉnh',
  'level.district': 'cấp huyện (đến 30/06/2025)',
  'level.commune': 'cấp xã',
  'level.office': 'đơn vị trực thuộc',
} as const;

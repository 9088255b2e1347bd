/** Vietnamese words for `src/errors/catalog/sheets.ts`: separator sheets and stacks. */
export const sheetErrors = {
  CODE_NOT_VALID: {
    message: '"{value}" không phải mã hồ sơ.',
    hint: 'Sửa lại mã, hoặc thêm mẫu mã vào dossierCode.patterns trong sohoa.yaml.',
  },
  SHEET_OTHER_DOSSIER: {
    message: 'Hồ sơ {dossier}: trang {page} là tờ phân cách của hồ sơ khác ({other}); giấy tờ có thể bị lẫn.',
    hint: 'Chuyển giấy tờ của {other} cùng tờ phân cách ra khỏi thư mục này rồi chạy lại lệnh cũ.',
  },
  SHEET_UNREADABLE: {
    message: 'Hồ sơ {dossier}: trang {page} là tờ phân cách không đọc được mã; chưa chắc hồ sơ kết thúc ở đâu.',
    hint: 'In lại tờ phân cách và quét lại; nếu mọi trang đều thuộc hồ sơ này: sohoa undo {dossier} --page {page} --mark separator, rồi chạy lại.',
  },
  SHEET_NOT_IN_REGISTER: {
    message: 'Tập quét {file} có hồ sơ {dossier} không nằm trong dòng nào của bảng kê.',
    hint: 'Thêm dòng cho hồ sơ này vào bảng kê, hoặc lấy các trang của nó ra khỏi tập quét.',
  },
  SHEET_CODE_UNKNOWN: {
    message: 'Tập quét {file}: tờ phân cách ở trang {page} không mang mã hồ sơ nào mà cài đặt nhận ra.',
    hint: 'Thêm mẫu mã vào dossierCode.patterns trong sohoa.yaml, hoặc in lại tờ phân cách.',
  },
  SHEET_DOSSIER_TWICE: {
    message: 'Hồ sơ {dossier} bắt đầu ở hai chỗ trong tập quét, giữa hai chỗ có hồ sơ khác.',
    hint: 'Xếp các trang của hồ sơ liền nhau sau một tờ phân cách, hoặc thay đúng tờ phân cách cho phần sau, rồi quét lại.',
  },
  STACK_AND_FOLDER: {
    message: 'Hồ sơ {dossier} vừa có thư mục riêng vừa có trang trong tập quét {file}.',
    hint: 'Chỉ giữ một trong hai: không thể biết trang nào đúng.',
  },
  STACK_NO_SHEET: {
    message: 'Tập quét {file}: các trang {first}–{last} chưa thuộc hồ sơ nào vì phía trước không có tờ phân cách.',
    hint: 'Đặt tờ phân cách của hồ sơ lên trước rồi quét lại, hoặc chuyển các trang này vào thư mục của hồ sơ.',
  },
  STACK_SHEET_UNREADABLE: {
    message:
      'Tập quét {file}: các trang {first}–{last} chưa thuộc hồ sơ nào vì tờ phân cách ở trang {first} không đọc được mã.',
    hint: 'In lại tờ phân cách đó (sohoa separators) rồi quét lại, hoặc chuyển các trang vào thư mục của hồ sơ.',
  },
  STACK_COUNT_DIFFERS: {
    message: 'Hồ sơ {dossier}: bảng kê ghi {counted}, phần quét có {found} trang; có thể thiếu một tờ phân cách.',
    hint: 'Xem lại tập giấy sau tờ phân cách của hồ sơ: thêm tờ còn thiếu rồi quét lại, hoặc sửa bảng kê.',
  },
  STACK_OTHER_PAPERS: {
    message:
      'Hồ sơ {dossier}: trang {page} nhắc tới hồ sơ {other}, hồ sơ không có tờ phân cách; giấy tờ của nó có thể nằm ở đây.',
    hint: 'Đặt tờ phân cách của {other} trước giấy tờ của nó rồi quét lại, hoặc để vào thư mục riêng.',
  },
  STACK_ROW_MISSING: {
    message:
      'Hồ sơ {dossier}: hồ sơ {other} trong bảng kê không có tờ phân cách; giấy tờ của nó có thể nằm trong hồ sơ này.',
    hint: 'Thêm tờ phân cách của {other} rồi quét lại, hoặc ghi so_trang cho {dossier} để đối chiếu số trang.',
  },
};

/** Vietnamese words for `src/errors/catalog/vocabulary.ts`. */
export const vocabularyErrors = {
  VOCABULARY_COLUMN_MISSING: {
    message: 'Danh mục {file} không có cột "{column}".',
    hint: 'Hãy thêm cột này; xem tên cột trong docs/guides/vocabularies.md.',
  },
  VOCABULARY_ROW_INVALID: {
    message: '{file}, dòng {line}: cột {column} bị thiếu hoặc sai ({why}); chưa nhập dòng nào.',
    hint: 'Sửa dòng này rồi nhập lại danh mục.',
  },
  VOCABULARY_EMPTY: {
    message: 'Danh mục {file} không có dòng nào.',
    hint: 'Điền danh mục rồi nhập lại.',
  },
  VOCABULARY_DAMAGED: {
    message: 'Không đọc được danh mục {file}.',
    hint: 'Chép lại bản cũ của tệp, hoặc xóa đi rồi nhập lại danh mục.',
  },
} as const;

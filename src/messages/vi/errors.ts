import type { ErrorCode } from '../../errors/index.ts';
import { accessErrors } from './access-errors.ts';
import { cliErrors } from './cli-errors.ts';
import { connectionErrors } from './connection-errors.ts';
import { deliveryErrors } from './delivery-errors.ts';
import { httpErrors } from './http-errors.ts';
import { lgspErrors } from './lgsp-errors.ts';
import { nightlyErrors } from './nightly-errors.ts';
import { portalErrors } from './portal-errors.ts';
import { qualityErrors } from './quality-errors.ts';
import { reuseErrors } from './reuse-errors.ts';
import { reviewErrors } from './review-errors.ts';
import { searchErrors } from './search-errors.ts';
import { sheetErrors } from './sheet-errors.ts';
import { vocabularyErrors } from './vocabulary-errors.ts';

/** Words of an error in one language; placeholders are those of the catalogue entry. */
export interface ErrorWords {
  readonly message: string;
  readonly hint: string;
}

/** Vietnamese words for every code of `src/errors/catalog/`. English stands in the catalogue itself. */
export const errors: Readonly<Record<ErrorCode, ErrorWords>> = {
  ...accessErrors,
  ...cliErrors,
  ...connectionErrors,
  ...deliveryErrors,
  ...httpErrors,
  ...lgspErrors,
  ...nightlyErrors,
  ...reuseErrors,
  ...reviewErrors,
  ...portalErrors,
  ...qualityErrors,
  ...searchErrors,
  ...sheetErrors,
  ...vocabularyErrors,
  // Nhận dạng, xử lý ảnh, PDF
  OCR_MODEL_MISSING: {
    message: 'Không thấy dữ liệu nhận dạng tiếng Việt ở nơi quy định ({source}).',
    hint: 'Cài lại sohoa, hoặc sửa ocr.model trong sohoa.yaml.',
  },
  OCR_MODEL_CHANGED: {
    message: 'Không còn dữ liệu nhận dạng mà thư mục làm việc này đã dùng từ đầu ({source}).',
    hint: 'Cài lại dữ liệu đó, hoặc ghi dữ liệu muốn dùng tiếp ở ocr.model trong sohoa.yaml (npm hoặc đường dẫn).',
  },
  OCR_CRASHED: {
    message: 'Nhận dạng một trang hai lần đều không có kết quả.',
    hint: 'Trang này chờ kiểm tra. Xem bằng: sohoa show {dossier}',
  },
  OCR_TIMEOUT: {
    message: 'Nhận dạng một trang hai lần đều quá {seconds} giây.',
    hint: 'Trang này chờ kiểm tra. Xem bằng: sohoa show {dossier}',
  },
  ENGINE_MISSING: {
    message: 'Không dùng được bộ nhận dạng "{engine}": trong PATH không có tesseract từ phiên bản 5.',
    hint: 'Hãy cài đặt (Debian: apt install tesseract-ocr), hoặc chọn auto: tesseract.js đi kèm sohoa.',
  },
  PICTURE_NOT_EMBEDDABLE: {
    message: 'Ảnh {format} loại này không thể đưa nguyên vào PDF.',
    hint: 'Đây là lỗi của chương trình: ảnh phải được giải mã trước. Xin báo lại cho chúng tôi.',
  },

  // Tệp và thư mục đầu vào
  INPUT_MISSING: {
    message: 'Không có tệp hoặc thư mục {file}.',
    hint: 'Kiểm tra lại đường dẫn rồi chạy lại.',
  },
  INPUT_NO_DOSSIERS: {
    message: '{file} không có hồ sơ nào.',
    hint: 'Mỗi hồ sơ phải là một thư mục riêng nằm trong thư mục đầu vào.',
  },
  INPUT_TOO_MANY: {
    message: '{file} có hơn {limit} tệp.',
    hint: 'Kiểm tra xem có đúng thư mục không, hoặc chia thành nhiều đợt.',
  },
  INPUT_TOO_DEEP: {
    message: '{file}: thư mục lồng nhau quá {limit} cấp.',
    hint: 'Đưa bản quét lên gần thư mục gốc của hồ sơ.',
  },
  DOSSIER_NOT_IN_INPUT: {
    message: 'Đầu vào không có hồ sơ {dossier} như --only yêu cầu.',
    hint: 'Kiểm tra lại mã hồ sơ, hoặc bỏ --only.',
  },
  FILE_UNREADABLE: {
    message: 'Không mở được {file} ({reason}).',
    hint: 'Kiểm tra quyền đọc và tên tệp, hoặc chép lại tệp.',
  },
  FILE_EMPTY: {
    message: '{file} là tệp rỗng (0 byte).',
    hint: 'Chép hoặc quét lại tệp này rồi chạy lại lệnh vừa rồi.',
  },
  FILE_DAMAGED: {
    message: 'Không đọc được {file}: tệp bị cắt ngang hoặc bị hỏng.',
    hint: 'Chép hoặc quét lại tệp này rồi chạy lại lệnh vừa rồi.',
  },
  FILE_UNKNOWN: {
    message: '{file} không phải PDF, TIFF, JPEG hay PNG (theo nội dung tệp: {found}).',
    hint: 'Lưu lại thành PDF hoặc tệp ảnh, hoặc bỏ tệp này ra khỏi thư mục.',
  },
  FILE_TOO_LARGE: {
    message: '{file} chứa ảnh {megapixels} megapixel; giới hạn là {limit}.',
    hint: 'Quét lại trang ở 300 dpi, hoặc tăng megapixels của hai bước intake và straighten trong sohoa.yaml.',
  },
  PDF_PASSWORD: {
    message: '{file} có đặt mật khẩu.',
    hint: 'Lưu một bản không mật khẩu và thay vào chỗ tệp này.',
  },
  PDF_NO_PAGES: {
    message: '{file} không có trang nào.',
    hint: 'Quét lại giấy tờ, hoặc bỏ tệp này ra khỏi thư mục.',
  },
  PDF_TOO_COMPLEX: {
    message: 'Đọc {file} tốn quá nhiều thời gian hoặc bộ nhớ.',
    hint: 'In tệp này sang một PDF mới, hoặc quét lại giấy, rồi thay vào chỗ tệp này.',
  },
  LINK_OUTSIDE: {
    message: '{file} là liên kết dẫn ra ngoài thư mục đầu vào; chương trình không mở.',
    hint: 'Chép chính tệp đó vào thư mục.',
  },
  DOSSIER_NO_PAGES: {
    message: 'Hồ sơ {dossier}: thư mục không có tệp PDF, TIFF, JPEG hay PNG nào.',
    hint: 'Đưa bản quét vào thư mục, hoặc bỏ dòng của hồ sơ này khỏi bảng kê.',
  },
  DOSSIER_CODE_UNKNOWN: {
    message: 'Tên thư mục không phải là mã hồ sơ.',
    hint: 'Cung cấp bảng kê hồ sơ (--register TỆP), hoặc thêm mẫu mã ở dossierCode.patterns trong sohoa.yaml.',
  },
  SECRET_STAMP: {
    message: 'Hồ sơ {dossier}: trang {page} có dấu chỉ độ mật nhà nước. Chương trình không giữ lại gì của hồ sơ này.',
    hint: 'Đưa giấy tờ ra khỏi dây chuyền quét này và báo cho người phụ trách bảo vệ bí mật nhà nước.',
  },

  // Quy trình
  PIPELINE_MISSING: {
    message: 'Không có quy trình "{pipeline}".',
    hint: '{suggestion}',
  },
  PIPELINE_INVALID: {
    message: '{file}, dòng {line}: {detail}',
    hint: '{suggestion}',
  },
  STEP_KIND_UNKNOWN: {
    message: '{file}, dòng {line}: không có bước "{step}".',
    hint: '{suggestion}',
  },
  STEP_KIND_DOUBLE: {
    message: 'Hai gói cùng cung cấp bước "{step}": {first} và {second}.',
    hint: 'Bỏ một trong hai gói khỏi mục plugins trong sohoa.yaml.',
  },
  STEP_INPUT_MISSING: {
    message: '{file}, dòng {line}: bước "{step}" cần "{artifact}" nhưng không bước nào trước đó tạo ra.',
    hint: '{suggestion}',
  },
  STEP_DECLARATION_WRONG: {
    message: 'Bước "{step}" của {plugin} khai báo chưa đúng: {detail}',
    hint: 'Báo cho tác giả của gói, hoặc bỏ {plugin} khỏi mục plugins trong sohoa.yaml.',
  },
  STEP_NOT_IN_PIPELINE: {
    message: 'Quy trình "{pipeline}" không có bước "{step}".',
    hint: '{suggestion}',
  },
  STEP_RESULT_MISSING: {
    message: 'Hồ sơ {dossier}: bước {step} nằm trước --from nhưng chưa có kết quả nào được lưu.',
    hint: 'Hãy chạy một lần không có --from.',
  },
  STEP_TIMEOUT: {
    message: 'Hồ sơ {dossier}: bước {step} chạy quá {seconds} giây nên đã bị dừng.',
    hint: 'Chạy lại bằng: sohoa retry {dossier}, hoặc tăng timeoutSeconds của bước trong quy trình.',
  },
  STEP_BROKEN: {
    message: 'Hồ sơ {dossier}: bước {step} gặp lỗi bất ngờ.',
    hint: 'Chạy lại bằng: sohoa retry {dossier}. Nếu vẫn lỗi, hãy gửi kết quả của sohoa show {dossier} cho nhóm phát triển.',
  },
  DISK_WILL_NOT_DO: {
    message: 'Ổ đĩa của thư mục làm việc còn trống {free}; đợt này cần khoảng {needed}.',
    hint: 'Giải phóng bớt ổ đĩa hoặc chuyển thư mục làm việc sang ổ khác rồi chạy lại.',
  },

  // Bảng kê hồ sơ
  REGISTER_UNREADABLE: {
    message: 'Không đọc được bảng kê {file} như tệp CSV hoặc XLSX.',
    hint: 'Mở bằng phần mềm bảng tính, lưu lại, rồi chạy lại lệnh vừa rồi.',
  },
  REGISTER_COLUMN_MISSING: {
    message: 'Bảng kê {file} không có cột "{column}".',
    hint: 'Thêm cột này, hoặc khai tên cột đang dùng ở register.synonyms trong sohoa.yaml.',
  },
  REGISTER_EMPTY: {
    message: 'Bảng kê {file} không có dòng nào.',
    hint: 'Điền mỗi hồ sơ một dòng.',
  },
  ROW_DOUBLE: {
    message: 'Bảng kê, dòng {line}: hồ sơ {dossier} đã có ở dòng {otherLine}.',
    hint: 'Chỉ giữ lại một trong hai dòng.',
  },
  ROW_FOLDER_MISSING: {
    message: 'Bảng kê, dòng {line}: không có thư mục của hồ sơ {dossier}.',
    hint: 'Đưa bản quét vào đúng chỗ, hoặc sửa cột thu_muc.',
  },
  ROW_CODE_INVALID: {
    message: 'Bảng kê, dòng {line}: ma_ho_so để trống hoặc không phải mã hồ sơ.',
    hint: 'Sửa ma_ho_so, hoặc thêm mẫu mã ở dossierCode.patterns trong sohoa.yaml.',
  },
  ROW_FOLDER_DOUBLE: {
    message: 'Bảng kê, dòng {line}: thư mục này đã thuộc về dòng {otherLine}.',
    hint: 'Sửa cột thu_muc ở một trong hai dòng.',
  },
  ROW_VALUE_HELD: {
    message: 'Bảng kê, dòng {line}: {field} sẽ chờ kiểm tra ({reason}).',
    hint: 'Sửa ô này, hoặc xử lý giá trị sau khi chạy.',
  },
  FOLDER_NOT_IN_REGISTER: {
    message: 'Có một thư mục đầu vào không nằm ở dòng nào của bảng kê.',
    hint: 'Thêm một dòng cho thư mục này, hoặc bỏ thư mục ra.',
  },

  // Cài đặt và thư mục làm việc
  WORKSPACE_MISSING: {
    message: 'Đây không phải thư mục làm việc (không có sohoa.yaml ở đây hay ở thư mục cấp trên).',
    hint: 'Tạo bằng: sohoa init THƯ_MỤC, hoặc chỉ ra bằng --workspace THƯ_MỤC.',
  },
  WORKSPACE_EXISTS: {
    message: '{file} đã là một thư mục làm việc.',
    hint: 'Dùng luôn thư mục này, hoặc chọn thư mục khác.',
  },
  WORKSPACE_LOCKED: {
    message: 'Một tiến trình sohoa khác ({pid}) đang làm việc trong thư mục này.',
    hint: 'Đợi tiến trình đó xong rồi chạy lại.',
  },
  SETTINGS_INVALID: {
    message: '{file}, dòng {line}: {detail}',
    hint: '{suggestion}',
  },
  SECRET_MISSING: {
    message: 'Không có mật khẩu hoặc khóa cho {setting} ({source}).',
    hint: 'Đặt biến môi trường hoặc tạo tệp đúng như sohoa.yaml đã khai.',
  },
  PLUGIN_UNKNOWN: {
    message: 'Không nạp được gói mở rộng {plugin}.',
    hint: 'Cài gói này cạnh sohoa (npm install {plugin}) hoặc bỏ khỏi mục plugins trong sohoa.yaml.',
  },

  // Cơ sở dữ liệu và kho tệp
  DATABASE_NEWER: {
    message: 'Cơ sở dữ liệu của thư mục này do bản sohoa mới hơn ghi (lược đồ {found}, bản này biết đến {known}).',
    hint: 'Hãy cập nhật sohoa. Chưa có gì bị thay đổi.',
  },
  DATABASE_DAMAGED: {
    message: 'Không đọc được cơ sở dữ liệu của thư mục làm việc.',
    hint: 'Khôi phục bản sao gần nhất do sohoa backup tạo ra; thư mục đầu vào và kho tệp không bị đụng đến.',
  },
  BLOB_MISSING: {
    message: 'Thiếu một tệp trong kho (SHA-256 {sha256}).',
    hint: 'Khôi phục data/blobs từ bản sao, hoặc chạy lại bằng: sohoa retry',
  },
  BLOB_DAMAGED: {
    message: 'Một tệp trong kho đã bị thay đổi trên ổ đĩa (SHA-256 {sha256}).',
    hint: 'Kiểm tra ổ đĩa, khôi phục data/blobs từ bản sao, rồi chạy lại.',
  },
  DISK_FULL: {
    message: 'Ổ đĩa đã đầy.',
    hint: 'Giải phóng bớt ổ đĩa rồi chạy lại lệnh vừa rồi: chương trình làm tiếp từ chỗ đã dừng.',
  },
  BACKUP_EXISTS: {
    message: 'Thư mục {file} không trống.',
    hint: 'Hãy chỉ một thư mục trống hoặc thư mục mới để chứa bản sao lưu.',
  },
  MARK_UNKNOWN: {
    message: 'Trang {page} của hồ sơ {dossier} không có đánh dấu "{mark}".',
    hint: 'Xem các trang và đánh dấu bằng lệnh: sohoa show {dossier}',
  },
  NOTHING_TO_RETRY: {
    message: 'Thư mục làm việc này chưa chạy lần nào.',
    hint: 'Bắt đầu bằng lệnh: sohoa run QUY_TRÌNH --input THƯ_MỤC',
  },
  DOSSIER_UNKNOWN: {
    message: 'Thư mục làm việc này không có hồ sơ {dossier}.',
    hint: 'Xem danh sách bằng: sohoa status',
  },
};

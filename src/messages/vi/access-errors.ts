import type { accessErrors as english } from '../../errors/catalog/access.ts';

/** Quyền tra cứu và nhật ký truy cập. */
export const accessErrors: Record<keyof typeof english, { readonly message: string; readonly hint: string }> = {
  AUDIT_DETAIL: {
    message: 'Một mục của nhật ký truy cập có lời văn tự do ({name}).',
    hint: 'Đây là lỗi của chương trình: chỗ đó chỉ được ghi mã. Xin báo lại cho chúng tôi.',
  },
  AUDIT_CHAIN_BROKEN: {
    message: 'Nhật ký truy cập không còn nguyên vẹn: mục {seq} {detail}.',
    hint: 'Giữ nguyên cơ sở dữ liệu và đối chiếu với bản sao gần nhất của sohoa backup. Hãy báo người phụ trách bảo vệ dữ liệu.',
  },
  AUDIT_HEAD_INVALID: {
    message: '"{value}" không phải mã băm 64 chữ số thập lục phân, cũng không phải tệp do sohoa audit export ghi ra.',
    hint: 'Hãy chỉ mã băm hoặc tệp của lần xuất trước.',
  },
  HEAD_EXISTS: {
    message: 'Đã có tệp {file}.',
    hint: 'Hãy đặt tên tệp mới: bản xuất trước là bằng chứng của ngày đó.',
  },
  PURPOSE_INVALID: {
    message: 'Chưa có mục đích tra cứu, hoặc mục đích này không thể lưu lại.',
    hint: 'Nêu lý do trong 3 đến 200 ký tự, không ghi số định danh (trên dòng lệnh: --purpose).',
  },
  TOKEN_EXPIRED: {
    message: 'Mã truy cập {token} đã hết hạn.',
    hint: 'Xin cấp mã mới bằng lệnh: sohoa token create',
  },
  TOKEN_REVOKED: {
    message: 'Mã truy cập {token} đã bị thu hồi.',
    hint: 'Xin cấp mã mới bằng lệnh: sohoa token create',
  },
  TOKEN_INVALID: {
    message: 'Thiếu mã truy cập hoặc mã truy cập sai.',
    hint: 'Gửi kèm mỗi lần gọi, dưới dạng: Authorization: Bearer MÃ',
  },
  TOKEN_UNKNOWN: {
    message: 'Không có mã truy cập {token}.',
    hint: 'Xem danh sách bằng: sohoa token list',
  },
  SCOPE_MISSING: {
    message: 'Mã truy cập {token} không đủ quyền: lần gọi này cần {scope}.',
    hint: 'Xin cấp mã đủ quyền bằng lệnh: sohoa token create --scope {scope}',
  },
  RECORD_FILE_UNKNOWN: {
    message: 'Hồ sơ {dossier} không có tệp tên như vậy.',
    hint: 'Tên các tệp nằm ở documents[].files của bản ghi.',
  },
  RANGE_IMPOSSIBLE: {
    message: 'Phần tệp được yêu cầu nằm ngoài tệp.',
    hint: 'Tệp có {bytes} byte.',
  },
  ADDRESS_OPEN: {
    message: 'sohoa serve sẽ gửi dữ liệu cá nhân không mã hóa qua mạng tại {host}.',
    hint: 'Thêm --tls-cert và --tls-key; hoặc đặt serve.allowPlainHttp: true trong sohoa.yaml nếu máy này có proxy mã hóa.',
  },
  LINK_INVALID: {
    message: 'Đường dẫn này không dẫn tới tệp nào.',
    hint: 'Hãy dùng đường dẫn mới nhất, có trong lần gửi hồ sơ gần nhất.',
  },
  LINK_EXPIRED: {
    message: 'Đường dẫn này đã hết hạn.',
    hint: 'Gửi lại hồ sơ: lần gửi đó kèm đường dẫn mới.',
  },
  LINK_CALLER_REFUSED: {
    message: 'Bên gọi này không được tải tệp.',
    hint: 'Ai được tải thì khai trong sohoa.yaml ở links.allow và links.clientCertificate.',
  },
  LINK_KEYS_DAMAGED: {
    message: 'Không đọc được các khóa ký đường dẫn trong {file}.',
    hint: 'Khôi phục tệp từ bản sao lưu. Nếu không có thì xóa tệp đi: đường dẫn mới được ký bằng khóa mới, các đường dẫn đã cấp hết hiệu lực.',
  },
  COPIES_UNUSABLE: {
    message: 'Không đưa được bản sao tệp cho Cổng vào nơi khai trong cài đặt, hoặc không gỡ ra được ({reason}).',
    hint: 'Xem links.folder hoặc links.s3 trong sohoa.yaml: nơi đó phải có, còn chỗ và cho phép ghi.',
  },
  TLS_UNUSABLE: {
    message: 'Không dùng được chứng thư và khóa trong {file} ({reason}).',
    hint: 'Hai tệp phải ở dạng PEM, khớp với nhau và tài khoản này đọc được.',
  },
};

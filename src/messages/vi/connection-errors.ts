/** Vietnamese words for `src/errors/catalog/connection.ts`: certificates, keys and proxies. */
export const connectionErrors = {
  TARGET_CERTIFICATE_EXPIRED: {
    message: 'Chứng thư số của {target} hôm nay không có hiệu lực: đã hết hạn hoặc chưa đến ngày bắt đầu.',
    hint: 'Xem lại đồng hồ của máy (timedatectl). Nếu đồng hồ đúng, đơn vị vận hành {target} phải gia hạn chứng thư.',
  },
  TARGET_CERTIFICATE_UNTRUSTED: {
    message: 'Chứng thư số của {target} do một tổ chức mà máy này chưa tin cậy cấp.',
    hint: 'Khai tệp PEM của tổ chức đó: targets.{target}.settings.tls.caFile trong sohoa.yaml.',
  },
  TARGET_CERTIFICATE_HOST: {
    message: 'Chứng thư số của {target} cấp cho một máy chủ khác với địa chỉ đang gọi.',
    hint: 'Sửa targets.{target}.settings.url, hoặc khai tên máy chủ ghi trong chứng thư: targets.{target}.settings.tls.serverName.',
  },
  TARGET_CLIENT_CERTIFICATE: {
    message: '{target} yêu cầu chứng thư số của máy khách, hoặc không chấp nhận chứng thư đang dùng.',
    hint: 'Khai trong sohoa.yaml: targets.{target}.settings.tls.certFile và keyFile; hỏi đơn vị vận hành cần chứng thư nào.',
  },
  TARGET_PROXY: {
    message: 'Máy chủ proxy không cho kết nối đến {target}.',
    hint: 'Đề nghị mở quyền, hoặc sửa targets.{target}.settings.proxy.url trong sohoa.yaml.',
  },
  TARGET_PROXY_LOGIN: {
    message: 'Máy chủ proxy trên đường đến {target} không chấp nhận tên người dùng hoặc mật khẩu.',
    hint: 'Sửa targets.{target}.settings.proxy.username và mật khẩu proxyPassword.',
  },
  TARGET_PROXY_DOWN: {
    message: 'Máy chủ proxy trên đường đến {target} không trả lời.',
    hint: 'Không mất dữ liệu nào, chương trình sẽ gửi lại. Nếu vẫn thế, xem lại targets.{target}.settings.proxy.url.',
  },
  TLS_FILE: {
    message:
      '{setting}: không dùng được {file}: thiếu tệp, không phải tệp PEM, hoặc khóa và chứng thư không cùng một cặp.',
    hint: 'Kiểm tra bằng: openssl x509 -noout -subject -in TỆP (với khóa: openssl pkey -noout -in TỆP).',
  },
  TLS_KEY_OPEN: {
    message: '{setting}: người khác trên máy này đọc được tệp khóa {file}.',
    hint: 'Đóng quyền: chmod 600, chủ tệp là người dùng chạy sohoa.',
  },
  MAPPING_INVALID: {
    message: '{file}, dòng {line}: {detail}',
    hint: 'Cách viết tệp ánh xạ, kèm ví dụ: docs/guides/province-connector.md',
  },
};

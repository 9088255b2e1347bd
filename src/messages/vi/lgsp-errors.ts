import type { lgspErrors as english } from '../../errors/catalog/lgsp.ts';

/** Văn bản điện tử qua trục liên thông. */
export const lgspErrors: Record<keyof typeof english, { readonly message: string; readonly hint: string }> = {
  EDXML_INVALID: {
    message: 'Một gói tin edXML không đúng quy chuẩn ({reason}).',
    hint: 'Hãy đề nghị bên tạo gửi lại gói khác. {reason} là tên phần tử, hoặc điều không đúng của cả gói.',
  },
  EDXML_TOO_LARGE: {
    message: 'Một gói tin edXML vượt quá mức được nhận ({bytes}).',
    hint: 'Các giới hạn là maxMessageBytes, maxAttachmentBytes và maxAttachments trong cài đặt của hệ thống nhận.',
  },
  LGSP_MAYBE_SENT: {
    message: 'Có thể văn bản đã tới {target}: lần gửi trước không có trả lời, và không hỏi lại hệ thống này được.',
    hint: 'Hãy tìm văn bản ở nơi nhận hoặc trên trang quản trị của trục. Nếu chưa có: sohoa outbox redrive',
  },
  LGSP_CANNOT_TELL: {
    message: 'Không hỏi được {target} đang giữ những gì.',
    hint: 'Giao diện văn bản chỉ có gửi và nhận; những gì đã gửi xem bằng sohoa outbox list.',
  },
};

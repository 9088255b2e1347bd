import { z } from 'zod';

/** Wire shapes of the portal's store of results (kho kết quả số hóa): which results of a person it holds, and one file. */

const text = z.string();

export const ResultQuestion = z.strictObject({
  SoDinhDanhChuSoHuu: text.min(1),
  HoTenNguoiYeuCau: text.min(1),
  /** 1 staff, 2 citizen. */
  KenhThucHien: z.enum(['1', '2']),
  SoDinhDanhNguoiYeuCau: text.min(1),
  MaThuTuc: text,
  DanhSachDanhMucKetQua: z.array(z.strictObject({ MaKetQua: text, SoKyHieu: text })),
});
export type ResultQuestion = z.infer<typeof ResultQuestion>;

/** One result; members a store may leave out are not needed to know that it is there. */
export const ResultPaper = z.object({
  MaKetQua: text.nullish(),
  TenGiayTo: text.nullish(),
  SoKyHieu: text.nullish(),
  CoQuanChuQuan: text.nullish(),
  DanhSachTepDinhKem: z.array(z.object({ TenTep: text.nullish(), DuongDan: text.min(1) })).nullish(),
});
export type ResultPaper = z.infer<typeof ResultPaper>;

/** The code comes as number or string, success as 0, "0" or "00". */
export const ResultAnswer = z.object({
  errorCode: z.union([z.int(), z.string().regex(/^\s*-?\d+\s*$/)]).transform(Number),
  message: text.nullish(),
  signature: text.nullish(),
  result: z.object({ DanhSachGiayToKetQua: z.array(ResultPaper).nullish() }).nullish(),
});

export const ResultFileQuestion = z.strictObject({ CoQuanChuQuan: text, DuongDan: text.min(1) });
export type ResultFileQuestion = z.infer<typeof ResultFileQuestion>;

/** The file as base64, as a JSON string. */
export const ResultFile = z.base64();

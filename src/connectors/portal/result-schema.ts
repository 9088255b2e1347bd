import { z } from 'zod';
import { optional, required } from './dossier-schema.ts';

/** Wire shapes of the portal's store of results (kho kết quả số hóa): which results of a person it holds, and one file. */

export const ResultQuestion = z.strictObject({
  SoDinhDanhChuSoHuu: required,
  HoTenNguoiYeuCau: required,
  /** 1 staff, 2 citizen. */
  KenhThucHien: z.enum(['1', '2']),
  SoDinhDanhNguoiYeuCau: required,
  MaThuTuc: optional,
  DanhSachDanhMucKetQua: z.array(z.strictObject({ MaKetQua: optional, SoKyHieu: optional })),
});
export type ResultQuestion = z.infer<typeof ResultQuestion>;

/** One result; members a store may leave out are not needed to know that it is there. */
export const ResultPaper = z.object({
  MaKetQua: optional.nullish(),
  TenGiayTo: optional.nullish(),
  SoKyHieu: optional.nullish(),
  CoQuanChuQuan: optional.nullish(),
  DanhSachTepDinhKem: z.array(z.object({ TenTep: optional.nullish(), DuongDan: required })).nullish(),
});
export type ResultPaper = z.infer<typeof ResultPaper>;

/** The code comes as number or string, success as 0, "0" or "00". */
export const ResultAnswer = z.object({
  errorCode: z.union([z.int(), z.string().regex(/^\s*-?\d+\s*$/)]).transform(Number),
  message: optional.nullish(),
  signature: optional.nullish(),
  result: z.object({ DanhSachGiayToKetQua: z.array(ResultPaper).nullish() }).nullish(),
});

export const ResultFileQuestion = z.strictObject({ CoQuanChuQuan: optional, DuongDan: required });
export type ResultFileQuestion = z.infer<typeof ResultFileQuestion>;

/** The file as base64, as a JSON string. */
export const ResultFile = z.base64();

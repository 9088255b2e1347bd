import { z } from 'zod';

/**
 * Wire shapes of the national portal's adapter (session envelope); read by the client and by its stand-in in the
 * sandbox. Every scalar travels as a string, also numbers and flags.
 */

/** A member the portal requires: never empty. */
const required = z.string().min(1);
/** A member that may be unknown: then it travels as an empty string. */
const optional = z.string();
/** `yyyyMMddHHmmss`, Asia/Ho_Chi_Minh. */
const requiredTime = z.string().regex(/^\d{14}$/);
const optionalTime = z.string().regex(/^(\d{14})?$/);
const link = z.url({ protocol: /^https?$/ });
const flag = z.enum(['0', '1']);

/** 12 digits for a personal number (1), 9 for a CMND (2); the portal's other codes are not published. */
export const PortalIdentity = z
  .strictObject({ LoaiDinhDanh: z.string().regex(/^\d+$/), SoDinhDanh: required })
  .refine(({ LoaiDinhDanh, SoDinhDanh }) => LoaiDinhDanh !== '1' || /^\d{12}$/.test(SoDinhDanh))
  .refine(({ LoaiDinhDanh, SoDinhDanh }) => LoaiDinhDanh !== '2' || /^\d{9}$/.test(SoDinhDanh));

/** A paper handed in (TaiLieuNop): the portal fetches the file itself from `DuongDanTaiTepTin`. */
export const PortalPaper = z.strictObject({
  TepDinhKemId: optional,
  TenTepDinhKem: required.max(4000),
  IsDeleted: flag,
  MaThanhPhanHoSo: optional,
  DuongDanTaiTepTin: link,
  DuocSoHoa: flag,
  DuocTaiSuDung: z.enum(['0', '1', '2']),
  DuocLayTuKhoDMQG: flag,
  MaKetQuaThayThe: optional,
});
export type PortalPaper = z.infer<typeof PortalPaper>;

/** A result the procedure gave (DanhSachGiayToKetQua). */
export const PortalResultPaper = z.strictObject({
  TenGiayTo: required.max(2000),
  MaThanhPhanHoSo: optional,
  GiayToId: optional,
  DuongDanTepTinKetQua: link,
  MaGiayToKetQua: required,
});
export type PortalResultPaper = z.infer<typeof PortalResultPaper>;

export const PortalFee = z.strictObject({
  TenPhiLePhi: required,
  MaPhiLePhi: optional,
  HinhThucThu: optional,
  Gia: z.string().regex(/^\d+$/),
  LoaiPhiLePhi: optional,
});

/** One dossier of `DongBoHoSoMC`. */
export const PortalDossier = z.strictObject({
  MaHoSo: required,
  /** National code, without the parts a province appends. */
  MaTTHC: z.string().regex(/^\d\.\d{6}$/),
  TenTTHC: required,
  MaLinhVuc: required,
  TenLinhVuc: required,
  KenhThucHien: z.enum(['1', '2', '3']),
  ChuHoSo: optional,
  LoaiDoiTuong: z.enum(['1', '2', '3', '4']),
  MaDoiTuong: optional,
  ThongTinKhac: optional,
  Email: optional,
  Fax: optional,
  SoDienThoai: optional,
  TrichYeuHoSo: required.max(1000),
  NgayTiepNhan: requiredTime,
  NgayHenTra: optionalTime,
  TrangThaiHoSo: z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']),
  NgayTra: optionalTime,
  ThongTinTra: optional,
  HinhThuc: flag,
  NgayKetThucXuLy: optionalTime,
  DonViXuLy: required,
  GhiChu: optional,
  TaiLieuNop: z.array(PortalPaper),
  DanhSachLePhi: z.array(PortalFee),
  DanhSachTepDinhKemKhac: z.array(
    z.strictObject({ TenGiayTo: required, SoLuong: z.int().min(0), LoaiGiayTo: z.int() }),
  ),
  DanhSachHoSoBoSung: z.array(z.record(z.string(), z.unknown())),
  DanhSachGiayToKetQua: z.array(PortalResultPaper),
  NoiNopHoSo: z.string().regex(/^\d+$/),
  HoSoCoThanhPhanSoHoa: flag,
  TaiKhoanDuocXacThucVoiVNeID: flag,
  DuocThanhToanTrucTuyen: z.enum(['0', '1', '2', '3']),
  NgayTuChoi: optionalTime,
  DinhDanhCHS: z.array(PortalIdentity).min(1),
  NgayNopHoSo: requiredTime,
  DSKetNoiCSDL: z.array(z.strictObject({ MaCSDL: required })).min(1),
});
export type PortalDossier = z.infer<typeof PortalDossier>;

/** One step of `CapNhatTienDoHoSoMC`. */
export const PortalStep = z.strictObject({
  MaHoSo: required,
  NguoiXuLy: required.max(50),
  ChucDanh: optional,
  ThoiDiemXuLy: requiredTime,
  PhongBanXuLy: optional,
  NoiDungXuLy: optional,
  TrangThai: PortalDossier.shape.TrangThaiHoSo,
  NgayBatDau: optionalTime,
  NgayKetThucTheoQuyDinh: optionalTime,
});
export type PortalStep = z.infer<typeof PortalStep>;

/** Most steps one call may carry. */
export const MAX_STEPS_PER_CALL = 10;

export const PortalLogin = z.strictObject({ username: required, password: required });

const envelope = { session: required, madonvi: required };
const DossierSync = z.strictObject({
  ...envelope,
  service: z.literal('DongBoHoSoMC'),
  isUpdating: z.enum(['True', 'False']),
  data: z.array(PortalDossier).min(1),
});
const ProgressUpdate = z.strictObject({
  ...envelope,
  service: z.literal('CapNhatTienDoHoSoMC'),
  data: z.array(PortalStep).min(1).max(MAX_STEPS_PER_CALL),
});
const DossierQuery = z.strictObject({ ...envelope, service: z.literal('TraCuuHoSo'), mahoso: required });
/** One element of LayDanhSachTTHC's `result`. */
export const PortalListedProcedure = z.object({ MATTHC: required, TENTTHC: required });
export type PortalListedProcedure = z.infer<typeof PortalListedProcedure>;

const ProcedureList = z.strictObject({ ...envelope, service: z.literal('LayDanhSachTTHC') });
const ProcedureQuery = z.strictObject({ ...envelope, service: z.literal('LayThuTuc'), maTTHC: required });

/** Everything the integration and share endpoints take. */
export const PortalCall = z.discriminatedUnion('service', [
  DossierSync,
  ProgressUpdate,
  DossierQuery,
  ProcedureQuery,
  ProcedureList,
]);
export type PortalCall = z.infer<typeof PortalCall>;

/** Every answer. The code comes as number or string, and success as 0, "0" or "00". */
export const PortalAnswer = z.object({
  error_code: z.union([z.int(), z.string().regex(/^\s*-?\d+\s*$/)]).transform(Number),
  message: z.string().nullish(),
  session: z.string().nullish(),
  result: z.array(z.unknown()).nullish(),
});
export type PortalAnswer = z.infer<typeof PortalAnswer>;

/**
 * One element of TraCuuHoSo's `result`. Only its being there is documented; what else an adapter echoes is read where
 * it is present and not needed where it is not.
 */
export const PortalHeld = z.object({
  MaHoSo: z.string().optional().catch(undefined),
  ThongTinKhac: z.string().nullish().catch(undefined),
  GhiChu: z.string().nullish().catch(undefined),
  TrangThaiHoSo: z
    .string()
    .regex(/^\d{1,2}$/)
    .nullish()
    .catch(undefined),
  TienDo: z
    .array(z.object({ TrangThai: z.string(), ThoiDiemXuLy: z.string() }))
    .nullish()
    .catch(undefined),
});
export type PortalHeld = z.infer<typeof PortalHeld>;

/** The part of LayThuTuc's `result[0]` that a dossier needs. */
export const PortalProcedure = z.object({
  TENTTHC: required,
  LINHVUCTHUCHIEN: z.array(z.object({ MALINHVUC: required, TENLINHVUC: required })).min(1),
  /** Not in every adapter's answer. */
  THANHPHANHOSO: z
    .array(z.object({ MAGIAYTO: required, TENGIAYTO: required }))
    .nullish()
    .catch(null),
  KETQUATHUCHIEN: z
    .array(z.object({ MAKETQUA: required }))
    .nullish()
    .catch(null),
});
export type PortalProcedure = z.infer<typeof PortalProcedure>;

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

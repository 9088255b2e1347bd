import { z } from 'zod';
import { isPortalTime } from './portal-time.ts';

/** Wire shape of one dossier of `DongBoHoSoMC`. Every scalar travels as a string unless it is said to be a number. */

/** A member the portal requires: never empty. */
export const required = z.string().min(1);
/** A member that may be unknown: then it travels as an empty string. */
export const optional = z.string();
/** `yyyyMMddHHmmss`, Asia/Ho_Chi_Minh. */
export const requiredTime = z.string().refine(isPortalTime);
export const optionalTime = z.string().refine((text) => text === '' || isPortalTime(text));
const link = z.url({ protocol: /^https?$/ });
const flag = z.enum(['0', '1']);

/** How many digits a number of each known kind has: 1 = personal number, 2 = CMND. */
const IDENTITY_DIGITS: Readonly<Record<string, number>> = { '1': 12, '2': 9 };

/** A paper handed in (TaiLieuNop): the portal fetches the file itself from `DuongDanTaiTepTin`. */
export const PortalPaper = z
  .strictObject({
    TepDinhKemId: optional,
    TenTepDinhKem: required.max(4000),
    IsDeleted: flag,
    MaThanhPhanHoSo: optional,
    DuongDanTaiTepTin: link,
    DuocSoHoa: flag,
    /** 0 not reused, 1 reused, 2 reused and replaced by an existing result. */
    DuocTaiSuDung: z.enum(['0', '1', '2']),
    DuocLayTuKhoDMQG: flag,
    MaKetQuaThayThe: optional,
  })
  .refine(({ DuocTaiSuDung, MaKetQuaThayThe }) => DuocTaiSuDung !== '2' || MaKetQuaThayThe !== '', {
    path: ['MaKetQuaThayThe'],
    when: isObject,
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
export type PortalFee = z.infer<typeof PortalFee>;

/** A paper without a file; both counts are numbers. */
export const PortalOtherPaper = z.strictObject({
  TenGiayTo: required,
  SoLuong: z.int().min(0),
  LoaiGiayTo: z.int(),
});
export type PortalOtherPaper = z.infer<typeof PortalOtherPaper>;

/**
 * A request for more papers. What members its two lists have is published nowhere: they are taken to be those of the
 * dossier's own lists of papers and fees.
 */
export const PortalSupplement = z.strictObject({
  HoSoBoSungId: z.int(),
  NguoiYeuCauBoSung: required,
  NoiDungBoSung: required,
  NgayBoSung: requiredTime,
  NguoiTiepNhanBoSung: optional,
  ThongTinTiepNhan: optional,
  NgayTiepNhanBoSung: optionalTime,
  TrangThaiBoSung: z.boolean(),
  DanhSachGiayToBoSung: z.array(PortalOtherPaper),
  DanhSachLePhiBoSung: z.array(PortalFee),
  NgayHenTraTruoc: requiredTime,
  NgayHenTraMoi: optionalTime,
});
export type PortalSupplement = z.infer<typeof PortalSupplement>;

/** Codes that the published lists do not have; an adapter may know more. */
export interface FurtherCodes {
  readonly identityTypes: readonly string[];
  readonly submittedTo: readonly string[];
}

/** One dossier, as an adapter takes it that knows the published codes and these. */
export function portalDossierWith({ identityTypes, submittedTo }: FurtherCodes) {
  const identity = z
    .strictObject({ LoaiDinhDanh: z.enum([...Object.keys(IDENTITY_DIGITS), ...identityTypes]), SoDinhDanh: required })
    .refine(({ LoaiDinhDanh, SoDinhDanh }) => hasItsDigits(LoaiDinhDanh, SoDinhDanh), {
      path: ['SoDinhDanh'],
      when: isObject,
    });
  return z
    .strictObject({
      MaHoSo: required,
      /** National code, without the parts a province appends. */
      MaTTHC: z.string().regex(/^\d\.\d{6}$/),
      TenTTHC: required,
      MaLinhVuc: required,
      TenLinhVuc: required,
      /** 1 in person, 2 online, 3 by public post. */
      KenhThucHien: z.enum(['1', '2', '3']),
      /** Seen at one system only: it travels where there is something to say. */
      SoGiayToChuHoSo: required.optional(),
      ChuHoSo: optional,
      /** 1 citizen, 2 enterprise, 3 state agency, 4 other organisation. */
      LoaiDoiTuong: z.enum(['1', '2', '3', '4']),
      MaDoiTuong: optional,
      ThongTinKhac: optional,
      Email: optional,
      Fax: optional,
      SoDienThoai: optional,
      TrichYeuHoSo: required.max(1000),
      NgayTiepNhan: requiredTime,
      NgayHenTra: optionalTime,
      TrangThaiHoSo: PortalStatus,
      NgayTra: optionalTime,
      ThongTinTra: optional,
      /** How the result is returned: 0 at the office, 1 by post. */
      HinhThuc: flag,
      NgayKetThucXuLy: optionalTime,
      DonViXuLy: required,
      GhiChu: optional,
      TaiLieuNop: z.array(PortalPaper),
      DanhSachLePhi: z.array(PortalFee),
      DanhSachTepDinhKemKhac: z.array(PortalOtherPaper),
      DanhSachHoSoBoSung: z.array(PortalSupplement),
      DanhSachGiayToKetQua: z.array(PortalResultPaper),
      NoiNopHoSo: z.enum(['1', '2', ...submittedTo]),
      HoSoCoThanhPhanSoHoa: flag,
      TaiKhoanDuocXacThucVoiVNeID: flag,
      /** 1 on the national portal, 2 on the province's gateway, 0 and 3 not. */
      DuocThanhToanTrucTuyen: z.enum(['0', '1', '2', '3']),
      NgayTuChoi: optionalTime,
      DinhDanhCHS: z.array(identity).min(1),
      NgayNopHoSo: requiredTime,
      DSKetNoiCSDL: z.array(z.strictObject({ MaCSDL: required })).min(1),
    })
    .refine(({ KenhThucHien, MaDoiTuong }) => KenhThucHien === '2' || MaDoiTuong === '', {
      path: ['MaDoiTuong'],
      when: isObject,
    });
}

/** TrangThaiHoSo, 1–10. */
export const PortalStatus = z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);

/** One dossier with the published codes only. */
export const PortalDossier = portalDossierWith({ identityTypes: [], submittedTo: [] });
export type PortalDossier = z.infer<typeof PortalDossier>;

/** Lets a rule over several members be judged beside wrong members, so that one report names them all. */
function isObject({ value }: { readonly value: unknown }): boolean {
  return typeof value === 'object' && value !== null;
}

/** Other kinds than the two published ones are taken as they come. */
function hasItsDigits(type: string, number: string): boolean {
  const digits = IDENTITY_DIGITS[type];
  return digits === undefined || new RegExp(`^\\d{${digits}}$`).test(number);
}

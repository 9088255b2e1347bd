import { z } from 'zod';
import { optional, optionalTime, PortalDossier, PortalStatus, required, requiredTime } from './dossier-schema.ts';

export * from './dossier-schema.ts';
export * from './result-schema.ts';

/**
 * Wire shapes of the national portal's adapter (session envelope); read by the client and by its stand-in in the
 * sandbox. Every scalar travels as a string, also numbers and flags.
 */

/** One step of `CapNhatTienDoHoSoMC`. */
export const PortalStep = z.strictObject({
  MaHoSo: required,
  NguoiXuLy: required.max(50),
  ChucDanh: optional,
  ThoiDiemXuLy: requiredTime,
  PhongBanXuLy: optional,
  NoiDungXuLy: optional,
  TrangThai: PortalStatus,
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
    .array(
      z.object({
        TrangThai: z.string(),
        ThoiDiemXuLy: z.string(),
        NguoiXuLy: z.string().nullish().catch(undefined),
        NoiDungXuLy: z.string().nullish().catch(undefined),
      }),
    )
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

import { z } from 'zod';
import { optional, optionalTime, PortalDossier, PortalStatus, required, requiredTime } from './dossier-schema.ts';

export * from './dossier-schema.ts';
export * from './push-schema.ts';
export * from './result-schema.ts';

/**
 * Wire shapes of the national portal, in the adapter's session envelope and in those of provincial relays; read by the
 * client and by its stand-in in the sandbox.
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
/** What the data of a write look like, in every envelope. */
export const PortalDossiers = z.array(PortalDossier).min(1);
export const PortalSteps = z.array(PortalStep).min(1).max(MAX_STEPS_PER_CALL);
export const IsUpdating = z.enum(['True', 'False']);

const DossierSync = z.strictObject({
  ...envelope,
  service: z.literal('DongBoHoSoMC'),
  isUpdating: IsUpdating,
  data: PortalDossiers,
});
const ProgressUpdate = z.strictObject({
  ...envelope,
  service: z.literal('CapNhatTienDoHoSoMC'),
  data: PortalSteps,
});
const DossierQuery = z.strictObject({ ...envelope, service: z.literal('TraCuuHoSo'), mahoso: required });
/** One element of LayDanhSachTTHC's `result`. */
export const PortalListedProcedure = z.object({ MATTHC: required, TENTTHC: required });
export type PortalListedProcedure = z.infer<typeof PortalListedProcedure>;

/** One element of LayDanhMucLinhVuc's `result`. */
export const PortalListedField = z.object({ MALINHVUC: required, TENLINHVUC: required });
export type PortalListedField = z.infer<typeof PortalListedField>;

/** One element of LayDanhMucCoQuan's `result`; the level as number or string. */
export const PortalListedAgency = z.object({
  MADONVI: required,
  TENDONVI: required,
  CAPDONVI: z.union([z.string(), z.int().transform(String)]).nullish(),
});
export type PortalListedAgency = z.infer<typeof PortalListedAgency>;

const ListQuery = z.strictObject({
  ...envelope,
  service: z.enum(['LayDanhSachTTHC', 'LayDanhMucLinhVuc', 'LayDanhMucCoQuan']),
});
const ProcedureQuery = z.strictObject({ ...envelope, service: z.literal('LayThuTuc'), maTTHC: required });

/** Everything the integration and share endpoints take. */
export const PortalCall = z.discriminatedUnion('service', [
  DossierSync,
  ProgressUpdate,
  DossierQuery,
  ProcedureQuery,
  ListQuery,
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

/** What a read-only relay answers: the list itself, or an answer that holds it. */
export const RelayAnswer = z.union([
  PortalAnswer,
  z.array(z.unknown()).transform((result): PortalAnswer => ({ error_code: 0, result })),
]);

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

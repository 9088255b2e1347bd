import { z } from 'zod';
import { httpSettings, isPlainHttpAllowed, PLAIN_HTTP } from '../http/http-settings.ts';
import { PortalDossier, PortalStep } from './schema.ts';

const { shape } = PortalDossier;

/**
 * Values that no record gives, under the portal's own field names (those a missing field is reported by). There is
 * none for the owner's identity: a made-up number would be a false statement about a person.
 */
const PortalDefaults = z.strictObject({
  MaLinhVuc: shape.MaLinhVuc.optional().describe('Field code, where the procedure catalogue gives none'),
  TenLinhVuc: shape.TenLinhVuc.optional().describe('Field name, where the procedure catalogue gives none'),
  KenhThucHien: shape.KenhThucHien.optional().describe('1 in person, 2 online, 3 by public post'),
  LoaiDoiTuong: shape.LoaiDoiTuong.optional().describe('1 citizen, 2 enterprise, 3 state agency, 4 other organisation'),
  TrichYeuHoSo: shape.TrichYeuHoSo.optional().describe('Subject, where the record has none (see subjectFromProcedure)'),
  TrangThaiHoSo: shape.TrangThaiHoSo.optional().describe('Status 1–10, where the record has none'),
  HinhThuc: shape.HinhThuc.optional().describe('How the result is returned: 0 at the office, 1 by post'),
  DonViXuLy: shape.DonViXuLy.optional().describe('Name of the handling agency, where the record has none'),
  NoiNopHoSo: z
    .string()
    .regex(/^\d+$/)
    .default('2')
    .describe('Where it was handed in: 1 national portal, 2 provincial system'),
  TaiKhoanDuocXacThucVoiVNeID: shape.TaiKhoanDuocXacThucVoiVNeID.optional().describe(
    'Account verified by VNeID: 0 no, 1 yes',
  ),
  DuocThanhToanTrucTuyen: shape.DuocThanhToanTrucTuyen.optional().describe(
    'Paid online: 1 on the national portal, 2 on the provincial gateway, 0 or 3 not',
  ),
  DSKetNoiCSDL: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Codes of connected databases; 1 is held to be the national population database (unconfirmed)'),
  MaPhiLePhi: z.string().default('1').describe('Code of a fee, where the record has none'),
  HinhThucThu: z.string().default('1').describe('How a fee is collected, where the record says nothing'),
  LoaiPhiLePhi: z.string().default('1').describe('Kind of a fee, where the record says nothing'),
  NguoiXuLy: PortalStep.shape.NguoiXuLy.optional().describe(
    'Who handled the dossier, for progress steps; without it no progress is reported',
  ),
  ChucDanh: z.string().default('').describe('Title of that person'),
});

/** The store of results citizens and offices can draw on (kho kết quả): whom we ask as, and where. */
const ResultStore = z.strictObject({
  enabled: z.boolean().default(false).describe('Ask the store of results when papers of a person are looked up'),
  listPath: z.string().default('khosohoa/danhsachketqua').describe('List of results, below url (unconfirmed default)'),
  filePath: z.string().default('khosohoa/taitep').describe('One file as base64, below url (unconfirmed default)'),
  requester: z
    .strictObject({
      name: z.string().default('').describe('HoTenNguoiYeuCau: official on whose behalf is asked'),
      id: z.string().default('').describe('SoDinhDanhNguoiYeuCau: personal number of that official'),
    })
    .prefault({})
    .describe('Who asks'),
  maxFileBytes: z.int().min(1).default(20_000_000).describe('Largest file that is taken'),
});

/** The store of digitized papers; where it stands and how it is asked is published nowhere, so it is off. */
const PaperStore = z.strictObject({
  path: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('Where digitized papers with a number are sent after the dossier, below url; null = they are not sent'),
  TrangThai: z.string().regex(/^\d*$/).default('').describe('TrangThai of a paper that is sent'),
  PhamViHieuLuc: z
    .string()
    .max(1000)
    .default('')
    .describe('PhamViHieuLuc of a paper that is sent; the store needs one'),
  resultFields: z.boolean().default(false).describe('Send the members that only some of these stores have'),
});

/** Paths of a provincial relay, below url. */
const Relay = z.strictObject({
  createPath: z.string().default('').describe('relay-array: where new dossiers go (URLThemMoi)'),
  updatePath: z.string().default('').describe('relay-array: where known dossiers go (URLCapNhat)'),
  dossierPath: z.string().default('api/SynsTTHCC/DongBoHoSoMC').describe('relay-query: where dossiers go'),
  progressPath: z
    .string()
    .default('api/SynsTTHCC/CapNhatTienDoHoSoMC')
    .describe('Where progress goes (URLDongBoTienTrinh; unconfirmed default)'),
});

export const PortalSettings = z
  .strictObject({
    ...httpSettings,
    envelope: z
      .enum(['adapter-session', 'relay-array', 'relay-query'])
      .default('adapter-session')
      .describe(
        'adapter-session: security server with login · relay-array: a relay with a path for each purpose, bare arrays · relay-query: a relay told unit and purpose in the query. Relays cannot be asked what the portal holds',
      ),
    relay: Relay.prefault({}).describe('Paths of a relay'),
    cataloguePath: z
      .string()
      .optional()
      .describe(
        'Read-only relay of catalogues below url, such as KetNoiMotCuaQuocGia; without it the adapter is asked',
      ),
    authPath: z.string().default('mapi/login').describe('Login endpoint, below url (unconfirmed default)'),
    integrationPath: z.string().default('mapi/g').describe('Endpoint of writes and look-ups (unconfirmed default)'),
    sharePath: z.string().default('mapi/g').describe('Endpoint of catalogues (unconfirmed default)'),
    username: z.string().default('').describe('User name at the adapter (adapter-session)'),
    unitCode: z.string().default('').describe('Code of the sending unit (madonvi, MaDinhDanhDV)'),
    destinationCode: z.string().default('').describe('dstcode header of every call (adapter-session)'),
    sessionExpiredCodes: z
      .array(z.int())
      .default([401, -401])
      .describe('error_code values that mean the session has ended (adapters differ; HTTP 401 always means it)'),
    alreadyExistsCodes: z
      .array(z.int())
      .default([3, -3])
      .describe('error_code values that, with the words "đã tồn tại", mean the dossier is already there'),
    referenceField: z
      .enum(['ThongTinKhac', 'GhiChu', 'none'])
      .default('ThongTinKhac')
      .describe('Free field that carries the content hash, so that a look-up shows what has arrived; none = not sent'),
    subjectFromProcedure: z
      .boolean()
      .default(true)
      .describe("Use the procedure's name as TrichYeuHoSo where the record has no subject"),
    paperIds: z
      .boolean()
      .default(false)
      .describe('Send our document codes as TepDinhKemId and GiayToId; otherwise both stay empty'),
    furtherPlaces: z
      .array(z.string().regex(/^\d+$/))
      .default([])
      .describe('Codes of NoiNopHoSo this adapter takes besides 1 and 2'),
    taxCodeIdentityType: z
      .string()
      .regex(/^\d+$/)
      .optional()
      .describe(
        'LoaiDinhDanh of a tax code, which is not published; without it dossiers of enterprises known by tax code wait',
      ),
    resultStore: ResultStore.prefault({}).describe('Store of results of the national portal'),
    paperPush: PaperStore.prefault({}).describe('Store of digitized papers'),
    defaults: PortalDefaults.prefault({}).describe('Values that no record gives, by the name of the portal field'),
  })
  .refine(isPlainHttpAllowed, PLAIN_HTTP)
  .superRefine((settings, { addIssue }) => {
    for (const path of missingFor(settings)) {
      addIssue({ code: 'custom', path, message: `needed by envelope ${settings.envelope}` });
    }
  });
export type PortalSettings = z.infer<typeof PortalSettings>;

interface Envelope {
  readonly envelope: 'adapter-session' | 'relay-array' | 'relay-query';
  readonly username: string;
  readonly unitCode: string;
  readonly destinationCode: string;
  readonly relay: { readonly createPath: string; readonly updatePath: string };
}

/** Members the chosen envelope cannot do without. */
function missingFor({ envelope, username, unitCode, destinationCode, relay }: Envelope): string[][] {
  const needed = {
    'adapter-session': { username, unitCode, destinationCode },
    'relay-array': { 'relay.createPath': relay.createPath, 'relay.updatePath': relay.updatePath },
    'relay-query': { unitCode },
  }[envelope];
  return Object.entries(needed).flatMap(([name, value]) => (value === '' ? [name.split('.')] : []));
}

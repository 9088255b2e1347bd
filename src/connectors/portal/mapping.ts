import { parseProcedureCode, type RecordDossier } from '../../domain/index.ts';
import type { RecordBundle } from '../../plugin/index.ts';
import type { Draft } from './draft.ts';
import { portalFees, portalOtherPapers, portalSupplements } from './lists-mapping.ts';
import { type PortalLinks, placeholderLinks, portalPapers, portalResultPapers } from './papers-mapping.ts';
import { portalTime } from './portal-time.ts';
import { portalSteps } from './progress.ts';
import { withReference } from './reference.ts';
import { PortalDossier, PortalStep, portalDossierWith } from './schema.ts';
import type { PortalSettings } from './settings.ts';

export { type PortalLinks, publishedFiles } from './papers-mapping.ts';

/**
 * The record as `DongBoHoSoMC` takes it. What is unknown becomes '' (the portal's own spelling of unknown); nothing is
 * invented and nothing is cut to length.
 */
export function portalDossier(
  bundle: RecordBundle,
  settings: PortalSettings,
  links: PortalLinks,
): Draft<PortalDossier> {
  const { dossier, documents } = bundle.record;
  const { defaults } = settings;
  const { portal } = dossier;
  const papers = portalPapers(documents, links, settings);
  const channel = text(dossier.channel) ?? defaults.KenhThucHien ?? '';
  return {
    MaHoSo: dossier.code,
    MaTTHC: nationalCode(dossier.procedureCode),
    TenTTHC: dossier.procedureName ?? '',
    MaLinhVuc: dossier.fieldCode ?? defaults.MaLinhVuc ?? '',
    TenLinhVuc: dossier.fieldName ?? defaults.TenLinhVuc ?? '',
    KenhThucHien: channel,
    ...(portal?.ownerPaperNumber ? { SoGiayToChuHoSo: portal.ownerPaperNumber } : {}),
    ChuHoSo: dossier.ownerName ?? '',
    LoaiDoiTuong: text(dossier.ownerType) ?? defaults.LoaiDoiTuong ?? '',
    // The account a dossier was handed in by; over the counter there was none, whatever else is known of the owner.
    MaDoiTuong: channel === ONLINE ? (portal?.accountId ?? '') : '',
    ThongTinKhac: withReference(portal?.otherInfo, 'ThongTinKhac', bundle, settings),
    Email: dossier.email ?? '',
    Fax: portal?.fax ?? '',
    SoDienThoai: dossier.phone ?? '',
    TrichYeuHoSo: subject(dossier, settings),
    NgayTiepNhan: portalTime(dossier.receivedDate),
    NgayHenTra: portalTime(dossier.dueDate),
    TrangThaiHoSo: text(dossier.status) ?? defaults.TrangThaiHoSo ?? '',
    NgayTra: portalTime(dossier.returnedDate),
    ThongTinTra: portal?.returnNote ?? '',
    HinhThuc: text(dossier.resultDelivery) ?? defaults.HinhThuc ?? '',
    NgayKetThucXuLy: portalTime(dossier.finishedDate),
    DonViXuLy: dossier.handlingAgency.name ?? defaults.DonViXuLy ?? '',
    GhiChu: withReference(portal?.note, 'GhiChu', bundle, settings),
    TaiLieuNop: papers,
    DanhSachLePhi: portalFees(dossier.fees, defaults),
    DanhSachTepDinhKemKhac: portalOtherPapers(portal?.otherPapers ?? []),
    DanhSachHoSoBoSung: portalSupplements(portal, defaults),
    DanhSachGiayToKetQua: portalResultPapers(documents, links, settings),
    NoiNopHoSo: dossier.submittedTo ?? defaults.NoiNopHoSo,
    HoSoCoThanhPhanSoHoa: flag(papers.some(({ DuocSoHoa }) => DuocSoHoa === '1')),
    TaiKhoanDuocXacThucVoiVNeID:
      dossier.vneidVerified === null ? (defaults.TaiKhoanDuocXacThucVoiVNeID ?? '') : flag(dossier.vneidVerified),
    DuocThanhToanTrucTuyen: text(dossier.onlinePayment) ?? defaults.DuocThanhToanTrucTuyen ?? '',
    NgayTuChoi: portalTime(portal?.refusedDate ?? null),
    DinhDanhCHS: identity(dossier, settings),
    NgayNopHoSo: portalTime(dossier.submittedDate),
    DSKetNoiCSDL: databases(dossier, settings).map((code) => ({ MaCSDL: code })),
  };
}

/**
 * Names of the portal fields that the portal would refuse: required and empty, longer than it takes, none of its codes,
 * or in another form. A list member is named as `TaiLieuNop.0.TenTepDinhKem`, a step as `CapNhatTienDoHoSoMC.0.NguoiXuLy`.
 * Links are not judged: they come with the delivery.
 */
export function portalMissing(bundle: RecordBundle, settings: PortalSettings): string[] {
  const draft = portalDossier(bundle, settings, placeholderLinks(bundle));
  const steps = portalSteps(bundle, settings).map((step, index) => named(`CapNhatTienDoHoSoMC.${index}.`, step));
  const { issues = [] } = dossierTaken(settings).safeParse(draft).error ?? {};
  return [...new Set([...issues.map(({ path }) => path.join('.')), ...steps.flat()])];
}

const ONLINE = '2';

function named(prefix: string, step: Draft<PortalStep>): string[] {
  const { issues = [] } = PortalStep.safeParse(step).error ?? {};
  return issues.map(({ path }) => prefix + path.join('.'));
}

/** The published codes, and those the settings say this adapter knows besides. */
function dossierTaken({ taxCodeIdentityType, furtherPlaces }: PortalSettings) {
  if (taxCodeIdentityType === undefined && furtherPlaces.length === 0) return PortalDossier;
  const identityTypes = taxCodeIdentityType === undefined ? [] : [taxCodeIdentityType];
  return portalDossierWith({ identityTypes, submittedTo: furtherPlaces });
}

function subject(dossier: RecordDossier, { defaults, subjectFromProcedure }: PortalSettings): string {
  const procedure = subjectFromProcedure ? dossier.procedureName : null;
  return dossier.subject ?? procedure ?? defaults.TrichYeuHoSo ?? '';
}

/** A code that is no procedure code is passed on as it stands, so that it is reported and not lost. */
function nationalCode(code: string | null): string {
  if (code === null) return '';
  const procedure = parseProcedureCode(code);
  return procedure.ok ? procedure.value.root : code;
}

/** An owner without a number gives an empty list, which is reported: no number is ever made up. */
function identity(
  dossier: RecordDossier,
  { taxCodeIdentityType }: PortalSettings,
): Draft<PortalDossier['DinhDanhCHS']> {
  const { ownerId, ownerIdType, ownerType } = dossier;
  if (ownerId === null) return [];
  if (ownerIdType !== null) return [{ LoaiDinhDanh: String(ownerIdType), SoDinhDanh: ownerId }];
  const isTaxCode = ownerType === 2 && TAX_CODE.test(ownerId);
  if (!isTaxCode || taxCodeIdentityType === undefined) return [];
  return [{ LoaiDinhDanh: taxCodeIdentityType, SoDinhDanh: ownerId }];
}

/** Ten digits, three more for a branch. */
const TAX_CODE = /^\d{10}(-?\d{3})?$/;

function databases({ connectedDatabases }: RecordDossier, { defaults }: PortalSettings): readonly string[] {
  return connectedDatabases.length > 0 ? connectedDatabases : (defaults.DSKetNoiCSDL ?? []);
}

function text(value: number | null): string | null {
  return value === null ? null : String(value);
}

function flag(value: boolean): '0' | '1' {
  return value ? '1' : '0';
}

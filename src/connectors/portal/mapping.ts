import { parseProcedureCode, type RecordDocument, type RecordDossier } from '../../domain/index.ts';
import type { DeliveryAnswer, RecordBundle } from '../../plugin/index.ts';
import { portalTime } from './portal-time.ts';
import { portalSteps } from './progress.ts';
import { PortalDossier, type PortalPaper, type PortalResultPaper, PortalStep } from './schema.ts';
import type { PortalSettings } from './settings.ts';

export type PortalLinks = DeliveryAnswer['links'];

/** A body as the record gives it: a required member may still be empty or too long; see {@link portalMissing}. */
type Draft = { [K in keyof PortalDossier]: PortalDossier[K] extends string ? string : PortalDossier[K] };

/**
 * The record as `DongBoHoSoMC` takes it. What is unknown becomes '' (the portal's own spelling of unknown); nothing is
 * invented and nothing is cut to length.
 */
export function portalDossier(bundle: RecordBundle, settings: PortalSettings, links: PortalLinks): Draft {
  const { dossier, documents } = bundle.record;
  const { defaults } = settings;
  const papers = documents
    .filter(({ resultCode }) => resultCode === null)
    .flatMap((paper) => portalPaper(paper, links));
  return {
    MaHoSo: dossier.code,
    MaTTHC: nationalCode(dossier.procedureCode),
    TenTTHC: dossier.procedureName ?? '',
    MaLinhVuc: dossier.fieldCode ?? defaults.MaLinhVuc ?? '',
    TenLinhVuc: dossier.fieldName ?? defaults.TenLinhVuc ?? '',
    KenhThucHien: text(dossier.channel) ?? defaults.KenhThucHien ?? '',
    ChuHoSo: dossier.ownerName ?? '',
    LoaiDoiTuong: text(dossier.ownerType) ?? defaults.LoaiDoiTuong ?? '',
    // The national account's own id; no source of ours knows it.
    MaDoiTuong: '',
    ThongTinKhac: settings.referenceField === 'ThongTinKhac' ? reference(bundle) : '',
    Email: dossier.email ?? '',
    Fax: '',
    SoDienThoai: dossier.phone ?? '',
    TrichYeuHoSo: subject(dossier, settings),
    NgayTiepNhan: portalTime(dossier.receivedDate),
    NgayHenTra: portalTime(dossier.dueDate),
    TrangThaiHoSo: text(dossier.status) ?? defaults.TrangThaiHoSo ?? '',
    NgayTra: portalTime(dossier.returnedDate),
    ThongTinTra: '',
    HinhThuc: text(dossier.resultDelivery) ?? defaults.HinhThuc ?? '',
    NgayKetThucXuLy: portalTime(dossier.finishedDate),
    DonViXuLy: dossier.handlingAgency.name ?? defaults.DonViXuLy ?? '',
    GhiChu: settings.referenceField === 'GhiChu' ? reference(bundle) : '',
    TaiLieuNop: papers,
    DanhSachLePhi: dossier.fees.map((fee) => ({
      TenPhiLePhi: fee.name,
      MaPhiLePhi: fee.code ?? defaults.MaPhiLePhi,
      HinhThucThu: fee.collection ?? defaults.HinhThucThu,
      Gia: String(fee.amountVnd),
      LoaiPhiLePhi: fee.kind ?? defaults.LoaiPhiLePhi,
    })),
    DanhSachTepDinhKemKhac: [],
    DanhSachHoSoBoSung: [],
    DanhSachGiayToKetQua: documents.flatMap((paper) => resultPaper(paper, links)),
    NoiNopHoSo: dossier.submittedTo ?? defaults.NoiNopHoSo,
    HoSoCoThanhPhanSoHoa: flag(papers.some(({ DuocSoHoa }) => DuocSoHoa === '1')),
    TaiKhoanDuocXacThucVoiVNeID:
      dossier.vneidVerified === null ? (defaults.TaiKhoanDuocXacThucVoiVNeID ?? '') : flag(dossier.vneidVerified),
    DuocThanhToanTrucTuyen: text(dossier.onlinePayment) ?? defaults.DuocThanhToanTrucTuyen ?? '',
    NgayTuChoi: '',
    DinhDanhCHS: identity(dossier),
    NgayNopHoSo: portalTime(dossier.submittedDate),
    DSKetNoiCSDL: databases(dossier, settings).map((code) => ({ MaCSDL: code })),
  };
}

/**
 * Names of the portal fields that the portal would refuse: required and empty, longer than it takes, or in another
 * form. A list member is named as `TaiLieuNop.0.TenTepDinhKem`. Links are not judged: they come with the delivery.
 */
export function portalMissing(bundle: RecordBundle, settings: PortalSettings): string[] {
  const draft = portalDossier(bundle, settings, placeholderLinks(bundle));
  const checks = [
    PortalDossier.safeParse(draft),
    ...portalSteps(bundle, settings).map((step) => PortalStep.safeParse(step)),
  ];
  const names = checks.flatMap((check) => (check.success ? [] : check.error.issues.map(({ path }) => path.join('.'))));
  return [...new Set(names)];
}

/** SHA-256 of the files the portal will fetch: the PDF of each document. */
export function publishedFiles(bundle: RecordBundle): string[] {
  return bundle.record.documents.flatMap((document) => pdfOf(document)?.sha256 ?? []);
}

/** What marks a dossier at the portal as this content of ours. */
export function reference({ contentHash }: Pick<RecordBundle, 'contentHash'>): string {
  return `sohoa:${contentHash}`;
}

function portalPaper(document: RecordDocument, links: PortalLinks): PortalPaper[] {
  const link = links[pdfOf(document)?.sha256 ?? ''];
  if (link === undefined) return [];
  const { reuse } = document;
  return [
    {
      TepDinhKemId: '',
      TenTepDinhKem: paperName(document),
      IsDeleted: '0',
      MaThanhPhanHoSo: document.component ?? '',
      DuongDanTaiTepTin: link,
      DuocSoHoa: '1',
      DuocTaiSuDung: reuseState(reuse.state),
      DuocLayTuKhoDMQG: flag(reuse.fromNationalStore),
      MaKetQuaThayThe: reuse.replacedByResultCode ?? '',
    },
  ];
}

function resultPaper(document: RecordDocument, links: PortalLinks): PortalResultPaper[] {
  const link = links[pdfOf(document)?.sha256 ?? ''];
  if (document.resultCode === null || link === undefined) return [];
  return [
    {
      TenGiayTo: paperName(document),
      MaThanhPhanHoSo: document.component ?? '',
      GiayToId: '',
      DuongDanTepTinKetQua: link,
      MaGiayToKetQua: document.resultCode,
    },
  ];
}

/** The first PDF of a paper: the portal takes one file each. A searchable side copy stands after the original. */
function pdfOf({ files }: RecordDocument): RecordDocument['files'][number] | null {
  return files.find(({ name }) => name.endsWith('.pdf') && !name.endsWith('.search.pdf')) ?? null;
}

/** What the paper is called, without anybody's name: its type and number, else its kind, else its number here. */
function paperName({ typeName, paperKind, code, docCode }: RecordDocument): string {
  const kind = typeName ?? paperKind;
  if (kind === null) return code ?? docCode;
  return code === null ? kind : `${kind} ${code}`;
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
function identity({ ownerId, ownerIdType }: RecordDossier): Draft['DinhDanhCHS'] {
  if (ownerId === null || ownerIdType === null) return [];
  return [{ LoaiDinhDanh: String(ownerIdType), SoDinhDanh: ownerId }];
}

function databases({ connectedDatabases }: RecordDossier, { defaults }: PortalSettings): readonly string[] {
  return connectedDatabases.length > 0 ? connectedDatabases : (defaults.DSKetNoiCSDL ?? []);
}

function placeholderLinks(bundle: RecordBundle): PortalLinks {
  return Object.fromEntries(publishedFiles(bundle).map((sha256) => [sha256, `https://link.invalid/${sha256}`]));
}

function text(value: number | null): string | null {
  return value === null ? null : String(value);
}

function flag(value: boolean): '0' | '1' {
  return value ? '1' : '0';
}

function reuseState(state: number): '0' | '1' | '2' {
  return state === 1 ? '1' : state === 2 ? '2' : '0';
}

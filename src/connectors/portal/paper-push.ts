import type { RecordDocument, RecordFile } from '../../domain/index.ts';
import type { RecordBundle } from '../../plugin/index.ts';
import type { Draft } from './draft.ts';
import { portalDossier } from './mapping.ts';
import { paperName, pdfOf } from './papers-mapping.ts';
import { portalTime } from './portal-time.ts';
import { PaperPush } from './schema.ts';
import type { PortalSettings } from './settings.ts';

/** One paper on its way to the store of digitized papers. */
export interface PushedPaper {
  readonly docCode: string;
  readonly file: RecordFile;
  readonly body: Draft<PaperPush>;
}

/**
 * The papers of a record as the store of digitized papers takes them: those that have a number of their own, as an
 * application form or a photograph is nothing anybody could look up by. None while the settings name no path.
 */
export function paperPushes(bundle: RecordBundle, settings: PortalSettings): PushedPaper[] {
  if (settings.paperPush.path === null) return [];
  return bundle.record.documents.flatMap((document) => {
    const file = pdfOf(document);
    if (document.code === null || file === null) return [];
    return [{ docCode: document.docCode, file, body: pushBody(bundle, document, settings) }];
  });
}

/** Names of what the store would refuse, as `GiayToSoHoa.0.PhamViHieuLuc`. */
export function pushMissing(bundle: RecordBundle, settings: PortalSettings): string[] {
  return paperPushes(bundle, settings).flatMap(({ body }, index) => {
    const { issues = [] } = PaperPush.safeParse(body).error ?? {};
    return issues.map(({ path }) => `GiayToSoHoa.${index}.${path.join('.')}`);
  });
}

function pushBody(bundle: RecordBundle, document: RecordDocument, settings: PortalSettings): Draft<PaperPush> {
  const { dossier } = bundle.record;
  const { paperHolder } = document;
  // The dossier's own values are those the portal is told.
  const told = portalDossier(bundle, { ...settings, referenceField: 'none' }, {});
  const databases = told.DSKetNoiCSDL.map(({ MaCSDL }) => MaCSDL);
  return {
    MaHoSo: told.MaHoSo,
    MaTTHC: told.MaTTHC,
    MaLinhVuc: told.MaLinhVuc,
    LoaiDoiTuong: told.LoaiDoiTuong,
    LoaiDinhDanhCHS: told.DinhDanhCHS[0]?.LoaiDinhDanh ?? '',
    MaChuGiayTo: paperHolder.id ?? '',
    NgayTiepNhan: told.NgayTiepNhan,
    TrangThai: settings.paperPush.TrangThai,
    TrangThaiHoSo: told.TrangThaiHoSo,
    HinhThuc: told.HinhThuc,
    MaCoQuan: dossier.handlingAgency.code ?? '',
    TenCoQuan: told.DonViXuLy,
    MaGiayTo: document.component ?? document.resultCode ?? '',
    TenGiayTo: paperName({ ...document, code: null }),
    KyHieuGiayTo: document.code ?? '',
    ThongTinKhac: told.ThongTinKhac,
    NgayCap: portalTime(document.issuedDate),
    ThoiHanHieuLuc: portalTime(document.validUntil),
    PhamViHieuLuc: settings.paperPush.PhamViHieuLuc,
    NoiNopHoSo: told.NoiNopHoSo,
    HoSoCoThanhPhanSoHoa: '1',
    DuocThanhToanTrucTuyen: told.DuocThanhToanTrucTuyen,
    NgayNopHoSo: told.NgayNopHoSo,
    NgayHenTra: told.NgayHenTra,
    NgayTra: told.NgayTra,
    // It takes one code: with several none is picked, and the field is reported.
    MaCSDLDaKetNoi: databases.length === 1 ? (databases[0] ?? '') : '',
    TenChuGiayTo: paperHolder.name ?? '',
    NgaySoHoa: portalTime(digitizedAt(bundle)),
    NgaySinh: portalTime(paperHolder.birthDate),
    TenToChuc: dossier.ownerType === null || dossier.ownerType === CITIZEN ? '' : (dossier.ownerName ?? ''),
    // No source of ours knows it.
    NamThanhLap: '',
    ...(settings.paperPush.resultFields ? resultFields(document, told.DonViXuLy) : {}),
  };
}

const CITIZEN = 1;

function resultFields(document: RecordDocument, agency: string): Partial<Draft<PaperPush>> {
  const isResult = document.resultCode !== null;
  return {
    DonViXuLy: agency,
    MaGiayToKetQua: document.resultCode ?? '',
    TenGiayToKetQua: isResult ? paperName({ ...document, code: null }) : '',
    SoKyHieu: document.code ?? '',
    TrichYeuNoiDung: document.subject ?? '',
    TenFileGiayToKetQuaDinhKem: isResult ? (pdfOf(document)?.name ?? '') : '',
  };
}

/** When the dossier was taken in from its scans; null in a record that does not tell. */
function digitizedAt({ record }: RecordBundle): string | null {
  return record.history.find(({ step }) => step === 'intake')?.times.end ?? null;
}

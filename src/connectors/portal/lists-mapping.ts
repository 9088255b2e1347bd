import type { RecordFee, RecordOtherPaper, RecordPortal, RecordSupplement } from '../../domain/index.ts';
import type { Draft } from './draft.ts';
import { portalTime } from './portal-time.ts';
import type { PortalFee, PortalOtherPaper, PortalSupplement } from './schema.ts';
import type { PortalSettings } from './settings.ts';

type Defaults = PortalSettings['defaults'];

/** DanhSachLePhi, DanhSachLePhiBoSung. An amount nobody knows is '', which is reported: a fee is not free for that. */
export function portalFees(fees: readonly RecordFee[], defaults: Defaults): Draft<PortalFee>[] {
  return fees.map(({ name, code, collection, amountVnd, kind }) => ({
    TenPhiLePhi: name ?? '',
    MaPhiLePhi: code ?? defaults.MaPhiLePhi,
    HinhThucThu: collection ?? defaults.HinhThucThu,
    Gia: amountVnd === null ? '' : String(amountVnd),
    LoaiPhiLePhi: kind ?? defaults.LoaiPhiLePhi,
  }));
}

/** DanhSachTepDinhKemKhac, DanhSachGiayToBoSung. */
export function portalOtherPapers(papers: readonly RecordOtherPaper[]): Draft<PortalOtherPaper>[] {
  return papers.map(({ name, count, kind }) => ({ TenGiayTo: name ?? '', SoLuong: count, LoaiGiayTo: kind }));
}

/** DanhSachHoSoBoSung. */
export function portalSupplements(portal: RecordPortal | undefined, defaults: Defaults): Draft<PortalSupplement>[] {
  return (portal?.supplements ?? []).map((supplement) => portalSupplement(supplement, defaults));
}

function portalSupplement(supplement: RecordSupplement, defaults: Defaults): Draft<PortalSupplement> {
  return {
    HoSoBoSungId: supplement.id,
    NguoiYeuCauBoSung: supplement.requestedBy ?? '',
    NoiDungBoSung: supplement.content ?? '',
    NgayBoSung: portalTime(supplement.requestedAt),
    NguoiTiepNhanBoSung: supplement.receivedBy ?? '',
    ThongTinTiepNhan: supplement.receivedNote ?? '',
    NgayTiepNhanBoSung: portalTime(supplement.receivedAt),
    TrangThaiBoSung: supplement.isSettled,
    DanhSachGiayToBoSung: portalOtherPapers(supplement.papers),
    DanhSachLePhiBoSung: portalFees(supplement.fees, defaults),
    NgayHenTraTruoc: portalTime(supplement.dueBefore),
    NgayHenTraMoi: portalTime(supplement.dueAfter),
  };
}

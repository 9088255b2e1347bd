import { withoutReference } from '../../src/connectors/portal/reference.ts';
import type {
  PortalDossier,
  PortalFee,
  PortalOtherPaper,
  PortalPaper,
  PortalResultPaper,
  PortalStep,
} from '../../src/connectors/portal/schema.ts';
import type {
  RecordDocument,
  RecordDossier,
  RecordFee,
  RecordOtherPaper,
  RecordPortal,
  RecordStep,
} from '../../src/domain/index.ts';

/**
 * The wire read back into the record's words, written apart from the mapping: what both agree on has lost nothing on
 * the way. Members that a record does not hold of itself (flags computed from its papers) are left out.
 */
export function readBack(wire: PortalDossier): Partial<RecordDossier> {
  return {
    code: wire.MaHoSo,
    procedureCode: wire.MaTTHC,
    procedureName: wire.TenTTHC,
    fieldCode: wire.MaLinhVuc,
    fieldName: wire.TenLinhVuc,
    subject: wire.TrichYeuHoSo,
    ownerName: known(wire.ChuHoSo),
    ownerType: Number(wire.LoaiDoiTuong),
    ownerId: wire.DinhDanhCHS[0]?.SoDinhDanh ?? null,
    ownerIdType: Number(wire.DinhDanhCHS[0]?.LoaiDinhDanh),
    phone: known(wire.SoDienThoai),
    email: known(wire.Email),
    channel: Number(wire.KenhThucHien),
    submittedTo: wire.NoiNopHoSo,
    submittedDate: day(wire.NgayNopHoSo),
    receivedDate: day(wire.NgayTiepNhan),
    dueDate: day(wire.NgayHenTra),
    finishedDate: day(wire.NgayKetThucXuLy),
    returnedDate: day(wire.NgayTra),
    resultDelivery: Number(wire.HinhThuc),
    status: Number(wire.TrangThaiHoSo),
    fees: wire.DanhSachLePhi.map(fee),
    vneidVerified: wire.TaiKhoanDuocXacThucVoiVNeID === '1',
    onlinePayment: Number(wire.DuocThanhToanTrucTuyen),
    connectedDatabases: wire.DSKetNoiCSDL.map(({ MaCSDL }) => MaCSDL),
  };
}

/** What only the portal asks for; its steps travel apart. */
export function readBackPortal(wire: PortalDossier): Omit<RecordPortal, 'progress'> {
  return {
    ownerPaperNumber: wire.SoGiayToChuHoSo ?? null,
    accountId: known(wire.MaDoiTuong),
    otherInfo: known(withoutReference(wire.ThongTinKhac)),
    fax: known(wire.Fax),
    returnNote: known(wire.ThongTinTra),
    note: known(withoutReference(wire.GhiChu)),
    refusedDate: moment(wire.NgayTuChoi),
    supplements: wire.DanhSachHoSoBoSung.map((supplement) => ({
      id: supplement.HoSoBoSungId,
      requestedBy: supplement.NguoiYeuCauBoSung,
      content: supplement.NoiDungBoSung,
      requestedAt: moment(supplement.NgayBoSung),
      receivedBy: known(supplement.NguoiTiepNhanBoSung),
      receivedNote: known(supplement.ThongTinTiepNhan),
      receivedAt: moment(supplement.NgayTiepNhanBoSung),
      isSettled: supplement.TrangThaiBoSung,
      papers: supplement.DanhSachGiayToBoSung.map(otherPaper),
      fees: supplement.DanhSachLePhiBoSung.map(fee),
      dueBefore: moment(supplement.NgayHenTraTruoc),
      dueAfter: moment(supplement.NgayHenTraMoi),
    })),
    otherPapers: wire.DanhSachTepDinhKemKhac.map(otherPaper),
  };
}

export function readBackStep(step: PortalStep): RecordStep {
  return {
    handler: step.NguoiXuLy,
    title: known(step.ChucDanh),
    at: moment(step.ThoiDiemXuLy),
    office: known(step.PhongBanXuLy),
    content: known(step.NoiDungXuLy),
    status: Number(step.TrangThai),
    startedAt: moment(step.NgayBatDau),
    dueAt: moment(step.NgayKetThucTheoQuyDinh),
  };
}

export function readBackPaper(
  paper: PortalPaper,
): Pick<RecordDocument, 'docCode' | 'component' | 'reuse'> & { sha256: string } {
  return {
    docCode: paper.TepDinhKemId,
    component: known(paper.MaThanhPhanHoSo),
    sha256: paper.DuongDanTaiTepTin.slice(-64),
    reuse: {
      state: Number(paper.DuocTaiSuDung),
      fromNationalStore: paper.DuocLayTuKhoDMQG === '1',
      replacedByResultCode: known(paper.MaKetQuaThayThe),
    },
  };
}

export function readBackResult(
  paper: PortalResultPaper,
): Pick<RecordDocument, 'docCode' | 'component' | 'resultCode'> & { sha256: string } {
  return {
    docCode: paper.GiayToId,
    component: known(paper.MaThanhPhanHoSo),
    sha256: paper.DuongDanTepTinKetQua.slice(-64),
    resultCode: paper.MaGiayToKetQua,
  };
}

function fee(wire: PortalFee): RecordFee {
  return {
    name: wire.TenPhiLePhi,
    code: known(wire.MaPhiLePhi),
    kind: known(wire.LoaiPhiLePhi),
    collection: known(wire.HinhThucThu),
    amountVnd: Number(wire.Gia),
  };
}

function otherPaper(wire: PortalOtherPaper): RecordOtherPaper {
  return { name: wire.TenGiayTo, count: wire.SoLuong, kind: wire.LoaiGiayTo };
}

function known(text: string): string | null {
  return text === '' ? null : text;
}

/** The record holds these as days. */
function day(time: string): string | null {
  return time === '' ? null : time.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3');
}

/** A day stands for its midnight, so a midnight reads back as a time. */
function moment(time: string): string | null {
  return time === '' ? null : time.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1-$2-$3T$4:$5:$6+07:00');
}

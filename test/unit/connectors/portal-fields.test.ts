import { describe, expect, it } from 'vitest';
import { portal, sandboxTargets } from '../../../src/connectors/index.ts';
import { portalDossier, portalMissing, publishedFiles } from '../../../src/connectors/portal/mapping.ts';
import { portalSteps } from '../../../src/connectors/portal/progress.ts';
import { PortalDossier, PortalStep } from '../../../src/connectors/portal/schema.ts';
import { fullPortalRecord } from '../../support/full-portal-record.ts';
import {
  readBack,
  readBackPaper,
  readBackPortal,
  readBackResult,
  readBackStep,
} from '../../support/portal-read-back.ts';

/** Every field of the portal's tables: from a full record to the wire, and back. */

const { defaults: _, ...bare } = sandboxTargets('http://127.0.0.1:1').portal.settings;
/** No value comes from the settings: what is missing is missing. */
const settings = portal.settings.parse({
  ...bare,
  subjectFromProcedure: false,
  paperIds: true,
  defaults: { NoiNopHoSo: '2' },
});

const { bundle } = fullPortalRecord();
const [first = '', second = ''] = publishedFiles(bundle);
const links = Object.fromEntries(publishedFiles(bundle).map((sha256) => [sha256, `https://tinh.vn/tep/${sha256}`]));
const wire = PortalDossier.parse(portalDossier(bundle, settings, links));
const [step] = portalSteps(bundle, settings);

type Row = readonly [row: number, field: string, pointer: string, onTheWire: unknown, required?: 'required'];

/** DongBoHoSoMC, in its own order. */
const DOSSIER: readonly Row[] = [
  [1, 'MaHoSo', '/dossier/code', 'H99.14-261105-0001'],
  [2, 'MaTTHC', '/dossier/procedureCode', '1.900101', 'required'],
  [3, 'TenTTHC', '/dossier/procedureName', 'Đăng ký khai sinh', 'required'],
  [4, 'MaLinhVuc', '/dossier/fieldCode', 'HT', 'required'],
  [5, 'TenLinhVuc', '/dossier/fieldName', 'Hộ tịch', 'required'],
  [6, 'KenhThucHien', '/dossier/channel', '2', 'required'],
  [7, 'SoGiayToChuHoSo', '/dossier/portal/ownerPaperNumber', 'B1234567'],
  [8, 'ChuHoSo', '/dossier/ownerName', 'Nguyễn Văn Mẫu'],
  [9, 'LoaiDoiTuong', '/dossier/ownerType', '1', 'required'],
  [10, 'MaDoiTuong', '/dossier/portal/accountId', 'TECH-0001'],
  [11, 'ThongTinKhac', '/dossier/portal/otherInfo', `Nộp qua đại lý\nsohoa:${bundle.contentHash}`],
  [12, 'Email', '/dossier/email', 'mau@example.vn'],
  [12, 'Fax', '/dossier/portal/fax', '02270000000'],
  [12, 'SoDienThoai', '/dossier/phone', '0900000000'],
  [13, 'TrichYeuHoSo', '/dossier/subject', 'Đăng ký khai sinh cho con', 'required'],
  [14, 'NgayTiepNhan', '/dossier/receivedDate', '20261105000000', 'required'],
  [15, 'NgayHenTra', '/dossier/dueDate', '20261112000000'],
  [16, 'TrangThaiHoSo', '/dossier/status', '10', 'required'],
  [17, 'NgayTra', '/dossier/returnedDate', '20261111000000'],
  [17, 'ThongTinTra', '/dossier/portal/returnNote', 'Trả tại quầy số 3'],
  [18, 'HinhThuc', '/dossier/resultDelivery', '1', 'required'],
  [19, 'NgayKetThucXuLy', '/dossier/finishedDate', '20261110000000'],
  [20, 'DonViXuLy', '/dossier/handlingAgency/name', 'Sở Tư pháp tỉnh Mẫu', 'required'],
  [21, 'GhiChu', '/dossier/portal/note', 'Có người nhận thay'],
  [22, 'TaiLieuNop', '/documents/0', wire.TaiLieuNop],
  [23, 'DanhSachLePhi', '/dossier/fees', wire.DanhSachLePhi],
  [24, 'DanhSachTepDinhKemKhac', '/dossier/portal/otherPapers', wire.DanhSachTepDinhKemKhac],
  [25, 'DanhSachHoSoBoSung', '/dossier/portal/supplements', wire.DanhSachHoSoBoSung],
  [26, 'DanhSachGiayToKetQua', '/documents/1', wire.DanhSachGiayToKetQua],
  [27, 'NoiNopHoSo', '/dossier/submittedTo', '1'],
  [28, 'HoSoCoThanhPhanSoHoa', '/documents/0/files', '1'],
  [29, 'TaiKhoanDuocXacThucVoiVNeID', '/dossier/vneidVerified', '1', 'required'],
  [30, 'DuocThanhToanTrucTuyen', '/dossier/onlinePayment', '2', 'required'],
  [31, 'NgayTuChoi', '/dossier/portal/refusedDate', '20261109101112'],
  [32, 'DinhDanhCHS', '/dossier/ownerId', [{ LoaiDinhDanh: '1', SoDinhDanh: '001099000001' }], 'required'],
  [33, 'NgayNopHoSo', '/dossier/submittedDate', '20261104000000', 'required'],
  [34, 'DSKetNoiCSDL', '/dossier/connectedDatabases', [{ MaCSDL: '1' }, { MaCSDL: '7' }], 'required'],
];

/** Members of the lists: where they stand on the wire, and in the record. */
const MEMBERS: readonly Member[] = [
  ['TaiLieuNop.0.TepDinhKemId', '/documents/0/docCode', 'H99.14-261105-0001.0000001'],
  ['TaiLieuNop.0.TenTepDinhKem', '/documents/0/typeName', 'Quyết định 12/QĐ-UBND'],
  ['TaiLieuNop.0.IsDeleted', '/documents/0', '0'],
  ['TaiLieuNop.0.MaThanhPhanHoSo', '/documents/0/component', 'TP-01'],
  ['TaiLieuNop.0.DuongDanTaiTepTin', '/documents/0/files/0/sha256', `https://tinh.vn/tep/${first}`],
  ['TaiLieuNop.0.DuocSoHoa', '/documents/0/files', '1'],
  ['TaiLieuNop.0.DuocTaiSuDung', '/documents/0/reuse/state', '2'],
  ['TaiLieuNop.0.DuocLayTuKhoDMQG', '/documents/0/reuse/fromNationalStore', '1'],
  ['TaiLieuNop.0.MaKetQuaThayThe', '/documents/0/reuse/replacedByResultCode', 'KQ-THAY-THE', 'required'],
  ['DanhSachLePhi.0.TenPhiLePhi', '/dossier/fees/0/name', 'Lệ phí hộ tịch', 'required'],
  ['DanhSachLePhi.0.MaPhiLePhi', '/dossier/fees/0/code', 'LP-01'],
  ['DanhSachLePhi.0.HinhThucThu', '/dossier/fees/0/collection', '3'],
  ['DanhSachLePhi.0.Gia', '/dossier/fees/0/amountVnd', '8000', 'required'],
  ['DanhSachLePhi.0.LoaiPhiLePhi', '/dossier/fees/0/kind', '2'],
  ['DanhSachTepDinhKemKhac.0.TenGiayTo', '/dossier/portal/otherPapers/0/name', 'Ảnh 3x4', 'required'],
  ['DanhSachTepDinhKemKhac.0.SoLuong', '/dossier/portal/otherPapers/0/count', 2, 'required'],
  ['DanhSachTepDinhKemKhac.0.LoaiGiayTo', '/dossier/portal/otherPapers/0/kind', 1, 'required'],
  ['DanhSachHoSoBoSung.0.HoSoBoSungId', '/dossier/portal/supplements/0/id', 41, 'required'],
  ['DanhSachHoSoBoSung.0.NguoiYeuCauBoSung', '/dossier/portal/supplements/0/requestedBy', 'Trần Thị Mẫu', 'required'],
  [
    'DanhSachHoSoBoSung.0.NoiDungBoSung',
    '/dossier/portal/supplements/0/content',
    'Bổ sung giấy chứng sinh',
    'required',
  ],
  ['DanhSachHoSoBoSung.0.NgayBoSung', '/dossier/portal/supplements/0/requestedAt', '20261106080000', 'required'],
  ['DanhSachHoSoBoSung.0.NguoiTiepNhanBoSung', '/dossier/portal/supplements/0/receivedBy', 'Lê Văn Mẫu'],
  ['DanhSachHoSoBoSung.0.ThongTinTiepNhan', '/dossier/portal/supplements/0/receivedNote', 'Đã nhận đủ'],
  ['DanhSachHoSoBoSung.0.NgayTiepNhanBoSung', '/dossier/portal/supplements/0/receivedAt', '20261107093000'],
  ['DanhSachHoSoBoSung.0.TrangThaiBoSung', '/dossier/portal/supplements/0/isSettled', true, 'required'],
  [
    'DanhSachHoSoBoSung.0.DanhSachGiayToBoSung',
    '/dossier/portal/supplements/0/papers',
    [{ TenGiayTo: 'Giấy chứng sinh', SoLuong: 1, LoaiGiayTo: 2 }],
  ],
  [
    'DanhSachHoSoBoSung.0.DanhSachLePhiBoSung',
    '/dossier/portal/supplements/0/fees',
    [{ TenPhiLePhi: 'Phí bổ sung', MaPhiLePhi: 'LP-01', HinhThucThu: '3', Gia: '5000', LoaiPhiLePhi: '2' }],
  ],
  ['DanhSachHoSoBoSung.0.NgayHenTraTruoc', '/dossier/portal/supplements/0/dueBefore', '20261110000000', 'required'],
  ['DanhSachHoSoBoSung.0.NgayHenTraMoi', '/dossier/portal/supplements/0/dueAfter', '20261112000000'],
  ['DanhSachGiayToKetQua.0.TenGiayTo', '/documents/1/typeName', 'Giấy khai sinh 77/2026'],
  ['DanhSachGiayToKetQua.0.MaThanhPhanHoSo', '/documents/1/component', 'TP-KQ'],
  ['DanhSachGiayToKetQua.0.GiayToId', '/documents/1/docCode', 'H99.14-261105-0001.0000002'],
  ['DanhSachGiayToKetQua.0.DuongDanTepTinKetQua', '/documents/1/files/0/sha256', `https://tinh.vn/tep/${second}`],
  ['DanhSachGiayToKetQua.0.MaGiayToKetQua', '/documents/1/resultCode', 'KQ-HT-KS'],
  ['DinhDanhCHS.0.LoaiDinhDanh', '/dossier/ownerIdType', '1'],
  ['DinhDanhCHS.0.SoDinhDanh', '/dossier/ownerId', '001099000001'],
  ['DSKetNoiCSDL.0.MaCSDL', '/dossier/connectedDatabases/0', '1'],
];

/** CapNhatTienDoHoSoMC. */
const STEP: readonly (readonly [field: keyof PortalStep, pointer: string, onTheWire: string, required?: 'required'])[] =
  [
    ['MaHoSo', '/dossier/code', 'H99.14-261105-0001'],
    ['NguoiXuLy', '/dossier/portal/progress/0/handler', 'Trần Thị Mẫu', 'required'],
    ['ChucDanh', '/dossier/portal/progress/0/title', 'Chuyên viên'],
    ['ThoiDiemXuLy', '/dossier/portal/progress/0/at', '20261105081500', 'required'],
    ['PhongBanXuLy', '/dossier/portal/progress/0/office', 'Bộ phận Một cửa'],
    ['NoiDungXuLy', '/dossier/portal/progress/0/content', 'Tiếp nhận hồ sơ'],
    ['TrangThai', '/dossier/portal/progress/0/status', '2', 'required'],
    ['NgayBatDau', '/dossier/portal/progress/0/startedAt', '20261105080000'],
    ['NgayKetThucTheoQuyDinh', '/dossier/portal/progress/0/dueAt', '20261112170000'],
  ];

type Member = readonly [field: string, pointer: string, onTheWire: unknown, required?: 'required'];

const rowOf = ([field, pointer, onTheWire, required]: Member) => ({ field, pointer, onTheWire, required });

describe('DongBoHoSoMC', () => {
  it('has 34 rows, and no field on the wire beyond them', () => {
    expect([...new Set(DOSSIER.map(([row]) => row))]).toEqual(Array.from({ length: 34 }, (_, at) => at + 1));
    expect(Object.keys(wire).sort()).toEqual(DOSSIER.map(([, field]) => field).sort());
    expect(Object.keys(PortalDossier.shape).sort()).toEqual(Object.keys(wire).sort());
  });

  it.each(DOSSIER.map(([row, ...rest]) => ({ row, ...rowOf(rest) })))(
    '$row $field',
    ({ field, pointer, onTheWire, required }) => {
      expect(at(bundle.record, pointer), pointer).not.toBeNull();
      expect(wire[field as keyof PortalDossier]).toEqual(onTheWire);
      expect(missingWithout(pointer)).toEqual(required === undefined ? [] : [field]);
    },
  );

  it.each(MEMBERS.map(rowOf))('$field', ({ field, pointer, onTheWire, required }) => {
    expect(at(bundle.record, pointer), pointer).not.toBeNull();
    expect(at(wire, `/${field.replaceAll('.', '/')}`)).toEqual(onTheWire);
    if (required !== undefined) expect(missingWithout(pointer)).toEqual([field]);
  });

  it('comes back as the record it was made of', () => {
    expect({ ...bundle.record.dossier, ...readBack(wire), procedureCode: '1.900101.H99' }).toEqual(
      bundle.record.dossier,
    );
    const { progress: _progress, ...portalPart } = bundle.record.dossier.portal ?? { progress: [] };
    expect(readBackPortal(wire)).toEqual(portalPart);
    const [paper, result] = bundle.record.documents;
    expect(wire.TaiLieuNop.map(readBackPaper)).toEqual([
      { docCode: paper?.docCode, component: paper?.component, sha256: first, reuse: paper?.reuse },
    ]);
    expect(wire.DanhSachGiayToKetQua.map(readBackResult)).toEqual([
      { docCode: result?.docCode, component: result?.component, sha256: second, resultCode: result?.resultCode },
    ]);
  });
});

describe('CapNhatTienDoHoSoMC', () => {
  it('has the fields of its table', () => {
    expect(Object.keys(PortalStep.shape)).toEqual(STEP.map(([field]) => field));
  });

  it.each(STEP.map(rowOf))('$field', ({ field, pointer, onTheWire, required }) => {
    expect(at(bundle.record, pointer), pointer).not.toBeNull();
    expect(step?.[field as keyof PortalStep]).toBe(onTheWire);
    if (required !== undefined) expect(missingWithout(pointer)).toEqual([`CapNhatTienDoHoSoMC.0.${field}`]);
  });

  it('comes back as the step it was made of', () => {
    expect(readBackStep(PortalStep.parse(step))).toEqual(bundle.record.dossier.portal?.progress[0]);
  });
});

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`);

/** Where it stands on the wire, every code it has, and one it has not. */
const LISTS: readonly (readonly [place: string, codes: readonly string[], outside: readonly string[]])[] = [
  ['KenhThucHien', numbers(1, 3), ['0', '4', '']],
  ['LoaiDoiTuong', numbers(1, 4), ['0', '5', '']],
  ['HinhThuc', ['0', '1'], ['2', '']],
  ['TrangThaiHoSo', numbers(1, 10), ['0', '11', '01', '']],
  ['NoiNopHoSo', ['1', '2'], ['0', '3', '']],
  ['HoSoCoThanhPhanSoHoa', ['0', '1'], ['2', 'true', '']],
  ['TaiKhoanDuocXacThucVoiVNeID', ['0', '1'], ['2', '']],
  ['DuocThanhToanTrucTuyen', numbers(0, 3), ['4', '']],
  ['TaiLieuNop.0.IsDeleted', ['0', '1'], ['2', 'false', '']],
  ['TaiLieuNop.0.DuocSoHoa', ['0', '1'], ['2', '']],
  ['TaiLieuNop.0.DuocTaiSuDung', numbers(0, 2), ['3', '']],
  ['TaiLieuNop.0.DuocLayTuKhoDMQG', ['0', '1'], ['2', '']],
  ['DinhDanhCHS.0.LoaiDinhDanh', ['1'], ['0', '3', '']],
];
const CODES = LISTS.flatMap(([place, codes]) => codes.map((code) => [place, code] as const));
const OUTSIDE = LISTS.flatMap(([place, , outside]) => outside.map((code) => [place, code] as const));

describe('code lists', () => {
  it.each(CODES)('%s takes %s', (place, code) => {
    // An account may only stand beside channel 2.
    const base = place === 'KenhThucHien' ? { ...wire, MaDoiTuong: '' } : wire;
    expect(refused(put(base, place, code))).toEqual([]);
  });

  it.each(OUTSIDE)('%s refuses "%s"', (place, code) => {
    expect(refused(put({ ...wire, MaDoiTuong: '' }, place, code))).toContain(place);
  });

  it.each(numbers(1, 10))('a step may have status %s', (code) => {
    expect(PortalStep.safeParse({ ...step, TrangThai: code }).success).toBe(true);
  });

  it.each(['0', '11', ''])('a step may not have status "%s"', (code) => {
    expect(PortalStep.safeParse({ ...step, TrangThai: code }).success).toBe(false);
  });

  it('a paper replaced by a result names the result', () => {
    const replaced = put(put(wire, 'TaiLieuNop.0.DuocTaiSuDung', '2'), 'TaiLieuNop.0.MaKetQuaThayThe', '');
    expect(refused(replaced)).toEqual(['TaiLieuNop.0.MaKetQuaThayThe']);
  });

  it('an account is told online only', () => {
    expect(refused({ ...wire, KenhThucHien: '1' })).toEqual(['MaDoiTuong']);
    expect(wireOf({ channel: 1 }).MaDoiTuong).toBe('');
  });

  it.each([
    ['1', '001099000001', true],
    ['1', '00109900001', false],
    ['1', '0010990000011', false],
    ['1', '00109900000A', false],
    ['2', '012345678', true],
    ['2', '0123456789', false],
    ['2', '01234567', false],
  ])('a number of kind %s may be %s: %s', (LoaiDinhDanh, SoDinhDanh, isTaken) => {
    const expected = isTaken ? [] : ['DinhDanhCHS.0.SoDinhDanh'];
    expect(refused({ ...wire, DinhDanhCHS: [{ LoaiDinhDanh, SoDinhDanh }] })).toEqual(expected);
  });

  it('knows further codes only where the settings name them', () => {
    const office = { submittedTo: '3' };
    expect(missing({ dossier: office })).toEqual(['NoiNopHoSo']);
    expect(missing({ dossier: office }, { furtherPlaces: ['3'] })).toEqual([]);
    const company = { ownerType: 2, ownerId: '0100109106', ownerIdType: null };
    expect(missing({ dossier: company })).toEqual(['DinhDanhCHS']);
    expect(missing({ dossier: company }, { taxCodeIdentityType: '5' })).toEqual([]);
    // A person's number of a kind nobody knows is no tax code.
    const person = { ownerType: 1, ownerId: '0100109106', ownerIdType: null };
    expect(missing({ dossier: person }, { taxCodeIdentityType: '5' })).toEqual(['DinhDanhCHS']);
  });
});

const text = (length: number) => 'ư'.repeat(length);

describe('lengths', () => {
  it.each([
    ['TrichYeuHoSo', 1000, (value: string) => ({ dossier: { subject: value } })],
    ['TaiLieuNop.0.TenTepDinhKem', 4000, (value: string) => ({ first: { typeName: value, code: null } })],
    ['DanhSachGiayToKetQua.0.TenGiayTo', 2000, (value: string) => ({ second: { typeName: value, code: null } })],
    ['CapNhatTienDoHoSoMC.0.NguoiXuLy', 50, (value: string) => ({ dossier: handledBy(value) })],
  ])('%s has at most %i characters and is never cut', (field, limit, wish) => {
    expect(missing(wish(text(limit)))).toEqual([]);
    expect(missing(wish(text(limit + 1)))).toEqual([field]);
  });
});

describe('times', () => {
  const PLACES = [
    ['NgayTiepNhan', true],
    ['NgayHenTra', false],
    ['NgayTra', false],
    ['NgayKetThucXuLy', false],
    ['NgayTuChoi', false],
    ['NgayNopHoSo', true],
    ['DanhSachHoSoBoSung.0.NgayBoSung', true],
    ['DanhSachHoSoBoSung.0.NgayTiepNhanBoSung', false],
    ['DanhSachHoSoBoSung.0.NgayHenTraTruoc', true],
    ['DanhSachHoSoBoSung.0.NgayHenTraMoi', false],
  ] as const;

  it.each(PLACES)('%s is a time of the calendar; may it be empty? not if %s', (place, required) => {
    for (const time of ['20260230000000', '20261105240000', '2026-11-05', '20261105']) {
      expect(refused(put(wire, place, time))).toEqual([place]);
    }
    expect(refused(put(wire, place, '20240229235959'))).toEqual([]);
    expect(refused(put(wire, place, ''))).toEqual(required ? [place] : []);
  });

  it('that no calendar has are named, not dropped', () => {
    expect(missing({ dossier: { dueDate: '2026-02-30' } })).toEqual(['NgayHenTra']);
  });
});

interface Wish {
  readonly dossier?: object;
  readonly first?: object;
  readonly second?: object;
}

function missing(wish: Wish, own: object = {}): string[] {
  return portalMissing(fullPortalRecord(1, wish).bundle, { ...settings, ...own });
}

function wireOf(dossier: object): ReturnType<typeof portalDossier> {
  return portalDossier(fullPortalRecord(1, { dossier }).bundle, settings, links);
}

function handledBy(handler: string) {
  const { portal: full } = bundle.record.dossier;
  return { portal: { ...full, progress: (full?.progress ?? []).map((one) => ({ ...one, handler })) } };
}

/** The record with the value at the pointer unknown: null, or a list emptied. */
function missingWithout(pointer: string): string[] {
  const copy = structuredClone(bundle);
  const path = pointer.split('/').slice(1);
  const last = path.pop() ?? '';
  const holder = at(copy.record, `/${path.join('/')}`) as Record<string, unknown>;
  if (path.length === 0 || last === 'code' || last === 'docCode' || last === 'files' || last === 'sha256') return [];
  if (path[0] === 'documents' && path.length === 1) (copy.record.documents as unknown[]).splice(Number(last), 1);
  else holder[last] = Array.isArray(holder[last]) ? [] : null;
  return portalMissing(copy, settings);
}

function refused(body: object): string[] {
  const { issues = [] } = PortalDossier.safeParse(body).error ?? {};
  return [...new Set(issues.map(({ path }) => path.join('.')))];
}

function put<T extends object>(body: T, place: string, value: unknown): T {
  const copy = structuredClone(body);
  const path = place.split('.');
  const last = path.pop() ?? '';
  const holder = path.reduce((found, name) => found[name] as Record<string, unknown>, copy as Record<string, unknown>);
  holder[last] = value;
  return copy;
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((found, name) => (found === null ? null : ((found as Record<string, unknown>)[name] ?? null)), value);
}

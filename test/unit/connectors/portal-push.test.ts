import { describe, expect, it } from 'vitest';
import { portal, sandboxTargets } from '../../../src/connectors/index.ts';
import { paperPushes, pushMissing } from '../../../src/connectors/portal/paper-push.ts';
import { PaperPush } from '../../../src/connectors/portal/schema.ts';
import type { RecordDocument, RecordDossier } from '../../../src/domain/index.ts';
import { fullPortalRecord } from '../../support/full-portal-record.ts';

const { settings: raw } = sandboxTargets('http://127.0.0.1:1').portal;
const settingsWith = (paperPush: object) =>
  portal.settings.parse({
    ...raw,
    paperPush: { path: 'kho', TrangThai: '2', PhamViHieuLuc: 'Toàn quốc', ...paperPush },
  });
const settings = settingsWith({});

const FIRST = {
  paperHolder: { name: 'Nguyễn Thị Con', id: '001226000001', birthDate: '2026-10-01' },
  validUntil: '2036-11-03',
} satisfies Partial<RecordDocument>;
const DOSSIER = { connectedDatabases: ['1'] } satisfies Partial<RecordDossier>;

function recordWith(dossier: Partial<RecordDossier> = {}, first: Partial<RecordDocument> = {}) {
  const { bundle } = fullPortalRecord(1, { dossier: { ...DOSSIER, ...dossier }, first: { ...FIRST, ...first } });
  const times = { start: '2026-11-12T07:59:00+07:00', end: '2026-11-12T08:00:00+07:00' };
  const hash = 'a'.repeat(64);
  const intake = { step: 'intake', version: 1, engine: null, settings: hash, inputs: [], outputs: [], times };
  return { ...bundle, record: { ...bundle.record, history: [intake] } };
}

const [paper, result] = paperPushes(recordWith(), settingsWith({ resultFields: true }));

/** Every member: what the first paper gives, its longest, whether it is required. */
const MEMBERS: readonly (readonly [
  member: keyof PaperPush,
  value: string,
  longest: number | null,
  required: boolean,
])[] = [
  ['MaHoSo', 'H99.14-261105-0001', 50, true],
  ['MaTTHC', '1.900101', 50, true],
  ['MaLinhVuc', 'HT', 50, false],
  ['LoaiDoiTuong', '1', null, true],
  ['LoaiDinhDanhCHS', '1', null, true],
  ['MaChuGiayTo', '001226000001', 50, false],
  ['NgayTiepNhan', '20261105000000', null, true],
  ['TrangThai', '2', null, false],
  ['TrangThaiHoSo', '10', null, true],
  ['HinhThuc', '1', null, true],
  ['MaCoQuan', 'H99.14', 50, true],
  ['TenCoQuan', 'Sở Tư pháp tỉnh Mẫu', 500, true],
  ['MaGiayTo', 'TP-01', 100, true],
  ['TenGiayTo', 'Quyết định', 5000, true],
  ['KyHieuGiayTo', '12/QĐ-UBND', 100, true],
  ['ThongTinKhac', 'Nộp qua đại lý', 5000, false],
  ['NgayCap', '20261103000000', null, false],
  ['ThoiHanHieuLuc', '20361103000000', null, false],
  ['PhamViHieuLuc', 'Toàn quốc', 1000, true],
  ['NoiNopHoSo', '1', null, true],
  ['HoSoCoThanhPhanSoHoa', '1', null, true],
  ['DuocThanhToanTrucTuyen', '2', null, true],
  ['NgayNopHoSo', '20261104000000', null, false],
  ['NgayHenTra', '20261112000000', null, false],
  ['NgayTra', '20261111000000', null, false],
  ['MaCSDLDaKetNoi', '1', null, true],
  ['TenChuGiayTo', 'Nguyễn Thị Con', 1000, false],
  ['NgaySoHoa', '20261112080000', null, false],
  ['NgaySinh', '20261001000000', null, false],
  ['TenToChuc', '', 1000, false],
  ['NamThanhLap', '', null, false],
  ['DonViXuLy', 'Sở Tư pháp tỉnh Mẫu', 500, false],
  ['MaGiayToKetQua', '', 100, false],
  ['TenGiayToKetQua', '', 5000, false],
  ['SoKyHieu', '12/QĐ-UBND', 100, false],
  ['TrichYeuNoiDung', 'Về việc mẫu', 5000, false],
  ['TenFileGiayToKetQuaDinhKem', '', 1000, false],
];

describe('a paper for the store of digitized papers', () => {
  it('has the members of the table', () => {
    expect(Object.keys(PaperPush.shape)).toEqual(MEMBERS.map(([member]) => member));
    expect(Object.keys(paper?.body ?? {})).toEqual(MEMBERS.map(([member]) => member));
  });

  it.each(MEMBERS)('%s', (member, value, longest, required) => {
    expect(paper?.body[member]).toBe(value);
    expect(refused({ [member]: '' })).toEqual(required ? [member] : []);
    if (longest === null) return;
    expect(refused({ [member]: 'ư'.repeat(longest) })).toEqual([]);
    expect(refused({ [member]: 'ư'.repeat(longest + 1) })).toEqual([member]);
  });

  it.each([
    ['LoaiDoiTuong', '5'],
    ['LoaiDinhDanhCHS', 'CCCD'],
    ['TrangThai', 'đã duyệt'],
    ['TrangThaiHoSo', '11'],
    ['HinhThuc', '2'],
    ['NoiNopHoSo', 'tỉnh'],
    ['HoSoCoThanhPhanSoHoa', '2'],
    ['DuocThanhToanTrucTuyen', '4'],
    ['MaCSDLDaKetNoi', '1,7'],
    ['NgayCap', '20260230000000'],
    ['NamThanhLap', '96'],
  ])('%s is never "%s"', (member, value) => {
    expect(refused({ [member]: value })).toEqual([member]);
  });

  it('tells a result by its own members, where the store has them', () => {
    expect(result?.body).toMatchObject({
      MaGiayTo: 'TP-KQ',
      MaGiayToKetQua: 'KQ-HT-KS',
      TenGiayToKetQua: 'Giấy khai sinh',
      TenFileGiayToKetQuaDinhKem: '02-quyet-dinh.pdf',
    });
    expect(paperPushes(recordWith(), settings)[0]?.body).not.toHaveProperty('MaGiayToKetQua');
  });

  it('is named by an organisation where one owns the dossier', () => {
    const [own] = paperPushes(recordWith({ ownerType: 2, ownerName: 'Công ty Mẫu' }), settings);
    expect(own?.body.TenToChuc).toBe('Công ty Mẫu');
  });
});

describe('papers for the store', () => {
  it('are none while no path is named', () => {
    expect(paperPushes(recordWith(), portal.settings.parse(raw))).toEqual([]);
  });

  it('are those with a number of their own', () => {
    expect(paperPushes(recordWith({}, { code: null }), settings)).toHaveLength(1);
  });

  it('are held by the name of the member that is missing', () => {
    expect(pushMissing(recordWith(), settings)).toEqual([]);
    expect(pushMissing(recordWith(), settingsWith({ PhamViHieuLuc: '' }))).toEqual([
      'GiayToSoHoa.0.PhamViHieuLuc',
      'GiayToSoHoa.1.PhamViHieuLuc',
    ]);
    // One code is taken; none is picked out of several.
    expect(pushMissing(recordWith({ connectedDatabases: ['1', '7'] }), settings)).toContain(
      'GiayToSoHoa.0.MaCSDLDaKetNoi',
    );
    expect(pushMissing(recordWith({}, { component: null }), settings)).toEqual(['GiayToSoHoa.0.MaGiayTo']);
  });
});

function refused(change: object): string[] {
  const { issues = [] } = PaperPush.safeParse({ ...paper?.body, ...change }).error ?? {};
  return issues.map(({ path }) => path.join('.'));
}

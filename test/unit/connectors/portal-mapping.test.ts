import { describe, expect, it } from 'vitest';
import { portal, sandboxTargets } from '../../../src/connectors/index.ts';
import { portalDossier, portalMissing, publishedFiles } from '../../../src/connectors/portal/mapping.ts';
import { PortalDossier } from '../../../src/connectors/portal/schema.ts';
import { type BundleWish, recordBundle } from '../../support/record-bundle.ts';

const { defaults: _, ...bare } = sandboxTargets('http://127.0.0.1:1').portal.settings;
/** Settings that name no value of their own: everything has to come from the record. */
const plain = portal.settings.parse({ ...bare, subjectFromProcedure: false });
const withDefaults = (defaults: object) => portal.settings.parse({ ...bare, defaults });

const missing = (wish: BundleWish, settings = plain) => portalMissing(recordBundle(1, wish).bundle, settings);

function wire(wish: BundleWish = {}, settings = plain) {
  const { bundle } = recordBundle(1, wish);
  const links = Object.fromEntries(publishedFiles(bundle).map((sha256) => [sha256, `http://127.0.0.1:1/${sha256}`]));
  return portalDossier(bundle, settings, links);
}

/** The field table of DongBoHoSoMC: name, what a complete record gives, and the members that empty it where it is M. */
const FIELDS: readonly (readonly [string, unknown, object | null])[] = [
  ['MaHoSo', 'H99.14-261105-0001', null],
  ['MaTTHC', '1.900101', { procedureCode: null }],
  ['TenTTHC', 'Đăng ký khai sinh', { procedureName: null }],
  ['MaLinhVuc', 'HT', { fieldCode: null }],
  ['TenLinhVuc', 'Hộ tịch', { fieldName: null }],
  ['KenhThucHien', '1', { channel: null }],
  ['ChuHoSo', 'Nguyễn Văn Mẫu', null],
  ['LoaiDoiTuong', '1', { ownerType: null }],
  ['SoDienThoai', '0900000000', null],
  ['Email', '', null],
  ['TrichYeuHoSo', 'Đăng ký khai sinh cho con', { subject: null }],
  ['NgayTiepNhan', '20261105000000', { receivedDate: null }],
  ['NgayHenTra', '20261112000000', null],
  ['TrangThaiHoSo', '9', { status: null }],
  ['NgayTra', '', null],
  ['HinhThuc', '0', { resultDelivery: null }],
  ['NgayKetThucXuLy', '20261110000000', null],
  ['DonViXuLy', 'Sở Tư pháp tỉnh Mẫu', { handlingAgency: { code: null, name: null } }],
  ['NoiNopHoSo', '2', null],
  ['HoSoCoThanhPhanSoHoa', '1', null],
  ['TaiKhoanDuocXacThucVoiVNeID', '0', { vneidVerified: null }],
  ['DuocThanhToanTrucTuyen', '0', { onlinePayment: null }],
  ['DinhDanhCHS', [{ LoaiDinhDanh: '1', SoDinhDanh: '001099000001' }], { ownerId: null }],
  ['NgayNopHoSo', '20261104000000', { submittedDate: null }],
  ['DSKetNoiCSDL', [{ MaCSDL: '1' }], { connectedDatabases: [] }],
];

describe('a dossier at the portal', () => {
  it.each(FIELDS)('%s', (name, expected, emptied) => {
    expect(wire()[name as keyof PortalDossier]).toEqual(expected);
    if (emptied !== null) expect(missing({ dossier: emptied })).toEqual([name]);
  });

  it('lacks nothing and fits the wire when the record is complete', () => {
    expect(missing({})).toEqual([]);
    expect(PortalDossier.safeParse(wire()).error?.issues).toBeUndefined();
  });

  it.each([
    ['an optional member may be empty', { ownerName: null, phone: null, dueDate: null, finishedDate: null }, []],
    ['a local code that is none of the national ones', { procedureCode: 'HS-12' }, ['MaTTHC']],
    ['an identity number of the wrong length', { ownerId: '01109900001' }, ['DinhDanhCHS.0.SoDinhDanh']],
    ['a CMND said to be a personal number', { ownerId: '012345678', ownerIdType: 1 }, ['DinhDanhCHS.0.SoDinhDanh']],
    ['a CMND', { ownerId: '012345678', ownerIdType: 2 }, []],
    ['a place of submission in words', { submittedTo: 'Trung tâm' }, ['NoiNopHoSo']],
  ])('%s', (_name, dossier, expected) => {
    expect(missing({ dossier })).toEqual(expected);
  });

  it('reports a text that is too long and cuts nothing', () => {
    expect(missing({ dossier: { subject: 'x'.repeat(1001) } })).toEqual(['TrichYeuHoSo']);
    expect(missing({ dossier: { subject: 'x'.repeat(1000) } })).toEqual([]);
    expect(missing({ documents: [{ typeName: 'x'.repeat(4001) }] })).toEqual(['TaiLieuNop.0.TenTepDinhKem']);
  });

  it('takes from named settings what no source gives, and never over what the record says', () => {
    const empty = {
      channel: null,
      resultDelivery: null,
      submittedTo: null,
      connectedDatabases: [],
      vneidVerified: null,
    };
    const settings = withDefaults({
      KenhThucHien: '3',
      HinhThuc: '1',
      NoiNopHoSo: '1',
      DSKetNoiCSDL: ['7', '1'],
      TaiKhoanDuocXacThucVoiVNeID: '1',
    });
    expect(wire({ dossier: empty }, settings)).toMatchObject({
      KenhThucHien: '3',
      HinhThuc: '1',
      NoiNopHoSo: '1',
      DSKetNoiCSDL: [{ MaCSDL: '7' }, { MaCSDL: '1' }],
      TaiKhoanDuocXacThucVoiVNeID: '1',
    });
    expect(wire({}, settings)).toMatchObject({ KenhThucHien: '1', HinhThuc: '0', NoiNopHoSo: '2' });
  });

  it('knows no setting that would stand in for a person’s number', () => {
    expect(portal.settings.safeParse({ ...bare, defaults: { DinhDanhCHS: '000000001' } }).success).toBe(false);
    expect(missing({ dossier: { ownerId: null, ownerIdType: null } }, withDefaults({}))).toEqual(['DinhDanhCHS']);
  });

  it('uses the name of the procedure as subject only when told to', () => {
    const subject = { dossier: { subject: null } };
    expect(wire(subject, portal.settings.parse(bare)).TrichYeuHoSo).toBe('Đăng ký khai sinh');
    expect(wire(subject, plain).TrichYeuHoSo).toBe('');
  });

  it('carries its content hash where the settings say, or nowhere', () => {
    const { bundle } = recordBundle();
    const reference = `sohoa:${bundle.contentHash}`;
    expect(wire()).toMatchObject({ ThongTinKhac: reference, GhiChu: '' });
    const inNote = portal.settings.parse({ ...bare, referenceField: 'GhiChu' });
    expect(wire({}, inNote)).toMatchObject({ ThongTinKhac: '', GhiChu: reference });
    const nowhere = portal.settings.parse({ ...bare, referenceField: 'none' });
    expect(wire({}, nowhere)).toMatchObject({ ThongTinKhac: '', GhiChu: '' });
  });

  it('gives fees their codes, from the record or the settings', () => {
    const fee = { name: 'Lệ phí', code: null, kind: '2', collection: null, amountVnd: 8000 };
    expect(wire({ dossier: { fees: [fee] } }).DanhSachLePhi).toEqual([
      { TenPhiLePhi: 'Lệ phí', MaPhiLePhi: '1', HinhThucThu: '1', Gia: '8000', LoaiPhiLePhi: '2' },
    ]);
  });
});

describe('papers at the portal', () => {
  it('point to the PDF of each document, by the link the province gave', () => {
    const { bundle } = recordBundle();
    const pdfs = bundle.record.documents.map(({ files }) => files[0]?.sha256);
    expect(publishedFiles(bundle)).toEqual(pdfs);
    expect(wire().TaiLieuNop).toMatchObject([
      {
        TepDinhKemId: '',
        TenTepDinhKem: 'Quyết định 12/QĐ-UBND',
        IsDeleted: '0',
        MaThanhPhanHoSo: 'TP-01',
        DuongDanTaiTepTin: `http://127.0.0.1:1/${pdfs[0]}`,
        DuocSoHoa: '1',
        DuocTaiSuDung: '0',
        DuocLayTuKhoDMQG: '0',
        MaKetQuaThayThe: '',
      },
      { TenTepDinhKem: 'to-khai', MaThanhPhanHoSo: 'TP-02' },
    ]);
  });

  it('say how a paper was reused', () => {
    const reuse = { state: 2, fromNationalStore: true, replacedByResultCode: 'KQ-7' };
    expect(wire({ documents: [{ reuse }] }).TaiLieuNop).toMatchObject([
      { DuocTaiSuDung: '2', DuocLayTuKhoDMQG: '1', MaKetQuaThayThe: 'KQ-7' },
    ]);
  });

  it('stand apart from results, which are no papers handed in', () => {
    const body = wire({ documents: [{ resultCode: 'KQ-HT-KS' }] });
    expect(body.TaiLieuNop).toEqual([]);
    expect(body.HoSoCoThanhPhanSoHoa).toBe('0');
    expect(body.DanhSachGiayToKetQua).toMatchObject([
      { TenGiayTo: 'Quyết định 12/QĐ-UBND', MaGiayToKetQua: 'KQ-HT-KS', MaThanhPhanHoSo: 'TP-01' },
    ]);
  });

  it('send the original of a born-digital paper, not its searchable copy', () => {
    const sha = (digit: string) => digit.repeat(64);
    const files = [
      { name: '01-quyet-dinh.search.pdf', sha256: sha('a'), bytes: 1 },
      { name: '01-quyet-dinh.pdf', sha256: sha('b'), bytes: 1 },
    ];
    expect(publishedFiles(recordBundle(1, { documents: [{ files }] }).bundle)).toEqual([sha('b')]);
  });
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { portal, sandboxTargets } from '../../src/connectors/index.ts';
import { portalDossier, portalMissing } from '../../src/connectors/portal/mapping.ts';
import { portalSteps } from '../../src/connectors/portal/progress.ts';
import { DossierRecord, type RecordDossier } from '../../src/domain/index.ts';
import { NO_STACKS } from '../../src/pipeline/index.ts';
import type { DossierSource } from '../../src/plugin/index.ts';
import { readRow } from '../../src/steps/register/read-row.ts';
import { checkDossier } from '../../src/steps/validate/check-dossier.ts';
import { ValidateSettings } from '../../src/steps/validate/settings.ts';
import { surveyBatch } from '../../src/workspace/batch.ts';
import { Settings } from '../../src/workspace/settings.ts';
import { recordBundle } from '../support/record-bundle.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** From the office's own tables to what the portal is told. */

const folder = temporaryFolder();
const CODE = 'H99.14-261105-0001';

const REGISTER = `Mã hồ sơ;Chủ hồ sơ;Số CCCD;Loại đối tượng;Mã TTHC;Tên TTHC;Cơ quan giải quyết;Ngày nộp;Ngày tiếp nhận;Ngày hẹn trả;Ngày kết thúc xử lý;Ngày trả;Kênh thực hiện;Trạng thái;Thư mục;Nơi nộp;Hình thức trả kết quả;Xác thực VNeID;Thanh toán trực tuyến;CSDL kết nối;TechID;Số fax;Thông tin trả;Ghi chú hồ sơ
${CODE};Nguyễn Văn Mẫu;001099000001;Công dân;1.900101;Đăng ký khai sinh;Sở Tư pháp tỉnh Mẫu;04/11/2026;05/11/2026;12/11/2026;10/11/2026;11/11/2026;Trực tuyến;Đã trả kết quả;a;2;Bưu chính;Có;2;1, 7;TECH-1;0227;Trả tại nhà;Nhận thay
H99.14-261105-0002;Trần Thị Mẫu;001099000002;1;1.900101;Đăng ký khai sinh;Sở Tư pháp tỉnh Mẫu;04/11/2026;05/11/2026;;;;1;2;b;2;0;0;0;1;;;;
`;
const FEES = `Mã hồ sơ,Tên phí,Số tiền,Mã bổ sung
${CODE},Lệ phí hộ tịch,"8.000 đ",
${CODE},Phí bản sao,5000,41
H99.14-251231-0009,Của năm trước,1,
`;
const PAPERS = `ma_ho_so\tten_giay_to\tso_luong\tloai_giay_to\n${CODE}\tẢnh 3x4\t2\t1\n`;
const SUPPLEMENTS = `Mã hồ sơ,Mã bổ sung,Người yêu cầu,Nội dung bổ sung,Ngày yêu cầu,Đã bổ sung,Hẹn trả trước
${CODE},41,Trần Thị Mẫu,Thiếu giấy chứng sinh,06/11/2026 08:00,x,10/11/2026
`;
const PROGRESS = `Mã hồ sơ,Người xử lý,Thời điểm,Nội dung xử lý,Trạng thái
${CODE},Trần Thị Mẫu,05/11/2026 08:15,Tiếp nhận,Được tiếp nhận
${CODE},Lê Văn Mẫu,10/11/2026 16:00,Trình ký,9
`;

describe('tables beside the register', () => {
  it('reach the portal with all they say', async () => {
    const { roster, blocking } = (await surveyed({})).batch;
    expect(blocking).toEqual([]);
    const [first, second] = roster;
    expect(second?.tables).toBeUndefined();
    const { dossier, held } = checkedOf(first);
    expect(held).toEqual([]);
    const { bundle } = recordBundle(1, { dossier });
    const settings = portal.settings.parse(sandboxTargets('http://127.0.0.1:1').portal.settings);
    expect(portalMissing(bundle, settings)).toEqual([]);
    expect(portalDossier(bundle, settings, {})).toMatchObject({
      MaHoSo: CODE,
      KenhThucHien: '2',
      MaDoiTuong: 'TECH-1',
      LoaiDoiTuong: '1',
      NgayKetThucXuLy: '20261110000000',
      HinhThuc: '1',
      TaiKhoanDuocXacThucVoiVNeID: '1',
      DuocThanhToanTrucTuyen: '2',
      DSKetNoiCSDL: [{ MaCSDL: '1' }, { MaCSDL: '7' }],
      Fax: '0227',
      ThongTinTra: 'Trả tại nhà',
      GhiChu: 'Nhận thay',
      DanhSachLePhi: [{ TenPhiLePhi: 'Lệ phí hộ tịch', Gia: '8000' }],
      DanhSachTepDinhKemKhac: [{ TenGiayTo: 'Ảnh 3x4', SoLuong: 2, LoaiGiayTo: 1 }],
      DanhSachHoSoBoSung: [
        {
          HoSoBoSungId: 41,
          NgayBoSung: '20261106080000',
          TrangThaiBoSung: true,
          DanhSachLePhiBoSung: [{ TenPhiLePhi: 'Phí bản sao', Gia: '5000' }],
        },
      ],
    });
    expect(portalSteps(bundle, settings).map((step) => [step.NguoiXuLy, step.ThoiDiemXuLy, step.TrangThai])).toEqual([
      ['Trần Thị Mẫu', '20261105081500', '2'],
      ['Lê Văn Mẫu', '20261110160000', '9'],
    ]);
  });

  it('say of every value where it came from', async () => {
    const { evidence } = checkedOf((await surveyed({})).batch.roster[0]);
    for (const name of ['fees', 'finishedDate', 'connectedDatabases', 'portal/accountId', 'portal/supplements']) {
      expect(evidence[`/dossier/${name}`], name).toMatchObject({ source: 'register' });
    }
  });

  it('leave a record without them as it was in earlier versions', async () => {
    const { dossier } = checkedOf((await surveyed({})).batch.roster[1]);
    expect('portal' in dossier).toBe(false);
    const { record } = recordBundle(1, { dossier }).bundle;
    expect(DossierRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it('keep a batch from starting when a row names no dossier', async () => {
    const { blocking } = (await surveyed({ 'phi.csv': `${FEES}không rõ,Lệ phí,1,\n` })).batch;
    expect(blocking).toMatchObject([{ code: 'TABLE_CODE_INVALID', where: { file: 'phi.csv' }, params: { line: 5 } }]);
  });

  it('without the column that names the dossier are refused', async () => {
    await expect(surveyed({ 'phi.csv': 'Tên phí,Số tiền\nLệ phí,1\n' })).rejects.toMatchObject({
      code: 'REGISTER_COLUMN_MISSING',
      where: { column: 'ma_ho_so' },
    });
    await expect(surveyed({}, { fees: 'khong-co.csv' })).rejects.toMatchObject({ code: 'INPUT_MISSING' });
  });
});

async function surveyed(changed: Readonly<Record<string, string>>, tables: object = {}) {
  const dir = folder();
  const files = {
    'so.csv': REGISTER,
    'phi.csv': FEES,
    'giay-to.tsv': PAPERS,
    'bo-sung.csv': SUPPLEMENTS,
    'tien-do.csv': PROGRESS,
    ...changed,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  for (const name of ['a', 'b']) {
    await mkdir(join(dir, 'scans', name), { recursive: true });
    await writeFile(join(dir, 'scans', name, 'scan.pdf'), '%PDF-1.7');
  }
  const own = {
    fees: 'phi.csv',
    otherPapers: 'giay-to.tsv',
    supplements: 'bo-sung.csv',
    progress: 'tien-do.csv',
    ...tables,
  };
  const settings = Settings.parse({ register: { tables: own } });
  const request = { pipeline: 'standard', input: join(dir, 'scans'), register: join(dir, 'so.csv') };
  return surveyBatch(request, settings, { cut: async () => NO_STACKS, dir });
}

function checkedOf(source: DossierSource | undefined) {
  if (source === undefined) throw new Error('a dossier was expected');
  const { facts, held } = readRow(source.row, source.tables);
  const scanned = { pages: [], leaves: [] };
  const input = { source, facts, spans: [], extracted: [], scanned, heldBefore: held };
  const checked = checkDossier(input, ValidateSettings.parse({}));
  const dossier: RecordDossier = checked.dossier;
  return { dossier, evidence: checked.evidence, held: [...held, ...checked.held] };
}

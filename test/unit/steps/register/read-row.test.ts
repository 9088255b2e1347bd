import { describe, expect, it } from 'vitest';
import { readRow } from '../../../../src/steps/register/read-row.ts';

const row = (cells: Record<string, string>) => readRow({ line: 7, cells });
const reasons = (cells: Record<string, string>) => row(cells).held.map(({ pointer, reason }) => [pointer, reason]);

describe('a row of the register', () => {
  it('becomes values', () => {
    const { facts, held } = row({
      ma_ho_so: 'H99-260115-0001',
      chu_ho_so: '  Lê  Thị Hoa ',
      so_dinh_danh: '038188004321',
      ma_tthc: '1.900102.H99',
      ngay_tiep_nhan: '15/01/2026 08:30',
      ngay_nop: '2026-01-14T00:00:00.000Z',
      kenh_thuc_hien: 'Trực tuyến',
      trang_thai: '10',
      so_trang: '12',
      so_to: '6 tờ',
      hop_so: '3',
    });
    expect(held).toEqual([]);
    expect(facts).toMatchObject({
      line: 7,
      ownerName: 'Lê Thị Hoa',
      ownerId: '038188004321',
      ownerIdType: 1,
      procedureCode: '1.900102.H99',
      receivedDate: '2026-01-15',
      submittedDate: '2026-01-14',
      channel: 2,
      status: 10,
      pageCount: 12,
      leafCount: 6,
      archive: { hop_so: '3' },
      phone: null,
    });
  });

  it('holds an 11-digit number with both readings and guesses neither', () => {
    const { facts, held } = row({ so_dinh_danh: '38188004321' });
    expect(facts.ownerId).toBeNull();
    expect(held).toMatchObject([
      {
        pointer: '/dossier/ownerId',
        reason: 'ID_LOST_ZERO',
        candidates: [{ value: '038188004321' }, { value: '38188004321' }],
      },
    ]);
  });

  it.each([
    [{ ngay_tiep_nhan: '31/02/2026' }, '/dossier/receivedDate', 'DATE_IMPOSSIBLE'],
    [{ ngay_hen_tra: '46037' }, '/dossier/dueDate', 'DATE_FORMAT'],
    [{ kenh_thuc_hien: 'qua Zalo' }, '/dossier/channel', 'CHANNEL_UNKNOWN'],
    [{ trang_thai: '11' }, '/dossier/status', 'STATUS_UNKNOWN'],
    [{ ma_tthc: 'khai sinh' }, '/dossier/procedureCode', 'CODE_FORMAT'],
    [{ so_trang: 'mười' }, '/archive/numberOfPage', 'NUMBER_FORMAT'],
    [{ so_dinh_danh: '1234567890' }, '/dossier/ownerId', 'ID_LENGTH'],
    [{ so_dinh_danh: 'B1234567', loai_giay_to: 'Hộ chiếu' }, '/dossier/ownerIdType', 'ID_TYPE_UNKNOWN'],
    [{ so_dinh_danh: '038188004321', loai_giay_to: 'CMND' }, '/dossier/ownerId', 'ID_LENGTH'],
  ])('holds %j at %s: %s', (cells, pointer, reason) => {
    expect(reasons(cells as unknown as Record<string, string>)).toEqual([[pointer, reason]]);
  });

  it('takes the number of an enterprise as it is', () => {
    const { facts, held } = row({ so_dinh_danh: '0100109106', loai_giay_to: 'Mã số thuế' });
    expect([facts.ownerId, facts.ownerIdType, held]).toEqual(['0100109106', null, []]);
  });

  it('knows nothing of empty cells and holds nothing for them', () => {
    const { facts, held } = row({ chu_ho_so: '  ', ngay_tra: '' });
    expect(held).toEqual([]);
    expect(Object.values(facts).filter((value) => value !== null)).toEqual([7]);
  });
});

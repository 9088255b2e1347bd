import { describe, expect, it } from 'vitest';
import { columnOf, companionColumnOf } from '../../../../src/domain/index.ts';
import { readRow } from '../../../../src/steps/register/read-row.ts';

const rows = (...cells: Record<string, string>[]) => cells.map((row, at) => ({ line: at + 2, cells: row }));

describe('columns the portal asks for', () => {
  it('become values', () => {
    const { facts, held } = readRow({
      line: 2,
      cells: {
        ngay_ket_thuc_xu_ly: '10/11/2026',
        ngay_tu_choi: '09/11/2026 10:11:12',
        loai_doi_tuong: 'Doanh nghiệp',
        ma_linh_vuc: 'HT',
        ten_linh_vuc: 'Hộ tịch',
        noi_nop: '2',
        hinh_thuc_tra: 'Bưu chính',
        xac_thuc_vneid: 'Có',
        thanh_toan_truc_tuyen: '3',
        csdl_ket_noi: '1; 7',
        so_giay_to_chu_ho_so: 'B1234567',
        ma_tai_khoan: 'TECH-1',
        thong_tin_khac: 'Nộp qua đại lý',
        fax: '0227',
        thong_tin_tra: 'Quầy 3',
        ghi_chu_ho_so: 'Nhận thay',
      },
    });
    expect(held).toEqual([]);
    expect(facts).toMatchObject({
      finishedDate: '2026-11-10',
      ownerType: 2,
      fieldCode: 'HT',
      fieldName: 'Hộ tịch',
      submittedTo: '2',
      resultDelivery: 1,
      vneidVerified: true,
      onlinePayment: 3,
      connectedDatabases: ['1', '7'],
      portal: {
        ownerPaperNumber: 'B1234567',
        accountId: 'TECH-1',
        otherInfo: 'Nộp qua đại lý',
        fax: '0227',
        returnNote: 'Quầy 3',
        note: 'Nhận thay',
        refusedDate: '2026-11-09T10:11:12+07:00',
      },
    });
  });

  it.each([
    [{ loai_doi_tuong: 'hộ' }, '/dossier/ownerType', 'CODE_FORMAT'],
    [{ hinh_thuc_tra: '2' }, '/dossier/resultDelivery', 'CODE_FORMAT'],
    [{ xac_thuc_vneid: 'có lẽ' }, '/dossier/vneidVerified', 'CODE_FORMAT'],
    [{ thanh_toan_truc_tuyen: '4' }, '/dossier/onlinePayment', 'CODE_FORMAT'],
    [{ csdl_ket_noi: '1 & 7' }, '/dossier/connectedDatabases', 'CODE_FORMAT'],
    [{ ngay_tu_choi: '31/02/2026 10:00' }, '/dossier/portal/refusedDate', 'DATE_IMPOSSIBLE'],
    [{ ngay_tu_choi: '28/02/2026 24:00' }, '/dossier/portal/refusedDate', 'DATE_IMPOSSIBLE'],
    [{ ngay_tu_choi: '2026-02-28T10:00:00Z' }, '/dossier/portal/refusedDate', 'DATE_FORMAT'],
    [{ ngay_ket_thuc_xu_ly: 'xong' }, '/dossier/finishedDate', 'DATE_FORMAT'],
  ])('hold %j at %s: %s', (cells, pointer, reason) => {
    const { held } = readRow({ line: 2, cells: cells as unknown as Record<string, string> });
    expect(held.map((value) => [value.pointer, value.reason])).toEqual([[pointer, reason]]);
  });

  it.each([
    ['Ngày kết thúc xử lý', 'ngay_ket_thuc_xu_ly'],
    ['Lĩnh vực', 'ten_linh_vuc'],
    ['TechID', 'ma_tai_khoan'],
    ['Hình thức nộp', 'kenh_thuc_hien'],
    ['Hình thức trả kết quả', 'hinh_thuc_tra'],
    ['Ngày kết thúc', 'ngay_ket_thuc'],
    ['Ghi chú', 'ghi_chu'],
    ['Số giấy tờ', 'so_dinh_danh'],
  ])('are headed %s', (heading, column) => {
    expect(columnOf(heading)).toBe(column);
  });
});

describe('tables beside the register', () => {
  it('become lists, fees and papers of a request going to the request', () => {
    const { facts, held } = readRow(null, {
      fees: rows(
        { ten_phi: 'Lệ phí', ma_phi: 'LP-1', loai_phi: '2', hinh_thuc_thu: '1', so_tien: '8.000 đ' },
        { ten_phi: 'Phí thêm', so_tien: '5000', ma_bo_sung: '41' },
      ),
      otherPapers: rows(
        { ten_giay_to: 'Ảnh 3x4', so_luong: '2', loai_giay_to: '1' },
        { ten_giay_to: 'Giấy chứng sinh', so_luong: '1', loai_giay_to: '2', ma_bo_sung: '41' },
      ),
      supplements: rows({
        ma_bo_sung: '41',
        nguoi_yeu_cau: 'Trần Thị Mẫu',
        noi_dung: 'Thiếu giấy chứng sinh',
        ngay_yeu_cau: '2026-11-06T08:00:00',
        nguoi_tiep_nhan: 'Lê Văn Mẫu',
        thong_tin_tiep_nhan: 'Đủ',
        ngay_tiep_nhan: '07/11/2026 9:30',
        da_bo_sung: 'x',
        hen_tra_truoc: '10/11/2026',
        hen_tra_moi: '12/11/2026',
      }),
      progress: rows({
        nguoi_xu_ly: 'Trần Thị Mẫu',
        chuc_danh: 'Chuyên viên',
        thoi_diem: '05/11/2026 08:15',
        phong_ban: 'Một cửa',
        noi_dung: 'Tiếp nhận',
        trang_thai: 'Được tiếp nhận',
        ngay_bat_dau: '05/11/2026',
        han_xu_ly: '12/11/2026 17:00',
      }),
    });
    expect(held).toEqual([]);
    expect(facts.fees).toEqual([{ name: 'Lệ phí', code: 'LP-1', kind: '2', collection: '1', amountVnd: 8000 }]);
    expect(facts.portal).toMatchObject({
      otherPapers: [{ name: 'Ảnh 3x4', count: 2, kind: 1 }],
      supplements: [
        {
          id: 41,
          requestedBy: 'Trần Thị Mẫu',
          content: 'Thiếu giấy chứng sinh',
          requestedAt: '2026-11-06T08:00:00+07:00',
          receivedBy: 'Lê Văn Mẫu',
          receivedNote: 'Đủ',
          receivedAt: '2026-11-07T09:30:00+07:00',
          isSettled: true,
          papers: [{ name: 'Giấy chứng sinh', count: 1, kind: 2 }],
          fees: [{ name: 'Phí thêm', code: null, kind: null, collection: null, amountVnd: 5000 }],
          dueBefore: '2026-11-10',
          dueAfter: '2026-11-12',
        },
      ],
      progress: [
        {
          handler: 'Trần Thị Mẫu',
          title: 'Chuyên viên',
          at: '2026-11-05T08:15:00+07:00',
          office: 'Một cửa',
          content: 'Tiếp nhận',
          status: 2,
          startedAt: '2026-11-05',
          dueAt: '2026-11-12T17:00:00+07:00',
        },
      ],
    });
  });

  it('hold what they cannot mean, where the record keeps it', () => {
    const { facts, held } = readRow(null, {
      fees: rows({ ten_phi: 'Lệ phí', so_tien: '1.2' }),
      otherPapers: rows({ ten_giay_to: 'Ảnh', so_luong: 'hai' }),
      supplements: rows({ ma_bo_sung: 'A', da_bo_sung: 'có thể' }),
      progress: rows({ thoi_diem: '05/11/2026' }, { thoi_diem: 'hôm qua', trang_thai: '12' }),
    });
    expect(held.map(({ pointer, reason }) => `${pointer} ${reason}`).sort()).toEqual([
      '/dossier/fees/0/amountVnd NUMBER_FORMAT',
      '/dossier/portal/otherPapers/0/count NUMBER_FORMAT',
      '/dossier/portal/progress/1/at DATE_FORMAT',
      '/dossier/portal/progress/1/status STATUS_UNKNOWN',
      '/dossier/portal/supplements/0/id NUMBER_FORMAT',
      '/dossier/portal/supplements/0/isSettled CODE_FORMAT',
    ]);
    expect(facts.fees).toMatchObject([{ amountVnd: null }]);
    expect(facts.portal?.progress).toMatchObject([{ at: '2026-11-05' }, { at: null, status: null }]);
  });

  it('hold a fee of a request that no row tells of', () => {
    const { facts, held } = readRow(null, { fees: rows({ ten_phi: 'Phí', so_tien: '1', ma_bo_sung: '9' }) });
    expect(facts.fees).toBeNull();
    expect(held).toMatchObject([{ reason: 'CODE_FORMAT', candidates: [{ value: '9' }] }]);
  });

  it('know their headings, however written', () => {
    expect(companionColumnOf('progress', 'Người xử lý')).toBe('nguoi_xu_ly');
    expect(companionColumnOf('fees', 'MÃ HỒ SƠ (bắt buộc)')).toBe('ma_ho_so');
    expect(companionColumnOf('supplements', 'Nội dung bổ sung')).toBe('noi_dung');
    expect(companionColumnOf('fees', 'Người xử lý')).toBeNull();
  });
});

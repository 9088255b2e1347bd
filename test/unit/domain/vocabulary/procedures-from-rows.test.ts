import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  findProcedure,
  mergeDated,
  PROCEDURE_COLUMNS,
  proceduresFromRows,
} from '../../../../src/domain/index.ts';

type Row = Parameters<typeof proceduresFromRows>[0][number];

const HEAD = { ma_tthc: '1.004227.H99', ten_tthc: 'Đăng ký biến động', ma_linh_vuc: 'DD', ten_linh_vuc: 'Đất đai' };
const rows = (...cells: Row['cells'][]): Row[] => cells.map((own, at) => ({ line: at + 2, cells: own }));

describe('a table of procedures', () => {
  it('gives one procedure with its components, its own values from the first row', () => {
    const { procedures, refused } = proceduresFromRows(
      rows(
        { ...HEAD, ma_thanh_phan: 'DD-01', ten_thanh_phan: 'Đơn đăng ký biến động đất đai', bat_buoc: 'x' },
        { ten_thanh_phan: 'Bản sao Giấy chứng nhận quyền sử dụng đất', bat_buoc: 'Không' },
        { ma_tthc: '1.004227.H99', ten_thanh_phan: 'Văn bản khác' },
      ),
      { from: '2026-07-01' },
    );
    expect(refused).toEqual([]);
    expect(procedures).toEqual([
      {
        root: '1.004227',
        name: 'Đăng ký biến động',
        fieldCode: 'DD',
        fieldName: 'Đất đai',
        components: [
          { code: 'DD-01', name: 'Đơn đăng ký biến động đất đai', paperKind: 'don-dang-ky-dat-dai', required: true },
          {
            code: '1.004227-2',
            name: 'Bản sao Giấy chứng nhận quyền sử dụng đất',
            paperKind: 'gcn-quyen-su-dung-dat',
            required: false,
          },
          { code: '1.004227-3', name: 'Văn bản khác', paperKind: 'khac', required: true },
        ],
        resultCode: null,
        resultPaperKind: null,
        returnsPaper: false,
        validFrom: '2026-07-01',
        validUntil: null,
      },
    ]);
  });

  it('keeps apart the list before and after a change', () => {
    const { procedures } = proceduresFromRows(
      rows(
        { ...HEAD, hieu_luc_tu: '01/01/2024', hieu_luc_den: '30/6/2025', ten_thanh_phan: 'Đơn' },
        { ...HEAD, hieu_luc_tu: '01/07/2025', ten_thanh_phan: 'Tờ khai' },
      ),
      { from: null },
    );
    expect(findProcedure(procedures, '1.004227', '2025-06-30')?.components[0]?.name).toBe('Đơn');
    expect(findProcedure(procedures, '1.004227', '2025-07-01')?.components[0]?.name).toBe('Tờ khai');
  });

  it.each([
    [
      { ...HEAD, ma_tthc: '1.42' },
      { line: 2, column: 'ma_tthc', why: 'invalid' },
    ],
    [
      { ...HEAD, ten_tthc: '' },
      { line: 2, column: 'ten_tthc', why: 'missing' },
    ],
    [
      { ...HEAD, hieu_luc_tu: '31/02/2026' },
      { line: 2, column: 'hieu_luc_tu', why: 'invalid' },
    ],
    [{ ten_thanh_phan: 'Đơn' }, { line: 2, column: 'ma_tthc', why: 'missing' }],
  ])('refuses %j by line and column', (cells, refusal) => {
    expect(proceduresFromRows(rows(cells), { from: '2026-07-01' }).refused).toEqual([refusal]);
  });

  it('without a day anywhere is refused: the day decides which list a dossier is judged by', () => {
    expect(proceduresFromRows(rows(HEAD), { from: null }).refused).toEqual([
      { line: 2, column: 'hieu_luc_tu', why: 'missing' },
    ]);
  });

  it('knows headings with or without marks', () => {
    expect(columnsOf(PROCEDURE_COLUMNS, ['STT', 'MÃ THỦ TỤC', 'Ten thu tuc', 'Bắt buộc (x)'])).toEqual([
      null,
      'ma_tthc',
      'ten_tthc',
      'bat_buoc',
    ]);
  });
});

describe('taking newer entries in', () => {
  const entry = (validFrom: string, name: string, validUntil: string | null = null) => ({
    root: '1',
    name,
    validFrom,
    validUntil,
  });
  const merge = (present: ReturnType<typeof entry>[], ...incoming: ReturnType<typeof entry>[]) =>
    mergeDated(present, incoming, ({ root }) => root);

  it('ends the entry in force the day before, and leaves an equal one alone', () => {
    const first = merge([], entry('2024-01-01', 'a'));
    expect(first).toMatchObject({ added: 1, ended: 0, unchanged: 0 });
    const second = merge(first.entries, entry('2025-07-01', 'b'));
    expect(second.entries).toEqual([entry('2024-01-01', 'a', '2025-06-30'), entry('2025-07-01', 'b')]);
    expect(merge(second.entries, entry('2025-09-01', 'b'))).toMatchObject({ added: 0, unchanged: 1 });
  });

  it('of the same day replaces: a corrected list', () => {
    const first = merge([entry('2024-01-01', 'a', '2025-06-30')], entry('2025-07-01', 'b'));
    expect(merge(first.entries, entry('2025-07-01', 'c')).entries).toEqual([
      entry('2024-01-01', 'a', '2025-06-30'),
      entry('2025-07-01', 'c'),
    ]);
  });
});

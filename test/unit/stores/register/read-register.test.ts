import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readRegister } from '../../../../src/stores/register/read-register.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const HEADINGS = ['Mã hồ sơ', 'Chủ hồ sơ', 'Số định danh', 'Ghi sổ'];
const ROW = ['H01.12-260105-0001', 'Nguyễn Thị Ánh, Tuyết', '001099000001', 'x'];
const CELLS = { ma_ho_so: ROW[0], chu_ho_so: ROW[1], so_dinh_danh: ROW[2] };

describe('reading a register', () => {
  const folder = temporaryFolder();

  async function read(content: string | Uint8Array, options?: Parameters<typeof readRegister>[1]) {
    const path = join(folder(), 'sổ.csv');
    await writeFile(path, content);
    return readRegister(path, options);
  }

  describe('CSV', () => {
    it.each([
      ['comma', ',', '\n'],
      ['semicolon', ';', '\n'],
      ['tab', '\t', '\n'],
      ['comma, CRLF', ',', '\r\n'],
      ['semicolon, CRLF', ';', '\r\n'],
    ])('parted by %s', async (_, delimiter, end) => {
      const line = (cells: string[]) => cells.map((cell) => `"${cell}"`).join(delimiter);
      const table = await read(`${line(HEADINGS)}${end}${line(ROW)}${end}`);
      expect(table.headings).toEqual(HEADINGS);
      expect(table.columns).toEqual(['ma_ho_so', 'chu_ho_so', 'so_dinh_danh', null]);
      expect(table.rows).toEqual([{ line: 2, cells: CELLS, raw: ROW }]);
    });

    it('is not misled by commas inside unquoted names', async () => {
      const table = await read('Mã hồ sơ;Chủ hồ sơ\nA-1;An, Bình, Chi\nA-2;Dũng, Em\n');
      expect(table.rows.map(({ cells }) => cells['chu_ho_so'])).toEqual(['An, Bình, Chi', 'Dũng, Em']);
    });

    const text = 'Mã hồ sơ,Chủ hồ sơ\nA-1,Nguyễn Đức Ánh\n';
    it.each([
      ['UTF-8', Buffer.from(text)],
      ['UTF-8 with BOM', Buffer.from(`\uFEFF${text}`)],
      ['UTF-8, decomposed', Buffer.from(text.normalize('NFD'))],
      ['UTF-16 LE with BOM', Buffer.from(`\uFEFF${text}`, 'utf16le')],
      ['UTF-16 BE with BOM', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
      ['Windows-1258', windows1258(text)],
    ])('in %s', async (_, bytes) => {
      const table = await read(bytes);
      expect(table.columns).toEqual(['ma_ho_so', 'chu_ho_so']);
      expect(table.rows[0]?.cells).toEqual({ ma_ho_so: 'A-1', chu_ho_so: 'Nguyễn Đức Ánh' });
    });

    it('counts lines as an editor does, over empty lines and quoted line breaks', async () => {
      const table = await read('ma_ho_so,ghi_chu\n\nA-1,"một\nhai\nba"\nA-2,x\n,\nA-3,y\n');
      expect(table.rows.map(({ line, cells }) => [line, cells['ma_ho_so']])).toEqual([
        [3, 'A-1'],
        [6, 'A-2'],
        [8, 'A-3'],
      ]);
    });

    it('finds the headings below a printed title', async () => {
      const table = await read(
        'UBND TỈNH MẪU,,\nSỔ TIẾP NHẬN HỒ SƠ,,\n\nMã hồ sơ,Chủ hồ sơ,Ngày nhận\nA-1,An,01/02/2026\n',
      );
      expect(table.columns).toEqual(['ma_ho_so', 'chu_ho_so', 'ngay_tiep_nhan']);
      expect(table.rows.map(({ line }) => line)).toEqual([5]);
    });

    it('takes short and long rows, blanks around cells, stray quotes', async () => {
      const table = await read('ma_ho_so,chu_ho_so\n A-1 ,Trần "Tèo" Em\nA-2\nA-3,c,d,e\n');
      expect(table.rows.map(({ cells }) => cells)).toEqual([
        { ma_ho_so: 'A-1', chu_ho_so: 'Trần "Tèo" Em' },
        { ma_ho_so: 'A-2', chu_ho_so: '' },
        { ma_ho_so: 'A-3', chu_ho_so: 'c' },
      ]);
      expect(table.rows[0]?.raw).toEqual([' A-1 ', 'Trần "Tèo" Em']);
    });

    it('takes the first of two columns of one meaning', async () => {
      const table = await read('ma_ho_so,Mã hồ sơ\nA-1,B-1\n');
      expect(table.columns).toEqual(['ma_ho_so', null]);
      expect(table.rows[0]?.cells).toEqual({ ma_ho_so: 'A-1' });
    });

    it('knows the synonyms of the settings', async () => {
      const table = await read('Ký hiệu,Người đứng tên\nA-1,An\n', {
        synonyms: { ma_ho_so: ['ký hiệu'], chu_ho_so: ['NGƯỜI ĐỨNG TÊN'] },
      });
      expect(table.rows[0]?.cells).toEqual({ ma_ho_so: 'A-1', chu_ho_so: 'An' });
    });
  });

  describe('XLSX', () => {
    async function readSheets(...sheets: (string | number | boolean | Date | null)[][][]) {
      const path = join(folder(), 'sổ.xlsx');
      const data = sheets.map((rows, at) => ({
        sheet: `Trang ${at}`,
        data: rows.map((row) =>
          row.map((value) =>
            value instanceof Date ? { value, format: 'dd/mm/yyyy' } : value === null ? null : { value },
          ),
        ),
      }));
      await writeXlsxFile(data).toFile(path);
      return readRegister(path);
    }

    it('gives texts, numbers and dates as printed', async () => {
      const table = await readSheets([
        ['Mã hồ sơ', 'Số định danh', 'Ngày tiếp nhận', 'Số trang', 'Ghi chú'],
        ['A-1', '001099000001', new Date('2026-01-05T00:00:00Z'), 12, true],
        ['A-2', 79203001234, new Date('1999-12-31T00:00:00Z'), 1.5, null],
      ]);
      expect(table.rows).toMatchObject([
        {
          line: 2,
          cells: { so_dinh_danh: '001099000001', ngay_tiep_nhan: '05/01/2026', so_trang: '12', ghi_chu: 'TRUE' },
        },
        { line: 3, cells: { so_dinh_danh: '79203001234', ngay_tiep_nhan: '31/12/1999', so_trang: '1.5', ghi_chu: '' } },
      ]);
    });

    it('prints the time of day that a date cell has', async () => {
      const times = ['2026-01-05T08:15:00Z', '2026-01-05T23:59:59Z', '2026-01-05T00:00:01Z', '2026-01-05T00:00:00Z'];
      const table = await readSheets([
        ['Mã hồ sơ', 'Ngày tiếp nhận'],
        ...times.map((time, at) => [`A-${at}`, new Date(time)]),
      ]);
      expect(table.rows.map(({ cells }) => cells['ngay_tiep_nhan'])).toEqual([
        '05/01/2026 08:15:00',
        '05/01/2026 23:59:59',
        '05/01/2026 00:00:01',
        '05/01/2026',
      ]);
    });

    it('keeps the row numbers of the sheet, over empty rows and a title', async () => {
      const table = await readSheets([['SỔ'], [], ['Mã hồ sơ', 'Chủ hồ sơ'], ['A-1', 'An'], [], ['A-2', 'Bình']]);
      expect(table.rows.map(({ line, cells }) => [line, cells['ma_ho_so']])).toEqual([
        [4, 'A-1'],
        [6, 'A-2'],
      ]);
    });

    it('passes over a cover sheet', async () => {
      const table = await readSheets(
        [['UBND TỈNH MẪU']],
        [
          ['Mã hồ sơ', 'Chủ hồ sơ'],
          ['A-1', 'An'],
        ],
      );
      expect(table.rows[0]?.cells).toEqual({ ma_ho_so: 'A-1', chu_ho_so: 'An' });
    });
  });

  it.each([
    ['headings only', 'ma_ho_so,chu_ho_so\n'],
    ['nothing', ''],
    ['blank lines', '\n\n , \n'],
  ])('says that a register is empty: %s', async (_, content) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'REGISTER_EMPTY', exitCode: 3 });
  });

  it('says that there is no such file', async () => {
    await expect(readRegister(join(folder(), 'không có.csv'))).rejects.toMatchObject({ code: 'INPUT_MISSING' });
  });

  it.each([
    ['a quote never closed', 'ma_ho_so,chu_ho_so\nA-1,"Nguyễn Văn Kín\nA-2,b\n'],
    ['binary bytes', Buffer.from([0, 1, 2, 3, 0xff, 0, 7])],
    ['an old XLS', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex')],
    ['a ZIP of something else', Buffer.from('504b030414000000', 'hex')],
    ['a cut XLSX', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(300, 7)])],
  ])('refuses %s without quoting it', async (_, content) => {
    const error = await read(content).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'REGISTER_UNREADABLE', exitCode: 3 });
    expect(JSON.stringify(error) + (error as Error).message).not.toContain('Kín');
  });
});

/** Encodes letters the way Vietnamese Windows did: base letter and tone apart. */
function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(new Uint8Array([code])), code]));
  const split = [...text].flatMap((letter) => {
    const [base = '', ...marks] = [...letter.normalize('NFD')];
    const tone = marks.filter((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark));
    const rest = marks.filter((mark) => !tone.includes(mark));
    return [[base, ...rest].join('').normalize('NFC'), ...tone];
  });
  return Uint8Array.from(split.map((letter) => codes.get(letter) ?? 0x3f));
}

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasTool, pdfText } from '../support/pdf-tools.ts';
import { runSohoa } from '../support/sohoa-process.ts';

const CODE = 'H56.14-240115-0001';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-separators-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const separators = (...args: string[]) => runSohoa(['separators', ...args], { cwd: folder });

describe('sohoa separators', () => {
  it('prints a sheet a row, without a name on it, and tells which rows got none', async () => {
    const rows = [`${CODE},Nguyễn Thị Kín`, 'không phải mã,Trần Văn Hở', 'H56.14-240115-0002,Lê Thị Kín'];
    writeFileSync(join(folder, 'so.csv'), ['ma_ho_so,chu_ho_so', ...rows, ''].join('\n'));
    const { code, stdout } = await separators('--register', 'so.csv', '--end', '-o', 'to.pdf', '--json');
    expect(code).toBe(4);
    const answer = JSON.parse(stdout);
    expect(answer.sheets.map((sheet: { action: string }) => sheet.action)).toEqual([
      'dossier',
      'end',
      'dossier',
      'end',
    ]);
    expect(answer.problems).toMatchObject([{ code: 'ROW_CODE_INVALID', where: { line: 3 } }]);
    if (!hasTool('pdftotext')) return;
    const text = pdfText(join(folder, 'to.pdf'));
    expect(text).toContain(CODE);
    expect(text.normalize('NFC')).toContain('TỜ PHÂN CÁCH');
    expect(text.normalize('NFC')).not.toMatch(/Kín|Hở/);
  });

  it('never writes over sheets printed before, and prints the same bytes for the same sheets', async () => {
    for (let time = 0; time < 2; time += 1) expect((await separators(CODE)).code).toBe(0);
    const files = readdirSync(folder).sort();
    expect(files).toEqual(['to-phan-cach-2.pdf', 'to-phan-cach.pdf']);
    const [one, other] = files.map((name) => readFileSync(join(folder, name)));
    expect(one?.equals(other as Buffer)).toBe(true);
  });

  it('prints document sheets by kind', async () => {
    const { code, stdout } = await separators('--documents', '2', '--kind', 'quyet-dinh', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).sheets).toEqual(Array(2).fill({ action: 'document', kind: 'quyet-dinh' }));
  });

  it.each([
    [['not a code!'], 'CODE_NOT_VALID'],
    [['--kind', 'khong-co'], 'FLAG_VALUE'],
    [[], 'FLAG_REQUIRED'],
  ])('writes nothing for %j', async (args, error) => {
    const { code, stdout } = await separators(...args, '--json');
    expect([code, JSON.parse(stdout).error.code]).toEqual([2, error]);
    expect(existsSync(join(folder, 'to-phan-cach.pdf'))).toBe(false);
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorsCsv } from '../../../../src/stores/register/errors-csv.ts';
import { readRegister } from '../../../../src/stores/register/read-register.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('the error CSV', () => {
  const folder = temporaryFolder();

  async function read(content: string) {
    const path = join(folder(), 'sổ.csv');
    await writeFile(path, content);
    return readRegister(path);
  }

  it('holds the rows in order and what is wrong with each', async () => {
    const table = await read('Mã hồ sơ,Chủ hồ sơ\nA-1,An\n\nA-2,"Bình, Chi"\n');
    const csv = errorsCsv(
      table,
      [
        { line: 4, text: 'Trùng mã' },
        { line: 4, text: 'Thiếu thư mục' },
      ],
      'loi',
    );
    expect(csv).toBe('\uFEFFMã hồ sơ,Chủ hồ sơ,loi\nA-1,An,\nA-2,"Bình, Chi",Trùng mã | Thiếu thư mục\n');
  });

  it('lets no cell become a formula, and can be read as the register again', async () => {
    const source = 'ma_ho_so,so_dien_thoai,ghi_chu\nA-1,+84900000001,"=HYPERLINK(""http://x"")"\n';
    const table = await read(source);
    const csv = errorsCsv(table, [], 'loi');
    expect(csv).toContain("'+84900000001,\"'=HYPERLINK");
    expect((await read(csv)).rows.map(({ cells }) => cells)).toEqual(table.rows.map(({ cells }) => cells));
  });
});

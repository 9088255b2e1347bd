import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { openSandboxKit, type SandboxKit } from '../support/sandbox.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const { signal } = new AbortController();
let workspace: Workspace | null = null;
let kit: SandboxKit | null = null;
afterEach(async () => {
  await workspace?.close();
  await kit?.close();
  workspace = null;
  kit = null;
});

async function open(settings = ''): Promise<Workspace> {
  writeFileSync(join(folder(), 'sohoa.yaml'), settings);
  workspace = await openWorkspace({ dir: folder(), cwd: folder(), env: {} });
  return workspace;
}

describe('importing a catalogue', () => {
  it('takes procedures from CSV, dated, and a later list ends the earlier one', async () => {
    const file = join(folder(), 'thu-tuc.csv');
    const list = (papers: string) =>
      `DANH MỤC THỦ TỤC\nMã thủ tục;Tên thủ tục;Mã lĩnh vực;Lĩnh vực;Thành phần hồ sơ;Bắt buộc\n${papers}`;
    writeFileSync(file, list('1.900777;Cấp bản sao;HT;Hộ tịch;Tờ khai;x\n;;;;Giấy khai sinh;không\n'));
    const { importVocabulary, showVocabulary } = await open();
    const request = { kind: 'procedures', file, portal: null } as const;
    expect(await importVocabulary({ ...request, from: '2024-01-01' }, { signal })).toMatchObject({
      added: 1,
      total: 1,
    });
    writeFileSync(file, list('1.900777;Cấp bản sao;HT;Hộ tịch;Tờ khai;x\n'));
    expect(await importVocabulary({ ...request, from: '2026-07-01' }, { signal })).toMatchObject({
      added: 1,
      ended: 1,
    });
    expect(showVocabulary('procedures', '2026-06-30').procedures[0]?.components.length).toBe(2);
    expect(showVocabulary('procedures', '2026-07-01').procedures[0]?.components.length).toBe(1);
  });

  it('takes agencies from XLSX', async () => {
    const file = join(folder(), 'co-quan.xlsx');
    const rows = [
      ['Mã định danh', 'Tên đơn vị', 'Cấp', 'Mã cấp trên', 'Đến ngày', 'Được thay bằng'],
      ['H99.20.01', 'UBND xã Tân Lập', 'xã', 'H99.20', '30/06/2025', 'H99.201; H99.202'],
    ];
    writeFileSync(file, await writeXlsx(rows).toBuffer());
    const { importVocabulary, showVocabulary } = await open();
    await importVocabulary({ kind: 'agencies', file, portal: null, from: null }, { signal });
    expect(showVocabulary('agencies', '2025-06-30').agencies).toMatchObject([
      { code: 'H99.20.01', level: 'commune', parent: 'H99.20', replacedBy: ['H99.201', 'H99.202'] },
    ]);
    expect(showVocabulary('agencies', '2025-07-01').agencies).toEqual([]);
  });

  it('imports nothing of a list with a wrong row, and says which', async () => {
    const file = join(folder(), 'co-quan.csv');
    writeFileSync(file, 'tên đơn vị,từ ngày\nUBND xã A,01/07/2025\nUBND xã B,31/02/2025\n');
    const { importVocabulary } = await open();
    const attempt = importVocabulary({ kind: 'agencies', file, portal: null, from: null }, { signal });
    await expect(attempt).rejects.toMatchObject({ code: 'VOCABULARY_ROW_INVALID', where: { line: 3 } });
    expect(existsSync(join(folder(), 'vocabularies', 'agencies.json'))).toBe(false);
  });

  it('asks the portal, and keeps which paper fills a component where that is known here', async () => {
    kit = await openSandboxKit();
    const { stringify } = await import('yaml');
    const { sandboxTargets } = await import('../../src/connectors/index.ts');
    const { SANDBOX_CREDENTIALS } = await import('../../src/sandbox/index.ts');
    writeFileSync(join(folder(), 'secret'), SANDBOX_CREDENTIALS.password);
    const target = { ...sandboxTargets(kit.sandbox.url).portal, secrets: { password: { file: 'secret' } } };
    const { importVocabulary, showVocabulary } = await open(stringify({ targets: { portal: target } }));
    await importVocabulary({ kind: 'procedures', file: null, portal: 'portal', from: '2026-01-01' }, { signal });
    const birth = showVocabulary('procedures', '2026-01-01').procedures.find(({ root }) => root === '1.900101');
    expect(birth).toMatchObject({ name: 'Đăng ký khai sinh', fieldCode: 'HT', resultCode: 'KQ-HT-KS' });
    expect(birth?.components.map(({ code }) => code)).toEqual(['HT-KS-01', 'HT-KS-02', 'HT-KS-03']);
    expect(readFileSync(join(folder(), 'vocabularies', 'procedures.json'), 'utf8')).toContain(
      '"validFrom": "2026-01-01"',
    );
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { hasTool, pdfText } from '../support/pdf-tools.ts';
import { recordBundle } from '../support/record-bundle.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const DOSSIERS = 40;
const folder = temporaryFolder();
let workspace: Workspace;

/** Forty dossiers of two documents; the first document of each fourth holds a doubtful value. */
beforeEach(async () => {
  writeFileSync(join(folder(), 'sohoa.yaml'), '');
  workspace = await openWorkspace({ dir: folder(), cwd: folder(), env: {} });
  const catalog = await openCatalog(join(folder(), 'data', 'catalog.db'));
  for (let number = 1; number <= DOSSIERS; number++) {
    const { bundle } = recordBundle(number);
    const { code } = bundle.record.dossier;
    const { id } = await catalog.openDossier({ code, folder: '/x', files: [], row: null } as never, 'p');
    const held =
      number % 4 === 0 ? [{ pointer: '/documents/0/issuedDate', reason: 'DATE_FORMAT', candidates: [] }] : [];
    const own = { ...bundle, record: { ...bundle.record, held } };
    const end = {
      id,
      state: held.length > 0 ? 'held' : 'done',
      bundle: own,
      held,
      problems: [],
      pageCount: 2,
    } as const;
    await catalog.finishDossier({ ...end, intents: [], texts: [] } as never);
  }
  await catalog.close();
});

afterEach(() => workspace.close());

const plan = { sampleSize: 6, acceptance: 1 } as const;
const request = { name: 'Đợt 1', only: [], plan, seed: 'x', by: 'lan' } as const;
const close = (id: number) =>
  workspace.sampling.close({
    ...{ id, agency: ['UBND TỈNH MẪU', 'SỞ TƯ PHÁP'], place: 'Mẫu', day: '2026-11-05', language: 'vi' },
    minutes: join(folder(), 'bien-ban.pdf'),
  });

describe('a sampling review', () => {
  it('draws only from documents that held nothing doubtful, the same ones for the same seed', async () => {
    const view = await workspace.sampling.create(request);
    expect(view.sampling).toMatchObject({ lotSize: DOSSIERS * 2 - DOSSIERS / 4, sampleSize: 6, acceptance: 1 });
    expect(view.items).toHaveLength(6);
    const doubtful = (docCode: string) => Number(docCode.slice(14, 18)) % 4 === 0 && docCode.endsWith('0000001');
    expect(view.items.filter(({ docCode }) => doubtful(docCode))).toEqual([]);
    const again = await workspace.sampling.create(request);
    expect(again.items.map(({ docCode }) => docCode)).toEqual(view.items.map(({ docCode }) => docCode));
  });

  it('accepts a lot with few bad ones, and lists those to be done again', async () => {
    const { sampling, items } = await workspace.sampling.create(request);
    const { id } = sampling;
    for (const [at, { docCode }] of items.entries()) {
      const defects = at === 0 ? (['value-wrong'] as const) : [];
      await workspace.sampling.find({ id, docCode, defects, note: at === 0 ? 'Sai ngày' : null, by: 'lan' });
    }
    const report = await close(id);
    expect(report.sampling.verdict).toBe('accepted');
    expect(report.rework?.documents).toEqual([items[0]?.docCode]);
    expect(readFileSync(report.rework?.file ?? '', 'utf8')).toContain('value-wrong,Sai ngày');
    const late = { id, docCode: items[0]?.docCode ?? '', defects: [], note: null, by: 'lan' };
    await expect(workspace.sampling.find(late)).rejects.toMatchObject({ code: 'SAMPLING_ITEM_UNKNOWN' });
  });

  it('rejects a lot with a page lost at once; then all of it but what was found in order is done again', async () => {
    const { sampling, items } = await workspace.sampling.create(request);
    const { id, lotSize } = sampling;
    const [first, second] = items.map(({ docCode }) => docCode);
    await workspace.sampling.find({ id, docCode: first ?? '', defects: [], note: null, by: 'lan' });
    await workspace.sampling.find({ id, docCode: second ?? '', defects: ['page-missing'], note: null, by: 'lan' });
    const report = await close(id);
    expect(report.sampling.verdict).toBe('rejected');
    expect(report.rework?.documents).toHaveLength(lotSize - 1);
    expect(report.rework?.documents[0]).toBe(second);
    expect(report.rework?.documents).not.toContain(first);
  });

  it('is not closed before all drawn documents were looked at; others than the drawn are refused', async () => {
    const { sampling } = await workspace.sampling.create(request);
    await expect(close(sampling.id)).rejects.toMatchObject({ code: 'SAMPLING_NOT_THROUGH', params: { left: 6 } });
    const foreign = { id: sampling.id, docCode: 'H99.14-261105-9999.0000001', defects: [], note: null, by: 'lan' };
    await expect(workspace.sampling.find(foreign)).rejects.toMatchObject({ code: 'SAMPLING_ITEM_UNKNOWN' });
    await expect(workspace.sampling.show(99)).rejects.toMatchObject({ code: 'SAMPLING_UNKNOWN' });
  });

  it.skipIf(!hasTool('pdftotext'))('prints minutes that say plan, findings and verdict', async () => {
    const { sampling, items } = await workspace.sampling.create(request);
    for (const { docCode } of items) {
      await workspace.sampling.find({ id: sampling.id, docCode, defects: ['value-wrong'], note: null, by: 'lan' });
    }
    const { minutes } = await close(sampling.id);
    const text = pdfText(minutes).normalize('NFC');
    for (const words of [
      'BIÊN BẢN NGHIỆM THU',
      'SỞ TƯ PHÁP',
      'ngày 05 tháng 11 năm 2026',
      'KHÔNG ĐẠT',
      'sai giá trị',
    ]) {
      expect(text).toContain(words);
    }
    for (const { docCode } of items) expect(text).toContain(docCode);
    const before = readFileSync(minutes);
    expect((await close(sampling.id)).sampling.verdict).toBe('rejected');
    expect(readFileSync(minutes).equals(before)).toBe(true);
  });
});

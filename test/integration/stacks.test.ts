import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/pipeline/index.ts';
import { initWorkspace, openWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { scanPaper, scanSheets } from '../support/scanned-sheets.ts';

/**
 * A batch as it comes off a scanner: one stack of papers with separator sheets lying in all four orientations, one of them
 * torn through its codes, and one dossier whose sheet was forgotten.
 */
const [A, B, C, TORN, E, FORGOTTEN] = [1, 2, 3, 4, 5, 6].map((day) => `H56.14-24011${day}-0001`) as [
  string,
  ...string[],
];
const folder = mkdtempSync(join(tmpdir(), 'sohoa-stack-'));
const input = join(folder, 'input');
const register = join(folder, 'register.csv');
const papers = new Map<string, string>();
let workspace: Workspace;
let report: RunReport;

beforeAll(async () => {
  mkdirSync(input);
  const sheets = await scanSheets([
    { sheet: { action: 'dossier', code: A ?? '' }, rotation: 0, skewDegrees: 2 },
    { sheet: { action: 'dossier', code: B ?? '' }, rotation: 90 },
    { sheet: { action: 'dossier', code: C ?? '' }, rotation: 180, look: 'colour' },
    { sheet: { action: 'dossier', code: TORN ?? '' }, torn: true },
    { sheet: { action: 'dossier', code: E ?? '' }, rotation: 270, skewDegrees: -3 },
  ]);
  const paper = (name: string) => ({ name, bytes: scanPaper({ seed: `check-stack-${name}`, dpi: 150 }) });
  const sheet = (index: number) => ({ name: 'sheet', bytes: Promise.resolve(sheets[index] as Buffer) });
  const stack = [
    paper('nobody'),
    ...[sheet(0), paper('A1'), paper('A2')],
    ...[sheet(1), paper('B1')],
    ...[sheet(2), paper('C1')],
    ...[sheet(3), paper('D1')],
    ...[sheet(4), paper('E1'), paper('F1')],
  ];
  for (const [index, { name, bytes }] of stack.entries()) {
    const content = await bytes;
    writeFileSync(join(input, `scan-${index + 1}.jpg`), content);
    papers.set(createHash('sha256').update(content).digest('hex'), name);
  }
  const rows = [A, B, C, TORN, E, FORGOTTEN].map((code, index) => {
    const count = [2, 1, 1, 1, 1, 1][index];
    return `${code},Đỗ Thị Mẫu ${'ABCDEF'[index]},00119900000${index},1.001193,10/01/2024,${count}`;
  });
  writeFileSync(register, ['ma_ho_so,chu_ho_so,so_dinh_danh,ma_tthc,ngay_tiep_nhan,so_trang', ...rows, ''].join('\n'));
  initWorkspace({ dir: join(folder, 'workspace'), sandbox: null, model: 'npm' });
  workspace = await openWorkspace({ dir: join(folder, 'workspace'), cwd: folder, env: {} });
  report = await workspace.run(request(), { signal: new AbortController().signal });
}, 400_000);

afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

function request() {
  const whole = { from: null, to: null, only: [], limit: null, jobs: 2, dryRun: false };
  return { ...whole, pipeline: 'scan-only', input, register };
}

function outcome(code: string | undefined) {
  const found = report.dossiers.filter((one) => one.code === code);
  expect(found).toHaveLength(1);
  return { state: found[0]?.state, problems: found[0]?.problems.map((problem) => problem.code) };
}

/** Which papers are among the originals of a record, by content. */
function originals(code: string | undefined): string[] {
  const place = join(folder, 'workspace', 'records', code ?? '', 'original');
  const hashes = readdirSync(place)
    .sort()
    .map((name) =>
      createHash('sha256')
        .update(readFileSync(join(place, name)))
        .digest('hex'),
    );
  return hashes.map((hash) => papers.get(hash) ?? '?');
}

describe('a stack with separator sheets in all four orientations, one torn, one dossier without', () => {
  it('is split rightly where the sheets can be read, every page byte for byte', () => {
    for (const code of [A, B]) expect(['done', 'held']).toContain(outcome(code).state);
    expect(outcome(A).problems).toEqual([]);
    expect(originals(A)).toEqual(['sheet', 'A1', 'A2']);
    expect(originals(B)).toEqual(['sheet', 'B1']);
  });

  it('holds the dossier before the torn sheet, since its end is unsure', () => {
    expect(outcome(C)).toEqual({ state: 'held', problems: ['SHEET_UNREADABLE'] });
  });

  it('gives what follows the torn sheet, or stands before the first, to nobody', () => {
    const refused = report.dossiers.filter(({ code, state }) => code === null && state === 'failed');
    expect(
      refused.flatMap(({ problems }) => problems.map(({ code, params }) => [code, params['first'], params['last']])),
    ).toEqual([
      ['STACK_NO_SHEET', 1, 1],
      ['STACK_SHEET_UNREADABLE', 9, 10],
    ]);
    expect(outcome(TORN)).toEqual({ state: 'failed', problems: ['ROW_FOLDER_MISSING'] });
  });

  it('holds the dossier behind which a sheet was forgotten: its pages are too many', () => {
    expect(outcome(E)).toEqual({ state: 'held', problems: ['STACK_COUNT_DIFFERS'] });
    expect(outcome(FORGOTTEN)).toEqual({ state: 'failed', problems: ['ROW_FOLDER_MISSING'] });
  });

  it('puts nothing into the wrong dossier', () => {
    const records = readdirSync(join(folder, 'workspace', 'records')).sort();
    expect(records).toEqual([A, B]);
    for (const code of records) {
      const letter = code === A ? 'A' : 'B';
      for (const name of originals(code)) expect(name).toMatch(new RegExp(`^(sheet|${letter}\\d)$`));
    }
  });

  it('keeps the sheet as a marked page that is not read', async () => {
    const { record } = await workspace.show(A ?? '');
    const pages = record?.documents.flatMap((document) => document.pages) ?? [];
    expect(pages.map(({ marks }) => marks.includes('separator'))).toEqual([true, false, false]);
  });

  it('cuts nothing anew when it is run again', async () => {
    const again = await workspace.run(request(), { signal: new AbortController().signal });
    expect(again.counts).toMatchObject({ pagesRecognized: 0, resultsMade: 0 });
    expect(again.dossiers.map(({ code, state }) => [code, state])).toEqual(
      report.dossiers.map(({ code, state }) => [code, state]),
    );
  });

  it('does not take a torn sheet for a page of the dossier before it, even on request, while its print names another', async () => {
    await workspace.undo({ code: C ?? '', page: 3, mark: 'separator' });
    const again = await workspace.run({ ...request(), only: [C ?? ''] }, { signal: new AbortController().signal });
    const [found] = again.dossiers.flatMap(({ problems }) => problems);
    expect([found?.code, found?.params['other']]).toEqual(['STACK_OTHER_PAPERS', TORN]);
  });

  it('is told by a check that writes nothing', async () => {
    initWorkspace({ dir: join(folder, 'fresh'), sandbox: null, model: 'npm' });
    const fresh = await openWorkspace({ dir: join(folder, 'fresh'), cwd: folder, env: {} });
    const found = await fresh.check(request(), { signal: new AbortController().signal, language: 'vi' });
    await fresh.close();
    expect(found.dossiers).toBe(4);
    expect(found.stacks.map(({ dossier, firstPage, pages }) => [dossier, firstPage, pages])).toEqual([
      [A, 2, 3],
      [B, 5, 2],
      [C, 7, 3],
      [E, 11, 3],
    ]);
    expect(found.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['STACK_NO_SHEET', 'STACK_SHEET_UNREADABLE', 'ROW_FOLDER_MISSING']),
    );
    expect(existsSync(join(folder, 'fresh', 'data', 'stacks'))).toBe(false);
  });
});

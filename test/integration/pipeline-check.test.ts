import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  checkBatch,
  createRegistry,
  listFolder,
  type PipelineServices,
  planPipeline,
  readPipeline,
  survey,
} from '../../src/pipeline/index.ts';
import type { RegisterTable } from '../../src/plugin/index.ts';
import { register } from '../../src/steps/register/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createRecorder, trivialSteps } from '../support/trivial-steps.ts';
import { CODES, openTrivialWorkspace, type TrivialWorkspace, writeInput } from '../support/trivial-workspace.ts';

const folder = temporaryFolder();
const recorder = createRecorder();
const steps = [...trivialSteps(recorder), register];
const [first, second, third] = CODES;
let workspace: TrivialWorkspace;

beforeEach(async () => {
  workspace = await openTrivialWorkspace(folder(), steps);
  writeInput(workspace.input, { [`${first}/a.txt`]: 'một', [`${second}/a.txt`]: 'hai', [`${third}/rỗng.txt`]: '' });
});

afterEach(() => workspace.close());

const PIPELINE = 'name: p\nsteps:\n  - use: intake\n  - use: register\n';
const COLUMNS = ['ma_ho_so', 'chu_ho_so', 'so_dinh_danh', 'ma_tthc', 'ngay_tiep_nhan'];

/** Row by row: code, ID number, day of receipt. */
function table(rows: readonly (readonly [string, string, string])[]): RegisterTable {
  const facts = { chu_ho_so: 'Nguyễn Văn An', ma_tthc: '1.000001' };
  return {
    headings: COLUMNS,
    columns: COLUMNS,
    rows: rows.map(([ma_ho_so, so_dinh_danh, ngay_tiep_nhan], index) => ({
      line: index + 2,
      cells: { ...facts, ma_ho_so, so_dinh_danh, ngay_tiep_nhan },
      raw: [],
    })),
  };
}

async function check(rows: RegisterTable | null, services: Partial<PipelineServices> = {}) {
  const plan = planPipeline(readPipeline(PIPELINE, 'p.yaml'), createRegistry([{ from: 'sohoa', steps }]));
  const listing = await listFolder(workspace.input);
  const batch = survey({ listing, register: rows === null ? null : { file: 'r.csv', table: rows } });
  const { signal } = new AbortController();
  return checkBatch(plan, batch, { ...workspace.services, ...services }, { signal });
}

describe('a check', () => {
  it('finds rows that will wait and files that will fail, with their lines, and touches nothing', async () => {
    const report = await check(
      table([
        [first, '01099000001', '05/01/2026'],
        [second, '001099000001', '31/02/2026'],
        [third, '001099000001', '05/01/2026'],
      ]),
    );
    const found = report.findings.map(({ code, where, params }) => [code, where.line, params['reason'] ?? where.file]);
    expect(found).toEqual([
      ['FILE_EMPTY', 4, `${third}/rỗng.txt`],
      ['ROW_VALUE_HELD', 2, 'ID_LOST_ZERO'],
      ['ROW_VALUE_HELD', 3, 'DATE_IMPOSSIBLE'],
    ]);
    expect(report).toMatchObject({ dossiers: 2, files: 2, exitCode: 4, blocking: [] });
    expect(recorder.calls).toEqual([]);
    expect(await workspace.catalog.listDossiers()).toEqual([]);
    expect(readdirSync(join(workspace.dir, 'data')).filter((name) => name.startsWith('scratch'))).toEqual([]);
  });

  it('estimates the disk by the bytes of what has no record yet', async () => {
    const before = await check(null);
    expect(before.diskNeededBytes).toBeGreaterThan(before.bytes * 4);
    await workspace.run({ only: [first, second] });
    expect((await check(null)).diskNeededBytes).toBe(0);
    const full = await check(null, { freeBytes: async () => 10 });
    expect(full.blocking).toEqual([]);
  });

  it('blocks on a disk that is too small (75)', async () => {
    const report = await check(null, { freeBytes: async () => 10 });
    expect(report.blocking.map(({ code }) => code)).toEqual(['DISK_WILL_NOT_DO']);
    expect(report.exitCode).toBe(75);
  });

  it('asks every target whether it is there (5)', async () => {
    const connections = [
      { target: 'portal', ok: true, code: null },
      { target: 'province', ok: false, code: 'TARGET_UNREACHABLE' },
    ];
    const report = await check(null, { ping: async () => connections });
    expect(report.connections).toEqual(connections);
    expect(report.exitCode).toBe(5);
  });
});

import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type DossierRecord, SAMPLE_PROCEDURES } from '../../src/domain/index.ts';
import { SANDBOX_CREDENTIALS, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { initWorkspace } from '../../src/workspace/init.ts';
import { openWorkspace } from '../../src/workspace/open.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { putIn, resultGiven } from '../support/papers-outside.ts';
import { PROJECT } from '../support/sohoa-process.ts';

/**
 * A person's extract was issued in one dossier and a marriage certificate lies in the national store. In the next
 * dossier of that person neither is asked for, both are delivered, and the portal is told where they came from.
 */
const FIRST = 'H99.14-250714-0002';
const SECOND = 'H99.14-260105-0001';
const NUMBER = '075087544510';
const SAMPLE = 'Cấp bản sao trích lục';
const HEADINGS = 'ma_ho_so,chu_ho_so,so_dinh_danh,ma_tthc,co_quan,ngay_nop,ngay_tiep_nhan,thu_muc';
const row = (code: string, procedure: string, day: string, folder: string) =>
  [code, 'Mai Minh Bảo', NUMBER, procedure, 'Ủy ban nhân dân xã Tân Lập', day, day, folder].join(',');

const PROCEDURE = {
  ...{ root: '2.900901', name: 'Hỗ trợ hộ gia đình', fieldCode: 'BTXH', fieldName: 'Bảo trợ xã hội' },
  components: [
    { code: 'TP-01', name: 'Tờ khai', paperKind: 'to-khai', required: true },
    { code: 'TP-02', name: 'Giấy khai sinh', paperKind: 'giay-khai-sinh', required: true },
    { code: 'TP-03', name: 'Giấy chứng nhận kết hôn', paperKind: 'giay-chung-nhan-ket-hon', required: true },
  ],
  ...{ resultCode: 'KQ-HT', resultPaperKind: 'quyet-dinh', returnsPaper: true },
  ...{ validFrom: '2020-01-01', validUntil: null },
};

const folder = mkdtempSync(join(tmpdir(), 'sohoa-reuse-'));
const input = join(folder, 'input');
const register = join(folder, 'register.csv');
const dir = join(folder, 'workspace');
const { signal } = new AbortController();
const viewer = { actor: { kind: 'user', name: 'lan' }, purpose: 'Nhận hồ sơ hỗ trợ hộ gia đình' } as const;
const request = {
  number: NUMBER,
  name: null,
  birthDate: null,
  procedure: '2.900901',
  day: '2026-01-05',
  outside: true,
};
let sandbox: Sandbox;
let workspace: Workspace;

const run = () =>
  workspace.run(
    {
      ...{ pipeline: 'digitize', input, register, from: null, to: null },
      ...{ only: [], limit: null, jobs: 2, dryRun: false },
    },
    { signal },
  );
const recordOf = (code: string): DossierRecord =>
  JSON.parse(readFileSync(join(dir, 'records', code, 'record.json'), 'utf8'));

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, storeDir: join(folder, 'sandbox') });
  initWorkspace({ dir, sandbox: { url: sandbox.url, ...SANDBOX_CREDENTIALS }, model: 'npm' });
  appendFileSync(
    join(dir, 'sohoa.yaml'),
    `\n${stringify({ steps: { validate: { procedures: [...SAMPLE_PROCEDURES, PROCEDURE] } } })}`,
  );
  workspace = await openWorkspace({ dir, cwd: folder, env: { XDG_CONFIG_HOME: folder } });
  mkdirSync(input);
  cpSync(join(PROJECT, 'samples', 'dossiers', `02 ${SAMPLE}`), join(input, 'first'), { recursive: true });
  writeFileSync(register, `${HEADINGS}\n${row(FIRST, '1.900103', '14/07/2025', 'first')}\n`);
  await run();
  const marriage = { TenGiayTo: 'Giấy chứng nhận kết hôn', MaKetQua: 'KQ-HT-KH', SoKyHieu: '45/2015' };
  await putIn(sandbox.url, 'results', resultGiven(NUMBER, marriage));
}, 400_000);

afterAll(async () => {
  await workspace?.close();
  await sandbox?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a second dossier of the same person', () => {
  it('is told what must not be asked for, and where it lies', async () => {
    const report = await workspace.reuse.look(request, viewer, { signal });
    expect(report.isComplete).toBe(true);
    expect(report.doNotAsk).toEqual(['TP-02', 'TP-03']);
    expect(
      report.answers.map(({ status, papers }) => [status, papers[0]?.store ?? null, papers[0]?.validity.state ?? null]),
    ).toEqual([
      ['made-new', null, null],
      ['held', 'own', 'valid'],
      ['held', 'portal', 'valid'],
    ]);
    // Delivered to the province before: one paper, not two.
    expect(report.answers[1]?.papers.map(({ store, alsoIn }) => [store, alsoIn])).toContainEqual(['own', ['province']]);
  });

  it('uses both, its record says so, and the portal receives the flags and the files', async () => {
    const report = await workspace.reuse.look(request, viewer, { signal });
    const papers = report.answers.flatMap((answer) => answer.papers.slice(0, 1).map(({ ref }) => ref));
    const used = await workspace.reuse.use({ ...request, papers, dossier: SECOND, checked: false }, viewer, { signal });
    expect(used.uses.map(({ component, state }) => [component, state])).toEqual([
      ['TP-02', 2],
      ['TP-03', 2],
    ]);

    mkdirSync(join(input, 'second'));
    cpSync(join(input, 'first', '1-to-khai.png'), join(input, 'second', 'to-khai.png'));
    appendFileSync(register, `${row(SECOND, '2.900901', '05/01/2026', 'second')}\n`);
    await run();
    const reused = recordOf(SECOND).documents.filter(({ reuse }) => reuse.state > 0);
    expect(reused.map(({ component, paperKind, reuse }) => [component, paperKind, reuse])).toEqual([
      ['TP-02', 'trich-luc-khai-sinh', { state: 2, fromNationalStore: false, replacedByResultCode: 'KQ-HT-TL' }],
      ['TP-03', 'giay-chung-nhan-ket-hon', { state: 2, fromNationalStore: true, replacedByResultCode: 'KQ-HT-KH' }],
    ]);

    const { portal } = (await (await fetch(`${sandbox.url}/_sandbox/dossiers`)).json()) as {
      portal: { code: string; reused: object[]; files: { sha256: string }[] }[];
    };
    const published = portal.find(({ code }) => code === SECOND);
    expect(published?.reused).toEqual([
      { component: 'TP-02', state: '2', fromNationalStore: '0', replacedBy: 'KQ-HT-TL' },
      { component: 'TP-03', state: '2', fromNationalStore: '1', replacedBy: 'KQ-HT-KH' },
    ]);
    const fetched = published?.files.map(({ sha256 }) => sha256) ?? [];
    for (const { sha256 } of used.uses) expect(fetched).toContain(sha256);
  }, 400_000);

  it('is the same record when it is made again, and nothing is sent a second time', async () => {
    const before = recordOf(SECOND);
    const calls = async () => (await (await fetch(`${sandbox.url}/_sandbox/calls`)).json()) as { calls: object[] };
    const sent = await calls();
    await run();
    expect(recordOf(SECOND)).toEqual(before);
    expect(await calls()).toEqual(sent);
  }, 400_000);

  it('misses nothing the reused papers serve', async () => {
    const check = await workspace.components(SECOND);
    expect(check?.missing).toEqual([]);
    expect(check?.components.map(({ component, reused }) => [component.code, reused])).toEqual([
      ['TP-01', false],
      ['TP-02', true],
      ['TP-03', true],
    ]);
  });

  it('leaves in the log of looks who looked, why, and nobody’s number', async () => {
    const text = readFileSync(join(dir, 'data', 'logs', 'sohoa.log'), 'utf8');
    expect(text).not.toContain(NUMBER);
    expect((await workspace.access.verifyAudit(null)).entries).toBeGreaterThan(0);
  });
});

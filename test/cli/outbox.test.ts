import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReconcileSite, type ReconcileSite } from '../support/reconcile-site.ts';
import { runSohoa } from '../support/sohoa-process.ts';

let folder = '';
let site: ReconcileSite;
const CODE = 'H99.14-261105-0001';
const sohoa = (...args: string[]) => runSohoa([...args, '--workspace', site.dir, '--lang', 'en', '--no-color']);
const asJson = async (...args: string[]) => {
  const { code, stdout } = await sohoa(...args, '--json');
  return { code, answer: JSON.parse(stdout) };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-outbox-'));
  site = await openReconcileSite(folder);
  await site.finish(1);
  await site.finish(2);
  await site.deliver();
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('looking after the outbox', () => {
  it('takes a delivery back: a preview first, then exactly that, noted with its reason', async () => {
    const withdraw = ['outbox', 'withdraw', CODE, '--target', 'province', '--reason', 'gửi nhầm'];
    const preview = await sohoa(...withdraw);
    expect(preview.code).toBe(0);
    expect(preview.stdout).toContain('Nothing has been done yet');
    expect(preview.stdout).toContain('Also held by, or on its way to: portal');
    const [command = ''] = /sohoa outbox withdraw .* --confirm [0-9a-f]{8}/.exec(preview.stdout) ?? [];
    expect(command).toContain("--reason 'gửi nhầm'");
    const [confirm = ''] = /[0-9a-f]{8}$/.exec(command) ?? [];

    const wrong = await asJson(...withdraw, '--confirm', 'deadbeef');
    expect([wrong.code, wrong.answer.error.code]).toEqual([2, 'CONFIRM_STALE']);
    const done = await asJson(...withdraw, '--confirm', confirm);
    expect(done.answer).toMatchObject({ ok: true, done: true, rows: [{ code: CODE, becomes: 'withdrawn' }] });
    // The same code once more: there is nothing left that it would stand for.
    expect((await asJson(...withdraw, '--confirm', confirm)).answer.error.code).toBe('NOTHING_TO_WITHDRAW');

    const sent = await asJson('deliver');
    expect(sent.answer).toMatchObject({ withdrawn: 1, accepted: 0 });
    const list = await sohoa('outbox', 'list', '--state', 'withdrawn');
    expect(list.stdout).toMatch(new RegExp(`${CODE} +province +take back +1 +taken back`));
    expect((await asJson('reconcile')).code).toBe(0);
  });

  it('says that a portal takes nothing back, and what to do', async () => {
    const { code, answer } = await asJson('outbox', 'withdraw', CODE, '--target', 'portal');
    expect([code, answer.error.code]).toEqual([2, 'WITHDRAW_NOT_OFFERED']);
    expect(answer.error.hint).toContain(`sohoa outbox drop ${CODE} --target portal`);
  });

  it('wants a reason for what is given up, and finds nothing to give up', async () => {
    expect((await asJson('outbox', 'drop', CODE)).code).toBe(2);
    const { answer } = await asJson('outbox', 'drop', CODE, '--reason', 'thử');
    expect(answer.error.code).toBe('NOTHING_QUEUED');
    expect((await sohoa('outbox', 'redrive')).stdout.trim()).toBe('Nothing matches: there is nothing to do.');
  });

  it('shows what would be sent, and logs the look', async () => {
    const plain = await sohoa('outbox', 'show', CODE);
    expect(plain.stdout).not.toContain('Nguyễn Văn Mẫu');
    const preview = await sohoa('outbox', 'show', CODE, '--preview');
    expect(preview.stdout).toContain('DongBoHoSoMC');
    expect(preview.stdout).toContain('Nguyễn Văn Mẫu');
    const entries = await site.room.catalog.audit.after(0, 100);
    expect(entries.filter(({ action }) => action === 'outbox.preview')).toHaveLength(2);
    expect(entries.find(({ action }) => action === 'outbox.withdraw')).toMatchObject({ purpose: 'gửi nhầm' });
  });
});

describe('sohoa reconcile', () => {
  it('tells each difference with the next command, writes them to a CSV, and heals them', async () => {
    const gone = 'H99.14-261105-0002';
    site.there.prepare('delete from province_file where code = ?').run(gone);
    site.there.prepare('delete from province_dossier where code = ?').run(gone);
    const csv = join(folder, 'khac.csv');
    const found = await sohoa('reconcile', '--target', 'province', '--csv', csv);
    expect(found.code).toBe(6);
    expect(found.stdout).toMatch(
      /0002 +province +was accepted, is not there any more +sohoa reconcile --target province --repair/,
    );
    expect(readFileSync(csv, 'utf8')).toContain(`${gone},province,`);

    const repaired = await asJson('reconcile', '--target', 'province', '--repair');
    expect(repaired.code).toBe(0);
    expect(repaired.answer).toMatchObject({
      repair: { ordered: 1, healed: 1 },
      differences: [{ code: gone, kind: 'lost-there', healed: true, next: null }],
    });
    expect(await asJson('reconcile')).toMatchObject({ code: 0, answer: { differences: [], exitCode: 0 } });
  });

  it('says 5 when nobody answers, 3 when there is no such target', async () => {
    expect((await asJson('reconcile', '--target', 'nowhere')).answer.error.code).toBe('TARGET_UNKNOWN');
    await site.stopSandbox();
    // The tries of half a minute, in a second.
    appendFileSync(join(site.dir, 'sohoa.yaml'), 'delivery: { firstDelayMs: 1, longestDelayMs: 20 }\n');
    const silent = await asJson('reconcile', '--target', 'portal');
    expect([silent.code, silent.answer.targets[0].stopped]).toEqual([5, 'TARGET_UNREACHABLE']);
  });
});

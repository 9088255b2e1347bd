import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DifferenceKind } from '../../src/delivery/reconcile/difference.ts';
import { DossierRecord } from '../../src/domain/index.ts';
import { recordFolderName } from '../../src/stores/records/folder-name.ts';
import { writeRecordFolder } from '../../src/stores/records/write-record-folder.ts';
import { BOTH, openReconcileSite, type ReconcileSite } from '../support/reconcile-site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** `province H99… lost-there` */
type Planted = `${'province' | 'portal'} ${string} ${DifferenceKind}`;

describe('reconciliation', () => {
  const folder = temporaryFolder();
  let site: ReconcileSite;
  beforeEach(async () => {
    site = await openReconcileSite(folder());
  });
  afterEach(() => site.close());

  it('finds each of 30 planted differences and no other, and a repair heals what sending can heal', async () => {
    const codes: string[] = [];
    for (let number = 1; number <= 45; number++) codes.push(await site.finish(number));
    // The register is behind: handed out over there, still worked on here.
    codes.push(await site.finish(46, { status: 4, finishedDate: null }));
    expect(await site.deliver()).toMatchObject({ accepted: 92, left: 0 });
    expect(await site.reconcile()).toMatchObject({ differences: [], exitCode: 0 });

    const planted = await plant(site, codes);
    expect(planted).toHaveLength(30);
    const calls = await callsOf(site);
    const found = await site.reconcile();
    expect(linesOf(found)).toEqual([...planted].sort());
    expect(found.exitCode).toBe(6);
    // Reading only.
    expect(await callsOf(site)).toBe(calls);
    expect(await site.reconcile()).toEqual(found);

    const repaired = await site.reconcile({ repair: true });
    expect(linesOf(repaired)).toEqual([...planted].sort());
    const forPeople = planted.filter((line) => FOR_PEOPLE.some((kind) => line.endsWith(` ${kind}`)));
    const further = `province ${codes[45]} status-differs` as const;
    const left = [...forPeople, further].sort();
    expect(left).toHaveLength(5);
    expect(repaired.repair).toMatchObject({ healed: 25, delivery: { left: 0 } });
    const again = await site.reconcile();
    expect(linesOf(again)).toEqual(left);
    expect(again.exitCode).toBe(6);
    expect(
      again.differences.every(({ next, healing }) => next?.startsWith('sohoa ') === true && healing === null),
    ).toBe(true);
    await expectNothingTwice(site);
  });

  it('says when a target does not answer, and compares the other', async () => {
    await site.finish(1);
    await site.deliver();
    const province = await site.room.targets.open('province');
    const unreachable = Object.assign(province, {
      list: async () => {
        const { fail } = await import('../../src/errors/index.ts');
        return fail('TARGET_LOGIN', { where: { target: 'province' } });
      },
    });
    expect(unreachable.list).toBeDefined();
    const report = await site.reconcile();
    expect(report.targets).toMatchObject([
      { target: 'province', stopped: 'TARGET_LOGIN' },
      { target: 'portal', stopped: null, seen: 1 },
    ]);
    expect(report.exitCode).toBe(5);
  });

  it('holds paper book, register and system against each other, and counts the sync rate', async () => {
    const [first = '', second = '', third = ''] = [
      await site.finish(1, { receivedDate: '2026-11-05' }),
      await site.finish(2, { receivedDate: '2026-11-06' }),
      await site.finish(3, { receivedDate: '2026-12-01' }, BOTH.slice(0, 1)),
    ];
    await site.deliver();
    const file = (name: string, codes: readonly string[]) => {
      const path = join(folder(), name);
      writeFileSync(path, ['Mã hồ sơ,Họ tên', ...codes.map((code) => `${code},Ai đó`)].join('\n'));
      return path;
    };
    const report = await site.reconcile({
      register: file('so.csv', [first, second, 'H99.14-261105-0777']),
      book: file('giay.csv', [first, 'H99.14-261105-0888']),
      period: { from: '2026-11-01', to: '2026-12-31', received: null },
    });
    expect(report.coverage).toMatchObject({
      counts: { book: 2, register: 3, system: 3 },
      rates: [
        { of: 'book', in: 'register', part: 1, whole: 2 },
        { of: 'register', in: 'book', part: 1, whole: 3 },
        { of: 'register', in: 'system', part: 2, whole: 3 },
        { of: 'system', in: 'register', part: 2, whole: 3 },
      ],
      gaps: [
        { code: 'H99.14-261105-0888', standsIn: 'book', missingIn: 'register' },
        { code: second, standsIn: 'register', missingIn: 'book' },
        { code: 'H99.14-261105-0777', standsIn: 'register', missingIn: 'book' },
        { code: 'H99.14-261105-0777', standsIn: 'register', missingIn: 'system' },
        { code: third, standsIn: 'system', missingIn: 'register' },
      ],
    });
    expect(report.syncRates).toMatchObject([
      { target: 'portal', synced: 2, received: 3, basis: 'system', percent: 66.67 },
    ]);
    expect(report.exitCode).toBe(6);
    const given = await site.reconcile({ period: { from: '2026-11-01', to: '2026-11-30', received: 8 } });
    expect(given.syncRates).toMatchObject([{ synced: 2, received: 8, basis: 'given', percent: 25 }]);
  });

  it('writes what came back into the record, which stays equal otherwise', async () => {
    const code = await site.finish(1);
    const { catalog, blobs, paths } = site.room;
    const kept = await catalog.getRecord(code);
    if (kept === null) throw new Error('no record');
    await writeRecordFolder({ dir: paths.records, bundle: kept.bundle, blobs });
    const read = () => JSON.parse(readFileSync(join(paths.records, recordFolderName(code), 'record.json'), 'utf8'));
    const before = read();
    await site.deliver();
    const { remote, ...after } = DossierRecord.parse(read());
    expect(remote).toEqual([
      expect.objectContaining({ target: 'portal', remoteId: null, withdrawn: false }),
      { target: 'province', remoteId: expect.stringMatching(/^HS/), status: 9, withdrawn: false },
    ]);
    expect({ ...after, remote: [] }).toEqual({ ...before, remote: [] });
    expect(await catalog.outbox.unnoted(10)).toEqual([]);
    // Nothing is sent because of it.
    expect(await site.deliver()).toMatchObject({ attempts: 0 });

    await catalog.outbox.withdraw(code, 'province');
    expect(await site.deliver()).toMatchObject({ withdrawn: 1 });
    expect(read().remote[1]).toMatchObject({ target: 'province', withdrawn: true });
  });
});

const FOR_PEOPLE: readonly DifferenceKind[] = ['withdrawn-there', 'missing-here'];

function linesOf({ differences }: Awaited<ReturnType<ReconcileSite['reconcile']>>): string[] {
  return differences.map(({ target, code, kind }) => `${target} ${code} ${kind}`).sort();
}

/** Behind the backs of both sides: 30 differences, each in a dossier of its own. */
async function plant(site: ReconcileSite, codes: readonly string[]): Promise<Planted[]> {
  const { there, room } = site;
  const { outbox } = room.catalog;
  const left = codes.slice(0, 45);
  const planted: Planted[] = [];
  const each = async (
    count: number,
    target: 'province' | 'portal',
    kind: DifferenceKind,
    act: (code: string) => unknown,
  ) => {
    for (const code of left.splice(0, count)) {
      await act(code);
      planted.push(`${target} ${code} ${kind}`);
    }
  };
  const run = (sql: string, ...values: string[]) => there.prepare(sql).run(...values);
  const body = (table: string, code: string, change: (body: Record<string, unknown>) => void) => {
    const row = there.prepare(`select body from ${table} where code = ?`).get(code);
    const value = JSON.parse(String(row?.['body']));
    change(value);
    run(`update ${table} set body = ? where code = ?`, JSON.stringify(value), code);
  };

  await each(3, 'province', 'lost-there', (code) => {
    run('delete from province_file where code = ?', code);
    run('delete from province_dossier where code = ?', code);
  });
  await each(2, 'province', 'content-differs', (code) =>
    run('update province_dossier set content_hash = ? where code = ?', 'e'.repeat(64), code),
  );
  await each(3, 'province', 'status-differs', (code) =>
    body('province_dossier', code, (value) => {
      value['status'] = 4;
    }),
  );
  await each(3, 'province', 'file-missing-there', (code) =>
    run('delete from province_file where rowid = (select min(rowid) from province_file where code = ?)', code),
  );
  await each(2, 'province', 'file-differs', (code) => swapFile(site, code, body));
  await each(2, 'province', 'withdrawn-there', (code) =>
    run('insert into province_withdrawal (code, times, is_withdrawn) values (?, 1, 1)', code),
  );
  await each(2, 'province', 'arrived-unnoticed', async (code) => {
    const row = (await outbox.list({ dossierCode: code, target: 'province' })).at(-1);
    await outbox.update(row?.id ?? 0, { state: 'dead', lastCode: 'TARGET_NO_ANSWER', answer: null });
  });
  await each(1, 'province', 'not-withdrawn-there', async (code) => {
    await outbox.withdraw(code, 'province');
    await site.deliver();
    run('update province_withdrawal set is_withdrawn = 0 where code = ?', code);
  });
  await each(2, 'portal', 'lost-there', (code) => {
    for (const table of ['portal_step', 'portal_file', 'portal_dossier'])
      run(`delete from ${table} where code = ?`, code);
  });
  await each(2, 'portal', 'content-differs', (code) =>
    body('portal_dossier', code, (value) => {
      value['ThongTinKhac'] = `sohoa:${'f'.repeat(64)}`;
    }),
  );
  await each(2, 'portal', 'status-differs', (code) =>
    body('portal_dossier', code, (value) => {
      value['TrangThaiHoSo'] = '4';
    }),
  );

  for (const number of [901, 902]) {
    const code = `H99.14-261105-0${number}`;
    run(
      `insert into province_dossier (code, remote_id, content_hash, body)
       select ?, remote_id || ?, content_hash, body from province_dossier where code = ?`,
      code,
      String(number),
      codes[44] ?? '',
    );
    planted.push(`province ${code} missing-here`);
  }
  // Decided and handed out over there: ours must not go over it.
  const further = codes[45] ?? '';
  body('province_dossier', further, (value) => {
    value['status'] = 10;
  });
  planted.push(`province ${further} status-differs`);
  for (const number of [61, 62]) {
    const code = await site.finish(number, {}, BOTH.slice(0, 1));
    planted.push(`province ${code} missing-there`);
  }
  const changed = codes[43] ?? '';
  await site.finish(44, { subject: 'Đăng ký lại khai sinh' }, BOTH.slice(0, 1));
  planted.push(`province ${changed} older-there`);
  return planted;
}

/** Another file lies where one of ours should, and the dossier names it. */
function swapFile(
  { there }: ReconcileSite,
  code: string,
  body: (table: string, code: string, change: (body: Record<string, unknown>) => void) => void,
): void {
  const row = there.prepare('select sha256 from province_file where code = ? order by sha256 limit 1').get(code);
  const ours = String(row?.['sha256']);
  const other = createHash('sha256').update(`other ${ours}`).digest('hex');
  there.prepare('update province_file set sha256 = ? where code = ? and sha256 = ?').run(other, code, ours);
  body('province_dossier', code, (value) => {
    Object.assign(value, JSON.parse(JSON.stringify(value).replaceAll(ours, other)));
  });
}

async function callsOf({ sandbox }: ReconcileSite): Promise<number> {
  const { calls } = (await (await fetch(`${sandbox.url}/_sandbox/calls`)).json()) as { calls: unknown[] };
  return calls.length;
}

/** No upload of a file that was there, and no body twice but where the first was lost or spoilt over there. */
async function expectNothingTwice({ sandbox }: ReconcileSite): Promise<void> {
  const { calls } = (await (await fetch(`${sandbox.url}/_sandbox/calls`)).json()) as {
    calls: { operation: string; dossier: string; fileSha256: string | null }[];
  };
  const uploads = calls.filter(({ operation }) => operation === 'upload-file');
  const twice = uploads.filter(({ dossier, fileSha256 }, at) =>
    uploads.slice(0, at).some((other) => other.dossier === dossier && other.fileSha256 === fileSha256),
  );
  // Three dossiers of six files were lost, three files vanished, two were swapped.
  expect(twice).toHaveLength(3 * 6 + 3 + 2);
}

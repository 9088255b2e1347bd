import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type AuditEvent, checkChain, personMark } from '../../../../src/domain/index.ts';
import type { Catalog } from '../../../../src/plugin/index.ts';
import { openCatalog } from '../../../../src/stores/catalog/open-catalog.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const look: AuditEvent = {
  actor: { kind: 'token', name: 'k3f9a1b2' },
  action: 'dossier.read',
  dossier: 'H99.14-261105-0001',
  persons: ['001099000002', '001099000001', '001 099 000 001'],
  purpose: 'Giải quyết hồ sơ đất đai',
  detail: { version: 3, files: true, hash: 'a'.repeat(64) },
};

describe('the log of looks', () => {
  const folder = temporaryFolder();
  const path = () => join(folder(), 'catalog.db');

  it('keeps what was looked at, marks instead of numbers, and links each entry to the one before', async () => {
    const catalog = await openCatalog(path(), { now: () => new Date('2026-11-23T01:02:03.000Z') });
    expect(await catalog.audit.head()).toBeNull();
    const first = await catalog.audit.append(look);
    const second = await catalog.audit.append({ ...look, persons: [], purpose: null, detail: {} });
    const key = Buffer.from(readFileSync(join(folder(), 'secrets', 'audit-key'), 'utf8'), 'hex');
    const marks = ['001099000001', '001099000002'].map((id) => personMark(key, id)).sort();
    expect(first).toEqual({
      ...{ seq: 1, at: '2026-11-23T01:02:03.000Z', actor: 'token:k3f9a1b2', action: 'dossier.read' },
      ...{ dossier: 'H99.14-261105-0001', persons: marks.join(' '), purpose: 'Giải quyết hồ sơ đất đai' },
      detail: `{"files":true,"hash":"${'a'.repeat(64)}","version":3}`,
      ...{ prev: '0'.repeat(64), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(second).toMatchObject({ seq: 2, persons: '', prev: first.hash });
    expect(await catalog.audit.after(0, 10)).toEqual([first, second]);
    expect(await catalog.audit.after(1, 10)).toEqual([second]);
    expect(await catalog.audit.head()).toEqual({ seq: 2, at: second.at, hash: second.hash });
    await catalog.close();
  });

  it('never lets an identity number onto the disk', async () => {
    const catalog = await openCatalog(path());
    for (let at = 0; at < 20; at++) await catalog.audit.append(look);
    await catalog.close();
    for (const name of readdirSync(folder(), { recursive: true, encoding: 'utf8' })) {
      if (statSync(join(folder(), name)).isFile()) {
        expect(readFileSync(join(folder(), name)).includes('001099000001')).toBe(false);
      }
    }
  });

  it.each([{ name: 'Nguyễn Văn Mẫu' }, { id: '001099000001' }, { note: 'two words' }, { empty: '' }])(
    'refuses details that are no codes: %j',
    async (detail) => {
      const catalog = await openCatalog(path());
      await expect(catalog.audit.append({ ...look, detail })).rejects.toMatchObject({ code: 'AUDIT_DETAIL' });
      expect(await catalog.audit.head()).toBeNull();
      await catalog.close();
    },
  );

  it('keeps its key to the owner, and the same one in every process', async () => {
    const marks: string[] = [];
    for (let process = 0; process < 2; process++) {
      const catalog = await openCatalog(path());
      marks.push((await catalog.audit.append(look)).persons);
      await catalog.close();
    }
    expect(marks[0]).toBe(marks[1]);
    expect(statSync(join(folder(), 'secrets', 'audit-key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder(), 'secrets'))).toEqual(['audit-key']);
  });

  it('stays one chain when processes append at the same time', async () => {
    const script = join(import.meta.dirname, '../../../support/append-audit.ts');
    const names = ['lan', 'minh', 'hoa'];
    const run = promisify(execFile);
    await Promise.all(names.map((name) => run(process.execPath, [script, path(), name, '40'])));
    const catalog = await openCatalog(path());
    const { fault, entries } = await walk(catalog);
    expect({ fault, entries }).toEqual({ fault: null, entries: 120 });
    const actors = Map.groupBy(await catalog.audit.after(0, 200), ({ actor }) => actor);
    expect(names.map((name) => actors.get(`user:${name}`)?.length)).toEqual([40, 40, 40]);
    await catalog.close();
  });

  it.each([
    ["update audit_log set actor = 'user:minh' where seq = 6", { seq: 6, kind: 'altered' }],
    ['delete from audit_log where seq = 6', { seq: 6, kind: 'removed' }],
    [
      'update audit_log set seq = -seq - 1 where seq >= 6; update audit_log set seq = -seq where seq < 0;' +
        "insert into audit_log select 6, at, 'user:minh', action, dossier, persons, purpose, detail, prev, hash from audit_log where seq = 5",
      { seq: 6, kind: 'altered' },
    ],
  ])('shows what was done to the database behind its back: %s', async (statement, fault) => {
    const catalog = await openCatalog(path());
    for (let at = 0; at < 12; at++) await catalog.audit.append(look);
    await catalog.close();
    const database = new DatabaseSync(path());
    database.exec(statement);
    database.close();
    const reopened = await openCatalog(path());
    expect((await walk(reopened)).fault).toEqual(fault);
    await reopened.close();
  });
});

async function walk({ audit }: Catalog) {
  const check = checkChain(null);
  for (const entry of await audit.after(0, 1000)) if (!check.see(entry)) break;
  return check.result();
}

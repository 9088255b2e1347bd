import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepRecords } from '../support/looked-up-site.ts';
import { recordBundle } from '../support/record-bundle.ts';
import { ended, runSohoa, startSohoa } from '../support/sohoa-process.ts';

const CODE = 'H99.14-261105-0001';

let dir = '';
const database = () => join(dir, 'data', 'catalog.db');
const sohoa = (...args: string[]) => runSohoa([...args, '--workspace', dir, '--lang', 'en']);
const asJson = async (...args: string[]) => {
  const { code, stdout } = await sohoa(...args, '--json');
  return { code, answer: JSON.parse(stdout) };
};

beforeAll(async () => {
  dir = join(mkdtempSync(join(tmpdir(), 'sohoa-look-')), 'workspace');
  await runSohoa(['init', dir, '--model', 'npm']);
  await keepRecords(dir, [recordBundle(1)]);
});
afterAll(() => rmSync(join(dir, '..'), { recursive: true, force: true }));

describe('tokens', () => {
  it('are shown once, kept as a hash, listed, and revoked', async () => {
    const none = await sohoa('token', 'list');
    expect(none.stdout).toContain('no tokens');
    const made = await sohoa('token', 'create', '--name', 'Một cửa', '--scope', 'reuse', '--scope', 'search');
    const secret = made.stdout.trim().split('\n').at(-1) ?? '';
    expect(secret).toMatch(/^sohoa_[0-9a-f]{8}_[\w-]{43}$/);
    const id = secret.split('_')[1] ?? '';
    expect(readFileSync(database()).includes(secret.slice(-43))).toBe(false);

    const { answer } = await asJson('token', 'list');
    expect(answer.tokens).toEqual([
      expect.objectContaining({ id, name: 'Một cửa', scopes: ['search', 'reuse'], revokedAt: null }),
    ]);
    expect(JSON.stringify(answer)).not.toContain('hash');
    expect((await sohoa('token', 'revoke', id)).code).toBe(0);
    expect((await sohoa('token', 'list')).stdout).toContain('revoked');
    const again = await asJson('token', 'revoke', '00000000');
    expect([again.code, again.answer.error.code]).toEqual([2, 'TOKEN_UNKNOWN']);
  });
});

describe('the log of looks', () => {
  it('knows who looked at a dossier and why; a purpose with an identity number is refused', async () => {
    expect((await sohoa('show', CODE, '--purpose', 'kiểm tra cuối năm')).code).toBe(0);
    const refused = await asJson('show', CODE, '--purpose', 'cho 001099000001');
    expect([refused.code, refused.answer.error.code]).toEqual([2, 'PURPOSE_INVALID']);
    const catalog = new DatabaseSync(database(), { readOnly: true });
    const row = catalog.prepare("select * from audit_log where action = 'dossier.read'").get();
    catalog.close();
    expect(row).toMatchObject({ dossier: CODE, purpose: 'kiểm tra cuối năm' });
    expect(String(row?.['actor'])).toMatch(/^user:./);
  });

  it('is exported, found whole, and found cut, altered and added to', async () => {
    const head = join(dir, '..', 'head.json');
    expect((await asJson('audit', 'export', head)).code).toBe(0);
    expect((await asJson('audit', 'export', head)).answer.error.code).toBe('HEAD_EXISTS');
    const { hash, seq } = JSON.parse(readFileSync(head, 'utf8')) as { hash: string; seq: number };
    expect((await asJson('audit', 'verify', '--head', head)).answer).toMatchObject({ ok: true, entries: seq });
    expect((await asJson('audit', 'verify', '--head', hash.toUpperCase())).code).toBe(0);
    expect((await asJson('audit', 'verify', '--head', 'nothing')).answer.error.code).toBe('AUDIT_HEAD_INVALID');

    const verify = async (statement: string) => {
      const catalog = new DatabaseSync(database());
      catalog.exec(`begin; ${statement}; commit`);
      catalog.close();
      return sohoa('audit', 'verify', '--head', head);
    };
    const cut = await verify(`create table kept as select * from audit_log; delete from audit_log where seq = ${seq}`);
    expect([cut.code, cut.stderr]).toEqual([4, expect.stringContaining(`entry ${seq} was removed`)]);
    const restore = 'delete from audit_log; insert into audit_log select * from kept';
    const altered = await verify(`${restore}; update audit_log set actor = 'user:minh' where seq = 2`);
    expect([altered.code, altered.stderr]).toEqual([4, expect.stringContaining('entry 2 was altered')]);
    const added = await verify(
      `${restore}; insert into audit_log select 0, at, actor, action, dossier, persons, purpose, detail, prev, hash from kept where seq = 1`,
    );
    expect([added.code, added.stderr]).toEqual([4, expect.stringContaining('entry 0 was put in later')]);
    expect((await verify(`${restore}; drop table kept`)).code).toBe(0);
  });

  it('goes along with a backup, and so does its key', async () => {
    const copy = join(dir, '..', 'copy');
    expect((await sohoa('backup', copy)).code).toBe(0);
    const key = (root: string) => readFileSync(join(root, 'data', 'secrets', 'audit-key'), 'utf8');
    expect(key(copy)).toBe(key(dir));
    expect(statSync(join(copy, 'data', 'secrets', 'audit-key')).mode & 0o077).toBe(0);
    expect((await runSohoa(['audit', 'verify', '--workspace', copy])).code).toBe(0);
  });
});

describe('sohoa serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('says where it listens, and ends well on %s', async (signal) => {
    const server = startSohoa(['serve', '--port', '0', '--workspace', dir, '--json']);
    const done = ended(server);
    let text = '';
    while (!text.includes('}')) text += String((await once(server.stdout ?? server, 'data'))[0]);
    const { url } = JSON.parse(text) as { url: string };
    expect(await (await fetch(`${url}/v1/health`)).json()).toMatchObject({ ok: true });
    server.kill(signal);
    const { code, stderr } = await done;
    expect([code, stderr]).toEqual([0, '']);
  });

  it('sends nothing unencrypted beyond this machine, and says why', async () => {
    const { code, answer } = await asJson('serve', '--host', '0.0.0.0', '--port', '0');
    expect([code, answer.error.code]).toEqual([3, 'ADDRESS_OPEN']);
    expect(answer.error.hint).toContain('--tls-cert');
  });

  it('wants both files of a certificate', async () => {
    const { code, answer } = await asJson('serve', '--tls-cert', 'a.pem');
    expect([code, answer.error.code]).toEqual([2, 'FLAG_REQUIRED']);
  });
});

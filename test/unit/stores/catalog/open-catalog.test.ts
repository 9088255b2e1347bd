import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../../src/stores/catalog/migrations/index.ts';
import { openCatalog } from '../../../../src/stores/catalog/open-catalog.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('opening a catalog', () => {
  const folder = temporaryFolder();
  const path = () => join(folder(), 'data', 'catalog.db');
  const digest = () => createHash('sha256').update(readFileSync(path())).digest('hex');

  it('makes the file with its folder, for the owner only, and finds it again', async () => {
    const catalog = await openCatalog(path());
    await catalog.setMeta('a', '1');
    for (const name of readdirSync(join(folder(), 'data'))) {
      expect(statSync(join(folder(), 'data', name)).mode & 0o777, name).toBe(0o600);
    }
    expect(statSync(join(folder(), 'data')).mode & 0o777).toBe(0o700);
    await catalog.close();

    const again = await openCatalog(path());
    expect(await again.getMeta('a')).toBe('1');
    await again.close();
  });

  it('writes durably: WAL and synchronous FULL', async () => {
    const catalog = await openCatalog(path());
    const database = new DatabaseSync(path());
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
    await catalog.close();
  });

  it('refuses a newer database and leaves every byte of it', async () => {
    await (await openCatalog(path())).close();
    const database = new DatabaseSync(path());
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length + 3}`);
    database.close();
    const before = [digest(), statSync(path()).mtimeMs, readdirSync(join(folder(), 'data'))];
    await expect(openCatalog(path())).rejects.toMatchObject({
      code: 'DATABASE_NEWER',
      exitCode: 3,
      params: { found: MIGRATIONS.length + 3, known: MIGRATIONS.length },
    });
    expect([digest(), statSync(path()).mtimeMs, readdirSync(join(folder(), 'data'))]).toEqual(before);
  });

  it('refuses what is no database of ours, and leaves it', async () => {
    mkdirSync(join(folder(), 'data'));
    writeFileSync(path(), 'not a database, just a text that is long enough'.repeat(100));
    const before = digest();
    await expect(openCatalog(path())).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' });
    expect(digest()).toBe(before);
  });

  it('refuses the database of another program', async () => {
    mkdirSync(join(folder(), 'data'));
    const database = new DatabaseSync(path());
    database.exec('PRAGMA user_version = 1; CREATE TABLE theirs (a)');
    database.close();
    await expect(openCatalog(path())).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' });
  });

  it('says when pages of the file are damaged', async () => {
    const catalog = await openCatalog(path());
    for (let at = 0; at < 200; at++) await catalog.setMeta(`fact ${at}`, 'x'.repeat(500));
    await catalog.close();
    const bytes = readFileSync(path());
    writeFileSync(path(), bytes.fill(0xa5, 4096));
    await expect(openCatalog(path()).then((broken) => broken.getMeta('fact 7'))).rejects.toMatchObject({
      code: 'DATABASE_DAMAGED',
      exitCode: 3,
    });
  });

  it('takes an empty file, as a crash right after creation leaves it', async () => {
    mkdirSync(join(folder(), 'data'));
    writeFileSync(path(), '');
    const catalog = await openCatalog(path());
    expect(await catalog.listDossiers()).toEqual([]);
    await catalog.close();
  });

  it('takes a file whose checkpoint was cut short by a full disk or a kill', async () => {
    const catalog = await openCatalog(path());
    for (let at = 0; at < 200; at++) await catalog.setMeta(`fact ${at}`, 'x'.repeat(500));
    const log = readFileSync(`${path()}-wal`);
    await catalog.close();
    // Closing has copied the log into the file; take most of that back.
    writeFileSync(path(), readFileSync(path()).subarray(0, 3 * 4096));
    writeFileSync(`${path()}-wal`, log);
    const again = await openCatalog(path());
    expect(await again.getMeta('fact 199')).toBe('x'.repeat(500));
    await again.close();
  });

  it('lets a second connection read while the first writes', async () => {
    const writer = await openCatalog(path());
    const reader = await openCatalog(path());
    await writer.setMeta('a', '1');
    expect(await reader.getMeta('a')).toBe('1');
    await Promise.all([reader.close(), writer.close()]);
  });

  it('copies itself consistently while it is written to', async () => {
    const catalog = await openCatalog(path());
    for (let at = 0; at < 500; at++) await catalog.setMeta(`fact ${at}`, 'before');
    const copying = catalog.backup(join(folder(), 'copy.db'));
    for (let at = 500; at < 600; at++) await catalog.setMeta(`fact ${at}`, 'during');
    await copying;
    await catalog.close();

    const database = new DatabaseSync(join(folder(), 'copy.db'), { readOnly: true });
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.close();
    const copy = await openCatalog(join(folder(), 'copy.db'));
    expect(await copy.getMeta('fact 499')).toBe('before');
    await copy.close();
    expect(existsSync(join(folder(), 'copy.db.part'))).toBe(false);
    expect(statSync(join(folder(), 'copy.db')).mode & 0o777).toBe(0o600);
  });
});

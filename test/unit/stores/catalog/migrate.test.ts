import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CatalogDialect } from '../../../../src/stores/catalog/dialect.ts';
import { migrate } from '../../../../src/stores/catalog/migrate.ts';
import { MIGRATIONS, type Migration } from '../../../../src/stores/catalog/migrations/index.ts';
import { openCatalog } from '../../../../src/stores/catalog/open-catalog.ts';
import { openSqlite } from '../../../../src/stores/catalog/sqlite/open-sqlite.ts';
import type { Tables } from '../../../../src/stores/catalog/tables.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('migrations', () => {
  const folder = temporaryFolder();
  let dialect: CatalogDialect;
  let db: Kysely<Tables>;
  beforeEach(() => {
    dialect = openSqlite(join(folder(), 'catalog.db'), 9);
    db = new Kysely<Tables>({ dialect: dialect.kysely });
  });
  afterEach(() => db.destroy());

  const tables = async () => {
    const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db);
    return rows.map(({ name }) => name);
  };
  const adding =
    (name: string, after: () => void = () => {}): Migration =>
    async (trx) => {
      await trx.schema.createTable(name).addColumn('a', 'integer').execute();
      after();
    };

  it('each run once, in order', async () => {
    await migrate(db, dialect, [adding('one')]);
    await migrate(db, dialect, [adding('one'), adding('two')]);
    await migrate(db, dialect, [adding('one'), adding('two')]);
    expect(await tables()).toEqual(['one', 'two']);
    expect(await dialect.readVersion(db)).toBe(2);
  });

  it('leave the version before when one fails half-way', async () => {
    const broken = adding('half', () => {
      throw new Error('power cut');
    });
    await expect(migrate(db, dialect, [adding('one'), broken])).rejects.toThrow('power cut');
    expect(await tables()).toEqual(['one']);
    expect(await dialect.readVersion(db)).toBe(1);
    await migrate(db, dialect, [adding('one'), adding('half')]);
    expect(await dialect.readVersion(db)).toBe(2);
  });

  it('keep what older workspaces had queued and sent, with its numbers', async () => {
    await migrate(db, dialect, MIGRATIONS.slice(0, 6));
    await sql`insert into dossiers (id, code, state, problems, held_count, created_at, updated_at)
      values ('d-1', 'A-1', 'done', '[]', 0, '', '')`.execute(db);
    for (const [id, state] of [
      [4, 'accepted'],
      [7, 'pending'],
    ]) {
      await sql`insert into outbox (id, target, after_target, dossier_id, dossier_code, record_version, content_hash,
          idempotency_key, state, attempts, next_attempt_at, last_code, answer, created_at, updated_at)
        values (${id}, 'tinh', null, 'd-1', 'A-1', ${id}, 'h', 'k', ${state}, 2, 't', 'TARGET_BUSY', null, 'c', 'u')`.execute(
        db,
      );
    }
    await migrate(db, dialect, MIGRATIONS);
    const rows = await db.selectFrom('outbox').selectAll().orderBy('id').execute();
    const same = { operation: 'send', round: 0, target: 'tinh', dossier_code: 'A-1', attempts: 2, noted: 0 };
    expect(rows).toMatchObject([
      { id: 4, record_version: 4, state: 'accepted', ...same },
      { id: 7, record_version: 7, state: 'pending', ...same },
    ]);
    // What was sent once cannot be queued as the first time again.
    const { id: _, ...first } = rows[0] ?? {};
    await expect(
      db
        .insertInto('outbox')
        .values(first as never)
        .execute(),
    ).rejects.toThrow(/UNIQUE/);
    await db
      .insertInto('outbox')
      .values({ ...(first as never as Record<string, never>), operation: 'withdraw' } as never)
      .execute();
    expect((await db.selectFrom('outbox').select('id').orderBy('id').execute()).map(({ id }) => id)).toEqual([4, 7, 8]);
  });

  it('run once when processes open a new database together', async () => {
    const module = pathToFileURL(join(import.meta.dirname, '../../../../src/stores/catalog/open-catalog.ts')).href;
    const path = join(folder(), 'shared.db');
    const script = `const { openCatalog } = await import(${JSON.stringify(module)});
      const catalog = await openCatalog(${JSON.stringify(path)});
      await catalog.startRun('dvc', '2026-01-05T03:00:00.000Z');
      await catalog.close();`;
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    await Promise.all([run(), run(), run()]);
    const catalog = await openCatalog(path);
    expect((await catalog.lastRun())?.id).toBe(3);
    await catalog.close();
  });
});

import { DatabaseSync } from 'node:sqlite';
import type { SearchRecord } from '../../support/search-records.ts';

/**
 * Dossiers as they stand in a workspace from before there was an index, many in one transaction: finishing each by
 * itself waits for the disk 50,000 times, and is not what is measured.
 */
export function insertRecords(path: string, records: readonly SearchRecord[]): void {
  const database = new DatabaseSync(path);
  const time = '2026-01-05T03:00:00.000Z';
  const insert = database.prepare(`insert into dossiers
    (id, code, state, problems, held_count, record_version, created_at, updated_at) values (?, ?, 'done', '[]', 0, 1, ?, ?)`);
  database.exec('begin');
  for (const { bundle } of records) {
    const { code } = bundle.record.dossier;
    insert.run(`d-${code}`, code, time, time);
  }
  database.exec('commit');
  database.close();
}

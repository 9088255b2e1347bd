import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { parseSearchQuery } from '../../src/domain/index.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { killAfterOutput } from '../support/kill-after-output.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const WRITER = join(import.meta.dirname, '../support/index-for-ever.ts');

describe('kill -9 of a process that writes the search index', () => {
  const folder = temporaryFolder();

  it('leaves record and index at the same version, at any of many moments', async () => {
    const ended: string[] = [];
    for (const lines of [1, 2, 4, 7, 11, 16]) {
      ended.push(...(await killAfterOutput(WRITER, [folder(), String(ended.length)], lines)));
      expectWhole(join(folder(), 'catalog.db'));
    }
    const catalog = await openCatalog(join(folder(), 'catalog.db'));
    expect(await catalog.search.countBehind()).toBe(0);
    const narrowing = { agency: null, type: null, kind: null, year: null, procedure: null, person: null };
    for (const line of ended.filter((each) => each.endsWith(' c'))) {
      const [code = ''] = line.split(' ');
      const query = parseSearchQuery(code);
      const { found } = await catalog.search.find({ query, narrowing, limit: 50, offset: 0 });
      const kept = await catalog.getRecord(code);
      expect(found.map(({ document }) => document.docCode).sort()).toEqual(
        kept?.bundle.record.documents.map(({ docCode }) => docCode).sort(),
      );
    }
    await catalog.close();
  });
});

function expectWhole(path: string): void {
  const database = new DatabaseSync(path);
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.exec("insert into search_index(search_index) values ('integrity-check')");
  const behind = 'select code from dossiers where record_version is distinct from searched_version';
  expect(database.prepare(behind).all()).toEqual([]);
  const rows = 'select (select count(*) from search_documents) as kept, (select count(*) from search_index) as indexed';
  const { kept, indexed } = database.prepare(rows).get() ?? {};
  expect(indexed).toBe(kept);
  database.close();
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openFolderBlobs } from '../../src/stores/blobs/folder-blobs.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { writeRecordFolder } from '../../src/stores/records/write-record-folder.ts';
import { killAfterOutput } from '../support/kill-after-output.ts';
import { sha256Of } from '../support/sample-bundle.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const WRITER = join(import.meta.dirname, '../support/write-for-ever.ts');

describe('kill -9 of a writing process', () => {
  const folder = temporaryFolder();

  it('loses nothing that was promised, at any of many moments', async () => {
    const promised: string[] = [];
    // Odd numbers of lines, so that the kill falls into each of the seven things a dossier does.
    for (const lines of [1, 3, 6, 9, 12, 16, 20, 25, 31, 38]) {
      promised.push(...(await killAfterOutput(WRITER, [folder(), String(promised.length)], lines)));
      await expectKept(folder(), promised);
    }
    expect(promised.filter((line) => line.startsWith('record')).length).toBeGreaterThan(5);
  });
});

async function expectKept(dir: string, promised: readonly string[]): Promise<void> {
  const database = new DatabaseSync(join(dir, 'catalog.db'));
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  database.close();

  const catalog = await openCatalog(join(dir, 'catalog.db'));
  const blobs = await openFolderBlobs(join(dir, 'blobs'));
  expect(await readdir(join(dir, 'blobs', 'tmp'))).toEqual([]);
  for await (const sha256 of blobs.list()) await blobs.verify(sha256);
  for (const { code, version } of await catalog.unwrittenRecords()) {
    const kept = await catalog.getRecord(code, version);
    if (kept === null) throw new Error(`record ${code} is not there`);
    await writeRecordFolder({ dir: join(dir, 'records'), bundle: kept.bundle, blobs });
    await catalog.markWritten(code, version);
  }
  for (const line of promised) {
    const [kind, ...rest] = line.split(' ');
    const name = rest.join(' ');
    if (kind === 'blob') expect(await blobs.has(name), line).toBe(true);
    if (kind === 'result') expect((await catalog.getResult(name))?.key, line).toBe(name);
    if (kind === 'record') {
      const [code = '', version] = rest;
      expect((await catalog.getRecord(code))?.version, line).toBe(Number(version));
      expect(await catalog.outbox.list({ dossierCode: code }), line).toHaveLength(1);
      await expectFolder(join(dir, 'records', code), (await catalog.getRecord(code))?.bundle.files ?? []);
    }
  }
  await catalog.close();
}

async function expectFolder(folder: string, files: readonly { path: string; sha256: string }[]): Promise<void> {
  for (const { path, sha256 } of files) expect(sha256Of(await readFile(join(folder, path)))).toBe(sha256);
  await readFile(join(folder, 'record.json'));
}

import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSohoaError } from '../../src/errors/index.ts';
import { openFolderBlobs } from '../../src/stores/blobs/folder-blobs.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { sampleSource } from './sample-source.ts';

/** Run on a file system of a few megabytes: fills it through the stores, frees some room, goes on. Prints what it saw. */
const dir = process.argv[2] ?? '';
writeFileSync(join(dir, 'ballast'), Buffer.alloc(1_000_000));
const catalog = await openCatalog(join(dir, 'catalog.db'));
const blobs = await openFolderBlobs(join(dir, 'blobs'));
const { id } = await catalog.openDossier(sampleSource('H01.12-260105-0001'), 'dvc');

const kept = { blobs: [] as string[], results: 0 };
const putBlob = async (at: number) => {
  kept.blobs.push((await blobs.putBytes(Buffer.alloc(50_000, String(at)))).sha256);
};
const putResult = async (at: number) => {
  const value = Array.from({ length: 2000 }, (_, index) => Math.imul(index + at, 2654435761).toString(36));
  await catalog.putResult({
    ...{ key: `k${at}`, dossierId: id, subject: 'page:1', step: 'recognize', held: [], enqueue: [] },
    artifacts: { 'page.text': { hash: 'h', value } },
    startedAt: '2026-01-05T03:00:00.000Z',
    endedAt: '2026-01-05T03:00:01.000Z',
  });
  kept.results += 1;
};

const blobCode = await untilError(putBlob);
const resultCode = await untilError(putResult);
const leftovers = readdirSync(join(dir, 'blobs', 'tmp')).length;
rmSync(join(dir, 'ballast'));
await putBlob(1_000_000);
await putResult(1_000_000);
for (const sha256 of kept.blobs) await blobs.verify(sha256);
const results = (await catalog.getDossier('H01.12-260105-0001'))?.results.length;
console.log(JSON.stringify({ blobCode, resultCode, leftovers, resultsLost: kept.results - (results ?? 0) }));
await catalog.close();

async function untilError(put: (at: number) => Promise<void>): Promise<string> {
  for (let at = 0; at < 1000; at++) {
    try {
      await put(at);
    } catch (error) {
      return isSohoaError(error) ? error.code : String(error);
    }
  }
  return 'never full';
}

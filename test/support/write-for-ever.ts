import { join } from 'node:path';
import { openFolderBlobs } from '../../src/stores/blobs/folder-blobs.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { writeRecordFolder } from '../../src/stores/records/write-record-folder.ts';
import { sampleBundle } from './sample-bundle.ts';
import { sampleSource } from './sample-source.ts';

/**
 * Goes through the life of one dossier after another (blobs, results, record, outbox, folder) until it is killed, and
 * says what is promised to be kept as soon as it is: `blob <sha256>`, `result <key>`, `record <code> <version>`.
 */
const dir = process.argv[2] ?? '';
const catalog = await openCatalog(join(dir, 'catalog.db'));
const blobs = await openFolderBlobs(join(dir, 'blobs'));

for (let number = Number(process.argv[3]); ; number++) {
  const code = `H01.12-260105-${String(number).padStart(4, '0')}`;
  const sample = sampleBundle(code, { pdf: 'x'.repeat(1 + ((number * 7919) % 200_000)) });
  const { id } = await catalog.openDossier(sampleSource(code), 'dvc');
  for (const content of sample.contents) {
    const { sha256 } = await blobs.putBytes(Buffer.from(content));
    console.log(`blob ${sha256}`);
  }
  for (let page = 1; page <= 3; page++) {
    const key = `${code} ${page}`;
    await catalog.putResult({
      ...{ key, dossierId: id, subject: `page:${page}`, step: 'recognize', held: [], enqueue: [] },
      artifacts: {
        'page.text': { hash: 'h', value: { words: Array.from({ length: 400 }, (_, at) => `${key} ${at}`) } },
      },
      startedAt: '2026-01-05T03:00:00.000Z',
      endedAt: '2026-01-05T03:00:01.000Z',
    });
    console.log(`result ${key}`);
  }
  const { recordVersion } = await catalog.finishDossier({
    ...{ id, state: 'done', bundle: sample.bundle, held: [], problems: [], pageCount: 3 },
    intents: [{ target: 'tinh', after: null }],
  });
  console.log(`record ${code} ${recordVersion}`);
  await writeRecordFolder({ dir: join(dir, 'records'), bundle: sample.bundle, blobs });
  await catalog.markWritten(code, recordVersion ?? 0);
  console.log(`folder ${code}`);
}

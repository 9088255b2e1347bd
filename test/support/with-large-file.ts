import { createHash } from 'node:crypto';
import type { DossierRecord } from '../../src/domain/index.ts';
import { type BundleWithFiles, recordBundle } from './record-bundle.ts';

/** The `number`-th dossier, with a first PDF of so many bytes. */
export function withLargeFile(bytes: number, number = 1): BundleWithFiles {
  const made = recordBundle(number);
  const file = made.bundle.record.documents[0]?.files[0];
  if (file === undefined) throw new Error('no file');
  const content = Buffer.alloc(bytes, `${number} `);
  const large = { sha256: createHash('sha256').update(content).digest('hex'), bytes };
  const contents = new Map([...made.contents].filter(([sha256]) => sha256 !== file.sha256));
  contents.set(large.sha256, content);
  const put = <T extends { sha256: string }>(one: T): T => (one.sha256 === file.sha256 ? { ...one, ...large } : one);
  const record: DossierRecord = {
    ...made.bundle.record,
    documents: made.bundle.record.documents.map((document) => ({ ...document, files: document.files.map(put) })),
  };
  return { bundle: { ...made.bundle, record, files: made.bundle.files.map(put) }, contents };
}

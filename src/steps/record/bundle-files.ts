import type { RecordDocument } from '../../domain/index.ts';
import type { OutputFile, RecordBundle, StoredFile } from '../../plugin/index.ts';

/** Every file of `records/<code>/` but `record.json`: what was made, and the input bytes untouched below `original/`. */
export function bundleFiles(
  outputs: readonly (readonly OutputFile[])[],
  originals: readonly StoredFile[],
  documents: readonly RecordDocument[],
): RecordBundle['files'] {
  const made = outputs.flat().map(({ name, sha256, bytes }) => ({ path: name, sha256, bytes }));
  // Names stay as on disk (NFC or NFD, blanks, signs): the paper trail leads back to exactly this file.
  const kept = originals.map(({ name, sha256, bytes }) => ({ path: `original/${name}`, sha256, bytes }));
  const again = documents
    .filter(({ reuse }) => reuse.state > 0)
    .flatMap(({ files }) => files.map(({ name, sha256, bytes }) => ({ path: name, sha256, bytes })));
  return [...made, ...again, ...kept];
}

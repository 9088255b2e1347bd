import type { RecordBundle, StepBlobs } from '../plugin/index.ts';

/**
 * The pages of a record's documents, in its order, as their text files have them (parted by form feeds); no pages where
 * a document has no text file. What is searched is what lies beside the PDF. Errors: BLOB_MISSING, BLOB_DAMAGED.
 */
export async function documentTexts(
  { record }: Pick<RecordBundle, 'record'>,
  blobs: Pick<StepBlobs, 'read'>,
): Promise<string[][]> {
  const texts: string[][] = [];
  for (const { files } of record.documents) {
    const file = files.find(({ name }) => name.endsWith('.txt'));
    const bytes = file === undefined ? null : await blobs.read(file.sha256);
    texts.push(bytes === null ? [] : Buffer.from(bytes).toString('utf8').split('\f'));
  }
  return texts;
}

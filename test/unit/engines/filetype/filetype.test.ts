import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileTypeEngine } from '../../../../src/engines/filetype/index.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { scan } from '../pdf/pictures.ts';

const folder = temporaryFolder();

async function kindOf(bytes: Uint8Array): Promise<string | undefined> {
  const path = join(folder(), 'named.wrongly.docx');
  await writeFile(path, bytes);
  return (await createFileTypeEngine().identify(path))?.mime;
}

describe('kind of a file by its content', () => {
  it.each([
    ['image/jpeg', () => scan().jpeg().toBuffer()],
    ['image/png', () => scan().png().toBuffer()],
    ['image/tiff', () => scan().tiff().toBuffer()],
    ['application/pdf', async () => Buffer.from('%PDF-1.4\n')],
    ['application/pdf', async () => Buffer.from(`${'junk before the head '.repeat(20)}%PDF-1.4\n`)],
    ['application/zip', async () => Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
  ])('%s', async (mime, make) => expect(await kindOf(await make())).toBe(mime));

  it.each([
    ['text', Buffer.from('Quyết định số 12')],
    ['nothing', Buffer.alloc(0)],
    ['a PDF mark far inside', Buffer.from(`${' '.repeat(2000)}%PDF-1.4`)],
  ])('does not guess: %s', async (_, bytes) => expect(await kindOf(bytes)).toBeUndefined());
});

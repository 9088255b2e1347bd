import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Blobs } from '../../../src/plugin/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const UNKNOWN = 'f'.repeat(64);

/** What the suite needs to know of a kind of blob store beyond the port itself. */
export interface BlobsUnderTest {
  /** Opens the store that lies at `place` (a fresh folder of the test's own); called again to "restart". */
  open(place: string): Promise<Blobs>;
  /** Changes the stored bytes of a blob behind the store's back, keeping their length. */
  damage(place: string, sha256: string): Promise<void>;
}

/** The contract every blob store keeps, whatever it rests on. */
export function describeBlobs(name: string, { open, damage }: BlobsUnderTest): void {
  describe(`blobs: ${name}`, () => {
    const folder = temporaryFolder();
    let place: string;
    let blobs: Blobs;
    beforeEach(async () => {
      place = join(folder(), 'store');
      blobs = await open(place);
    });

    it('gives back what was put, under its hash', async () => {
      const bytes = bytesOf('Quyết định');
      expect(await blobs.putBytes(bytes)).toEqual({ sha256: sha256(bytes), bytes: bytes.byteLength });
      expect(Buffer.from(await blobs.read(sha256(bytes)))).toEqual(Buffer.from(bytes));
      expect(await readFile(await blobs.path(sha256(bytes)))).toEqual(Buffer.from(bytes));
    });

    it('copies a file of several megabytes and leaves the source as it is', async () => {
      const bytes = Buffer.alloc(3_500_000, 'trang ');
      const source = join(folder(), 'nguồn.tif');
      await writeFile(source, bytes);
      expect(await blobs.putFile(source)).toEqual({ sha256: sha256(bytes), bytes: bytes.byteLength });
      expect(await readFile(source)).toEqual(bytes);
      expect(sha256(await blobs.read(sha256(bytes)))).toBe(sha256(bytes));
    });

    it('takes an empty blob', async () => {
      const { sha256: name } = await blobs.putBytes(new Uint8Array());
      expect((await blobs.read(name)).byteLength).toBe(0);
    });

    it('keeps equal content once, also when put at the same time', async () => {
      await Promise.all(Array.from({ length: 8 }, () => blobs.putBytes(bytesOf('một'))));
      await blobs.putBytes(bytesOf('hai'));
      expect(await all(blobs)).toEqual([sha256(bytesOf('một')), sha256(bytesOf('hai'))].sort());
    });

    it('knows what it has', async () => {
      const { sha256: name } = await blobs.putBytes(bytesOf('có'));
      expect(await blobs.has(name)).toBe(true);
      expect(await blobs.has(UNKNOWN)).toBe(false);
      await blobs.delete(name);
      expect(await blobs.has(name)).toBe(false);
      await expect(blobs.path(name)).rejects.toMatchObject({ code: 'BLOB_MISSING' });
      await blobs.delete(name);
    });

    it.each(['path', 'read', 'verify'] as const)('says when a blob is missing: %s', async (method) => {
      await expect(blobs[method](UNKNOWN)).rejects.toMatchObject({ code: 'BLOB_MISSING' });
    });

    it.each(['../../etc/passwd', '', 'ABC', `${'a'.repeat(63)}/`])(
      'refuses a name that is no hash: %j',
      async (name) => {
        await expect(blobs.read(name)).rejects.toMatchObject({ code: 'BLOB_MISSING' });
      },
    );

    it.each(['path', 'read', 'verify'] as const)('says when a blob was changed on disk: %s', async (method) => {
      const { sha256: name } = await blobs.putBytes(bytesOf('nguyên vẹn'));
      await blobs.path(name);
      await damage(place, name);
      await expect(blobs[method](name)).rejects.toMatchObject({ code: 'BLOB_DAMAGED' });
    });

    it('heals a damaged blob when the content is put again', async () => {
      const { sha256: name } = await blobs.putBytes(bytesOf('nguyên vẹn'));
      await damage(place, name);
      await blobs.putBytes(bytesOf('nguyên vẹn'));
      await blobs.verify(name);
    });

    it('finds everything again after a restart', async () => {
      const { sha256: name } = await blobs.putBytes(bytesOf('còn đây'));
      const again = await open(place);
      expect(await all(again)).toEqual([name]);
      await again.verify(name);
    });

    it('leaves nothing behind when the source cannot be read', async () => {
      await expect(blobs.putFile(join(folder(), 'không có.pdf'))).rejects.toMatchObject({ code: 'ENOENT' });
      expect(await all(blobs)).toEqual([]);
    });
  });
}

async function all(blobs: Blobs): Promise<string[]> {
  const found: string[] = [];
  for await (const name of blobs.list()) found.push(name);
  return found.sort();
}

import { lstat, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Blobs, RecordBundle } from '../../../../src/plugin/index.ts';
import { openFolderBlobs } from '../../../../src/stores/blobs/folder-blobs.ts';
import { removeRecordFolder } from '../../../../src/stores/records/remove-record-folder.ts';
import { writeRecordFolder } from '../../../../src/stores/records/write-record-folder.ts';
import { sampleBundle } from '../../../support/sample-bundle.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const CODE = 'H01.12-260105-0001';

describe('writing a record folder', () => {
  const folder = temporaryFolder();
  let blobs: Blobs;
  let dir: string;
  beforeEach(async () => {
    blobs = await openFolderBlobs(join(folder(), 'blobs'));
    dir = join(folder(), 'records');
  });

  async function stored(contents: Parameters<typeof sampleBundle>[1] = {}, code = CODE): Promise<RecordBundle> {
    const sample = sampleBundle(code, contents);
    for (const content of sample.contents) await blobs.putBytes(Buffer.from(content));
    return sample.bundle;
  }
  const tree = async () => (await readdir(dir, { recursive: true })).sort();

  it('writes every file, the originals apart, and record.json', async () => {
    const bundle = await stored({ pdf: 'nội dung' });
    expect(await writeRecordFolder({ dir, bundle, blobs })).toBe(join(dir, CODE));
    const names = ['', '/01-quyet-dinh.pdf', '/original', '/original/quét.jpg', '/record.json'];
    expect(await tree()).toEqual(names.map((name) => `${CODE}${name}`));
    expect(await readFile(join(dir, CODE, '01-quyet-dinh.pdf'), 'utf8')).toBe('nội dung');
    expect(JSON.parse(await readFile(join(dir, CODE, 'record.json'), 'utf8'))).toEqual(bundle.record);
    expect((await stat(join(dir, CODE, 'record.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dir, CODE, 'original'))).mode & 0o777).toBe(0o700);
  });

  it('writes the same bytes again', async () => {
    const bundle = await stored();
    await writeRecordFolder({ dir, bundle, blobs });
    const first = await readFile(join(dir, CODE, 'record.json'));
    await writeRecordFolder({ dir, bundle, blobs });
    expect(await readFile(join(dir, CODE, 'record.json'))).toEqual(first);
    expect(await readdir(dir)).toEqual([CODE]);
  });

  it('copies: an edited file harms no blob', async () => {
    const bundle = await stored({ pdf: 'bản gốc' });
    await writeRecordFolder({ dir, bundle, blobs });
    const file = join(dir, CODE, '01-quyet-dinh.pdf');
    expect((await lstat(file)).isSymbolicLink()).toBe(false);
    await writeFile(file, 'đã sửa');
    await blobs.verify(bundle.files[0]?.sha256 ?? '');
  });

  it('replaces an older record whole', async () => {
    await writeRecordFolder({ dir, bundle: await stored({ pdf: 'cũ' }), blobs });
    await writeFile(join(dir, CODE, 'left over.txt'), '');
    await writeRecordFolder({ dir, bundle: await stored({ pdf: 'mới' }), blobs });
    expect(await readFile(join(dir, CODE, '01-quyet-dinh.pdf'), 'utf8')).toBe('mới');
    expect(await readdir(join(dir, CODE))).not.toContain('left over.txt');
  });

  it('keeps the older record when the newer cannot be made', async () => {
    await writeRecordFolder({ dir, bundle: await stored({ pdf: 'cũ' }), blobs });
    const { bundle } = sampleBundle(CODE, { pdf: 'never stored' });
    await expect(writeRecordFolder({ dir, bundle, blobs })).rejects.toMatchObject({ code: 'BLOB_MISSING' });
    expect(await readdir(dir)).toEqual([CODE]);
    expect(await readFile(join(dir, CODE, '01-quyet-dinh.pdf'), 'utf8')).toBe('cũ');
  });

  describe('heals what a crash left', () => {
    it('while the new folder was being built', async () => {
      const bundle = await stored();
      await mkdir(join(dir, `.new-${CODE}`), { recursive: true });
      await writeFile(join(dir, `.new-${CODE}`, '01-quyet-dinh.pdf'), 'half');
      await writeRecordFolder({ dir, bundle, blobs });
      expect(await readdir(dir)).toEqual([CODE]);
    });

    it('between the two renames', async () => {
      const bundle = await stored({ pdf: 'cũ' });
      await writeRecordFolder({ dir, bundle, blobs });
      await rename(join(dir, CODE), join(dir, `.old-${CODE}`));
      const { bundle: unstored } = sampleBundle(CODE, { pdf: 'never stored' });
      await expect(writeRecordFolder({ dir, bundle: unstored, blobs })).rejects.toThrow();
      expect(await readFile(join(dir, CODE, '01-quyet-dinh.pdf'), 'utf8')).toBe('cũ');
      expect(await readdir(dir)).toEqual([CODE]);
    });

    it('before the old folder was removed', async () => {
      const bundle = await stored();
      await writeRecordFolder({ dir, bundle, blobs });
      await mkdir(join(dir, `.old-${CODE}`));
      await writeRecordFolder({ dir, bundle, blobs });
      expect(await readdir(dir)).toEqual([CODE]);
    });
  });

  it('removes a record without a trace, and one that is not there', async () => {
    await removeRecordFolder(dir, CODE);
    await writeRecordFolder({ dir, bundle: await stored(), blobs });
    await mkdir(join(dir, `.new-${CODE}`));
    await removeRecordFolder(dir, CODE);
    expect(await readdir(dir)).toEqual([]);
  });

  it.each(['../out.pdf', '/etc/passwd', 'original/../../out', 'a//b', 'record.json', './a'])(
    'refuses to write to %j',
    async (path) => {
      const bundle = await stored();
      const [file] = bundle.files;
      const hostile = { ...bundle, files: [{ sha256: file?.sha256 ?? '', bytes: 1, path }] };
      await expect(writeRecordFolder({ dir, bundle: hostile, blobs })).rejects.toMatchObject({ code: 'INTERNAL' });
      expect(await readdir(folder())).toEqual(['blobs', 'records']);
      expect(await readdir(dir)).toEqual([]);
    },
  );
});

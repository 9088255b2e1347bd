import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLeftover, listFolder } from '../../../src/pipeline/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeInput } from '../../support/trivial-workspace.ts';

const folder = temporaryFolder();

describe('listing an input folder', () => {
  it('finds files with size and time, and folders without files', async () => {
    writeInput(folder(), { 'a/1.pdf': 'x', 'a/b c/Ảnh $(rm).JPG': 'yy' });
    mkdirSync(join(folder(), 'trống'));
    const { files, folders, skipped, problems } = await listFolder(folder());
    expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['a/1.pdf', 1],
      ['a/b c/Ảnh $(rm).JPG', 2],
    ]);
    expect(folders).toEqual(['a', 'a/b c', 'trống']);
    expect([skipped, problems]).toEqual([[], []]);
  });

  it('does not follow links that lead out or nowhere, and takes files behind links inside', async () => {
    const outside = join(folder(), 'ngoài');
    const input = join(folder(), 'vào');
    writeInput(outside, { 'bí mật.pdf': 'x' });
    writeInput(input, { 'hs/thật.pdf': 'abc' });
    symlinkSync(join(outside, 'bí mật.pdf'), join(input, 'hs', 'ra.pdf'));
    symlinkSync(outside, join(input, 'thư mục'));
    symlinkSync('/không/có', join(input, 'hs', 'gãy.pdf'));
    symlinkSync('thật.pdf', join(input, 'hs', 'trong.pdf'));
    symlinkSync('..', join(input, 'hs', 'vòng'));
    const { files, problems, skipped } = await listFolder(input);
    expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['hs/thật.pdf', 3],
      ['hs/trong.pdf', 3],
    ]);
    expect(problems.map(({ code, where }) => [code, where.file]).sort()).toEqual([
      ['LINK_OUTSIDE', 'hs/gãy.pdf'],
      ['LINK_OUTSIDE', 'hs/ra.pdf'],
      ['LINK_OUTSIDE', 'hs/vòng'],
      ['LINK_OUTSIDE', 'thư mục'],
    ]);
    expect(skipped).toEqual([]);
  });

  it('skips and lists what programs leave behind', async () => {
    writeInput(folder(), {
      'a/Thumbs.db': '',
      'a/.DS_Store': '',
      'a/~$don.docx': '',
      '__MACOSX/a/x.pdf': '',
      'a/1.pdf': 'x',
    });
    const { files, skipped } = await listFolder(folder());
    expect(files.map(({ path }) => path)).toEqual(['a/1.pdf']);
    expect(skipped).toEqual(['__MACOSX', 'a/.DS_Store', 'a/Thumbs.db', 'a/~$don.docx']);
    expect(['desktop.ini', 'ehthumbs.db', '@eaDir', '$RECYCLE.BIN'].every(isLeftover)).toBe(true);
    expect(['thumbs.pdf', 'a~$.pdf', 'Đơn.pdf'].some(isLeftover)).toBe(false);
  });

  it('keeps to its limits', async () => {
    writeInput(folder(), { 'a/b/c/d.pdf': 'x', 'a/1.pdf': 'x', 'a/2.pdf': 'x' });
    const deep = await listFolder(folder(), { depth: 2, files: 10 });
    expect(deep.problems.map(({ code, where }) => [code, where.file])).toEqual([['INPUT_TOO_DEEP', 'a/b/c']]);
    await expect(listFolder(folder(), { depth: 9, files: 2 })).rejects.toMatchObject({ code: 'INPUT_TOO_MANY' });
  });

  it('says when there is no such folder', async () => {
    writeFileSync(join(folder(), 'tệp'), '');
    await expect(listFolder(join(folder(), 'không'))).rejects.toMatchObject({ code: 'INPUT_MISSING', exitCode: 2 });
    await expect(listFolder(join(folder(), 'tệp'))).rejects.toMatchObject({ code: 'INPUT_MISSING' });
  });
});

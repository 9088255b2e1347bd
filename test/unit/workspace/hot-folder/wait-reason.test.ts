import { describe, expect, it } from 'vitest';
import { healingOf, isUnfinished } from '../../../../src/workspace/hot-folder/wait-reason.ts';

describe('names of files on their way', () => {
  it.each(['a.pdf.part', 'b/A.TMP', 'a.pdf~', 'x.crdownload', 'x.partial', 'x/.a.pdf.Xk3f9Q', 'Quyết định.filepart'])(
    '%s is unfinished',
    (name) => expect(isUnfinished(name)).toBe(true),
  );

  it.each(['a.pdf', 'part.pdf', 'a.part.pdf', '.DS_Store', 'tmp/a.pdf', 'Thumbs.db'])('%s is not', (name) =>
    expect(isUnfinished(name)).toBe(false),
  );
});

describe('what waiting heals', () => {
  it('knows an empty file and a missing row from a wrong name', () => {
    expect(healingOf([{ code: 'DOSSIER_CODE_UNKNOWN' }])).toBeNull();
    expect(healingOf([{ code: 'LINK_OUTSIDE' }, { code: 'FILE_EMPTY' }])).toBe('empty');
    expect(healingOf([{ code: 'FOLDER_NOT_IN_REGISTER' }])).toBe('no-row');
  });
});

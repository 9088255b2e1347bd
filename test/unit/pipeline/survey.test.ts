import { describe, expect, it } from 'vitest';
import { problem } from '../../../src/errors/index.ts';
import { type FolderListing, survey } from '../../../src/pipeline/index.ts';
import type { RegisterTable } from '../../../src/plugin/index.ts';
import { CODES } from '../../support/trivial-workspace.ts';

const [first, second, third] = CODES;

function listing(paths: readonly string[], more: Partial<FolderListing> = {}): FolderListing {
  const folders = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) folders.add(parts.slice(0, depth).join('/'));
  }
  return {
    root: '/vào',
    folders: [...folders, ...(more.folders ?? [])].sort(),
    files: paths
      .filter((path) => !path.endsWith('/'))
      .map((path) => ({ path, bytes: path.includes('rỗng') ? 0 : 9, mtimeMs: 1 })),
    skipped: more.skipped ?? [],
    problems: more.problems ?? [],
  };
}

const COLUMNS = ['ma_ho_so', 'chu_ho_so', 'so_dinh_danh', 'ma_tthc', 'ngay_tiep_nhan', 'thu_muc'];

/** Rows of `[ma_ho_so, thu_muc]`; lines count from 2. */
function register(rows: readonly (readonly [string, string])[], columns: readonly string[] = COLUMNS) {
  const table: RegisterTable = {
    headings: columns,
    columns,
    rows: rows.map(([ma_ho_so, thu_muc], index) => ({ line: index + 2, cells: { ma_ho_so, thu_muc }, raw: [] })),
  };
  return { file: 'sổ.csv', table };
}

const codesOf = (found: ReturnType<typeof survey>) => found.roster.map(({ code }) => code);
const faultsOf = (found: ReturnType<typeof survey>) =>
  found.refused.map(({ code, problems }) => [code, ...problems.map((fault) => fault.code)]);

describe('without a register', () => {
  it('takes each top folder as a dossier, its files in the order a person counts', () => {
    const found = survey({
      listing: listing([`${first}/trang 10.png`, `${first}/trang 2.png`, `${first}/phụ lục/a.pdf`, `${second}/x.pdf`]),
      register: null,
    });
    expect(codesOf(found)).toEqual([first, second]);
    expect(found.roster[0]).toMatchObject({
      folder: `/vào/${first}`,
      row: null,
      files: [{ name: 'phụ lục/a.pdf' }, { name: 'trang 2.png' }, { name: 'trang 10.png' }],
    });
  });

  it('refuses a folder whose name is no code, and tells it by a hash only', () => {
    const found = survey({ listing: listing(['Nguyễn Văn A/a.pdf', `${first}/a.pdf`]), register: null });
    expect(codesOf(found)).toEqual([first]);
    expect(faultsOf(found)).toEqual([[null, 'DOSSIER_CODE_UNKNOWN']]);
    expect(found.refused[0]?.id).toMatch(/^x-[0-9a-f]{12}-[0-9a-f]{16}$/);
  });

  it('takes codes of a pattern of the settings', () => {
    const found = survey({ listing: listing(['HS-07/a.pdf']), register: null, codePatterns: ['HS-\\d+'] });
    expect(codesOf(found)).toEqual(['HS-07']);
  });

  it('refuses empty folders and empty files', () => {
    const found = survey({
      listing: listing([`${first}/rỗng.pdf`, `${first}/b.pdf`], { folders: [second] }),
      register: null,
    });
    expect(faultsOf(found)).toEqual([
      [first, 'FILE_EMPTY'],
      [second, 'DOSSIER_NO_PAGES'],
    ]);
  });

  it('lists loose files and leftovers, and stops where there is no dossier at all', () => {
    const found = survey({ listing: listing(['a.pdf'], { skipped: ['Thumbs.db'] }), register: null });
    expect(found.skipped).toEqual(['Thumbs.db', 'a.pdf']);
    expect(found.blocking.map(({ code }) => code)).toEqual(['INPUT_NO_DOSSIERS']);
  });

  it('refuses the dossier a link leads out of, and one that is such a link itself', () => {
    const problems = [`${first}/link.pdf`, second].map((file) => problem('LINK_OUTSIDE', { where: { file } }));
    const found = survey({ listing: listing([`${first}/a.pdf`, `${third}/a.pdf`], { problems }), register: null });
    expect(codesOf(found)).toEqual([third]);
    expect(faultsOf(found)).toEqual([
      [first, 'LINK_OUTSIDE'],
      [second, 'LINK_OUTSIDE'],
    ]);
  });
});

describe('with a register', () => {
  const folders = listing(['hồ sơ một/a.pdf', 'lô 2/số hai/b.pdf', `${third}/c.pdf`]);

  it('joins by thu_muc, else by code, in the order of the rows', () => {
    const found = survey({
      listing: folders,
      register: register([
        [third, ''],
        [first, 'hồ sơ một'],
        [second, '.\\lô 2\\số hai\\'],
      ]),
    });
    expect(codesOf(found)).toEqual([third, first, second]);
    expect(found.refused).toEqual([]);
    expect(found.roster[2]).toMatchObject({ folder: '/vào/lô 2/số hai', files: [{ name: 'b.pdf' }], row: { line: 4 } });
  });

  it('compares names in NFC and keeps the bytes of the disk', () => {
    const nfd = 'hồ sơ một'.normalize('NFD');
    const found = survey({ listing: listing([`${nfd}/a.pdf`]), register: register([[first, 'hồ sơ một']]) });
    expect(found.roster[0]?.folder).toBe(`/vào/${nfd}`);
  });

  it('says what does not fit: no folder, no row, no code', () => {
    const found = survey({
      listing: folders,
      register: register([
        [first, 'không có'],
        ['', 'hồ sơ một'],
        ['abc', third],
      ]),
    });
    expect(codesOf(found)).toEqual([]);
    expect(faultsOf(found)).toEqual([
      [first, 'ROW_FOLDER_MISSING'],
      [null, 'ROW_CODE_INVALID'],
      [null, 'ROW_CODE_INVALID'],
      [null, 'FOLDER_NOT_IN_REGISTER'],
    ]);
    expect(found.refused[0]?.problems[0]?.where).toMatchObject({ line: 2, dossier: first });
  });

  it('works on neither of two rows of one code, nor of one folder', () => {
    const found = survey({
      listing: folders,
      register: register([
        [first, 'hồ sơ một'],
        [first, 'lô 2/số hai'],
        [second, third],
        [third, third],
      ]),
    });
    expect(codesOf(found)).toEqual([]);
    expect(faultsOf(found)).toEqual([
      [first, 'ROW_DOUBLE'],
      [first, 'ROW_DOUBLE'],
      [second, 'ROW_FOLDER_DOUBLE'],
      [third, 'ROW_FOLDER_DOUBLE'],
    ]);
    // Each row is told of the other: the error CSV marks both.
    expect(found.refused[0]?.problems[0]).toMatchObject({ where: { line: 2 }, params: { otherLine: 3 } });
    expect(found.refused[1]?.problems[0]).toMatchObject({ where: { line: 3 }, params: { otherLine: 2 } });
  });

  it('does not leave the input folder', () => {
    for (const path of ['../ngoài', '/etc', '..', '.', 'hồ sơ một/../../ngoài']) {
      const found = survey({ listing: folders, register: register([[first, path]]) });
      expect(faultsOf(found)[0], path).toEqual([first, 'ROW_FOLDER_MISSING']);
    }
  });

  it('starts nothing without a needed column, or without rows', () => {
    const without = survey({ listing: folders, register: register([[first, '']], COLUMNS.slice(2)) });
    expect(without.blocking.map(({ code, where }) => [code, where.column])).toEqual([
      ['REGISTER_COLUMN_MISSING', 'ma_ho_so'],
      ['REGISTER_COLUMN_MISSING', 'chu_ho_so'],
    ]);
    expect(without.roster).toEqual([]);
    expect(survey({ listing: folders, register: register([]) }).blocking.map(({ code }) => code)).toEqual([
      'REGISTER_EMPTY',
    ]);
  });

  it('gives the files of a folder within a folder to the inner row', () => {
    const found = survey({
      listing: listing(['hs/a.pdf', 'hs/trong/b.pdf']),
      register: register([
        [first, 'hs'],
        [second, 'hs/trong'],
      ]),
    });
    expect(found.roster.map(({ files }) => files.map(({ name }) => name))).toEqual([['a.pdf'], ['b.pdf']]);
  });
});

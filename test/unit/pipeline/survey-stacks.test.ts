import { describe, expect, it } from 'vitest';
import { type CutStacks, type FolderListing, survey } from '../../../src/pipeline/index.ts';
import type { RegisterTable } from '../../../src/plugin/index.ts';

const [A, B, C] = ['H56.14-240111-0001', 'H56.14-240112-0001', 'H56.14-240113-0001'] as const;
const file = { name: '0001.jpg', bytes: 1, mtimeMs: 1 };

const part = (code: string, page = 1) => ({
  code,
  stack: 'stack.tif',
  page,
  pages: 2,
  folder: `/cut/${code}/${page}`,
  files: [file],
});

function listing(...folders: string[]): FolderListing {
  const files = ['stack.tif', 'notes.doc', ...folders.map((folder) => `${folder}/a.jpg`)];
  return {
    root: '/in',
    folders,
    files: files.map((path) => ({ path, bytes: 1, mtimeMs: 1 })),
    skipped: [],
    problems: [],
  };
}

function register(...codes: string[]): { file: string; table: RegisterTable } {
  const columns = ['ma_ho_so', 'chu_ho_so', 'so_dinh_danh', 'ma_tthc', 'ngay_tiep_nhan'];
  const rows = codes.map((code, index) => ({
    line: index + 2,
    cells: { ma_ho_so: code, chu_ho_so: `Đỗ Thị ${index}`, so_dinh_danh: '001199000001' },
    raw: [],
  }));
  return { file: 'register.csv', table: { headings: columns, columns, rows } };
}

function look(stacks: Partial<CutStacks>, table: ReturnType<typeof register> | null, ...folders: string[]) {
  const found = survey({
    listing: listing(...folders),
    register: table,
    stacks: { parts: [], gaps: [], taken: ['stack.tif'], ...stacks },
  });
  return {
    roster: found.roster.map(({ code, folder, row, stack }) => ({ code, folder, line: row?.line ?? null, stack })),
    refused: found.refused.map(({ code, problems }) => [code, ...problems.map((problem) => problem.code)]),
    skipped: found.skipped,
    blocking: found.blocking.map(({ code }) => code),
  };
}

describe('dossiers found in stacks', () => {
  it('are dossiers of their own without a register', () => {
    const { roster, blocking, skipped } = look({ parts: [part(A), part(B, 3)] }, null);
    expect(roster.map(({ code, folder }) => [code, folder])).toEqual([
      [A, `/cut/${A}/1`],
      [B, `/cut/${B}/3`],
    ]);
    expect(blocking).toEqual([]);
    expect(skipped).toEqual(['notes.doc']);
  });

  it('go to the row of their code, beside dossiers in folders', () => {
    const { roster, refused } = look({ parts: [part(B)] }, register(A, B), A);
    expect(roster.map(({ code, folder, line }) => [code, folder, line])).toEqual([
      [A, `/in/${A}`, 2],
      [B, `/cut/${B}/1`, 3],
    ]);
    expect(refused).toEqual([]);
  });

  it('are told which rows were found nowhere, and whether unreadable sheets account for them', () => {
    const missing = [{ code: C, ownerName: 'Đỗ Thị 2', ownerId: '001199000001' }];
    const stacks = { parts: [part(A), part(B, 3)] };
    expect(look(stacks, register(A, B, C)).roster[0]?.stack).toEqual({
      firstPage: 1,
      pages: 2,
      missing,
      accounted: false,
    });
    const gaps = [{ first: 5, last: 6, why: 'unread' as const, stack: 'stack.tif' }];
    expect(look({ ...stacks, gaps }, register(A, B, C)).roster[0]?.stack).toEqual({
      firstPage: 1,
      pages: 2,
      missing,
      accounted: true,
    });
  });

  it.each<[string, Partial<CutStacks>, ReturnType<typeof register> | null, string[], unknown[]]>([
    ['no row', { parts: [part(B)] }, register(A), [A], [[B, 'SHEET_NOT_IN_REGISTER']]],
    ['a folder too', { parts: [part(A)] }, register(A), [A], [[A, 'STACK_AND_FOLDER']]],
    ['a folder too, without a register', { parts: [part(A)] }, null, [A], [[A, 'STACK_AND_FOLDER']]],
    ['two places', { parts: [part(A), part(A, 7)] }, null, [], [[A, 'SHEET_DOSSIER_TWICE']]],
    [
      'two places and a row',
      { parts: [part(A), part(A, 7)] },
      register(A),
      [],
      [[A, 'ROW_FOLDER_MISSING', 'SHEET_DOSSIER_TWICE']],
    ],
    ['a code of no known shape', { parts: [part('X-1')] }, null, [], [['X-1', 'SHEET_CODE_UNKNOWN']]],
    [
      'nobody',
      { gaps: [{ first: 1, last: 2, why: 'no-sheet', stack: 'stack.tif' }] },
      null,
      [],
      [[null, 'STACK_NO_SHEET']],
    ],
  ])('are refused where they have %s', (_, stacks, table, folders, refused) => {
    const found = look(stacks, table, ...folders);
    expect(found.refused).toEqual(refused);
    expect(found.roster.filter(({ stack }) => stack !== undefined)).toEqual([]);
  });
});

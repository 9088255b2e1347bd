import { describe, expect, it } from 'vitest';
import { type PageCode, type PageGeometry, type Sheet, sheetText } from '../../../../src/domain/index.ts';
import type { PageRef, StoredFile } from '../../../../src/plugin/index.ts';
import { holdBesideSheets, readSheets } from '../../../../src/steps/split/sheets.ts';
import { splitPages } from '../../../../src/steps/split/split-pages.ts';
import { checkStackPart } from '../../../../src/steps/split/stack-doubts.ts';
import { BODY, DECISION_HEAD, DECISION_TITLE, textPage } from '../../../support/text-page.ts';

const CODE = 'H56.14-240115-0001';
const OTHER = 'H56.14-240115-0002';
const box = [0, 0, 9, 9] as const;
const border = (text: 'dossier' | 'document'): PageCode => ({ format: 'frame', text, box });
const qr = (sheet: Sheet): PageCode => ({ format: 'qr', text: sheetText(sheet), box });
const sheet = (one: Sheet): PageCode[] => [
  qr(one),
  qr(one),
  border(one.action === 'document' ? 'document' : 'dossier'),
];

const own = sheet({ action: 'dossier', code: CODE });
const paper = sheet({ action: 'document', kind: null });
const end = sheet({ action: 'end', code: CODE });
const torn = [border('document')];
const head = textPage([...DECISION_HEAD, ...DECISION_TITLE, ...BODY]);
const body = textPage(BODY);

const refs = (count: number): PageRef[] =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    file: { sha256: 'a', name: 'a.tif', kind: 'tiff', passThrough: false },
    index,
    picture: 'image',
    ownText: false,
  }));

/** Pages by what is on them: codes of a sheet, `H` a head, `.` a page that goes on. */
function cut(given: readonly (readonly PageCode[] | 'H' | '.')[]) {
  const pages = refs(given.length);
  const codes = given.map((one) => (typeof one === 'string' ? [] : one));
  const sheets = readSheets({ code: CODE, pages, codes });
  const documents = splitPages({
    files: [{ name: 'a.tif', sha256: 'a', pageCount: given.length } as StoredFile],
    pages,
    texts: given.map((one) => (one === 'H' ? head : body)),
    geometries: given.map(() => ({ marks: [] }) as unknown as PageGeometry),
    sheets,
  });
  const held = holdBesideSheets(sheets, pages, documents).map(({ pointer }) => pointer);
  return { spans: documents.map((document) => document.pages), held };
}

describe('separator sheets within a dossier', () => {
  it('begin a document, each with the pages behind it', () => {
    expect(cut([own, 'H', '.', paper, '.', '.', paper, 'H'])).toEqual({
      spans: [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8],
      ],
      held: [],
    });
  });

  it('stay together where several lie upon each other, and with what they follow at the end', () => {
    expect(cut([own, paper, 'H', '.', paper])).toEqual({ spans: [[1, 2, 3, 4, 5]], held: [] });
    expect(cut([own, 'H', end])).toEqual({ spans: [[1, 2, 3]], held: [] });
  });

  it('leave heads to begin documents elsewhere', () => {
    expect(cut([own, 'H', 'H', '.'])).toEqual({
      spans: [
        [1, 2],
        [3, 4],
      ],
      held: [],
    });
  });

  it('hold the documents on both sides of one that cannot be read', () => {
    expect(cut([own, 'H', torn, 'H', 'H'])).toEqual({
      spans: [[1, 2], [3, 4], [5]],
      held: ['/documents/0', '/documents/1'],
    });
  });

  it('stop the dossier at a sheet of another one, and at one that may be', () => {
    const foreign = sheet({ action: 'dossier', code: OTHER });
    expect(() => cut([own, 'H', foreign, 'H'])).toThrow(
      expect.objectContaining({ code: 'SHEET_OTHER_DOSSIER', params: expect.objectContaining({ other: OTHER }) }),
    );
    expect(() => cut([own, 'H', [border('dossier')], 'H'])).toThrow(
      expect.objectContaining({ code: 'SHEET_UNREADABLE' }),
    );
    expect(() => cut([own, 'H', [...own, ...foreign], 'H'])).toThrow(
      expect.objectContaining({ code: 'SHEET_UNREADABLE' }),
    );
  });

  it('are no sheets but labels where the code stands once on a paper', () => {
    expect(cut([[qr({ action: 'dossier', code: CODE })], '.', [qr({ action: 'document', kind: null })], '.'])).toEqual({
      spans: [
        [1, 2],
        [3, 4],
      ],
      held: [],
    });
  });
});

describe('a dossier cut out of a stack', () => {
  const missing = [{ code: OTHER, ownerName: 'Đặng Thị Bưởi', ownerId: '001199000002' }];
  const pages = (...texts: string[]) =>
    texts.map((text, index) => ({
      ref: refs(index + 1)[index] as PageRef,
      text: textPage([{ text, x: 20, y: 20 }]),
      marks: [],
    }));
  const check = (cells: Record<string, string>, others: typeof missing, texts: string[]) => () =>
    checkStackPart({
      source: {
        code: CODE,
        row: { line: 2, cells },
        stack: { firstPage: 1, pages: texts.length, missing: others, accounted: false },
      },
      pages: pages(...texts),
    });

  it('goes on where the register counts as many pages, or nobody is missing', () => {
    expect(check({ so_trang: '2' }, missing, ['a', 'b'])).not.toThrow();
    expect(check({ so_to: '1' }, [], ['a', 'b'])).not.toThrow();
    expect(check({}, [], ['a'])).not.toThrow();
  });

  it.each([
    [{ so_trang: '1' }, [], 'STACK_COUNT_DIFFERS'],
    [{ so_to: '1' }, [], 'STACK_COUNT_DIFFERS'],
    [{}, missing, 'STACK_ROW_MISSING'],
  ])('waits where %j does not agree', (cells, others, code) => {
    expect(check(cells as Record<string, string>, others, ['a', 'b', 'c'])).toThrow(expect.objectContaining({ code }));
  });

  it.each(['ĐẶNG THỊ BƯỞI', 'số định danh 001 199 000 002', `Mã hồ sơ: ${OTHER}`])(
    'says which page names a dossier without a sheet: %s',
    (text) => {
      const error = expect.objectContaining({
        code: 'STACK_OTHER_PAPERS',
        params: expect.objectContaining({ other: OTHER }),
      });
      expect(check({}, missing, ['a', text])).toThrow(error);
    },
  );
});

import { describe, expect, it } from 'vitest';
import type { PageGeometry, PageMark, PageText } from '../../../../src/domain/index.ts';
import type { PageRef, StoredFile } from '../../../../src/plugin/index.ts';
import { splitPages } from '../../../../src/steps/split/split-pages.ts';
import { BODY, DECISION_HEAD, DECISION_TITLE, MOTTO, textPage } from '../../../support/text-page.ts';

const head = textPage([...DECISION_HEAD, ...DECISION_TITLE, ...BODY]);
const body = textPage([{ text: '2', x: 105, y: 10, align: 'center' }, ...BODY]);
const verdict = textPage([{ text: 'QUYẾT ĐỊNH:', x: 112, y: 20, align: 'center' }, ...BODY]);
const annex = textPage([{ text: 'PHỤ LỤC', x: 112, y: 20, align: 'center' }, ...BODY]);
const list = textPage([{ text: 'DANH SÁCH HỘ NGHÈO', x: 112, y: 20, align: 'center' }, ...BODY]);
const form = textPage([
  ...MOTTO.map((line) => ({ ...line, x: 112 })),
  { text: 'TỜ KHAI', x: 112, y: 40, align: 'center' as const },
  ...BODY,
]);
const blank: PageText = { ...textPage([]), origin: 'none', confidence: null };

interface Sheet {
  readonly file: string;
  readonly text: PageText;
  readonly passThrough?: boolean;
  /** The page it shows once more. */
  readonly again?: number;
  /** In its file, where pages of files alternate. */
  readonly index?: number;
  readonly marks?: readonly PageMark[];
}

function cut(sheets: readonly Sheet[]) {
  const pages = sheets.map((sheet, index) => {
    const before = sheets.slice(0, index).filter(({ file }) => file === sheet.file).length;
    return pageRef(sheet, index, sheet.index ?? before);
  });
  const files = [...new Set(sheets.map(({ file }) => file))].map(
    (name) => ({ name, sha256: name, pageCount: sheets.filter(({ file }) => file === name).length }) as StoredFile,
  );
  const geometries = sheets.map(({ marks = [] }) => ({ marks }) as unknown as PageGeometry);
  const originals = new Map(sheets.flatMap(({ again }, index) => (again === undefined ? [] : [[index + 1, again]])));
  const texts = sheets.map(({ text }) => text);
  const spans = splitPages({ files, pages, texts, geometries, originals });
  return spans.map((span) => [span.pages, span.reason]);
}

function pageRef({ file, passThrough = false }: Sheet, at: number, index: number): PageRef {
  const kind = file.endsWith('.pdf') ? 'pdf' : 'jpeg';
  return {
    number: at + 1,
    file: { sha256: file, name: file, kind, passThrough },
    index,
    picture: 'image',
    ownText: false,
  };
}

describe('split', () => {
  it('begins a document at each head', () => {
    const one = (text: PageText) => ({ file: 'all.pdf', text });
    expect(cut([one(head), one(body), one(head), one(form), one(list)])).toEqual([
      [[1, 2], 'first'],
      [[3], 'head'],
      [[4], 'head'],
      [[5], 'head'],
    ]);
  });

  it('is not misled by the operative part or an annex on a page of its own', () => {
    const one = (text: PageText) => ({ file: 'all.pdf', text });
    expect(cut([one(head), one(verdict), one(annex)])).toEqual([[[1, 2, 3], 'first']]);
  });

  it('goes on with the document before over single-page images', () => {
    const images = [head, body, body, head].map((text, index) => ({ file: `${index}.jpg`, text }));
    expect(cut(images)).toEqual([
      [[1, 2, 3], 'first'],
      [[4], 'head'],
    ]);
  });

  it('begins a document with each file of several pages', () => {
    const sheets = ['a.jpg', 'b.pdf', 'b.pdf', 'c.jpg'].map((file) => ({ file, text: body }));
    expect(cut(sheets)).toEqual([
      [[1], 'first'],
      [[2, 3, 4], 'file'],
    ]);
  });

  it('keeps a pass-through PDF a document of its own, heads inside or not', () => {
    const signed = (text: PageText) => ({ file: 'signed.pdf', text, passThrough: true });
    expect(cut([{ file: 'a.jpg', text: head }, signed(body), signed(head), { file: 'b.jpg', text: body }])).toEqual([
      [[1], 'first'],
      [[2, 3], 'file'],
      [[4], 'file'],
    ]);
  });

  it('leaves blank pages with the document before', () => {
    const sheets: Sheet[] = [head, blank, head, blank].map((text, index) => ({
      file: `${index}.jpg`,
      text,
      marks: text === blank ? ['blank'] : [],
    }));
    expect(cut(sheets)).toEqual([
      [[1, 2], 'first'],
      [[3, 4], 'head'],
    ]);
  });

  it('joins pages scanned a second time to the document of the first time, and goes on from there', () => {
    const once = (file: string, text: PageText, again?: number): Sheet =>
      again === undefined ? { file, text } : { file, text, again };
    const twice = [once('a.pdf', head), once('a.pdf', body), once('b.pdf', head, 1), once('b.pdf', body, 2)];
    expect(cut([...twice, once('c.jpg', form)])).toEqual([
      [[1, 2, 3, 4], 'first'],
      [[5], 'head'],
    ]);
    const late = [once('1.jpg', head), once('2.jpg', form), once('3.jpg', head, 1), once('4.jpg', body)];
    expect(cut(late)).toEqual([
      [[1, 3, 4], 'first'],
      [[2], 'head'],
    ]);
    const signed: Sheet = { ...once('signed.pdf', head, 1), passThrough: true };
    expect(cut([once('a.jpg', head), signed, once('b.jpg', head, 1)])).toEqual([
      [[1, 3], 'first'],
      [[2], 'file'],
    ]);
  });

  it('does not take the files of fronts and backs for documents when their pages alternate', () => {
    const sheets = [head, body, body, body].map((text, at) => ({
      file: at % 2 === 0 ? 'fronts.pdf' : 'backs.pdf',
      text,
      index: at % 2 === 0 ? at / 2 : (3 - at) / 2,
    }));
    expect(cut(sheets)).toEqual([[[1, 2, 3, 4], 'first']]);
  });

  it('gives no document for no pages', () => expect(cut([])).toEqual([]));
});

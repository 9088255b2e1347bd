import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '../../../src/domain/document-types.ts';
import { type PageText, pageLines } from '../../../src/domain/page.ts';
import { paperKind } from '../../../src/domain/paper-kinds.ts';
import { generateDocuments, type TruthPage, toPageText } from '../../support/generate.ts';

const documents = generateDocuments({ seed: 'documents.test', count: 120 });
const pages = documents.flatMap((document) => document.pages);

/** All text of some blocks of a page, joined as a reader would. */
function textOf(page: TruthPage | undefined, ...blocks: string[]): string {
  const lines = page?.lines.filter((line) => blocks.includes(line.block)) ?? [];
  return lines.map((line) => line.text).join(' ');
}

describe('generated documents', () => {
  it('are the same for the same seed and others for another', () => {
    const again = generateDocuments({ seed: 'documents.test', count: 120 });
    const other = generateDocuments({ seed: 'another', count: 120 });
    expect(JSON.stringify(again)).toBe(JSON.stringify(documents));
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(documents));
    expect(generateDocuments({ seed: 'documents.test', count: 3 })).toEqual(documents.slice(0, 3));
  });

  it('are of many kinds, of one page and more, each of a kind the domain knows', () => {
    const kinds = new Set(documents.map(({ expected }) => expected.paperKind));
    expect(kinds.size).toBeGreaterThanOrEqual(14);
    for (const { expected } of documents) expect(paperKind(expected.paperKind)?.typeCode).toBe(expected.typeCode);
    expect(DOCUMENT_TYPES.map(({ code }) => code)).toEqual(expect.arrayContaining(['01', '02', '22', '32']));
    expect(documents.some((document) => document.pages.length === 1)).toBe(true);
    expect(documents.some((document) => document.pages.length > 1)).toBe(true);
  });

  it('print what they are expected to hold', () => {
    for (const { id, expected, pages: own } of documents) {
      const [first] = own;
      const all = own.flatMap((page) => page.lines.map((line) => line.text)).join(' ');
      if (expected.organName) expect(textOf(first, 'head-left'), id).toContain(expected.organName);
      if (expected.subject) expect(textOf(first, 'head-left-3', 'subject'), id).toContain(expected.subject);
      if (expected.code) expect(all.replaceAll(' /', '/'), id).toContain(expected.code);
      if (expected.signerName)
        expect(own.map((page) => textOf(page, 'foot-right')).join(' '), id).toContain(expected.signerName);
      if (expected.holder?.id) expect(all, id).toContain(expected.holder.id);
    }
  });

  it('say null where a paper does not print a value, and print its date otherwise', () => {
    for (const { id, expected, pages: own } of documents) {
      const all = own.flatMap((page) => page.lines.map((line) => line.text)).join(' ');
      if (expected.code === null) expect(textOf(own[0], 'head-left-2'), id).toMatch(/^$|\.{6}/u);
      if (expected.issuedDate === null) {
        expect(all, id).toContain('ngày ......');
      } else {
        const [year, month = '', day = ''] = expected.issuedDate.split('-');
        const spoken = new RegExp(`ngày ${day} tháng 0?${Number(month)} năm ${year}`, 'u');
        expect(spoken.test(all) || all.includes(`${day}/${month}/${year}`), id).toBe(true);
      }
    }
  });
});

describe('traps', () => {
  const many = generateDocuments({ seed: 'traps', count: 400 });
  const blocksOf = (own: readonly TruthPage[]) => own.flatMap((page) => page.lines.map((line) => line.block));

  it("have stamps with another office's number, never the paper's own", () => {
    const stamped = many.filter(({ pages: own }) => blocksOf(own).includes('stamp'));
    expect(stamped.length).toBeGreaterThan(4);
    for (const { expected, pages: own } of stamped) {
      const code = expected.code ?? '-';
      expect(textOf(own[0], 'stamp')).not.toContain(code);
    }
  });

  it('have annexes as further pages of their decision, without a head', () => {
    const annexed = many.filter(({ pages: own }) => blocksOf(own).includes('annex-title'));
    expect(annexed.length).toBeGreaterThan(3);
    for (const { expected, pages: own } of annexed) {
      expect(expected.paperKind).toBe('quyet-dinh');
      const page = own.find(({ lines }) => lines.some((line) => line.block === 'annex-title'));
      expect(page?.lines.some((line) => line.block.startsWith('head'))).toBe(false);
      expect(textOf(page, 'annex-title-2')).toContain(expected.code);
    }
  });
});

describe('truth of a page', () => {
  it('keeps every word inside its line and every line inside the page', () => {
    for (const page of pages) {
      for (const line of page.lines) {
        expect(line.text).toBe(line.words.map((word) => word.text).join(' '));
        expect(line.text.normalize('NFC')).toBe(line.text);
        for (const { box } of line.words) {
          expect(box[0]).toBeLessThan(box[2]);
          expect(box[1]).toBeLessThan(box[3]);
          expect(box[0] >= line.box[0] && box[2] <= line.box[2] && box[1] >= line.box[1] && box[3] <= line.box[3]).toBe(
            true,
          );
        }
        expect(line.box[0] > 0 && line.box[1] > 0 && line.box[2] < page.widthPx && line.box[3] < page.heightPx).toBe(
          true,
        );
      }
    }
  });

  it('leans with the page: lines fall to the right where the skew is positive', () => {
    for (const page of pages.filter(({ skewDegrees }) => Math.abs(skewDegrees) > 0.3)) {
      const long = page.lines.find((line) => line.box[2] - line.box[0] > page.widthPx / 2);
      if (!long) continue;
      const [x0, y0, x1, y1] = long.baseline;
      expect((Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI).toBeCloseTo(page.skewDegrees, 0);
    }
  });

  it('reads the left column of the head before the right one', () => {
    const heads = pages.map((page) =>
      page.lines.filter((line) => line.block.startsWith('head-')).map((line) => line.column),
    );
    for (const columns of heads) expect(columns).toEqual([...columns].sort());
  });

  it('has no two lines of one column on each other', () => {
    for (const page of pages.filter(({ skewDegrees }) => Math.abs(skewDegrees) < 0.3)) {
      for (const [index, line] of page.lines.entries()) {
        const next = page.lines[index + 1];
        if (!next || next.block !== line.block) continue;
        expect(next.box[1], `${line.text} / ${next.text}`).toBeGreaterThan((line.box[1] + line.box[3]) / 2);
      }
    }
  });
});

describe('toPageText', () => {
  it('gives the lines of the truth, dots of leaders aside', () => {
    for (const page of pages) {
      const text = toPageText(page, { leaders: false });
      expect(pageLines(text)).toEqual(page.lines.map((line) => line.text));
      expect(text.widthPx).toBe(page.widthPx);
    }
  });

  it('can read straight across columns, every word once', () => {
    const [page] = pages.filter(({ lines }) =>
      lines.some((line) => line.column === 'left' && line.block === 'head-left'),
    );
    if (!page) throw new Error('no page with a head');
    const across = toPageText(page, { leaders: false, acrossColumns: true });
    const words = (text: PageText) => text.blocks.flatMap((block) => block.lines.flatMap((line) => line.words));
    expect(
      words(across)
        .map((word) => word.text)
        .sort(),
    ).toEqual(
      words(toPageText(page, { leaders: false }))
        .map((word) => word.text)
        .sort(),
    );
    expect(pageLines(across).length).toBeLessThan(page.lines.length);
    expect(pageLines(across).some((line) => line.includes('CỘNG HÒA') && !line.startsWith('CỘNG HÒA'))).toBe(true);
  });

  it('adds dots where leaders are', () => {
    const page = pages.find(({ lines }) => lines.some((line) => line.leaders.length > 0));
    expect(page && pageLines(toPageText(page)).some((line) => /\.{5,}$/u.test(line))).toBe(true);
  });
});

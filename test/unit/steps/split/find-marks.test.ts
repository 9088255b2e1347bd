import { describe, expect, it } from 'vitest';
import type { PageGeometry, PageMark, PageText } from '../../../../src/domain/index.ts';
import { findMarks } from '../../../../src/steps/split/find-marks.ts';
import type { SplitPage } from '../../../../src/steps/split/split-page.ts';
import { A3_LANDSCAPE, BODY, SPREAD, textPage } from '../../../support/text-page.ts';

const settings = { lowConfidence: 0.6, oddSkewDegrees: 3 };

interface Sheet {
  readonly size?: readonly [widthMm: number, heightMm: number];
  readonly skew?: number;
  readonly dpiSource?: PageGeometry['dpiSource'];
  readonly sure?: number;
  readonly text?: PageText;
  readonly marks?: readonly PageMark[];
  readonly undone?: readonly PageMark[];
}

/** Pages of different words and no print, so that none is another's double. */
function pagesOf(sheets: readonly Sheet[]): SplitPage[] {
  return sheets.map(
    (
      { size = [210, 297], skew = 0, dpiSource = 'file', sure = 0.95, text = textPage(BODY), marks = [], undone },
      index,
    ) => {
      const file = { sha256: `${index}`, name: `${index}.jpg`, kind: 'jpeg' as const, passThrough: false };
      const number = index + 1;
      return {
        ref: { number, file, index: 0, picture: 'image', ownText: false, ...(undone ? { undone } : {}) },
        geometry: {
          widthMm: size[0],
          heightMm: size[1],
          skewDegrees: skew,
          dpiSource,
          marks,
        } as unknown as PageGeometry,
        text: { ...text, confidence: { mean: sure, low: sure } },
        print: null,
        marks,
      };
    },
  );
}

const found = (...sheets: readonly Sheet[]) => findMarks(pagesOf(sheets), new Set(), settings);
const marked = (page: number, ...marks: PageMark[]) => ({ page, marks });

describe('marks that take a look at the whole dossier', () => {
  it('are none where nothing stands out', () => {
    expect(found({}, { skew: 0.6 }, { size: [211.4, 295] }, { sure: 0.7 }, {})).toEqual([]);
    expect(found()).toEqual([]);
  });

  it('tell a sheet of another size, however it lies', () => {
    expect(found({}, {}, { size: [148, 210] }, { size: [297, 210] }, {}, {})).toEqual([marked(3, 'odd-size')]);
    expect(found({}, {}, {}, {}, { size: [216, 330] })).toEqual([marked(5, 'odd-size')]);
  });

  it('tell none where sizes are mixed or guessed, or there is no rest to compare with', () => {
    expect(found({}, { size: [148, 210] }, {}, { size: [148, 210] })).toEqual([]);
    expect(found({}, {}, { size: [148, 210] })).toEqual([]);
    expect(found({}, {}, {}, {}, { size: [242, 349], dpiSource: 'guessed' })).toEqual([]);
  });

  it('tell a page that lies more crooked than the rest, not a whole dossier that lies so', () => {
    expect(found({ skew: 0.2 }, {}, { skew: -4.1 }, {})).toEqual([marked(3, 'odd-skew')]);
    expect(found({ skew: 4 }, { skew: 4.2 }, { skew: 4.1 }, { skew: 3.8 })).toEqual([]);
  });

  it('tell a page that was hard to read, if there was anything to read', () => {
    expect(found({}, { sure: 0.59 })).toEqual([marked(2, 'low-confidence')]);
    expect(found({ sure: 0.2, text: { ...textPage(BODY), origin: 'pdf-text' } })).toEqual([]);
    expect(found({ sure: 0.2, text: textPage([{ text: 'ii l', x: 20, y: 20 }]) })).toEqual([]);
  });

  it('tell two pages on one sheet, which is then no odd size', () => {
    const spread = { size: [420, 297] as const, text: textPage(SPREAD, A3_LANDSCAPE) };
    expect(found({}, {}, spread, {}, {})).toEqual([marked(3, 'spread')]);
  });

  it('leave blanks and separator sheets alone, and what a person took back', () => {
    const odd = { size: [148, 210] as const, sure: 0.1 };
    expect(found({}, {}, {}, {}, { ...odd, marks: ['blank'] }, { ...odd, marks: ['separator'] })).toEqual([]);
    expect(found({}, {}, {}, {}, { ...odd, undone: ['odd-size'] })).toEqual([marked(5, 'low-confidence')]);
  });
});

import { describe, expect, it } from 'vitest';
import { findGutter } from '../../../../src/domain/index.ts';
import { A3_LANDSCAPE, A4, BODY, type PlacedText, SPREAD, textPage } from '../../../support/text-page.ts';

const PX_PER_MM = 300 / 25.4;
const ROWS = [40, 60, 80, 100, 120, 140, 160, 180];

/** A landscape table of A3: a heading over it and cells in as many columns. */
function table(columns: readonly number[]): PlacedText[] {
  const cells = ROWS.flatMap((y) => columns.map((x) => ({ text: 'Nguyễn Văn An 1985', x, y })));
  return [{ text: 'DANH SÁCH HỘ NGHÈO', x: 210, y: 20, align: 'center' }, ...cells];
}

describe('the gutter of a sheet with two pages', () => {
  it('lies between the two', () => {
    const sheet = textPage(SPREAD, A3_LANDSCAPE);
    expect((findGutter(sheet) ?? 0) / PX_PER_MM).toBeCloseTo(210, -1.2);
  });

  it('is none where the fold was read as a stroke, for that is no text', () => {
    const fold = { text: '|', x: 209, y: 90 };
    expect(findGutter(textPage([...SPREAD, fold], A3_LANDSCAPE))).not.toBeNull();
  });

  it.each([
    ['an ordinary page', textPage(BODY, A4)],
    ['a page of A3 with text on one half', textPage(BODY, A3_LANDSCAPE)],
    ['a wide table under a heading', textPage(table([20, 90, 160, 250, 330]), A3_LANDSCAPE)],
    [
      'a wide table whose columns stand apart at the middle',
      textPage(table([20, 90, 145, 228, 330]).slice(1), A3_LANDSCAPE),
    ],
    ['an empty sheet', textPage([], A3_LANDSCAPE)],
  ])('is not found on %s', (_name, page) => expect(findGutter(page)).toBeNull());
});

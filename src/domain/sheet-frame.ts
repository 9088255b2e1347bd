/**
 * The border printed on separator sheets: black bars in a row along all four edges. No other paper has it, so a page can
 * be known for a sheet though no code on it can be read. Two lengths of bars tell what kind of sheet it was.
 */
export type SheetFrame = 'dossier' | 'document';

/**
 * Millimetres on paper. Bars are narrow enough to stay black when uneven light is evened out, too long for a letter, and
 * further apart than blurred scans run together. `dossier` is also the frame of sheets that end one.
 */
export const SHEET_FRAMES: Readonly<Record<SheetFrame, { readonly barMm: number; readonly gapMm: number }>> = {
  dossier: { barMm: 15, gapMm: 9 },
  document: { barMm: 25, gapMm: 9 },
};
export const SHEET_BAR_WIDTH_MM = 6;

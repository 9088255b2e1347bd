/** What scanners are set to; a guess snaps to the nearest of them. */
const COMMON_DPI = [100, 150, 200, 240, 300, 400, 600, 1200];

/** Longest side of paper a scanner line meets: from a card to A2. Outside it the file's own figure is wrong. */
const PLAUSIBLE_LONG_SIDE_MM = { least: 70, most: 620 };
const A4_LONG_SIDE_INCH = 297 / 25.4;
const SNAP_SHARE = 0.06;

export interface Resolution {
  readonly dpi: number;
  readonly source: 'file' | 'guessed';
}

/**
 * The file's resolution where the paper it implies can exist; else the one that makes the page A4. Cameras and
 * converters write 72 or 96 into everything, which would make a 300-dpi A4 scan a metre tall.
 */
export function settleResolution(fileDpi: number | null, widthPx: number, heightPx: number): Resolution {
  const longPx = Math.max(widthPx, heightPx);
  if (fileDpi !== null && fileDpi > 0) {
    const longMm = (longPx / fileDpi) * 25.4;
    if (longMm >= PLAUSIBLE_LONG_SIDE_MM.least && longMm <= PLAUSIBLE_LONG_SIDE_MM.most) {
      return { dpi: fileDpi, source: 'file' };
    }
  }
  const exact = longPx / A4_LONG_SIDE_INCH;
  const near = COMMON_DPI.find((dpi) => Math.abs(exact - dpi) <= dpi * SNAP_SHARE);
  return { dpi: near ?? Math.max(1, Math.round(exact)), source: 'guessed' };
}

const WIDTHS_PX = [800, 1600, 2400];

/** Which picture to ask for: the smallest kept size that is sharp at this scale, never larger than the scan. */
export function pictureWidth(pageWidthPx: number, scale: number, pixelRatio: number): number {
  const needed = pageWidthPx * scale * pixelRatio;
  const fitting = WIDTHS_PX.find((width) => width >= needed * 0.85) ?? Number.POSITIVE_INFINITY;
  return Math.min(pageWidthPx, fitting, 2400);
}

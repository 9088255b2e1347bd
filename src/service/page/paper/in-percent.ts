import type { Box } from './zoom.ts';

/** A box of the page as part of the sheet, whatever the scale. */
export function inPercent(
  [x0, y0, x1, y1]: Box,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): Record<'left' | 'top' | 'width' | 'height', string> {
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return {
    left: percent(x0, widthPx),
    top: percent(y0, heightPx),
    width: percent(x1 - x0, widthPx),
    height: percent(y1 - y0, heightPx),
  };
}

import bwip from 'bwip-js';
import type { CodeShape } from './page.ts';

/**
 * A QR code of a text, its upper left corner at `xMm`, `yMm`. (The library's named export `raw` is a symbology of that name; its
 * default export has the function.)
 */
export function qrCode(text: string, xMm: number, yMm: number, sizeMm: number): CodeShape {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=M');
  if (!symbol || !('pixs' in symbol)) throw new RangeError('a code has modules');
  const { pixs, pixx, pixy } = symbol;
  const modules = Array.from({ length: pixy }, (_, y) => Array.from(pixs.slice(y * pixx, (y + 1) * pixx)).join(''));
  return { kind: 'code', xMm, yMm, sizeMm, text, modules };
}

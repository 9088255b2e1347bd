import type { Box } from '../../domain/index.ts';
import type { LookRound } from '../../plugin/index.ts';
import type { ReaderImage } from './messages.ts';

/** How much is seen around the word, in its heights, and how much larger it is drawn. */
interface Look {
  readonly margin: number;
  readonly scale: number;
}

/**
 * The recognizer brings every line to the same few pixels of height; where the grid falls decides whether a thin stroke
 * or the hole of a 0 is still there. So each look shifts the grid, and what several of them say is no accident of it.
 */
const LOOKS: Readonly<Record<LookRound, readonly Look[]>> = {
  first: [
    { margin: 0.35, scale: 1 },
    { margin: 0.5, scale: 2.2 },
    { margin: 0.2, scale: 1.3 },
  ],
  second: [
    { margin: 0.35, scale: 1.6 },
    { margin: 0.25, scale: 1.9 },
    { margin: 0.3, scale: 0.8 },
  ],
};

/** Boxes of specks and of whole pages are no words. */
const LEAST_HEIGHT_PX = 8;
const LARGEST_PX = 4_000_000;

/** Words cut out of the page, each once for every look of the round. */
export function wordPictures(
  page: ReaderImage,
  { boxes, round }: { readonly boxes: readonly Box[]; readonly round: LookRound },
): ReaderImage[][] {
  return boxes.map((box) => LOOKS[round].map((look) => cut(page, box, look)));
}

function cut(page: ReaderImage, [x0, y0, x1, y1]: Box, { margin, scale }: Look): ReaderImage {
  const around = margin * Math.max(LEAST_HEIGHT_PX, y1 - y0);
  const left = Math.max(0, Math.floor(x0 - around));
  const top = Math.max(0, Math.floor(y0 - around));
  const width = Math.max(1, Math.min(page.widthPx, Math.ceil(x1 + around)) - left);
  const height = Math.max(1, Math.min(page.heightPx, Math.ceil(y1 + around)) - top);
  const enlarged = width * height * scale ** 2 > LARGEST_PX ? 1 : scale;
  return drawn(page, left, top, { width, height, scale: enlarged });
}

/** The text of such a picture as printed by the recognizer; specks read beside the word stand apart in it. */
export function wordText(printed: string): string {
  return printed.normalize('NFC').replace(/\s+/gu, '');
}

interface Piece {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Bilinear. */
function drawn(page: ReaderImage, left: number, top: number, { width, height, scale }: Piece): ReaderImage {
  const widthPx = Math.max(1, Math.round(width * scale));
  const heightPx = Math.max(1, Math.round(height * scale));
  const pixels = new Uint8Array(widthPx * heightPx);
  const columns = places(widthPx, width, left, page.widthPx);
  for (const [y, row] of places(heightPx, height, top, page.heightPx).entries()) {
    for (const [x, column] of columns.entries()) {
      const upper = between(page.pixels, row.at * page.widthPx, column);
      const lower = between(page.pixels, row.next * page.widthPx, column);
      pixels[y * widthPx + x] = Math.round(upper + (lower - upper) * row.share);
    }
  }
  return { pixels, widthPx, heightPx, dpi: page.dpi * scale };
}

/** Between which two pixels of the page a pixel of the picture lies, and how far from the first. */
interface Place {
  readonly at: number;
  readonly next: number;
  readonly share: number;
}

function places(count: number, length: number, from: number, most: number): Place[] {
  return Array.from({ length: count }, (_, index) => {
    const exact = Math.max(0, ((index + 0.5) * length) / count - 0.5);
    const at = Math.min(most - 1, from + Math.floor(exact));
    return { at, next: Math.min(most - 1, at + 1), share: exact - Math.floor(exact) };
  });
}

function between(pixels: Uint8Array, row: number, { at, next, share }: Place): number {
  const first = pixels[row + at] ?? 0;
  return first + ((pixels[row + next] ?? 0) - first) * share;
}

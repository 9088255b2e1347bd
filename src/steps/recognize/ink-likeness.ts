import type { ReadingImage } from '../../plugin/index.ts';
import type { Glyph } from './ink-glyphs.ts';
import { PRINTED_DIGITS } from './ink-printed-digits.ts';

type Picture = Pick<ReadingImage, 'pixels' | 'widthPx' | 'heightPx'>;

/** Grid a glyph is brought to: its full height, its width in proportion, in the middle. */
export const SHAPE = { columns: 12, rows: 14 } as const;

/** How much a number looks as if it were set in print, -1 to 1; null where there is no digit's glyph. */
export interface Likeness {
  /** Its glyphs against whichever printed digit each comes nearest to, all of one face: that which fits best as read. */
  readonly toAny: number;
  /** Against the printed digits that were read; null where glyphs and characters cannot be told apart one by one. */
  readonly asRead: number | null;
  /** The glyph that is least like what was read. */
  readonly leastAsRead: number | null;
}

/**
 * Print repeats itself: every printed 3 looks like the 3 of one of a few faces. A written digit does not, and one that
 * was misread looks still less like what it was read as.
 */
export function likenessToPrint(picture: Picture, glyphs: readonly Glyph[], text: string): Likeness | null {
  const characters = [...text];
  const tall = glyphs.length === characters.length ? glyphs : tallest(glyphs);
  const read = glyphs.length === characters.length ? characters : characters.filter((char) => !/[.,:;'-]/.test(char));
  const aligned = tall.length === read.length;
  const shapes = tall.flatMap((glyph, index) => {
    const digit = aligned ? Number.parseInt(read[index] ?? '', 10) : Number.NaN;
    return aligned && Number.isNaN(digit) ? [] : [{ shape: shapeOf(picture, glyph), digit }];
  });
  if (shapes.length === 0) return null;
  const faces = templates();
  if (!aligned)
    return { toAny: Math.max(...faces.map((face) => toAny(shapes, face))), asRead: null, leastAsRead: null };
  const asRead = faces.map((face) => shapes.map(({ shape, digit }) => product(shape, face[digit] ?? shape)));
  const best = asRead.reduce((most, each, index) => (mean(each) > mean(asRead[most] ?? []) ? index : most), 0);
  const nearest = asRead[best] ?? [];
  return { toAny: toAny(shapes, faces[best] ?? []), asRead: mean(nearest), leastAsRead: Math.min(...nearest) };
}

/** How like each printed digit a glyph is, -1 to 1: the face that fits best counts. */
export function digitLikeness(picture: Picture, glyph: Glyph): readonly number[] {
  const shape = shapeOf(picture, glyph);
  return DIGITS.map((digit) => Math.max(...templates().map((face) => product(shape, face[digit] ?? shape))));
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

function toAny(shapes: readonly { readonly shape: Float32Array }[], face: readonly Float32Array[]): number {
  return mean(shapes.map(({ shape }) => Math.max(...face.map((template) => product(shape, template)))));
}

/** A glyph on the grid, mean 0 and length 1, so that faint print and bold print count alike. */
export function shapeOf(
  { pixels, widthPx, heightPx }: Picture,
  { box: [x0, y0, x1, y1] }: Pick<Glyph, 'box'>,
): Float32Array {
  const { columns, rows } = SHAPE;
  const shape = new Float32Array(columns * rows);
  const step = (y1 - y0) / rows;
  const left = (x0 + x1) / 2 - (columns / 2) * step;
  const reach = Math.max(1, Math.round(step));
  for (let row = 0, cell = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1, cell += 1) {
      let sum = 0;
      for (let i = 0; i < reach; i += 1) {
        const y = Math.floor(y0 + (row + (i + 0.5) / reach) * step);
        for (let j = 0; j < reach; j += 1) {
          const x = Math.floor(left + (column + (j + 0.5) / reach) * step);
          if (x < x0 || x >= x1 || y >= heightPx || x >= widthPx) continue;
          sum += 255 - (pixels[y * widthPx + x] as number);
        }
      }
      shape[cell] = sum / (reach * reach);
    }
  }
  return normalized(shape);
}

let decoded: Float32Array[][] | null = null;

/** By face, then by digit. */
function templates(): Float32Array[][] {
  decoded ??= PRINTED_DIGITS.map((digits) =>
    digits.map((text) => normalized(Float32Array.from(text, (level) => Number.parseInt(level, 16)))),
  );
  return decoded;
}

function normalized(values: Float32Array): Float32Array {
  const middle = mean(values);
  const centred = values.map((value) => value - middle);
  const length = Math.hypot(...centred);
  return length === 0 ? centred : centred.map((value) => value / length);
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function tallest(glyphs: readonly Glyph[]): Glyph[] {
  const highest = Math.max(0, ...glyphs.map(({ box }) => box[3] - box[1]));
  return glyphs.filter(({ box }) => box[3] - box[1] >= 0.6 * highest);
}

function mean(values: Float32Array | readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}

import { type Box, SHEET_BAR_WIDTH_MM, SHEET_FRAMES, type SheetFrame } from '../../domain/index.ts';
import type { BarcodeEngine } from '../../plugin/index.ts';
import { findBlots } from './blots.ts';

/** The bars are some ten pixels wide then: every fourth pixel of a page is looked at. */
const LOOKING_DPI = 45;
/** A torn half of a sheet has more; nothing else has as many bars in rows. */
const LEAST_BARS = 6;
/** A photograph that shows more than the sheet is taken for larger paper than it is. */
const WIDTH_MM = { least: SHEET_BAR_WIDTH_MM * 0.4, most: SHEET_BAR_WIDTH_MM * 1.6 };

/** A black bar: its length along and its width across, both from its area too, so that leaning ones measure the same. */
interface Bar {
  readonly box: Box;
  readonly upright: boolean;
  readonly length: number;
  readonly width: number;
}

/**
 * The border of a separator sheet, in any orientation, also where half of it is torn off or covered. What cannot be told
 * to be the border of a document sheet is taken for a dossier's, which stops more.
 */
export function findFrame(
  image: Parameters<BarcodeEngine['read']>[0],
): { readonly kind: SheetFrame; readonly box: Box } | null {
  const step = Math.max(1, Math.round(image.dpi / LOOKING_DPI));
  const mm = image.dpi / step / 25.4;
  const bars = findBlots(image, step).flatMap((blot) => toBar(blot, mm) ?? []);
  if (bars.length < LEAST_BARS || bars.length > 200) return null;
  const linked = bars.filter((bar) => bars.some((other) => other !== bar && follow(bar, other)));
  if (linked.length < LEAST_BARS) return null;
  const long = linked.filter(({ length, width }) => length / width > BETWEEN).length;
  return { kind: long >= 0.8 * linked.length ? 'document' : 'dossier', box: boxOf(linked, step) };
}

/** Length by width of a bar half-way between the two frames. */
const BETWEEN = Math.sqrt(SHEET_FRAMES.dossier.barMm * SHEET_FRAMES.document.barMm) / SHEET_BAR_WIDTH_MM;

function toBar({ x0, y0, x1, y1, area }: ReturnType<typeof findBlots>[number], mm: number): Bar | null {
  const [width, height] = [x1 - x0, y1 - y0];
  const upright = height > width;
  const length = Math.max(width, height);
  const across = area / length;
  if (across < WIDTH_MM.least * mm || across > WIDTH_MM.most * mm || across < 3) return null;
  if (length < 1.8 * across || length > 5.5 * across || area < 0.5 * width * height) return null;
  return { box: [x0, y0, x1, y1], upright, length, width: across };
}

/** The next one in the same row: as long, in line, and a gap away. */
function follow(one: Bar, other: Bar): boolean {
  if (one.upright !== other.upright || Math.min(one.length, other.length) < 0.7 * Math.max(one.length, other.length)) {
    return false;
  }
  const along = one.upright ? 1 : 0;
  const across = 1 - along;
  const middle = ({ box }: Bar, axis: number) => ((box[axis] as number) + (box[axis + 2] as number)) / 2;
  const gap = Math.abs(middle(one, along) - middle(other, along)) - (one.length + other.length) / 2;
  const width = (one.width + other.width) / 2;
  return gap > 0.7 * width && gap < 2.4 * width && Math.abs(middle(one, across) - middle(other, across)) < 0.8 * width;
}

function boxOf(bars: readonly Bar[], step: number): Box {
  const edge = (index: 0 | 1 | 2 | 3, choose: (...values: number[]) => number) =>
    choose(...bars.map(({ box }) => box[index])) * step;
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

/** `box`: near enough to read the focused field · `width`, `page`: all of it · `free`: times the fitting width. */
export type Zoom = { readonly mode: 'box' | 'width' | 'page' } | { readonly mode: 'free'; readonly factor: number };

export type Box = readonly [number, number, number, number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placing {
  /** Screen pixels for one pixel of the page. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** A field's box never grows beyond this many times the fitting width: its surroundings tell what it is. */
const NEAREST = 2.6;
const FREE_RANGE = [0.25, 6] as const;

/** How large the page is drawn and how far it is scrolled, so that `box` (page pixels) lies in the middle. */
export function placePage(page: Size, view: Size, zoom: Zoom, box: Box | null): Placing {
  const scale = scaleOf(page, view, zoom, box);
  if (box === null) return { scale, left: 0, top: 0 };
  const [x0, y0, x1, y1] = box;
  return {
    scale,
    left: scrollTo((x0 + x1) / 2, page.width, view.width, scale),
    top: scrollTo((y0 + y1) / 2, page.height, view.height, scale),
  };
}

/** One step nearer or further, from however large the page is drawn now. */
export function stepZoom(page: Size, view: Size, zoom: Zoom, box: Box | null, nearer: boolean): Zoom {
  const now = scaleOf(page, view, zoom, box) / (view.width / page.width);
  const factor = nearer ? now * 1.25 : now / 1.25;
  return { mode: 'free', factor: clamp(factor, ...FREE_RANGE) };
}

export function nextFit(zoom: Zoom): Zoom {
  if (zoom.mode === 'box') return { mode: 'width' };
  return zoom.mode === 'width' ? { mode: 'page' } : { mode: 'box' };
}

function scaleOf(page: Size, view: Size, zoom: Zoom, box: Box | null): number {
  const fitWidth = view.width / page.width;
  if (zoom.mode === 'free') return fitWidth * zoom.factor;
  if (zoom.mode === 'page') return Math.min(fitWidth, view.height / page.height);
  if (zoom.mode === 'width' || box === null) return fitWidth;
  const [x0, y0, x1, y1] = box;
  const wanted = Math.min((0.9 * view.width) / Math.max(1, x1 - x0), (0.5 * view.height) / Math.max(1, y1 - y0));
  return clamp(wanted, fitWidth, fitWidth * NEAREST);
}

function scrollTo(middle: number, pageLength: number, viewLength: number, scale: number): number {
  return clamp(middle * scale - viewLength / 2, 0, Math.max(0, pageLength * scale - viewLength));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

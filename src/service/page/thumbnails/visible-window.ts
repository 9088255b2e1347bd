export interface VisibleWindow {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** Drawn above and below what is in sight, so that a turn of the wheel meets no white. */
const AROUND = 4;

/** Which items of a long list of equal heights exist in the document at all. */
export function visibleWindow(scrollTop: number, viewHeight: number, itemHeight: number, count: number): VisibleWindow {
  const first = Math.floor(scrollTop / itemHeight) - AROUND;
  const end = Math.ceil((scrollTop + viewHeight) / itemHeight) + AROUND;
  return { first: Math.max(0, Math.min(first, count - 1)), end: Math.max(0, Math.min(end, count)) };
}

/** How far to scroll so that one item is wholly in sight; the same as now where it is. */
export function scrollToItem(scrollTop: number, viewHeight: number, itemHeight: number, item: number): number {
  const top = item * itemHeight;
  if (top < scrollTop) return top;
  return top + itemHeight > scrollTop + viewHeight ? top + itemHeight - viewHeight : scrollTop;
}

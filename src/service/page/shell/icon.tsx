import type { VNode } from 'preact';

/** Strokes on a field of 16 × 16; no picture font, nothing fetched. */
const STROKES = {
  rotateLeft: 'M3 3v4h4M3.5 7A5 5 0 1 1 3 9.5',
  rotateRight: 'M13 3v4H9M12.5 7A5 5 0 1 0 13 9.5',
  blank: 'M4 2h5l3 3v9H4zM4.5 13.5 11.5 5',
  split: 'M2 8h12M8 2v3M8 11v3M6 4l2-2 2 2M6 12l2 2 2-2',
  join: 'M8 2v4M8 10v4M6 5l2 2 2-2M6 11l2-2 2 2',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  zoomIn: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3 14 14M5 7h4M7 5v4',
  zoomOut: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3 14 14M5 7h4',
  zoomBox: 'M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3M5 7h6v2H5z',
  zoomWidth: 'M2 3v10M14 3v10M4 8h8M6 6 4 8l2 2M10 6l2 2-2 2',
  zoomPage: 'M4 2h8v12H4zM8 4v8M6.5 5.5 8 4l1.5 1.5M6.5 10.5 8 12l1.5-1.5',
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
} as const;

export type IconName = keyof typeof STROKES;

export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false" class="icon">
      <path d={STROKES[name]} />
    </svg>
  );
}

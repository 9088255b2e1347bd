import type { Box } from '../page.ts';

export function unite(boxes: readonly Box[]): Box {
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}

export function centerX(box: Box): number {
  return (box[0] + box[2]) / 2;
}

export function centerY(box: Box): number {
  return (box[1] + box[3]) / 2;
}

export function widthOf(box: Box): number {
  return box[2] - box[0];
}

export function heightOf(box: Box): number {
  return box[3] - box[1];
}

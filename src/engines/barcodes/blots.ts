import type { ReadingImage } from '../../plugin/index.ts';

/** Black that hangs together, in pixels of the coarser picture; x1, y1 exclusive. */
export interface Blot {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  area: number;
}

const BLACK = 140;
/** A page of noise has no end of them; none of them is a bar. */
const MOST_BLOTS = 20_000;

/** Connected black (4 neighbours) of every `step`-th pixel of every `step`-th row. */
export function findBlots(
  { pixels, widthPx, heightPx }: Pick<ReadingImage, 'pixels' | 'widthPx' | 'heightPx'>,
  step: number,
): Blot[] {
  const columns = Math.floor(widthPx / step);
  const rows = Math.floor(heightPx / step);
  const blots: Blot[] = [];
  const parents: number[] = [];
  let above = new Int32Array(columns).fill(-1);
  let labels = new Int32Array(columns);
  for (let y = 0; y < rows; y += 1) {
    const start = y * step * widthPx;
    for (let x = 0; x < columns; x += 1) {
      if ((pixels[start + x * step] as number) >= BLACK) {
        labels[x] = -1;
        continue;
      }
      const left = x > 0 ? (labels[x - 1] as number) : -1;
      const top = above[x] as number;
      let label = left === -1 ? top : left;
      if (label === -1) {
        if (parents.length >= MOST_BLOTS) return [];
        label = parents.length;
        parents.push(label);
        blots.push({ x0: x, y0: y, x1: x + 1, y1: y + 1, area: 0 });
      } else if (left !== -1 && top !== -1 && left !== top) join(parents, left, top);
      labels[x] = label;
      grow(blots[label] as Blot, x, y);
    }
    [above, labels] = [labels, above];
  }
  return merged(blots, parents);
}

function grow(blot: Blot, x: number, y: number): void {
  if (x < blot.x0) blot.x0 = x;
  if (x >= blot.x1) blot.x1 = x + 1;
  blot.y1 = y + 1;
  blot.area += 1;
}

function join(parents: number[], one: number, other: number): void {
  const [a, b] = [rootOf(parents, one), rootOf(parents, other)];
  parents[Math.max(a, b)] = Math.min(a, b);
}

function rootOf(parents: readonly number[], label: number): number {
  let root = label;
  while (parents[root] !== root) root = parents[root] as number;
  return root;
}

function merged(blots: readonly Blot[], parents: readonly number[]): Blot[] {
  for (const [label, blot] of blots.entries()) {
    const root = rootOf(parents, label);
    if (root === label) continue;
    const whole = blots[root] as Blot;
    whole.x0 = Math.min(whole.x0, blot.x0);
    whole.y0 = Math.min(whole.y0, blot.y0);
    whole.x1 = Math.max(whole.x1, blot.x1);
    whole.y1 = Math.max(whole.y1, blot.y1);
    whole.area += blot.area;
  }
  return blots.filter((_, label) => parents[label] === label);
}

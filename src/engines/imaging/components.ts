import type { GreyRaster } from './raster.ts';

/** Ink that hangs together: its frame, how much of it there is. x1, y1 exclusive. */
export interface Component {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  area: number;
}

/** A stretch of ink in one row. */
export interface InkRun {
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
  /** Index of its component. */
  component: number;
}

export interface Ink {
  readonly components: readonly Component[];
  readonly runs: readonly InkRun[];
}

/** Connected ink (8 neighbours) darker than `threshold`. */
export function findInk({ pixels, widthPx, heightPx }: GreyRaster, threshold: number): Ink {
  const runs: InkRun[] = [];
  const parents: number[] = [];
  let aboveStart = 0;
  let aboveEnd = 0;
  for (let y = 0; y < heightPx; y += 1) {
    const rowStart = runs.length;
    let above = aboveStart;
    for (let x = 0, at = y * widthPx; x < widthPx; x += 1, at += 1) {
      if ((pixels[at] as number) >= threshold) continue;
      const x0 = x;
      while (x < widthPx && (pixels[at] as number) < threshold) {
        x += 1;
        at += 1;
      }
      let label = -1;
      while (above < aboveEnd && (runs[above] as InkRun).x1 < x0) above += 1;
      for (let i = above; i < aboveEnd && (runs[i] as InkRun).x0 <= x; i += 1) {
        const root = rootOf(parents, (runs[i] as InkRun).component);
        if (label === -1) label = root;
        else if (root !== label) {
          const [low, high] = root < label ? [root, label] : [label, root];
          parents[high] = low;
          label = low;
        }
      }
      if (label === -1) {
        label = parents.length;
        parents.push(label);
      }
      runs.push({ y, x0, x1: x, component: label });
    }
    aboveStart = rowStart;
    aboveEnd = runs.length;
  }
  return { runs, components: gather(runs, parents) };
}

function rootOf(parents: number[], label: number): number {
  let root = label;
  while (parents[root] !== root) {
    parents[root] = parents[parents[root] as number] as number;
    root = parents[root] as number;
  }
  return root;
}

/** Frames of the components; the runs' labels become indices into them. */
function gather(runs: InkRun[], parents: number[]): Component[] {
  const indices = new Int32Array(parents.length).fill(-1);
  const components: Component[] = [];
  for (const run of runs) {
    const root = rootOf(parents, run.component);
    let index = indices[root] as number;
    if (index === -1) {
      index = components.length;
      indices[root] = index;
      components.push({ x0: run.x0, y0: run.y, x1: run.x1, y1: run.y + 1, area: 0 });
    }
    run.component = index;
    const component = components[index] as Component;
    if (run.x0 < component.x0) component.x0 = run.x0;
    if (run.x1 > component.x1) component.x1 = run.x1;
    component.y1 = run.y + 1;
    component.area += run.x1 - run.x0;
  }
  return components;
}

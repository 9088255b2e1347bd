import type { Component, Ink } from './components.ts';

/** Where a seal lies, pixels. */
export interface SealCircle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Seals of agencies measure 32 to 42 mm across, those of companies 36. */
const SEAL_RADIUS_MM = { least: 11, most: 23 };
const LEAST_ARC_MM = 10;

/** Seals among the stretches of ink that `may` be one. */
export function sealCircles(ink: Ink, mm: number, may: (component: Component) => boolean = () => true): SealCircle[] {
  return ink.components.flatMap((component, index) => (may(component) ? (sealCircle(ink, index, mm) ?? []) : []));
}

/** The circle a stretch of ink lies on, if it is a seal's ring or a good part of one (least squares after Kåsa). */
function sealCircle({ runs, components }: Ink, index: number, mm: number): SealCircle | null {
  const { x0, y0, x1, y1 } = components[index] as Component;
  if (Math.max(x1 - x0, y1 - y0) < LEAST_ARC_MM * mm) return null;
  const centre = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
  const points = runs
    .filter((run) => run.component === index)
    .map((run) => ({ x: (run.x0 + run.x1) / 2 - centre.x, y: run.y - centre.y, weight: run.x1 - run.x0 }));
  const sum = (value: (point: (typeof points)[number]) => number) =>
    points.reduce((total, point) => total + value(point) * point.weight, 0);
  const n = sum(() => 1);
  const meanX = sum(({ x }) => x) / n;
  const meanY = sum(({ y }) => y) / n;
  const u = (point: { x: number }) => point.x - meanX;
  const v = (point: { y: number }) => point.y - meanY;
  const uu = sum((point) => u(point) ** 2);
  const vv = sum((point) => v(point) ** 2);
  const uv = sum((point) => u(point) * v(point));
  const right1 = sum((point) => u(point) * (u(point) ** 2 + v(point) ** 2)) / 2;
  const right2 = sum((point) => v(point) * (u(point) ** 2 + v(point) ** 2)) / 2;
  const determinant = uu * vv - uv * uv;
  if (determinant < 1e-6) return null;
  const x = (right1 * vv - right2 * uv) / determinant;
  const y = (right2 * uu - right1 * uv) / determinant;
  const radius = Math.sqrt(x * x + y * y + (uu + vv) / n);
  if (radius < SEAL_RADIUS_MM.least * mm || radius > SEAL_RADIUS_MM.most * mm) return null;
  const miss = sum((point) => Math.abs(Math.hypot(u(point) - x, v(point) - y) - radius)) / n;
  return miss > 0.1 * radius ? null : { x: x + meanX + centre.x, y: y + meanY + centre.y, radius };
}

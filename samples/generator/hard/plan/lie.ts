import { Random } from '../../random.ts';
import { flatSurface, type Point, photographedSurface, type Surface } from '../draw/surface.ts';
import type { HardPagePlan } from './plan-hard-set.ts';

/** How the upright picture shows a sheet of a size. */
export function lieOf(plan: HardPagePlan, widthMm: number, heightMm: number): Surface {
  const random = new Random(`${plan.label}/lie`);
  if (plan.kind === 'photo') return photographed(plan, widthMm, heightMm, random);
  const border = plan.features.includes('dark-border');
  const side = () => (border && random.chance(0.6) ? random.between(2, 11) : 0);
  return flatSurface({
    widthMm,
    heightMm,
    dpi: plan.dpi,
    skewDegrees: plan.skewDegrees,
    marginMm: [side(), side(), border ? random.between(3, 12) : 0, side()],
  });
}

/** A phone above a table: the far edge is shorter, the sheet stands a little turned, nothing is square. */
function photographed(plan: HardPagePlan, widthMm: number, heightMm: number, random: Random): Surface {
  const scale = plan.dpi / 25.4;
  const [sheetW, sheetH] = [widthMm * scale, heightMm * scale];
  const [left, top] = [sheetW * random.between(0.05, 0.11), sheetH * random.between(0.04, 0.09)];
  const [widthPx, heightPx] = [Math.round(sheetW + left * 2), Math.round(sheetH + top * 2)];
  const near = random.between(0.015, 0.055) * sheetW;
  const farther = random.chance(0.7) ? 'top' : 'bottom';
  const aside = random.between(-0.02, 0.02) * sheetH;
  const jitter = () => random.between(-0.008, 0.008) * sheetW;
  const square: [Point, Point, Point, Point] = [
    [farther === 'top' ? near : 0, aside],
    [sheetW - (farther === 'top' ? near : 0), -aside],
    [sheetW - (farther === 'bottom' ? near : 0), sheetH + aside],
    [farther === 'bottom' ? near : 0, sheetH - aside],
  ];
  const angle = (plan.skewDegrees * 0.6 * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const corners = square.map(([x, y]): Point => {
    const [dx, dy] = [x - sheetW / 2 + jitter(), y - sheetH / 2 + jitter()];
    return [widthPx / 2 + dx * cos - dy * sin, heightPx / 2 + dx * sin + dy * cos];
  });
  const [a = [0, 0], b = [0, 0], c = [0, 0], d = [0, 0]] = corners;
  const bulgeMm = random.chance(0.5) ? random.between(-1.6, 1.6) : 0;
  return photographedSurface({ widthMm, heightMm, widthPx, heightPx, corners: [a, b, c, d], bulgeMm });
}

/** How far lines fall to the right in the middle of the sheet, degrees. */
export function skewOf(surface: Surface, widthMm: number, heightMm: number): number {
  const [x0, y0] = surface.toPixel(widthMm * 0.15, heightMm / 2);
  const [x1, y1] = surface.toPixel(widthMm * 0.85, heightMm / 2);
  return Math.round(((Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI) * 100) / 100;
}

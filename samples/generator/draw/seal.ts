import { letter, textWidthMm } from '../layout/fonts.ts';
import type { Shape } from '../layout/page.ts';
import type { GlyphStore } from './svg.ts';

const OUTER_MM = 17.5;
const INNER_MM = 10.6;
const RIM_TEXT_MM = 12.2;

/** A round agency seal (36 mm is usual) around 0,0: double rim, name along it, a star in the middle and one below. */
export function sealPaths(seal: Extract<Shape, { kind: 'seal' }>, colour: string, glyphs: GlyphStore): string {
  const ring = (radius: number, width: number) =>
    `<circle r="${radius}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  return [
    ring(OUTER_MM, 0.75),
    ring(OUTER_MM - 1, 0.22),
    ring(INNER_MM, 0.3),
    rimText(seal.rim, glyphs),
    star(0, 0, 6.2),
    star(0, (OUTER_MM + INNER_MM) / 2 - 0.4, 1.6),
  ].join('');
}

/** Letters stand on a circle, from the lower left over the top to the lower right, at the size that fills it. */
function rimText(text: string, glyphs: GlyphStore): string {
  const sweepMm = 2 * Math.PI * RIM_TEXT_MM * (300 / 360);
  const sizePt = Math.min(9.5, (9 * sweepMm) / textWidthMm(text, 'bold', 9));
  const unit = (sizePt * 25.4) / 72 / 1000;
  const widthMm = textWidthMm(text, 'bold', sizePt);
  const spaceMm = Math.min(1.4, Math.max(0, (sweepMm - widthMm) / Math.max(1, text.length - 1)));
  let along = -(widthMm + spaceMm * (text.length - 1)) / 2;
  let drawn = '';
  for (const char of text) {
    const advance = letter('bold', char).advance * unit;
    const degrees = ((along + advance / 2) / RIM_TEXT_MM) * (180 / Math.PI);
    const place = `rotate(${degrees.toFixed(2)}) translate(${(-advance / 2).toFixed(3)} ${-RIM_TEXT_MM}) scale(${unit.toFixed(6)})`;
    drawn += glyphs.use('bold', char, place);
    along += advance + spaceMm;
  }
  return drawn;
}

function star(x: number, y: number, radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const r = index % 2 === 0 ? radius : radius * 0.382;
    const angle = (index * Math.PI) / 5;
    return `${(x + r * Math.sin(angle)).toFixed(3)} ${(y - r * Math.cos(angle)).toFixed(3)}`;
  });
  return `<path d="M${points.join('L')}Z"/>`;
}

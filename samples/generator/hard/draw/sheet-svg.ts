import { codePath, portraitPath } from '../../draw/paths.ts';
import { sealPaths } from '../../draw/seal.ts';
import { signaturePath } from '../../draw/signature.ts';
import { GlyphStore } from '../../draw/svg.ts';
import type { LaidPage, PlacedLine, PlacedWord, Shape } from '../../layout/page.ts';
import type { Random } from '../../random.ts';
import type { Sheet, SheetMark } from '../sheet.ts';
import { type Affine, placeLetters } from './letters.ts';
import { type Surface, scaleOf, tangentAt } from './surface.ts';

/** Everything on a sheet as SVG elements in pixels of the picture, and the outlines they use. */
export interface SheetDrawing {
  readonly definitions: string;
  readonly front: string;
}

/** Colours are those of a colour scan; a grey one takes the grey out of them. */
export function drawSheet(sheet: Sheet, surface: Surface, random: Random): SheetDrawing {
  const glyphs = new GlyphStore();
  const brush: Brush = {
    surface,
    glyphs,
    ink: sheet.inkColour,
    scale: scaleOf(surface, sheet.page.widthMm, sheet.page.heightMm),
  };
  const front = drawMarks(sheet.marks, brush) + drawPage(sheet.page, brush, random);
  return { definitions: glyphs.definitions(), front };
}

interface Brush {
  readonly surface: Surface;
  readonly glyphs: GlyphStore;
  readonly ink: string;
  /** Pixels per millimetre. */
  readonly scale: number;
}

/** Stamp ink lets print through: black over red looks the same whichever came first, so stamps are drawn first. */
function drawPage(page: LaidPage, brush: Brush, random: Random): string {
  const lines = (stamps: boolean) =>
    page.lines.filter((line) => (line.block === 'stamp') === stamps).map((line) => drawLine(line, brush));
  const shapes = (seals: boolean) =>
    page.shapes.map((shape, index) =>
      (shape.kind === 'seal') === seals ? drawShape(shape, brush, random.fork(`shape-${index}`)) : '',
    );
  return [...shapes(true), `<g fill="${brush.ink}">`, ...lines(true), ...lines(false), '</g>', ...shapes(false)].join(
    '',
  );
}

function drawLine(line: PlacedLine, brush: Brush): string {
  const baselineMm = line.words[0]?.baselineMm ?? 0;
  const dots = line.leaders.map(({ x0Mm, x1Mm }) => {
    const [x0, y0] = brush.surface.toPixel(x0Mm, baselineMm - 0.25);
    const [x1, y1] = brush.surface.toPixel(x1Mm, baselineMm - 0.25);
    const look = `stroke="${brush.ink}" stroke-width="${n(0.42 * brush.scale)}" stroke-linecap="round" stroke-dasharray="0 ${n(1.15 * brush.scale)}"`;
    return `<path d="M${n(x0)} ${n(y0)}L${n(x1)} ${n(y1)}" ${look}/>`;
  });
  return line.words.map((word) => drawWord(word, brush)).join('') + dots.join('');
}

function drawWord(word: PlacedWord, brush: Brush): string {
  const letters = placeLetters(word).map(({ char, toSheet, strength }) => {
    const near = tangentAt(brush.surface, toSheet[4], toSheet[5]);
    const drawn = brush.glyphs.use(word.style, char, matrix(join(near, toSheet)));
    return strength < 0.97 && drawn !== '' ? `<g fill-opacity="${strength.toFixed(2)}">${drawn}</g>` : drawn;
  });
  const { pose } = word;
  if (!pose) return letters.join('');
  const colour = pose.colour ?? brush.ink;
  const bold = pose.bold > 0 ? ` stroke="${colour}" stroke-width="${n(pose.bold)}" stroke-linejoin="round"` : '';
  return `<g fill="${colour}"${bold}>${letters.join('')}</g>`;
}

function drawShape(shape: Shape, brush: Brush, random: Random): string {
  switch (shape.kind) {
    case 'rule': {
      // A rule follows paper that does not lie flat: a point every two centimetres is near enough.
      const steps = Math.max(1, Math.round(Math.hypot(shape.x1Mm - shape.x0Mm, shape.y1Mm - shape.y0Mm) / 20));
      const points = Array.from({ length: steps + 1 }, (_, index) => {
        const t = index / steps;
        const x = shape.x0Mm + (shape.x1Mm - shape.x0Mm) * t;
        return brush.surface.toPixel(x, shape.y0Mm + (shape.y1Mm - shape.y0Mm) * t);
      });
      return `<polyline points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="none" stroke="${brush.ink}" stroke-width="${n(shape.widthMm * brush.scale)}"/>`;
    }
    case 'seal': {
      const [turnDegrees, opacity] = [random.between(-9, 9), random.between(0.62, 0.85)];
      return drawMark({ ...shape, turnDegrees, opacity, colour: '#c5202b' }, brush);
    }
    case 'signature': {
      const place = matrix(tangentAt(brush.surface, shape.xMm - shape.widthMm / 2, shape.yMm));
      const width = random.between(0.45, 0.75).toFixed(2);
      const colour = random.pick(['#1f3fa0', '#23306e', '#1c1c22']);
      return `<path transform="${place}" d="${signaturePath(shape.widthMm, random)}" opacity=".88" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
    }
    case 'code':
    case 'portrait': {
      const place = matrix(tangentAt(brush.surface, shape.xMm, shape.yMm));
      const [path, colour] =
        shape.kind === 'code' ? [codePath(shape), brush.ink] : [portraitPath(shape.widthMm), '#9a9690'];
      return `<path transform="${place}" d="${path}" fill="${colour}"/>`;
    }
  }
}

function drawMarks(marks: readonly SheetMark[], brush: Brush): string {
  return marks.map((mark) => drawMark(mark, brush)).join('');
}

function drawMark(mark: SheetMark, brush: Brush): string {
  const opacity = mark.opacity.toFixed(2);
  if (mark.kind === 'frame') {
    const points = mark.corners.map(([x, y]) => brush.surface.toPixel(x, y));
    return `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="none" stroke="${mark.colour}" stroke-width="${n(mark.widthMm * brush.scale)}" stroke-linejoin="round" opacity="${opacity}"/>`;
  }
  const place = `${matrix(tangentAt(brush.surface, mark.xMm, mark.yMm))} rotate(${mark.turnDegrees.toFixed(1)})`;
  const paths = sealPaths({ ...mark, middle: '★' }, mark.colour, brush.glyphs);
  return `<g transform="${place}" opacity="${opacity}" fill="${mark.colour}">${paths}</g>`;
}

/** First `inner`, then the linear part of `near`, which already stands where `inner` leads. */
function join(near: Affine, inner: Affine): Affine {
  const [a, b, c, d, e, f] = near;
  const [p, q, r, s] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, e, f];
}

function matrix([a, b, c, d, e, f]: Affine): string {
  return `matrix(${[a, b, c, d].map((value) => value.toFixed(6)).join(' ')} ${n(e)} ${n(f)})`;
}

function n(value: number): string {
  return value.toFixed(2);
}

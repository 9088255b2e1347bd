import sharp from 'sharp';
import type { Random } from '../../random.ts';
import type { Sheet } from '../sheet.ts';
import { expose, type Picture, speckle } from './expose.ts';
import { lightGrid } from './light.ts';
import { drawSheet } from './sheet-svg.ts';
import { type Point, type Surface, scaleOf } from './surface.ts';
import type { Fold, HardWear } from './wear.ts';

/** Draws a sheet as a device saw it. `surface` is that of the scan: turned as it lay. */
export async function takePicture(sheet: Sheet, surface: Surface, wear: HardWear, random: Random): Promise<Picture> {
  const svg = Buffer.from(await pictureSvg(sheet, surface, wear, random));
  const drawn = sharp(svg, { limitInputPixels: false, unlimited: true }).removeAlpha();
  const inked = wear.colour === 'colour' ? drawn.toColourspace('srgb') : drawn.greyscale().toColourspace('b-w');
  const { data, info } = await inked.blur(Math.max(0.3, wear.blurPx)).raw().toBuffer({ resolveWithObject: true });
  const channels = info.channels === 1 ? 1 : 3;
  const picture: Picture = { pixels: data, width: info.width, height: info.height, channels };
  expose(
    picture,
    lightGrid(wear.light, picture.width, picture.height, random.fork('light')),
    wear.noise,
    random.fork('noise'),
  );
  speckle(picture, wear.specks, random.fork('specks'));
  return picture;
}

async function pictureSvg(sheet: Sheet, surface: Surface, wear: HardWear, random: Random): Promise<string> {
  const { widthPx, heightPx } = surface;
  const { widthMm, heightMm } = sheet.page;
  const edge = outline(surface, widthMm, heightMm);
  const scale = scaleOf(surface, widthMm, heightMm);
  const { definitions, front } = drawSheet(sheet, surface, random.fork('front'));
  const bands = fadeBands(sheet.faintness, random.fork('bands'));
  const photo = wear.beyond.wood;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${widthPx}" height="${heightPx}">`,
    `<defs>${definitions}${bands}</defs><rect width="100%" height="100%" fill="${wear.beyond.colour}"/>`,
    photo ? (await woodImage(surface, wear.beyond.colour, random.fork('wood'))) + edgeShadow(edge, scale) : '',
    `<polygon points="${edge}" fill="${wear.paper}"/>`,
    await ghostImage(sheet, surface, random.fork('behind')),
    front,
    bands === '' ? '' : `<polygon points="${edge}" fill="url(#bands)"/>`,
    wear.folds.map((fold) => drawFold(fold, surface, scale, wear.paper)).join(''),
    wear.holes.map((hole) => drawHole(hole, surface, scale, wear.beyond.colour)).join(''),
    ...wear.deadColumns.map(
      ({ at, colour, widthPx: wide }) =>
        `<rect x="${(at * widthPx).toFixed(1)}" y="0" width="${wide}" height="100%" fill="${colour}"/>`,
    ),
    '</svg>',
  ].join('');
}

function outline(surface: Surface, widthMm: number, heightMm: number): string {
  const steps = 12;
  const side = (from: Point, to: Point) =>
    Array.from({ length: steps }, (_, i) =>
      surface.toPixel(from[0] + ((to[0] - from[0]) * i) / steps, from[1] + ((to[1] - from[1]) * i) / steps),
    );
  const corners: Point[] = [
    [0, 0],
    [widthMm, 0],
    [widthMm, heightMm],
    [0, heightMm],
  ];
  const points = corners.flatMap((corner, index) => side(corner, corners[(index + 1) % 4] ?? corner));
  return points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}

/** The other side of the sheet, mirrored and softened by the paper: drawn small, so that enlarging blurs it. */
async function ghostImage(sheet: Sheet, surface: Surface, random: Random): Promise<string> {
  const { behind } = sheet;
  if (!behind) return '';
  const shrink = Math.max(1.5, Math.max(surface.widthPx, surface.heightPx) / 1700);
  const { widthMm } = sheet.page;
  const small: Surface = {
    widthPx: Math.round(surface.widthPx / shrink),
    heightPx: Math.round(surface.heightPx / shrink),
    toPixel: (x, y) => {
      const [px, py] = surface.toPixel(widthMm - x, y);
      return [px / shrink, py / shrink];
    },
  };
  const back: Sheet = { ...sheet, page: behind.page, marks: behind.marks, behind: null, faintness: 0 };
  const { definitions, front } = drawSheet(back, small, random);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${small.widthPx}" height="${small.heightPx}"><defs>${definitions}</defs>${front}</svg>`;
  const png = await sharp(Buffer.from(svg), { unlimited: true }).blur(0.8).png({ compressionLevel: 1 }).toBuffer();
  return embedded(png, surface, behind.strength);
}

/** A table top: long streaks, drawn small. */
async function woodImage(surface: Surface, colour: string, random: Random): Promise<string> {
  const [width, height] = random.chance(0.5) ? [120, 16] : [14, 120];
  const base = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < width * height; i += 1) {
    const tone = random.between(0.72, 1.22);
    for (const [channel, level] of base.entries()) pixels[i * 3 + channel] = Math.min(255, level * tone);
  }
  const png = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  return embedded(png, surface, 0.8);
}

function embedded(png: Buffer, surface: Surface, opacity: number): string {
  const data = `data:image/png;base64,${png.toString('base64')}`;
  return `<image width="${surface.widthPx}" height="${surface.heightPx}" preserveAspectRatio="none" opacity="${opacity.toFixed(3)}" xlink:href="${data}"/>`;
}

/** Paper on a table throws a soft shadow around itself. */
function edgeShadow(edge: string, scale: number): string {
  return [7, 5, 3, 1.5]
    .map(
      (mm) =>
        `<polygon points="${edge}" fill="none" stroke="#000" stroke-opacity=".13" stroke-width="${(mm * scale).toFixed(1)}" stroke-linejoin="round"/>`,
    )
    .join('');
}

function drawFold(fold: Fold, surface: Surface, scale: number, paper: string): string {
  const steps = 14;
  const points = Array.from({ length: steps + 1 }, (_, index) => {
    const t = index / steps;
    const x = fold.from[0] + (fold.to[0] - fold.from[0]) * t;
    return surface.toPixel(x, fold.from[1] + (fold.to[1] - fold.from[1]) * t);
  });
  const path = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const stroke = (colour: string, mm: number, opacity: number) =>
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${(mm * scale).toFixed(1)}" stroke-opacity="${opacity}"/>`;
  if (fold.kind === 'dark') {
    return [stroke('#3a3226', 5, 0.05), stroke('#3a3226', 2.4, 0.08), stroke('#2c261d', 0.5, 0.5)].join('');
  }
  return [stroke('#50483c', 4, 0.06), stroke(paper, 0.9, 0.55), stroke('#ffffff', 0.35, 0.65)].join('');
}

function drawHole([xMm, yMm]: Point, surface: Surface, scale: number, beyond: string): string {
  const [x, y] = surface.toPixel(xMm, yMm);
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(3 * scale).toFixed(1)}" fill="${beyond}" stroke="#777" stroke-width="${(0.3 * scale).toFixed(1)}"/>`;
}

/** Where a drum or ribbon ran dry, print pales in bands along the sheet. */
function fadeBands(faintness: number, random: Random): string {
  if (faintness === 0) return '';
  const stops = Array.from({ length: 12 }, (_, index) => {
    const opacity = random.between(0, faintness).toFixed(2);
    return `<stop offset="${(index / 11).toFixed(3)}" stop-color="#fff" stop-opacity="${opacity}"/>`;
  });
  return `<linearGradient id="bands">${stops.join('')}</linearGradient>`;
}

import sharp from 'sharp';
import type { Rotation } from '../../../src/domain/page.ts';
import type { Random } from '../random.ts';
import { drawSvg, type PageDrawing, USUAL_INK } from './svg.ts';
import type { Wear } from './wear.ts';

/** A scanned page before it is put into a file. */
export interface Scan {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly dpi: number;
}

/** Draws a page, wears it, and turns it the way it was put on the glass (`rotation` is what turns it back upright). */
export async function scanPage(drawing: PageDrawing, wear: Wear, rotation: Rotation): Promise<Scan> {
  const ink = wear.colour === 'colour' ? USUAL_INK : { ...USUAL_INK, seal: '#8a3a3f' };
  const svg = Buffer.from(drawSvg({ ...drawing, ink }));
  const picture = sharp(svg, { limitInputPixels: false, unlimited: true }).removeAlpha().toColourspace('srgb');
  const sigma = (wear.blurMm * drawing.dpi) / 25.4;
  const { data, info } = await picture.blur(Math.max(0.3, sigma)).raw().toBuffer({ resolveWithObject: true });
  const worn = wearPixels(data, info.width, info.height, drawing.dpi, wear, drawing.random.fork('wear'));
  const channels = wear.colour === 'colour' ? 3 : 1;
  const raw = { width: info.width, height: info.height, channels: channels as 1 | 3 };
  const turned = await sharp(worn, { raw })
    .rotate((360 - rotation) % 360)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grey = channels === 1 && turned.info.channels !== 1;
  const pixels = grey ? everyThird(turned.data) : turned.data;
  return { pixels, width: turned.info.width, height: turned.info.height, channels, dpi: drawing.dpi };
}

/** Paper tint, light, shadow, folds, specks and grain on top of the clean RGB drawing; one channel unless in colour. */
function wearPixels(clean: Buffer, width: number, height: number, dpi: number, wear: Wear, random: Random): Buffer {
  const channels = wear.colour === 'colour' ? 3 : 1;
  const out = Buffer.allocUnsafe(width * height * channels);
  const across = lightAcross(width, dpi, wear);
  const down = lightDown(height, width, dpi, wear);
  const grain = makeGrain(random, wear.noise);
  const [red, green, blue] = wear.paper;
  const grey = (red + green + blue) / 3;
  let seed = random.int(1, 0x7fff_ffff);
  for (let y = 0, i = 0, o = 0; y < height; y += 1) {
    const rowLight = (down[y] ?? 1) * wear.light;
    for (let x = 0; x < width; x += 1, i += 3) {
      const light = (rowLight + (across[x] ?? 0)) / 255;
      seed ^= seed << 13;
      seed ^= seed >>> 17;
      seed ^= seed << 5;
      const noise = grain[seed & 0xffff] ?? 0;
      const [r = 0, g = 0, b = 0] = [clean[i], clean[i + 1], clean[i + 2]];
      if (channels === 3) {
        out[o] = clamp(r * red * light + noise);
        out[o + 1] = clamp(g * green * light + noise);
        out[o + 2] = clamp(b * blue * light + noise * 0.9);
        o += 3;
      } else {
        out[o] = clamp((0.299 * r + 0.587 * g + 0.114 * b) * grey * light + noise);
        o += 1;
      }
    }
  }
  speckle(out, width, height, channels, wear.specks, random.fork('specks'));
  return out;
}

/** Light that is added per column: the fall-off across the page and the shadow of the binding. */
function lightAcross(width: number, dpi: number, wear: Wear): Float64Array {
  const slope = wear.unevenness * Math.cos((wear.unevenTowards * Math.PI) / 180);
  const gutterPx = (14 * dpi) / 25.4;
  return Float64Array.from({ length: width }, (_, x) => {
    const shadow = wear.gutter * Math.exp(-((x / gutterPx) ** 2) * 2);
    return -slope * (x / width - 0.5) * wear.light - shadow * wear.light;
  });
}

/** Light per row: the fall-off down the page and the pale line with a dark edge that a fold leaves. */
function lightDown(height: number, width: number, dpi: number, wear: Wear): Float64Array {
  const slope = (wear.unevenness * Math.sin((wear.unevenTowards * Math.PI) / 180) * height) / width;
  const pxPerMm = dpi / 25.4;
  return Float64Array.from({ length: height }, (_, y) => {
    let light = 1 - slope * (y / height - 0.5);
    for (const fold of wear.foldsMm) {
      const mm = y / pxPerMm - fold;
      light += 0.05 * Math.exp(-((mm / 0.35) ** 2)) - 0.09 * Math.exp(-(((mm - 0.8) / 0.9) ** 2));
    }
    return light;
  });
}

/** 65,536 normal deviates to draw the grain from. */
function makeGrain(random: Random, sigma: number): Float64Array {
  return Float64Array.from({ length: 65_536 }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
    return sigma * radius * Math.cos(2 * Math.PI * random.next());
  });
}

/** Dust: small dark dots, a few pixels each. */
function speckle(out: Buffer, width: number, height: number, channels: number, count: number, random: Random): void {
  for (let i = 0; i < count; i += 1) {
    const [cx, cy, size, level] = [
      random.int(2, width - 4),
      random.int(2, height - 4),
      random.int(1, 3),
      random.int(40, 130),
    ];
    for (let y = cy; y < cy + size; y += 1) {
      for (let x = cx; x < cx + size; x += 1)
        out.fill(level, (y * width + x) * channels, (y * width + x + 1) * channels);
    }
  }
}

function everyThird(data: Buffer): Buffer {
  const out = Buffer.allocUnsafe(data.length / 3);
  for (let i = 0; i < out.length; i += 1) out[i] = data[i * 3] ?? 0;
  return out;
}

function clamp(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

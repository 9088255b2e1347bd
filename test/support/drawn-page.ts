import { type Scan, scanPage } from '../../samples/generator/draw/scan.ts';
import { makeWear, type Wear, type WearLevel } from '../../samples/generator/draw/wear.ts';
import type { LaidPage } from '../../samples/generator/layout/page.ts';
import { makeAnyPaper } from '../../samples/generator/papers/any-paper.ts';
import { Random } from '../../samples/generator/random.ts';
import type { Rotation } from '../../src/domain/index.ts';
import type { PagePicture } from '../../src/plugin/index.ts';

export interface DrawnPageOptions {
  readonly seed: string;
  readonly dpi?: number;
  readonly skewDegrees?: number;
  /** What turns the scan upright. */
  readonly rotation?: Rotation;
  readonly level?: WearLevel;
  readonly colour?: Wear['colour'];
  /** The empty back of the page: its front shines through. */
  readonly back?: boolean;
}

/** An invented paper's first page, as a scanner would hand it over. */
export async function drawScan(options: DrawnPageOptions): Promise<Scan> {
  const { seed, dpi = 200, skewDegrees = 0, rotation = 0, level = 'clean', colour = 'grey', back = false } = options;
  const random = new Random(seed);
  const front = makeAnyPaper(random).pages[0] as LaidPage;
  const page = back ? { ...front, lines: [], shapes: [] } : front;
  const behind = back ? { page: front, strength: 0.06 } : null;
  const wear = makeWear(random.fork('wear'), level, colour);
  return scanPage({ page, dpi, skewDegrees, behind, random: random.fork('draw') }, wear, rotation);
}

export async function drawPage(options: DrawnPageOptions): Promise<Extract<PagePicture, { source: 'raw' }>> {
  return rawPicture(await drawScan(options));
}

export function rawPicture({ pixels, width, height, channels, dpi }: Scan): Extract<PagePicture, { source: 'raw' }> {
  return { source: 'raw', pixels, widthPx: width, heightPx: height, channels, dpi, rotate: 0 };
}

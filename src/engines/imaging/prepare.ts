import type { PageGeometry, Rotation } from '../../domain/index.ts';
import type { ImagingEngine, PagePicture, PrepareOptions, ReadingImage } from '../../plugin/index.ts';
import { isBlank } from './blank.ts';
import { flatten } from './flatten.ts';
import { findGlyphs, type Glyphs } from './glyphs.ts';
import { levelImage } from './level-image.ts';
import { liftStamps } from './lift-stamps.ts';
import { loadRaster } from './load-raster.ts';
import { type OpenPicture, openPicture } from './open-picture.ts';
import { findOrientation } from './orientation.ts';
import { smallLetterPx } from './print-size.ts';
import { addRotations, type GreyRaster, type Raster, turnedSize } from './raster.ts';
import { type Resolution, settleResolution } from './resolution.ts';
import { shrinkToGrey } from './shrink-to-grey.ts';
import { findLean } from './skew.ts';

type Prepared = Awaited<ReturnType<ImagingEngine['prepare']>>;

/** Small letters lower than this lose their tone marks; the page is then read at a finer resolution. */
const LEAST_LETTER_PX = 9.5;
const GOOD_LETTER_PX = 13;
const FINEST_READING_DPI = 400;
/** A smaller step is not worth its blur. */
const LEAST_SHRINKING = 1.1;
const WIDEST_SKEW_DEGREES = 15;

/** One page: picture in, what it is and the image to read out. Decoded once. */
export async function preparePage(picture: PagePicture, options: PrepareOptions): Promise<Prepared> {
  const opened = await openPicture(picture, options.megapixelLimit);
  const resolution = settleResolution(opened.dpi, opened.widthPx, opened.heightPx);
  const loaded = await loadRaster(opened, { dpi: resolution.dpi, leastDpi: options.readingDpi });
  options.signal.throwIfAborted();
  liftStamps(loaded.raster, loaded.dpi);
  const seen = look(loaded, options.readingDpi);
  if (isBlank(seen.glyphs, { ...seen.image, dpi: seen.dpi })) {
    return {
      geometry: geometryOf(opened, resolution, { rotation: opened.turn, skewDegrees: 0 }, ['blank']),
      reading: null,
    };
  }
  const turn = await settleTurn(seen, opened.turn, options.askOrientation);
  const geometry = geometryOf(opened, resolution, turn, []);
  return { geometry, reading: readingImage(finerIfSmall(loaded, seen, turn), turn, geometry) };
}

interface Loaded {
  readonly raster: Raster;
  readonly dpi: number;
}

interface Flattened {
  readonly image: GreyRaster;
  readonly dpi: number;
}

type Look = Flattened & { readonly glyphs: Glyphs };

type Turn = Pick<PageGeometry, 'rotation' | 'skewDegrees'>;

function look(loaded: Loaded, wantedDpi: number): Look {
  const flat = flattened(loaded, wantedDpi);
  return { ...flat, glyphs: findGlyphs(flat.image, flat.dpi) };
}

function flattened({ raster, dpi }: Loaded, wantedDpi: number): Flattened {
  const image = shrinkToGrey(raster, dpi / wantedDpi < LEAST_SHRINKING ? 1 : dpi / wantedDpi);
  const actualDpi = dpi * (image.widthPx / raster.widthPx);
  flatten(image, actualDpi);
  return { image, dpi: actualDpi };
}

/** The cheap test's answer, or the recognizer's where the test saw too little. */
async function settleTurn(seen: Look, expected: Rotation, ask: PrepareOptions['askOrientation']): Promise<Turn> {
  const guess = findOrientation(seen.glyphs, seen.dpi, expected);
  const turn = turnWithLean(seen, guess.rotation);
  if (guess.sure) return turn;
  const level = levelImage(seen.image, turn);
  const answer = await ask({ ...level.image, dpi: seen.dpi, toPage: level.toUpright });
  return answer.rotation === 0 ? turn : turnWithLean(seen, addRotations(guess.rotation, answer.rotation));
}

function turnWithLean({ glyphs }: Look, rotation: Rotation): Turn {
  const { degrees } = findLean(glyphs.points, rotation === 90 || rotation === 270);
  return { rotation, skewDegrees: Math.abs(degrees) <= WIDEST_SKEW_DEGREES ? Math.round(degrees * 1000) / 1000 : 0 };
}

/** Small print again at the resolution that gives its letters enough pixels, where the scan has them. */
function finerIfSmall(loaded: Loaded, seen: Look, { rotation }: Turn): Flattened {
  const letter = smallLetterPx(seen.glyphs.letters, rotation === 90 || rotation === 270);
  if (letter === null || letter >= LEAST_LETTER_PX) return seen;
  const wanted = Math.min(loaded.dpi, FINEST_READING_DPI, (seen.dpi * GOOD_LETTER_PX) / letter);
  return wanted > seen.dpi * LEAST_SHRINKING ? look(loaded, wanted) : seen;
}

function readingImage({ image, dpi }: Flattened, turn: Turn, page: PageGeometry): ReadingImage {
  const level = levelImage(image, turn);
  const [width] = turnedSize(image.widthPx, image.heightPx, turn.rotation);
  const scale = page.widthPx / width;
  const [a, b, c, d, e, f] = level.toUpright;
  return {
    pixels: level.image.pixels,
    widthPx: level.image.widthPx,
    heightPx: level.image.heightPx,
    dpi: Math.round(dpi),
    toPage: [a * scale, b * scale, c * scale, d * scale, e * scale, f * scale],
  };
}

function geometryOf(
  opened: OpenPicture,
  { dpi, source }: Resolution,
  { rotation, skewDegrees }: Turn,
  marks: PageGeometry['marks'],
): PageGeometry {
  const [widthPx, heightPx] = turnedSize(opened.widthPx, opened.heightPx, rotation);
  const millimetres = (pixels: number) => Math.round((pixels / dpi) * 254) / 10;
  return {
    rotation,
    skewDegrees,
    widthPx,
    heightPx,
    dpi,
    dpiSource: source,
    widthMm: millimetres(widthPx),
    heightMm: millimetres(heightPx),
    marks,
  };
}

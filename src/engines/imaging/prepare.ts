import type { PageGeometry, Rotation } from '../../domain/index.ts';
import type { ImagingEngine, PageMapping, PagePicture, PrepareOptions, ReadingImage } from '../../plugin/index.ts';
import { isBlank } from './blank.ts';
import { coverSurroundings } from './cover-surroundings.ts';
import { findGlyphs, type Glyphs } from './glyphs.ts';
import { compose, mapPoint } from './homography.ts';
import { findColouredInk, inkAreas } from './ink-areas.ts';
import { levelImage, lyingToUpright } from './level-image.ts';
import { liftStamps } from './lift-stamps.ts';
import { loadRaster } from './load-raster.ts';
import { type OpenPicture, openPicture } from './open-picture.ts';
import { findOrientation } from './orientation.ts';
import { findPaper, type Paper } from './paper.ts';
import { everyPass, type RunPass } from './passes.ts';
import { smallLetterPx } from './print-size.ts';
import { addRotations, type GreyRaster, type Raster, turnedSize } from './raster.ts';
import { type Resolution, settleResolution } from './resolution.ts';
import { findLean } from './skew.ts';
import { smallPage } from './small-page.ts';

type Prepared = Awaited<ReturnType<ImagingEngine['prepare']>>;

/** Small letters lower than this lose their tone marks; the page is then read at a finer resolution. */
const LEAST_LETTER_PX = 9.5;
const GOOD_LETTER_PX = 13;
const FINEST_READING_DPI = 400;
/** A smaller step is not worth its blur. */
const LEAST_SHRINKING = 1.1;
const WIDEST_SKEW_DEGREES = 15;

/** One page: picture in, what it is and the image to read out. Decoded once. */
export async function preparePage(
  picture: PagePicture,
  options: PrepareOptions,
  run: RunPass = everyPass,
): Promise<Prepared> {
  const opened = await openPicture(picture, options.megapixelLimit);
  const asStored = settleResolution(opened.dpi, opened.widthPx, opened.heightPx);
  const raster = await run('decode', () => loadRaster(opened, { dpi: asStored.dpi, leastDpi: options.readingDpi }));
  options.signal.throwIfAborted();
  const scale = opened.widthPx / raster.widthPx;
  const paper = run(
    'paper',
    () => findPaper(raster),
    () => null,
  );
  if (paper !== null) run('paper', () => coverSurroundings(raster, paper.corners), nothing);
  const resolution = paper === null ? asStored : resolutionOfPaper(paper, opened, asStored, scale);
  const loaded = { raster, dpi: resolution.dpi / scale, paper };
  const coloured = run(
    'coloured ink',
    () => findColouredInk(raster, loaded.dpi),
    () => null,
  );
  const lifted = run(
    'lift stamps',
    () => liftStamps(raster, loaded.dpi),
    () => [],
  );
  const seen = look(loaded, options.readingDpi, run);
  if (!options.neverBlank && run('blank', () => isBlank(seen.glyphs, { ...seen.image, ...seen, lifted }))) {
    return {
      geometry: geometryOf(opened, resolution, { rotation: options.rotation ?? opened.turn, skewDegrees: 0 }, [
        'blank',
      ]),
      reading: null,
    };
  }
  const turn =
    options.rotation === undefined
      ? await settleTurn(seen, opened.turn, options.askOrientation, run)
      : turnWithLean(seen, options.rotation);
  const read = run(
    'finer print',
    () => finerIfSmall(loaded, seen, turn),
    () => seen,
  );
  const level = run('level', () => levelImage(read.image, turn));
  const toRaster = compose(read.toRaster, level.toLying);
  const toStored = compose([scale, 0, 0, scale, 0, 0], toRaster);
  const areas = inkAreas(coloured, toRaster, level.image, read.dpi);
  const toPage = compose(lyingToUpright(turn.rotation, opened), toStored);
  const skewDegrees = read.slanted ? leanAt(toPage, level.image) : turn.skewDegrees;
  return {
    geometry: geometryOf(opened, resolution, { rotation: turn.rotation, skewDegrees }, []),
    reading: { ...pixelsOf(level.image), dpi: Math.round(read.dpi), toPage, areas },
  };
}

interface Loaded {
  readonly raster: Raster;
  readonly dpi: number;
  readonly paper: Paper | null;
}

type Look = ReturnType<typeof smallPage> & { readonly glyphs: Glyphs };

type Turn = Pick<PageGeometry, 'rotation' | 'skewDegrees'>;

/** Cameras know nothing of the paper's size, and a file that is silent means the sheet, not what it lies on. */
function resolutionOfPaper(paper: Paper, opened: OpenPicture, asStored: Resolution, scale: number): Resolution {
  if (!paper.slanted && asStored.source === 'file') return asStored;
  return settleResolution(paper.slanted ? null : opened.dpi, paper.widthPx * scale, paper.heightPx * scale);
}

function look({ raster, dpi, paper }: Loaded, wantedDpi: number, run: RunPass = everyPass): Look {
  const factor = dpi / wantedDpi < LEAST_SHRINKING ? 1 : dpi / wantedDpi;
  const page = smallPage(raster, { dpi, factor, paper }, run);
  return { ...page, glyphs: run('find ink', () => findGlyphs(page.image, page.dpi, run)) };
}

function nothing(): void {}

/** The cheap test's answer, or the recognizer's where the test saw too little. */
async function settleTurn(
  seen: Look,
  expected: Rotation,
  ask: PrepareOptions['askOrientation'],
  run: RunPass,
): Promise<Turn> {
  const guess = run('orientation', () => findOrientation(seen.glyphs, seen.dpi, expected));
  const turn = run('lean', () => turnWithLean(seen, guess.rotation));
  if (guess.sure) return turn;
  const level = levelImage(seen.image, turn);
  const answer = await ask({ ...pixelsOf(level.image), dpi: seen.dpi, toPage: level.toLying });
  return answer.rotation === 0 ? turn : turnWithLean(seen, addRotations(guess.rotation, answer.rotation));
}

function turnWithLean({ glyphs }: Look, rotation: Rotation): Turn {
  const { degrees } = findLean(glyphs.points, rotation === 90 || rotation === 270);
  return { rotation, skewDegrees: Math.abs(degrees) <= WIDEST_SKEW_DEGREES ? round3(degrees) : 0 };
}

/** Small print again at the resolution that gives its letters enough pixels, where the scan has them. */
function finerIfSmall(loaded: Loaded, seen: Look, { rotation }: Turn): Look {
  const letter = smallLetterPx(seen.glyphs.letters, rotation === 90 || rotation === 270);
  if (letter === null || letter >= LEAST_LETTER_PX) return seen;
  const wanted = Math.min(loaded.dpi, FINEST_READING_DPI, (seen.dpi * GOOD_LETTER_PX) / letter);
  return wanted > seen.dpi * LEAST_SHRINKING ? look(loaded, wanted) : seen;
}

/** How the level image's rows lie on the page, in its middle. */
function leanAt(toPage: PageMapping, { widthPx, heightPx }: GreyRaster): number {
  const from = mapPoint(toPage, { x: widthPx / 3, y: heightPx / 2 });
  const to = mapPoint(toPage, { x: (widthPx * 2) / 3, y: heightPx / 2 });
  const degrees = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return round3(Math.max(-WIDEST_SKEW_DEGREES, Math.min(WIDEST_SKEW_DEGREES, degrees)));
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function pixelsOf({ pixels, widthPx, heightPx }: GreyRaster): Pick<ReadingImage, 'pixels' | 'widthPx' | 'heightPx'> {
  return { pixels, widthPx, heightPx };
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

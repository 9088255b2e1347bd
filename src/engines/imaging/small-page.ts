import type { PageMapping } from '../../plugin/index.ts';
import { flatten } from './flatten.ts';
import { compose } from './homography.ts';
import { mendDeadLines } from './mend-dead-lines.ts';
import { type Paper, sheetMapping } from './paper.ts';
import type { RunPass } from './passes.ts';
import { type GreyRaster, greyRaster, type Raster } from './raster.ts';
import { sampleImage } from './sample-image.ts';
import { shrinkToGrey } from './shrink-to-grey.ts';

interface SmallPage {
  /** Grey, paper white, as the picture lies; a sheet photographed at an angle is laid flat. */
  readonly image: GreyRaster;
  readonly dpi: number;
  readonly slanted: boolean;
  readonly toRaster: PageMapping;
}

/** The page in grey at the resolution it is looked at and read. `factor` ≥ 1 of the raster's pixels become one. */
export function smallPage(
  raster: Raster,
  { dpi, factor, paper }: { dpi: number; factor: number; paper: Paper | null },
  run: RunPass,
): SmallPage {
  const whole = run('shrink', () => shrinkToGrey(raster, factor));
  run(
    'dead lines',
    () => mendDeadLines(whole),
    () => false,
  );
  const slanted = paper?.slanted === true;
  const flat = slanted ? layFlat(whole, paper, factor) : { image: whole, toWhole: null };
  run(
    'flatten',
    () => flatten(flat.image, dpi / factor),
    () => undefined,
  );
  const toRaster: PageMapping = [factor, 0, 0, factor, 0, 0];
  return {
    image: flat.image,
    dpi: dpi / factor,
    slanted,
    toRaster: flat.toWhole === null ? toRaster : compose(toRaster, flat.toWhole),
  };
}

function layFlat(whole: GreyRaster, paper: Paper, factor: number): { image: GreyRaster; toWhole: PageMapping } {
  const { widthPx, heightPx, toPicture } = sheetMapping(paper, 1 / factor);
  const image = greyRaster(widthPx, heightPx);
  sampleImage(whole, image, toPicture);
  return { image, toWhole: toPicture };
}

import { type Box, type Line, type PageGeometry, type PageText, slantedSize } from '../../domain/index.ts';
import type { Engines, PagePicture, PdfPageSpec } from '../../plugin/index.ts';
import type { AssembledPage } from './pages-of.ts';

/** `small` is grey: colour costs half the bytes and a reader on a telephone does not miss it. */
const SHRINK = {
  view: { dpi: 200, quality: 75, level: true, grey: false },
  small: { dpi: 120, quality: 60, level: true, grey: true },
} as const;

/** A page for reading: upright, level and smaller, its words turned along with the picture. */
export async function shrunkPage(
  { geometry, text }: AssembledPage,
  picture: PagePicture,
  { profile, engines }: { profile: keyof typeof SHRINK; engines: Engines },
): Promise<PdfPageSpec> {
  const options = { ...SHRINK[profile], dpi: Math.min(SHRINK[profile].dpi, geometry.dpi) };
  const { jpeg, widthPx, heightPx } = await (await engines.get('imaging')).shrink(picture, geometry, options);
  const level: PageGeometry = {
    ...geometry,
    rotation: 0,
    skewDegrees: 0,
    widthPx,
    heightPx,
    // The paper keeps its size: fewer pixels over the same width.
    dpi: (widthPx * geometry.dpi) / geometry.widthPx,
  };
  return {
    picture: { source: 'bytes', format: 'jpeg', bytes: jpeg, dpi: level.dpi, rotate: 0 },
    geometry: level,
    text: levelled(text, geometry.skewDegrees),
  };
}

/** Turns the words about the middle of the page, as the picture was turned. */
export function levelled(text: PageText, skewDegrees: number): PageText {
  if (skewDegrees === 0) return text;
  const [middleX, middleY] = [text.widthPx / 2, text.heightPx / 2];
  const angle = (-skewDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const point = (x: number, y: number): readonly [number, number] => [
    middleX + (x - middleX) * cos - (y - middleY) * sin,
    middleY + (x - middleX) * sin + (y - middleY) * cos,
  ];
  const box = (outer: Box): Box => {
    const [x, y] = point((outer[0] + outer[2]) / 2, (outer[1] + outer[3]) / 2);
    const { width, height } = slantedSize({ width: outer[2] - outer[0], height: outer[3] - outer[1] }, angle);
    return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  };
  const line = ({ words, box: outer, baseline: [x0, y0, x1, y1] }: Line): Line => ({
    words: words.map((word) => ({ ...word, box: box(word.box) })),
    box: box(outer),
    baseline: [...point(x0, y0), ...point(x1, y1)],
  });
  return {
    ...text,
    blocks: text.blocks.map((block) => ({ lines: block.lines.map(line), box: box(block.box) })),
  };
}

import {
  type Box,
  findGutter,
  type Line,
  type PageGeometry,
  type PageText,
  slantedSize,
  unite,
  type Word,
} from '../../domain/index.ts';
import type { Engines, PagePicture, PdfPageSpec } from '../../plugin/index.ts';
import type { AssembledPage } from './pages-of.ts';

/** `small` is grey: colour costs half the bytes and a reader on a telephone does not miss it. */
const SHRINK = {
  view: { dpi: 200, quality: 75, level: true, grey: false },
  small: { dpi: 120, quality: 60, level: true, grey: true },
} as const;

interface Means {
  readonly profile: keyof typeof SHRINK;
  readonly engines: Engines;
}

/**
 * A page for reading: upright, level and smaller, its words turned along with the picture. A sheet with two pages side by
 * side is shown as its two halves, the left one first.
 */
export async function shrunkPages(page: AssembledPage, picture: PagePicture, means: Means): Promise<PdfPageSpec[]> {
  const text = levelled(page.text, page.geometry.skewDegrees);
  if (!page.marks.includes('spread')) return [await shrunk(page.geometry, text, picture, means)];
  const { widthPx, heightPx } = page.geometry;
  const gutter = Math.round(findGutter(text) ?? widthPx / 2);
  const specs: PdfPageSpec[] = [];
  for (const half of [
    [0, 0, gutter, heightPx],
    [gutter, 0, widthPx, heightPx],
  ] as const) {
    specs.push(await shrunk(page.geometry, partOf(text, half), picture, means, half));
  }
  return specs;
}

async function shrunk(
  geometry: PageGeometry,
  text: PageText,
  picture: PagePicture,
  { profile, engines }: Means,
  part?: Box,
): Promise<PdfPageSpec> {
  const options = {
    ...SHRINK[profile],
    dpi: Math.min(SHRINK[profile].dpi, geometry.dpi),
    ...(part === undefined ? {} : { part }),
  };
  const { jpeg, widthPx, heightPx } = await (await engines.get('imaging')).shrink(picture, geometry, options);
  const level: PageGeometry = {
    ...geometry,
    rotation: 0,
    skewDegrees: 0,
    widthPx,
    heightPx,
    // The paper keeps its size: fewer pixels over the same width.
    dpi: (widthPx * geometry.dpi) / text.widthPx,
  };
  return {
    picture: { source: 'bytes', format: 'jpeg', bytes: jpeg, dpi: level.dpi, rotate: 0 },
    geometry: level,
    text,
  };
}

/** The words whose middle lies in a part of the page, with places told from its corner. */
function partOf(text: PageText, [x0, y0, x1, y1]: Box): PageText {
  const isInside = (word: Word) => word.box[0] + word.box[2] >= 2 * x0 && word.box[0] + word.box[2] < 2 * x1;
  const moved = (box: Box): Box => [box[0] - x0, box[1] - y0, box[2] - x0, box[3] - y0];
  const blocks = text.blocks.flatMap((block) => {
    const lines = block.lines.flatMap((line) => {
      const words = line.words.filter(isInside).map((word) => ({ ...word, box: moved(word.box) }));
      return words.length === 0 ? [] : [lineOver(words, line)];
    });
    return lines.length === 0 ? [] : [{ lines, box: unite(lines.map(({ box }) => box)) }];
  });
  return { ...text, widthPx: x1 - x0, heightPx: y1 - y0, blocks };
}

/** A line that went on over the gutter ends there; its baseline keeps its height. */
function lineOver(words: readonly Word[], { baseline: [, from, , to] }: Line): Line {
  const box = unite(words.map((word) => word.box));
  return { words, box, baseline: [box[0], from, box[2], to] };
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

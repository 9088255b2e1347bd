import type { Box } from '../../domain/index.ts';
import type { ReadLine, ReadWord } from '../../plugin/index.ts';
import type { Glyph } from './ink-glyphs.ts';
import type { Likeness } from './ink-likeness.ts';

/** What the print of a page is like: the measure that a word's strokes are held against. */
export interface PagePrint {
  readonly stemPx: number;
  readonly barPx: number;
  readonly heightPx: number;
}

/** Lower than this share of a word's highest glyph are stops, dashes, commas. */
const TALL = 0.6;
const WELL_READ = 0.85;
/** What stands for the likeness of a word that has no digits. */
const USUAL = 0.8;

/** The features, in the order of the fitted weights. */
export const FEATURES = [
  'stems against the page',
  'bars against the page',
  'stems against bars',
  'stems differ',
  'bars differ',
  'height against the page',
  'heights differ',
  'feet off a line',
  'line of the feet falls',
  'feet against the line',
  'heads off a line',
  'pitch differs',
  'gaps',
  'widths differ',
  'width by height',
  'lean',
  'leans differ',
  'glyphs against characters',
  'touching',
  'doubt',
  'darkness',
  'glyphs',
  'one glyph',
  'like print',
  'like print as read',
  'least like print as read',
  'told apart',
  'number',
] as const;

/** The medians over well-read words: on any page that has print, print is most of what is read well. */
export function pagePrint(words: readonly { readonly word: ReadWord; readonly glyphs: readonly Glyph[] }[]): PagePrint {
  const well = words.filter(({ word }) => word.confidence >= WELL_READ);
  const glyphs = (well.length >= 5 ? well : words).flatMap((entry) => tallOf(entry.glyphs));
  return {
    stemPx: Math.max(1, median(glyphs.map(({ stemPx }) => stemPx))),
    barPx: Math.max(1, median(glyphs.map(({ barPx }) => barPx))),
    heightPx: Math.max(4, median(glyphs.map(({ box }) => box[3] - box[1]))),
  };
}

/** Measures of the glyphs of a word, or of the part of one that holds its digits. */
export function inkFeatures(
  glyphs: readonly Glyph[],
  text: string,
  { confidence }: Pick<ReadWord, 'confidence'>,
  baseline: ReadLine['baseline'],
  page: PagePrint,
  likeness: Likeness | null,
): number[] {
  const tall = tallOf(glyphs);
  const heights = tall.map(({ box }) => heightOf(box));
  const height = Math.max(1, median(heights));
  const widths = tall.map(({ box }) => box[2] - box[0]);
  const centres = tall.map(({ box }) => (box[0] + box[2]) / 2);
  const pitches = centres.slice(1).map((centre, index) => centre - (centres[index] ?? 0));
  const gaps = tall.slice(1).map(({ box }, index) => box[0] - (tall[index]?.box[2] ?? 0));
  const feet = trend(
    centres,
    tall.map(({ box }) => box[3]),
  );
  const heads = trend(
    centres,
    tall.map(({ box }) => box[1]),
  );
  const [x0, y0, x1, y1] = baseline;
  const lineAt = (x: number) => y0 + ((x - x0) * (y1 - y0)) / Math.max(1, x1 - x0);
  const stems = tall.map(({ stemPx }) => stemPx);
  const bars = tall.map(({ barPx }) => barPx);
  const characters = [...text].filter((character) => !/\s/u.test(character)).length;
  return [
    logRatio(median(stems), page.stemPx),
    logRatio(median(bars), page.barPx),
    logRatio(median(stems), median(bars)),
    spread(stems),
    spread(bars),
    logRatio(height, page.heightPx),
    spread(heights),
    feet.off / height,
    Math.abs(feet.slope),
    median(tall.map(({ box }, index) => box[3] - lineAt(centres[index] ?? 0))) / height,
    heads.off / height,
    spread(pitches),
    mean(gaps) / height,
    spread(widths),
    mean(widths) / height,
    mean(tall.map(({ slant }) => slant)),
    deviation(tall.map(({ slant }) => slant)),
    Math.abs(glyphs.length - characters) / Math.max(1, characters),
    Math.max(0, characters - glyphs.length) / Math.max(1, characters),
    Math.log(1.02 - confidence),
    median(glyphs.map(({ mass, box }) => mass / ((box[2] - box[0]) * heightOf(box)))),
    Math.log(Math.max(1, tall.length)),
    tall.length <= 1 ? 1 : 0,
    likeness?.toAny ?? USUAL,
    likeness?.asRead ?? likeness?.toAny ?? USUAL,
    likeness?.leastAsRead ?? likeness?.toAny ?? USUAL,
    likeness === null || likeness.asRead === null ? 0 : 1,
    likeness === null ? 0 : 1,
  ];
}

function tallOf(glyphs: readonly Glyph[]): Glyph[] {
  const highest = Math.max(0, ...glyphs.map(({ box }) => heightOf(box)));
  return glyphs.filter(({ box }) => heightOf(box) >= TALL * highest);
}

function heightOf(box: Box): number {
  return box[3] - box[1];
}

/** How far points stand off the straight line through them, and how that line falls. */
function trend(xs: readonly number[], ys: readonly number[]): { off: number; slope: number } {
  const [mx, my] = [mean(xs), mean(ys)];
  const xx = xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
  const xy = xs.reduce((sum, x, index) => sum + (x - mx) * ((ys[index] ?? my) - my), 0);
  const slope = xs.length < 3 || xx === 0 ? 0 : xy / xx;
  return { slope, off: deviation(ys.map((y, index) => y - my - slope * ((xs[index] ?? mx) - mx))) };
}

function logRatio(value: number, norm: number): number {
  return value > 0 && norm > 0 ? Math.log(value / norm) : 0;
}

function spread(values: readonly number[]): number {
  const middle = mean(values);
  return middle > 0 ? deviation(values) / middle : 0;
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return values.length < 2 ? 0 : Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

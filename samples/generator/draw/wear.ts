import type { Random } from '../random.ts';

/** What paper, lamp and scanner do to a page. */
export interface Wear {
  readonly colour: 'colour' | 'grey' | 'bitonal';
  /** Paper, 0–255 a channel. */
  readonly paper: readonly [number, number, number];
  /** 1 = full light; 0.55 is a dark copy. */
  readonly light: number;
  /** Share by which the light falls off across the page, and towards where (degrees). */
  readonly unevenness: number;
  readonly unevenTowards: number;
  /** Depth of the shadow along the left edge, 0–1, as of a bound file pressed on the glass. */
  readonly gutter: number;
  /** Standard deviation of the grain, levels. */
  readonly noise: number;
  /** Sigma, millimetres. */
  readonly blurMm: number;
  readonly specks: number;
  /** Where the sheet was folded, millimetres from the top. */
  readonly foldsMm: readonly number[];
  readonly jpegQuality: number;
}

export type WearLevel = 'clean' | 'ordinary' | 'hard';

/** A random wear of a level: `clean` like a new office scanner, `hard` like an old copy on a bad one. */
export function makeWear(random: Random, level: WearLevel, colour: Wear['colour'] = 'colour'): Wear {
  const hard = level === 'hard';
  const clean = level === 'clean';
  const paper = random.pick(clean ? PAPERS.slice(0, 2) : PAPERS);
  return {
    colour,
    paper,
    light: hard ? random.between(0.6, 0.8) : random.between(0.92, 1),
    unevenness: hard ? random.between(0.2, 0.38) : random.between(0, clean ? 0.02 : 0.08),
    unevenTowards: random.between(0, 360),
    gutter: hard ? random.between(0.25, 0.5) : random.chance(clean ? 0 : 0.35) ? random.between(0.05, 0.25) : 0,
    noise: hard ? random.between(11, 16) : random.between(2, clean ? 4 : 8),
    blurMm: random.between(0.03, hard ? 0.075 : 0.055),
    specks: clean ? 0 : random.int(0, hard ? 240 : 60),
    foldsMm:
      !clean && random.chance(0.3)
        ? [random.between(90, 110), ...(random.chance(0.5) ? [random.between(190, 205)] : [])]
        : [],
    jpegQuality: random.int(hard ? 58 : 66, 82),
  };
}

/** Names of the notable things about a wear, for the truth file. */
export function describeWear(wear: Wear): string[] {
  const names: string[] = [];
  if (wear.colour !== 'colour') names.push(wear.colour);
  if (wear.light < 0.85) names.push('dark');
  if (wear.unevenness > 0.15) names.push('uneven-light');
  if (wear.gutter > 0.2) names.push('gutter-shadow');
  if (wear.foldsMm.length > 0) names.push('fold');
  return names;
}

const PAPERS: readonly (readonly [number, number, number])[] = [
  [253, 253, 252],
  [250, 249, 246],
  [246, 243, 235],
  [243, 238, 224],
  [238, 236, 232],
];

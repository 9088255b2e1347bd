import type { Box, WordInk } from '../../domain/index.ts';
import type { ReadingImage, ReadWord } from '../../plugin/index.ts';

/** Share of a word that coloured ink has to reach over before the word is taken to be written or stamped in it. */
const WHOLE = 0.45;
/** A stroke of a seal that crosses a number may have made one digit into another. */
const CROSSED = 0.15;

/** What the picture's colours say of a word; null where they say nothing. */
export function areaInk({ text, box }: ReadWord, areas: NonNullable<ReadingImage['areas']>): WordInk | null {
  const least = /\d/.test(text) ? CROSSED : WHOLE;
  const size = (box[2] - box[0]) * (box[3] - box[1]);
  const covered = { handwriting: 0, stamp: 0 };
  for (const area of areas) covered[area.ink] += shared(box, area.box);
  const ink: WordInk = covered.handwriting >= covered.stamp ? 'handwriting' : 'stamp';
  return covered[ink] > 0 && covered[ink] >= least * size ? ink : null;
}

function shared(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0 ? width * height : 0;
}

import type { Box, PageText, Word } from '../page.ts';

/** A word with its place on the page as it would lie if the page were level. */
export interface LevelWord {
  readonly word: Word;
  readonly box: Box;
}

/**
 * Turns the words of a page level. Papers lie up to some degrees crooked on the scanner: over the width of A4 two degrees are
 * more than a line of text, so that neither lines nor columns can be told before this.
 */
export function levelWords(page: PageText): LevelWord[] {
  const slope = slopeOf(page);
  const length = Math.hypot(1, slope);
  const [cos, sin] = [1 / length, slope / length];
  return page.blocks.flatMap((block) =>
    block.lines.flatMap((line) =>
      sideBySide(
        line.words
          .filter(({ text }) => text.trim() !== '')
          .map((word) => ({ word, box: levelBox(word.box, cos, sin) })),
      ),
    ),
  );
}

/**
 * Recognizers give a line's words in order, but now and then one a box that reaches over its neighbour's: it is cut back. A box that
 * covers its next neighbours whole is cut to where they begin, or they would be taken for words of another line.
 */
function sideBySide(words: readonly LevelWord[]): LevelWord[] {
  const apart: LevelWord[] = [];
  for (const { word, box } of words) {
    const before = apart.at(-1);
    const over = before !== undefined && before.box[2] > box[0];
    if (over && before.box[2] >= box[2] && isBeside(before.box, box)) {
      const [x0, y0, , y1] = before.box;
      apart.splice(-1, 1, { word: before.word, box: [x0, y0, box[0], y1] });
    }
    const reaches = over && before.box[2] < box[2];
    apart.push({ word, box: reaches ? [before.box[2], box[1], box[2], box[3]] : box });
  }
  return apart;
}

/** On one height, and the second beginning far enough behind the first to leave it some letters. */
function isBeside(first: Box, second: Box): boolean {
  const [height, other] = [first[3] - first[1], second[3] - second[1]];
  const overlap = Math.min(first[3], second[3]) - Math.max(first[1], second[1]);
  return overlap > 0.5 * Math.min(height, other) && second[0] - first[0] > 0.3 * Math.min(height, other);
}

/** How far lines fall per pixel to the right: the median over lines of the straight line through their words. */
function slopeOf(page: PageText): number {
  const slopes: number[] = [];
  for (const { words } of page.blocks.flatMap((block) => block.lines)) {
    const slope = words.length >= 4 ? lineSlope(words) : null;
    if (slope !== null) slopes.push(slope);
  }
  slopes.sort((a, b) => a - b);
  const median = slopes[Math.floor(slopes.length / 2)] ?? 0;
  // Below a twentieth of a degree it is the unevenness of the letters.
  return slopes.length < 3 || Math.abs(median) < 0.001 ? 0 : median;
}

function lineSlope(words: readonly Word[]): number | null {
  const points = words.map(({ box }) => [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const);
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  let over = 0;
  let under = 0;
  for (const [x, y] of points) {
    over += (x - meanX) * (y - meanY);
    under += (x - meanX) ** 2;
  }
  const slope = under === 0 ? null : over / under;
  return slope !== null && Math.abs(slope) < MAX_SLOPE ? slope : null;
}

/** tan 16°: straighten leaves no page leaning more. */
const MAX_SLOPE = 0.287;

function levelBox(box: Box, cos: number, sin: number): Box {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const [centerX, centerY] = [x * cos + y * sin, y * cos - x * sin];
  const [outerWidth, outerHeight] = [box[2] - box[0], box[3] - box[1]];
  // The box bounds a leaning word: undo what the leaning added, but never below half of it (boxes may be tight already).
  const spread = cos * cos - sin * sin;
  const width = Math.max((outerWidth * cos - outerHeight * Math.abs(sin)) / spread, outerWidth / 2);
  const height = Math.max((outerHeight * cos - outerWidth * Math.abs(sin)) / spread, outerHeight / 2);
  return [centerX - width / 2, centerY - height / 2, centerX + width / 2, centerY + height / 2];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

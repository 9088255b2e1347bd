import { readFileSync } from 'node:fs';
import type { Box } from '../../src/domain/index.ts';

const WORD = /<String [^>]*HPOS="([\d.]+)" VPOS="([\d.]+)" WIDTH="([\d.]+)" HEIGHT="([\d.]+)"/g;

/** Boxes of the words of one page (from 0) in an ALTO file that this project wrote. */
export function wordBoxes(altoFile: string, index: number): Box[] {
  const page = readFileSync(altoFile, 'utf8').split('<Page ')[index + 1] ?? '';
  return [...page.matchAll(WORD)].map((match) => {
    const [x = 0, y = 0, width = 0, height = 0] = match.slice(1).map(Number);
    return [x, y, x + width, y + height];
  });
}

export interface LeaningFrame {
  readonly centreX: number;
  readonly centreY: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The rectangle, leaning as the page does, around the words of a value. The value's own box stands upright: over
 * a long line that leans it takes in halves of the lines above and below.
 */
export function leaningFrame(box: Box, words: readonly Box[], skewDegrees: number): LeaningFrame {
  const lean = (skewDegrees * Math.PI) / 180;
  const inside = words.filter((word) => holdsCentre(box, word));
  const level = (inside.length > 0 ? inside : [box]).map((word) => levelBox(word, lean));
  const [left, top] = [Math.min(...level.map(([x0]) => x0)), Math.min(...level.map(([, y0]) => y0))];
  const [right, bottom] = [Math.max(...level.map(([, , x1]) => x1)), Math.max(...level.map(([, , , y1]) => y1))];
  const [centreX, centreY] = turned((left + right) / 2, (top + bottom) / 2, lean);
  return { centreX, centreY, width: right - left, height: bottom - top };
}

function holdsCentre([x0, y0, x1, y1]: Box, word: Box): boolean {
  const [x, y] = [(word[0] + word[2]) / 2, (word[1] + word[3]) / 2];
  return x >= x0 && x < x1 && y >= y0 && y < y1;
}

/** The word in a page turned level about its corner; its letters are smaller than the box that bounds them leaning. */
function levelBox([x0, y0, x1, y1]: Box, lean: number): Box {
  const [x, y] = turned((x0 + x1) / 2, (y0 + y1) / 2, -lean);
  const [cos, sin, shrink] = [Math.cos(lean), Math.abs(Math.sin(lean)), Math.cos(2 * lean)];
  const width = ((x1 - x0) * cos - (y1 - y0) * sin) / shrink;
  const height = ((y1 - y0) * cos - (x1 - x0) * sin) / shrink;
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

function turned(x: number, y: number, radians: number): [x: number, y: number] {
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return [x * cos - y * sin, x * sin + y * cos];
}

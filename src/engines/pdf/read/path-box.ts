import { apply, type Matrix } from './matrix.ts';
import type { Rectangle } from './page-tree.ts';
import { numberOf, type PdfValue } from './pdf-values.ts';

/** The points a path operator names; of curves their control points, which hold them in. */
export function pointsOf(word: string, operands: readonly PdfValue[]): (readonly [number, number])[] {
  const numbers = operands.map((operand) => numberOf(operand) ?? 0);
  if (word === 're') {
    const [x = 0, y = 0, w = 0, h = 0] = numbers;
    return [
      [x, y],
      [x + w, y],
      [x, y + h],
      [x + w, y + h],
    ];
  }
  const points: (readonly [number, number])[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) points.push([numbers[i] ?? 0, numbers[i + 1] ?? 0]);
  return points;
}

/** The box around a path and further points of it, on the page. */
export function grown(
  path: Rectangle | null,
  points: readonly (readonly [number, number])[],
  matrix: Matrix,
): Rectangle | null {
  let box = path;
  for (const [px, py] of points) {
    const [x, y] = apply(matrix, px, py);
    box =
      box === null
        ? [x, y, x, y]
        : [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
  }
  return box;
}

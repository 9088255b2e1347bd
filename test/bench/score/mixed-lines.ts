import { APPEARS_BELOW, plain, scoreLine } from './score-page.ts';

/** A line of text in which a truth line of the left column and one of the right column both appear. */
export interface MixedLine {
  readonly textLine: string;
  readonly left: string;
  readonly right: string;
}

/** What the truth says of a printed line's place. */
export interface ColumnLine {
  readonly text: string;
  readonly column: 'left' | 'right' | null;
}

/**
 * Lines of `text` that run from one column into the other, as when a text layer does not keep the two sides of a head
 * apart. (Words shuffled more finely than that are missing in `outOfOrder`.)
 */
export function mixedLines(truth: readonly ColumnLine[], text: string): MixedLine[] {
  const side = (column: 'left' | 'right') =>
    truth.filter((line) => line.column === column && letters(line.text) >= 4).map((line) => plain(line.text));
  const [lefts, rights] = [side('left'), side('right')];
  return text
    .split(/[\n\f]/u)
    .map(plain)
    .flatMap((textLine) => {
      const left = lefts.find((line) => appears(line, textLine));
      if (left === undefined) return [];
      const right = rights.find((line) => appears(line, textLine) && !appears(line, left) && !appears(left, line));
      return right === undefined ? [] : [{ textLine, left, right }];
    });
}

function appears(line: string, textLine: string): boolean {
  return scoreLine(line, textLine).cer <= APPEARS_BELOW;
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

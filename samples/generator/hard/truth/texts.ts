import { joinWords } from '../../truth/join-words.ts';
import type { TruthLine, TruthPage } from '../../truth/truth.ts';

/**
 * The printed lines of a page in reading order, one a line. Handwriting is cut out, and what is left of a mixed line
 * falls into its printed pieces; stamps are no print of the page; a blank page has none.
 */
export function printedText(page: TruthPage): string {
  return asFile(page.blank ? [] : page.lines.flatMap(printedPieces));
}

/** Everything a person would copy from the page: print, handwriting and stamps. */
export function fullText(page: TruthPage): string {
  return asFile(page.blank ? [] : page.lines.map((line) => line.text));
}

function printedPieces(line: TruthLine): string[] {
  const pieces: TruthLine['words'][number][][] = [];
  let open = false;
  for (const word of line.words) {
    if (!word.ink && open) pieces.at(-1)?.push(word);
    else if (!word.ink) pieces.push([word]);
    open = !word.ink;
  }
  return pieces.map(joinWords);
}

function asFile(lines: readonly string[]): string {
  return lines.map((line) => `${line.normalize('NFC')}\n`).join('');
}

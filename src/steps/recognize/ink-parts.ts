import type { Glyph } from './ink-glyphs.ts';

/** A stretch of a word's text with the glyphs that stand there. */
export interface InkPart {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
}

/**
 * The parts of a word that hold digits: in `Số:123` and `123/QĐ-UBND` printed letters stand at a number that may be
 * written by hand. A word without digits is one part.
 */
export function partsOf(text: string, glyphs: readonly Glyph[]): InkPart[] {
  const pieces = [...text.matchAll(LETTERS_OR_REST)].filter(([piece]) => /\d/.test(piece));
  const unread = UNREAD_NUMBER.exec(text)?.[0];
  if (pieces.length === 0 && unread !== undefined)
    return [{ text: unread, glyphs: glyphsAt(glyphs, text, 0, unread.length) }];
  const [first] = pieces;
  if (first === undefined || first[0].length === text.length) return [{ text, glyphs }];
  return pieces.map((piece) => ({
    text: piece[0],
    glyphs: glyphsAt(glyphs, text, piece.index, piece.index + piece[0].length),
  }));
}

/** Whether letters may be all that is left of figures: `O?`, or what stands before the slash in `Ổ/BB-UBND`. */
export function mayBeFigures(text: string): boolean {
  return UNREAD_NUMBER.test(text) || LOOK_ALIKES.test(text);
}

const UNREAD_NUMBER = /^[^\p{L}\d]*\p{L}\p{M}*[\p{L}\p{M}?]{0,2}\/(?=\p{Lu}{2})/u;
const LOOK_ALIKES = /^[OoQDIlZzSsGTBbgqø0?!|%†]{1,4}[.,;:]?$/u;

/** Two letters or more are a label or a notation, one before the slash is that of `12a/QĐ`; one among digits is a misread digit. */
const LETTERS_OR_REST = /\p{L}[\p{L}\p{M}]+[.:/-]*|(?<=\d)[a-zđ]\/|(?:(?!\p{L}[\p{L}\p{M}]|(?<=\d)[a-zđ]\/).)+/gu;

/** As many glyphs as characters: one each. Otherwise by where the characters stand if all were as wide as usual. */
function glyphsAt(glyphs: readonly Glyph[], text: string, from: number, to: number): Glyph[] {
  const characters = text.length;
  if (glyphs.length === characters) return glyphs.slice(from, to);
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  if (first === undefined || last === undefined) return [];
  const weights = [...text].map((character) =>
    /[\p{Lu}mw]/u.test(character) ? 1.3 : /[:.,/|1il]/u.test(character) ? 0.55 : 1,
  );
  const upTo = (index: number) => weights.slice(0, index).reduce((sum, weight) => sum + weight, 0);
  const scale = (last.box[2] - first.box[0]) / upTo(weights.length);
  const [left, right] = [first.box[0] + upTo(from) * scale, first.box[0] + upTo(to) * scale];
  const within = glyphs.filter(({ box }) => (box[0] + box[2]) / 2 >= left && (box[0] + box[2]) / 2 <= right);
  return within.length === 0 ? [...glyphs] : within;
}

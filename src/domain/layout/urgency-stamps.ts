import type { Box } from '../page.ts';
import { centerY, heightOf } from './boxes.ts';
import type { LevelWord } from './level-words.ts';

/**
 * The words of a page without `HỎA TỐC`, `THƯỢNG KHẨN`, `KHẨN` (NĐ 30/2020, Phụ lục I, box 10b) where they were stamped over or
 * beside lines they do not belong to. In a title (`CÔNG ĐIỆN KHẨN`) they stay.
 */
export function withoutUrgency(words: readonly LevelWord[]): LevelWord[] {
  const marks = words.filter(({ word }) => URGENT.test(word.text.normalize('NFC')));
  const stamped = new Set(marks.filter((mark) => isStamped(mark, marks, words)));
  // Half a stamp is none: `KHẨN` beside a struck out `THƯỢNG` goes with it, a lone `THƯỢNG` is a place.
  const whole = [...stamped].filter(
    (mark) =>
      ALONE.test(mark.word.text.normalize('NFC')) || marks.some((other) => other !== mark && isBeside(mark, other)),
  );
  const gone = new Set(whole);
  return gone.size === 0 ? [...words] : words.filter((word) => !gone.has(word));
}

function isStamped(mark: LevelWord, marks: readonly LevelWord[], words: readonly LevelWord[]): boolean {
  if (mark.word.ink === 'stamp') return true;
  const others = words.filter((word) => !marks.includes(word) && /\p{L}/u.test(word.word.text));
  if (others.some(({ box }) => overlaps(box, mark.box))) return true;
  const neighbours = others.filter((word) => isBeside(word, mark));
  return neighbours.length === 0 || neighbours.some(({ word }) => /\p{Ll}/u.test(word.text));
}

/** Next to each other on one line. */
function isBeside(a: LevelWord, b: LevelWord): boolean {
  const height = Math.max(heightOf(a.box), heightOf(b.box));
  const gap = Math.max(a.box[0] - b.box[2], b.box[0] - a.box[2]);
  return gap < 1.5 * height && gap > -height && Math.abs(centerY(a.box) - centerY(b.box)) < 0.5 * height;
}

/** Printed one over the other: more than descenders of one line into the next. */
function overlaps(a: Box, b: Box): boolean {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0.4 * Math.min(heightOf(a), heightOf(b));
}

const URGENT = /^(HỎA|HOẢ|TỐC|THƯỢNG|KHẨN)$/u;
const ALONE = /^KHẨN$/u;

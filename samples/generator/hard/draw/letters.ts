import { letter, MM_PER_POINT } from '../../layout/fonts.ts';
import type { PlacedWord } from '../../layout/page.ts';
import { Random } from '../../random.ts';

/** `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface PlacedLetter {
  readonly char: string;
  /** From units of the letter (1000 an em, y down from the baseline) to millimetres on the sheet. */
  readonly toSheet: Affine;
  /** 1: full ink. */
  readonly strength: number;
}

/** Every letter of a word where it stands on the sheet; drawing and truth ask here, so they agree. */
export function placeLetters(word: PlacedWord): PlacedLetter[] {
  const unit = (word.sizePt * MM_PER_POINT) / 1000;
  const { pose } = word;
  const random = pose ? new Random(`pose/${pose.seed}`) : null;
  const turn = radians(pose?.turnDegrees ?? 0);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  let pen = 0;
  return [...word.text].map((char): PlacedLetter => {
    const stray = () => (random ? random.next() * 2 - 1 : 0);
    const scale = unit * (1 + stray() * (pose?.stray.size ?? 0));
    const down = stray() * (pose?.stray.shift ?? 0) * unit * 1000;
    const own = turn + radians(stray() * (pose?.stray.turn ?? 0));
    const strength = 1 - (random ? random.next() ** 1.6 : 0) * (pose?.stray.fade ?? 0);
    const slant = pose ? pose.slant * (1 + stray() * 0.25) : 0;
    const [c, s] = [Math.cos(own) * scale, Math.sin(own) * scale];
    const at = [word.xMm + pen * cos - down * sin, word.baselineMm + pen * sin + down * cos] as const;
    pen += letter(word.style, char).advance * scale * (1 + stray() * (pose?.stray.pace ?? 0));
    return { char, strength, toSheet: [c, s, -slant * c - s, -slant * s + c, ...at] };
  });
}

/** Where the ink of a word lies on the sheet, as the corners of its letters, millimetres. */
export function inkCorners(word: PlacedWord): (readonly [number, number])[] {
  const spread = (word.pose?.bold ?? 0) / 2;
  return placeLetters(word).flatMap(({ char, toSheet }) => {
    const { ink } = letter(word.style, char);
    if (!ink) return [];
    const [x0, y0, x1, y1] = [ink.x0 - spread, ink.y0 - spread, ink.x1 + spread, ink.y1 + spread];
    return [[x0, y0] as const, [x1, y0] as const, [x0, y1] as const, [x1, y1] as const].map((p) => apply(toSheet, p));
  });
}

export function apply([a, b, c, d, e, f]: Affine, [x, y]: readonly [number, number]): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

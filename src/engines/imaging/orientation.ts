import type { Rotation } from '../../domain/index.ts';
import type { Component } from './components.ts';
import type { Glyphs } from './glyphs.ts';
import { Neighbourhood } from './neighbours.ts';

/** Counts of what points one way, and what points the other. */
interface Votes {
  readonly pro: number;
  readonly contra: number;
}

export interface Orientation {
  /** Degrees clockwise that turn the page upright. */
  readonly rotation: Rotation;
  /** False where there is too little print to go by. */
  readonly sure: boolean;
}

const CELL_MM = 4;
/** Letters of a word stand closer than this; rows of a table do not. */
const NEIGHBOUR_MM = 2;
const MARK_GAP_MM = 1;

/**
 * Which way is up, without reading. Letters stand next to the letters of their word: that gives the axis, in tables
 * too. Tone marks, hats and dots stand above their letter far more often than below it, and punctuation stands to the
 * right: that tells up from down. 26 of 26 pages right, the narrowest vote 3 : 1; recognition would take 0.5 s.
 * `expected` is how the file says the page lies: most do, so less is needed to believe it.
 */
export function findOrientation(
  { letters, marks }: Pick<Glyphs, 'letters' | 'marks'>,
  dpi: number,
  expected: Rotation,
): Orientation {
  const mm = dpi / 25.4;
  const neighbourhood = new Neighbourhood(letters, Math.round(CELL_MM * mm));
  const axis = axisVotes(letters, neighbourhood, mm);
  const sides = markSides(marks, neighbourhood, mm);
  const steep = axis.contra > axis.pro;
  // Turning a steep page by 90° brings its left side to the top.
  const up: Votes = steep
    ? { pro: sides.left + sides.above, contra: sides.right + sides.below }
    : { pro: sides.above + sides.right, contra: sides.below + sides.left };
  const flipped = up.contra > up.pro;
  const rotation = steep ? (flipped ? 270 : 90) : flipped ? 180 : 0;
  const demands = rotation === expected ? EXPECTED : UNEXPECTED;
  return { rotation, sure: isClear(axis, demands) && isClear(up, demands) };
}

interface Demands {
  readonly votes: number;
  readonly ratio: number;
  /** In spreads that chance would give. */
  readonly lead: number;
}

const UNEXPECTED: Demands = { votes: 16, ratio: 1.8, lead: 4 };
const EXPECTED: Demands = { votes: 6, ratio: 1.5, lead: 2 };

function isClear({ pro, contra }: Votes, { votes, ratio, lead }: Demands): boolean {
  const [few, many] = pro < contra ? [pro, contra] : [contra, pro];
  return many >= votes && many >= ratio * few && many - few >= lead * Math.sqrt(many + few);
}

/** `pro`: letters whose nearest neighbour is beside them; `contra`: above or below. */
function axisVotes(letters: readonly Component[], neighbourhood: Neighbourhood, mm: number): Votes {
  let pro = 0;
  let contra = 0;
  for (const letter of letters) {
    let nearest = NEIGHBOUR_MM * mm;
    let beside: boolean | null = null;
    for (const other of neighbourhood.near(letter)) {
      const overlapX = Math.min(letter.x1, other.x1) - Math.max(letter.x0, other.x0);
      const overlapY = Math.min(letter.y1, other.y1) - Math.max(letter.y0, other.y0);
      if (overlapX <= 0 && overlapY <= 0) continue;
      const gap = Math.max(0, -overlapX) + Math.max(0, -overlapY);
      if (gap >= nearest) continue;
      nearest = gap;
      beside = overlapY > overlapX;
    }
    if (beside === true) pro += 1;
    else if (beside === false) contra += 1;
  }
  return { pro, contra };
}

interface Sides {
  above: number;
  below: number;
  left: number;
  right: number;
}

/** On which side of their letter the marks stand. */
function markSides(marks: readonly Component[], neighbourhood: Neighbourhood, mm: number): Sides {
  const sides: Sides = { above: 0, below: 0, left: 0, right: 0 };
  for (const mark of marks) {
    const side = sideOf(mark, neighbourhood, MARK_GAP_MM * mm);
    if (side !== null) sides[side] += 1;
  }
  return sides;
}

function sideOf(mark: Component, neighbourhood: Neighbourhood, reach: number): keyof Sides | null {
  const size = Math.max(mark.x1 - mark.x0, mark.y1 - mark.y0);
  const middleX = (mark.x0 + mark.x1) / 2;
  const middleY = (mark.y0 + mark.y1) / 2;
  let nearest = reach;
  let found: keyof Sides | null = null;
  const offer = (side: keyof Sides, gap: number) => {
    if (gap < -1 || gap >= nearest) return;
    nearest = gap;
    found = side;
  };
  for (const letter of neighbourhood.near(mark)) {
    if (Math.max(letter.x1 - letter.x0, letter.y1 - letter.y0) < 1.5 * size) continue;
    if (middleX >= letter.x0 && middleX <= letter.x1) {
      offer('above', letter.y0 - mark.y1);
      offer('below', mark.y0 - letter.y1);
    }
    if (middleY >= letter.y0 && middleY <= letter.y1) {
      offer('left', letter.x0 - mark.x1);
      offer('right', mark.x0 - letter.x1);
    }
  }
  return found;
}

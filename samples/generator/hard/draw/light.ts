import type { Random } from '../../random.ts';

/** How light falls on a picture; 1 leaves a pixel as it is. */
export interface Light {
  /** Of all. */
  readonly level: number;
  /** Share lost from one side to the other, and towards where (degrees, 0 = right, 90 = down). */
  readonly falloff: number;
  readonly towards: number;
  /** Depth of the dark along one edge, as of a bound file, and how far it reaches (share of the width). */
  readonly gutter: { readonly depth: number; readonly reach: number; readonly side: 'left' | 'right' | 'top' } | null;
  /** A shadow with a soft edge over the part of the picture below a line: a hand, a phone, a lamp that stood badly. */
  readonly shadow: {
    readonly depth: number;
    readonly towards: number;
    readonly from: number;
    readonly softness: number;
  } | null;
  /** Blotches of old paper. */
  readonly blotches: number;
}

export const PLAIN_LIGHT: Light = { level: 1, falloff: 0, towards: 0, gutter: null, shadow: null, blotches: 0 };

/** A coarse grid of light, `columns` × `rows`, to be drawn out over the picture. */
export interface LightGrid {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

const COLUMNS = 64;
/** A person still reads what lies in so little light. */
const DARKEST = 0.24;

export function lightGrid(light: Light, widthPx: number, heightPx: number, random: Random): LightGrid {
  const rows = Math.max(8, Math.round((COLUMNS * heightPx) / widthPx));
  const values = new Float32Array(COLUMNS * rows);
  const blotch = blotches(light.blotches, random);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const [u, v] = [column / (COLUMNS - 1), row / (rows - 1)];
      values[row * COLUMNS + column] = lightAt(light, u, v) * blotch(u, v);
    }
  }
  return { columns: COLUMNS, rows, values };
}

function lightAt(light: Light, u: number, v: number): number {
  let value = light.level * (1 - light.falloff * along(u, v, light.towards));
  if (light.gutter) {
    const { side, depth, reach } = light.gutter;
    const distance = side === 'left' ? u : side === 'right' ? 1 - u : v;
    value *= 1 - depth * Math.exp(-((distance / reach) ** 2) * 2);
  }
  if (light.shadow) {
    const { towards, from, softness, depth } = light.shadow;
    value *= 1 - depth / (1 + Math.exp(-(along(u, v, towards) - from) / softness));
  }
  return Math.max(DARKEST, value);
}

/** −0.5 … 0.5 across the picture in a direction. */
function along(u: number, v: number, degrees: number): number {
  const angle = (degrees * Math.PI) / 180;
  return (u - 0.5) * Math.cos(angle) + (v - 0.5) * Math.sin(angle);
}

/** A few broad waves stand for the clouds of damp and age. */
function blotches(strength: number, random: Random): (u: number, v: number) => number {
  if (strength === 0) return () => 1;
  const waves = Array.from({ length: 7 }, () => ({
    x: random.between(-9, 9),
    y: random.between(-9, 9),
    phase: random.between(0, 6.28),
  }));
  return (u, v) => {
    const sum = waves.reduce((total, { x, y, phase }) => total + Math.sin(u * x + v * y + phase), 0);
    return 1 - strength * Math.max(0, sum / waves.length + 0.25);
  };
}

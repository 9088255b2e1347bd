import type { Random } from '../../random.ts';
import type { LightGrid } from './light.ts';

/** Raw pixels, rows from the top, channels beside each other. */
export interface Picture {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

/**
 * Light and grain on every pixel, in place. One pass over bytes: composing pictures of light and grain by the imaging
 * library takes four times as long and cannot be seeded.
 */
export function expose(picture: Picture, light: LightGrid, noise: number, random: Random): void {
  const { pixels, width, height, channels } = picture;
  const grain = makeGrain(random.fork('grain'), noise);
  const starts = random.fork('rows');
  const across = new Float32Array(light.columns + 1);
  const row = new Int32Array(width);
  const cell = (light.columns - 1) / Math.max(1, width - 1);
  for (let y = 0; y < height; y += 1) {
    lightOfRow(light, y / Math.max(1, height - 1), across);
    for (let x = 0; x < width; x += 1) {
      const at = x * cell;
      const left = at | 0;
      const low = across[left] ?? 1;
      row[x] = (low + ((across[left + 1] ?? low) - low) * (at - left)) * 256;
    }
    let g = Math.floor(starts.next() * 0x1_0000);
    let i = y * width * channels;
    for (let x = 0; x < width; x += 1) {
      const lit = row[x] ?? 256;
      const grained = grain[g & 0xffff] ?? 0;
      g += 1;
      for (let channel = 0; channel < channels; channel += 1, i += 1) {
        const value = (((pixels[i] ?? 0) * lit) >> 8) + grained;
        pixels[i] = value < 0 ? 0 : value > 255 ? 255 : value;
      }
    }
  }
}

function lightOfRow(light: LightGrid, v: number, across: Float32Array): void {
  const at = v * (light.rows - 1);
  const top = Math.min(light.rows - 2, Math.floor(at));
  const share = at - top;
  for (let column = 0; column < light.columns; column += 1) {
    const above = light.values[top * light.columns + column] ?? 1;
    const below = light.values[(top + 1) * light.columns + column] ?? above;
    across[column] = above + (below - above) * share;
  }
  across[light.columns] = across[light.columns - 1] ?? 1;
}

/** 65,536 normal deviates, a little smeared along the row: grain of a sensor is not single pixels. */
function makeGrain(random: Random, sigma: number): Int16Array {
  const deviates = Float64Array.from({ length: 65_536 }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
    return sigma * radius * Math.cos(2 * Math.PI * random.next());
  });
  return Int16Array.from(deviates, (value, index) => Math.round(value * 0.85 + (deviates[index - 1] ?? 0) * 0.5));
}

/** Dust and dirt: dark dots and hairs a few pixels long. */
export function speckle(picture: Picture, count: number, random: Random): void {
  const { pixels, width, height, channels } = picture;
  for (let index = 0; index < count; index += 1) {
    const [x0, y0] = [random.int(2, width - 12), random.int(2, height - 12)];
    const [wide, high] = [random.int(1, random.chance(0.08) ? 9 : 2), random.int(1, random.chance(0.08) ? 9 : 2)];
    const level = random.int(20, 120);
    for (let y = y0; y < y0 + high; y += 1) {
      pixels.fill(level, (y * width + x0) * channels, (y * width + x0 + wide) * channels);
    }
  }
}

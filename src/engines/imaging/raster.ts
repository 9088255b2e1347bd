import type { Rotation } from '../../domain/index.ts';

/** 8-bit pixels, row by row, nothing between rows. */
export interface Raster {
  readonly pixels: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: 1 | 3;
}

/** One grey channel, 0 black. */
export interface GreyRaster extends Raster {
  readonly channels: 1;
}

export function greyRaster(widthPx: number, heightPx: number, pixels = new Uint8Array(widthPx * heightPx)): GreyRaster {
  return { pixels, widthPx, heightPx, channels: 1 };
}

/** Width and height after a turn. */
export function turnedSize(widthPx: number, heightPx: number, rotation: Rotation): [widthPx: number, heightPx: number] {
  return rotation === 90 || rotation === 270 ? [heightPx, widthPx] : [widthPx, heightPx];
}

/** Two quarter turns and the like, as one. */
export function addRotations(...rotations: readonly number[]): Rotation {
  const sum = rotations.reduce((total, degrees) => total + degrees, 0);
  return (((sum % 360) + 360) % 360) as Rotation;
}

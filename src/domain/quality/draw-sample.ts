import { contentHash } from '../canonical-json.ts';

/**
 * Draws a sample that anybody can draw again: each item's place comes from a hash of the seed and its code, so neither the
 * order of the lot nor who draws has a part in it.
 */
export function drawSample(codes: readonly string[], size: number, seed: string): string[] {
  return [...new Set(codes)]
    .map((code) => ({ code, place: contentHash({ seed, code }) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, size)
    .map(({ code }) => code);
}

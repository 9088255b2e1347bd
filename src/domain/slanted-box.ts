/**
 * Size of a word's own rectangle, given the upright box around it and the word's slope. The box of a slanted word is
 * larger than the word: W = w·cos + h·sin and H = w·sin + h·cos, solved here for w and h. A box that is around no
 * rectangle of this slope (cut by the page's edge) is taken as it is.
 */
export function slantedSize(
  outer: { readonly width: number; readonly height: number },
  radians: number,
): { width: number; height: number } {
  const [cos, sin] = [Math.cos(radians), Math.abs(Math.sin(radians))];
  const determinant = cos * cos - sin * sin;
  const width = (outer.width * cos - outer.height * sin) / determinant;
  const height = (outer.height * cos - outer.width * sin) / determinant;
  return width > 0 && height > 0 ? { width, height } : { width: outer.width, height: outer.height };
}

import type { Random } from '../random.ts';

/** A pen stroke of a few loops, `widthMm` wide around y = 0; another hand for every seed. */
export function signaturePath(widthMm: number, random: Random): string {
  const loops = random.int(3, 6);
  const step = (widthMm * 0.75) / loops;
  let x = 0;
  let y = random.between(-2, 3);
  let path = `M${p(x)} ${p(y)}`;
  for (let i = 0; i < loops; i += 1) {
    const tall = random.between(3, i === 0 ? 11 : 7);
    const up = -tall + random.between(-1, 1);
    const down = random.between(0.5, tall * 0.7);
    path += `C${p(x + step * 0.1)} ${p(up)} ${p(x + step * random.between(0.5, 1.1))} ${p(up)} ${p(x + step * 0.6)} ${p(random.between(-1, 1))}`;
    path += `S${p(x + step * random.between(0.2, 0.9))} ${p(down)} ${p(x + step)} ${p(random.between(-1.5, 1.5))}`;
    x += step;
  }
  y = random.between(-4, 1);
  path += `Q${p(x + widthMm * 0.1)} ${p(y - 3)} ${p(widthMm)} ${p(y)}`;
  if (random.chance(0.6)) {
    path += `M${p(widthMm * random.between(0, 0.2))} ${p(random.between(2.5, 5))}Q${p(widthMm * 0.5)} ${p(random.between(1, 4))} ${p(widthMm * random.between(0.7, 1))} ${p(random.between(0, 4))}`;
  }
  return path;
}

function p(value: number): string {
  return value.toFixed(2);
}

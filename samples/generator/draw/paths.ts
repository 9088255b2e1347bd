import type { CodeShape } from '../layout/page.ts';

/** Dark modules of a code as one path from its upper left corner, millimetres; neighbours in a row are one bar. */
export function codePath({ modules, sizeMm }: Pick<CodeShape, 'modules' | 'sizeMm'>): string {
  const unit = sizeMm / modules.length;
  return modules
    .flatMap((row, y) =>
      [...row.matchAll(/1+/gu)].map((bar) => {
        const widthMm = p(bar[0].length * unit);
        return `M${p(bar.index * unit)} ${p(y * unit)}h${widthMm}v${p(unit * 1.02)}h-${widthMm}z`;
      }),
    )
    .join('');
}

/** Head and shoulders of nobody, in the proportions 2 : 3. */
export function portraitPath(widthMm: number): string {
  const s = (share: number) => p(share * widthMm);
  const head = `M${s(0.3)} ${s(0.52)}a${s(0.2)} ${s(0.26)} 0 1 1 ${s(0.4)} 0a${s(0.2)} ${s(0.26)} 0 1 1 -${s(0.4)} 0z`;
  return `${head}M${s(0.04)} ${s(1.48)}q${s(0.02)} -${s(0.52)} ${s(0.46)} -${s(0.56)}q${s(0.44)} ${s(0.04)} ${s(0.46)} ${s(0.56)}z`;
}

function p(value: number): string {
  return value.toFixed(3);
}

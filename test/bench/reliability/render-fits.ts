import type { ConfidenceFit } from '../../../src/steps/recognize/confidence-fit.ts';

/** The source of `fitted-confidence.ts`; Biome sets its lines. */
export function renderFits(fits: readonly ConfidenceFit[]): string {
  const sorted = [...fits].sort((a, b) => a.name.localeCompare(b.name));
  return `import type { ConfidenceFit } from './confidence-fit.ts';

/**
 * Numbers made by \`node test/bench/fit-confidence.ts\`, by no hand: what the recognizer says of a word, weighed by what the word is
 * and where it stands (\`word-features.ts\`), and the share of such words that were right on pages with known text.
 */
export const FITS: readonly ConfidenceFit[] = [${sorted.map(renderFit).join(',\n')}];
`;
}

function renderFit({ name, model, words, weights, curve }: ConfidenceFit): string {
  const points = curve.map(([score, share]) => `[${short(score)}, ${short(share)}]`);
  return `{
    name: '${name}',
    model: '${model}',
    words: ${words},
    weights: [${weights.map(short).join(', ')}],
    curve: [${points.join(', ')}],
  }`;
}

/** Six digits: the fourth place of a share stays the same. */
function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}

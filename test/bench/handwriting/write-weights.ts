import { writeFileSync } from 'node:fs';
import { FEATURES } from '../../../src/steps/recognize/ink-features.ts';
import type { HandWeights } from '../../../src/steps/recognize/ink-weights.ts';

const TARGET = new URL('../../../src/steps/recognize/ink-weights.ts', import.meta.url);

/** Writes fitted numbers to src/steps/recognize/ink-weights.ts, rounded as a reader can bear them. */
export function writeWeights(weights: Readonly<Record<'number' | 'text', HandWeights>>, how: string): void {
  const table = ({ bias, features }: HandWeights) =>
    [
      `    bias: ${round(bias)},`,
      '    features: {',
      ...FEATURES.map((name) => {
        const { mean, deviation, linear, square } = features[name];
        const key = /^\w+$/.test(name) ? name : `'${name}'`;
        return `      ${key}: { mean: ${round(mean)}, deviation: ${round(deviation)}, linear: ${round(linear)}, square: ${round(square)} },`;
      }),
      '    },',
    ].join('\n');
  writeFileSync(
    TARGET,
    `import type { FEATURES } from './ink-features.ts';

/** What a feature weighs, counted in deviations from its mean; its square says that both too much and too little is odd. */
export interface HandWeights {
  /** Chosen last, so that few printed words pass for written. */
  readonly bias: number;
  readonly features: Readonly<
    Record<
      (typeof FEATURES)[number],
      { readonly mean: number; readonly deviation: number; readonly linear: number; readonly square: number }
    >
  >;
}

/** Fitted by \`${how}\`. */
export const HAND_WEIGHTS: Readonly<Record<'number' | 'text', HandWeights>> = {
  number: {
${table(weights.number)}
  },
  text: {
${table(weights.text)}
  },
};
`,
  );
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

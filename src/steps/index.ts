import type { AnyStep, Extractor } from '../plugin/index.ts';
import { assemble } from './assemble/index.ts';
import { deliver } from './deliver/index.ts';
import { extract, extractWith } from './extract/index.ts';
import { intake } from './intake/index.ts';
import { publish } from './publish/index.ts';
import { recognize } from './recognize/index.ts';
import { record } from './record/index.ts';
import { register } from './register/index.ts';
import { screen } from './screen/index.ts';
import { split } from './split/index.ts';
import { straighten } from './straighten/index.ts';
import { validate } from './validate/index.ts';

/** Built-in steps in running order. They enter the registry by the same door as those of an npm package. */
export const builtInSteps: readonly AnyStep[] = [
  intake,
  register,
  straighten,
  recognize,
  screen,
  split,
  extract,
  validate,
  assemble,
  record,
  deliver,
  publish,
];

/** The same steps, where `extract` knows further kinds of papers: those of plugins. */
export function stepsWith(extractors: readonly Extractor[]): readonly AnyStep[] {
  if (extractors.length === 0) return builtInSteps;
  return builtInSteps.map((step) => (step.kind === extract.kind ? extractWith(extractors) : step));
}

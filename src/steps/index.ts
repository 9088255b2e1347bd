import type { AnyStep } from '../plugin/index.ts';
import { deliver } from './deliver/index.ts';
import { extract } from './extract/index.ts';
import { publish } from './publish/index.ts';
import { record } from './record/index.ts';

/** Built-in steps in running order. They enter the registry by the same door as those of an npm package. */
export const builtInSteps: readonly AnyStep[] = [extract, record, deliver, publish];

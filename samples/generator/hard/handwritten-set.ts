import { Random } from '../random.ts';
import { type HardSet, writeSet } from './hard-set.ts';
import { makeHandwrittenPage } from './papers/handwritten-page.ts';
import { makeSheet } from './papers/make-sheet.ts';
import { planHardSet } from './plan/plan-hard-set.ts';

export interface HandwrittenOptions {
  readonly seed: string | number;
  readonly count: number;
  readonly dir: string;
}

/** Pages with at least eight handwritten numbers, dates and IDs each, and printed ones beside them; files as of a hard set. */
export function generateHandwritten({ seed, count, dir }: HandwrittenOptions): Promise<HardSet> {
  const plans = planHardSet({ seed: `handwritten/${seed}`, count, kinds: ['form', 'scan', 'photo', 'fax', 'fold'] });
  return writeSet(
    plans.map((plan) => ({
      plan,
      make: () =>
        makeSheet(plan, { page: makeHandwrittenPage(new Random(`${plan.label}/form`)), rim: 'ỦY BAN NHÂN DÂN' }),
    })),
    dir,
  );
}

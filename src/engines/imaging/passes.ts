/** What preparation consists of, by the names the benchmark prints (test/bench/passes.ts). */
export type Pass =
  | 'decode'
  | 'paper'
  | 'coloured ink'
  | 'lift stamps'
  | 'shrink'
  | 'dead lines'
  | 'flatten'
  | 'find ink'
  | 'folds'
  | 'grey seals'
  | 'leaders'
  | 'specks'
  | 'blank'
  | 'orientation'
  | 'lean'
  | 'finer print'
  | 'level';

/** Does a pass's work. The benchmark hands in one that measures, or does `without` instead. */
export type RunPass = <T>(pass: Pass, work: () => T, without?: () => T) => T;

export const everyPass: RunPass = (_pass, work) => work();

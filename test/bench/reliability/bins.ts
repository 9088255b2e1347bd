/** Words said to be equally sure, by tens of percent. */
export interface Bin {
  /** In percent: 40 means 40 up to but not including 50; the last one includes 100. */
  readonly from: number;
  readonly words: number;
  /** Mean of what was said, 0–1. */
  readonly said: number;
  /** Share that was right. */
  readonly right: number;
}

/** What a bin needs to count, and how far it may be off. */
export const LEAST_WORDS = 200;
export const TOLERANCE = 0.05;
const LEAST_BINS = 5;
const LOW = 60;

export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

export function binsOf(words: readonly Judged[]): Bin[] {
  return Array.from({ length: 10 }, (_, index) => {
    const own = words.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10 + 1e-9)) === index);
    const count = Math.max(1, own.length);
    return {
      from: index * 10,
      words: own.length,
      said: own.reduce((sum, { confidence }) => sum + confidence, 0) / count,
      right: own.filter(({ right }) => right).length / count,
    };
  });
}

/** Five bins with words enough, one of them of doubtful words. */
export function areEnough(bins: readonly Bin[]): boolean {
  const counted = bins.filter(({ words }) => words >= LEAST_WORDS);
  return counted.length >= LEAST_BINS && counted.some(({ from }) => from < LOW);
}

/** Of the bins with words enough, those that are off by more than allowed. */
export function binsOff(bins: readonly Bin[]): Bin[] {
  return bins.filter(({ words, said, right }) => words >= LEAST_WORDS && Math.abs(said - right) > TOLERANCE);
}

/** A table as Markdown, ready for the docs. */
export function renderBins(bins: readonly Bin[]): string {
  const percent = (share: number) => (share * 100).toFixed(1);
  const rows = bins.map(({ from, words, said, right }) => {
    if (words === 0) return `| ${from}–${from + 10} | 0 | | | |`;
    const off = percent(right - said);
    return `| ${from}–${from + 10} | ${words} | ${percent(said)} | ${percent(right)} | ${words < LEAST_WORDS ? '(few)' : off} |`;
  });
  return [
    '| said, % | words | mean said, % | right, % | off, points |',
    '| ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

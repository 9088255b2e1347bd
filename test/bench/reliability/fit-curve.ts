/** A score and what is said of words that have it. */
export type Knot = readonly [score: number, share: number];

interface Scored {
  readonly score: number;
  readonly right: boolean;
}

/**
 * Bands of shares that are told apart. Below 90 % they are wide: doubtful words are few (one in twenty-five on hard
 * pages), and how many of them are right differs from page to page by more than finer steps would say.
 */
const BANDS = [0, 0.1, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1] as const;
/** A band of fewer words joins the one below. */
const LEAST_WORDS = 100;
/** How far what is said moves within a band, so that the surer of two words still stands higher. */
const SLOPE = 0.02;
/** Words behind a step of the curve that the bands are cut from. */
const LEAST_WRONG = 15;
const LEAST_STEP = 60;

/** From scores to shares of right words: never falling, nearly level within a band, a step between bands. */
export function fitCurve(scored: readonly Scored[]): Knot[] {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  const knots: Knot[] = [];
  for (const { from, to, words } of bandsOf(sorted)) {
    const right = words.filter((word) => word.right).length;
    // Half a word either way: no score is certain.
    const share = (right + 0.5) / (words.length + 1);
    const within = (value: number) => Math.min(to - MARGIN * (to - from), Math.max(from + MARGIN * (to - from), value));
    const [first, last] = [words[0]?.score ?? 0, words.at(-1)?.score ?? 0];
    const slope = Math.min(SLOPE, 0.2 * (to - from));
    knots.push([first, within(decile(share - slope, share))], [last, within(decile(share + slope, share))]);
  }
  return knots;
}

const MARGIN = 0.02;

/** Kept within the ten percent that the band's own share lies in: said of some, it must not be counted with others. */
function decile(value: number, share: number): number {
  const from = Math.min(0.9, Math.floor(share * 10) / 10);
  return Math.min(from + 0.099, Math.max(from + 0.001, value));
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly words: readonly Scored[];
}

/** The sorted words, cut where a curve that never falls (pool adjacent violators) crosses the bounds of the bands. */
function bandsOf(sorted: readonly Scored[]): Band[] {
  const steps = pooled(stepsOf(sorted));
  const bands: { from: number; to: number; words: Scored[] }[] = [];
  for (const step of steps) {
    const share = step.filter(({ right }) => right).length / step.length;
    const index = Math.max(
      0,
      BANDS.findLastIndex((bound) => bound <= share && bound < 1),
    );
    const [from, to] = [BANDS[index] ?? 0, BANDS[index + 1] ?? 1];
    const last = bands.at(-1);
    if (last && (last.from === from || last.words.length < LEAST_WORDS)) {
      last.words.push(...step);
      last.to = to;
    } else bands.push({ from, to, words: [...step] });
  }
  return bands;
}

function stepsOf(sorted: readonly Scored[]): Scored[][] {
  const steps: Scored[][] = [];
  let open: Scored[] = [];
  let wrong = 0;
  for (const word of sorted) {
    open.push(word);
    if (!word.right) wrong += 1;
    if (open.length >= LEAST_STEP && wrong >= LEAST_WRONG) {
      steps.push(open);
      [open, wrong] = [[], 0];
    }
  }
  return open.length > 0 ? [...steps, open] : steps;
}

function pooled(steps: readonly Scored[][]): Scored[][] {
  const kept: Scored[][] = [];
  const share = (words: readonly Scored[]) => words.filter(({ right }) => right).length / words.length;
  for (const step of steps) {
    let last = step;
    for (let before = kept.at(-1); before && share(before) >= share(last); before = kept.at(-1)) {
      last = [...before, ...last];
      kept.pop();
    }
    kept.push(last);
  }
  return kept;
}

/** A score and the share of right words among those that have it. */
export type Knot = readonly [score: number, share: number];

/** Few enough that each rests on many words; the recognizer's few wrong words need finer steps than its many right ones. */
const KNOTS = 24;
/** At least so many right and so many wrong words behind a knot but the last, where wrong ones are rare. */
const LEAST_WRONG = 30;

/**
 * From scores to shares of right words: never falling (pool adjacent violators), straight between knots. Each knot is
 * drawn towards 1/2 by half a word either way, so that no score is certain.
 */
export function fitCurve(scored: readonly { readonly score: number; readonly right: boolean }[]): Knot[] {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  const groups = pooled(grouped(sorted));
  return groups.map(({ sum, right, count }): Knot => [sum / count, (right + 0.5) / (count + 1)]);
}

interface Group {
  readonly sum: number;
  readonly right: number;
  readonly count: number;
}

/** Neighbours in score, each group with its share of the wrong words, or of all words where nearly all are wrong. */
function grouped(sorted: readonly { readonly score: number; readonly right: boolean }[]): Group[] {
  const wrong = sorted.filter(({ right }) => !right).length;
  const least = Math.max(LEAST_WRONG, wrong / KNOTS);
  const groups: Group[] = [];
  let open = { sum: 0, right: 0, count: 0 };
  for (const { score, right } of sorted) {
    open = { sum: open.sum + score, right: open.right + (right ? 1 : 0), count: open.count + 1 };
    if (open.count - open.right >= least && (open.right >= least || open.count >= 4 * least)) {
      groups.push(open);
      open = { sum: 0, right: 0, count: 0 };
    }
  }
  if (open.count > 0) groups.push(open);
  return groups;
}

function pooled(groups: readonly Group[]): Group[] {
  const kept: Group[] = [];
  for (const group of groups) {
    let last = group;
    for (
      let before = kept.at(-1);
      before && before.right / before.count >= last.right / last.count;
      before = kept.at(-1)
    ) {
      last = { sum: before.sum + last.sum, right: before.right + last.right, count: before.count + last.count };
      kept.pop();
    }
    kept.push(last);
  }
  return kept;
}

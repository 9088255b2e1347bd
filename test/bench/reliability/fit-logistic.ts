/** One word: its figures and whether it was read rightly. */
export interface Case {
  readonly features: readonly number[];
  readonly right: boolean;
}

/** Pull of every weight towards none, in words; keeps figures that a few words have from saying much. */
const RIDGE = 3;
const MOST_STEPS = 40;

/** Weights of a logistic regression, the constant first: Newton's method over standardized figures, deterministic. */
export function fitLogistic(cases: readonly Case[]): number[] {
  const width = cases[0]?.features.length ?? 0;
  const { means, spreads } = scalesOf(cases, width);
  const rows = cases.map(({ features, right }) => ({
    x: Float64Array.from([1, ...features.map((value, i) => (value - (means[i] ?? 0)) / (spreads[i] ?? 1))]),
    y: right ? 1 : 0,
  }));
  let weights = new Float64Array(width + 1);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change = newtonStep(rows, weights);
    const scale = Math.min(1, 4 / Math.max(1e-9, ...change.map(Math.abs)));
    weights = weights.map((weight, i) => weight + scale * (change[i] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return unscaled(weights, means, spreads);
}

/** The sum that `fitLogistic` weighs; above 0 is rather right than wrong. */
export function scoreOf(weights: readonly number[], features: readonly number[]): number {
  return features.reduce((sum, value, i) => sum + value * (weights[i + 1] ?? 0), weights[0] ?? 0);
}

function newtonStep(rows: readonly { x: Float64Array; y: number }[], weights: Float64Array): number[] {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const curvature = Array.from({ length: size }, () => new Float64Array(size));
  for (const { x, y } of rows) {
    let sum = 0;
    for (let i = 0; i < size; i += 1) sum += (x[i] ?? 0) * (weights[i] ?? 0);
    const p = 1 / (1 + Math.exp(-sum));
    const weight = Math.max(1e-6, p * (1 - p));
    for (let i = 0; i < size; i += 1) {
      const xi = x[i] ?? 0;
      if (xi === 0) continue;
      gradient[i] = (gradient[i] ?? 0) + xi * (y - p);
      const row = curvature[i] ?? gradient;
      for (let j = 0; j <= i; j += 1) row[j] = (row[j] ?? 0) + weight * xi * (x[j] ?? 0);
    }
  }
  for (let i = 1; i < size; i += 1) {
    gradient[i] = (gradient[i] ?? 0) - RIDGE * (weights[i] ?? 0);
    const row = curvature[i] ?? gradient;
    row[i] = (row[i] ?? 0) + RIDGE;
  }
  return solve(curvature, gradient);
}

/** Cholesky: the curvature is symmetric and, with the ridge, positive definite; only its lower half is filled. */
function solve(lower: readonly Float64Array[], right: Float64Array): number[] {
  const size = right.length;
  const at = (i: number, j: number) => lower[i]?.[j] ?? 0;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(i, j);
      for (let k = 0; k < j; k += 1) sum -= at(i, k) * at(j, k);
      const row = lower[i];
      if (row) row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / at(j, j);
    }
  }
  const half: number[] = [];
  for (let i = 0; i < size; i += 1) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= at(i, k) * (half[k] ?? 0);
    half.push(sum / at(i, i));
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = half[i] ?? 0;
    for (let k = i + 1; k < size; k += 1) sum -= at(k, i) * (solution[k] ?? 0);
    solution[i] = sum / at(i, i);
  }
  return solution;
}

function scalesOf(cases: readonly Case[], width: number): { means: number[]; spreads: number[] } {
  const means = new Array<number>(width).fill(0);
  const squares = new Array<number>(width).fill(0);
  for (const { features } of cases) {
    features.forEach((value, i) => {
      means[i] = (means[i] ?? 0) + value / cases.length;
      squares[i] = (squares[i] ?? 0) + value ** 2 / cases.length;
    });
  }
  const spreads = means.map((mean, i) => Math.sqrt((squares[i] ?? 0) - mean ** 2) || 1).map((s) => (s > 1e-6 ? s : 1));
  return { means, spreads };
}

function unscaled(weights: Float64Array, means: readonly number[], spreads: readonly number[]): number[] {
  const own = [...weights.slice(1)].map((weight, i) => weight / (spreads[i] ?? 1));
  const constant = own.reduce((sum, weight, i) => sum - weight * (means[i] ?? 0), weights[0] ?? 0);
  return [constant, ...own];
}

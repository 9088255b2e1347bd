import type { Random } from '../../random.ts';

/**
 * `count` choices in the proportions of their weights, shuffled: small sets keep the proportions too, which drawing each
 * by itself would not.
 */
export function deal<T>(weights: readonly (readonly [T, number])[], count: number, random: Random): T[] {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const shares = weights.map(([value, weight]) => ({ value, exact: (weight * count) / total }));
  const dealt = shares.map(({ value, exact }) => ({ value, whole: Math.floor(exact), rest: exact % 1 }));
  const open = count - dealt.reduce((sum, { whole }) => sum + whole, 0);
  const byRest = [...dealt.keys()].sort((a, b) => (dealt[b]?.rest ?? 0) - (dealt[a]?.rest ?? 0));
  const extra = new Set(byRest.slice(0, open));
  const cards = dealt.flatMap(({ value, whole }, index) => Array<T>(whole + (extra.has(index) ? 1 : 0)).fill(value));
  return random.sample(cards, cards.length);
}

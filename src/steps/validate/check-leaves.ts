import type { PageMark } from '../../domain/index.ts';
import type { LeafNumber } from '../../plugin/index.ts';
import { computed, fromRegister, type Ledger } from './ledger.ts';

/**
 * Leaf numbers against the order of pages and the register: one that is missing or stands twice is held at its page, a
 * wrong total where the register's value goes. A leaf has a page or two, and not every number could be read, so that only
 * what cannot be otherwise is held. Returns the register's count where it stands.
 */
export function checkLeaves(
  stated: number | null,
  leaves: readonly LeafNumber[],
  pages: readonly (readonly PageMark[])[],
  ledger: Ledger,
): number | null {
  const isPaper = pages.map((marks) => !marks.includes('separator') && !marks.includes('duplicate'));
  const placed = leaves
    .filter(({ page }) => isPaper[page - 1])
    .map(({ page, leaf }) => ({ page, leaf, place: isPaper.slice(0, page).filter(Boolean).length }));
  for (const [index, { page, leaf, place }] of placed.entries()) {
    const before = placed[index - 1];
    if (placed.slice(0, index).some((other) => other.leaf === leaf)) ledger.hold(`/pages/${page}`, 'LEAF_DOUBLE', []);
    else if (before !== undefined && leaf - before.leaf > place - before.place) {
      ledger.hold(`/pages/${page}`, 'LEAF_MISSING', []);
    }
  }
  const pointer = '/archive/numberOfPaper';
  const last = placed.reduce<(typeof placed)[number] | null>((a, b) => (a === null || b.leaf > a.leaf ? b : a), null);
  const pagesAfter = last === null ? 0 : isPaper.filter(Boolean).length - last.place;
  if (stated === null || last === null || (stated >= last.leaf && stated <= last.leaf + pagesAfter)) {
    return ledger.take(pointer, fromRegister(stated));
  }
  const candidates = [fromRegister(String(stated)), computed(String(last.leaf))].filter((one) => one !== null);
  return ledger.hold(pointer, 'LEAF_COUNT_DIFFERS', candidates);
}

import type { HeldValue, PageGeometry, PageText } from '../domain/index.ts';
import type { SohoaError } from '../errors/index.ts';
import type { PlannedStep } from './plan.ts';
import type { DossierContext } from './run-context.ts';
import { type Shelf, valueItem } from './shelf.ts';
import { marksOf } from './shelved-marks.ts';
import type { Subject } from './subject.ts';

/**
 * A step gave up on one page (`recovery: hold`): the page is marked `unreadable`, stands without text, and waits for a
 * person while the dossier goes on. False where the step makes something that cannot be stood in for.
 */
export function standIn(shelf: Shelf, step: PlannedStep, page: Subject): boolean {
  const writes: readonly string[] = step.declaration.writes;
  const geometry = shelf.get('page.geometry', page)?.load() as PageGeometry | undefined;
  if (geometry === undefined || writes.some((name) => name !== 'page.text')) return false;
  const { widthPx, heightPx } = geometry;
  const text: PageText = { origin: 'none', widthPx, heightPx, blocks: [], confidence: null };
  if (writes.length > 0) shelf.put('page.text', page, valueItem(text));
  const marks = [...new Set([...geometry.marks, 'unreadable' as const])];
  shelf.put('page.geometry', page, valueItem({ ...geometry, marks }));
  return true;
}

/** Pages that were given up and still count as such: a person who took the mark back has looked at the page. */
export function givenUp({ shelf, unreadable }: DossierContext): (readonly [page: number, error: SohoaError])[] {
  const marks = marksOf(shelf);
  return [...unreadable].filter(([page]) => marks.get(page)?.includes('unreadable')).sort(([a], [b]) => a - b);
}

/**
 * Pages that wait for a person, given up or read with too little confidence. Held at the page, whose place in the record
 * is not known before documents are split: see the `record` step.
 */
export function heldPages(dossier: DossierContext): HeldValue[] {
  const lost = givenUp(dossier).map(([page, { code }]) => ({ page, reason: code as string }));
  const unsure = [...marksOf(dossier.shelf)]
    .filter(([, marks]) => marks.includes('low-confidence'))
    .map(([page]) => ({ page, reason: 'PAGE_LOW_CONFIDENCE' }));
  return [...lost, ...unsure]
    .sort((a, b) => a.page - b.page)
    .map(({ page, reason }) => ({ pointer: `/pages/${page}`, reason, candidates: [] }));
}

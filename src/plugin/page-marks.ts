import type { PageGeometry, PageMark } from '../domain/index.ts';
import type { DossierMarks, PageRef } from './artifacts.ts';

/**
 * Every mark of a page: those seen on the page itself and those that only a look at the whole dossier gives, sorted, none
 * twice, without those a person took back.
 * @example const isLeftOut = pageMarks(page, geometry, marks).includes('duplicate');
 */
export function pageMarks(
  { number, undone = [] }: Pick<PageRef, 'number' | 'undone'>,
  geometry: Pick<PageGeometry, 'marks'> | undefined,
  dossier: readonly DossierMarks[],
): PageMark[] {
  const given = dossier.filter(({ page }) => page === number).flatMap(({ marks }) => marks);
  const all = new Set([...(geometry?.marks ?? []), ...given]);
  return [...all].filter((mark) => !undone.includes(mark)).sort();
}

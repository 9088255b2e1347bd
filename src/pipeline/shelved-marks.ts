import type { PageGeometry, PageMark } from '../domain/index.ts';
import { type DossierMarks, type PageRef, pageMarks } from '../plugin/index.ts';
import type { Shelf } from './shelf.ts';
import { WHOLE_DOSSIER } from './subject.ts';

/** The marks of every page as far as the dossier has come, by page number. */
export function marksOf(shelf: Shelf): Map<number, PageMark[]> {
  const ofDossier = (shelf.get('marks', WHOLE_DOSSIER)?.load() ?? []) as readonly DossierMarks[];
  return new Map(
    shelf.pages.flatMap((page) => {
      if (page.scope !== 'page') return [];
      const ref = (shelf.get('page', page)?.load() ?? page) as Pick<PageRef, 'number' | 'undone'>;
      const geometry = shelf.get('page.geometry', page)?.load() as PageGeometry | undefined;
      return [[page.number, pageMarks(ref, geometry, ofDossier)] as const];
    }),
  );
}

/** How many pages bear each mark. */
export function countMarks(shelf: Shelf): Partial<Record<PageMark, number>> {
  const counts: Partial<Record<PageMark, number>> = {};
  for (const mark of [...marksOf(shelf).values()].flat().sort()) counts[mark] = (counts[mark] ?? 0) + 1;
  return counts;
}

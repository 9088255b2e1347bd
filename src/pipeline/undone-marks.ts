import type { PageGeometry, PageMark } from '../domain/index.ts';
import type { DossierMarks, PageRef } from '../plugin/index.ts';
import { type Item, valueItem } from './shelf.ts';
import type { Subject } from './subject.ts';

/** The other marks change nothing in how a page is read: it is not read again for them. */
const READ_ANEW: readonly PageMark[] = ['blank', 'separator'];

/**
 * What a person took back is told to every step by the page itself, so that a page once marked blank is read now, and it
 * is left out wherever marks are read. Only what depends on such a page is made again.
 */
export function withoutUndone(
  undone: readonly { page: number; mark: string }[],
): (name: string, subject: Subject, item: Item) => Item {
  const byPage = Map.groupBy(undone, ({ page }) => page);
  const takenFrom = (page: number) => (byPage.get(page) ?? []).map(({ mark }) => mark as PageMark);
  const left = <T extends { readonly marks: readonly PageMark[] }>(bearer: T, page: number): T => ({
    ...bearer,
    marks: bearer.marks.filter((mark) => !takenFrom(page).includes(mark)),
  });
  return (name, subject, item) => {
    if (undone.length === 0) return item;
    if (name === 'pages')
      return changed(item, (pages: readonly PageRef[]) => pages.map((page) => told(page, takenFrom)));
    if (name === 'page') return changed(item, (page: PageRef) => told(page, readAnew(takenFrom)));
    if (name === 'marks') {
      return changed(item, (marks: readonly DossierMarks[]) => marks.map((entry) => left(entry, entry.page)));
    }
    if (name !== 'page.geometry' || subject.scope !== 'page') return item;
    return changed(item, (geometry: PageGeometry) => left(geometry, subject.number));
  };
}

function readAnew(takenFrom: (page: number) => PageMark[]): (page: number) => PageMark[] {
  return (page) => takenFrom(page).filter((mark) => READ_ANEW.includes(mark));
}

function told({ undone: _, ...page }: PageRef, takenFrom: (page: number) => PageMark[]): PageRef {
  const undone = takenFrom(page.number);
  return undone.length === 0 ? page : { ...page, undone };
}

function changed<T>(item: Item, change: (value: T) => T): Item {
  return valueItem(change(item.load() as T));
}

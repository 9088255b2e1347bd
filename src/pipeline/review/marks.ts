import type { PageGeometry, PageKey, PageMark, PageText, ReviewEntry } from '../../domain/index.ts';
import type { DossierMarks, PageRef } from '../../plugin/index.ts';

/** The other marks change nothing in how a page is read: it is not read again for them. */
const READ_ANEW: readonly PageMark[] = ['blank', 'separator'];

/** Marks a person set or took back. */
export interface DecidedMarks {
  readonly set: readonly PageMark[];
  readonly taken: readonly PageMark[];
}

/** By key of the page: the last decision on each mark; `sohoa undo` (by page number) where there is none. */
export function decidedMarks(key: PageKey, entries: readonly ReviewEntry[], undone: readonly string[]): DecidedMarks {
  const last = new Map<PageMark, boolean>(undone.map((mark) => [mark as PageMark, false]));
  for (const { action, undone: isBack } of entries) {
    if (!isBack && action.kind === 'mark' && action.page === key) last.set(action.mark, action.set);
  }
  const those = (set: boolean) => [...last].flatMap(([mark, isSet]) => (isSet === set ? [mark] : [])).sort();
  return { set: those(true), taken: those(false) };
}

/** What was taken back is told to every step by the page itself, so that a page once marked blank is read now. */
export function toldPage(page: PageRef, { taken }: DecidedMarks, forReading: boolean): PageRef {
  const { undone: _, ...ref } = page;
  const told = forReading ? taken.filter((mark) => READ_ANEW.includes(mark)) : taken;
  return told.length === 0 ? ref : { ...ref, undone: told };
}

/** Marks that the page itself bears. Nothing stands on a blank one, and a sheet says nothing of the paper. */
export function markedGeometry(geometry: PageGeometry, { set, taken }: DecidedMarks): PageGeometry {
  const own = [...geometry.marks, ...set.filter((mark) => READ_ANEW.includes(mark))];
  return { ...geometry, marks: [...new Set(own)].filter((mark) => !taken.includes(mark)) };
}

/** Marks that a look at the whole dossier gives. */
export function markedDossier(
  marks: readonly DossierMarks[],
  decided: ReadonlyMap<number, DecidedMarks>,
): DossierMarks[] {
  const byPage = new Map(marks.map((entry) => [entry.page, entry.marks]));
  for (const [page, { set, taken }] of decided) {
    const more = set.filter((mark) => !READ_ANEW.includes(mark));
    const known = byPage.get(page);
    if (known === undefined && more.length === 0) continue;
    byPage.set(
      page,
      [...new Set([...(known ?? []), ...more])].filter((mark) => !taken.includes(mark)),
    );
  }
  return [...byPage].sort(([a], [b]) => a - b).map(([page, own]) => ({ page, marks: own }));
}

/** What was read on a page that a person says is blank, or a sheet, is dirt or no part of the paper. */
export function withoutText(text: PageText, { set }: DecidedMarks): PageText {
  if (!set.some((mark) => READ_ANEW.includes(mark))) return text;
  return { ...text, origin: 'none', blocks: [], confidence: null };
}

import { type DossierRecord, documentPages, pointerOf, type ReviewEntry } from '../../domain/index.ts';

/** Pointers whose value a person set, and has not taken back. */
export function decidedPointers(
  entries: readonly ReviewEntry[],
  record: Pick<DossierRecord, 'documents'>,
): ReadonlySet<string> {
  const documents = documentPages(record);
  return new Set(
    entries.flatMap(({ action, undone }) => {
      const pointer = undone || action.kind !== 'value' ? null : pointerOf(action, documents);
      return pointer === null ? [] : [pointer];
    }),
  );
}

import type { DossierView } from '../../review/api.ts';

type Papers = Pick<DossierView, 'documents' | 'pages'>;

/**
 * Unsaved input after documents were split, joined or put in another order: JSON pointers count documents, so each
 * value follows the first page of its document to wherever that page stands now.
 */
export function carryOver<T>(
  before: Papers,
  after: Papers,
  values: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([pointer, value]) => {
      const moved = movePointer(before, after, pointer);
      return moved === null ? [] : [[moved, value]];
    }),
  );
}

/** The same value's pointer in `after`; null where its document's first page stands in no document any more. */
export function movePointer(before: Papers, after: Papers, pointer: string): string | null {
  const match = /^\/documents\/(\d+)(\/.*)$/.exec(pointer);
  if (match === null) return pointer;
  const firstPage = before.documents.find(({ index }) => index === Number(match[1]))?.pages[0];
  const key = before.pages.find(({ number }) => number === firstPage)?.key;
  const document = after.pages.find((page) => page.key === key)?.document ?? null;
  return document === null ? null : `/documents/${document}${match[2]}`;
}

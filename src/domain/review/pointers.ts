import type { DossierRecord } from '../record.ts';
import type { PageKey, ReviewAction } from './actions.ts';

/** Whose value, and where in it: what stays true while pointers and page numbers move. */
export type ReviewPlace = Pick<Extract<ReviewAction, { kind: 'value' }>, 'document' | 'field'>;

export function pageKey({ sha256, index }: { readonly sha256: string; readonly index: number }): PageKey {
  return `${sha256}:${index}`;
}

/** A document as pointers see it: the keys of its pages. */
export type DocumentPages = readonly PageKey[];

/** The pages of each document of a record. */
export function documentPages({ documents }: Pick<DossierRecord, 'documents'>): DocumentPages[] {
  return documents.map(({ pages }) =>
    [...pages].sort((a, b) => a.number - b.number).map(({ source }) => pageKey(source)),
  );
}

/** `/documents/1/issuedDate` → its document's first page and `/issuedDate`; null for what is no value of either. */
export function placeOf(pointer: string, documents: readonly DocumentPages[]): ReviewPlace | null {
  const [, index, field] = pointer.match(/^\/documents\/(\d+)(\/.+)$/) ?? [];
  if (index !== undefined && field !== undefined) {
    const first = documents[Number(index)]?.[0];
    return first === undefined ? null : { document: first, field };
  }
  if (/^\/archive\/.+/.test(pointer)) return { document: null, field: pointer };
  const own = pointer.match(/^\/dossier(\/.+)$/)?.[1];
  return own === undefined ? null : { document: null, field: own };
}

/** The other way round; null where the document is none any more (joined to another, its page scanned anew). */
export function pointerOf({ document, field }: ReviewPlace, documents: readonly DocumentPages[]): string | null {
  if (document === null) return field.startsWith('/archive/') ? field : `/dossier${field}`;
  const index = documents.findIndex(([first]) => first === document);
  return index < 0 ? null : `/documents/${index}${field}`;
}

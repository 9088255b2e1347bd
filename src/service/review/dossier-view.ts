import { PAGE_MARKS, type PageMark } from '../../domain/index.ts';
import { type Language, translate } from '../../messages/index.ts';
import type { ReviewedDossier } from '../../workspace/index.ts';
import type { DossierView, PageView } from './api.ts';
import { documentTitle } from './dossier-title.ts';
import { fieldGroups } from './field-views.ts';
import { fieldLabel, reasonWords } from './words.ts';

/** A dossier as the page shows it. */
export function dossierView(dossier: ReviewedDossier, language: Language): DossierView {
  const { code, row, record } = dossier;
  return {
    code,
    state: row.state,
    recordVersion: row.recordVersion,
    groups: fieldGroups(dossier, language),
    documents: (record?.documents ?? []).map(({ paperKind: kind, pages, ...document }, index) => ({
      index,
      title: documentTitle({ paperKind: kind, typeName: document.typeName }, language),
      paperKind: kind,
      pages: pages.map(({ number }) => number),
    })),
    pages: dossier.pages.map(pageView),
    notes: notesOf(dossier, language),
    // Typed against another version, pointers may mean other fields by now.
    draft: dossier.draft?.recordVersion === row.recordVersion ? { ...dossier.draft.changes } : {},
    record,
  };
}

function pageView({
  number,
  key,
  geometry,
  marks,
  document,
  imageVersion,
}: ReviewedDossier['pages'][number]): PageView {
  const { widthPx, heightPx, rotation } = geometry;
  return { number, key, widthPx, heightPx, rotation, marks: marks.filter(isMark), document, imageVersion };
}

function isMark(mark: string): mark is PageMark {
  return PAGE_MARKS.some((known) => known === mark);
}

/** What waits and is no field, and what still speaks against values that people set. */
function notesOf({ record, held, objections }: ReviewedDossier, language: Language): DossierView['notes'] {
  const pageAt = (pointer: string): number | null => {
    const [, document, page] = pointer.match(/^\/documents\/(\d+)\/pages\/(\d+)$/) ?? [];
    if (page !== undefined) return record?.documents[Number(document)]?.pages[Number(page)]?.number ?? null;
    const loose = pointer.match(/^\/pages\/(\d+)$/)?.[1];
    return loose === undefined ? null : Number(loose);
  };
  const waiting = held
    .filter(({ pointer }) => fieldLabel(pointer, language) === null)
    .map(({ pointer, reason }) => {
      const page = pageAt(pointer);
      const params = { page: page ?? 0, reason: reasonWords(reason, language) };
      return {
        pointer,
        words: translate(language, page === null ? 'review.note.other' : 'review.note.page', params),
        page,
      };
    });
  const against = objections.map(({ pointer, reason, candidates }) => {
    const params = { field: fieldLabel(pointer, language) ?? pointer, reason: reasonWords(reason, language) };
    return {
      pointer,
      words: translate(language, 'review.note.objection', params),
      page: candidates[0]?.evidence.page ?? null,
    };
  });
  return [...waiting, ...against];
}

import { documentTypeByCode, highlightPieces } from '../../domain/index.ts';
import type { Language } from '../../messages/index.ts';
import type { PaperDesk } from '../../workspace/index.ts';
import { documentTitle } from './dossier-title.ts';
import type { ChoicesView, SearchView } from './look-api.ts';

type SearchAnswer = Awaited<ReturnType<PaperDesk['search']>>;

export function searchView({ total, exact, unindexed, hits }: SearchAnswer, language: Language): SearchView {
  return { total, exact, unindexed, hits: hits.map((hit) => hitView(hit, language)) };
}

function hitView(hit: SearchAnswer['hits'][number], language: Language): SearchView['hits'][number] {
  const { dossierCode, docCode, typeCode, paperKind, code, issuedDate, agency, subject, page, snippet } = hit;
  const typeName = typeCode === null ? null : (documentTypeByCode(typeCode)?.name ?? null);
  return {
    ...{ dossierCode, docCode, title: documentTitle({ paperKind, typeName }, language) },
    ...{ code, issuedDate, agency, subject, page },
    snippet: highlightPieces(snippet.text, snippet.highlights),
  };
}

export function choicesView({ kinds, types, procedures }: ReturnType<PaperDesk['choices']>): ChoicesView {
  return {
    kinds: kinds.map(({ kind, name }) => ({ value: kind, label: name })),
    types: types.map(({ code, name }) => ({ value: code, label: name })),
    procedures: procedures.map(({ code, name }) => ({ value: code, label: name })),
  };
}

import { highlightPieces, paperKind } from '../domain/index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Session } from './session.ts';

type Answer = Awaited<ReturnType<Workspace['search']>>;
type Hit = Answer['hits'][number];

/** One paper after the other, as a person reads them: what it is, where it is, and the words around the hit. */
export function searchText(answer: Answer, session: Session): string {
  return [...answer.hits.map((hit) => hitText(hit, session)), summary(answer, session)].join('\n\n');
}

function summary({ total, exact, offset, limit, hits, unindexed }: Answer, { words }: Session): string {
  const [from, to] = [offset + 1, offset + hits.length];
  const lines = [
    ...(total === 0 ? [words('search.none')] : []),
    ...(total > 0 && hits.length === 0 ? [words('search.past-end', { total, from })] : []),
    ...(hits.length > 0 ? [words('search.count', { total, from, to })] : []),
    ...(exact > 0 && exact < total ? [words('search.exact', { exact })] : []),
    ...(hits.length > 0 && to < total ? [words('search.more', { offset: offset + limit })] : []),
    ...(unindexed > 0 ? [words('search.unindexed', { count: unindexed })] : []),
  ];
  return lines.join('\n');
}

function hitText(hit: Hit, { words, paint }: Session): string {
  const { dossierCode, docCode, page, code, issuedDate, agency, subject, snippet } = hit;
  const kind = hit.paperKind === null ? null : (paperKind(hit.paperKind)?.name ?? hit.paperKind);
  const what = [kind, code, issuedDate, agency].filter((value) => value !== null).join(' · ');
  const where = [docCode === '' ? dossierCode : docCode, ...(page === null ? [] : [words('search.page', { page })])];
  const pieces = highlightPieces(snippet.text, snippet.highlights);
  const shown = pieces.map(({ text, hit: found }) => (found ? paint('bold', text) : text)).join('');
  const lines = [what, subject, shown].filter((line) => line !== null && line !== '');
  return [paint('cyan', where.join(' · ')), ...lines.map((line) => `  ${line}`)].join('\n');
}

import { type Language, translateOr } from '../messages/index.ts';

/** The word for a state of a dossier or of an outbox row. */
export function stateWord(kind: 'dossier' | 'outbox', state: string, language: Language): string {
  return translateOr(language, `${kind}.${state}`, state);
}

/** `trang trắng × 3 · trang trùng × 1`; empty when no page is marked. */
export function markCounts(counts: Readonly<Record<string, number>>, language: Language): string {
  return Object.entries(counts)
    .map(([mark, count]) => `${translateOr(language, `mark.${mark}`, mark)} × ${count}`)
    .join(' · ');
}

/** `10 hoàn thành · 2 chờ kiểm tra`; states nobody is in are left out. */
export function stateCounts(
  kind: 'dossier' | 'outbox',
  counts: Readonly<Record<string, number>>,
  language: Language,
): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${stateWord(kind, state, language)}`)
    .join(' · ');
}

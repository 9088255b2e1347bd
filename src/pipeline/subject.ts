/** What one call of a step works on. */
export type Subject =
  | { readonly scope: 'dossier' }
  | { readonly scope: 'page'; readonly number: number }
  | { readonly scope: 'document'; readonly number: number; readonly pages: readonly number[] };

export const WHOLE_DOSSIER: Subject = { scope: 'dossier' };

/** Its name in result keys and the catalog: `dossier`, `page:12`, `document:3`. */
export function subjectName(subject: Subject): string {
  return subject.scope === 'dossier' ? 'dossier' : `${subject.scope}:${subject.number}`;
}

/** Place of a page in errors; nothing for wider subjects. */
export function pageOf(subject: Subject): { page?: number } {
  return subject.scope === 'page' ? { page: subject.number } : {};
}

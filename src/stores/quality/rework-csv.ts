import { stringify } from 'csv-stringify/sync';
import type { SampledItem } from '../../plugin/index.ts';

const HEADINGS = {
  vi: ['Mã hồ sơ', 'Mã văn bản', 'Lỗi', 'Ghi chú'],
  en: ['Dossier', 'Document', 'Defects', 'Note'],
} as const;

/** The documents to be done again, those found bad first; defects by their codes. */
export function reworkCsv(items: readonly SampledItem[], language: 'vi' | 'en'): string {
  const rows = items.map(({ dossierCode, docCode, defects, note }) => [
    dossierCode,
    docCode,
    (defects ?? []).join(' '),
    note ?? '',
  ]);
  // With the byte order mark Excel takes it for UTF-8.
  return stringify([[...HEADINGS[language]], ...rows], { bom: true, escape_formulas: true });
}

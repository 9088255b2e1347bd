import type { PdfFile } from './pdf-file.ts';
import { isDict, nameOf, PdfRef, type PdfValue } from './pdf-values.ts';

const MAX_FIELDS = 20_000;

/** True when a signature field holds a signature (ISO 32000-1, 12.7.4.5): an empty field is only a place for one. */
export function isSigned(pdf: PdfFile): boolean {
  const root = pdf.dict(pdf.trailer, 'Root');
  const form = root && pdf.dict(root, 'AcroForm');
  const waiting: { field: PdfValue; kind: string | null }[] = (form ? (pdf.array(form, 'Fields') ?? []) : []).map(
    (field) => ({ field, kind: null }),
  );
  const visited = new Set<number>();
  for (let next = waiting.pop(); next !== undefined && visited.size < MAX_FIELDS; next = waiting.pop()) {
    if (next.field instanceof PdfRef) {
      if (visited.has(next.field.object)) continue;
      visited.add(next.field.object);
    }
    const field = pdf.resolve(next.field);
    if (!isDict(field)) continue;
    const kind = nameOf(pdf.get(field, 'FT')) ?? next.kind;
    if (kind === 'Sig' && pdf.dict(field, 'V')?.has('Contents') === true) return true;
    for (const kid of pdf.array(field, 'Kids') ?? []) waiting.push({ field: kid, kind });
  }
  return false;
}

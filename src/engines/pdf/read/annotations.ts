import type { PdfPage } from './page-tree.ts';
import type { PdfFile } from './pdf-file.ts';
import { isArray, isDict, nameOf, numberOf, type PdfDict, PdfString, type PdfValue } from './pdf-values.ts';

export interface PageAnnotations {
  /** Something is drawn over the content: a stamp, a visible signature, a note. */
  readonly drawn: boolean;
  /** A form field holds a value: words on paper that are no text of the content. */
  readonly filledIn: boolean;
}

const HIDDEN = 2;
const NO_VIEW = 32;
const MAX_ANNOTATIONS = 5000;
const NEVER_DRAWN = new Set(['Link', 'Popup']);

export function pageAnnotations(pdf: PdfFile, page: PdfPage): PageAnnotations {
  const all = (pdf.array(page.dict, 'Annots') ?? []).slice(0, MAX_ANNOTATIONS).map((value) => pdf.resolve(value));
  const drawn = all.filter((value): value is PdfDict => isDict(value) && isDrawn(pdf, value));
  return { drawn: drawn.length > 0, filledIn: drawn.some((annotation) => isFilledIn(pdf, annotation)) };
}

function isDrawn(pdf: PdfFile, annotation: PdfDict): boolean {
  if (NEVER_DRAWN.has(nameOf(pdf.get(annotation, 'Subtype')) ?? '')) return false;
  if (((numberOf(pdf.get(annotation, 'F')) ?? 0) & (HIDDEN | NO_VIEW)) !== 0) return false;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = (pdf.array(annotation, 'Rect') ?? []).map((side) => numberOf(side) ?? 0);
  // An invisible signature has a field with an empty rectangle.
  return Math.abs(x1 - x0) > 0.5 && Math.abs(y1 - y0) > 0.5 && pdf.dict(annotation, 'AP') !== null;
}

function isFilledIn(pdf: PdfFile, annotation: PdfDict): boolean {
  if (nameOf(pdf.get(annotation, 'Subtype')) !== 'Widget') return false;
  const kind = nameOf(inherited(pdf, annotation, 'FT'));
  const value = inherited(pdf, annotation, 'V');
  if (kind !== 'Tx' && kind !== 'Ch') return false;
  return isArray(value) ? value.length > 0 : value instanceof PdfString && value.bytes.length > 0;
}

/** A widget may be one of several of a field: what it does not say its parent says. */
function inherited(pdf: PdfFile, annotation: PdfDict, key: string): PdfValue {
  let node: PdfDict | null = annotation;
  for (let step = 0; node !== null && step < 16; step += 1) {
    const value = pdf.get(node, key);
    if (value !== null) return value;
    node = pdf.dict(node, 'Parent');
  }
  return null;
}

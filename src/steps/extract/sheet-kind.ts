import { documentTypeByCode, type PageCode, pageSheet, paperKind, parseSheetText } from '../../domain/index.ts';
import type { DocumentSpan, ExtractedDocument, ExtractedValue } from '../../plugin/index.ts';

/**
 * The kind a person gave the document by the separator sheet in front of it. It goes before what was read; where a title
 * was read without doubt and says otherwise, one of the two is wrong and a person has to look.
 */
export function withSheetKind(
  read: ExtractedDocument,
  document: Pick<DocumentSpan, 'pages'>,
  codes: readonly (readonly PageCode[])[],
): ExtractedDocument {
  for (const [index, found] of codes.entries()) {
    const sheet = pageSheet(found);
    const kind = sheet?.state === 'read' && sheet.sheet.action === 'document' ? sheet.sheet.kind : null;
    const known = paperKind(kind ?? '');
    const page = document.pages[index];
    if (known === null || page === undefined) continue;
    const code = found.find(({ text }) => parseSheetText(text) !== null);
    const given = { page, box: code?.box ?? null };
    const typeCode = documentTypeByCode(known.typeCode)?.code ?? null;
    return {
      ...read,
      paperKind: settle(known.kind, read.paperKind, given),
      typeCode: settle(typeCode, read.typeCode, given),
    };
  }
  return read;
}

function settle(
  value: string | null,
  read: ExtractedValue,
  place: Pick<ExtractedValue, 'page' | 'box'>,
): ExtractedValue {
  if (value === null) return read;
  const differs = read.doubt === null && read.value !== null && read.value !== value;
  const rivals = differs ? [{ value: read.value ?? '', confidence: read.confidence }] : [];
  return {
    ...place,
    value,
    confidence: 1,
    source: 'barcode',
    candidates: [{ value, confidence: 1 }, ...rivals],
    doubt: differs ? 'TYPE_UNSURE' : null,
  };
}

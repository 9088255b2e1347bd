/** Printed on separator sheets, and said of them. */
export const sheets = {
  'sheet.dossier.heading': 'DOSSIER SEPARATOR SHEET',
  'sheet.end.heading': 'END OF DOSSIER',
  'sheet.document.heading': 'DOCUMENT SEPARATOR SHEET',
  'sheet.document.any-kind': 'A document begins',
  'sheet.dossier.note': 'Put this sheet before the first page of the dossier and scan it along, whichever way up.',
  'sheet.end.note': 'Put this sheet behind the last page of the dossier and scan it along, whichever way up.',
  'sheet.document.note': 'Put this sheet before the first page of the document and scan it along, whichever way up.',
  'sheet.common.note':
    'This sheet is no part of the dossier. Do not fold it, do not write on the codes; it can be used again.',

  'separators.done': '{count} separator sheets: {file}',
  'separators.next':
    'Print at full size (100 %), put each sheet before its papers, then scan the stack into the input folder.',
} as const;

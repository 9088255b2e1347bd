import { type HeldValue, type PageCode, type PageSheet, pageSheet } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { DocumentSpan, PageRef } from '../../plugin/index.ts';

/** What separator sheets say of each page of a dossier. */
export interface Sheets {
  /** `begin`: a document begins here · `stay`: none does, whatever else speaks for it · `free`: sheets say nothing. */
  ruleFor(index: number): 'begin' | 'stay' | 'free';
  isSheet(index: number): boolean;
  /** Indices of sheets that could not be read but only part documents: the documents beside them wait for a person. */
  readonly unsure: readonly number[];
}

interface Input {
  readonly code: string;
  readonly pages: readonly PageRef[];
  readonly codes: readonly (readonly PageCode[])[];
}

/**
 * Reads the sheets of one dossier. A foreign dossier's sheet, or one that may be, stops the dossier: a held dossier would
 * still be sent, and with it somebody else's papers. Errors: SHEET_OTHER_DOSSIER, SHEET_UNREADABLE.
 */
export function readSheets({ code, pages, codes }: Input): Sheets {
  const sheets = pages.map((_, index) => pageSheet(codes[index] ?? []));
  const unsure: number[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const where = { dossier: code, page: pages[index]?.number ?? index + 1 };
    if (sheet?.state === 'read' && sheet.sheet.action !== 'document' && sheet.sheet.code !== code) {
      fail('SHEET_OTHER_DOSSIER', { where, params: { other: sheet.sheet.code } });
    }
    if (sheet?.state !== 'unread') continue;
    // Nothing stands before the first page that could be another dossier's.
    if (sheet.frame === 'dossier' && index > 0) fail('SHEET_UNREADABLE', { where });
    unsure.push(index);
  }
  const isSheet = (index: number) => isWhole(sheets[index]);
  return { unsure, isSheet, ruleFor: (index) => ruleOf(sheets, index) };
}

/** The documents on both sides of a sheet that could not be read. */
export function holdBesideSheets(
  { unsure }: Pick<Sheets, 'unsure'>,
  pages: readonly PageRef[],
  documents: readonly DocumentSpan[],
): HeldValue[] {
  const touched = unsure.flatMap((index) => {
    const near = [pages[index - 1]?.number, pages[index]?.number, pages[index + 1]?.number];
    return documents.flatMap((document, at) => (document.pages.some((number) => near.includes(number)) ? [at] : []));
  });
  return [...new Set(touched)].map((at) => ({
    pointer: `/documents/${at}`,
    reason: 'SHEET_UNREADABLE',
    candidates: [],
  }));
}

/** A sheet goes with what follows it, several in a row together; one behind the last page with what it follows. */
function ruleOf(sheets: readonly (PageSheet | null)[], index: number): ReturnType<Sheets['ruleFor']> {
  const [sheet, before] = [sheets[index] ?? null, sheets[index - 1] ?? null];
  if (!isWhole(sheet)) {
    if (isEnd(before) || sheet !== null) return 'begin';
    return isWhole(before) ? 'stay' : 'free';
  }
  const isLast = sheets.slice(index).every(isWhole);
  return isEnd(sheet) || isLast || (isWhole(before) && !isEnd(before)) ? 'stay' : 'begin';
}

function isWhole(sheet: PageSheet | null | undefined): boolean {
  return sheet?.state === 'unread' || (sheet?.state === 'read' && sheet.whole);
}

function isEnd(sheet: PageSheet | null): boolean {
  return sheet?.state === 'read' && sheet.sheet.action === 'end';
}

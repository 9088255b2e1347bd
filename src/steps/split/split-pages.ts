import type { PageGeometry, PageText } from '../../domain/index.ts';
import type { DocumentSpan, PageRef, StoredFile } from '../../plugin/index.ts';
import { beginsDocument } from './begins-document.ts';
import type { Sheets } from './sheets.ts';

export interface SplitInput {
  readonly files: readonly StoredFile[];
  readonly pages: readonly PageRef[];
  readonly texts: readonly PageText[];
  readonly geometries: readonly PageGeometry[];
  /** Page numbers that show an earlier page again: they stay with what they follow. */
  readonly duplicates?: ReadonlySet<number>;
  readonly sheets?: Pick<Sheets, 'ruleFor'>;
}

/**
 * Spans of pages, each page in exactly one. A pass-through PDF is a document of its own, byte for byte; a file of several pages begins
 * one; single-page images go on with the document before until a head begins. Pages without text never begin one, and
 * neither do pages scanned a second time: a paper scanned twice is one document.
 */
export function splitPages(input: SplitInput): DocumentSpan[] {
  const spans: { pages: number[]; reason: string; passThrough: DocumentSpan['passThrough'] }[] = [];
  for (const [index, page] of input.pages.entries()) {
    const last = spans.at(-1);
    const reason = reasonToBegin(input, index);
    if (last === undefined || reason !== null) {
      const passThrough = page.file.passThrough ? { sha256: page.file.sha256, name: page.file.name } : null;
      spans.push({ pages: [page.number], reason: last === undefined ? 'first' : (reason ?? 'file'), passThrough });
    } else {
      last.pages.push(page.number);
    }
  }
  return spans.map((span, index) => ({ ordinal: index + 1, ...span }));
}

function reasonToBegin(
  { files, pages, texts, geometries, duplicates, sheets }: SplitInput,
  index: number,
): string | null {
  const page = pages[index];
  const before = pages[index - 1];
  if (page === undefined || before === undefined) return null;
  if (page.file.passThrough || before.file.passThrough) return isSameFile(page, before) ? null : 'file';
  const rule = sheets?.ruleFor(index) ?? 'free';
  if (rule !== 'free') return rule === 'begin' ? 'separator' : null;
  if (duplicates?.has(page.number)) return null;
  const text = texts[index];
  const blank = geometries[index]?.marks.includes('blank') ?? false;
  if (!blank && text !== undefined && beginsDocument(text)) return 'head';
  const file = files.find(({ name, sha256 }) => name === page.file.name && sha256 === page.file.sha256);
  // Fronts and backs scanned in two passes alternate between two files: their order is that of one paper, not of files.
  const isFirst = page.index === 0 && !pages.slice(0, index).some((earlier) => isSameFile(earlier, page));
  return isFirst && (file?.pageCount ?? 1) > 1 ? 'file' : null;
}

/** The same bytes may lie in a folder under two names. */
function isSameFile({ file: one }: PageRef, { file: other }: PageRef): boolean {
  return one.sha256 === other.sha256 && one.name === other.name;
}

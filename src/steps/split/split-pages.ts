import type { PageGeometry, PageText } from '../../domain/index.ts';
import type { DocumentSpan, PageRef, StoredFile } from '../../plugin/index.ts';
import { beginsDocument } from './begins-document.ts';
import type { Sheets } from './sheets.ts';

export interface SplitInput {
  readonly files: readonly StoredFile[];
  readonly pages: readonly PageRef[];
  readonly texts: readonly PageText[];
  readonly geometries: readonly PageGeometry[];
  /** Pages that show an earlier one again, with its number. */
  readonly originals?: ReadonlyMap<number, number>;
  readonly sheets?: Pick<Sheets, 'ruleFor'>;
}

interface Span {
  readonly pages: number[];
  readonly reason: string;
  readonly passThrough: DocumentSpan['passThrough'];
}

/**
 * Spans of pages, each page in exactly one. A pass-through PDF is a document of its own, byte for byte; a file of several pages begins
 * one; single-page images go on with the document before until a head begins. Pages without text never begin one. A page
 * scanned a second time joins the document of the first time, and what follows goes on from there: what it says must not
 * be read as part of another paper.
 */
export function splitPages(input: SplitInput): DocumentSpan[] {
  const spans: Span[] = [];
  let current: Span | undefined;
  for (const [index, page] of input.pages.entries()) {
    const original = originalOf(input, index);
    const reason = original === null ? reasonToBegin(input, index) : null;
    if (original !== null) current = spans.find(({ pages }) => pages.includes(original));
    if (current === undefined || reason !== null) {
      const passThrough = page.file.passThrough ? { sha256: page.file.sha256, name: page.file.name } : null;
      current = { pages: [], reason: spans.length === 0 ? 'first' : (reason ?? 'file'), passThrough };
      spans.push(current);
    }
    current.pages.push(page.number);
  }
  return spans.map((span, index) => ({ ordinal: index + 1, ...span }));
}

/** The page that this one shows again, unless a sheet says where it belongs or a file is passed on as it is. */
function originalOf({ pages, originals, sheets }: SplitInput, index: number): number | null {
  const page = pages[index];
  const original = pages.find(({ number }) => page !== undefined && number === originals?.get(page.number));
  if (page === undefined || original === undefined) return null;
  const isFree = (sheets?.ruleFor(index) ?? 'free') === 'free';
  return isFree && !page.file.passThrough && !original.file.passThrough ? original.number : null;
}

function reasonToBegin({ files, pages, texts, geometries, sheets }: SplitInput, index: number): string | null {
  const page = pages[index];
  const before = pages[index - 1];
  if (page === undefined || before === undefined) return null;
  if (page.file.passThrough || before.file.passThrough) return isSameFile(page, before) ? null : 'file';
  const rule = sheets?.ruleFor(index) ?? 'free';
  if (rule !== 'free') return rule === 'begin' ? 'separator' : null;
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

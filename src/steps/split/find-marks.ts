import { findGutter, type PageMark, pageWords } from '../../domain/index.ts';
import type { DossierMarks } from '../../plugin/index.ts';
import { findOddSizes, findOddSkews } from './odd-pages.ts';
import type { SplitPage } from './split-page.ts';

export interface MarkSettings {
  /** Pages whose words are on average less sure are marked. */
  readonly lowConfidence: number;
  readonly oddSkewDegrees: number;
}

/** A scrap or two on an otherwise empty page says nothing of how it was read. */
const LEAST_WORDS = 3;

/** Marks that take a look at the whole dossier, for the pages that have any. What a person took back is not set again. */
export function findMarks(
  pages: readonly SplitPage[],
  duplicates: ReadonlySet<number>,
  settings: MarkSettings,
): DossierMarks[] {
  const papers = pages.filter(({ marks }) => !marks.includes('blank') && !marks.includes('separator'));
  const spreads = new Set(papers.filter(isSpread).map(numberOf));
  // A spread is larger because two pages are on it, which is said already.
  const sheets = papers.filter((page) => !spreads.has(numberOf(page)));
  const found: readonly (readonly [PageMark, ReadonlySet<number>])[] = [
    ['duplicate', duplicates],
    ['low-confidence', new Set(papers.filter((page) => isUnsure(page, settings.lowConfidence)).map(numberOf))],
    ['odd-size', new Set(findOddSizes(sheets))],
    ['odd-skew', new Set(findOddSkews(papers, settings.oddSkewDegrees))],
    ['spread', spreads],
  ];
  return pages.flatMap(({ ref }) => {
    const marks = found.filter(([mark, numbers]) => numbers.has(ref.number) && !ref.undone?.includes(mark));
    return marks.length === 0 ? [] : [{ page: ref.number, marks: marks.map(([mark]) => mark) }];
  });
}

/** A file that is passed on as it is cannot be shown as two pages. */
function isSpread({ ref, text }: SplitPage): boolean {
  return !ref.file.passThrough && findGutter(text) !== null;
}

function isUnsure({ text }: SplitPage, least: number): boolean {
  if (text.origin !== 'ocr' || text.confidence === null) return false;
  return text.confidence.mean < least && pageWords(text).length >= LEAST_WORDS;
}

function numberOf({ ref }: SplitPage): number {
  return ref.number;
}

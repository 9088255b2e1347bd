import { type DealOptions, dealPaper } from './papers/deal.ts';
import type { Paper } from './papers/paper.ts';
import { Random } from './random.ts';
import { type Lie, truthOf } from './truth/scan-truth.ts';
import type { TruthDocument, TruthPage } from './truth/truth.ts';

/** One document with the truth of its pages; nothing is drawn. */
export interface GeneratedDocument {
  /** `seed/index`: names it in failures. */
  readonly id: string;
  /** Of its kind; `usual` where a kind has one only. */
  readonly layout: string;
  readonly expected: TruthDocument;
  readonly pages: readonly TruthPage[];
}

/** `count` documents of a set as they would lie on the scanner: upright or a little crooked, 200 or 300 dpi. */
export function generateDocuments(options: DealOptions & { readonly count: number }): GeneratedDocument[] {
  return Array.from({ length: options.count }, (_, index) => {
    const id = `${options.seed}/${index}`;
    const random = new Random(`document/${id}`);
    const paper = dealPaper(random, index, options);
    const lying = random.fork('lie');
    const dpi = lying.pick([200, 300, 300]);
    return documentOf(id, paper, () => ({
      dpi,
      skewDegrees: Math.round(lying.between(-2, 2) * 100) / 100,
      rotation: 0,
    }));
  });
}

/** Truth of a paper's pages, one lie a page. */
export function documentOf(id: string, paper: Paper, lieOf: (index: number) => Lie): GeneratedDocument {
  const pages = paper.pages.map((page, index) =>
    truthOf(page, lieOf(index), { number: index + 1, document: 0, blank: false, wear: [] }),
  );
  return {
    id,
    layout: paper.layout ?? 'usual',
    expected: { ...paper.expected, pageCount: pages.length, sheetCount: pages.length },
    pages,
  };
}

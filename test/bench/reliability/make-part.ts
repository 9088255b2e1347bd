import { join } from 'node:path';
import { generateHardSet, scanDocuments, type TruthLine } from '../../support/generate.ts';

export interface MadePage {
  readonly id: string;
  readonly file: string;
  /** Within the file, from 0. */
  readonly index: number;
  /** Everything on it: print, handwriting and stamps. */
  readonly truth: readonly TruthLine[];
}

/** Small, so that little is lost when a run is broken off. */
const HARD_PAGES = 12;
const ORDINARY_DOCUMENTS = 6;

/**
 * Pages drawn into a folder: two parts of hard ones (faxes, photos, typewriters, handwriting, stamps, the four
 * orientations), then one of ordinary papers scanned badly.
 */
export async function makePart(seed: string, part: number, dir: string): Promise<MadePage[]> {
  const own = `${seed}/${part}`;
  if (part % 3 === 2) {
    const documents = await scanDocuments({ seed: own, count: ORDINARY_DOCUMENTS, dir, hardShare: 1 });
    return documents.flatMap(({ name, file, pages }) =>
      pages.map(({ lines }, index) => ({ id: `${own} ${name} p. ${index + 1}`, file, index, truth: lines })),
    );
  }
  const { pages, truths } = await generateHardSet({ seed: own, count: HARD_PAGES, dir });
  return pages.map(({ id, kind, pdf, pdfPage }, index) => ({
    id: `${own} hard ${id} ${kind}`,
    file: join(dir, pdf),
    index: pdfPage,
    truth: truths[index]?.lines ?? [],
  }));
}

import { type PageText, summarizeConfidence } from '../../domain/index.ts';
import type { Engines, PageRef, StepContext } from '../../plugin/index.ts';

/**
 * What another program's reading of a scan is taken for: it was judged by its look alone, and the picture was not asked.
 * Below the grade at which words vouch for others.
 */
const LAYER_CONFIDENCE = 0.9;

/** The text a PDF page already has, at the resolution of its geometry; null where it has none after all. */
export async function keptText(
  page: PageRef,
  dpi: number,
  { engines, blobs }: { engines: Engines; blobs: StepContext['blobs'] },
): Promise<PageText | null> {
  const pdf = await engines.get('pdf');
  const text = await pdf.text(await blobs.path(page.file.sha256), page.index, { dpi });
  return text === null || page.textLayer === undefined ? text : doubted(text);
}

function doubted(text: PageText): PageText {
  const blocks = text.blocks.map((block) => ({
    ...block,
    lines: block.lines.map((line) => ({
      ...line,
      words: line.words.map((word) => ({ ...word, confidence: LAYER_CONFIDENCE })),
    })),
  }));
  return { ...text, blocks, confidence: summarizeConfidence([LAYER_CONFIDENCE]) };
}

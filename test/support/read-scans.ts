import type { PageText } from '../../src/domain/index.ts';
import { createImagingEngine } from '../../src/engines/imaging/index.ts';
import { createOcrEngine, findModel } from '../../src/engines/ocr/index.ts';
import { createPdfEngine } from '../../src/engines/pdf/index.ts';
import { calibrate } from '../../src/steps/recognize/calibrate.ts';
import { markInk } from '../../src/steps/recognize/ink-words.ts';
import { onPage } from '../../src/steps/recognize/on-page.ts';
import { partLabels } from '../../src/steps/recognize/part-label.ts';

export interface ScanReader {
  /** The pages of a scanned PDF as the pipeline reads them: turned, levelled, recognized; blank pages have no words. */
  read(file: string): Promise<PageText[]>;
  close(): Promise<void>;
}

/** The real engines behind one door, for benchmarks and tests of what comes after recognition. */
export function openScanReader({ workers = 2, model = findModel() } = {}): ScanReader {
  const [pdf, imaging, ocr] = [createPdfEngine(), createImagingEngine(), createOcrEngine({ workers, model })];
  const signal = new AbortController().signal;
  const limits = { signal, timeoutMs: 120_000 };

  async function readPage(file: string, index: number): Promise<PageText> {
    const picture = await pdf.picture(file, index, { dpi: 300, signal });
    const { geometry, reading } = await imaging.prepare(picture, {
      readingDpi: 170,
      megapixelLimit: 250,
      signal,
      askOrientation: (image) => ocr.orientation(image, limits),
    });
    const { widthPx, heightPx } = geometry;
    if (reading === null) return { origin: 'none', widthPx, heightPx, blocks: [], confidence: null };
    const marked = markInk(partLabels(await ocr.recognize(reading, limits)), reading);
    return onPage(calibrate(marked, ocr.fingerprint.model), reading, geometry);
  }

  return {
    async read(file) {
      const facts = await pdf.inspect(file);
      const pages: Promise<PageText>[] = [];
      for (let index = 0; index < facts.pages.length; index += 1) pages.push(readPage(file, index));
      return Promise.all(pages);
    },
    close: async () => void (await Promise.all([pdf.close(), ocr.close()])),
  };
}

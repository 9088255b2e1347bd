import type { PageCode, PageText } from '../../src/domain/index.ts';
import { createBarcodeEngine } from '../../src/engines/barcodes/index.ts';
import { createImagingEngine } from '../../src/engines/imaging/index.ts';
import { createOcrEngine, findModel } from '../../src/engines/ocr/index.ts';
import { createPdfEngine } from '../../src/engines/pdf/index.ts';
import { onPage } from '../../src/steps/recognize/on-page.ts';
import { readWords } from '../../src/steps/recognize/read-words.ts';

export interface ScanReader {
  /** The pages of a scanned PDF as the pipeline reads them: turned, levelled, recognized; blank pages have no words. */
  read(file: string): Promise<PageText[]>;
  /** The same with the codes found on every page. */
  readAll(file: string): Promise<{ readonly texts: PageText[]; readonly codes: (readonly PageCode[])[] }>;
  close(): Promise<void>;
}

/** The real engines behind one door, for benchmarks and tests of what comes after recognition. */
export function openScanReader({ workers = 2, model = findModel() } = {}): ScanReader {
  const [pdf, imaging, ocr] = [createPdfEngine(), createImagingEngine(), createOcrEngine({ workers, model })];
  const barcodes = createBarcodeEngine();
  const signal = new AbortController().signal;
  const limits = { signal, timeoutMs: 120_000 };

  async function readPage(file: string, index: number): Promise<{ text: PageText; codes: readonly PageCode[] }> {
    const picture = await pdf.picture(file, index, { dpi: 300, signal });
    const { geometry, reading } = await imaging.prepare(picture, {
      readingDpi: 170,
      megapixelLimit: 250,
      signal,
      askOrientation: (image) => ocr.orientation(image, limits),
    });
    const { widthPx, heightPx } = geometry;
    const blank = { origin: 'none', widthPx, heightPx, blocks: [], confidence: null } as const;
    if (reading === null) return { text: blank, codes: [] };
    const { codes } = await barcodes.read(reading);
    return { text: onPage(await readWords(ocr, reading, limits), reading, geometry), codes };
  }

  async function readPages(file: string) {
    const facts = await pdf.inspect(file);
    return Promise.all(facts.pages.map((_, index) => readPage(file, index)));
  }

  return {
    read: async (file) => (await readPages(file)).map(({ text }) => text),
    async readAll(file) {
      const pages = await readPages(file);
      return { texts: pages.map(({ text }) => text), codes: pages.map(({ codes }) => codes) };
    },
    close: async () => void (await Promise.all([pdf.close(), ocr.close()])),
  };
}

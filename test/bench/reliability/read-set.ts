import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createImagingEngine } from '../../../src/engines/imaging/index.ts';
import { createOcrEngine, type OcrModel } from '../../../src/engines/ocr/index.ts';
import { createPdfEngine } from '../../../src/engines/pdf/index.ts';
import type { OcrResult, ReadingImage } from '../../../src/plugin/index.ts';
import type { TruthLine } from '../../support/generate.ts';
import { makePart } from './make-part.ts';

/** A page as the recognizer gives it, before its confidence is calibrated, with what is printed there. */
export interface ReadPage {
  /** `fit-1/12 hard 003 fax` */
  readonly id: string;
  readonly truth: readonly TruthLine[];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly toPage: ReadingImage['toPage'];
  readonly blocks: OcrResult['blocks'];
}

export interface ReadSetOptions {
  readonly seed: string;
  readonly model: OcrModel;
  /** Where readings are kept between runs; they are found again by engines, model and seed. */
  readonly cache: string;
}

/** As many parts are drawn and read at a time: a page in each reader process, one on the drawing board. */
const AT_A_TIME = 3;

/** The first `count` pages of a set and the rest of their parts, always the same ones. */
export async function readPages(set: ReadSet, count: number): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  for (let part = 0; pages.length < count; part += AT_A_TIME) {
    const parts = Array.from({ length: AT_A_TIME }, (_, index) => part + index);
    pages.push(...(await Promise.all(parts.map((each) => set.readPart(each)))).flat());
    process.stderr.write(`\r${pages.length} pages`);
  }
  process.stderr.write('\n');
  return pages;
}

export type ReadSet = ReturnType<typeof openReadSet>;

/** Pages of a seed without end, generated, drawn, worn and read by the real engines. What was read before is not read again. */
export function openReadSet(options: ReadSetOptions) {
  const [pdf, imaging] = [createPdfEngine(), createImagingEngine()];
  const ocr = createOcrEngine({ workers: 2, model: options.model });
  const engines = [pdf, imaging, ocr].map(({ fingerprint }) => fingerprint);
  const key = createHash('sha256').update(JSON.stringify(engines)).digest('hex').slice(0, 16);
  const cache = join(options.cache, key);
  mkdirSync(cache, { recursive: true });
  const signal = new AbortController().signal;
  const limits = { signal, timeoutMs: 120_000 };

  async function readPage(file: string, index: number): Promise<Omit<ReadPage, 'id' | 'truth'>> {
    const picture = await pdf.picture(file, index, { dpi: 300, signal });
    const { geometry, reading } = await imaging.prepare(picture, {
      readingDpi: 170,
      megapixelLimit: 250,
      signal,
      askOrientation: (image) => ocr.orientation(image, limits),
    });
    const { widthPx, heightPx } = geometry;
    if (reading === null) return { widthPx, heightPx, toPage: [1, 0, 0, 1, 0, 0], blocks: [] };
    const { blocks } = await ocr.recognize(reading, limits);
    return { widthPx, heightPx, toPage: reading.toPage, blocks };
  }

  async function readPart(part: number): Promise<ReadPage[]> {
    const kept = join(cache, `${options.seed}-${part}.json`.replaceAll(/[^\w.-]/gu, '_'));
    if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as ReadPage[];
    const dir = mkdtempSync(join(tmpdir(), 'sohoa-reliability-'));
    try {
      const pages: ReadPage[] = [];
      for (const { id, file, index, truth } of await makePart(options.seed, part, dir)) {
        pages.push({ id, truth, ...(await readPage(file, index)) });
      }
      writeFileSync(`${kept}.part`, JSON.stringify(pages));
      renameSync(`${kept}.part`, kept);
      return pages;
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }

  return {
    modelHash: ocr.fingerprint.model ?? '',
    readPart,
    close: async () => void (await Promise.all([pdf.close(), ocr.close()])),
  };
}

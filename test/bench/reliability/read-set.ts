import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createImagingEngine } from '../../../src/engines/imaging/index.ts';
import { createOcrEngine, type OcrModel } from '../../../src/engines/ocr/index.ts';
import { createPdfEngine } from '../../../src/engines/pdf/index.ts';
import type { OcrResult, ReadingImage } from '../../../src/plugin/index.ts';
import { markInk } from '../../../src/steps/recognize/ink-words.ts';
import { partLabels } from '../../../src/steps/recognize/part-label.ts';
import { askOrientation } from '../../../src/steps/straighten/ask-orientation.ts';
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

/** The same page read with several language models, by their SHA-256. */
export interface DrawnPage extends Omit<ReadPage, 'blocks'> {
  readonly readings: Readonly<Record<string, OcrResult['blocks']>>;
}

export interface ReadSetOptions {
  readonly seed: string;
  readonly models: readonly OcrModel[];
  /** Where readings are kept between runs; they are found again by engines, models and seed. */
  readonly cache: string;
}

/** As many parts are drawn and read at a time: a page in each of two reader processes, one on the drawing board. */
const AT_A_TIME = 3;

/** The first `count` pages of a set and the rest of their parts, always the same ones. */
export async function readPages(set: ReadSet, count: number): Promise<DrawnPage[]> {
  const pages: DrawnPage[] = [];
  for (let part = 0; pages.length < count; part += AT_A_TIME) {
    const parts = Array.from({ length: AT_A_TIME }, (_, index) => part + index);
    pages.push(...(await Promise.all(parts.map((each) => set.readPart(each)))).flat());
    process.stderr.write(`\r${pages.length} pages`);
  }
  process.stderr.write('\n');
  return pages;
}

/** The pages as one of the models read them. */
export function readBy(model: string, pages: readonly DrawnPage[]): ReadPage[] {
  return pages.map(({ readings, ...page }) => ({ ...page, blocks: readings[model] ?? [] }));
}

export type ReadSet = ReturnType<typeof openReadSet>;

/** Pages of a seed without end, drawn, worn and read by the real engines. What was read before is not read again. */
export function openReadSet({ seed, models, cache }: ReadSetOptions) {
  const [pdf, imaging] = [createPdfEngine(), createImagingEngine()];
  const readers = models.map((model) => createOcrEngine({ workers: models.length > 1 ? 1 : 2, model }));
  const [first] = readers;
  if (first === undefined) throw new RangeError('pages are read with one model at least');
  const made = [pdf, imaging, ...readers].map(({ fingerprint }) => fingerprint);
  const key = createHash('sha256')
    .update(JSON.stringify([made, inkSources()]))
    .digest('hex')
    .slice(0, 16);
  mkdirSync(join(cache, key), { recursive: true });
  const signal = new AbortController().signal;
  const limits = { signal, timeoutMs: 300_000 };
  const turned = (image: ReadingImage) => askOrientation(first, image, limits);

  async function readPage(file: string, index: number): Promise<Omit<DrawnPage, 'id' | 'truth'>> {
    const picture = await pdf.picture(file, index, { dpi: 300, signal });
    const { geometry, reading } = await imaging.prepare(picture, {
      readingDpi: 170,
      megapixelLimit: 250,
      signal,
      askOrientation: turned,
    });
    const { widthPx, heightPx } = geometry;
    if (reading === null) return { widthPx, heightPx, toPage: [1, 0, 0, 1, 0, 0], readings: {} };
    const readings = await Promise.all(
      readers.map(async (reader) => {
        const { blocks } = markInk(partLabels(await reader.recognize(reading, limits)), reading);
        return [reader.fingerprint.model ?? '', blocks] as const;
      }),
    );
    return { widthPx, heightPx, toPage: reading.toPage, readings: Object.fromEntries(readings) };
  }

  async function readPart(part: number): Promise<DrawnPage[]> {
    const kept = join(cache, key, `${seed}-${part}.json`.replaceAll(/[^\w.-]/gu, '_'));
    if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as DrawnPage[];
    const dir = mkdtempSync(join(tmpdir(), 'sohoa-reliability-'));
    try {
      const pages: DrawnPage[] = [];
      for (const { id, file, index, truth } of await makePart(seed, part, dir)) {
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
    models: readers.map(({ fingerprint }, index) => ({
      hash: fingerprint.model ?? '',
      name: models[index]?.origin ?? 'settings',
    })),
    readPart,
    close: async () => void (await Promise.all([pdf.close(), ...readers.map((reader) => reader.close())])),
  };
}

/** Engines tell by their version when they read otherwise; what tells handwriting from print has none but the step's. */
function inkSources(): string[] {
  const folder = new URL('../../../src/steps/recognize/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.startsWith('ink-'));
  return names.sort().map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

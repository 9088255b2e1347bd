import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createImagingEngine } from '../../../src/engines/imaging/index.ts';
import { createOcrEngine } from '../../../src/engines/ocr/index.ts';
import { createPdfEngine } from '../../../src/engines/pdf/index.ts';
import type { ReadingImage } from '../../../src/plugin/index.ts';
import { askOrientation } from '../../../src/steps/straighten/ask-orientation.ts';
import { straighten } from '../../../src/steps/straighten/index.ts';
import { chooseOcr } from '../../../src/workspace/choose-ocr.ts';
import { type Cost, measure } from '../process-tree.ts';

const HOUR_MS = 3_600_000;

/**
 * What recognition by itself costs on the very images sohoa reads: they are prepared and laid down first, outside the
 * measured time; then a process of its own has them read, with the engine and as many children as the whole has.
 */
export async function measureRecognition(pdf: string, dir: string, jobs: number): Promise<Cost> {
  mkdirSync(dir, { recursive: true });
  await layDownReadings(pdf, dir);
  const cost = await measure(process.execPath, [import.meta.filename, dir, String(jobs)]);
  if (cost.exitCode !== 0) throw new Error(cost.stderr);
  return cost;
}

async function layDownReadings(pdf: string, dir: string): Promise<void> {
  const [imaging, reader] = [createImagingEngine(), createPdfEngine()];
  const ocr = await openOcr(1);
  const { signal } = new AbortController();
  const { readingDpi, megapixels } = straighten.settings.parse({});
  try {
    const { pages } = await reader.inspect(pdf);
    for (const index of pages.keys()) {
      const picture = await reader.picture(pdf, index, { dpi: 300, signal });
      const { reading } = await imaging.prepare(picture, {
        readingDpi,
        megapixelLimit: megapixels,
        signal,
        askOrientation: (image) => askOrientation(ocr, image, { signal, timeoutMs: HOUR_MS }),
      });
      if (reading === null) continue;
      const { pixels, ...facts } = reading;
      const name = String(index).padStart(5, '0');
      writeFileSync(join(dir, `${name}.raw`), pixels);
      writeFileSync(join(dir, `${name}.json`), JSON.stringify(facts));
    }
  } finally {
    await Promise.all([ocr.close(), reader.close()]);
  }
}

async function readAll(dir: string, jobs: number): Promise<void> {
  const ocr = await openOcr(jobs);
  const names = readdirSync(dir).filter((name) => name.endsWith('.json'));
  const { signal } = new AbortController();
  const readNext = async (): Promise<void> => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      const facts = JSON.parse(readFileSync(join(dir, name), 'utf8')) as Omit<ReadingImage, 'pixels'>;
      const pixels = readFileSync(join(dir, name.replace('.json', '.raw')));
      await ocr.recognize({ ...facts, pixels }, { signal, timeoutMs: HOUR_MS });
    }
  };
  await Promise.all(Array.from({ length: jobs }, readNext));
  await ocr.close();
}

async function openOcr(workers: number) {
  const { model } = await chooseOcr({ engine: 'tesseract.js', model: 'auto' });
  return createOcrEngine({ workers, model });
}

if (import.meta.main) await readAll(process.argv[2] ?? '.', Number(process.argv[3] ?? 1));

import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { createImagingEngine } from '../../../src/engines/imaging/index.ts';
import { createOcrEngine, findModel, ocrFingerprint } from '../../../src/engines/ocr/index.ts';
import type { OcrEngine, ReadingImage } from '../../../src/plugin/index.ts';
import { askOrientation } from '../../../src/steps/straighten/ask-orientation.ts';
import { drawPage } from '../../support/drawn-page.ts';

const signal = new AbortController().signal;
const limits = { signal, timeoutMs: 60_000 };

/** Every engine that reads, by what it is called in the settings. */
const engines: Record<string, () => OcrEngine> = {
  'tesseract.js': () => createOcrEngine({ workers: 1, model: findModel({ pinned: 'npm' }) }),
};

async function readingImage(options: Partial<Parameters<typeof drawPage>[0]> = {}): Promise<ReadingImage> {
  const picture = await drawPage({ seed: 'contract', level: 'ordinary', skewDegrees: 1, ...options });
  const { reading } = await createImagingEngine().prepare(picture, {
    readingDpi: 170,
    megapixelLimit: 100,
    signal,
    askOrientation: () => Promise.reject(new Error('the ink tells enough')),
  });
  if (reading === null) throw new Error('the page is not blank');
  return reading;
}

describe.each(Object.keys(engines))('%s', (name) => {
  const engine = (engines[name] as () => OcrEngine)();
  afterAll(() => engine.close());

  it('reads words with places, confidence and baselines inside the image, in NFC', async () => {
    const image = await readingImage();
    const { blocks, confidence } = await engine.recognize(image, limits);
    const lines = blocks.flatMap((block) => block.lines);
    const text = lines.map((line) => line.words.map((word) => word.text).join(' ')).join('\n');
    expect(text).toBe(text.normalize('NFC'));
    expect(text.replace(/[^\p{L}]/gu, '').length).toBeGreaterThan(200);
    expect(confidence?.mean).toBeGreaterThan(0.85);
    for (const { words, box, baseline } of lines) {
      expect(words.length).toBeGreaterThan(0);
      expect(Math.abs(baseline[3] - baseline[1])).toBeLessThan(0.02 * image.widthPx);
      for (const word of words) {
        expect(word.confidence).toBeGreaterThanOrEqual(0);
        expect(word.confidence).toBeLessThanOrEqual(1);
        const [x0, y0, x1, y1] = word.box;
        expect(x0 >= box[0] && y0 >= box[1] && x1 <= box[2] && y1 <= box[3]).toBe(true);
        expect(x1 > x0 && y1 > y0 && x1 <= image.widthPx && y1 <= image.heightPx).toBe(true);
      }
    }
  });

  it('reads the same every time', async () => {
    const image = await readingImage({ seed: 'again' });
    expect(await engine.recognize(image, limits)).toEqual(await engine.recognize(image, limits));
  });

  it('finds nothing on white paper', async () => {
    const white: ReadingImage = {
      pixels: new Uint8Array(500 * 700).fill(255),
      widthPx: 500,
      heightPx: 700,
      dpi: 150,
      toPage: [1, 0, 0, 1, 0, 0],
    };
    expect(await engine.recognize(white, limits)).toEqual({ blocks: [], confidence: null });
  });

  it('tells an upright page from one upside down', async () => {
    const image = await readingImage({ seed: 'turn' });
    const flipped = { ...image, pixels: image.pixels.slice().reverse() };
    expect(await askOrientation(engine, image, limits)).toMatchObject({ rotation: 0 });
    expect(await askOrientation(engine, flipped, limits)).toMatchObject({ rotation: 180 });
  });

  it('gives a page up when the run is stopped', async () => {
    const stopped = AbortSignal.abort(new Error('Ctrl-C'));
    await expect(engine.recognize(await readingImage(), { ...limits, signal: stopped })).rejects.toThrow('Ctrl-C');
  });
});

describe('the engine module', () => {
  it('tells its fingerprint without loading what reads', () => {
    const probe = `
      import { ocrFingerprint, findModel } from './src/engines/ocr/index.ts';
      import { imagingFingerprint } from './src/engines/imaging/index.ts';
      import Module from 'node:module';
      const prints = [ocrFingerprint(findModel({ pinned: 'npm' })), imagingFingerprint()];
      const heavy = Object.keys(Module._cache ?? {}).filter((path) => /tesseract|sharp/.test(path) && !path.endsWith('package.json'));
      console.log(JSON.stringify({ prints, heavy }));`;
    const out = execFileSync(process.execPath, ['--input-type=module', '--eval', probe], { encoding: 'utf8' });
    const { prints, heavy } = JSON.parse(out);
    expect(heavy).toEqual([]);
    expect(prints[0]).toEqual(ocrFingerprint(findModel({ pinned: 'npm' })));
    expect(prints[1]).toMatchObject({ name: 'sohoa-imaging', model: null });
  });
});

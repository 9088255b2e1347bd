import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createImagingEngine } from '../../../src/engines/imaging/index.ts';
import {
  askProgram,
  createOcrEngine,
  findModel,
  locateProgram,
  ocrFingerprint,
} from '../../../src/engines/ocr/index.ts';
import type { OcrEngine, ReadingImage } from '../../../src/plugin/index.ts';
import { askOrientation } from '../../../src/steps/straighten/ask-orientation.ts';
import { drawPage } from '../../support/drawn-page.ts';

const signal = new AbortController().signal;
const limits = { signal, timeoutMs: 60_000 };

const model = findModel({ pinned: 'npm' });
const env = { PATH: process.env['PATH'] ?? '' };
const path = locateProgram(env.PATH);
const program = path === null ? null : await askProgram(path, env);
const cache = mkdtempSync(join(tmpdir(), 'sohoa-models-'));
afterAll(() => rmSync(cache, { recursive: true }));

/** Every engine that reads, by what it is called in the settings; null where this machine has none. */
const engines: Record<string, (() => OcrEngine) | null> = {
  'tesseract.js': () => createOcrEngine({ workers: 1, model }),
  tesseract: program === null ? null : () => createOcrEngine({ workers: 1, model, native: { program, cache, env } }),
};

type DrawOptions = Partial<Parameters<typeof drawPage>[0]>;

const drawn = new Map<string, Promise<ReadingImage>>();

/** Drawn once: nobody changes it. */
function readingImage(options: DrawOptions = {}): Promise<ReadingImage> {
  const key = JSON.stringify(options);
  const image = drawn.get(key) ?? drawReadingImage(options);
  drawn.set(key, image);
  return image;
}

async function drawReadingImage(options: DrawOptions): Promise<ReadingImage> {
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

describe.each(Object.entries(engines))('%s', (_name, create) => {
  if (create === null) return it.skip('needs the program tesseract 5 (Debian: tesseract-ocr)', () => undefined);
  let engine: OcrEngine;
  /** What it makes of the usual page. */
  let reading: Awaited<ReturnType<OcrEngine['recognize']>>;
  beforeAll(async () => {
    engine = create();
    reading = await engine.recognize(await readingImage(), limits);
  });
  afterAll(() => engine.close());

  it('reads words with places, confidence and baselines inside the image, in NFC', async () => {
    const image = await readingImage();
    const { blocks, confidence } = reading;
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
    expect(await engine.recognize(await readingImage(), limits)).toEqual(reading);
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

  it('tells how far a page that lies on its side has to be turned', async () => {
    const image = await readingImage({ seed: 'turn' });
    expect(await engine.orientation(clockwise(image), limits)).toMatchObject({ rotation: 270 });
    expect(await engine.orientation(clockwise(clockwise(clockwise(image))), limits)).toMatchObject({ rotation: 90 });
  });

  it('says how sure it was of the letters of a word', async () => {
    for (const { letters } of reading.blocks.flatMap((block) => block.lines.flatMap((line) => line.words))) {
      expect(letters?.least).toBeGreaterThanOrEqual(0);
      expect(letters?.mean).toBeGreaterThanOrEqual(letters?.least ?? 1);
      expect(letters?.mean).toBeLessThanOrEqual(1);
    }
  });

  it.each(['first', 'second'] as const)('looks again at words one by one: %s round', async (round) => {
    const image = await readingImage();
    const words = reading.blocks.flatMap((block) => block.lines.flatMap((line) => line.words));
    const sure = words.filter(({ text, confidence }) => confidence > 0.95 && /^\p{L}{3,}$/u.test(text)).slice(0, 20);
    const looks = await engine.lookAgain(
      image,
      sure.map(({ box }) => box),
      { ...limits, round },
    );
    expect(looks.map((seen) => seen.length)).toEqual(sure.map(() => 3));
    const same = looks.flatMap((seen, index) => seen.filter((text) => text.includes(sure[index]?.text ?? '?')));
    expect(same.length).toBeGreaterThan(0.8 * 3 * sure.length);
    expect(looks.flat().every((text) => text === text.normalize('NFC') && !/\s/u.test(text))).toBe(true);
  });

  it('is not asked about no words, and puts up with boxes of nothing', async () => {
    const white = { pixels: new Uint8Array(90_000).fill(255), widthPx: 300, heightPx: 300, dpi: 150 };
    const image: ReadingImage = { ...white, toPage: [1, 0, 0, 1, 0, 0] };
    const options = { ...limits, round: 'first' } as const;
    const [empty, point] = await engine.lookAgain(
      image,
      [
        [20, 20, 120, 50],
        [299, 299, 300, 300],
      ],
      options,
    );
    expect([empty, point]).toEqual([expect.any(Array), expect.any(Array)]);
    expect([empty?.length, point?.length]).toEqual([3, 3]);
    expect(await engine.lookAgain(image, [], options)).toEqual([]);
  });

  it('gives a page up when the run is stopped', async () => {
    const stopped = AbortSignal.abort(new Error('Ctrl-C'));
    await expect(engine.recognize(await readingImage(), { ...limits, signal: stopped })).rejects.toThrow('Ctrl-C');
  });
});

function clockwise({ pixels, widthPx, heightPx, ...rest }: ReadingImage): ReadingImage {
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) turned[x * heightPx + (heightPx - 1 - y)] = pixels[y * widthPx + x] ?? 0;
  }
  return { ...rest, pixels: turned, widthPx: heightPx, heightPx: widthPx };
}

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

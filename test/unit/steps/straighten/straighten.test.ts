import { describe, expect, it, vi } from 'vitest';
import type { PageGeometry } from '../../../../src/domain/index.ts';
import { problem } from '../../../../src/errors/index.ts';
import type {
  Engines,
  EngineTypes,
  ImagingEngine,
  OcrEngine,
  PageRef,
  ReadingImage,
} from '../../../../src/plugin/index.ts';
import { memoryBlobs } from '../../../../src/plugin/testing/index.ts';
import { askOrientation } from '../../../../src/steps/straighten/ask-orientation.ts';
import { straighten } from '../../../../src/steps/straighten/index.ts';

const signal = new AbortController().signal;
const image: ReadingImage = {
  pixels: Uint8Array.of(1, 2, 3, 4),
  widthPx: 2,
  heightPx: 2,
  dpi: 170,
  toPage: [1, 0, 0, 1, 0, 0],
};

/** Reads words only when the first pixel is as told. */
function reader(options: { upright: number; rotation: 0 | 180; confidence: number }) {
  const box = [0, 0, 1, 1] as const;
  const words = [{ text: 'Nguyễn', box, confidence: 0.9 }];
  return {
    orientation: vi.fn(async () => ({ rotation: options.rotation, confidence: options.confidence })),
    recognize: vi.fn(async ({ pixels }: ReadingImage) => ({
      blocks: pixels[0] === options.upright ? [{ lines: [{ words, box, baseline: box }], box }] : [],
      confidence: null,
    })),
  } satisfies Partial<OcrEngine>;
}

describe('askOrientation', () => {
  const ask = (ocr: Partial<OcrEngine>) => askOrientation(ocr as OcrEngine, image, { signal, timeoutMs: 1000 });

  it('believes a detector that is sure', async () => {
    const ocr = reader({ upright: 1, rotation: 180, confidence: 0.9 });
    expect(await ask(ocr)).toEqual({ rotation: 180, confidence: 0.9 });
    expect(ocr.recognize).not.toHaveBeenCalled();
  });

  it('reads both ways round where the detector doubts', async () => {
    expect(await ask(reader({ upright: 1, rotation: 180, confidence: 0.1 }))).toMatchObject({ rotation: 0 });
    expect(await ask(reader({ upright: 4, rotation: 0, confidence: 0.1 }))).toMatchObject({ rotation: 180 });
  });

  it('leaves a page as it lies on which nothing can be read either way', async () => {
    expect(await ask(reader({ upright: 9, rotation: 180, confidence: 0 }))).toEqual({ rotation: 0, confidence: 0 });
  });
});

describe('straighten', () => {
  const page: PageRef = {
    number: 3,
    file: { sha256: '', name: 'hồ sơ.jpg', kind: 'jpeg', passThrough: false },
    index: 0,
    picture: 'image',
    ownText: false,
  };
  const geometry: PageGeometry = {
    rotation: 0,
    skewDegrees: 0,
    widthPx: 2,
    heightPx: 2,
    dpi: 170,
    dpiSource: 'file',
    widthMm: 1,
    heightMm: 1,
    marks: [],
  };

  async function run(prepare: ImagingEngine['prepare'], more: Partial<PageRef> = {}) {
    const blobs = memoryBlobs();
    const { sha256 } = await blobs.putBytes(Buffer.from('a scan'));
    const barcodes = { read: async () => ({ codes: [], frame: null }) } as unknown as EngineTypes['barcodes'];
    const only: Partial<EngineTypes> = { imaging: { prepare } as ImagingEngine, barcodes };
    const engines = { get: async (name: keyof EngineTypes) => only[name] } as unknown as Engines;
    const step = await straighten.open({ engines, settings: straighten.settings.parse({}) });
    return step.run(
      { page: { ...page, ...more, file: { ...page.file, sha256 } } },
      { signal, blobs, scratch: '', dossier: 'H1' },
    );
  }

  it('hands the picture and the settings to the imaging engine', async () => {
    const prepare = vi.fn(async () => ({ geometry, reading: image }));
    const { writes } = await run(prepare);
    expect(writes).toMatchObject({ 'page.geometry': geometry, 'page.reading': image });
    expect(writes['page.print']).toEqual({ columns: 1, rows: 1, cellMm: 3, cells: 'f' });
    expect(prepare).toHaveBeenCalledWith(
      expect.objectContaining({ source: 'file', format: 'jpeg', index: 0 }),
      expect.objectContaining({ readingDpi: 170, signal, neverBlank: false }),
    );
  });

  it('has no print of a blank page, and asks for a page to be read that a person says is not blank', async () => {
    const prepare = vi.fn(async () => ({ geometry, reading: null }));
    const { writes } = await run(prepare, { undone: ['blank'] });
    expect(writes['page.print']).toBeNull();
    expect(prepare).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ neverBlank: true }));
  });

  it('names the file and the page of a damaged picture as a person knows them', async () => {
    const broken = run(() => Promise.reject(problem('FILE_DAMAGED', { where: { file: '/store/ab/cd' } })));
    await expect(broken).rejects.toMatchObject({
      code: 'FILE_DAMAGED',
      where: { dossier: 'H1', file: 'hồ sơ.jpg', page: 3 },
      message: expect.stringContaining('hồ sơ.jpg'),
    });
  });
});

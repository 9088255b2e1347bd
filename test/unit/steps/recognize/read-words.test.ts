import { describe, expect, it } from 'vitest';
import type { OcrEngine, ReadingImage } from '../../../../src/plugin/index.ts';
import { readWords } from '../../../../src/steps/recognize/read-words.ts';

const image: ReadingImage = {
  pixels: new Uint8Array(400 * 60).fill(255),
  widthPx: 400,
  heightPx: 60,
  dpi: 170,
  toPage: [1, 0, 0, 1, 0, 0],
};

/** Reads `Số:1985/QĐ-UBND` none too surely, and `look` when asked to look again. */
function engine(look: OcrEngine['lookAgain']): OcrEngine {
  const box = [10, 10, 300, 40] as const;
  const line = {
    words: [{ text: 'Số:1985/QĐ-UBND', box, confidence: 0.7 }],
    box,
    baseline: [10, 40, 300, 40] as const,
  };
  return {
    fingerprint: { name: 'fake', version: '1', model: null },
    recognize: async () => ({ blocks: [{ box, lines: [line] }], confidence: null }),
    lookAgain: look,
    orientation: () => Promise.reject(new Error('nobody asks')),
    warmUp: () => undefined,
    close: async () => undefined,
  };
}

const read = async (look: OcrEngine['lookAgain'], signal = new AbortController().signal) => {
  const { blocks } = await readWords(engine(look), image, { signal, timeoutMs: 1000 });
  return blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words));
};

describe('reading the words of a page', () => {
  it('looks again at the number that stood too close to its label, in its own box', async () => {
    const words = await read(async (_image, boxes) => {
      expect(boxes).toEqual([[68, 10, 300, 40]]);
      return [['1985/QĐ-UBND', '1985/QĐ-UBND', '1985/QĐ-UBND']];
    });
    expect(words.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['Số:', expect.any(Number)],
      ['1985/QĐ-UBND', 0.98],
    ]);
  });

  it('keeps what it has read where looking again breaks the reader', async () => {
    const [, number] = await read(() => Promise.reject(new Error('crashed')));
    expect(number).toMatchObject({ text: '1985/QĐ-UBND' });
    expect(number?.confidence).toBeLessThan(0.95);
  });

  it('stops where the run is stopped', async () => {
    const stop = new AbortController();
    const look = async () => {
      stop.abort(new Error('Ctrl-C'));
      throw new Error('killed');
    };
    await expect(read(look, stop.signal)).rejects.toThrow('Ctrl-C');
  });
});

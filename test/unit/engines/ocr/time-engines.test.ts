import { describe, expect, it } from 'vitest';
import { drawTestPage } from '../../../../src/engines/ocr/test-page.ts';
import { timeEngines } from '../../../../src/engines/ocr/time-engines.ts';
import type { OcrEngine } from '../../../../src/plugin/index.ts';

const signal = new AbortController().signal;

/** Reads one word of four letters; says in `turns` that it was asked. */
function fake(name: string, confidence: number, turns: string[]): OcrEngine {
  const box = [0, 0, 9, 9] as const;
  return {
    fingerprint: { name, version: '1', model: null },
    recognize: async () => {
      turns.push(name);
      const words = [{ text: 'hồsơ', box, confidence }];
      return { blocks: [{ box, lines: [{ words, box, baseline: [0, 9, 9, 9] }] }], confidence: null };
    },
    lookAgain: async (_page, boxes, { round }) => {
      turns.push(`${name}: ${boxes.length} ${round}`);
      return boxes.map(() => ['hồsơ', 'hồsơ', 'hồsơ']);
    },
    orientation: async () => ({ rotation: 0, confidence: 1 }),
    warmUp: () => undefined,
    close: async () => undefined,
  };
}

describe('timeEngines', () => {
  it('asks by turns, further looks as well, and says how much each made of the page', async () => {
    const turns: string[] = [];
    const figures = await timeEngines([fake('a', 1, turns), fake('b', 0.5, turns)], signal);
    const turn = ['a', 'a: 1 first', 'b', 'b: 1 first'];
    expect(turns).toEqual([...turn, ...turn, ...turn]);
    expect(figures.map(({ legible }) => legible)).toEqual([4, 1]);
  });

  it('hands on what goes wrong', async () => {
    const broken = { ...fake('a', 1, []), recognize: () => Promise.reject(new Error('no')) };
    await expect(timeEngines([broken], signal)).rejects.toThrow('no');
  });
});

describe('drawTestPage', () => {
  it('is the same page each time, white with rows of print', () => {
    const page = drawTestPage();
    expect(page.pixels.length).toBe(page.widthPx * page.heightPx);
    expect(drawTestPage()).toEqual(page);
    const dark = page.pixels.reduce((count, value) => count + (value < 128 ? 1 : 0), 0) / page.pixels.length;
    expect(dark).toBeGreaterThan(0.03);
    expect(dark).toBeLessThan(0.15);
  });
});

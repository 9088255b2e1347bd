import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rotation } from '../../../../src/domain/index.ts';
import { createPdfEngine } from '../../../../src/engines/pdf/index.ts';
import { toUnicodeMap } from '../../../../src/engines/pdf/write/font-objects.ts';
import { textLayer, usedRows } from '../../../../src/engines/pdf/write/text-layer.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { DECISION, laidPage } from './laid-page.ts';
import { scan } from './pictures.ts';

const pdf = createPdfEngine();
const folder = temporaryFolder();

describe('text layer', () => {
  it.each([
    [0, 0, 300],
    [90, 0, 300],
    [180, 0, 300],
    [270, 0, 300],
    [0, 1.5, 200],
    [90, -2, 600],
    [270, 5, 300],
    [180, -5, 300],
  ] as const)('lies on its words: turned %i°, leaning %d°, %i dpi', async (rotation, skewDegrees, dpi) => {
    const { text, geometry, places } = laidPage(DECISION, { rotation, skewDegrees, dpi });
    const path = join(folder(), 'a.pdf');
    const writer = await pdf.createWriter(path, { profile: 'archive', conformance: 'pdfa-2b', title: 'T' });
    await writer.addPage({ picture: await pictureTurned(rotation), geometry, text });
    await writer.finish();

    const read = await pdf.text(path, 0, { dpi: 72 });
    const words = read?.blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words)) ?? [];
    expect(words.map((word) => word.text).sort()).toEqual(places.map((place) => place.text).sort());
    for (const place of places) {
      const near = words
        .filter((word) => word.text === place.text)
        .map(({ box: [x0, y0, x1, y1] }) => ({ x: (x0 + x1) / 2, y: (y0 + y1) / 2, width: x1 - x0, height: y1 - y0 }))
        .sort((a, b) => Math.hypot(a.x - place.x, a.y - place.y) - Math.hypot(b.x - place.x, b.y - place.y))[0];
      // Chrome counts in hundredths, and the last letter of a word has a box of its own: within a point.
      expect(Math.abs((near?.x ?? 0) - place.x), `${place.text} across`).toBeLessThan(1);
      expect(Math.abs((near?.y ?? 0) - place.y), `${place.text} down`).toBeLessThan(1.2);
      expect(Math.abs((near?.width ?? 0) - place.width), `${place.text} width`).toBeLessThan(1.5);
      expect(Math.abs((near?.height ?? 0) - place.height), `${place.text} height`).toBeLessThan(1.5);
    }
  });

  it('goes up the margin with a line that does', async () => {
    const { text, geometry } = laidPage([]);
    const line = {
      words: [
        { text: 'Bản', box: [100, 2000, 150, 2200], confidence: 1 },
        { text: 'sao', box: [100, 1750, 150, 1950], confidence: 1 },
      ],
      box: [100, 1750, 150, 2200],
      baseline: [140, 2200, 140, 1750],
    } as const;
    const path = join(folder(), 'a.pdf');
    const writer = await pdf.createWriter(path, { profile: 'archive', conformance: 'none', title: 'T' });
    const upward = { ...text, blocks: [{ lines: [line], box: line.box }] };
    await writer.addPage({ picture: await pictureTurned(0), geometry, text: upward });
    await writer.finish();
    const words = (await pdf.text(path, 0, { dpi: 300 }))?.blocks.flatMap(({ lines }) =>
      lines.flatMap((each) => each.words),
    );
    expect(words?.map((word) => word.text)).toEqual(['Bản', 'sao']);
    for (const [i, { box }] of line.words.entries()) {
      for (const [side, value] of box.entries()) {
        expect(Math.abs((words?.[i]?.box[side] ?? 0) - value), `side ${side} of word ${i}`).toBeLessThan(5);
      }
    }
  });

  it('is empty for a page without words', () => {
    const { text } = laidPage([]);
    expect(textLayer(text, { widthPt: 595, heightPt: 842, rotate: 0, skewDegrees: 0 })).toBe('');
  });

  it('writes NFC, and one sign for what the font cannot say', () => {
    const { text } = laidPage([{ text: 'tỉnh 𠄩 Hòa'.normalize('NFD'), x: 100, y: 100, width: 80 }]);
    const layer = textLayer(text, { widthPt: 595, heightPt: 842, rotate: 0, skewDegrees: 0 });
    const shown = [...layer.matchAll(/<([0-9a-f]+)>Tj/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le').trim(),
    );
    expect(shown).toEqual(['tỉnh', '\ufffd', 'Hòa']);
  });

  it('takes a noisy baseline of a short line for what it is', () => {
    const { text } = laidPage([{ text: 'Số', x: 100, y: 100, width: 15 }]);
    const line = text.blocks[0]?.lines[0];
    if (line === undefined) throw new Error('no line');
    const tilted = {
      ...text,
      blocks: [{ box: line.box, lines: [{ ...line, baseline: [417, 460, 479, 400] as const }] }],
    };
    const level = textLayer(text, { widthPt: 595, heightPt: 842, rotate: 0, skewDegrees: 0 });
    const matrix = (layer: string) => /1 0 0 1 ([\d.]+) ([\d.]+) Tm/.exec(layer)?.slice(1).map(Number) ?? [];
    const [a, b] = [
      matrix(level),
      matrix(textLayer(tilted, { widthPt: 595, heightPt: 842, rotate: 0, skewDegrees: 0 })),
    ];
    expect(Math.hypot((a[0] ?? 0) - (b[0] ?? 99), (a[1] ?? 0) - (b[1] ?? 99))).toBeLessThan(0.5);
  });

  it('never writes an exponent, NaN or Infinity, whatever the boxes', () => {
    const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true });
    const box = fc.tuple(coordinate, coordinate, coordinate, coordinate);
    fc.assert(
      fc.property(box, box, fc.string({ minLength: 1 }), (word, baseline, spelled) => {
        const line = { words: [{ text: spelled, box: word, confidence: 1 }], box: word, baseline };
        const text = {
          origin: 'ocr',
          widthPx: 2480,
          heightPx: 3508,
          blocks: [{ lines: [line], box: word }],
          confidence: null,
        } as const;
        const layer = textLayer(text, { widthPt: 595, heightPt: 842, rotate: 90, skewDegrees: 3 });
        expect(layer.replace(/<[0-9a-f]+>/g, '')).not.toMatch(/NaN|Infinity|\de[+-]?\d/);
      }),
    );
  });
});

describe('map to Unicode', () => {
  it('has one range per row of codes and no surrogates', () => {
    const { text } = laidPage([{ text: 'Điện Biên – Huế', x: 100, y: 100, width: 80 }]);
    expect([...usedRows(text)].sort((a, b) => a - b)).toEqual([0x00, 0x01, 0x1e, 0x20]);
    expect(toUnicodeMap(new Set([0, 0x1e, 0xd8]))).toContain(
      '2 beginbfrange\n<0001><00ff><0001>\n<1e00><1eff><1e00>\nendbfrange',
    );
  });
});

async function pictureTurned(rotation: Rotation) {
  const [widthPx, heightPx] = rotation % 180 === 0 ? [248, 351] : [351, 248];
  const bytes = await scan(widthPx, heightPx).jpeg().toBuffer();
  return { source: 'bytes', format: 'jpeg', bytes, dpi: 30, rotate: 0 } as const;
}

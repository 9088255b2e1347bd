import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readG4Strip } from '../../../../samples/generator/hard/files/g4-strip.ts';
import type { Box } from '../../../../src/domain/page.ts';
import { generateHardSet, type HardKind, type HardSet } from '../../../support/generate.ts';

const KINDS: HardKind[] = ['photo', 'fax', 'stamp-over-text', 'form'];
let root: string;
let set: HardSet;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hard-set-'));
  set = await generateHardSet({ seed: 'hard-set.test', count: 5, dir: join(root, 'a'), kinds: KINDS });
}, 120_000);
afterAll(() => rm(root, { recursive: true, force: true }));

async function hashes(dir: string): Promise<Record<string, string>> {
  const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const pairs = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return [
      path.slice(dir.length),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

describe('a hard set on disk', () => {
  it('is the same to the byte for the same seed', async () => {
    const one = { seed: 'same', count: 1, kinds: ['sparse'] } as const;
    await generateHardSet({ ...one, dir: join(root, 'b') });
    await generateHardSet({ ...one, dir: join(root, 'c') });
    expect(await hashes(join(root, 'b'))).toEqual(await hashes(join(root, 'c')));
  });

  it('has pictures of the size the truth says, turned as it says', async () => {
    for (const [index, page] of set.pages.entries()) {
      const truth = set.truths[index];
      const picture = await sharp(join(set.dir, page.image)).metadata();
      const upright = [truth?.widthPx, truth?.heightPx];
      expect([picture.width, picture.height]).toEqual(page.rotation % 180 === 0 ? upright : upright.reverse());
      if (page.fileDpi !== null) expect(picture.density).toBe(page.fileDpi);
    }
  });

  it('has its pictures untouched in the PDFs, faxes as Group 4', async () => {
    for (const page of set.pages) {
      const pdf = await PDFDocument.load(await readFile(join(set.dir, page.pdf)));
      const streams = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
        return object instanceof PDFRawStream ? [Buffer.from(object.contents)] : [];
      });
      const image = await readFile(join(set.dir, page.image));
      const expected = page.image.endsWith('.tif') ? readG4Strip(image).data : image;
      expect(
        streams.some((stream) => stream.equals(expected)),
        page.id,
      ).toBe(true);
    }
  });

  it('has boxes that fit the ink of their words, on photos and turned pages too', async () => {
    for (const [index, page] of set.pages.entries()) {
      const words =
        set.truths[index]?.lines.filter(({ block }) => block !== 'stamp').flatMap((line) => line.words) ?? [];
      const upright = sharp(join(set.dir, page.image)).rotate(page.rotation).toColourspace('b-w');
      const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true });
      const level = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 255;
      const fits = words.filter(({ box }) => touchesAllSides(box, level));
      expect(fits.length / words.length, `${page.id} ${page.kind}`).toBeGreaterThan(0.9);
    }
  });
});

/** Whether the box has ink near each of its sides: one that lies or measures wrongly by a sixth has not. */
function touchesAllSides([x0, y0, x1, y1]: Box, level: (x: number, y: number) => number): boolean {
  const darkest = (fromX: number, fromY: number, toX: number, toY: number) => {
    let dark = 255;
    for (let y = Math.floor(fromY); y < toY; y += 1)
      for (let x = Math.floor(fromX); x < toX; x += 1) dark = Math.min(dark, level(x, y));
    return dark;
  };
  const around: number[] = [];
  for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) around.push(level(x, y));
  around.sort((a, b) => a - b);
  const [ink = 0, paper = 255] = [0.02, 0.92].map((share) => around[Math.floor((around.length - 1) * share)]);
  if (paper - ink < 40) return false;
  const half = (ink + paper) / 2;
  const [w, h] = [Math.max(3, (x1 - x0) / 6), Math.max(3, (y1 - y0) / 6)];
  const sides = [
    darkest(x0, y0, x0 + w, y1),
    darkest(x1 - w, y0, x1, y1),
    darkest(x0, y0, x1, y0 + h),
    darkest(x0, y1 - h, x1, y1),
  ];
  return sides.every((side) => side < half);
}

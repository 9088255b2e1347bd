import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ocrFiles } from '../../src/workspace/index.ts';
import { hasTool, pdfText, tool } from '../support/pdf-tools.ts';
import { bornDigitalPdf, GARBAGE_MARKER, MARKER, mixedPdf, scannedPdf } from '../support/pdf-with-text.ts';

/** `sohoa ocr --mode`: what becomes of text that a PDF already has, in the eyes of poppler. */
const MODES = ['auto', 'redo', 'force', 'skip'] as const;
type Mode = (typeof MODES)[number];
const NAMES = ['born-digital', 'good-layer', 'tcvn3-layer', 'english-layer', 'mixed'] as const;
type Name = (typeof NAMES)[number];

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-modes-'));
  const files: Record<Name, Buffer> = {
    'born-digital': await bornDigitalPdf(),
    'good-layer': await scannedPdf('good'),
    'tcvn3-layer': await scannedPdf('tcvn3'),
    'english-layer': await scannedPdf('english'),
    mixed: await mixedPdf(),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(inputOf(name as Name), bytes);
  for (const mode of MODES) {
    const { files: done } = await ocrFiles({
      inputs: NAMES.map(inputOf),
      output: null,
      outputDir: join(folder, mode),
      sidecar: null,
      profile: 'archive',
      format: 'pdfa',
      mode,
      engine: 'tesseract.js',
      jobs: 1,
      model: 'npm',
      signal: new AbortController().signal,
    });
    expect(done.map(({ problem }) => problem)).toEqual(NAMES.map(() => null));
  }
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasTool('pdftotext') || !hasTool('pdffonts'))('text that is already there', () => {
  const scan = { has: MARKER.scanned, lacks: MARKER.good };
  const born = { has: MARKER.bornDigital, lacks: '\ufffd' };
  it.each<[Name, Mode, 'as it was' | 'made anew', { has: string; lacks: string }]>([
    ['born-digital', 'auto', 'as it was', born],
    ['born-digital', 'redo', 'as it was', born],
    ['born-digital', 'skip', 'as it was', born],
    ['born-digital', 'force', 'made anew', born],
    ['good-layer', 'auto', 'made anew', { has: MARKER.good, lacks: MARKER.scanned }],
    ['good-layer', 'redo', 'made anew', scan],
    ['good-layer', 'force', 'made anew', scan],
    ['good-layer', 'skip', 'as it was', { has: MARKER.good, lacks: MARKER.scanned }],
    ['tcvn3-layer', 'auto', 'made anew', { has: MARKER.scanned, lacks: GARBAGE_MARKER.tcvn3 }],
    ['tcvn3-layer', 'redo', 'made anew', { has: MARKER.scanned, lacks: GARBAGE_MARKER.tcvn3 }],
    ['tcvn3-layer', 'force', 'made anew', { has: MARKER.scanned, lacks: GARBAGE_MARKER.tcvn3 }],
    ['tcvn3-layer', 'skip', 'as it was', { has: GARBAGE_MARKER.tcvn3, lacks: MARKER.scanned }],
    ['english-layer', 'auto', 'made anew', { has: MARKER.scanned, lacks: GARBAGE_MARKER.english }],
    ['english-layer', 'redo', 'made anew', { has: MARKER.scanned, lacks: GARBAGE_MARKER.english }],
    ['english-layer', 'skip', 'as it was', { has: GARBAGE_MARKER.english, lacks: MARKER.scanned }],
  ])('%s, %s: %s', (name, mode, state, { has, lacks }) => {
    const text = wordsOf(outputOf(name, mode));
    expect(text).toContain(has);
    expect(text).not.toContain(lacks);
    expect(readFileSync(sidecarOf(name, mode), 'utf8').split(/\s+/u).join(' ')).toContain(has);
    expect(readFileSync(outputOf(name, mode)).equals(readFileSync(inputOf(name)))).toBe(state === 'as it was');
  });

  it.each(['auto', 'redo'] as const)('mixed, %s: page by page', (mode) => {
    const path = outputOf('mixed', mode);
    expect([1, 2, 3].map((page) => wordsOf(path, page).includes(MARKER.scanned))).toEqual([false, true, true]);
    expect(wordsOf(path, 1)).toContain(MARKER.bornDigital);
    expect(wordsOf(path)).not.toContain(GARBAGE_MARKER.tcvn3);
    // The source's bytes stand unchanged in front of what was added, its fonts among them.
    const source = readFileSync(inputOf('mixed'));
    expect(readFileSync(path).subarray(0, source.length).equals(source)).toBe(true);
    expect(tool('pdffonts', '-l', '1', path)).toBe(tool('pdffonts', '-l', '1', inputOf('mixed')));
    tool('qpdf', '--check', path);
  });

  it('mixed, skip: only the page without any text is read', () => {
    const path = outputOf('mixed', 'skip');
    expect([1, 2, 3].map((page) => wordsOf(path, page).includes(MARKER.scanned))).toEqual([false, false, true]);
    expect(wordsOf(path, 2)).toContain(GARBAGE_MARKER.tcvn3);
  });

  it('mixed, force: every page is a picture with our reading', () => {
    const path = outputOf('mixed', 'force');
    expect(wordsOf(path, 1)).toContain(MARKER.bornDigital);
    expect([2, 3].map((page) => wordsOf(path, page).includes(MARKER.scanned))).toEqual([true, true]);
    expect(wordsOf(path)).not.toContain(GARBAGE_MARKER.tcvn3);
    expect(tool('pdfimages', '-list', path).trim().split('\n')).toHaveLength(2 + 3);
  });
});

function inputOf(name: Name): string {
  return join(folder, `${name}.pdf`);
}

function outputOf(name: Name, mode: Mode): string {
  return join(folder, mode, `${name}.ocr.pdf`);
}

function sidecarOf(name: Name, mode: Mode): string {
  return join(folder, mode, `${name}.ocr.txt`);
}

function wordsOf(path: string, page?: number): string {
  return pdfText(path, page === undefined ? {} : { page })
    .normalize('NFC')
    .split(/\s+/u)
    .join(' ');
}

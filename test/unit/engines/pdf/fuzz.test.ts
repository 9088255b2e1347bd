import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoPages, OpenPdf } from '../../../../src/engines/pdf/read/open-pdf.ts';
import { PdfReadError } from '../../../../src/engines/pdf/read/pdf-values.ts';
import { PasswordNeeded } from '../../../../src/engines/pdf/read/pdfium-document.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { greyImage, handmadePdf, onePage } from './handmade.ts';

const folder = temporaryFolder();
const CONTENT = deflateSync(Buffer.from('q 595 0 0 842 0 0 cm /I Do Q BT 3 Tr /F 12 Tf [(a) 20 <62>] TJ ET'));
const GOOD = handmadePdf([
  ...onePage(
    { entries: '/Filter/FlateDecode', data: CONTENT },
    '/XObject<</I 5 0 R>>',
    '/MediaBox[0 0 595 842]/Annots[]',
  ),
  greyImage(6, 8, '/Decode[0 1]'),
]);

/** Everything a person may be told of a file; anything else would be a fault of ours. */
const TOLD = [PdfReadError, NoPages, PasswordNeeded];

async function look(bytes: Buffer): Promise<void> {
  const path = join(folder(), 'a.pdf');
  writeFileSync(path, bytes);
  let pdf: OpenPdf | null = null;
  try {
    pdf = new OpenPdf(path);
    const { pages } = await pdf.inspect();
    for (const index of pages.slice(0, 2).keys()) await pdf.picture(index, 20);
  } catch (error) {
    expect(TOLD.some((kind) => error instanceof kind) || String(error)).toBe(true);
  } finally {
    pdf?.close();
  }
}

describe('files that went wrong on their way', () => {
  it('are read or refused, never a fault of ours: bytes changed', async () => {
    const change = fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(GOOD);
        for (const [at, value] of changes) bytes[at] = value;
        await look(bytes);
      }),
      { numRuns: 300, seed: 20250701 },
    );
  });

  it('are read or refused, never a fault of ours: pieces cut out, doubled or put elsewhere', async () => {
    const place = fc.nat(GOOD.length);
    await fc.assert(
      fc.asyncProperty(place, place, place, fc.boolean(), async (a, b, to, keep) => {
        const piece = GOOD.subarray(Math.min(a, b), Math.max(a, b));
        const rest = keep ? GOOD : Buffer.concat([GOOD.subarray(0, Math.min(a, b)), GOOD.subarray(Math.max(a, b))]);
        await look(Buffer.concat([rest.subarray(0, to), piece, rest.subarray(to)]));
      }),
      { numRuns: 150, seed: 20250702 },
    );
  });

  it('are read or refused, never a fault of ours: words of the language in any order', async () => {
    const words = [
      '<<',
      '>>',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '/Type',
      '/Kids',
      '/Length',
      '1 0 R',
      '-0.',
      'stream\n',
      'endstream',
      'obj',
      '%',
      '/#',
      '\\',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 30 }), fc.nat(2), async (parts, which) => {
        const body = parts.join(' ');
        const objects = [...onePage({ entries: '', data: Buffer.from(body) }), greyImage(6, 8)];
        await look(handmadePdf(which === 0 ? objects : objects.map((object, i) => (i === which + 1 ? body : object))));
      }),
      { numRuns: 200, seed: 20250703 },
    );
  });
});

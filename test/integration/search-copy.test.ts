import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createPdfEngine } from '../../src/engines/pdf/index.ts';
import { hasTool, pdfText, tool } from '../support/pdf-tools.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { content, type Handmade, handmadePdf, onePage } from '../unit/engines/pdf/handmade.ts';
import { DECISION, laidPage } from '../unit/engines/pdf/laid-page.ts';

/** A copy for searching has one text: what a page said wrongly is no longer found beside what was read. */
const pdf = createPdfEngine();
const folder = temporaryFolder();
const FONT = '/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>>>';
const GARBAGE = 'C\u00e9ng h\u00dfa x\u00b7 h\u00e9i';

afterAll(() => pdf.close());

async function copyOf(objects: readonly Handmade[]): Promise<string> {
  const [source, copy] = [join(folder(), 'a.pdf'), join(folder(), 'copy.pdf')];
  writeFileSync(source, handmadePdf(objects));
  expect(pdfText(source)).toContain('C\u00e9ng');
  await pdf.addTextLayer(source, copy, [laidPage(DECISION).text]);
  tool('qpdf', '--check', copy);
  return copy;
}

describe.skipIf(!hasTool('pdftotext') || !hasTool('qpdf'))('a searchable copy', () => {
  const show = (mode: number) => `BT /F 20 Tf ${mode} Tr 1 0 0 1 60 700 Tm (${GARBAGE}) Tj T* (${GARBAGE}) ' ET`;
  const form: Handmade = {
    entries: `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<${FONT}>>`,
    data: Buffer.from(show(3), 'latin1'),
  };
  it.each([
    ['letters of an old font, in sight', onePage(content(show(0)), FONT)],
    ["another program's invisible reading", onePage(content(`0 0 m 9 9 l S ${show(3)}`), FONT)],
    ['one that lies in a form', [...onePage(content('q /X Do Q'), `/XObject<</X 5 0 R>>${FONT}`), form]],
    ['one in a state that was saved', onePage(content(`q ${show(3)} Q BT /F 9 Tf 50 50 Td (C\u00e9ng) Tj ET`), FONT)],
  ])('%s', async (_, objects) => {
    const text = pdfText(await copyOf(objects), { raw: true });
    expect(text).toContain('QUYẾT ĐỊNH');
    expect(text).not.toContain('C\u00e9ng');
  });

  it('looks as before', async () => {
    const copy = await copyOf(onePage(content(show(0)), FONT));
    const drawn = async (path: string) => pdf.picture(path, 0, { dpi: 50, signal: new AbortController().signal });
    expect(await drawn(copy)).toEqual(await drawn(join(folder(), 'a.pdf')));
  });
});

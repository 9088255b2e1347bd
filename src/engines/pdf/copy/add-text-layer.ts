import { constants, copyFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import type { PageText } from '../../../domain/index.ts';
import { contentBytes, pageContent } from '../read/page-content.ts';
import { findPages, type PdfPage, readPage } from '../read/page-tree.ts';
import { PdfFile } from '../read/pdf-file.ts';
import { isArray, nameOf, PdfReadError, PdfRef, PdfStream, type PdfValue } from '../read/pdf-values.ts';
import { writeFont } from '../write/font-objects.ts';
import { num } from '../write/pdf-syntax.ts';
import { LAYER_FONT, textLayer, usedRows } from '../write/text-layer.ts';
import { AppendedObjects } from './appended-objects.ts';
import { serialize } from './serialize.ts';
import { withoutInvisibleText } from './without-invisible-text.ts';

/**
 * Copies a PDF and puts an invisible text layer on the pages that have a text. The source's bytes stand unchanged at
 * the front of the copy. Errors: PdfReadError for a file our reader cannot follow, or that is encrypted.
 */
export async function addTextLayer(source: string, path: string, texts: readonly (PageText | null)[]): Promise<void> {
  const pdf = new PdfFile(source);
  try {
    if (pdf.trailer.has('Encrypt')) throw new PdfReadError('damaged', 'encrypted');
    const places = findPages(pdf);
    await copyFile(source, path, constants.COPYFILE_FICLONE);
    const objects = await AppendedObjects.open(path, pdf);
    try {
      const font = objects.allocate();
      const rows = new Set<number>();
      for (const [index, text] of texts.entries()) {
        const place = places[index];
        if (text === null || !(place?.page instanceof PdfRef)) continue;
        for (const row of usedRows(text)) rows.add(row);
        await replacePage(objects, pdf, { ref: place.page, page: readPage(pdf, place), text, font });
      }
      await writeFont(objects, font, rows);
      await objects.finish();
    } catch (error) {
      await objects.abort();
      throw error;
    }
  } finally {
    pdf.close();
  }
}

async function replacePage(
  objects: AppendedObjects,
  pdf: PdfFile,
  { ref, page, text, font }: { ref: PdfRef; page: PdfPage; text: PageText; font: number },
): Promise<void> {
  const layer = layerOf(text, page);
  if (layer === '') return;
  const own = await ownContents(objects, pdf, page);
  // The page's own content may leave any state behind: it is put between a save and a restore. What text is left in it
  // (a stamp's words, the codes of an old font) says nothing, so that it is not found beside ours (14.9.4).
  const found = pageContent(pdf, page);
  const hides = found.visibleText || found.invisibleText;
  const before = await writeContent(objects, hides ? 'q\n/Span<</ActualText<FEFF>>>BDC\n' : 'q\n');
  const after = await writeContent(objects, `${hides ? '\nEMC' : ''}\nQ\n${layer}`);
  const fonts = new Map(pdf.dict(page.resources, 'Font') ?? []).set(LAYER_FONT, new PdfRef(font, 0));
  const resources = new Map(page.resources).set('Font', fonts);
  const replaced = new Map<string, PdfValue>([
    ...page.dict,
    ['Contents', [before, ...own, after]],
    ['Resources', resources],
  ]);
  await objects.write(ref.object, serialize(replaced));
}

/** The page's own streams, or one without the text another program laid invisibly over it. */
async function ownContents(objects: AppendedObjects, pdf: PdfFile, page: PdfPage): Promise<readonly PdfValue[]> {
  const bared = bareContent(pdf, page);
  if (bared !== null) return [await writeContent(objects, bared)];
  const contents = pdf.get(page.dict, 'Contents');
  return isArray(contents) ? contents : contents === null ? [] : [page.dict.get('Contents') ?? null];
}

function bareContent(pdf: PdfFile, page: PdfPage): Buffer | null {
  try {
    return withoutInvisibleText(contentBytes(pdf, page.dict), (form) => isTextOnly(pdf, page, form));
  } catch (error) {
    // Content too long to look through is no scan's: it stays as it is.
    if (error instanceof PdfReadError && error.reason === 'too-complex') return null;
    throw error;
  }
}

/** Newer programs put their whole reading of a page into a form. */
function isTextOnly(pdf: PdfFile, page: PdfPage, name: string): boolean {
  const forms = pdf.dict(page.resources, 'XObject');
  const form = forms && pdf.get(forms, name);
  if (!(form instanceof PdfStream) || nameOf(pdf.get(form.dict, 'Subtype')) !== 'Form') return false;
  const resources = pdf.dict(form.dict, 'Resources') ?? page.resources;
  const found = pageContent(pdf, { ...page, dict: new Map([['Contents', form]]), resources });
  return found.invisibleText && !found.visibleText && !found.drawing && found.pictures.length === 0;
}

async function writeContent(objects: AppendedObjects, operators: string | Buffer): Promise<PdfRef> {
  const object = objects.allocate();
  await objects.writeStream(object, '/Filter/FlateDecode', deflateSync(operators));
  return new PdfRef(object, 0);
}

/** The layer in the page's own space, whose origin need not be the shown page's corner. */
function layerOf(text: PageText, { box: [x0, y0, x1, y1], rotate }: PdfPage): string {
  const [width, height] = [x1 - x0, y1 - y0];
  const sideways = rotate === 90 || rotate === 270;
  const layer = textLayer(text, {
    widthPt: sideways ? height : width,
    heightPt: sideways ? width : height,
    rotate,
    skewDegrees: medianSlope(text),
  });
  return layer === '' ? '' : `q\n1 0 0 1 ${num(x0)} ${num(y0)} cm\n${layer}Q\n`;
}

/** Slope of the page as its longer lines have it, degrees clockwise: how the page lies was measured elsewhere. */
function medianSlope(text: PageText): number {
  const slopes = text.blocks
    .flatMap(({ lines }) => lines.map(({ baseline: [x0, y0, x1, y1] }) => ({ dx: x1 - x0, dy: y1 - y0 })))
    .filter(({ dx }) => dx > text.widthPx / 5)
    .map(({ dx, dy }) => (Math.atan2(dy, dx) * 180) / Math.PI)
    .sort((a, b) => a - b);
  return slopes[Math.floor(slopes.length / 2)] ?? 0;
}

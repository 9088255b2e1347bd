import type { PageText } from '../../../domain/index.ts';
import type { PagePicture, PdfFacts, PdfPageFacts } from '../../../plugin/index.ts';
import { pageAnnotations } from './annotations.ts';
import { findStart } from './cross-reference.ts';
import { FileBytes } from './file-bytes.ts';
import { judgeText, type PageLooks } from './judge-text.ts';
import { areaOf, intersection } from './matrix.ts';
import { type PageContent, pageContent, pictureBounds } from './page-content.ts';
import { findPages, type PagePlace, type PdfPage, readPage } from './page-tree.ts';
import { PdfFile } from './pdf-file.ts';
import { PdfReadError } from './pdf-values.ts';
import { PdfiumDocument } from './pdfium-document.ts';
import { type LoadedPdfium, loadPdfium } from './pdfium-module.ts';
import { breaksOff, pictureStream, placedPicture } from './picture-stream.ts';
import { isSigned } from './signatures.ts';
import { textOfCharacters } from './text-lines.ts';

const MAX_DRAW_DPI = 600;
/** A scan has one picture, or a few strips or layers; among hundreds of a drawing one is not checked. */
const CHECKED_PICTURES = 8;
/** Each is asked for twice, for its page's size and for its words, with some pages under way at the same time. */
const KEPT_TEXTS = 8;

/** Raised for a PDF without a single page. */
export class NoPages extends Error {
  override readonly name = 'NoPages';
}

/**
 * One PDF, open for questions. Its structure is read by our own reader, object by object; PDFium is loaded only where
 * something has to be drawn, text has to be taken out, or our reader cannot follow (encryption without a password,
 * broken tables that PDFium repairs).
 */
export class OpenPdf {
  readonly #file: FileBytes;
  readonly #own: { readonly pdf: PdfFile; readonly places: readonly PagePlace[] } | null;
  #drawn: PdfiumDocument | null = null;
  readonly #texts = new Map<string, PageText | null>();

  constructor(path: string) {
    this.#own = openOwn(path);
    this.#file = this.#own?.pdf.file ?? new FileBytes(path);
  }

  close(): void {
    this.#drawn?.close();
    this.#file.close();
  }

  async inspect(): Promise<PdfFacts> {
    if (this.#own === null) return this.#inspectByPdfium();
    const { pdf, places } = this.#own;
    if (places.length === 0) throw new NoPages();
    const pages: PdfPageFacts[] = [];
    for (const index of places.keys()) pages.push(await this.#pageFacts(index));
    return { pages, signed: isSigned(pdf) };
  }

  async picture(index: number, dpi: number): Promise<PagePicture> {
    const single = this.#singlePicture(index);
    if (single !== null && single.stream !== null) return single.stream;
    this.#refuseCutPictures(index);
    return this.draw(index, single === null ? dpi : Math.min(single.dpi, MAX_DRAW_DPI));
  }

  async draw(index: number, dpi: number): Promise<PagePicture> {
    return { source: 'raw', ...(await this.#pdfium()).draw(index, dpi), rotate: 0 };
  }

  async text(index: number, dpi: number): Promise<PageText | null> {
    const key = `${index} ${dpi}`;
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const pdfium = await this.#pdfium();
    const text = textOfCharacters(pdfium.characters(index), pdfium.page(index), dpi);
    this.#texts.set(key, text);
    for (const oldest of this.#texts.keys()) if (this.#texts.size > KEPT_TEXTS) this.#texts.delete(oldest);
    return text;
  }

  /** PDFium shows what there is of a scan that breaks off; half a page must not pass for a whole one. */
  #refuseCutPictures(index: number): void {
    const place = this.#own?.places[index];
    if (this.#own === null || place === undefined) return;
    const { pdf } = this.#own;
    const { pictures } = pageContent(pdf, readPage(pdf, place));
    if (pictures.slice(0, CHECKED_PICTURES).some((picture) => breaksOff(pdf, picture))) {
      throw new PdfReadError('damaged', 'a picture breaks off');
    }
  }

  /** The one picture a page consists of: its stream where that can be passed on, and its resolution in any case. */
  #singlePicture(index: number): { stream: PagePicture | null; dpi: number } | null {
    if (this.#own === null) return null;
    const { pdf, places } = this.#own;
    const place = places[index];
    if (place === undefined) throw new PdfReadError('damaged', 'no such page');
    const page = readPage(pdf, place);
    const content = pageContent(pdf, page);
    const [picture] = content.pictures;
    if (contentKind(content, pageAnnotations(pdf, page).drawn) !== 'image' || picture === undefined) return null;
    const placed = placedPicture(pdf, page, picture);
    return placed && { stream: pictureStream(pdf, page, picture), dpi: placed.dpi };
  }

  async #pageFacts(index: number): Promise<PdfPageFacts> {
    const place = this.#own?.places[index];
    if (this.#own === null || place === undefined) throw new PdfReadError('damaged', 'no such page');
    const { pdf } = this.#own;
    const page = readPage(pdf, place);
    const content = pageContent(pdf, page);
    const [x0, y0, x1, y1] = page.box;
    const sideways = page.rotate % 180 !== 0;
    const [width, height] = [(x1 - x0) * page.userUnit, (y1 - y0) * page.userUnit];
    const annotations = pageAnnotations(pdf, page);
    const hasText = content.visibleText || content.invisibleText;
    const looks = { mostlyPicture: isMostlyPicture(content, page), covered: !content.visibleText };
    return {
      content: contentKind(content, annotations.drawn),
      widthPt: sideways ? height : width,
      heightPt: sideways ? width : height,
      rotate: page.rotate,
      // What stands in form fields is not found as text: such a page has to be read from its picture.
      text: hasText ? await this.#judge(index, { ...looks, filledIn: annotations.filledIn }) : 'none',
    };
  }

  async #inspectByPdfium(): Promise<PdfFacts> {
    const pdfium = await this.#pdfium();
    const count = pdfium.pageCount;
    if (count === 0) throw new NoPages();
    const pages: PdfPageFacts[] = [];
    for (let index = 0; index < count; index += 1) {
      const { objects, ...page } = pdfium.page(index);
      const pictures = objects.pictures === 0 ? 'empty' : objects.pictures === 1 ? 'image' : 'images';
      const looks = { mostlyPicture: objects.pictures > 0, covered: objects.visible === 0, filledIn: false };
      const text = await this.#judge(index, looks);
      pages.push({ ...page, content: objects.visible > 0 ? 'text' : pictures, text });
    }
    return { pages, signed: pdfium.signed };
  }

  async #judge(index: number, looks: PageLooks): Promise<PdfPageFacts['text']> {
    return judgeText((await this.#pdfium()).characters(index), looks);
  }

  async #pdfium(): Promise<PdfiumDocument> {
    this.#drawn ??= new PdfiumDocument(await theOnlyPdfium(), this.#file);
    return this.#drawn;
  }
}

function contentKind(content: PageContent, annotated: boolean): PdfPageFacts['content'] {
  if (content.visibleText || content.drawing || annotated) return 'text';
  if (content.pictures.length === 0) return 'empty';
  return content.pictures.length === 1 ? 'image' : 'images';
}

function isMostlyPicture(content: PageContent, page: PdfPage): boolean {
  const areas = content.pictures.map((picture) => areaOf(intersection(pictureBounds(picture), page.box)));
  return Math.max(0, ...areas) >= 0.5 * areaOf(page.box);
}

let loaded: LoadedPdfium | null = null;

/** One PDFium serves all documents of the thread. */
async function theOnlyPdfium(): Promise<LoadedPdfium> {
  loaded ??= await loadPdfium();
  return loaded;
}

export function pdfiumHeapBytes(): number {
  return loaded?.heapBytes ?? 0;
}

/** A PDF begins near its start and says at its end where its tables are; else it was cut off, and pages are lost. */
function requireEnd(path: string): void {
  const file = new FileBytes(path);
  try {
    const begins = file.read(0, 1024).includes('%PDF-');
    if (!begins || findStart(file) === null) throw new PdfReadError('damaged', 'cut off');
  } finally {
    file.close();
  }
}

/** Null where PDFium may know better: an encrypted file, or one whose tables are broken though its end is there. */
function openOwn(path: string): { pdf: PdfFile; places: readonly PagePlace[] } | null {
  requireEnd(path);
  let pdf: PdfFile | null = null;
  try {
    pdf = new PdfFile(path);
    if (pdf.trailer.has('Encrypt')) {
      pdf.close();
      return null;
    }
    return { pdf, places: findPages(pdf) };
  } catch (error) {
    pdf?.close();
    if (error instanceof PdfReadError && error.reason === 'damaged') return null;
    throw error;
  }
}

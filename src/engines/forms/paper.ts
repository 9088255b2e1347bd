import { type PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';

/** Points a millimetre. */
export const MM = 72 / 25.4;

/** A4 with the margins of NĐ 30/2020, Phụ lục I: 20 mm above and below, 30 left, 15 right. */
const PAPER = { widthPt: 210 * MM, heightPt: 297 * MM, left: 30 * MM, right: 15 * MM, top: 20 * MM, bottom: 20 * MM };

export const COLUMN_PT = PAPER.widthPt - PAPER.left - PAPER.right;
const LINE = 1.3;
const BLACK = rgb(0, 0, 0);

export interface Fonts {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
  readonly italic: PDFFont;
}

export interface Style {
  readonly font: PDFFont;
  readonly sizePt: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A pen that goes down the page and takes a new one where the old is full. */
export class Paper {
  readonly #pdf: PDFDocument;
  readonly #fonts: Fonts;
  #page: PDFPage;
  #y: number;
  #count = 1;

  constructor(pdf: PDFDocument, fonts: Fonts) {
    this.#pdf = pdf;
    this.#fonts = fonts;
    this.#page = pdf.addPage([PAPER.widthPt, PAPER.heightPt]);
    this.#y = PAPER.heightPt - PAPER.top;
  }

  get y(): number {
    return this.#y;
  }

  set y(value: number) {
    this.#y = value;
  }

  /** Goes to the next page unless so much is left on this one. */
  need(heightPt: number): boolean {
    if (this.#y - heightPt >= PAPER.bottom) return false;
    this.#page = this.#pdf.addPage([PAPER.widthPt, PAPER.heightPt]);
    this.#count++;
    this.#y = PAPER.heightPt - PAPER.top;
    // Page numbers: centred in the top margin, not on the first page (NĐ 30/2020, Phụ lục I).
    const number = String(this.#count);
    const x = (PAPER.widthPt - this.#fonts.regular.widthOfTextAtSize(number, 13)) / 2;
    this.#page.drawText(number, { x, y: PAPER.heightPt - 13 * MM, size: 13, font: this.#fonts.regular, color: BLACK });
    return true;
  }

  skip(pt: number): void {
    this.#y -= pt;
  }

  /** Writes wrapped lines in a column and moves below them. */
  write(text: string, style: Style, { x = 0, widthPt = COLUMN_PT }: { x?: number; widthPt?: number } = {}): void {
    for (const line of wrap(text, style, widthPt)) {
      this.need(style.sizePt * LINE);
      this.#y -= style.sizePt * LINE;
      const free = widthPt - style.font.widthOfTextAtSize(line, style.sizePt);
      const shift = style.align === 'center' ? free / 2 : style.align === 'right' ? free : 0;
      const at = { x: PAPER.left + x + shift, y: this.#y + style.sizePt * 0.25 };
      this.#page.drawText(line, { ...at, size: style.sizePt, font: style.font, color: BLACK });
    }
  }

  heightOf(text: string, style: Style, widthPt: number): number {
    return wrap(text, style, widthPt).length * style.sizePt * LINE;
  }

  /** A rule; positions from the left margin and the page's foot. */
  line(fromX: number, toX: number, fromY = this.#y, toY = fromY): void {
    const [start, end] = [
      { x: PAPER.left + fromX, y: fromY },
      { x: PAPER.left + toX, y: toY },
    ];
    this.#page.drawLine({ start, end, thickness: 0.5, color: BLACK });
  }
}

function wrap(text: string, { font, sizePt }: Style, widthPt: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [''];
    for (const word of paragraph.split(' ').flatMap((long) => pieces(long, { font, sizePt }, widthPt))) {
      const line = lines.at(-1) ?? '';
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || font.widthOfTextAtSize(longer, sizePt) <= widthPt) lines.splice(-1, 1, longer);
      else lines.push(word);
    }
    return lines;
  });
}

/** A code wider than its cell is broken: cut off, it would be another code. */
function pieces(word: string, { font, sizePt }: Pick<Style, 'font' | 'sizePt'>, widthPt: number): string[] {
  const cut: string[] = [''];
  for (const letter of word) {
    const longer = `${cut.at(-1)}${letter}`;
    if (cut.at(-1) === '' || font.widthOfTextAtSize(longer, sizePt) <= widthPt) cut.splice(-1, 1, longer);
    else cut.push(letter);
  }
  return cut;
}

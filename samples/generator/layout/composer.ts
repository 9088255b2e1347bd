import { type FontStyle, MM_PER_POINT, textWidthMm } from './fonts.ts';
import type { ColumnSide, LaidPage, PlacedLine, PlacedWord, Run, Shape } from './page.ts';
import { frame, leaderAfter, placeRow, toWords, wrap } from './rows.ts';

/** How a document is set; NĐ 30/2020 allows these within bounds, so they vary from one document to the next. */
export interface PageStyle {
  readonly leftMm: number;
  readonly rightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
  readonly sizePt: number;
  /** Line pitch over letter size. */
  readonly leading: number;
  readonly indentMm: number;
  readonly paragraphGapMm: number;
  readonly pageNumbers: boolean;
}

export interface TextOptions {
  readonly align?: 'left' | 'center' | 'justify';
  readonly style?: FontStyle;
  readonly sizePt?: number;
  readonly indentMm?: number;
  readonly block?: string;
  readonly gapMm?: number;
  /** Narrower by so much on both sides. */
  readonly insetMm?: number;
  /** Fill the last line with dots up to the right edge. */
  readonly leader?: boolean;
}

export interface Cell {
  readonly text: string;
  readonly style?: FontStyle;
  readonly align?: 'left' | 'center';
}

/** Size of a sheet as it is read. */
export interface PaperSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

const A4: PaperSize = { widthMm: 210, heightMm: 297 };

/** Sets text on pages from top to bottom; begins a new page where the body is full. */
export class Composer {
  readonly style: PageStyle;
  readonly #size: PaperSize;
  readonly #pages: { lines: PlacedLine[]; shapes: Shape[] }[] = [{ lines: [], shapes: [] }];
  #y: number;
  #area: { xMm: number; widthMm: number; column: ColumnSide | null };
  #paragraphs = 0;

  constructor(style: PageStyle, size: PaperSize = A4) {
    this.style = style;
    this.#size = size;
    this.#y = style.topMm;
    this.#area = { xMm: style.leftMm, widthMm: size.widthMm - style.leftMm - style.rightMm, column: null };
  }

  get pages(): LaidPage[] {
    return this.#pages.map((page) => ({ ...this.#size, ...page }));
  }

  get yMm(): number {
    return this.#y;
  }

  get centreMm(): number {
    return this.#area.xMm + this.#area.widthMm / 2;
  }

  get column(): ColumnSide | null {
    return this.#area.column;
  }

  get widthMm(): number {
    return this.#area.widthMm;
  }

  gap(mm: number): void {
    this.#y += mm;
  }

  /** Begins a new page unless so much room is left. */
  need(mm: number): void {
    if (this.#y + mm > this.#size.heightMm - this.style.bottomMm) this.newPage();
  }

  newPage(): void {
    this.#pages.push({ lines: [], shapes: [] });
    this.#y = this.style.topMm;
    if (!this.style.pageNumbers) return;
    const number = String(this.#pages.length);
    const widthMm = textWidthMm(number, 'regular', 13);
    const word: PlacedWord = {
      text: number,
      xMm: this.#size.widthMm / 2 - widthMm / 2,
      baselineMm: this.style.topMm - 6,
      widthMm,
      style: 'regular',
      sizePt: 13,
    };
    this.#last.lines.push({ block: 'page-number', column: null, words: [word], leaders: [] });
  }

  /** Framed lines put on the first page afterwards, wherever there is room; not part of the running text. */
  stamp(lines: readonly string[], at: { readonly xMm: number; readonly yMm: number; readonly sizePt: number }): void {
    const first = this.#pages[0];
    if (!first) return;
    const pitchMm = at.sizePt * MM_PER_POINT * 1.15;
    const widthMm = Math.max(...lines.map((line) => textWidthMm(line, 'bold', at.sizePt))) + 4;
    for (const [index, line] of lines.entries()) {
      const place = {
        startMm: at.xMm + 2,
        roomMm: widthMm - 4,
        sizePt: at.sizePt,
        align: 'center',
        last: true,
      } as const;
      const baselineMm = at.yMm + 0.8 + pitchMm * (index + 0.8);
      const words = placeRow(toWords([{ text: line, style: 'bold' }], at.sizePt), { ...place, baselineMm });
      first.lines.push({ block: 'stamp', column: null, words, leaders: [] });
    }
    first.shapes.push(...frame(at.xMm, at.yMm, widthMm, pitchMm * lines.length + 1.6, 0.4));
  }

  draw(shape: Shape): void {
    this.#last.shapes.push(shape);
  }

  /** A centred rule of the given share of the area's width, just below what was set last. */
  rule(share: number, downMm = 0.8): void {
    const half = (this.#area.widthMm * share) / 2;
    const y = this.#y + downMm;
    this.draw({ kind: 'rule', x0Mm: this.centreMm - half, y0Mm: y, x1Mm: this.centreMm + half, y1Mm: y, widthMm: 0.2 });
    this.#y = y + 0.9;
  }

  /** A paragraph. */
  text(content: string | readonly Run[], options: TextOptions = {}): void {
    const { align = 'left', style = 'regular', sizePt = this.style.sizePt, indentMm = 0, gapMm = 0 } = options;
    const runs = typeof content === 'string' ? [{ text: content, style }] : content;
    const block = options.block ?? this.#nextBlock();
    const insetMm = options.insetMm ?? 0;
    const widthMm = this.#area.widthMm - 2 * insetMm;
    const rows = wrap(toWords(runs, sizePt), widthMm, indentMm, sizePt);
    const pitchMm = sizePt * MM_PER_POINT * this.style.leading;
    for (const [index, row] of rows.entries()) {
      this.need(pitchMm);
      const last = index === rows.length - 1;
      const startMm = this.#area.xMm + insetMm + (index === 0 ? indentMm : 0);
      const roomMm = widthMm - (index === 0 ? indentMm : 0);
      const words = placeRow(row, { startMm, roomMm, baselineMm: this.#y + pitchMm * 0.8, sizePt, align, last });
      this.#last.lines.push({
        block,
        column: this.#area.column,
        words,
        leaders: last && options.leader ? leaderAfter(words, this.#area.xMm + this.#area.widthMm) : [],
      });
      this.#y += pitchMm;
    }
    this.#y += gapMm;
  }

  /** A body paragraph in the document's own manner. */
  body(content: string | readonly Run[], options: TextOptions = {}): void {
    this.text(content, {
      align: 'justify',
      indentMm: this.style.indentMm,
      gapMm: this.style.paragraphGapMm,
      ...options,
    });
  }

  /** Two columns side by side; `share` of the width is the left one's. Goes on below the longer one. */
  beside(share: number, left: () => void, right: () => void, gutterMm = 3): void {
    const { xMm, widthMm, column } = this.#area;
    const top = this.#y;
    const leftMm = widthMm * share - gutterMm / 2;
    this.#area = { xMm, widthMm: leftMm, column: 'left' };
    left();
    const leftEnd = this.#y;
    this.#y = top;
    this.#area = { xMm: xMm + leftMm + gutterMm, widthMm: widthMm - leftMm - gutterMm, column: 'right' };
    right();
    this.#y = Math.max(leftEnd, this.#y);
    this.#area = { xMm, widthMm, column };
  }

  /** Rows set by `beside` inside `build` are read column by column: first all of the left side, then all of the right. */
  byColumn(build: () => void): void {
    const { lines } = this.#last;
    const from = lines.length;
    build();
    const side = (line: PlacedLine) => (line.column === 'right' ? 1 : 0);
    lines.push(...lines.splice(from).sort((a, b) => side(a) - side(b)));
  }

  /** A ruled table; `shares` of the width by column. The first row is repeated on every page when `repeatHead`. */
  table(rows: readonly (readonly Cell[])[], shares: readonly number[], sizePt = 12, repeatHead = false): void {
    const head = rows[0];
    for (const [index, row] of rows.entries()) {
      const heightMm = this.#rowHeight(row, shares, sizePt);
      const pages = this.#pages.length;
      this.need(heightMm);
      if (this.#pages.length > pages && repeatHead && index > 0 && head) this.#row(head, shares, sizePt, 'head');
      this.#row(row, shares, sizePt, String(index));
    }
    this.#y += this.style.paragraphGapMm + 2;
  }

  #nextBlock(): string {
    this.#paragraphs += 1;
    return `body-${this.#paragraphs}`;
  }

  #row(row: readonly Cell[], shares: readonly number[], sizePt: number, name: string): void {
    const outer = this.#area;
    const top = this.#y;
    const heightMm = this.#rowHeight(row, shares, sizePt);
    let xMm = outer.xMm;
    for (const [column, cell] of row.entries()) {
      const widthMm = outer.widthMm * (shares[column] ?? 0);
      this.#area = { xMm: xMm + 1.2, widthMm: widthMm - 2.4, column: null };
      this.#y = top + 0.8;
      const options = { align: cell.align ?? 'left', style: cell.style ?? 'regular', sizePt } as const;
      if (cell.text !== '') this.text(cell.text, { ...options, block: `cell-${name}-${column}` });
      for (const rule of frame(xMm, top, widthMm, heightMm, 0.2)) this.draw(rule);
      xMm += widthMm;
    }
    this.#area = outer;
    this.#y = top + heightMm;
  }

  #rowHeight(row: readonly Cell[], shares: readonly number[], sizePt: number): number {
    const rows = row.map((cell, column) => {
      const words = toWords([{ text: cell.text, style: cell.style ?? 'regular' }], sizePt);
      return wrap(words, this.#area.widthMm * (shares[column] ?? 0) - 2.4, 0, sizePt).length;
    });
    return Math.max(1, ...rows) * sizePt * MM_PER_POINT * this.style.leading + 1.6;
  }

  get #last(): { lines: PlacedLine[]; shapes: Shape[] } {
    const page = this.#pages.at(-1);
    if (!page) throw new RangeError('a composer always has a page');
    return page;
  }
}

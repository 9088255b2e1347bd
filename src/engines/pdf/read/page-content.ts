import { skipInlinePicture } from './inline-picture.ts';
import { areaOf, boundsOf, concat, IDENTITY, intersection, type Matrix } from './matrix.ts';
import type { PdfPage, Rectangle } from './page-tree.ts';
import { grown, pointsOf } from './path-box.ts';
import type { PdfFile } from './pdf-file.ts';
import {
  isArray,
  nameOf,
  numberOf,
  type PdfDict,
  PdfReadError,
  PdfStream,
  PdfString,
  type PdfValue,
} from './pdf-values.ts';
import { END, Keyword, Syntax } from './syntax.ts';

export interface DrawnPicture {
  /** Null for a picture written inline in the content. */
  readonly stream: PdfStream | null;
  /** Places the unit square on the page. */
  readonly matrix: Matrix;
  readonly clip: Rectangle;
  /** Alpha, blending or a soft mask is in force. */
  readonly blended: boolean;
  readonly fill: Ink;
}

export interface PageContent {
  readonly pictures: readonly DrawnPicture[];
  readonly visibleText: boolean;
  /** Written invisibly, or hidden under the picture of the page: both are what recognition programs do. */
  readonly invisibleText: boolean;
  /** Lines, areas or shadings other than white ones. */
  readonly drawing: boolean;
}

type Ink = 'white' | 'black' | 'other';

interface State {
  readonly matrix: Matrix;
  readonly clip: Rectangle;
  readonly fill: Ink;
  readonly stroke: Ink;
  readonly textMode: number;
  readonly blended: boolean;
}

const MAX_CONTENT_BYTES = 64 * 1024 * 1024;
const MAX_OPERATORS = 3_000_000;
const MAX_FORM_DEPTH = 12;
const MAX_PICTURES = 10_000;
const MAX_STATES = 10_000;
/** A scan may leave a white rim where no text stands. */
const MIN_COVER = 0.9;
const EVERYWHERE: Rectangle = [-1e9, -1e9, 1e9, 1e9];

/** What a page draws, as far as one must know to tell a scan from a text page. */
export function pageContent(pdf: PdfFile, page: PdfPage): PageContent {
  const interpreter = new Interpreter(pdf);
  try {
    interpreter.run(contentBytes(pdf, page.dict), page.resources, INITIAL, 0);
  } catch (error) {
    // More than one would count (a large map, or a trap): certainly no plain scan.
    if (!(error instanceof PdfReadError) || error.reason !== 'too-complex') throw error;
    interpreter.found.drawing = true;
  }
  const { found, picturesBeforeText } = interpreter;
  const covered = found.visibleText && found.pictures.slice(picturesBeforeText).some((one) => covers(pdf, one, page));
  return covered ? { ...found, visibleText: false, invisibleText: true } : found;
}

/** Nothing that was drawn before shows through it. */
function covers(pdf: PdfFile, picture: DrawnPicture, page: PdfPage): boolean {
  const { stream, blended } = picture;
  if (stream === null || blended) return false;
  if (['SMask', 'Mask', 'ImageMask', 'SMaskInData', 'OC'].some((key) => pdf.get(stream.dict, key) !== null))
    return false;
  const shown = intersection(intersection(pictureBounds(picture), picture.clip), page.box);
  return areaOf(shown) >= MIN_COVER * areaOf(page.box);
}

const INITIAL: State = {
  matrix: IDENTITY,
  clip: EVERYWHERE,
  fill: 'black',
  stroke: 'black',
  textMode: 0,
  blended: false,
};

/** Streams of one page are read as if joined by a blank. */
export function contentBytes(pdf: PdfFile, page: PdfDict): Buffer {
  const contents = pdf.get(page, 'Contents');
  const parts: Buffer[] = [];
  let left = MAX_CONTENT_BYTES;
  for (const item of isArray(contents) ? contents : [contents]) {
    const stream = pdf.resolve(item);
    if (!(stream instanceof PdfStream)) continue;
    const part = pdf.decoded(stream, left);
    left -= part.length;
    if (left <= 0) throw new PdfReadError('too-complex', 'page content too long');
    parts.push(part, Buffer.from('\n'));
  }
  return Buffer.concat(parts);
}

class Interpreter {
  readonly found = { pictures: [] as DrawnPicture[], visibleText: false, invisibleText: false, drawing: false };
  /** How many pictures were drawn when the last visible text was. */
  picturesBeforeText = 0;
  readonly #pdf: PdfFile;
  #operators = 0;

  constructor(pdf: PdfFile) {
    this.#pdf = pdf;
  }

  run(bytes: Buffer, resources: PdfDict, initial: State, depth: number): void {
    const syntax = new Syntax(bytes, { references: false });
    const stack: State[] = [];
    let state = initial;
    let operands: PdfValue[] = [];
    let path: Rectangle | null = null;
    let clipPending = false;
    for (let token = syntax.nextOrEnd(); token !== END; token = syntax.nextOrEnd()) {
      if (!(token instanceof Keyword)) {
        if (operands.length < 512) operands.push(token);
        continue;
      }
      this.#operators += 1;
      if (this.#operators > MAX_OPERATORS) throw new PdfReadError('too-complex', 'too many operators');
      const { word } = token;
      if (word === 'q' && stack.length < MAX_STATES) stack.push(state);
      else if (word === 'Q') state = stack.pop() ?? state;
      else if (PATH_BUILDERS.has(word)) path = grown(path, pointsOf(word, operands), state.matrix);
      else if (word === 'W' || word === 'W*') clipPending = true;
      else if (PATH_PAINTERS.has(word)) {
        this.#paint(word, state, path);
        if (clipPending) state = { ...state, clip: intersection(state.clip, path ?? EVERYWHERE) };
        clipPending = false;
        path = null;
      } else if (word === 'Do') this.#draw(operands[0], resources, state, depth);
      else if (word === 'BI') {
        skipInlinePicture(syntax, bytes);
        this.#addPicture(null, state);
      } else if (TEXT_SHOWERS.has(word)) this.#showText(operands, state);
      else if (word === 'sh') this.found.drawing = true;
      else state = this.#changed(state, word, operands, resources);
      operands = [];
    }
  }

  #changed(state: State, word: string, operands: readonly PdfValue[], resources: PdfDict): State {
    const numbers = operands.map((operand) => numberOf(operand) ?? Number.NaN);
    switch (word) {
      case 'cm':
        return isMatrix(numbers) ? { ...state, matrix: concat(numbers, state.matrix) } : state;
      case 'Tr':
        return { ...state, textMode: numbers[0] ?? 0 };
      case 'g':
      case 'rg':
      case 'k':
      case 'sc':
      case 'scn':
        return { ...state, fill: ink(word, numbers) };
      case 'cs':
        return { ...state, fill: 'black' };
      case 'G':
      case 'RG':
      case 'K':
      case 'SC':
      case 'SCN':
        return { ...state, stroke: ink(word.toLowerCase(), numbers) };
      case 'gs':
        return { ...state, blended: this.#blends(operands[0], resources) ?? state.blended };
      default:
        return state;
    }
  }

  /** Whether a named graphics state turns transparency on; null where it says nothing of it. */
  #blends(name: PdfValue | undefined, resources: PdfDict): boolean | null {
    const states = this.#pdf.dict(resources, 'ExtGState');
    const dict = states && this.#pdf.dict(states, nameOf(name) ?? '');
    if (dict === null || !['ca', 'SMask', 'BM'].some((key) => dict.has(key))) return null;
    const alpha = numberOf(this.#pdf.get(dict, 'ca')) ?? 1;
    const mask = this.#pdf.get(dict, 'SMask');
    const mode = this.#pdf.get(dict, 'BM');
    const plain = mode === null || ['Normal', 'Compatible'].includes(nameOf(isArray(mode) ? mode[0] : mode) ?? '');
    return alpha < 1 || (mask !== null && nameOf(mask) !== 'None') || !plain;
  }

  #paint(word: string, state: State, path: Rectangle | null): void {
    if (path === null || word === 'n') return;
    const fills = /^[fFbB]/.test(word) && state.fill !== 'white';
    const strokes = /^[sSbB]/.test(word) && state.stroke !== 'white';
    if (fills || strokes) this.found.drawing = true;
  }

  #showText(operands: readonly PdfValue[], state: State): void {
    const pieces = operands.flatMap((operand) => (isArray(operand) ? operand : [operand]));
    const shown = pieces.some((piece) => piece instanceof PdfString && piece.bytes.some((byte) => byte > 32));
    if (!shown) return;
    if (state.textMode === 3 || state.textMode === 7) this.found.invisibleText = true;
    else {
      this.found.visibleText = true;
      this.picturesBeforeText = this.found.pictures.length;
    }
  }

  #draw(name: PdfValue | undefined, resources: PdfDict, state: State, depth: number): void {
    const objects = this.#pdf.dict(resources, 'XObject');
    const object = objects && this.#pdf.get(objects, nameOf(name) ?? '');
    if (!(object instanceof PdfStream)) return;
    const subtype = nameOf(this.#pdf.get(object.dict, 'Subtype'));
    if (subtype === 'Image') this.#addPicture(object, state);
    if (subtype !== 'Form') return;
    if (depth >= MAX_FORM_DEPTH) throw new PdfReadError('too-complex', 'forms nested too deep');
    const own = this.#pdf
      .array(object.dict, 'Matrix')
      ?.map((value) => numberOf(this.#pdf.resolve(value)) ?? Number.NaN);
    const matrix = own !== undefined && isMatrix(own) ? concat(own, state.matrix) : state.matrix;
    const blended = state.blended || this.#pdf.dict(object.dict, 'Group')?.has('SMask') === true;
    const inner = this.#pdf.dict(object.dict, 'Resources') ?? resources;
    this.run(this.#pdf.decoded(object, MAX_CONTENT_BYTES), inner, { ...state, matrix, blended }, depth + 1);
  }

  #addPicture(stream: PdfStream | null, state: State): void {
    if (this.found.pictures.length >= MAX_PICTURES) throw new PdfReadError('too-complex', 'too many pictures');
    const { matrix, clip, blended, fill } = state;
    this.found.pictures.push({ stream, matrix, clip, blended, fill });
  }
}

const PATH_BUILDERS = new Set(['m', 'l', 'c', 'v', 'y', 're']);
const PATH_PAINTERS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'n']);
const TEXT_SHOWERS = new Set(['Tj', 'TJ', "'", '"']);

function isMatrix(numbers: readonly number[]): numbers is Matrix & number[] {
  return numbers.length === 6 && numbers.every(Number.isFinite);
}

/** White means: leaves paper white. One component of an unknown space may be an ink (1 = full), so it never does. */
function ink(word: string, numbers: readonly number[]): Ink {
  const all = (value: number) => numbers.every((number) => number === value);
  if (word === 'g' || word === 'rg' || (word !== 'k' && numbers.length === 3)) {
    return all(1) ? 'white' : all(0) ? 'black' : 'other';
  }
  if (word === 'k') return all(0) ? 'white' : 'other';
  return 'other';
}

/** Where a drawn picture lies on the page. */
export function pictureBounds(picture: DrawnPicture): Rectangle {
  return boundsOf(picture.matrix, [0, 0, 1, 1]);
}

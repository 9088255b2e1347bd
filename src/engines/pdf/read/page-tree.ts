import type { Rotation } from '../../../domain/index.ts';
import type { PdfFile } from './pdf-file.ts';
import { isArray, isDict, nameOf, numberOf, type PdfDict, PdfReadError, PdfRef, type PdfValue } from './pdf-values.ts';

/** `[x0, y0, x1, y1]` in user space, lower left first. */
export type Rectangle = readonly [x0: number, y0: number, x1: number, y1: number];

export interface PdfPage {
  readonly dict: PdfDict;
  readonly resources: PdfDict;
  /** What is shown of the page: CropBox within MediaBox. */
  readonly box: Rectangle;
  readonly rotate: Rotation;
  /** Points per unit of user space. */
  readonly userUnit: number;
}

const MAX_PAGES = 100_000;
const MAX_TREE_DEPTH = 64;
const LETTER: Rectangle = [0, 0, 612, 792];
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/** A page as found in the tree, not yet read: its reference and what it inherits. */
export interface PagePlace {
  readonly page: PdfValue;
  readonly inherited: PdfDict;
}

/** All pages in order. A tree that bites its own tail, or a page that is not there, is a damaged file. */
export function findPages(pdf: PdfFile): PagePlace[] {
  const root = pdf.dict(pdf.trailer, 'Root');
  if (root === null) throw new PdfReadError('damaged', 'no catalog');
  const pages: PagePlace[] = [];
  const visited = new Set<number>();
  const walk = (node: PdfValue, inherited: PdfDict, depth: number): void => {
    if (depth > MAX_TREE_DEPTH) throw new PdfReadError('damaged', 'page tree too deep');
    if (node instanceof PdfRef) {
      if (visited.has(node.object)) throw new PdfReadError('damaged', 'page tree leads back to itself');
      visited.add(node.object);
    }
    const dict = pdf.resolve(node);
    if (!isDict(dict)) throw new PdfReadError('damaged', 'page missing');
    const kids = pdf.get(dict, 'Kids');
    if (!isArray(kids) || nameOf(pdf.get(dict, 'Type')) === 'Page') {
      if (pages.length >= MAX_PAGES) throw new PdfReadError('too-complex', 'too many pages');
      pages.push({ page: node, inherited });
      return;
    }
    const handedDown = new Map(inherited);
    for (const key of INHERITED) {
      const value = dict.get(key);
      if (value !== undefined) handedDown.set(key, value);
    }
    for (const kid of kids) walk(kid, handedDown, depth + 1);
  };
  const top = root.get('Pages');
  if (top === undefined) throw new PdfReadError('damaged', 'no page tree');
  walk(top, new Map(), 0);
  return pages;
}

export function readPage(pdf: PdfFile, place: PagePlace): PdfPage {
  const own = pdf.resolve(place.page);
  if (!isDict(own)) throw new PdfReadError('damaged', 'page missing');
  const dict: PdfDict = new Map([...place.inherited, ...own]);
  const media = rectangle(pdf, dict, 'MediaBox') ?? LETTER;
  const crop = rectangle(pdf, dict, 'CropBox') ?? media;
  const box: Rectangle = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  return {
    dict,
    resources: pdf.dict(dict, 'Resources') ?? new Map(),
    box: box[2] > box[0] && box[3] > box[1] ? box : media,
    rotate: rotation(numberOf(pdf.get(dict, 'Rotate')) ?? 0),
    userUnit: Math.max(numberOf(pdf.get(dict, 'UserUnit')) ?? 1, 0.01),
  };
}

function rectangle(pdf: PdfFile, dict: PdfDict, key: string): Rectangle | null {
  const values = pdf.array(dict, key)?.map((value) => numberOf(pdf.resolve(value)) ?? Number.NaN) ?? [];
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = values;
  if ([a, b, c, d].some((value) => !Number.isFinite(value)) || a === c || b === d) return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** /Rotate may be negative or beyond a full turn. */
function rotation(degrees: number): Rotation {
  const turned = (((Math.round(degrees / 90) * 90) % 360) + 360) % 360;
  return turned === 90 || turned === 180 || turned === 270 ? turned : 0;
}

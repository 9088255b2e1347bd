import { placeLetters } from '../hard/draw/letters.ts';
import { type FontStyle, letter, MM_PER_POINT } from '../layout/fonts.ts';
import type { LaidPage, PlacedLine, PlacedWord, Pose, Shape } from '../layout/page.ts';
import type { Random } from '../random.ts';
import { codePath, portraitPath } from './paths.ts';
import { sealPaths } from './seal.ts';
import { signaturePath } from './signature.ts';

export interface Ink {
  readonly text: string;
  readonly seal: string;
  readonly signature: string;
}

export const USUAL_INK: Ink = { text: '#1c1a1d', seal: '#c5202b', signature: '#1f3fa0' };

export interface PageDrawing {
  readonly page: LaidPage;
  readonly dpi: number;
  readonly skewDegrees: number;
  readonly ink?: Ink;
  /** Another page seen faintly from the other side of the sheet. */
  readonly behind?: { readonly page: LaidPage; readonly strength: number } | null;
  readonly random: Random;
}

/** The page as an SVG picture, letters as outlines: no font of the machine has a part in it. */
export function drawSvg({ page, dpi, skewDegrees, ink = USUAL_INK, behind, random }: PageDrawing): string {
  const scale = dpi / 25.4;
  const [width, height] = [Math.round(page.widthMm * scale), Math.round(page.heightMm * scale)];
  const glyphs = new GlyphStore();
  const front = drawContent(page, ink, glyphs, random);
  const back = behind ? drawContent(behind.page, ink, glyphs, random.fork('behind')) : '';
  const ghost = `<g opacity="${behind?.strength ?? 0}" transform="translate(${page.widthMm} 0) scale(-1 1)">${back}</g>`;
  const lean = `rotate(${skewDegrees} ${page.widthMm / 2} ${page.heightMm / 2})`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<defs>${glyphs.definitions()}</defs><rect width="100%" height="100%" fill="#fff"/>`,
    `<g transform="scale(${scale}) ${lean}">${behind ? ghost : ''}${front}</g></svg>`,
  ].join('');
}

/** Outlines used by a drawing, each defined once. */
export class GlyphStore {
  readonly #ids = new Map<string, string>();
  readonly #definitions: string[] = [];

  use(style: FontStyle, char: string, transform: string): string {
    const { path } = letter(style, char);
    if (path === '') return '';
    const key = style + char;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = `g${this.#ids.size}`;
      this.#ids.set(key, id);
      this.#definitions.push(`<path id="${id}" d="${path}"/>`);
    }
    return `<use href="#${id}" transform="${transform}"/>`;
  }

  definitions(): string {
    return this.#definitions.join('');
  }
}

function drawContent(page: LaidPage, ink: Ink, glyphs: GlyphStore, random: Random): string {
  const lines = page.lines.map((line) => drawLine(line, glyphs)).join('');
  const shapes = page.shapes.map((shape, index) => drawShape(shape, ink, glyphs, random.fork(index))).join('');
  return `<g fill="${ink.text}" stroke="none">${lines}</g>${shapes}`;
}

function drawLine(line: PlacedLine, glyphs: GlyphStore): string {
  const baselineMm = line.words[0]?.baselineMm ?? 0;
  const dots = line.leaders.map(
    ({ x0Mm, x1Mm }) =>
      `<path d="M${n(x0Mm)} ${n(baselineMm - 0.25)}H${n(x1Mm)}" stroke="#333" stroke-width=".42" stroke-linecap="round" stroke-dasharray="0 1.15" fill="none"/>`,
  );
  return line.words.map((word) => drawWord(word, glyphs)).join('') + dots.join('');
}

function drawWord(word: PlacedWord, glyphs: GlyphStore): string {
  if (word.pose) return drawPosed(word, word.pose, glyphs);
  const unit = (word.sizePt * MM_PER_POINT) / 1000;
  let pen = word.xMm;
  let drawn = '';
  for (const char of word.text) {
    drawn += glyphs.use(word.style, char, `translate(${n(pen)} ${n(word.baselineMm)}) scale(${unit.toFixed(6)})`);
    pen += letter(word.style, char).advance * unit;
  }
  return drawn;
}

/** A word no steady machine set: pen or typewriter. */
function drawPosed(word: PlacedWord, pose: Pose, glyphs: GlyphStore): string {
  const letters = placeLetters(word).map(({ char, toSheet, strength }) => {
    const drawn = glyphs.use(word.style, char, `matrix(${toSheet.map((value) => value.toFixed(5)).join(' ')})`);
    return strength < 0.97 && drawn !== '' ? `<g fill-opacity="${strength.toFixed(2)}">${drawn}</g>` : drawn;
  });
  const fill = pose.colour === null ? '' : ` fill="${pose.colour}"`;
  const stroke = pose.colour ?? USUAL_INK.text;
  const bold = pose.bold > 0 ? ` stroke="${stroke}" stroke-width="${n(pose.bold)}" stroke-linejoin="round"` : '';
  return `<g${fill}${bold}>${letters.join('')}</g>`;
}

function drawShape(shape: Shape, ink: Ink, glyphs: GlyphStore, random: Random): string {
  switch (shape.kind) {
    case 'rule':
      return `<path d="M${n(shape.x0Mm)} ${n(shape.y0Mm)}L${n(shape.x1Mm)} ${n(shape.y1Mm)}" stroke="${ink.text}" stroke-width="${shape.widthMm}"/>`;
    case 'seal': {
      const turn = random.between(-9, 9);
      const place = `translate(${n(shape.xMm)} ${n(shape.yMm)}) rotate(${turn.toFixed(1)})`;
      return `<g transform="${place}" opacity="${random.between(0.62, 0.85).toFixed(2)}" fill="${ink.seal}">${sealPaths(shape, ink.seal, glyphs)}</g>`;
    }
    case 'signature': {
      const path = signaturePath(shape.widthMm, random);
      return `<g transform="translate(${n(shape.xMm - shape.widthMm / 2)} ${n(shape.yMm)})" opacity=".88"><path d="${path}" fill="none" stroke="${ink.signature}" stroke-width="${random.between(0.45, 0.75).toFixed(2)}" stroke-linecap="round" stroke-linejoin="round"/></g>`;
    }
    case 'code':
    case 'portrait':
      return `<path transform="translate(${n(shape.xMm)} ${n(shape.yMm)})" d="${shape.kind === 'code' ? codePath(shape) : portraitPath(shape.widthMm)}" fill="${shape.kind === 'code' ? ink.text : '#9a9690'}"/>`;
  }
}

function n(value: number): string {
  return value.toFixed(3);
}
